/** Owns the port for what members say is wrong with a question: for whoever keeps the bank, and for nobody else. */

export type Note = {
  readonly questionId: string;
  /** The catalogue entry whose deck it was drawn from. */
  readonly entryId: string;
  /** The member's key (`slack:T…:U…`). No name: ids decide, and they are what "delete me" looks for. */
  readonly member: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

export type Notes = {
  /** One note a member and question: another one takes its place, however often it is delivered. */
  keep(note: Note): Promise<void>;
  count(): Promise<number>;
};
