/** Owns what a reader keeps while the open thread is drawn anew: where they are, and word of what is new. */
(() => {
  const arrivals = document.getElementById('arrivals');
  const isThread = ({ target }) => target?.id === 'thread-messages';
  /** The messages that the reader had seen, and what they were at. */
  let before = { ids: new Set(), at: null };

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (!isThread(detail)) return;
    const ids = new Set([...detail.target.children].map(({ id }) => id));
    const focused = detail.target.contains(document.activeElement) ? document.activeElement : null;
    const at = focused && { message: focused.closest('li').id, action: focused.getAttribute('value') };
    before = { ids, at };
  });

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    if (!isThread(detail)) return;
    const { ids, at } = before;
    if (at !== null) focusOn(at);
    const news = [...detail.target.children].filter(({ id }) => !ids.has(id));
    const [first] = news;
    if (first === undefined) return;
    arrivals.textContent = news.at(-1).querySelector('article').getAttribute('aria-label');
    first.scrollIntoView({ block: first.offsetHeight > innerHeight / 2 ? 'start' : 'nearest' });
  });

  /** The same control of the same message; where it has gone, the message. */
  function focusOn({ message, action }) {
    const article = document.getElementById(message)?.querySelector('article') ?? null;
    const controls = [...(article?.querySelectorAll('button[name=action]') ?? [])];
    const same = controls.find(({ value }) => value === action) ?? article;
    same?.focus({ preventScroll: true });
  }
})();
