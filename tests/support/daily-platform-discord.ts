/** Owns Discord as the daily question's tests see it. */
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { Fault, Place as Route } from '../emulators/discord/faults.ts';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { directChannelId } from '../emulators/discord/guild-routes.ts';
import type { RequestRecord } from '../emulators/discord/world.ts';
import { screenOf } from '../emulators/discord/screen.ts';
import type { DailyPlatform, Organiser, SeenPost, Step, Trouble, Whose } from './daily-platforms.ts';
import { discordAilments } from './daily-ailments-discord.ts';
import { discordForTest } from './discord-world.ts';

type Routes = Readonly<Record<Step, { readonly route: Route; readonly pattern: RegExp }>>;

/** Which of the emulator's routes a step takes, and how its requests are told from others. */
const ROUTES: Routes = {
  post: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  recap: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  notice: { route: 'message.create', pattern: /^POST \/channels\/\d+\/messages$/u },
  thread: { route: 'thread.create', pattern: /^POST \/channels\/\d+\/messages\/\d+\/threads$/u },
  edit: { route: 'message.edit', pattern: /^PATCH \/channels\/\d+\/messages\/\d+$/u },
  look: { route: 'message.list', pattern: /^GET \/channels\/\d+\/messages$/u },
};

/** A post opens a thread there. */
const IN_FORUMS: Routes = {
  ...ROUTES,
  post: { route: 'forum.create', pattern: /^POST \/channels\/\d+\/threads$/u },
};

export type DiscordPlatform = DailyPlatform & { readonly discord: DiscordEmulator };

/** No nonce is remembered: what happens is what would happen minutes later, when Discord has forgotten them. */
export async function discordPlatform(kind: 'text' | 'forum' = 'text'): Promise<DiscordPlatform> {
  const routes = kind === 'text' ? ROUTES : IN_FORUMS;
  const discord = await discordForTest();
  const { world } = discord;
  world.nonceMs = 0;
  const answers = countAnswers(world.requests);
  const makeOrganiser = (name: string): Organiser => {
    const { id } = discord.member(name, { permissions: ['ManageGuild'] });
    return {
      id,
      name,
      told: () => screenOf(world, id, directChannelId(id)).map(({ text, buttons }) => ({ text, buttons })),
      clicks: (label) => discord.member(name, { at: 'dm' }).clicks(label),
    };
  };
  const organiser = makeOrganiser('ann');
  const screen = (channelId: string) => screenOf(world, organiser.id, channelId);
  /** What was said in a channel, with its threads, or the posts of a forum. */
  const posts = (channelId: string) =>
    kind === 'text'
      ? screen(channelId).map((post) => ({ post, replies: post.thread && screen(post.thread.id) }))
      : discord.threadsIn(channelId).flatMap(({ id }) => {
          const [post, ...replies] = screen(id);
          return post === undefined ? [] : [{ post, replies }];
        });
  /** A thread has the id of the message that it opens from; a recap goes into it. */
  const channelOf = (step: Step, { place, memberId }: Whose): string | undefined => {
    if (step === 'notice') return directChannelId(memberId ?? organiser.id);
    return step === 'recap' && place !== undefined ? posts(place.channelId)[0]?.post.id : place?.channelId;
  };
  const makeChannel = (guild = discord.home.guild): Place => ({
    surface: 'discord',
    workspaceId: guild.id,
    channelId: discord.makeChannel({ guild, kind }),
  });
  return {
    discord,
    name: 'Discord',
    surface: 'discord',
    env: discord.env,
    requestsForEach: kind === 'text' ? 2 : 1,
    organiser,
    makeOrganiser,
    makeChannel: () => makeChannel(),
    ailments: (step) => discordAilments(step, discord, makeChannel),
    hideHistory: ({ channelId }) => discord.deny('ReadMessageHistory', channelId),
    shows: ({ channelId }) =>
      posts(channelId).map(({ post: { id, text }, replies }): SeenPost => ({
        id,
        text,
        thread: replies && replies.map((one) => one.text),
      })),
    async readsStatus(place) {
      const member = discord.member(organiser.name, { at: place });
      await member.types('/daily status');
      return member.lastSeen().text;
    },
    trouble: (step, trouble, whose = {}, times = 1) =>
      discord.faults.next(routes[step].route, faultOf(trouble), times, channelOf(step, whose)),
    met: (step) =>
      discord.eventually(() => (discord.faults.waitingFor(routes[step].route) === 0 ? true : null)),
    answered: (step) => answers.count(routes[step].pattern),
    onChange: (listener) => world.onChange(listener),
    eventually: (look) => discord.eventually(look),
    revokeToken: () => discord.revokeToken(),
    restoreToken: () => discord.restoreToken(),
    enforcePace: () => {
      discord.limits.isOn = true;
    },
    refusals: () => world.refusals,
  };
}

function faultOf(trouble: Trouble): Fault {
  switch (trouble.kind) {
    case 'busy':
      return { kind: 'rateLimit', retryAfterMs: trouble.forMs, isGlobal: trouble.isEverywhere === true };
    case 'fail':
      return { kind: 'fail', when: trouble.when, status: 500 };
    case 'cut':
    case 'hang':
      return { kind: trouble.kind, when: trouble.when };
    case 'hold':
      return trouble;
  }
}

/** Each request is looked at once, however often somebody asks. */
function countAnswers(requests: readonly RequestRecord[]) {
  const counted = new Map<RegExp, { at: number; sum: number }>();
  return {
    count(pattern: RegExp): number {
      const { at, sum } = counted.get(pattern) ?? { at: 0, sum: 0 };
      const more = requests
        .slice(at)
        .filter(({ method, path, status }) => status < 300 && pattern.test(`${method} ${path}`)).length;
      counted.set(pattern, { at: requests.length, sum: sum + more });
      return sum + more;
    },
  };
}
