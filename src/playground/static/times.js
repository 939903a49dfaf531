/** Owns the times on the page: in the reader's zone and language wherever they arrive, and going on while one looks. */
(() => {
  /** As coarse as what is shown. */
  const TICK_MS = 15_000;
  const UNITS = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ];
  const language = document.documentElement.lang;

  localiseTimes(document);
  // Whatever brings something into the page, its times are the reader's before they are seen.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) localiseTimes(node.parentNode ?? node);
  }).observe(document.body, { childList: true, subtree: true });
  setInterval(() => localiseTimes(document, '[data-ahead] time, time[data-style=relative]'), TICK_MS);

  function localiseTimes(root, which = 'time[data-style]') {
    for (const time of root.querySelectorAll(which)) {
      const isClock = time.closest('[data-ahead]') !== null;
      if (isClock) time.dateTime = new Date(now()).toISOString();
      const instant = new Date(time.dateTime);
      const full = new Intl.DateTimeFormat(language, formatOf(time.dataset.style, instant)).format(instant);
      const isRelative = time.dataset.style === 'relative';
      const text = isRelative ? relative(instant.getTime() - now()) : full;
      if (time.textContent !== text) time.textContent = text;
      if (isRelative) time.title = full;
    }
  }

  /** The playground's, which may have been let run ahead. */
  function now() {
    return Date.now() + Number(document.querySelector('[data-ahead]')?.dataset.ahead ?? 0);
  }

  /** The server writes the same, in its own zone. */
  function formatOf(style, instant) {
    if (style === 'clock') return { timeStyle: 'short' };
    if (style === 'date') return { dateStyle: 'medium' };
    const isThisYear = instant.getFullYear() === new Date(now()).getFullYear();
    const day = { weekday: 'short', month: 'short', day: 'numeric' };
    return { ...day, hour: 'numeric', minute: '2-digit', ...(isThisYear ? {} : { year: 'numeric' }) };
  }

  function relative(distance) {
    const [unit, length] = UNITS.find(([, ms]) => Math.abs(distance) >= ms) ?? UNITS.at(-1);
    const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    return words.format(Math.round(distance / length), unit);
  }
})();
