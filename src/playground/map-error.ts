/** Owns translating why the page cannot be served into what the operator has to change. */
import { ConfigError } from '../core/errors.ts';

export type Address = { readonly host: string; readonly port: number };

/** An error of the server's `listen`. One that no setting causes is returned as it is. */
export function mapListenError(error: unknown, { host, port }: Address): unknown {
  const explain = (problem: string): ConfigError => new ConfigError([problem]);
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return explain(
        `PLAYGROUND_PORT: port ${port} is in use by another program. Stop that one, or set another port, such as ` +
          `PLAYGROUND_PORT=${port < 65_000 ? port + 1 : 3000} (0: any free one).`,
      );
    case 'EACCES':
      return explain(`PLAYGROUND_PORT: this user may not listen on port ${port}. Set one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return explain(
        `PLAYGROUND_HOST: «${host}» is no address of this machine. Unset it for this machine alone.`,
      );
    default:
      return error;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
