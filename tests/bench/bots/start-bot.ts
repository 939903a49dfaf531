/** Owns a bot as a child process, bare or ours: started alike, its time to ready, and what it has used so far. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import { ROOT } from '../../support/source-files.ts';

const LONGEST_MS = 30_000;

export type Usage = {
  readonly cpuMs: number;
  /** Of its main thread, when it said that it is ready. */
  readonly readyCpuMs: number;
  readonly rssMb: number;
};

export type Bot = {
  /** From the start of the process until it said that it is ready. */
  readonly readyMs: number;
  /** Since the start of the process, all its threads. */
  usage(): Promise<Usage>;
  /** SIGTERM, and the end of this process alone if it does not come. */
  stop(): Promise<void>;
};

export type BotOptions = {
  /** What stands behind `node`, in the project's folder. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** The program as `npm start` starts it. */
export const PROGRAM: readonly string[] = packageJson.scripts.start.split(' ').slice(1);

/** Compiled code comes from a cache, which the first start fills. */
export async function startBot({ words, env }: BotOptions): Promise<Bot> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', './tests/bench/bots/report-usage.ts', ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/bench'),
      ...env,
    },
  });
  await ready(child, words.join(' '));
  const readyMs = performance.now() - startedAt;
  return {
    readyMs,
    async usage() {
      const answer = once(child, 'message', { signal: AbortSignal.timeout(LONGEST_MS) });
      child.send('usage');
      const { cpuMicros, readyCpuMicros, rssBytes } = usageSchema.parse((await answer)[0]);
      return { cpuMs: cpuMicros / 1000, readyCpuMs: readyCpuMicros / 1000, rssMb: rssBytes / 2 ** 20 };
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

const usageSchema = z.object({
  cpuMicros: z.number(),
  readyCpuMicros: z.number().positive(),
  rssBytes: z.number(),
});

/** Resolves at the line that says so; whatever else it prints is read and dropped. */
function ready(child: ChildProcess, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    let isReady = false;
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`${script} ${why}:\n${output}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), LONGEST_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => {
      clearTimeout(timer);
      if (!isReady) fail('ended before it was ready');
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        if (isReady) return;
        output += chunk;
        if (!/"msg":"ready/u.test(output)) return;
        isReady = true;
        clearTimeout(timer);
        resolve();
      });
    }
  });
}
