/** Owns the command line's list of suggestions: asked from the server, taken with the keyboard or a finger. */
(() => {
  const form = document.getElementById('composer');
  const input = document.getElementById('line');
  const popup = document.getElementById('popup');
  const list = document.getElementById('suggestions');
  /** Nothing that can be suggested is longer, and an address has its limits. */
  const LONGEST = 300;
  let active = -1;
  let asking = new AbortController();

  input.addEventListener('input', () => (input.value === '' ? close() : void suggest()));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    // While a Hangul syllable is being put together, keys belong to the input method.
    if (event.isComposing) return;
    if (KEYS[event.key]?.() === true) event.preventDefault();
  });
  // Before the field loses its focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take(target.closest('[role=option]')));
  form.addEventListener('submit', close);
  form.addEventListener('htmx:afterRequest', ({ detail, target }) => {
    if (target !== form || !detail.successful) return;
    input.value = '';
    input.focus();
  });

  /** Each tells whether the key was used up. */
  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => take(list.children[active]),
    Tab: () => take(list.children[active]),
    Escape: () => {
      if (popup.hidden) input.value = '';
      close();
      return true;
    },
  };

  async function suggest() {
    if (input.value.length > LONGEST) return close();
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const typed = input.value;
    try {
      const address = `${input.dataset.suggestions}?line=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal });
      const options = answer.ok ? await answer.text() : '';
      if (signal.aborted) return;
      list.innerHTML = options;
    } catch {
      // Aborted by the next key, or the server is gone, which the page says elsewhere.
      return;
    }
    const isDone = list.children.length === 1 && list.children[0].dataset.line.trim() === typed.trim();
    if (list.children.length === 0 || isDone) close();
    else open();
  }

  function open() {
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
  }

  function close() {
    asking.abort();
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function move(by) {
    const count = list.children.length;
    if (popup.hidden) void suggest();
    // One place between the last and the first is the field itself.
    else activate(((active + 1 + by + count + 1) % (count + 1)) - 1);
    return true;
  }

  function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  }

  function take(option) {
    if (option === undefined || option === null || popup.hidden) return false;
    input.value = option.dataset.line;
    input.setSelectionRange(input.value.length, input.value.length);
    void suggest();
    return true;
  }
})();
