/** Owns a message's address: `https://<workspace>.slack.com/archives/<channel>/p<timestamp>`, as chat.getPermalink makes it. */
import type { MessageRef } from '../../core/ports/channel-messenger.ts';

/** `workspaceUrl`: as `auth.test` tells it; null before. */
export function linkTo(
  workspaceUrl: string | null,
  { channelId, messageId, threadId }: MessageRef,
): string | null {
  if (workspaceUrl === null || !URL.canParse(workspaceUrl)) return null;
  const link = new URL(`archives/${channelId}/p${messageId.replace('.', '')}`, workspaceUrl);
  if (threadId !== null && threadId !== messageId) {
    link.searchParams.set('thread_ts', threadId);
    link.searchParams.set('cid', channelId);
  }
  return link.href;
}
