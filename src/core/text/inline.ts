/** Owns rich text: a small tree that no platform's markup can leak into or out of. */

/** One run of text. Only a renderer turns it into markup, so a dossier's words can never ping, link or run anything. */
export type Inline =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'bold'; readonly children: RichText }
  | { readonly kind: 'italic'; readonly children: RichText }
  | { readonly kind: 'code'; readonly text: string }
  /** `url` is http, https or mailto; anything else stays plain text. */
  | { readonly kind: 'link'; readonly url: string; readonly children: RichText }
  /** An instant that every reader sees in their own zone; `time`: day and time of day. `at` is in epoch milliseconds. */
  | { readonly kind: 'date'; readonly at: number; readonly style: 'date' | 'time' | 'relative' };

export type RichText = readonly Inline[];

export const plain = (text: string): Inline => ({ kind: 'plain', text });
export const bold = (...children: (Inline | string)[]): Inline => ({
  kind: 'bold',
  children: rich(children),
});
export const italic = (...children: (Inline | string)[]): Inline => ({
  kind: 'italic',
  children: rich(children),
});
export const code = (text: string): Inline => ({ kind: 'code', text });

/** Text from a mix of strings and runs. Empty strings are left out. */
export function rich(parts: readonly (Inline | string)[]): RichText {
  return parts.flatMap((part) => (typeof part === 'string' ? (part === '' ? [] : [plain(part)]) : [part]));
}

/** The words of a rich text without any markup. A date reads as its UTC day, since nobody's zone is known here. */
export function plainText(text: RichText): string {
  return text.map(plainOf).join('');
}

function plainOf(inline: Inline): string {
  switch (inline.kind) {
    case 'plain':
    case 'code':
      return inline.text;
    case 'bold':
    case 'italic':
    case 'link':
      return plainText(inline.children);
    case 'date':
      return new Date(inline.at).toISOString().slice(0, 10);
  }
}
