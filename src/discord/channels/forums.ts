/** Owns which channels are forums: a post there opens a thread, under a tag where the forum wants one. */
import { ChannelFlags, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { ChannelError } from '../../core/errors.ts';
import type { ChannelRest } from './channel-rest.ts';
import { isForum, isSuitable } from './permissions.ts';
import { channel, type WireChannel } from './wire.ts';

export type Forum = {
  /** The tag that every post has to have; null: none has to. */
  readonly tagId: string | null;
};

export type Forums = {
  /** Without asking; null: not known to be one. */
  known(channelId: string): Forum | null;
  /** Asks Discord. Null: a channel for messages. Throws `ChannelError` for what holds neither. */
  look(channelId: string): Promise<Forum | null>;
};

const REMEMBERED = 10_000;

/** A channel never becomes a forum, nor a forum another channel; only its tags change. */
export function createForums(rest: ChannelRest): Forums {
  const forums = new LRUCache<string, Forum>({ max: REMEMBERED });
  return {
    known: (channelId) => forums.get(channelId) ?? null,
    async look(channelId) {
      const found = await rest.read(Routes.channel(channelId), channel);
      if (isForum(found.type)) {
        const forum = { tagId: tagFor(found) };
        forums.set(channelId, forum);
        return forum;
      }
      if (isSuitable(found.type)) return null;
      throw new ChannelError('unsuitable', 'the channel holds no posts', { type: found.type });
    },
  };
}

/** The first that not only moderators may set; Discord says so where there is none. */
function tagFor({ flags = 0, available_tags: tags = [] }: WireChannel): string | null {
  if ((flags & ChannelFlags.RequireTag) === 0) return null;
  return tags.find(({ moderated }) => !moderated)?.id ?? null;
}
