/** Owns the playground adapter: a page on this machine that speaks the commands as Slack and Discord do. */
import { randomBytes } from 'node:crypto';
import type { Card } from '../core/cards/card.ts';
import type { Core } from '../core/commands/create-core.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Adapter } from '../core/ports/adapter.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { createChannelMessenger } from './channel-messenger.ts';
import { createMessenger } from './messenger.ts';
import { createFollowers } from './receive/follow-channel.ts';
import { createRoutes } from './receive/create-routes.ts';
import { createServeRequests } from './receive/serve-requests.ts';
import { LIMITS } from './render/limits.ts';
import { renderMessage } from './render/render-message.ts';
import type { Payloads } from './render/render-side.ts';
import { loadStaticFiles } from './static-files.ts';
import type { TimeControl } from './time-control.ts';
import { createWebServer } from './web-server.ts';
import { createWorld } from './world.ts';

export type PlaygroundOptions = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly language: Locale;
};

export type PlaygroundPorts = {
  readonly core: Core;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Null: time is not the playground's to move, since other surfaces run on it too. */
  readonly time: TimeControl | null;
  /** What Slack and Discord get of a card: their renderers are not this adapter's to know. */
  readonly payloadsOf: (card: Card) => Promise<Payloads>;
  /** Tells the person who started the program where the page is. Called once, when it can be opened. */
  readonly announce: (url: string) => void;
};

export async function createPlaygroundAdapter(
  options: PlaygroundOptions,
  ports: PlaygroundPorts,
): Promise<Adapter> {
  const { clock, logger } = ports;
  const publicLocale = options.language;
  const now = (): number => clock.now();
  const world = createWorld({
    id: randomBytes(4).toString('hex'),
    keep: LIMITS.messages,
    keepBytes: LIMITS.fileBytes,
    now,
  });
  const followers = createFollowers(world, {
    time: ports.time,
    message: (message, member, isUpdate) => renderMessage(message, member, now(), isUpdate),
  });
  const messenger = createMessenger({ ...ports, world, publicLocale });
  const routes = createRoutes({
    ...ports,
    host: options.host,
    publicLocale,
    world,
    followers,
    serve: createServeRequests({ ...ports, world, messenger, publicLocale }),
    staticFiles: await loadStaticFiles(),
  });
  const server = createWebServer((request) => routes.fetch(request));
  return {
    surface: 'playground',
    channels: createChannelMessenger({ world, publicLocale }),
    async start() {
      const url = await server.listen(options);
      logger.info({ surface: 'playground', url }, 'the playground is open');
      ports.announce(url);
    },
    prepare: () => Promise.resolve(),
    async stop() {
      followers.close();
      await server.close();
    },
    isReady: () => server.isListening(),
  };
}
