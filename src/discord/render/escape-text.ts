/** Owns escaping: how any text stands in Discord's markdown as exactly the characters it has, and does nothing. */

/** Everything that can begin or end a run of markup, a mention, a date, a command or a custom emoji. */
const ANYWHERE = /[\\*_~|`<[]/gu;
/** At the beginning of a line: headings, subtext, lists, quotes. `*` is escaped anyway. */
const LINE_START = /(^|\n)([^\S\n]*)([#>+-])/gu;
const LINE_START_NUMBER = /(^|\n)([^\S\n]*\d+)([.)])(?=\s|$)/gu;
const EVERYONE = /@(?=everyone|here)/giu;
/**
 * A bare address would become a link that nobody meant (a link of ours is made by `rich-text.ts` alone), and `:smile:`
 * in a message of a bot is shown as the emoji.
 */
const COLON = /:(?=\/\/|[^\s:]+:)/gu;
/** Invitations are recognised without a scheme, and unfold. */
const INVITATION = /(discord(?:app)?)\.(?=gg\b|me\b|io\b|li\b|new\b|com\/(?:invite|gift|template))/giu;
/**
 * A backslash before anything but a letter, a digit or white space shows that character as it is. discord.js's
 * `escapeMarkdown` leaves mentions, dates, commands, emoji names, addresses and `@everyone` alone, so it is not enough.
 * The text may stand anywhere in a line, also at its beginning.
 */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, '$1$2\\$3')
    .replace(LINE_START_NUMBER, '$1$2\\$3')
    .replace(EVERYONE, '\\@')
    .replace(COLON, '\\:')
    .replace(INVITATION, '$1\\.');
}
