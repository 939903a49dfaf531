/** Owns what happens to a message of ours after it was posted: a new face, or its end. */
import { Routes } from 'discord.js';
import type { MessageRef } from '../../core/ports/channel-messenger.ts';
import { codeOf, DISCORD_CODES } from '../map-error.ts';
import type { Body, ChannelRest } from './channel-rest.ts';
import { anything } from './wire.ts';

export type MessageChanges = {
  edit(message: MessageRef, body: Body): Promise<void>;
  remove(message: MessageRef): Promise<void>;
};

export function createMessageChanges(rest: ChannelRest): MessageChanges {
  const setArchived = (threadId: string, archived: boolean): Promise<unknown> =>
    rest.repeatable('PATCH', Routes.channel(threadId), anything, { archived });
  const removeMessage = ({ channelId, messageId }: MessageRef): Promise<void> =>
    unlessGone(rest.repeatable('DELETE', Routes.channelMessage(channelId, messageId), anything));
  /**
   * A thread is deleted with the permission to manage threads, which is not asked for: without it the bot may close what
   * it opened itself, and a closed thread without its first message stands in nobody's list.
   */
  const removeThread = async (threadId: string): Promise<void> => {
    try {
      await unlessGone(rest.repeatable('DELETE', Routes.channel(threadId), anything));
    } catch (error) {
      if (!isRefused(error)) throw error;
      await unlessGone(setArchived(threadId, true));
    }
  };
  return {
    async edit({ channelId, messageId }, body) {
      const patch = (): Promise<unknown> =>
        rest.repeatable('PATCH', Routes.channelMessage(channelId, messageId), anything, body);
      try {
        await patch();
      } catch (error) {
        if (codeOf(error) !== DISCORD_CODES.archived) throw error;
        await reopen(() => setArchived(channelId, false), error);
        await patch();
      }
    },
    async remove(message) {
      await removeMessage(message);
      if (message.threadId !== null) await removeThread(message.threadId);
    },
  };
}

/** One that was locked is for moderators to open: what stands in it stays as it is. */
async function reopen(run: () => Promise<unknown>, archived: unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw isRefused(error) ? archived : error;
  }
}

const isRefused = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    code === DISCORD_CODES.missingPermissions ||
    code === DISCORD_CODES.missingAccess ||
    code === DISCORD_CODES.threadLocked
  );
};

async function unlessGone(run: Promise<unknown>): Promise<void> {
  try {
    await run;
  } catch (error) {
    const code = codeOf(error);
    if (code !== DISCORD_CODES.unknownMessage && code !== DISCORD_CODES.unknownChannel) throw error;
  }
}
