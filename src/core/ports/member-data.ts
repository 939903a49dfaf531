/** Owns the port of everything that is kept on one member, for "show me" and "delete me". */

/** One row as it is kept, in names that a person understands. */
export type KeptRow = Readonly<Record<string, string | number | boolean | null>>;

export type KeptData = Readonly<Record<string, readonly KeptRow[]>>;

export type MemberData = {
  /** By table, in plain names; empty tables are left out. */
  of(member: string): Promise<KeptData>;
  /**
   * Removes it in one transaction, and marks the faces of the recaps and of the mock interviews in which their name or words
   * stood; an answer that was shown in one leaves its place there, empty (`Answer`). What others need to make
   * sense of a record stays without the name: a schedule that they set up, a line in its history. Both then have '' for
   * id and name, and what goes wrong with such a schedule stands in its status alone.
   */
  forget(member: string, now: number): Promise<{ readonly rows: number }>;
};
