/** Owns what the bot asks about servers and people: roles, itself as a member, channels, direct messages. */
import { may } from './reach.ts';
import {
  badForm,
  missingAccess,
  refuse,
  unknownChannel,
  type RestAnswer,
  type Route,
  type RestOptions,
} from './routing.ts';
import { schemaProblem } from './rules.ts';
import { newChannel, type Server } from './servers.ts';
import { channelPayload } from './thread-routes.ts';
import { recipientBody } from './wire.ts';
import { BOT_ID, serverOf, type World } from './world.ts';

const BOT = { id: BOT_ID, username: 'Prepbot', discriminator: '0', avatar: null, bot: true };

export const GUILD_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: /^\/users\/@me$/u,
    place: null,
    needsToken: true,
    run: () => ({ status: 200, body: BOT }),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)$/u,
    place: 'channel.get',
    needsToken: true,
    run: (_call, [id = ''], { world }) => {
      const channel = world.channels.get(id);
      if (channel === undefined) return unknownChannel();
      return may(world, channel, 'ViewChannel')
        ? { status: 200, body: channelPayload(channel) }
        : missingAccess();
    },
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/roles$/u,
    place: 'guild.get',
    needsToken: true,
    run: (_call, [id = ''], options) =>
      inServer(id, options, ({ roles }) => ({
        status: 200,
        body: [...roles.values()].map(({ permissions, ...role }) => ({
          ...role,
          permissions: String(permissions),
        })),
      })),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/members\/(\d+)$/u,
    place: 'guild.get',
    needsToken: true,
    run: (_call, [id = '', memberId = ''], options) =>
      inServer(id, options, ({ botRoles, botIsSilentUntil }) =>
        memberId === BOT_ID
          ? {
              status: 200,
              body: { user: BOT, roles: botRoles, communication_disabled_until: botIsSilentUntil },
            }
          : refuse(404, 10007, 'Unknown Member'),
      ),
  },
  {
    method: 'POST',
    pattern: /^\/users\/@me\/channels$/u,
    place: 'dm.open',
    needsToken: true,
    run: ({ body }, _ids, { world }) => {
      const problem = schemaProblem('CreatePrivateChannelRequest', body);
      if (problem !== null) return badForm(problem);
      const { recipient_id: memberId } = recipientBody.parse(body);
      const member = [...world.members.values()].find(({ id }) => id === memberId);
      if (member === undefined) return refuse(404, 10013, 'Unknown User');
      const id = directChannelId(memberId);
      if (!world.channels.has(id)) world.channels.set(id, newChannel({ id, name: member.name, guild: null }));
      return { status: 200, body: { id, type: 1 } };
    },
  },
];

/** One channel a person. */
export const directChannelId = (memberId: string): string => `4${memberId.slice(1)}`;

function inServer(
  id: string,
  { world }: { readonly world: World } & RestOptions,
  then: (server: Server) => RestAnswer,
): RestAnswer {
  const guild = world.guilds.get(id);
  const server = guild === undefined ? null : serverOf(world, guild);
  return server?.hasBot === true ? then(server) : refuse(404, 10004, 'Unknown Guild');
}
