/** Owns the port by which processes on one database know each other: who is sending what, and who is gone. */

export type ProcessIdentity = {
  /** This process: another text after each start. */
  readonly owner: string;
  /** Whether that process has certainly ended; false where nobody can say. */
  isGone(owner: string): boolean;
};
