/** Owns running the real program in a test: a child process of its own, in a folder of its own, with its log at hand. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'src/main.ts');
/** Longer than any start or stop takes on a busy machine; a test that waits this long has failed. */
const PATIENCE_MS = 20_000;

export type LogLine = Readonly<Record<string, unknown>> & { readonly msg?: unknown };
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type MainOptions = {
  /** Variables for the program: nothing of the test's own environment but PATH reaches it. */
  readonly env: Readonly<Record<string, string>>;
  /** What stands in the configuration file. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Files to put into the folder of additional dossiers, by name. */
  readonly dossiers?: Readonly<Record<string, string>>;
};

export type RunningMain = {
  readonly folder: string;
  readonly dossierFolder: string;
  readonly pid: number | undefined;
  readonly exited: Promise<Exit>;
  /** Every line of the log so far that is JSON. */
  log(): readonly LogLine[];
  /** Everything printed so far, as it was printed. */
  output(): string;
  /** The first line, past or future, for which `matches` holds. Fails when the program ends before. */
  waitForLog(matches: (line: LogLine) => boolean, what: string): Promise<LogLine>;
  signal(signal: NodeJS.Signals): void;
  /** SIGTERM, then the exit. Kills this child alone if it does not end. Removes its folder. */
  stop(): Promise<Exit>;
};

/** Starts the program and returns at once; wait for what you need with `waitForLog`. */
export async function runMain(options: MainOptions): Promise<RunningMain> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbot-'));
  const dossierFolder = join(folder, 'dossiers');
  await mkdir(dossierFolder);
  for (const [name, text] of Object.entries(options.dossiers ?? {})) {
    await writeFile(join(dossierFolder, name), text);
  }
  const configFile = join(folder, 'prepbot.yaml');
  const config = { ...options.config, dossiers: { folders: [dossierFolder] } };
  await writeFile(configFile, stringify(config));
  return watchChild(startChild(folder, configFile, options.env), folder, dossierFolder);
}

function startChild(folder: string, configFile: string, env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [MAIN], {
    // Where no developer's own .env lies.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? dirname(process.execPath),
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'),
      DATABASE_URL: `sqlite:${join(folder, 'prepbot.sqlite')}`,
      PREPBOT_CONFIG: configFile,
      OPS_PORT: '0',
      ...env,
    },
  });
}

function watchChild(
  child: ReturnType<typeof startChild>,
  folder: string,
  dossierFolder: string,
): RunningMain {
  let output = '';
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      notify();
    });
  }
  let exit: Exit | null = null;
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      exit = { code, signal };
      resolve(exit);
      notify();
    });
  });
  const log = (): readonly LogLine[] => parseLog(output);
  return {
    folder,
    dossierFolder,
    pid: child.pid,
    exited,
    log,
    output: () => output,
    waitForLog: (matches, what) =>
      new Promise((resolve, reject) => {
        const finish = (settle: () => void): void => {
          clearTimeout(timer);
          listeners.delete(look);
          settle();
        };
        const fail = (why: string): void =>
          finish(() => reject(new Error(`${why} before «${what}» was logged. Output so far:\n${output}`)));
        const look = (): void => {
          const line = log().find(matches);
          if (line !== undefined) finish(() => resolve(line));
          else if (exit !== null) fail(`the program ended (${JSON.stringify(exit)})`);
        };
        const timer = setTimeout(() => fail(`${PATIENCE_MS} ms went by`), PATIENCE_MS);
        listeners.add(look);
        look();
      }),
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      const result = await exited;
      clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
      return result;
    },
  };
}

function parseLog(output: string): readonly LogLine[] {
  return output.split('\n').flatMap((line): LogLine[] => {
    if (!line.startsWith('{')) return [];
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? [{ ...value }] : [];
    } catch {
      return []; // a line still being written
    }
  });
}
