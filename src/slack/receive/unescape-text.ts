/** Owns undoing Slack's escapes: a command's text arrives with `&`, `<` and `>` as entities. */

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** One pass, so that what somebody typed as `&amp;lt;` stays `&lt;`. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/gu, (entity) => CHARACTERS[entity] ?? entity);
}
