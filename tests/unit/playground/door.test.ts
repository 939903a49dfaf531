/** Owns the proof of who is let in, name by name, and of what the operator reads when nothing can be served. */
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/core/errors.ts';
import { mapListenError } from '../../../src/playground/map-error.ts';
import { refuse } from '../../../src/playground/receive/guard-request.ts';

const request = (headers: Record<string, string>, method = 'GET'): Request =>
  new Request('http://unused.example/', { method, headers });
const isLetIn = (host: string, configured: string): boolean => refuse(request({ host }), configured) === null;

describe('under which names it answers', () => {
  test.each([
    ['127.0.0.1:3000', '127.0.0.1', true],
    ['localhost:3000', '127.0.0.1', true],
    ['LOCALHOST', '127.0.0.1', true],
    ['[::1]:3000', '::1', true],
    ['192.168.0.10:3000', '127.0.0.1', false],
    ['attacker.example', '127.0.0.1', false],
    ['localhost.attacker.example', '127.0.0.1', false],
    ['127.0.0.1@attacker.example', '127.0.0.1', false],
    ['', '127.0.0.1', false],
    ['192.168.0.10:3000', '0.0.0.0', true],
    ['[fe80::1]:3000', '::', true],
    ['attacker.example:3000', '0.0.0.0', false],
    ['study-box:3000', 'study-box', true],
    ['study-box.attacker.example', 'study-box', false],
  ])('«%s» where it listens on %s: %s', (host, configured, isIn) => {
    expect(isLetIn(host, configured)).toBe(isIn);
  });
});

test.each([
  ['GET', {}, true],
  ['POST', {}, false],
  ['POST', { origin: 'http://localhost:3000' }, true],
  ['POST', { origin: 'http://localhost:3001' }, false],
  ['POST', { origin: 'https://localhost:3000' }, false],
  ['PUT', { origin: 'null' }, false],
  ['GET', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, false],
  ['GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
  ['POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }, false],
])('%s with %j is let in: %s', (method, headers, isIn) => {
  expect(refuse(request({ host: 'localhost:3000', ...headers }, method), '127.0.0.1') === null).toBe(isIn);
});

test.each([
  ['EADDRINUSE', /^PLAYGROUND_PORT: port 3000 is in use.*PLAYGROUND_PORT=3001/u],
  ['EACCES', /^PLAYGROUND_PORT: this user may not listen on port 3000/u],
  ['EADDRNOTAVAIL', /^PLAYGROUND_HOST: «study-box» is no address of this machine/u],
  ['ENOTFOUND', /^PLAYGROUND_HOST/u],
])('%s is told as a setting to change', (code, line) => {
  const error = mapListenError(Object.assign(new Error('listen'), { code }), {
    host: 'study-box',
    port: 3000,
  });
  expect(error).toBeInstanceOf(ConfigError);
  expect(error instanceof ConfigError ? error.problems : []).toEqual([expect.stringMatching(line)]);
});

test('an error that no setting causes stays what it is', () => {
  const error = new Error('out of memory');
  expect(mapListenError(error, { host: '127.0.0.1', port: 3000 })).toBe(error);
});
