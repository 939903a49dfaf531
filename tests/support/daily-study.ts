/** Owns a study channel for tests: a schedule, its posts, and people who click and write, over records in memory. */
import type { Card } from '../../src/core/cards/card.ts';
import type { Modal } from '../../src/core/cards/modal.ts';
import type { DailyContext } from '../../src/core/commands/context.ts';
import type { CardReply, InvalidReply, Reply, SubmissionReply } from '../../src/core/commands/reply.ts';
import { NOWHERE, type Actor, type Rights } from '../../src/core/commands/request.ts';
import type { Post } from '../../src/core/daily/post.ts';
import { recapSubject, shownAnswers } from '../../src/core/daily/recap-parts.ts';
import type { Locale } from '../../src/core/i18n/locale.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { Scratch } from '../../src/core/ports/scratch.ts';
import { ASKED } from './asked-question.ts';
import { controlOf, coreOf, wordsOn } from './core-of.ts';
import { fakeClock } from './fake-clock.ts';
import { memoryRecords } from './memory-records.ts';
import { memoryScratch } from './memory-scratch.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
const PLACE: Place = { surface: 'slack', workspaceId: 'T1', channelId: 'C1' };

type StudyOptions = {
  readonly place?: Place;
  readonly language?: Locale;
  readonly workspaces?: readonly string[];
  readonly scratch?: (real: Scratch) => Scratch;
  readonly answers?: (real: DailyContext['answers']) => DailyContext['answers'];
};

export async function createStudy(options: StudyOptions = {}) {
  const { place = PLACE, language = 'en' } = options;
  const clock = fakeClock(Date.UTC(2026, 10, 20));
  const records = memoryRecords();
  const scratch = memoryScratch(clock);
  let wakes = 0;
  const daily: DailyContext = {
    ...records,
    answers: options.answers?.(records.answers) ?? records.answers,
    scratch: options.scratch?.(scratch) ?? scratch,
    channels: () => null,
    calendar: () => null,
    calendarNames: [],
    organisers: [],
    wake: () => {
      wakes += 1;
    },
  };
  const core = coreOf({
    clock,
    daily,
    ...(options.workspaces === undefined ? {} : { workspaces: options.workspaces }),
  });
  const schedule = await records.schedules.create({
    entryId: 'kakao',
    rule: { time: '09:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Asia/Seoul' },
    holidays: 'none',
    level: null,
    topicIds: [],
    ping: null,
    language,
    lateMs: 3 * 60 * 60 * 1000,
    place,
    organiserId: 'U9',
    organiserName: 'Organiser',
    nextDueAt: clock.now(),
    now: clock.now(),
  });
  if (schedule === null) throw new Error('the schedule was not made');

  /** Another post goes out at the clock's time. */
  async function ask(question = ASKED): Promise<Post> {
    const current = await records.schedules.find(schedule?.id ?? '');
    const now = clock.now();
    await records.posts.claim(
      [
        {
          scheduleId: current?.id ?? '',
          version: current?.version ?? 0,
          nextDueAt: now + DAY_MS,
          missed: [],
          post: {
            kind: 'scheduled',
            dueAt: now,
            date: new Date(now + 9 * 60 * 60 * 1000).toISOString().slice(0, 10),
            recapDueAt: now + DAY_MS,
            question,
            expiresAt: now + DAY_MS,
          },
          pause: null,
          deliveries: [],
        },
      ],
      now,
    );
    const [post] = await records.posts.list(current?.id ?? '', 1);
    if (post === undefined) throw new Error('nothing was asked');
    const message = { channelId: 'C1', messageId: `M${post.id}`, threadId: `T${post.id}` };
    await records.posts.markOut(post.id, message, now);
    await arrive(`post:${post.id}`, message.messageId);
    return post;
  }

  /** The recap comes: answers are closed, its messages arrive. */
  async function close(postId: string): Promise<void> {
    const shown = shownAnswers(await records.answers.of(postId)).length;
    const parts = Array.from({ length: Math.max(1, Math.ceil(shown / 5)) }, (_, index) => index + 1);
    const destination = { kind: 'thread', place, threadId: `T${postId}` } as const;
    const drafts = parts.map((part) => {
      const subject = recapSubject(postId, part);
      const at = { expiresAt: null, notBefore: clock.now() };
      return { key: `recap:${subject}`, kind: 'recap', subject, destination, ...at } as const;
    });
    await records.posts.close(postId, clock.now(), drafts);
    for (const { key } of drafts) await arrive(key, `R${key}`);
  }

  async function arrive(key: string, messageId: string): Promise<void> {
    const delivery = await records.deliveries.findByKey(key);
    if (delivery === null) throw new Error(`no delivery ${key}`);
    await records.deliveries.claim(clock.now(), 'test', 100, place.surface);
    const message = { channelId: 'C1', messageId, threadId: null };
    await records.deliveries.move(delivery.id, 'sending', { to: 'sent', message });
    await records.deliveries.move(delivery.id, 'sent', { to: 'done' });
  }

  function member(actor: Actor, locale: Locale = 'en', rights: Rights = NOWHERE.rights) {
    const request = {
      ...NOWHERE,
      actor,
      rights,
      channelId: place.channelId,
      isShareable: true,
      locale,
      publicLocale: language,
    };
    const clicks = (actionId: string): Promise<Reply> => core.act({ ...request, actionId, messageId: 'M1' });
    const sends = (actionId: string, values: Readonly<Record<string, string>>): Promise<SubmissionReply> =>
      core.submit({ ...request, actionId, messageId: 'M1', values });
    return {
      request,
      clicks,
      sends,
      presses: (card: Card, label: string): Promise<Reply> => clicks(controlOf(card, label)),
      answers: (post: Pick<Post, 'id'>, answer: string, audience: 'all' | 'me' = 'all') =>
        sends(`v1:answer:${post.id}`, { answer, audience }),
      /** What a click shows, as plain lines. */
      reads: async (actionId: string): Promise<string> => wordsOn(cardIn(await clicks(actionId))),
      async types(name: string, subcommand: string, typed: Readonly<Record<string, string>> = {}) {
        const command = core.commands.find((one) => one.name === name && one.subcommand === subcommand);
        if (command === undefined) throw new Error(`no command /${name} ${subcommand}`);
        return cardIn(await core.run(command, { ...request, options: typed }));
      },
    };
  }

  return { core, clock, records, daily, scratch, schedule, ask, close, member, wakes: () => wakes };
}

export function cardIn(reply: Reply | InvalidReply | CardReply): Card {
  if (reply.kind === 'modal') throw new Error(`a form came: ${reply.modal.title}`);
  return reply.card;
}

export function modalIn(reply: Reply): Modal {
  if (reply.kind !== 'modal') throw new Error(`no form came, but: ${wordsOn(reply.card)}`);
  return reply.modal;
}

/** What stands in the form's text field when it opens. */
export function standingIn(modal: Modal): string {
  const [field] = modal.fields;
  return field?.initial ?? '';
}
