/** Owns a process that holds schedules as the program does: they stay in their file, and one task looks once a minute. */
import { createWorkLoop } from '../../../src/scheduler/create-work-loop.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createRecords } from '../../../src/storage/records.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { tellHolding } from './tell-holding.ts';

await tellHolding(async (file) => {
  const { schedules, deliveries } = createRecords({ db: await openDatabase(file) });
  const loop = createWorkLoop({
    // Before anything is due: what is measured is the waiting.
    tick: () => schedules.due(0, 1),
    speakers: [
      { look: async () => {}, idle: async () => {}, isBusy: () => false, nextAt: () => deliveries.nextAt() },
    ],
    clock: { now: () => 0 },
    logger: recordingLogger(),
  });
  await loop.start();
  return null;
});
