/** Owns how the bot speaks unprompted on Discord: into channels, threads and forums, and to one person. */
import type { PlatformError } from '../core/errors.ts';
import type {
  ChannelMessenger,
  Destination,
  MessageRef,
  Outgoing,
  Place,
} from '../core/ports/channel-messenger.ts';
import type { Clock } from '../core/ports/clock.ts';
import { createChannelRest, messageBody, type ChannelRest } from './channels/channel-rest.ts';
import { findPost } from './channels/find-post.ts';
import { linkTo } from './channels/link-to.ts';
import { createForums, type Forums } from './channels/forums.ts';
import { createChannelInspector, type ChannelInspector } from './channels/inspect-channel.ts';
import { mapChannelError, type Attempt } from './channels/map-channel-error.ts';
import { createMessageChanges } from './channels/message-changes.ts';
import { directChannel, openThread, postInChannel, postMessage } from './channels/post-message.ts';
import { mapError } from './map-error.ts';
import { renderPost } from './render/render-post.ts';

type Options = {
  readonly token: string;
  /** Another REST API than Discord's own, without a version and a slash at the end (tests). */
  readonly apiUrl: string | null;
};

type Ports = {
  readonly clock: Clock;
  /** The token is no longer good: told once. */
  readonly onUnauthorised: (error: PlatformError) => void;
};

type Explained = <Value>(
  attempt: Attempt,
  place: Pick<Place, 'workspaceId' | 'channelId'> | null,
  run: () => Promise<Value>,
) => Promise<Value>;

type Context = {
  readonly rest: ChannelRest;
  readonly forums: Forums;
  readonly inspector: ChannelInspector;
  /** Runs it, and tells a failure as the port does. */
  readonly explained: Explained;
};

/** Works without a connection to the gateway, from the moment it is made. */
export function createChannelMessenger(options: Options, ports: Ports): ChannelMessenger {
  const rest = createChannelRest({ ...options, onUnauthorised: ports.onUnauthorised });
  const inspector = createChannelInspector(rest, ports.clock);
  const explained: Explained = async (attempt, place, run) => {
    try {
      return await run();
    } catch (error) {
      throw await mapChannelError(mapError(error), attempt, place, inspector);
    }
  };
  const context = { rest, inspector, forums: createForums(rest), explained };
  const changes = createMessageChanges(rest);
  return {
    check: (place, ping) => inspector.inspect(place, ping),
    post: (destination, outgoing) => post(destination, outgoing, context),
    openThread: (message, name) => explained('thread', null, () => openThread(rest, message, name)),
    edit: (message, { card, stamp, ping = null }) =>
      explained('change', null, async () => {
        await changes.edit(message, messageBody(renderPost({ card, stamp, ping }).components));
      }),
    remove: (message) => explained('change', null, () => changes.remove(message)),
    find: (destination, stamp, since) => findPost(destination, { stamp, since }, context),
    linkTo,
  };
}

async function post(
  destination: Destination,
  outgoing: Outgoing,
  { rest, forums, explained }: Context,
): Promise<MessageRef> {
  const message = () => {
    const { components, roles } = renderPost(outgoing);
    return messageBody(components, roles);
  };
  switch (destination.kind) {
    case 'channel':
      return explained('post', destination.place, async () =>
        postInChannel(destination.place.channelId, message(), outgoing, { rest, forums }),
      );
    case 'thread':
      return explained('inThread', destination.place, async () =>
        postMessage(rest, destination.threadId, message(), outgoing),
      );
    case 'member':
      return explained('direct', null, async () => {
        const body = message();
        return postMessage(rest, await directChannel(rest, destination.memberId), body, outgoing);
      });
  }
}
