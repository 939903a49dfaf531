/** Owns a mock interview in the real program: its people at one table, and what they do together. */
import { expect } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import type { MockSession } from '../../src/core/mock/records.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { dailyProgram, type DailyProgram } from './daily-program.ts';
import type { MockPlatform, Seat, SeatOptions, Seen } from './mock-seats.ts';
import type { RunningMain } from './run-main.ts';

export type MockTable<Platform extends MockPlatform = MockPlatform> = {
  readonly platform: Platform;
  readonly place: Place;
  readonly program: DailyProgram;
  /** Whoever opens it. */
  readonly alice: Seat;
  start(): Promise<RunningMain>;
  seat(name: string, options?: SeatOptions): Seat;
  seats(count: number): readonly Seat[];
  /** The session that was opened last. */
  session(): Promise<MockSession>;
  /** What everybody sees in the thread, oldest first. */
  inThread(): readonly Seen[];
  settled(): Promise<void>;
};

/** Nothing runs yet. */
export async function mockTable<Platform extends MockPlatform>(
  startPlatform: () => Promise<Platform>,
): Promise<MockTable<Platform>> {
  const platform = await startPlatform();
  const program = await dailyProgram(platform);
  const place = platform.makeChannel();
  const alice = platform.seat('Alice', place);
  const runs: RunningMain[] = [];
  return {
    platform,
    place,
    program,
    alice,
    async start() {
      const main = await program.start();
      runs.push(main);
      void main.exited.then(() => runs.splice(runs.indexOf(main), 1));
      await platform.reached(runs.length);
      return main;
    },
    seat: (name, options) => platform.seat(name, place, options),
    seats: (count) => Array.from({ length: count }, (_, at) => platform.seat(`Guest${at + 1}`, place)),
    async session() {
      const [session] = (await program.records.mockSessions.ofMember(keyOf(alice, platform), 1)) ?? [];
      if (session === undefined) throw new Error('no session was opened');
      return session;
    },
    inThread: () =>
      alice.sees('thread').filter(({ isPrivate, id }) => !isPrivate && id !== platform.threadId(place)),
    settled: () => program.settled(),
  };
}

export const keyOf = ({ id }: Seat, { surface }: MockPlatform): string =>
  surface === 'slack' ? `slack:T0STUDY:${id}` : `${surface}:${id}`;

/** Alice opens it, the others join, and with `isStarted` she starts it: the first round stands in the thread. */
export async function opened(
  table: MockTable,
  others: readonly Seat[],
  { line = '/mock start kakao rounds:2 minutes:0', isStarted = true } = {},
): Promise<void> {
  const { alice } = table;
  await alice.types(line);
  await alice.hears(messagesIn(alice.locale).mock.onItsWay);
  await table.settled();
  for (const other of others) {
    await other.presses('Join', 'channel');
    await other.hears(messagesIn(other.locale).mock.joined);
  }
  if (!isStarted) return;
  await alice.presses('Start', 'channel');
  await alice.hears(messagesIn(alice.locale).mock.inThread);
  await table.settled();
  expect(table.inThread().map(({ text }) => text)).toMatchObject([expect.stringContaining('Round 1 of')]);
}

/** The form is opened, filled and sent; resolves with what they hear of it. */
export async function answers(seat: Seat, text: string, spot: 'thread' | 'reply' = 'thread'): Promise<Seen> {
  const m = messagesIn(seat.locale).mock;
  await seat.presses(spot === 'thread' ? 'Answer' : m.buttons.answer, spot);
  await seat.faces(m.form.label);
  seat.fills(m.form.label, text);
  await seat.submits();
  return seat.hears(/Saved|저장/u);
}

/** Rates the next answer that is theirs; resolves with the form as it was. */
export async function rates(seat: Seat, score: 1 | 2 | 3 | 4, feedback: string): Promise<string> {
  const m = messagesIn(seat.locale).mock.rating;
  await seat.presses('Rate');
  const form = await seat.faces(m.title);
  for (const scale of [m.correctness, m.depth, m.clarity]) seat.fills(scale, m.scores[score]);
  seat.fills(m.feedback, feedback);
  await seat.submits();
  await seat.hears(messagesIn(seat.locale).mock.rated);
  return form;
}
