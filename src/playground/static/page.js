/** Owns what the page does beside its forms: where one looks and types after a change, local times, the lost connection. */
(() => {
  const messages = document.getElementById('messages');
  const line = document.getElementById('line');
  const arrivals = document.getElementById('arrivals');
  const connection = document.querySelector('.connection');
  let hadFocus = false;

  localiseTimes(document);
  // Whatever brings something into the page, its times are the reader's before they are seen.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) localiseTimes(node.parentNode ?? node);
  }).observe(document.body, { childList: true, subtree: true });
  lookAtNewest();
  if (matchMedia('(pointer: fine)').matches && !document.querySelector('.side.is-open')) line.focus();

  document.addEventListener('htmx:sseBeforeMessage', ({ detail }) => {
    if (detail.type === 'outdated') reloadWhenFree();
    const id = /^\s*<li id="([^"]+)"/.exec(detail.data)?.[1];
    const shown = id === undefined ? null : document.getElementById(id);
    hadFocus = shown?.contains(document.activeElement) ?? false;
    // After a broken connection the same message may come again.
    if (detail.type === 'message') shown?.remove();
  });

  document.addEventListener('htmx:sseMessage', ({ detail }) => {
    const id = /^\s*<li id="([^"]+)"/.exec(detail.data)?.[1];
    const message = id === undefined ? null : document.getElementById(id);
    if (message === null) return;
    const article = message.querySelector('article');
    arrivals.textContent = article.getAttribute('aria-label');
    if (detail.type === 'message') lookAtNewest();
    else {
      // Others' doings do not take the reader away from what they read.
      if (!hadFocus) return;
      // The control that was used is gone with the old face: the reader goes on from the new one.
      article.focus({ preventScroll: true });
      message.scrollIntoView({ block: 'nearest' });
    }
  });

  document.addEventListener('htmx:sseOpen', () => (connection.textContent = ''));
  document.addEventListener('htmx:sseError', () => (connection.textContent = connection.dataset.text));

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    if (detail.target?.id !== 'side') return;
    const side = document.getElementById('side');
    const from = detail.target.dataset.openedFrom;
    if (side.classList.contains('is-open')) document.getElementById('side-title').focus();
    else if (from !== undefined)
      document.querySelector(`#message-${from} .${detail.target.dataset.openedBy}`)?.focus();
  });

  // A drop-down that opens below the edge of the window comes into sight. `toggle` does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => target.open && target.querySelector('form')?.scrollIntoView({ block: 'nearest' }),
    true,
  );

  document.addEventListener('keydown', (event) => {
    // Escape closes the form alone.
    if (document.querySelector('dialog[open]') !== null) return;
    const close = document.querySelector('.side.is-open #side-close');
    if (event.key === 'Escape' && close !== null && event.target !== line) close.click();
  });

  /** The program was started anew. What is being written is finished first: it can still be sent. */
  function reloadWhenFree() {
    const dialog = document.querySelector('dialog[open]');
    if (dialog === null) location.reload();
    else dialog.addEventListener('close', () => location.reload(), { once: true });
  }

  /** The beginning of the newest message is what to read first, also where it is longer than the window. */
  function lookAtNewest() {
    const newest = messages.lastElementChild;
    const scroll = messages.parentElement;
    if (newest === null) return;
    const isLong = newest.offsetHeight > scroll.clientHeight;
    scroll.scrollTop = isLong ? newest.offsetTop - 12 : scroll.scrollHeight;
  }

  /** The server writes times in its own zone; the reader may be in another. */
  function localiseTimes(root) {
    const styles = { clock: { timeStyle: 'short' }, date: { dateStyle: 'medium' } };
    const day = { weekday: 'short', month: 'short', day: 'numeric' };
    const dayAndTime = { ...day, hour: 'numeric', minute: '2-digit' };
    for (const time of root.querySelectorAll('time[data-style]')) {
      const instant = new Date(time.dateTime);
      const style = styles[time.dataset.style] ?? {
        ...dayAndTime,
        ...(instant.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }),
      };
      const text = new Intl.DateTimeFormat(document.documentElement.lang, style).format(instant);
      if (time.dataset.style === 'relative') time.title = text;
      else time.textContent = text;
    }
  }
})();
