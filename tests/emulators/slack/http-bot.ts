/** Owns the way over HTTP: requests to the bot's address, signed as Slack signs them. */
import { createHmac } from 'node:crypto';
import type { Acknowledgement } from './sockets.ts';

const ACK_MS = 3000;

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

type BotAnswer = { readonly status: number; readonly text: string };

/** One request as given: what it says and how it is signed is up to the caller. */
export async function requestBot(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<BotAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(2 * ACK_MS),
  });
  return { status: response.status, text: await response.text() };
}

export function signedHeaders(secret: string, body: string, contentType: string): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signatureOf(secret, timestamp, body),
  };
}

export const FORM = 'application/x-www-form-urlencoded';

/** A slash command's fields stand in the form; a click is one field with JSON. */
export async function deliverOverHttp(
  url: string,
  secret: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Acknowledgement> {
  const isCommand = typeof payload['command'] === 'string';
  const fields: [string, string][] = isCommand
    ? Object.entries(payload).map(([name, value]) => [name, String(value)])
    : [['payload', JSON.stringify(payload)]];
  const body = new URLSearchParams(fields).toString();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: signedHeaders(secret, body, FORM),
      body,
      signal: AbortSignal.timeout(ACK_MS),
    });
    const text = await response.text();
    if (response.status !== 200) return { kind: 'unreachable' };
    return { kind: 'acknowledged', payload: text === '' ? undefined : parse(text) };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable' };
  }
}

function parse(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : { text };
}
