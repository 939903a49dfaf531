/** Owns reading a person's key from the command line, as the configuration writes it under `owners`. */
import type { Actor } from '../core/commands/request.ts';
import { UsageError } from './run-cli.ts';

/** `slack:T…:U…`, `discord:…` or `playground:…`; anything else is a wrong call. */
export function readActor(key: string): Actor {
  const [surface, ...ids] = key.split(':');
  const [first, second] = ids;
  if (surface === 'slack' && ids.length === 2 && first && second) {
    return { surface, workspaceId: first, memberId: second, name: second };
  }
  if ((surface === 'discord' || surface === 'playground') && ids.length === 1 && first) {
    return { surface, workspaceId: null, memberId: first, name: first };
  }
  throw new UsageError(`--as ${key}: expected slack:T…:U…, discord:… or playground:…`);
}
