/** Owns the proof that nobody is failed by what may be lost. */
import { expect, it } from 'vitest';
import { createScratch } from '../../../src/storage/scratch.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { testDatabase } from '../../support/test-database.ts';

it('counts as empty while the database does not answer, and the log says so', async () => {
  const db = await testDatabase();
  const logger = recordingLogger();
  const scratch = createScratch({ db, clock: fakeClock(), logger });
  await db.close();
  await scratch.set('k', 'v', 1000);
  await scratch.delete('k');
  expect(await scratch.get('k')).toBeNull();
  expect(logger.lines.map(({ level, fields }) => [level, fields['doing']])).toEqual([
    ['warn', 'set'],
    ['warn', 'delete'],
    ['warn', 'get'],
  ]);
});
