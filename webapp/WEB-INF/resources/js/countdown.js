/* Keeps the clocks of a case going. Without it a page says what was true when it was made. Everything is counted on
   instants, so the change to or from summer time makes no difference; and by the server's time, for the reader's own
   clock may be wrong. The words are those of org.confidant.incident.clock.CaseClock. */
(() => {
  'use strict';
  const MINUTE = 60000, HOURS_TO_SAY = 96;
  const skew = Date.now() - Number(document.body.dataset.now || Date.now());

  function length(milliseconds) {
    const minutes = Math.max(0, Math.floor(milliseconds / MINUTE)), hours = Math.floor(minutes / 60);
    if (!hours) return minutes + ' min';
    if (hours < HOURS_TO_SAY) return hours + ' h' + (minutes % 60 ? ' ' + minutes % 60 + ' min' : '');
    return Math.floor(hours / 24) + ' days';
  }

  function words(time, now) {
    const left = Date.parse(time.dateTime) - now;
    if (time.dataset.counts === 'up') return length(-left) + ' so far';
    return left < 0 ? length(-left) + ' late' : length(left) + ' left';
  }

  function tick() {
    document.querySelectorAll('time[data-counts]').forEach(time => {
      const said = words(time, Date.now() - skew);
      if (time.textContent !== said) time.textContent = said;
    });
  }

  tick();
  setInterval(tick, 10000);
  document.addEventListener('visibilitychange', tick);
})();
