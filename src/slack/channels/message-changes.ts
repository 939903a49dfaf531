/** Owns what happens to a message of ours after it was posted: a new face, or its end. */
import type { MessageRef } from '../../core/ports/channel-messenger.ts';
import type { SlackMessage } from '../render/render-card.ts';
import { slackErrorOf, type ChannelApi } from './channel-api.ts';
import { AS_IT_STANDS } from './post-message.ts';
import { anything } from './wire.ts';

export async function editMessage(
  api: ChannelApi,
  { channelId, messageId }: MessageRef,
  face: SlackMessage,
): Promise<void> {
  await api.ask('chat.update', anything, { channel: channelId, ts: messageId, ...face, ...AS_IT_STANDS });
}

/** What stands in its thread stays: Slack keeps the place of a message that was answered. */
export async function removeMessage(api: ChannelApi, { channelId, messageId }: MessageRef): Promise<void> {
  try {
    await api.ask('chat.delete', anything, { channel: channelId, ts: messageId });
  } catch (error) {
    if (slackErrorOf(error) !== 'message_not_found') throw error;
  }
}
