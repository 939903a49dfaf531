/** Owns what a secret looks like in a text, and takes it out: the last door before a line is written. */

export const REDACTED = '[redacted]';

type Rule = { readonly pattern: RegExp; readonly replacement: string };

/** Every quantifier is over one class of characters, so that no input makes a match slow. */
const RULES: readonly Rule[] = [
  // Slack: bot, user, refresh, rotating and app-level tokens.
  { pattern: /xox[a-z](?:\.xox[a-z])?-[\w-]+/giu, replacement: REDACTED },
  { pattern: /xapp-[\w-]+/giu, replacement: REDACTED },
  // Discord: the bot's id, a time and a signature in base64, joined by dots. Web tokens look the same.
  { pattern: /(?<![\w-])[\w-]{16,64}\.[\w-]{4,64}\.[\w-]{20,256}/gu, replacement: REDACTED },
  { pattern: /\b(Bot|Bearer|Basic) (?=[\w.~+/=-]*[\d.])[\w.~+/=-]{12,}/giu, replacement: `$1 ${REDACTED}` },
  // Addresses that let anybody who knows them speak.
  { pattern: /(hooks\.slack\.com)\/[^\s"'\\<>]+/giu, replacement: `$1/${REDACTED}` },
  { pattern: /\/(webhooks|interactions)\/(\d+)\/[^\s"'\\<>/?]+/gu, replacement: `/$1/$2/${REDACTED}` },
  {
    pattern: /([?&](?:ticket|token|secret|signature|code|client_secret|access_token)=)[^\s"'\\<>&]+/giu,
    replacement: `$1${REDACTED}`,
  },
];

/** `secrets` are the configured ones, taken out wherever they stand, also where their shape says nothing. */
export function redactSecrets(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, REDACTED);
  for (const { pattern, replacement } of RULES) clean = clean.replace(pattern, replacement);
  return clean;
}
