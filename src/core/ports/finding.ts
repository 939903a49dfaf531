/** Owns the port of a diagnosis: what a part of the program found out about itself, for `npm run doctor`. */

export type Finding = {
  /** What it is about, in a word or two: `Slack token`, `Database`. */
  readonly subject: string;
  /** `ok`: good. `note`: worth knowing. `warning`: works, but probably not as meant. `error`: does not work. */
  readonly level: 'ok' | 'note' | 'warning' | 'error';
  readonly text: string;
  /** What to do about it, or what to look at. */
  readonly advice?: string;
};
