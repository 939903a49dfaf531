/** Owns the playground adapter: a page on this machine that speaks the commands as Slack and Discord do. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Card } from '../core/cards/card.ts';
import type { Core } from '../core/commands/create-core.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { Adapter } from '../core/ports/adapter.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Shares } from '../core/ports/shares.ts';
import { mapListenError, type Address } from './map-error.ts';
import { createMessenger } from './messenger.ts';
import { createFollowers } from './receive/follow-channel.ts';
import { createRoutes } from './receive/create-routes.ts';
import { createServeRequests } from './receive/serve-requests.ts';
import { LIMITS } from './render/limits.ts';
import { renderMessage } from './render/render-message.ts';
import type { Payloads } from './render/render-side.ts';
import { loadStaticFiles } from './static-files.ts';
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
  /** What Slack and Discord get of a card: their renderers are not this adapter's to know. */
  readonly payloadsOf: (card: Card) => Promise<Payloads>;
  /** Tells the person who started the program where the page is. Called once, when it can be opened. */
  readonly announce: (url: string) => void;
};

/** What is being answered when the program ends is given this long. */
const DRAIN_MS = 5000;

export async function createPlaygroundAdapter(
  options: PlaygroundOptions,
  ports: PlaygroundPorts,
): Promise<Adapter> {
  const { clock, logger } = ports;
  const publicLocale = options.language;
  const now = (): number => clock.now();
  const world = createWorld({ id: randomBytes(4).toString('hex'), keep: LIMITS.messages, now });
  const followers = createFollowers(world, (message, member, isUpdate) =>
    renderMessage(message, member, now(), isUpdate),
  );
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
  const server = createAdaptorServer({ fetch: routes.fetch });
  return {
    surface: 'playground',
    async start() {
      const url = await listen(server, options);
      logger.info({ surface: 'playground', url }, 'the playground is open');
      ports.announce(url);
    },
    async stop() {
      if (!server.listening) return;
      followers.close();
      const closed = once(server, 'close');
      server.close();
      const late = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        DRAIN_MS,
      );
      await closed;
      clearTimeout(late);
    },
    isReady: () => server.listening,
  };
}

/** Returns the address to open. Throws `ConfigError` when a setting is in the way. */
async function listen(
  server: ReturnType<typeof createAdaptorServer>,
  { host, port }: Address,
): Promise<string> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw mapListenError(error, { host, port });
  }
  return urlOf(host, portOf(server.address()) ?? port);
}

const portOf = (address: AddressInfo | string | null): number | null =>
  typeof address === 'object' && address !== null ? address.port : null;

/** Where every address of the machine listens, the loopback one is the one to open here. */
function urlOf(host: string, port: number): string {
  const shown = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
