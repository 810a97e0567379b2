/* What a page does beyond HTML: comfort only. No library, nothing inline. */
(() => {
  'use strict';
  const doc = document, FIELDS = 'input, select, textarea';
  doc.documentElement.classList.add('js');

  const all = (selector, from = doc) => from.querySelectorAll(selector);
  const make = (tag, className, text = '') => Object.assign(doc.createElement(tag), { className, textContent: text });
  const button = (text, className, onclick) => Object.assign(make('button', className, text), { type: 'button', onclick });
  const api = (method, path, body) => fetch((doc.body.dataset.root || '') + '/api/v1' + path, {
    method, credentials: 'same-origin', body: body && JSON.stringify(body),
    headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) }
  }).then(answer => {
    if (!answer.ok) throw new Error(answer.status);
    return answer.status === 204 ? null : answer.json().catch(() => null);
  });

  /* The summary of problems is what somebody must hear first; its links go to the field itself. */
  function problems() {
    const summary = doc.getElementById('problems');
    if (!summary) return;
    summary.focus();
    summary.addEventListener('click', event => {
      const link = event.target.closest('a');
      let field = link && doc.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      if (!field.matches(FIELDS)) field = field.querySelector(FIELDS) || field;
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    });
  }

  function navigation() {
    const fold = doc.querySelector('.fold');
    fold?.addEventListener('click', () => fold.setAttribute('aria-expanded', fold.getAttribute('aria-expanded') !== 'true'));
  }

  /* A long password is typed better when it can be seen (PW-N06); it is hidden again before it travels. */
  function secrets() {
    all('.field > input[type=password][name]').forEach(input => {
      const toggle = button('Show password', 'button plain reveal', () => {
        const hidden = input.type === 'password';
        input.type = hidden ? 'text' : 'password';
        toggle.textContent = hidden ? 'Hide password' : 'Show password';
        input.focus();
      });
      toggle.setAttribute('aria-controls', input.id);
      input.after(toggle);
      input.form?.addEventListener('submit', () => { input.type = 'password'; });
    });
  }

  /* A second click does nothing; the server would do the work once anyway. */
  function once() {
    doc.addEventListener('submit', event => {
      const form = event.target;
      // a download leaves the page as it is, ready for the next
      if (form.method !== 'post' || event.defaultPrevented || event.submitter?.classList.contains('download')) return;
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = 1;
      all('button, [type=submit]', form).forEach(one => one.setAttribute('aria-disabled', true));
    });
    addEventListener('pageshow', event => event.persisted && all('form[data-sent]').forEach(form => {
      delete form.dataset.sent;
      all('[aria-disabled]', form).forEach(one => one.removeAttribute('aria-disabled'));
    }));
  }

  /* Say that a file is too large before it travels. */
  function files() {
    doc.addEventListener('change', event => {
      const input = event.target, { bytes, size } = input.dataset, error = doc.getElementById(input.id + '-error');
      if (input.type !== 'file' || !bytes || !error) return;
      const chosen = [...input.files];
      const words = chosen.some(file => file.size > bytes) ? `This file is larger than ${size || 'allowed'}. Choose a smaller one.`
        : chosen.some(file => !file.size) ? 'This file is empty. Choose another one.' : '';
      error.setAttribute('role', 'alert');
      error.textContent = words;
      input.setAttribute('aria-invalid', !!words);
      if (words) input.value = '';
    });
  }

  /* --- what is being written is kept on the server, never in this browser --- */
  const keepers = [], SECRET = /^(hidden|password|file|submit|button)$/, TICKED = /^(checkbox|radio)$/;
  const written = form => [...all(FIELDS, form)].filter(field => field.name && (field.dataset.kept
    || !SECRET.test(field.type) && !(form.dataset.only === 'text' && TICKED.test(field.type))));
  function textOf(form) {
    const fields = {};
    written(form).forEach(({ name, type, value, checked }) => {
      fields[name] = TICKED.test(type) ? [fields[name], checked && value].filter(Boolean).join('\n') : value;
    });
    return JSON.stringify(fields);
  }
  function restore(form, fields) {
    written(form).forEach(field => {
      const kept = fields[field.name];
      if (typeof kept !== 'string') return;
      if (TICKED.test(field.type)) field.checked = kept.split('\n').includes(field.value);
      else field.value = kept;
      all(`[data-shows="${field.id}"]`, form).forEach(place => { if (kept) place.textContent = kept; });
    });
  }
  function draft(form) {
    const path = '/drafts/' + encodeURIComponent(form.dataset.draft);
    const line = make('p', 'draft'), words = make('span'), blank = textOf(form);
    line.setAttribute('role', 'status');
    line.append(words);
    form.append(line);
    /* what comes back from the server to be mended is newer than any draft */
    const resumed = form.dataset.resumed === 'true';
    let saved = resumed ? null : blank, timer = null, changed = resumed;
    const save = (now = textOf(form)) => {
      if (form.dataset.sent || !changed || now === saved) return;
      api('PUT', path, { fields: JSON.parse(now) }).then(() => {
        saved = now;
        words.textContent = `Kept as a draft at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}. `;
        active();
      }).catch(() => { words.textContent = 'The draft could not be kept just now. We will try again. '; });
    };
    const later = () => { timer ||= setTimeout(() => { timer = null; save(); }, 10000); };
    form.addEventListener('input', () => { changed = true; later(); });
    keepers.push(save);
    if (resumed) later();
    else api('GET', path).then(kept => {
      if (!kept?.fields || textOf(form) !== blank) return;
      restore(form, kept.fields);
      saved = textOf(form);
      if (saved === blank) return;
      words.textContent = 'This is the draft that you left here. ';
      const again = button('Start again', 'button plain', () => api('DELETE', path).then(() => {
        form.reset();
        saved = blank;
        again.remove();
        words.textContent = 'The draft is gone. ';
      }));
      line.append(again);
    }).catch(() => { /* no draft, no harm */ });
  }

  /* --- the end of the sitting is said two minutes before --- */
  let idle = 0, whole = Infinity, length = 0, skew = 0, state = '', channel, banner;
  const clock = () => Date.now() - skew;
  function moved(ends) {
    idle = Math.max(idle, ends?.idleEndsAt || 0);
    if (ends?.absoluteEndsAt) whole = Number(ends.absoluteEndsAt);
    watch();
  }
  /* Something reached the server: the idle time starts again, in every tab. */
  function active(ends) {
    if (!length) return;
    moved(ends?.idleEndsAt ? ends : { idleEndsAt: clock() + length });
    channel?.postMessage({ idleEndsAt: idle });
  }
  function say(text, step) {
    if (!banner) {
      banner = make('div', 'sitting');
      banner.setAttribute('role', 'alert');
      doc.body.prepend(banner);
    }
    banner.replaceChildren(make('p', '', text), ...(step ? [step] : []));
  }
  function over() {
    state = 'over';
    const link = make('a', 'button', 'Sign in again');
    link.href = location.href;
    say('You have been signed out. ' + (keepers.length
      ? 'Your draft is kept and comes back when you sign in.' : 'What you see here is still yours to copy.'), link);
  }
  const extend = () => api('POST', '/session/extend').then(active).catch(over);
  function watch() {
    const ends = Math.min(idle, whole), left = ends - clock();
    const next = left <= 0 ? 'over' : left > 120000 ? '' : ends === whole ? 'last' : 'soon';
    if (state === 'over' || next === state) return;
    state = next;
    if (next === 'over') return over();
    if (!next) { banner?.remove(); banner = null; return; }
    keepers.forEach(save => save());
    if (next === 'last') say('Your time signed in ends in two minutes. Send or copy what you are writing, then sign in again.');
    else say('You will be signed out in two minutes, because nothing was sent for a while.', button('Stay signed in', 'button', extend));
  }
  function sitting() {
    const { now, idleEnds, absoluteEnds } = doc.body.dataset;
    if (!Number(idleEnds)) return;
    skew = Number(now) ? Date.now() - now : 0;
    length = idleEnds - clock();
    if (window.BroadcastChannel) {
      channel = new BroadcastChannel('sitting');
      channel.onmessage = event => moved(event.data);
    }
    active({ idleEndsAt: Number(idleEnds), absoluteEndsAt: absoluteEnds });
    setInterval(watch, 5000);
  }

  /* How far a text was read, told when the page is left or at rest: evidence of reading, for nothing else. */
  function reading() {
    const bar = doc.querySelector('[data-reading]'), text = doc.getElementById('text');
    if (!bar || !text) return;
    let far = 0, told = -1;
    const since = Date.now();
    const look = () => {
      const box = text.getBoundingClientRect();
      far = Math.max(far, Math.min(100, Math.max(0, Math.round((innerHeight - box.top) / (box.height || 1) * 100))));
      bar.value = far;
    };
    const tell = () => {
      if (far === told) return;
      told = far;
      fetch((doc.body.dataset.root || '') + '/api/v1/policy-versions/' + bar.dataset.reading + '/reading', {
        method: 'POST', credentials: 'same-origin', keepalive: true, headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ scrolledPct: far, seconds: Math.round((Date.now() - since) / 1000) })
      }).catch(() => {});
    };
    bar.hidden = false;
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('pagehide', tell);
    doc.addEventListener('visibilitychange', () => doc.hidden && tell());
  }

  doc.addEventListener('DOMContentLoaded', () => {
    navigation(); secrets(); once(); files(); sitting(); reading();
    all('form[data-draft]').forEach(form => form.dataset.draft && draft(form));
    problems();
  });
})();
