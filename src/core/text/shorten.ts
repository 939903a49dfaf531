/** Owns the glance at a long text: its beginning, up to a word's end, with an ellipsis that says there is more. */

const GLANCE_LENGTH = 90;

/** At most `length` UTF-16 units and the ellipsis. For lines that lead to the full text, never in its place. */
export function shorten(text: string, length = GLANCE_LENGTH): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.replace(/[\s,;:·(]+$/u, '')}…`;
}
