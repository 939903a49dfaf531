/** Owns what every text goes through at the door: one Unicode form, and no character that hides or reorders others. */

/**
 * Bidirectional controls (U+202A–202E, U+2066–2069, U+200E/F, U+061C), invisible operators and other characters that
 * change how their neighbours read without being seen, and C0/C1 controls except tab and line feed.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** NFC, line ends as `\n`, hidden characters gone. Zero-width joiners stay: emoji and several scripts need them. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(HIDDEN, '').normalize('NFC');
}

/** The same on one line: every run of white space is one space. For names, arguments and labels. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
