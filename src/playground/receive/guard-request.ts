/** Owns the door: only a page that this server itself served may see the playground or drive it. */
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';

/**
 * Three ways in are closed. A name that somebody points at this machine (DNS rebinding): the Host must be an address or
 * a name that is known to be ours. A form or script of another page (CSRF): what changes anything must carry our own
 * Origin. Another page's frame, image or script: the browser says who asks in Sec-Fetch-Site.
 */
export function guardRequest(configuredHost: string): MiddlewareHandler {
  return async (context, next) => {
    const refusal = refuse(context.req.raw, configuredHost);
    if (refusal !== null) return context.text(`${refusal}\n`, 403);
    await next();
    return undefined;
  };
}

/** Why a request is not answered; null: it is. */
export function refuse(request: Request, configuredHost: string): string | null {
  const host = request.headers.get('host') ?? '';
  if (!isOurs(host, configuredHost)) {
    return 'The playground does not answer under this name. Open the address that it printed when it started.';
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && request.headers.get('origin') !== `http://${host}`) {
    return 'The playground takes commands from its own page only.';
  }
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  const isFollowedLink = isReading && request.headers.get('sec-fetch-mode') === 'navigate';
  if (site !== 'same-origin' && site !== 'none' && !isFollowedLink) {
    return 'The playground answers its own page only.';
  }
  return null;
}

/**
 * Without PLAYGROUND_HOST nobody but this machine gets here, under the names that this machine has for itself. With it,
 * any plain address will do (rebinding needs a name), or the configured name.
 */
function isOurs(host: string, configuredHost: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  if (['127.0.0.1', 'localhost', '[::1]'].includes(name)) return true;
  if (isLoopback(configuredHost)) return false;
  return name === configuredHost.toLowerCase() || isIP(name.replace(/^\[|\]$/gu, '')) !== 0;
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
