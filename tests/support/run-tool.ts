/** Owns running a command line tool in a test, as `npm run` would: its own process, what it printed, how it ended. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** `tool` is a file's name in `src/cli`, without its ending. Nothing of the test's own environment but PATH reaches it. */
export function runTool(
  tool: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const words = ['--import', join(ROOT, 'src/boot.js'), join(ROOT, `src/cli/${tool}.ts`), ...args];
  const options = { cwd: ROOT, env: { PATH: process.env['PATH'], ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
      resolve({ code, stdout, stderr });
    });
  });
}
