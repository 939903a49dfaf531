/** Owns the port for the short reference that a member reads out and an operator finds in the log. */

export type References = { next(): string };
