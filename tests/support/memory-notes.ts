/** Owns the notes port in memory, for tests that restart nothing. */
import type { Note, Notes } from '../../src/core/ports/notes.ts';

export function memoryNotes(): Notes & { readonly kept: ReadonlyMap<string, Note> } {
  const kept = new Map<string, Note>();
  return {
    kept,
    keep(note) {
      kept.set(JSON.stringify([note.questionId, note.member]), note);
      return Promise.resolve();
    },
    count: () => Promise.resolve(kept.size),
  };
}
