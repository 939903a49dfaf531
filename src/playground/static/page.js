/** Owns what the page does beside its forms: where the focus goes with the pane, and what is said of the connection. */
(() => {
  const line = document.getElementById('line');
  const connection = document.querySelector('.connection');

  if (matchMedia('(pointer: fine)').matches && !document.querySelector('.side.is-open')) line.focus();

  document.addEventListener('htmx:sseBeforeMessage', ({ detail }) => {
    if (detail.type === 'outdated') reloadWhenFree();
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

  // The program is gone: the pane would cover the words that say so.
  document.addEventListener('htmx:sendError', ({ target }) => {
    if (target.id === 'side-close') target.closest('.side').classList.remove('is-open');
  });

  // A drop-down that opens below the edge of the window comes into sight. `toggle` does not bubble, and dialogs send it too.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open)
        target.querySelector('form')?.scrollIntoView({ block: 'nearest' });
    },
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
})();
