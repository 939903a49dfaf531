/** Owns that a heading or label, which is asked about several times on its way, is worked out once. */

const MEMORY = 500;

/** The same function of a text; the last few answers are kept. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    if (known.size >= MEMORY) known.clear();
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}
