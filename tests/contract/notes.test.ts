/** Owns what every implementation of the notes port promises. */
import { describe, expect, it } from 'vitest';
import type { Note, Notes } from '../../src/core/ports/notes.ts';
import { createNotes } from '../../src/storage/notes.ts';
import { memoryNotes } from '../support/memory-notes.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { testDatabase } from '../support/test-database.ts';

const implementations: readonly [string, () => Notes | Promise<Notes>][] = [
  ['memory', memoryNotes],
  ['SQLite', async () => createNotes({ db: await testDatabase(), logger: recordingLogger() })],
];

const note = (changes: Partial<Note> = {}): Note => ({
  questionId: 'redis-stale-price-after-update',
  entryId: 'kakao',
  member: 'slack:T1:U1',
  text: 'The third point is out of date',
  at: 1,
  ...changes,
});

describe.each(implementations)('notes in %s', (_, create) => {
  it('are counted', async () => {
    const notes = await create();
    expect(await notes.count()).toBe(0);
    await notes.keep(note());
    await notes.keep(note({ member: 'slack:T1:U2' }));
    await notes.keep(note({ questionId: 'another-question' }));
    expect(await notes.count()).toBe(3);
  });

  it('are one a member and question, however often one is delivered', async () => {
    const notes = await create();
    await Promise.all(Array.from({ length: 10 }, (__, at) => notes.keep(note({ at }))));
    await notes.keep(note({ text: 'I was wrong about the third point; it is the fourth', at: 20 }));
    expect(await notes.count()).toBe(1);
  });

  it('hold any text', async () => {
    const notes = await create();
    for (const text of ["'; drop table notes; --", '한글 메모 👩‍💻', 'x'.repeat(3000)]) {
      await notes.keep(note({ member: `slack:T1:${text.length}`, text }));
    }
    expect(await notes.count()).toBe(3);
  });
});

it('a note stands in the operator’s log under the member’s id, never their name', async () => {
  const logger = recordingLogger();
  const notes = createNotes({ db: await testDatabase(), logger });
  await notes.keep(note());
  expect(logger.lines).toEqual([
    {
      level: 'info',
      fields: {
        question: 'redis-stale-price-after-update',
        entry: 'kakao',
        member: 'slack:T1:U1',
        note: 'The third point is out of date',
      },
      message: 'a note on a question',
    },
  ]);
});
