/** Owns every limit of the playground: how much it takes from a page, and how much it keeps. */

export const LIMITS = {
  /** Messages kept in the channel, private ones included; the oldest go first. */
  messages: 400,
  /** Characters of a command line. Longer than any command takes, so that the core can refuse in its own words. */
  line: 4000,
  /** Bytes of a form that a page sends: a command line in UTF-8, percent-encoded, and room to spare. */
  formBytes: 64 * 1024,
  /** Bytes of a form of Prepbot's: four fields of 3,000 characters, each of up to nine bytes percent-encoded. */
  submissionBytes: 160 * 1024,
  /** Characters of the id of a message and of an action, as a page sends them back: no id of ours is longer. */
  messageId: 100,
  action: 200,
  /** Bytes in UTF-8 of all files that go with messages, since they are kept in memory; the oldest go first. */
  fileBytes: 16 * 1024 * 1024,
  /** Suggestions shown at once. */
  suggestions: 12,
  /** Windows that follow the channel at once. A browser alone keeps six connections to one place. */
  streams: 60,
} as const;
