/** Owns Slack as the mock interviews' tests see it: answers for one person are views, private messages, or direct messages. */
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { controlsOf, linesOf } from '../emulators/slack/screen.ts';
import type { SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import type { OpenView } from '../emulators/slack/views.ts';
import type { Message } from '../emulators/slack/world.ts';
import { slackPlatform, type SlackPlatform } from './daily-platform-slack.ts';
import {
  saysIt,
  type MockPlatform,
  type Seat,
  type SeatOptions,
  type Seen,
  type Spot,
} from './mock-seats.ts';

/** Of one process: the second hides the gap when Slack takes the first away. */
const CONNECTIONS = 2;

export async function slackMockPlatform(): Promise<MockPlatform & SlackPlatform> {
  const platform = await slackPlatform();
  const { slack } = platform;
  const seats = new Map<string, string>();
  const twice = { isOn: false };
  const idOf = (name: string): string => {
    const known = seats.get(name) ?? `U2SEAT${seats.size + 1}`;
    seats.set(name, known);
    return known;
  };
  return {
    ...platform,
    seat: (name, place, options) => seatAt({ ...platform, twice }, idOf(name), name, place, options),
    deliverTwice: () => {
      twice.isOn = true;
    },
    elsewhere: () => platform.makeChannel(),
    reached: (processes) =>
      slack.world.until(() => slack.sockets.connections() === CONNECTIONS * processes, 'all connections'),
    threadId: (place) => threadOf(slack, place),
    closeThreads: ({ channelId }) => slack.restrict('restricted_action_non_threadable_channel', channelId),
    refusePost: ({ channelId }) =>
      slack.faults.next('chat.postMessage', { kind: 'refuse', error: 'not_in_channel' }, 1, channelId),
    closeDirectMessages: (memberId) => slack.closeDirectMessages(memberId),
    pings: () => slack.pings(),
  };
}

function threadOf(slack: SlackEmulator, { channelId }: Place): string {
  const [first] = slack.messagesIn(channelId);
  if (first === undefined) throw new Error('nothing stands in the channel');
  return first.ts;
}

function seatAt(
  { slack, twice }: SlackPlatform & { readonly twice: { readonly isOn: boolean } },
  id: string,
  name: string,
  place: Place,
  { locale = 'en', displayName = name }: SeatOptions = {},
): Seat {
  const { world, views } = slack;
  const { channelId } = place;
  slack.addMember({ id, name, displayName, locale: locale === 'en' ? 'en-US' : 'ko-KR' });
  const direct = slack.member(id, 'dm');
  const thread = (): string => threadOf(slack, place);
  const hands = (spot: Spot) => {
    if (spot === 'dm') return direct;
    const isThread = spot === 'thread' || (spot === 'reply' && slack.messagesIn(channelId).length > 0);
    return slack.member(id, isThread ? { channelId, threadTs: thread() } : channelId);
  };
  const messages = (spot: Exclude<Spot, 'reply'>): readonly Message[] => {
    if (spot === 'dm') return slack.messagesTo(id);
    return world.visibleTo(id, channelId, spot === 'thread' ? thread() : null);
  };
  const all = (): readonly Message[] => [
    ...messages('channel'),
    ...(slack.messagesIn(channelId).length === 0 ? [] : messages('thread').slice(1)),
    ...messages('dm'),
  ];
  const alone = (): readonly Seen[] => {
    const open = views.before(id);
    const replies = all().filter(({ viewerId }) => viewerId !== null);
    return [...replies.map(seen), ...(open === null ? [] : [seenView(open, direct.screen())])];
  };
  const once = async <Value>(what: string, look: () => Value | null): Promise<Value> => {
    await world.until(() => look() !== null, what);
    const found = look();
    if (found === null) throw new Error(`gone again: ${what}`);
    return found;
  };
  const deliveries = () => ({ deliveries: twice.isOn ? 2 : 1 });
  let before = new Map<string, string>();
  const remember = (): void => {
    before = new Map(alone().map((one) => [one.id, one.text]));
  };
  /** What is open covers the rest: it is closed first, as people do. */
  const from = (spot: Spot): Spot => {
    if (spot !== 'reply' && views.before(id) !== null) views.close(id);
    remember();
    return spot;
  };
  return {
    id,
    name,
    locale,
    async types(line) {
      from('channel');
      await hands('channel').types(line);
    },
    async presses(label, spot = 'thread') {
      await hands(from(spot)).clicks(label, deliveries());
    },
    async forges(action, spot = 'thread') {
      await hands(from(spot)).forges(action);
    },
    faces: (words = '') =>
      once(`${name} having a form with «${words}»`, () => {
        const open = views.before(id);
        if (open === null || !open.body.blocks.some(({ type }) => type === 'input')) return null;
        const form = seenView(open, direct.screen()).text;
        return form.includes(words) ? form : null;
      }),
    fills: (label, value) => direct.fills(label, value),
    async submits() {
      remember();
      await direct.submits(deliveries());
    },
    async submitsForged(value) {
      remember();
      const open = views.before(id);
      for (const key of open?.typed.keys() ?? []) open?.typed.set(key, value);
      await direct.submits();
    },
    sees: (spot) => messages(spot).map(seen),
    hears: (words) =>
      once(
        `${name} hearing ${String(words)}`,
        () => alone().findLast((one) => before.get(one.id) !== one.text && saysIt(one.text, words)) ?? null,
      ),
    everything: () =>
      [
        ...all()
          .map(seen)
          .map(({ text }) => text),
        direct.screen(),
      ].join('\n'),
  };
}

const seen = ({ ts, body, viewerId, files }: Message): Seen => ({
  id: ts,
  text: linesOf(body).join('\n'),
  buttons: controlsOf(body).flatMap((one) => (one.type === 'button' ? [one.text.text] : [])),
  isPrivate: viewerId !== null,
  files: new Map(files.map(({ name, content }) => [name, content])),
});

/** `screen`: the view stands below all that is in the direct message. */
const seenView = ({ id, body }: OpenView, screen: string): Seen => ({
  id,
  text: screen.slice(screen.lastIndexOf(`## ${body.title.text}`)),
  buttons: body.blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((one) => (one.type === 'button' ? [one.text.text] : []))
      : [],
  ),
  isPrivate: true,
  files: new Map(),
});
