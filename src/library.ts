/** Owns the wiring of what is read: the dossiers of the configured folders; for the program and the command line alike. */
import type { Config } from './config/config.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { DossierCache } from './storage/dossier-cache.ts';
import { createDossierLibrary } from './storage/dossier-files.ts';

export const systemClock: Clock = { now: () => Date.now() };

/** The dossiers of the configured folders; nothing is read before it is started or loaded. */
export function createLibrary(
  config: Config,
  logger: Logger,
  cache: DossierCache | null = null,
): DossierSource {
  return createDossierLibrary({
    folders: config.dossierFolders,
    requiredFolders: config.requiredFolders,
    settings: { names: config.companyNames, owners: config.owners },
    logger,
    ...(cache === null ? {} : { cache }),
  });
}
