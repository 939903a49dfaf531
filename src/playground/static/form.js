/** Owns the dialog of a form: shown when it arrives, closed without losing what was typed, its focus given back. */
(() => {
  const place = document.getElementById('form-place');
  /** What was typed into a form that was closed, by what the form is for. */
  const drafts = new Map();
  /** What is carried from a form into its longer one. */
  let unfolding = null;
  /** A broken connection says nothing. */
  const NOT_SENT = { errors: {}, trouble: '' };

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    const dialog = place.querySelector('dialog');
    if (detail.target === place && dialog !== null) open(dialog);
  });

  function open(dialog) {
    fillIn(dialog, unfolding ?? drafts.get(dialog.dataset.draft) ?? []);
    unfolding = null;
    dialog.showModal();
    // With a finger the keyboard would cover the words above the field before they are read.
    const first = matchMedia('(pointer: fine)').matches ? fieldsOf(dialog)[0] : null;
    // The dialog begins at its beginning, whatever the browser focused when it opened.
    dialog.scrollTop = 0;
    (first ?? dialog.querySelector('h2')).focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    const unfold = dialog.querySelector('[data-unfold]');
    if (unfold !== null) unfold.hidden = false;
    unfold?.addEventListener('click', () => (unfolding = typedIn(dialog)));
    dialog.addEventListener('htmx:afterRequest', ({ target, detail }) => {
      if (target === unfold) return;
      const refusal = detail.successful ? refusalIn(detail.xhr) : NOT_SENT;
      showErrors(dialog, refusal);
      if (refusal !== null) return;
      dialog.classList.add('is-sent');
      dialog.close();
    });
    dialog.addEventListener('close', () => takeAway(dialog));
  }

  function takeAway(dialog) {
    if (dialog.classList.contains('is-sent')) drafts.delete(dialog.dataset.draft);
    else drafts.set(dialog.dataset.draft, typedIn(dialog));
    const focused = document.activeElement;
    // Where the browser found nothing to give it back to it may stand in the closed dialog still.
    const hasFocus = focused !== null && focused !== document.body && !dialog.contains(focused);
    dialog.remove();
    if (hasFocus) return;
    // The button that opened it went with its message's old face.
    const article = document.querySelector(`#message-${dialog.dataset.openedFrom || 'none'} article`);
    (article ?? document.getElementById('line')).focus({ preventScroll: true });
  }

  /** What the server says is wrong, if anything. */
  function refusalIn(xhr) {
    const isRefusal = xhr.getResponseHeader('content-type')?.startsWith('application/json') ?? false;
    return isRefusal ? JSON.parse(xhr.responseText) : null;
  }

  /** Under each field that is named, else above the buttons. The first of them is where one goes on. */
  function showErrors(dialog, refusal) {
    const wrong = fieldsOf(dialog).filter((field) => {
      const text = refusal?.errors[field.name.replace(/^field\./, '')];
      const error = field.closest('.form-field').querySelector('.form-error');
      error.textContent = text ?? '';
      error.hidden = text === undefined;
      field.setAttribute('aria-invalid', String(text !== undefined));
      return text !== undefined;
    });
    const trouble = dialog.querySelector('.form-trouble');
    trouble.hidden = refusal === null || wrong.length > 0;
    trouble.textContent = trouble.hidden ? '' : refusal.trouble || trouble.dataset.text;
    wrong[0]?.focus();
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
