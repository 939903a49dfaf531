/** Owns light and dark: the system's choice until the reader makes one, which this browser then keeps. */
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = readChoice();
  if (chosen !== null) root.dataset.theme = chosen;

  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    show();
    system.addEventListener('change', show);
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      keepChoice(root.dataset.theme);
      show();
    });
  });

  /** A browser that keeps nothing throws here: the choice then holds for this page. */
  function readChoice() {
    try {
      const theme = localStorage.getItem('theme');
      return theme === 'dark' || theme === 'light' ? theme : null;
    } catch {
      return null;
    }
  }

  function keepChoice(theme) {
    try {
      localStorage.setItem('theme', theme);
    } catch {
      return;
    }
  }
})();
