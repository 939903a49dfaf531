/** Owns what a route of the emulated REST API is, and the two ways in which one says no. */
import type { Faults, Place } from './faults.ts';
import type { World } from './world.ts';

export type RestAnswer = { readonly status: number; readonly body?: unknown };

export type RestOptions = {
  readonly world: World;
  readonly faults: Faults;
  readonly isToken: (token: string) => boolean;
  readonly gatewayUrl: () => string;
};

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Of a multipart request, by name. */
  readonly files: ReadonlyMap<string, string>;
};

export type Route = {
  readonly method: string;
  readonly pattern: RegExp;
  readonly place: Place | null;
  /** Routes with an interaction's token need no other. */
  readonly needsToken: boolean;
  readonly run: (call: Call, ids: readonly string[], options: RestOptions) => RestAnswer;
};

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const refuse = (status: number, code: number, message: string): RestAnswer => ({
  status,
  body: { code, message },
});
export const badForm = (message: string): RestAnswer => refuse(400, 50035, `Invalid Form Body: ${message}`);
export const unknownChannel = (): RestAnswer => refuse(404, 10003, 'Unknown Channel');
export const unknownMessage = (): RestAnswer => refuse(404, 10008, 'Unknown Message');
export const missingAccess = (): RestAnswer => refuse(403, 50001, 'Missing Access');
export const missingPermissions = (): RestAnswer => refuse(403, 50013, 'Missing Permissions');
