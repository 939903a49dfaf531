/** Owns a thread as group mock interviews fill it, on the playground alone: a round, five answers to read and rate, more and more messages. */
import type { ActionId, Block, Card } from '../../src/core/cards/card.ts';
import type { Modal, ModalField } from '../../src/core/cards/modal.ts';
import type { Core } from '../../src/core/commands/create-core.ts';
import type { Reply } from '../../src/core/commands/reply.ts';
import type { SubmissionRequest } from '../../src/core/commands/request.ts';
import { withoutStamp } from '../../src/core/deliveries/stamp.ts';
import type { ChannelMessenger } from '../../src/core/ports/channel-messenger.ts';
import { bold, italic, plain } from '../../src/core/text/inline.ts';
import { formCore } from './form-core.ts';
import { playgroundWith } from './playground-adapter.ts';

const PLACE = { surface: 'playground', workspaceId: null, channelId: 'study' } as const;
const WORDS = 'I would look at what the cache is asked, how often, and by whom, before I changed anything. ';

const id = (action: string): ActionId => action as ActionId;
const buttons = (...labels: readonly (readonly [label: string, action: string])[]): Block => ({
  kind: 'buttons',
  buttons: labels.map(([label, action]) => ({ label, action: id(action) })),
});
const cardOf = (title: string, ...blocks: readonly Block[]): Card => ({
  blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks],
});
const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });

const scale = (name: string, label: string): ModalField => ({
  kind: 'choice',
  name,
  label,
  isRequired: true,
  options: ['1 · missing', '2 · partly', '3 · solid', '4 · would convince'].map((option, at) => ({
    value: String(at + 1),
    label: option,
  })),
});

const RATING: Modal = {
  title: 'Rate an answer',
  submit: 'Send',
  action: id('v1:rating:7'),
  intro: [italic('An answer to round 1:'), plain(`\n${WORDS.repeat(15)}`)],
  fields: [
    scale('correctness', 'Correctness'),
    scale('depth', 'Depth'),
    scale('clarity', 'Clarity'),
    {
      kind: 'text',
      name: 'feedback',
      label: 'One line of feedback',
      help: 'Shown to its author without your name.',
      isMultiline: false,
      isRequired: false,
      maxLength: 300,
    },
  ],
};

const ROUND = cardOf(
  'Round 1 of 3',
  text('A product page reads from Redis and writes to PostgreSQL. How would you find what is stale?'),
  buttons(
    ['Answer', 'v1:rate'],
    ['Hint', 'v1:read:hint'],
    ['Skip', 'v1:read:skip'],
    ['Reveal', 'v1:read:no'],
  ),
);

const REVEAL = cardOf(
  'Answers of round 1',
  ...['Alice', '민지', 'Ben', 'Somebody with a rather long name', 'Eve'].flatMap((name): readonly Block[] => [
    { kind: 'text', text: [bold(name)] },
    { kind: 'quote', text: [plain(WORDS.repeat(3))] },
    buttons(['Read', `v1:read:${name === '민지' ? 'minji' : (name.split(' ')[0] ?? '')}`]),
  ]),
  { kind: 'footer', text: [plain('Each answer goes to two of you. 1 of 6 rated.')] },
  buttons(
    ['Rate', 'v1:rate'],
    ['Key points', 'v1:read:points'],
    ['Follow-up', 'v1:read:follow'],
    ['Next question', 'v1:read:next'],
    ['End', 'v1:read:end'],
  ),
);

export type Interview = {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** What forms sent. */
  readonly submitted: readonly SubmissionRequest[];
  /** Says one more thing in the thread, for everybody. */
  readonly sayMore: (title: string) => Promise<void>;
  /** Says until when something goes on. */
  readonly sayUntil: (at: number) => Promise<void>;
};

/** The lobby stands in the channel; its thread holds a round and its reveal. */
export async function startInterview(): Promise<Interview> {
  const submitted: SubmissionRequest[] = [];
  const { url, channels, stop } = await playgroundWith(answering(submitted));
  const lobby = await channels.post(
    { kind: 'channel', place: PLACE },
    sayingOnce(cardOf('Mock interview: Kakao', buttons(['Join', 'v1:read:join']))),
  );
  const threadId = await channels.openThread(lobby, 'Mock interview · Kakao');
  const say = speaker(channels, threadId);
  await say(ROUND);
  await say(REVEAL);
  return {
    url,
    submitted,
    stop,
    sayUntil: (at) =>
      say(
        cardOf(
          'Until when',
          { kind: 'footer', text: [plain('ends '), { kind: 'date', at, style: 'relative' }] },
          buttons(['Answer', 'v1:rate']),
        ),
      ),
    sayMore: (title) => say(cardOf(title, text(WORDS), buttons(['Answer', 'v1:rate']))),
  };
}

let said = 0;
const sayingOnce = (card: Card) => ({ card, ping: null, stamp: `s${(said += 1)}`, title: 'Mock interview' });

const speaker =
  (channels: ChannelMessenger, threadId: string) =>
  async (card: Card): Promise<void> => {
    await channels.post({ kind: 'thread', place: PLACE, threadId }, sayingOnce(card));
  };

const answering = (submitted: SubmissionRequest[]): Core => ({
  ...formCore(),
  act: ({ actionId }): Promise<Reply> => {
    const action = withoutStamp(actionId);
    return Promise.resolve(
      action === 'v1:rate'
        ? { kind: 'modal', modal: RATING }
        : { kind: 'private', card: cardOf(`Only yours: ${action.split(':').at(-1) ?? ''}`, text(WORDS)) },
    );
  },
  submit(request) {
    submitted.push(request);
    return Promise.resolve({ kind: 'private', card: cardOf('Rating kept') });
  },
});
