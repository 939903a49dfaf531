/** Owns the making of the configured surfaces, each with its part of the ports. */
import type { Config, ListenConfig } from './config/config.ts';
import type { Core } from './core/commands/create-core.ts';
import type { CommandDefinition } from './core/commands/define-command.ts';
import type { PlatformError } from './core/errors.ts';
import type { Adapter } from './core/ports/adapter.ts';
import type { Clock } from './core/ports/clock.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Scratch } from './core/ports/scratch.ts';
import type { Shares } from './core/ports/shares.ts';
import type { TimeTravel } from './time-travel.ts';

/** All that any surface needs; each takes its part. */
export type AdapterPorts = {
  /** What answers, loaded after the first call: connecting does not wait for it. */
  readonly loadCore: () => Promise<Core>;
  /** A part of it: what is to be registered. */
  readonly loadCommands: () => Promise<readonly CommandDefinition[]>;
  readonly shares: Shares;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onFatal: (error: PlatformError) => void;
  readonly announce: (url: string) => void;
  /** Null: time is the machine's own. */
  readonly time: TimeTravel | null;
};

/** Their files are read from disk while something else is waited for. What cannot be read is told by `createAdapters`. */
export function beginLoading({ slack, discord }: Config): void {
  void Promise.allSettled([
    slack && import('./slack/create-slack-adapter.ts'),
    discord && import('./discord/create-discord-adapter.ts'),
  ]);
}

/** An adapter that is not configured is not imported: its SDK costs memory and start-up time. */
export async function createAdapters(config: Config, ports: AdapterPorts): Promise<readonly Adapter[]> {
  const { slack, discord, playground, language } = config;
  const created = await Promise.all([
    slack &&
      import('./slack/create-slack-adapter.ts').then(({ createSlackAdapter }) =>
        createSlackAdapter({ ...slack, language }, ports),
      ),
    discord &&
      import('./discord/create-discord-adapter.ts').then(({ createDiscordAdapter }) =>
        createDiscordAdapter({ ...discord, language }, ports),
      ),
    playground && createPlayground({ ...playground, language }, ports),
  ]);
  return created.filter((adapter) => adapter !== null);
}

async function createPlayground(
  options: ListenConfig & Pick<Config, 'language'>,
  ports: AdapterPorts,
): Promise<Adapter> {
  const [{ createPlaygroundAdapter }, { payloadsOf }, { createTimeControl }, core] = await Promise.all([
    import('./playground/create-playground-adapter.ts'),
    import('./payloads.ts'),
    import('./time-travel.ts'),
    ports.loadCore(),
  ]);
  return createPlaygroundAdapter(options, {
    ...ports,
    core,
    time: ports.time && createTimeControl(ports.time),
    payloadsOf,
  });
}
