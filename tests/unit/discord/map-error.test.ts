import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { gatewayFailure } from '../../../src/discord/gateway-failure.ts';
import { isAlreadyAnswered, isTooLate, mapError } from '../../../src/discord/map-error.ts';

const SECRET = 'aW50ZXJhY3Rpb246MTIz';
const URL_WITH_TOKEN = `https://discord.com/api/v10/interactions/123456789012345678/${SECRET}/callback`;
const api = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', URL_WITH_TOKEN, {
    files: undefined,
    body: { content: 'a member’s words' },
  });
const coded = (code: string): Error => Object.assign(new Error(`it broke: ${code}`), { code });

describe('errors of the SDK', () => {
  test.each([
    [api(401, 0), 'unauthorised'],
    [api(403, 50013), 'forbidden'],
    [api(404, 10062), 'gone'],
    [api(404, 10008), 'gone'],
    [api(400, 40060), 'gone'],
    [api(400, 50035), 'rejected'],
    [new HTTPError(500, 'x', 'POST', URL_WITH_TOKEN, { files: undefined, body: {} }), 'in_doubt'],
    [new HTTPError(500, 'x', 'GET', URL_WITH_TOKEN, { files: undefined, body: {} }), 'unavailable'],
    [coded('UND_ERR_SOCKET'), 'in_doubt'],
    [coded('ECONNRESET'), 'in_doubt'],
    [Object.assign(new Error('late'), { name: 'AbortError' }), 'in_doubt'],
    [new Error('outer', { cause: coded('ENOTFOUND') }), 'unavailable'],
    [coded('ECONNREFUSED'), 'unavailable'],
    [new TypeError('a defect of ours'), 'rejected'],
    ['nonsense', 'rejected'],
  ])('%s', (error, kind) => {
    expect(mapError(error).kind).toBe(kind);
  });

  test('a wait that is asked for is kept', () => {
    const error = new RateLimitError({
      timeToReset: 1,
      limit: 1,
      method: 'POST',
      hash: 'x',
      url: URL_WITH_TOKEN,
      route: '/interactions/:id/:token/callback',
      majorParameter: 'burst',
      global: false,
      retryAfter: 1234,
      sublimitTimeout: 0,
      scope: 'user',
    });
    expect(mapError(error)).toMatchObject({ kind: 'rate_limited', retryAfterMs: 1234 });
  });

  test('neither the token of an interaction nor what was sent goes on into the log', () => {
    const mapped = mapError(api(400, 50035));
    const whole = JSON.stringify([
      mapped,
      mapped.context,
      { ...(mapped.cause as object) },
      String(mapped.cause),
    ]);
    expect(whole).not.toContain(SECRET);
    expect(whole).not.toContain('words');
    expect(mapped.context['route']).toBe('/api/v10/interactions/:id/:token/callback');
  });

  test('an answer that was second is told apart from one that was late', () => {
    expect([isAlreadyAnswered(mapError(api(400, 40060))), isTooLate(mapError(api(400, 40060)))]).toEqual([
      true,
      false,
    ]);
    expect([isAlreadyAnswered(mapError(api(404, 10062))), isTooLate(mapError(api(404, 10062)))]).toEqual([
      false,
      true,
    ]);
  });
});

test.each([
  [4004, 'DISCORD_TOKEN'],
  [4010, 'shard'],
  [4011, 'start Prepbot again'],
  [4012, 'update Prepbot'],
  [4013, 'intent'],
  [4014, 'Privileged Gateway Intents'],
])('close code %i says what to do', (code, words) => {
  expect(gatewayFailure(code)?.message).toContain(words);
});

test.each([1000, 1006, 4000, 4007, 4009])('close code %i is repaired by the SDK', (code) => {
  expect(gatewayFailure(code)).toBeNull();
});
