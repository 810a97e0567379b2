/* What a page does beyond HTML: everything here is comfort, and every page works without it. No library, nothing inline. */
(function () {
  'use strict';
  var doc = document, root = doc.documentElement;
  root.classList.add('js');

  var all = function (selector, from) { return Array.prototype.slice.call((from || doc).querySelectorAll(selector)); };
  var make = function (tag, className, text) {
    var made = doc.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  var api = function (method, path, body) {
    var sent = { method: method, credentials: 'same-origin', headers: { Accept: 'application/json' } };
    if (body) { sent.headers['Content-Type'] = 'application/json'; sent.body = JSON.stringify(body); }
    return fetch((doc.body.dataset.root || '') + '/api/v1' + path, sent);
  };

  /* The summary of problems is what somebody must hear first; its links go to the field itself. */
  function problems() {
    var summary = doc.getElementById('problems');
    if (!summary) return;
    summary.focus();
    summary.addEventListener('click', function (event) {
      var link = event.target.closest('a[href^="#"]');
      var target = link && doc.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      event.preventDefault();
      if (!target.matches('input, select, textarea')) target = target.querySelector('input, select, textarea') || target;
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    });
  }

  function navigation() {
    var fold = doc.querySelector('.fold');
    if (fold) fold.addEventListener('click', function () {
      fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'));
    });
  }

  /* A second click on a button that is already working does nothing; the server would refuse it anyway. */
  function once() {
    doc.addEventListener('submit', function (event) {
      var form = event.target;
      if (form.method !== 'post' || event.defaultPrevented) return;
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = 'yes';
      all('button, input[type=submit]', form).forEach(function (button) { button.setAttribute('aria-disabled', 'true'); });
    });
    window.addEventListener('pageshow', function (event) {
      if (!event.persisted) return;
      all('form[data-sent]').forEach(function (form) {
        delete form.dataset.sent;
        all('[aria-disabled]', form).forEach(function (button) { button.removeAttribute('aria-disabled'); });
      });
    });
  }

  /* Say that a file is too large before it travels. */
  function files() {
    doc.addEventListener('change', function (event) {
      var input = event.target;
      if (input.type !== 'file' || !input.dataset.bytes) return;
      var large = Array.prototype.some.call(input.files, function (file) { return file.size > Number(input.dataset.bytes); });
      var empty = Array.prototype.some.call(input.files, function (file) { return file.size === 0; });
      var error = doc.getElementById(input.id + '-error');
      var words = large ? 'This file is larger than ' + (input.dataset.size || 'allowed') + '. Choose a smaller one.'
        : empty ? 'This file is empty. Choose another one.' : '';
      if (error) { error.setAttribute('role', 'alert'); error.textContent = words; }
      if (words) { input.setAttribute('aria-invalid', 'true'); input.value = ''; } else input.removeAttribute('aria-invalid');
    });
  }

  /* --- what is being written is kept on the server, never in this browser --- */
  var keepers = [];
  function textOf(form) {
    var fields = {};
    all('input, select, textarea', form).forEach(function (field) {
      if (!field.name || /^(hidden|password|file|submit|button)$/.test(field.type)) return;
      if (field.type === 'checkbox' || field.type === 'radio') { if (field.checked) fields[field.name] = (fields[field.name] ? fields[field.name] + '\n' : '') + field.value; }
      else if (field.value) fields[field.name] = field.value;
    });
    return fields;
  }
  function restore(form, fields) {
    var any = false;
    all('input, select, textarea', form).forEach(function (field) {
      if (!Object.prototype.hasOwnProperty.call(fields, field.name) || /^(hidden|password|file|submit|button)$/.test(field.type)) return;
      var kept = String(fields[field.name]);
      if (field.type === 'checkbox' || field.type === 'radio') {
        var on = kept.split('\n').indexOf(field.value) >= 0;
        if (on !== field.checked) { field.checked = on; any = true; }
      } else if (field.value !== kept) { field.value = kept; any = true; }
    });
    return any;
  }
  function draft(form) {
    var path = '/drafts/' + encodeURIComponent(form.dataset.draft);
    var line = make('p', 'draft'), words = make('span');
    line.setAttribute('role', 'status');
    line.appendChild(words);
    form.appendChild(line);
    var saved = JSON.stringify(textOf(form)), untouched = saved, saving = null, changed = false;
    function save() {
      var now = JSON.stringify(textOf(form));
      if (form.dataset.sent || !changed || now === saved) return Promise.resolve();
      return api('PUT', path, { fields: JSON.parse(now) }).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        saved = now;
        words.textContent = 'Kept as a draft at ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) + '.';
        active();
      }).catch(function () { words.textContent = 'The draft could not be kept just now. We will try again.'; });
    }
    form.addEventListener('input', function () {
      changed = true;
      if (!saving) saving = setTimeout(function () { saving = null; save(); }, 10000);
    });
    keepers.push(save);
    if (doc.getElementById('problems')) { changed = true; return; }
    api('GET', path).then(function (answer) { return answer.ok && answer.status !== 204 ? answer.json() : null; }).then(function (kept) {
      if (!kept || !kept.fields || JSON.stringify(textOf(form)) !== untouched || !restore(form, kept.fields)) return;
      saved = JSON.stringify(textOf(form));
      words.textContent = 'This is the draft that you left here. ';
      var again = make('button', 'button plain', 'Start again');
      again.type = 'button';
      again.addEventListener('click', function () {
        api('DELETE', path).then(function () { form.reset(); saved = untouched; again.remove(); words.textContent = 'The draft is gone.'; });
      });
      line.appendChild(again);
      form.dispatchEvent(new CustomEvent('draft-restored', { bubbles: true }));
    }).catch(function () { /* no draft, no harm */ });
  }

  /* --- the end of the sitting is said two minutes before --- */
  var sitting = { idle: 0, whole: 0, length: 0, skew: 0 }, channel = null, banner = null;
  var serverNow = function () { return Date.now() - sitting.skew; };
  function moved(ends) {
    if (ends.idleEndsAt) sitting.idle = Math.max(sitting.idle, Number(ends.idleEndsAt));
    if (ends.absoluteEndsAt) sitting.whole = Number(ends.absoluteEndsAt);
  }
  /* Something reached the server: the idle time starts again, here and in the other tabs. */
  function active(ends) {
    moved(ends || { idleEndsAt: serverNow() + sitting.length });
    if (channel) channel.postMessage({ idleEndsAt: sitting.idle, absoluteEndsAt: sitting.whole });
    watch();
  }
  function say(text, button) {
    if (!banner) {
      banner = make('div', 'sitting');
      banner.setAttribute('role', 'alert');
      doc.body.insertBefore(banner, doc.body.firstChild);
    }
    banner.textContent = '';
    banner.appendChild(make('p', '', text));
    if (button) banner.appendChild(button);
  }
  function hush() { if (banner) { banner.remove(); banner = null; } }
  function extend() {
    api('POST', '/session/extend').then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.status === 204 ? null : answer.json().catch(function () { return null; });
    }).then(function (ends) { hush(); active(ends); }).catch(over);
  }
  function over() {
    sitting.over = true;
    var link = make('a', 'button', 'Sign in again');
    link.href = location.href;
    say('You have been signed out to keep things confidential. What you see here is still yours to copy' +
      (keepers.length ? '; your draft is kept and comes back when you sign in.' : '.'), link);
  }
  var state = '';
  function watch() {
    if (sitting.over || !sitting.idle) return;
    var ends = sitting.whole ? Math.min(sitting.idle, sitting.whole) : sitting.idle, left = ends - serverNow();
    var next = left <= 0 ? 'over' : left <= 120000 ? (ends === sitting.whole ? 'last' : 'soon') : '';
    if (next !== state) {
      state = next;
      if (next === '') hush();
      if (next === 'over') over();
      if (next === 'soon' || next === 'last') keepers.forEach(function (save) { save(); });
      if (next === 'last') say('Your time signed in ends in two minutes, and you will have to sign in again. Save what you are doing.');
      if (next === 'soon') {
        var stay = make('button', 'button', 'Stay signed in');
        stay.type = 'button';
        stay.addEventListener('click', extend);
        say('You will be signed out in two minutes because nothing was sent for a while.', stay);
      }
    }
  }
  function sessions() {
    var data = doc.body.dataset;
    if (!data.idleEnds) return;
    sitting.skew = data.now ? Date.now() - Number(data.now) : 0;
    sitting.length = Number(data.idleEnds) - serverNow();
    if (window.BroadcastChannel) {
      channel = new BroadcastChannel('sitting');
      channel.onmessage = function (event) { moved(event.data); watch(); };
    }
    active({ idleEndsAt: data.idleEnds, absoluteEndsAt: data.absoluteEnds });
    setInterval(watch, 5000);
  }

  doc.addEventListener('DOMContentLoaded', function () {
    navigation(); once(); files(); sessions();
    all('form[data-draft]').forEach(function (form) { if (form.dataset.draft) draft(form); });
    problems();
  });
})();
