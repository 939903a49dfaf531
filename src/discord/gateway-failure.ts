/** Owns what the operator reads when the gateway will not let the program in: the close codes that end it. */
import { GatewayCloseCodes } from 'discord.js';
import { PlatformError } from '../core/errors.ts';
import { TOKEN_REFUSED } from './map-error.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FAILURES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused the shard that was asked for; this is a defect of Prepbot',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants this bot on more connections; start Prepbot again to get them',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the version of its gateway that this Prepbot uses; update Prepbot',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know an intent that was asked for; update Prepbot',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow this bot an intent that was asked for. Prepbot needs no privileged intent; if you changed ' +
    'its intents, allow them at discord.com/developers/applications → your application → Bot → Privileged Gateway Intents',
};

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

/** The error for a close code after which no new attempt can help, or null when the SDK connects again by itself. */
export function gatewayFailure(code: number): PlatformError | null {
  if (code === AUTHENTICATION_FAILED) return new PlatformError('unauthorised', TOKEN_REFUSED, { code });
  const text = FAILURES[code];
  return text === undefined ? null : new PlatformError('rejected', text, { code });
}
