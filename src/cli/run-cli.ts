/** Owns how a command line tool ends: its usage on a wrong call, plain lines for what failed, an exit code for scripts. */
import { ConfigError } from '../core/errors.ts';

/** The call's words are off; null: the person asked for the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(problem: string | null) {
    super(problem ?? '');
  }
}

/** Runs a tool. Exit code 0: fine or usage asked for; 1: it failed; 2: called wrongly. */
export async function runCli(usage: string, run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UsageError && error.message === '') {
      process.stdout.write(`${usage}\n`);
      return;
    }
    process.exitCode = isCallError(error) ? 2 : 1;
    const told = error instanceof Error ? error.message : String(error);
    const lines = error instanceof ConfigError ? error.problems : [told];
    process.stderr.write(`${[...lines, ...(isCallError(error) ? ['', usage] : [])].join('\n')}\n`);
  }
}

/** Ours, or one of `node:util` parseArgs (ERR_PARSE_ARGS_…). */
function isCallError(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
