/** Owns a group in a mock interview for tests: its messages as a scripted platform shows them, its members, its timer. */
import type { Card } from '../../src/core/cards/card.ts';
import type { CardReply, Reply, SubmissionReply } from '../../src/core/commands/reply.ts';
import { createRefresher } from '../../src/core/deliveries/create-refresher.ts';
import { createSessionTimer } from '../../src/core/mock/create-session-timer.ts';
import { mockFace } from '../../src/core/mock/faces.ts';
import type { MockSession } from '../../src/core/mock/records.ts';
import { wordsOn } from './core-of.ts';
import { organisedChannel } from './organised-channel.ts';
import { cardOf, formOf, type PersonOptions } from './person-in-channel.ts';
import { recordingLogger } from './recording-logger.ts';
import { openPace } from './sender-of.ts';

export const PEOPLE = ['Alice', '민지', 'Ben', 'Chris', 'Dana', 'Eun', 'Fay', 'Gil'] as const;
export type Name = (typeof PEOPLE)[number];

type GroupOptions = Parameters<typeof organisedChannel>[0] & { readonly typed?: string };

/** Alice has typed the line; the lobby is out. */
export async function mockGroup({
  typed = '/mock start kakao rounds:2 minutes:0',
  ...options
}: GroupOptions = {}) {
  const channel = organisedChannel(options);
  const { records, platform, time } = channel;
  const timer = createSessionTimer({ ...records, clock: time.clock, logger: recordingLogger() });
  const refresher = createRefresher({
    ...records,
    async faceOf({ kind, subject }) {
      const card = kind === 'mock' ? await mockFace(subject, records) : null;
      return card === null ? null : { card, ping: null };
    },
    messengerOf: () => platform,
    pace: openPace,
    clock: time.clock,
    logger: recordingLogger(),
    isStopping: () => false,
    onFatal: (error) => {
      throw error;
    },
  });
  const person = (name: Name, more: PersonOptions = {}) =>
    channel.person({ memberId: `U${PEOPLE.indexOf(name) + 1}`, name, ...more });
  /** What the newest public message that says this shows now. */
  const shown = (says: string): Card => {
    const found = platform.shown.findLast(({ card }) => wordsOn(card).includes(says));
    if (found === undefined) throw new Error(`nothing shows «${says}»`);
    return found.card;
  };
  const settle = async (): Promise<void> => {
    await timer.look();
    await channel.settle();
    await refresher.look();
    await refresher.idle();
  };
  await person('Alice').line(typed);
  await settle();
  const session = async (): Promise<MockSession> => {
    const found = await records.mockSessions.find('m1');
    if (found === null) throw new Error('there is no session');
    return found;
  };
  const press = async (name: Name, says: string, label: string, more?: PersonOptions): Promise<Reply> => {
    const reply = await person(name, more).press(shown(says), label);
    await settle();
    return reply;
  };
  const submit = async (
    name: Name,
    action: string,
    values: Readonly<Record<string, string>>,
  ): Promise<SubmissionReply> => {
    const reply = await person(name).submit(action, values);
    await settle();
    return reply;
  };
  return {
    ...channel,
    timer,
    settle,
    person,
    shown,
    session,
    press,
    submit,
    /** Everything that the platform shows to everybody, in order. */
    everything: (): string =>
      platform.shown
        .filter(({ destination }) => destination.kind !== 'member')
        .map(({ card }) => wordsOn(card))
        .join('\n---\n'),
    /** What a member is told, as plain lines. */
    told: async (name: Name, says: string, label: string): Promise<string> =>
      wordsOn(cardOf(await press(name, says, label))),
    async join(...names: readonly Name[]): Promise<void> {
      for (const name of names) await press(name, 'Mock interview', 'Join');
    },
    start: (): Promise<Reply> => press('Alice', 'Mock interview', 'Start'),
    async answer(name: Name, round: number, text: string): Promise<SubmissionReply> {
      const form = formOf(await person(name).press(shown(`Round ${round} of`), 'Answer'));
      return submit(name, form.action, { answer: text });
    },
    async rate(name: Name, round: number, scores: string, feedback = ''): Promise<SubmissionReply> {
      const form = formOf(await person(name).press(shown(`Round ${round}: the answers`), 'Rate'));
      const [correctness = '', depth = '', clarity = ''] = scores;
      return submit(name, form.action, { correctness, depth, clarity, feedback });
    },
  };
}

export type MockGroup = Awaited<ReturnType<typeof mockGroup>>;

export const filesOf = (reply: Reply): Extract<CardReply, { kind: 'private' }>['files'] =>
  reply.kind === 'private' ? reply.files : undefined;
