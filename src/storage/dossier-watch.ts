/** Owns noticing that something in the dossier folders has changed. What it is, is found by looking. */
import type { Logger } from '../core/ports/logger.ts';
import { isIgnoredPath } from './dossier-folder.ts';

export type DossierWatch = { close(): Promise<void> };

/** One save is several events (a new file, a rename, a change of mode); half a save is not worth reading. */
const QUIET_MS = 80;
/** A file that never rests is read all the same. */
const PATIENCE_MS = 1000;
/**
 * The file system's own notices are missing on network mounts and some containers' volumes, and for a folder that is
 * made later: so all files' times are looked at now and then. A thousand files take some milliseconds.
 */
const LOOK_ANYWAY_MS = 15_000;

/** A mount that hangs must not keep the program from starting. */
const READY_WITHIN_MS = 5000;

/** Resolves once changes are noticed. `onChange` is never called while an earlier call has not resolved. */
export async function watchDossierFolders(
  folders: readonly string[],
  onChange: () => Promise<void>,
  logger: Logger,
): Promise<DossierWatch> {
  let timer: NodeJS.Timeout | null = null;
  let waitingSince: number | null = null;
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;

  const run = (): void => {
    timer = null;
    waitingSince = null;
    running = running.then(onChange).catch((error: unknown) => {
      logger.error({ err: error }, 'reading the changed dossiers failed');
    });
  };
  const notice = (): void => {
    if (isClosed) return;
    const now = performance.now();
    waitingSince ??= now;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(QUIET_MS, waitingSince + PATIENCE_MS - now)));
  };

  // Loaded here: a program is ready before it watches.
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (candidate) => folders.some((folder) => isIgnoredPath(folder, candidate)),
  });
  watcher.on('all', notice);
  watcher.on('error', (error) => {
    logger.warn(
      { err: error },
      'the file system gives no notice of changes: looking every 15 seconds instead',
    );
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    setTimeout(resolve, READY_WITHIN_MS).unref();
  });
  const lookAnyway = setInterval(notice, LOOK_ANYWAY_MS).unref();

  return {
    async close() {
      isClosed = true;
      clearInterval(lookAnyway);
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
