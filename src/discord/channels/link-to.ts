/** Owns the address that opens a message in Discord's own app. */
import type { MessageRef, Place } from '../../core/ports/channel-messenger.ts';

export const linkTo = ({ workspaceId }: Place, { channelId, messageId }: MessageRef): string =>
  `https://discord.com/channels/${workspaceId ?? '@me'}/${channelId}/${messageId}`;
