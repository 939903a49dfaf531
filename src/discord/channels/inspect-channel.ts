/** Owns the look at a channel: what it is, and what keeps the bot from making a daily post there. */
import { Routes } from 'discord.js';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import type { ChannelCheck, ChannelProblem, Ping, Place } from '../../core/ports/channel-messenger.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { DISCORD_CODES } from '../map-error.ts';
import type { ChannelRest } from './channel-rest.ts';
import { canPing, isSuitable, missingIn, permissionsIn, type Standing } from './permissions.ts';
import { channel, member, named, role, type WireChannel } from './wire.ts';

export type ChannelInspector = {
  /** What `check` of the port says. Asks Discord four things at most. */
  inspect(place: Pick<Place, 'workspaceId' | 'channelId'>, ping: Ping | null): Promise<ChannelCheck>;
  /** The bot's own id. */
  self(): Promise<string>;
};

export function createChannelInspector(rest: ChannelRest, clock: Clock): ChannelInspector {
  let own: Promise<string> | null = null;
  const self = (): Promise<string> => {
    own ??= rest.read(Routes.user('@me'), named).then(
      ({ id }) => id,
      (error: unknown) => {
        own = null;
        throw error;
      },
    );
    return own;
  };
  const standingIn = async (guildId: string): Promise<Standing> => {
    const memberId = await self();
    const [roles, asMember] = await Promise.all([
      rest.read(Routes.guildRoles(guildId), z.array(role)),
      rest.read(Routes.guildMember(guildId, memberId), member),
    ]);
    return { guildId, memberId, member: asMember, roles, now: clock.now() };
  };
  return {
    self,
    async inspect({ workspaceId, channelId }, ping) {
      if (workspaceId === null) return only('unsuitable', null);
      const found = await withoutRefusal(rest.read(Routes.channel(channelId), channel));
      if (found === DISCORD_CODES.unknownChannel) return only('gone', null);
      const standing = await withoutRefusal(standingIn(workspaceId));
      if (typeof standing === 'number') return only('not_member', null);
      if (typeof found === 'number') return only('cannot_see', null);
      return { problems: problemsOf(found, standing, ping), name: found.name ?? null };
    },
  };
}

function problemsOf(found: WireChannel, standing: Standing, ping: Ping | null): readonly ChannelProblem[] {
  if (found.guild_id !== standing.guildId || !isSuitable(found.type)) return ['unsuitable'];
  const permissions = permissionsIn(found, standing);
  const missing = missingIn(permissions, found.type);
  return ping === null || canPing(ping, permissions, standing) ? missing : [...missing, 'cannot_ping'];
}

const only = (problem: ChannelProblem, name: string | null): ChannelCheck => ({ problems: [problem], name });

/** The code with which Discord says no; any other failure is thrown. */
async function withoutRefusal<Value extends object>(asked: Promise<Value>): Promise<Value | number> {
  try {
    return await asked;
  } catch (error) {
    const code = error instanceof PlatformError ? error.context['code'] : null;
    const isRefusal = error instanceof PlatformError && (error.kind === 'forbidden' || error.kind === 'gone');
    if (isRefusal && typeof code === 'number' && code > 0) return code;
    throw error;
  }
}
