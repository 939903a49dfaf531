/** Owns what answers on Slack, one part that is loaded once the program is connected. */
import type { Core } from '../../core/commands/create-core.ts';
import type { PlatformError } from '../../core/errors.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Scratch } from '../../core/ports/scratch.ts';
import type { Shares } from '../../core/ports/shares.ts';
import { createChannelApi } from '../channels/channel-api.ts';
import { createBringFiles } from '../files/bring-files.ts';
import { mapSlackError } from '../map-error.ts';
import { createMessenger } from '../messenger.ts';
import { createShowFace } from '../show-face.ts';
import { createViewMessenger } from '../view-messenger.ts';
import { createViews } from '../views.ts';
import { createFindProfile, type SlackProfile } from './find-profile.ts';
import { readPayload, type ReadPayload } from './read-payload.ts';
import { noteFailure } from '../note-failure.ts';
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

/** Of each request. */
const FILES_TIMEOUT_MS = 10_000;

export function createServing(options: ServingOptions, ports: ServingPorts): Serving {
  const findProfile = createFindProfile({
    ...ports,
    fallback: options.language,
    mapError: (error) => mapSlackError(error, 'users.info'),
  });
  const { logger } = ports;
  const views = createViews({ ...options, logger });
  const bringFiles = createBringFiles({
    api: createChannelApi({ ...options, ...ports, timeoutMs: FILES_TIMEOUT_MS }),
    note: (error) => noteFailure(error, 'files to one person', logger).reference,
  });
  const showFace = createShowFace(logger);
  const shared = { ...ports, views, bringFiles, showFace, findProfile, publicLocale: options.language };
  return {
    readPayload,
    serve: createServe({ ...shared, messenger: createMessenger(shared) }),
    serveViews: createServeViews({ ...shared, messenger: createViewMessenger(shared) }),
  };
}
