/** Owns a mock interview that two processes run at once over one database, as while a new version takes over. */
import { describe, expect, test } from 'vitest';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import { answers, mockTable, opened, rates } from '../support/mock-table.ts';

const GUESTS = 6;

describe.each(MOCK_PLATFORMS)('two processes on $name', ({ startPlatform }) => {
  test('seven people join, answer and rate at once: nothing of it is lost, counts are right, the reveal is said once', async () => {
    const table = await mockTable(startPlatform);
    await table.start();
    await table.start();
    const guests = table.seats(GUESTS);
    const everybody = [table.alice, ...guests];
    await opened(table, [], { isStarted: false });
    await Promise.all(
      guests.map(async (guest) => {
        await guest.presses('Join', 'channel');
        await guest.hears(/You are in/u);
      }),
    );
    await table.alice.presses('Start', 'channel');
    await table.platform.eventually(() => (table.inThread().length > 0 ? true : null));
    await Promise.all(everybody.map((seat) => answers(seat, `Words of ${seat.name}.`)));
    await table.settled();
    const { id } = await table.session();
    const records = table.program.records.mockSessions;
    const kept = (await records.answers(id)).map(({ text }) => text);
    expect(kept.toSorted()).toEqual(everybody.map(({ name }) => `Words of ${name}.`).toSorted());
    const [round, ...reveal] = table.inThread().map(({ text }) => text);
    expect(round).toContain('7 of 7 answered');
    expect(reveal).toHaveLength(2);
    for (const { name } of everybody) expect(reveal.join('\n').split(`Words of ${name}.`)).toHaveLength(2);
    await Promise.all(
      everybody.map(async (seat) => {
        await rates(seat, 3, `one by ${seat.name}`);
        await rates(seat, 2, `two by ${seat.name}`);
      }),
    );
    await table.settled();
    const ratings = await records.ratings(id);
    expect(new Set(ratings.map(({ feedback }) => feedback)).size).toBe(2 * (GUESTS + 1));
    expect(table.inThread().at(-1)?.text).toContain('14 of 14 ratings in');
  }, 60_000);
});
