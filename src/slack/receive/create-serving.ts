/** Owns what answers on Slack, one part that is loaded once the program is connected. */
import type { Core } from '../../core/commands/create-core.ts';
import type { PlatformError } from '../../core/errors.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Scratch } from '../../core/ports/scratch.ts';
import type { Shares } from '../../core/ports/shares.ts';
import { mapSlackError } from '../map-error.ts';
import { createMessenger } from '../messenger.ts';
import { createViewMessenger } from '../view-messenger.ts';
import { createViews } from '../views.ts';
import { createFindProfile, type SlackProfile } from './find-profile.ts';
import { readPayload, type ReadPayload } from './read-payload.ts';
import { createServe, type Serve } from './serve.ts';
import { createServeViews, type ServeViews } from './serve-views.ts';

export type Serving = {
  readonly readPayload: ReadPayload;
  readonly serve: Serve;
  readonly serveViews: ServeViews;
};

type ServingOptions = {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly language: Locale;
};

type ServingPorts = {
  readonly core: Core;
  readonly shares: Shares;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lookUp: (memberId: string) => Promise<SlackProfile>;
  /** The bot's token stopped being good. */
  readonly onUnauthorised: (error: PlatformError) => void;
};

export function createServing(options: ServingOptions, ports: ServingPorts): Serving {
  const findProfile = createFindProfile({
    ...ports,
    fallback: options.language,
    mapError: (error) => mapSlackError(error, 'users.info'),
  });
  const views = createViews({ ...options, logger: ports.logger });
  const shared = { ...ports, views, findProfile, publicLocale: options.language };
  return {
    readPayload,
    serve: createServe({ ...shared, messenger: createMessenger(shared) }),
    serveViews: createServeViews({ ...shared, messenger: createViewMessenger(shared) }),
  };
}
