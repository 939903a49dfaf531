/** Owns that what speaks unprompted is loaded when it first does: connecting does not wait for it. */
import type { ChannelMessenger } from '../core/ports/channel-messenger.ts';
import type { createChannelMessenger } from './channel-messenger.ts';
import { linkTo } from './channels/link-to.ts';

export function loadChannels(...given: Parameters<typeof createChannelMessenger>): ChannelMessenger {
  let loading: Promise<ChannelMessenger> | null = null;
  const load = (): Promise<ChannelMessenger> =>
    (loading ??= import('./channel-messenger.ts').then((module) => module.createChannelMessenger(...given)));
  return {
    check: async (...asked) => (await load()).check(...asked),
    post: async (...asked) => (await load()).post(...asked),
    openThread: async (...asked) => (await load()).openThread(...asked),
    edit: async (...asked) => (await load()).edit(...asked),
    remove: async (...asked) => (await load()).remove(...asked),
    find: async (...asked) => (await load()).find(...asked),
    linkTo,
  };
}
