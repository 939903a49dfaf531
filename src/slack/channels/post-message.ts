/** Owns the posts themselves: one request that says something in a channel, a thread or a direct message. */
import type { Destination, MessageRef, Outgoing } from '../../core/ports/channel-messenger.ts';
import { renderPost } from '../render/render-post.ts';
import type { SlackMessage } from '../render/render-card.ts';
import type { ChannelApi } from './channel-api.ts';
import { openedAnswer, postedAnswer } from './wire.ts';

/** No name in a text is made a mention, no link a preview. chat.update would otherwise read the text as people type it. */
export const AS_IT_STANDS = { parse: 'none', link_names: false } as const;
const WITHOUT_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

export async function postMessage(
  api: ChannelApi,
  destination: Destination,
  outgoing: Outgoing,
): Promise<MessageRef> {
  const message = renderPost(outgoing);
  switch (destination.kind) {
    case 'channel':
      return say(api, { channel: destination.place.channelId, threadId: null }, message);
    case 'thread':
      return say(api, { channel: destination.place.channelId, threadId: destination.threadId }, message);
    case 'member': {
      const channel = await directChannel(api, destination.memberId);
      return say(api, { channel, threadId: null }, message);
    }
  }
}

/** The channel of a person's direct messages: the same one each time. */
export async function directChannel(api: ChannelApi, memberId: string): Promise<string> {
  const { value } = await api.ask('conversations.open', openedAnswer, { users: memberId });
  return value.channel.id;
}

/** A thread is its first message's: it is there once somebody speaks in it. */
async function say(
  api: ChannelApi,
  { channel, threadId }: { readonly channel: string; readonly threadId: string | null },
  message: SlackMessage,
): Promise<MessageRef> {
  const posted = await api.send('chat.postMessage', postedAnswer, {
    channel,
    ...(threadId === null ? {} : { thread_ts: threadId }),
    ...message,
    ...AS_IT_STANDS,
    ...WITHOUT_PREVIEWS,
  });
  return { channelId: posted.channel, messageId: posted.ts, threadId: threadId ?? posted.ts };
}
