/** Owns the proof that the log says what happened and never a secret. */
import { WebAPIHTTPError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/ops/logger.ts';
import type { LogLevel } from '../../../src/config/config.ts';

// Put together here, so that no scanner takes them for real ones.
const SLACK_TOKEN = ['xoxb', '1234567890', 'abcdefGHIJKL'].join('-');
const APP_TOKEN = ['xapp', '1', 'A0123', '456', 'deadbeef'].join('-');
const DISCORD_TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GabcDE', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join(
  '.',
);
const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

function logOf(level: LogLevel = 'debug', secrets: readonly string[] = []) {
  const lines: string[] = [];
  const logger = createLogger({ level, secrets, destination: { write: (line) => void lines.push(line) } });
  return { logger, lines };
}

const parsed = (lines: readonly string[]): unknown => JSON.parse(lines[0] ?? 'null');

describe('the log', () => {
  it('writes one JSON line with the fields and the message', () => {
    const { logger, lines } = logOf();
    logger.info({ surface: 'slack', count: 2 }, 'connected');
    expect(parsed(lines)).toMatchObject({ level: 30, surface: 'slack', count: 2, msg: 'connected' });
  });

  it('keeps quiet below its level', () => {
    const { logger, lines } = logOf('warn');
    logger.info({}, 'not worth a line');
    logger.warn({}, 'worth one');
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['a bot token', SLACK_TOKEN],
    ['a rotating token', `xoxe.${SLACK_TOKEN}`],
    ['an app-level token', APP_TOKEN],
    ['a Discord token', DISCORD_TOKEN],
    ['an authorization header', `Bearer ${'a1b2c3d4'.repeat(4)}`],
    ['a response address', 'https://hooks.slack.com/commands/T0/123/abcDEF'],
    ['a Discord webhook', 'https://discord.com/api/v10/webhooks/123456789012345678/abc-DEF_ghi'],
    ['an interaction callback', '/interactions/123456789012345678/aW50ZXJhY3Rpb246/callback'],
    ['a socket ticket', 'wss://wss-primary.slack.com/link/?ticket=0a1b2c-3d&app_id=1'],
  ])('takes out %s, wherever it stands', (_, secret) => {
    const { logger, lines } = logOf();
    const cause = new Error(`inner ${secret}`);
    const error = Object.assign(new Error(`failed with ${secret}`, { cause }), {
      detail: { deep: [secret] },
    });
    logger.error({ err: error, note: secret, [secret]: 1 }, `about ${secret}`);
    const line = lines.join('');
    const tail = /[\w-]{6,}(?=\/callback|&|$)/u.exec(secret.replace(/&app_id=1$/u, ''))?.[0] ?? secret;
    expect(line).not.toContain(secret);
    expect(line).not.toContain(tail);
    expect(line).toContain('[redacted]');
    expect(parsed(lines)).toMatchObject({ err: { type: 'Error', cause: { type: 'Error' } } });
  });

  it('takes out a configured secret whose shape says nothing', () => {
    const { logger, lines } = logOf('debug', [SIGNING_SECRET]);
    logger.error({ err: new Error(`bad key ${SIGNING_SECRET}`) }, 'refused');
    expect(lines.join('')).not.toContain(SIGNING_SECRET);
  });

  it('takes out what is secret by its name', () => {
    const { logger, lines } = logOf();
    logger.info(
      { appToken: 'plain', nested: { response_url: 'http://127.0.0.1:1/x', Authorization: 'y' } },
      'm',
    );
    expect(parsed(lines)).toMatchObject({
      appToken: '[redacted]',
      nested: { response_url: '[redacted]', Authorization: '[redacted]' },
    });
  });

  it("leaves out headers and bodies of an SDK's error and keeps what tells why", () => {
    const { logger, lines } = logOf();
    const http = new WebAPIHTTPError(500, 'Server Error', { authorization: 'opaque' }, 'what a member wrote');
    const original = Object.assign(new Error('socket hang up'), {
      config: { headers: { a: 'opaque' } },
      code: 'ECONNRESET',
    });
    logger.error({ err: new AggregateError([http, new WebAPIRequestError(original)], 'both') }, 'failed');
    const line = lines.join('');
    expect(line).not.toContain('opaque');
    expect(line).not.toContain('what a member wrote');
    expect(parsed(lines)).toMatchObject({
      err: { errors: [{ statusCode: 500 }, { original: { code: 'ECONNRESET' } }] },
    });
  });

  it('writes a line for whatever it is given', () => {
    const { logger, lines } = logOf();
    const loop: Record<string, unknown> = { big: 10n, when: new Date(Number.NaN), bytes: new Uint8Array(3) };
    loop['self'] = loop;
    logger.warn({ loop, call: () => 1, map: new Map([['k', new Set([1])]]) }, 'odd');
    logger.warn(
      {
        get broken(): string {
          throw new TypeError('no');
        },
      },
      'broken getter',
    );
    expect(parsed(lines)).toMatchObject({
      loop: { big: '10', self: '[circular]', bytes: '[3 bytes]' },
      map: { k: [1] },
    });
    expect(lines[1]).toContain('broken getter');
  });

  it('does not take ordinary words for secrets', () => {
    const { logger, lines } = logOf();
    logger.info(
      { file: 'seeds/kakao.md', host: 'wss-primary.slack.com' },
      'Bot disconnected from gateway.discord.gg',
    );
    expect(lines.join('')).not.toContain('[redacted]');
  });
});
