/** Owns how the bot speaks unprompted on Slack: into channels and threads, and to one person. */
import { PlatformError } from '../core/errors.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { ChannelMessenger, MessageRef, Outgoing } from '../core/ports/channel-messenger.ts';
import { createChannelApi, type ChannelApiOptions } from './channels/channel-api.ts';
import { findPost } from './channels/find-post.ts';
import { inspectChannel } from './channels/inspect-channel.ts';
import { mapChannelError, type Attempt } from './channels/map-channel-error.ts';
import { editMessage, removeMessage } from './channels/message-changes.ts';
import { postMessage } from './channels/post-message.ts';
import { postWithFile } from './files/post-with-file.ts';
import { noteFailure } from './note-failure.ts';
import { renderFace } from './render/render-post.ts';
import type { Authorisation } from './verify-token.ts';

export type ChannelMessengerOptions = Omit<ChannelApiOptions, 'timeoutMs'> & {
  /** What `auth.test` said; null before. */
  readonly authorisation: () => Authorisation | null;
  /** Of what is said about a file that could not be sent. */
  readonly language: Locale;
};

const TIMEOUT_MS = 10_000;
/** Whoever sends the form of a schedule is answered within three seconds. */
const CHECK_TIMEOUT_MS = 2000;

/** Works over HTTP and over Socket Mode alike, from the moment that `auth.test` was answered. */
export function createChannelMessenger(options: ChannelMessengerOptions): Omit<ChannelMessenger, 'linkTo'> {
  const { authorisation, language, logger } = options;
  const api = createChannelApi({ ...options, timeoutMs: TIMEOUT_MS });
  const note = (error: unknown): string => noteFailure(error, 'a file to one person', logger).reference;
  const checking = createChannelApi({ ...options, timeoutMs: CHECK_TIMEOUT_MS });
  return {
    check: (place, ping) => explained('post', () => inspectChannel(checking, place, ping)),
    post: (destination, outgoing) =>
      explained(ATTEMPTS[destination.kind], () => {
        const post = (message: Outgoing): Promise<MessageRef> => postMessage(api, destination, message);
        const { file } = outgoing;
        if (file === undefined || destination.kind !== 'member') return post(outgoing);
        return postWithFile({ api, outgoing, file, language, note, post });
      }),
    openThread: ({ messageId, threadId }) => Promise.resolve(threadId ?? messageId),
    edit: (message, face) => explained('change', () => editMessage(api, message, renderFace(face))),
    remove: (message) => explained('change', () => removeMessage(api, message)),
    find: async (destination, stamp, since) => {
      const self = authorisation();
      if (self === null) throw new PlatformError('unavailable', 'Slack was not asked yet who the bot is');
      return explained(ATTEMPTS[destination.kind], () => findPost(api, destination, { stamp, since, self }));
    },
  };
}

const ATTEMPTS = { channel: 'post', thread: 'inThread', member: 'direct' } as const;

/** Runs it, and tells a failure as the port does. */
async function explained<Value>(attempt: Attempt, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw mapChannelError(error, attempt);
  }
}
