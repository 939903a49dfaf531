/** Owns Discord as the mock interviews' tests see it: answers for one person are messages that nobody else sees. */
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { KOREAN } from '../emulators/discord/discord-emulator.ts';
import { directChannelId } from '../emulators/discord/guild-routes.ts';
import { submissionData } from '../emulators/discord/forms.ts';
import { screenOf, type Shown } from '../emulators/discord/screen.ts';
import { eventually } from '../emulators/discord/world.ts';
import { discordPlatform, type DiscordPlatform } from './daily-platform-discord.ts';
import {
  saysIt,
  type MockPlatform,
  type Seat,
  type SeatOptions,
  type Seen,
  type Spot,
} from './mock-seats.ts';

/** A test that waits this long for one answer has failed. */
const PATIENCE_MS = 10_000;

export async function discordMockPlatform(): Promise<MockPlatform & DiscordPlatform> {
  const platform = await discordPlatform();
  const { discord } = platform;
  const { world } = discord;
  let deliveries = 1;
  const act = <Value>(what: () => Value): Value => {
    discord.deliverNext(deliveries);
    return what();
  };
  return {
    ...platform,
    seat: (name, place, options) => seatAt(platform, act, name, place, options),
    deliverTwice: () => {
      deliveries = 2;
    },
    elsewhere: () => ({
      surface: 'discord',
      workspaceId: KOREAN.id,
      channelId: discord.makeChannel({ guild: KOREAN }),
    }),
    reached: (processes) =>
      discord.eventually(() => (discord.gateway.connected() === processes ? true : undefined)),
    threadId,
    closeThreads: ({ channelId }) => discord.deny('SendMessagesInThreads', channelId),
    refusePost: ({ channelId }) =>
      discord.faults.next('message.create', { kind: 'refuse', status: 403, code: 50013 }, 1, channelId),
    closeDirectMessages: (memberId) => discord.closeDirectMessages(memberId),
    pings: () => discord.pings(),
  };

  function threadId({ channelId }: Place): string {
    const first = world.messages.find((one) => one.channelId === channelId && one.onlyFor === null);
    if (first === undefined) throw new Error('nothing stands in the channel');
    return first.id;
  }
}

function seatAt(
  platform: DiscordPlatform,
  act: <Value>(what: () => Value) => Value,
  name: string,
  place: Place,
  { locale = 'en', displayName = name }: SeatOptions = {},
): Seat {
  const { discord } = platform;
  const { world } = discord;
  const options = { locale: locale === 'en' ? 'en-US' : 'ko', displayName };
  const { channelId } = place;
  const thread = (): string => {
    const first = world.messages.find((one) => one.channelId === channelId && one.onlyFor === null);
    if (first === undefined || !world.channels.has(first.id)) throw new Error('there is no thread');
    return first.id;
  };
  const member = discord.member(name, { ...options, at: { channelId } });
  const direct = directChannelId(member.id);
  const channels = { channel: () => channelId, thread, dm: () => direct } as const;
  const screen = (id: string): readonly Shown[] => screenOf(world, member.id, id);
  const isThere = (id: string): boolean => world.channels.has(id);
  const all = (): readonly Shown[] => {
    const first = world.messages.find((one) => one.channelId === channelId && one.onlyFor === null);
    return [channelId, ...(first === undefined ? [] : [first.id]), direct].filter(isThere).flatMap(screen);
  };
  const alone = (): readonly Shown[] => all().filter(({ isPrivate }) => isPrivate);
  const once = <Value>(what: string, look: () => Value | null): Promise<Value & {}> =>
    eventually(
      world,
      () => {
        const found = look();
        if (found === null) throw new Error(`${name} waits for: ${what}\n${everything()}`);
        return found;
      },
      PATIENCE_MS,
    );
  const everything = (): string => [...all().map(({ text }) => text), ...(member.form() ?? [])].join('\n');
  let before = new Map<string, string>();
  const remember = (): void => {
    before = new Map(alone().map(({ id, text }) => [id, text]));
  };
  const at = (spot: Spot, label?: string) => {
    if (spot !== 'reply') return discord.member(name, { ...options, at: { channelId: channels[spot]() } });
    const reply = alone()
      .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
      .findLast(({ buttons }) => label === undefined || buttons.includes(label));
    const found = world.messages.find(({ id }) => id === reply?.id);
    if (found === undefined) throw new Error(`no private answer with «${label ?? ''}»`);
    return discord.member(name, { ...options, at: { channelId: found.channelId } });
  };
  const answered = async (outcome: Promise<'answered' | 'refused'>): Promise<void> => {
    if ((await outcome) === 'refused') throw new Error('no answer was taken');
  };
  /** Where they last acted: a form is sent from there. */
  let last: Spot = 'channel';
  const from = (spot: Spot): Spot => {
    remember();
    if (spot !== 'reply') last = spot;
    return spot;
  };
  return {
    id: member.id,
    name,
    locale,
    async types(line) {
      from('channel');
      await discord.eventually(() => (world.commands.length > 0 ? true : undefined));
      return answered(member.types(...commandIn(line)));
    },
    presses: (label, spot = 'thread') => {
      const hand = at(from(spot), label);
      return answered(act(() => hand.clicks(label)));
    },
    forges: (action, spot = 'thread') => answered(at(from(spot)).forges(action)),
    faces: (words = '') =>
      once(`a form with «${words}»`, () => {
        const form = member.form()?.join('\n');
        return form?.includes(words) === true ? form : null;
      }),
    fills: (label, value) => at(last).fills(label, value),
    submits: () => {
      remember();
      return answered(act(() => at(last).submits()));
    },
    submitsForged: (value) => {
      remember();
      const form = world.forms.get(member.id);
      if (form === undefined) throw new Error('no form is open');
      for (const key of form.typed.keys()) form.typed.set(key, value);
      const { custom_id: id, components } = submissionData(form);
      world.forms.delete(member.id);
      return answered(at(last).forgesForm(String(id), Array.isArray(components) ? components : []));
    },
    sees: (spot) => screen(channels[spot]()).map(seen),
    hears: (words) =>
      once(String(words), () => {
        const found = alone().findLast(({ id, text }) => before.get(id) !== text && saysIt(text, words));
        return found === undefined ? null : seen(found);
      }),
    everything,
  };
}

const seen = ({ id, text, buttons, isPrivate, files }: Shown): Seen => ({
  id,
  text,
  buttons,
  isPrivate,
  files,
});

/** `/mock start kakao rounds:2` as it is chosen on Discord; `/prep` has no subcommands. */
function commandIn(line: string): [string, Record<string, string>] {
  const [family = '', ...words] = line.split(' ');
  const subcommand = family === '/prep' ? '' : ` ${words.shift() ?? ''}`;
  const options = words.map((word): [string, string] => {
    const [name = '', value] = word.split(':', 2);
    return value === undefined ? ['company', name] : [name, value];
  });
  return [`${family}${subcommand}`, Object.fromEntries(options)];
}
