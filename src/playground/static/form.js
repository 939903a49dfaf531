/** Owns the dialog of a form: shown when it arrives, closed without losing what was typed, its focus given back. */
(() => {
  const place = document.getElementById('form-place');
  /** What was typed into a form that was closed, by what the form is for. */
  const drafts = new Map();

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    const dialog = place.querySelector('dialog');
    if (detail.target === place && dialog !== null) open(dialog);
  });

  function open(dialog) {
    fillIn(dialog, drafts.get(dialog.dataset.draft) ?? []);
    dialog.showModal();
    // With a finger the keyboard would cover the words above the field before they are read.
    const first = matchMedia('(pointer: fine)').matches ? fieldsOf(dialog)[0] : null;
    (first ?? dialog.querySelector('h2')).focus();
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('htmx:afterRequest', ({ detail }) => {
      dialog.querySelector('.form-trouble').hidden = detail.successful;
      if (!detail.successful) return;
      dialog.classList.add('is-sent');
      dialog.close();
    });
    dialog.addEventListener('close', () => takeAway(dialog));
  }

  function takeAway(dialog) {
    if (dialog.classList.contains('is-sent')) drafts.delete(dialog.dataset.draft);
    else drafts.set(dialog.dataset.draft, typedIn(dialog));
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    dialog.remove();
    if (hasFocus) return;
    // The button that opened it went with its message's old face.
    const article = document.querySelector(`#message-${dialog.dataset.openedFrom || 'none'} article`);
    (article ?? document.getElementById('line')).focus({ preventScroll: true });
  }

  const fieldsOf = (dialog) => [...dialog.querySelectorAll('textarea, input:not([type=hidden])')];

  const typedIn = (dialog) =>
    fieldsOf(dialog)
      .filter(({ type, checked }) => type !== 'radio' || checked)
      .map(({ name, value }) => [name, value]);

  function fillIn(dialog, draft) {
    for (const [name, value] of draft) {
      for (const field of fieldsOf(dialog).filter((one) => one.name === name)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (value !== '') field.value = value;
      }
    }
  }
})();
