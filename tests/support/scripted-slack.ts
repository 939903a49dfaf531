/** Owns a Slack that answers by a script: what each method says, in turn, and what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';

type Reply =
  /** The body of a status 200. */
  | Readonly<Record<string, unknown>>
  /** Anything else: a page of something in between, a server's error, no answer at all. */
  | {
      readonly raw: {
        readonly status: number;
        readonly body: string;
        readonly headers?: Record<string, string>;
      };
    }
  | 'cut';

export type Asked = {
  readonly method: string;
  readonly given: Readonly<Record<string, string>>;
};

export type ScriptedSlack = {
  readonly apiUrl: string;
  readonly asked: readonly Asked[];
  readonly client: WebClient;
};

/** Each method's last reply is given again and again; one without a script is `unknown_method`. Ends with the test. */
export async function scriptedSlack(
  script: Readonly<Record<string, readonly Reply[]>>,
  { scopes = null }: { readonly scopes?: string | null } = {},
): Promise<ScriptedSlack> {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = (request.url ?? '').replace('/api/', '');
    asked.push({ method, given: Object.fromEntries(new URLSearchParams(await text(request))) });
    const replies = script[method] ?? [{ ok: false, error: 'unknown_method' }];
    const turn = asked.filter((one) => one.method === method).length;
    const reply = replies[Math.min(turn, replies.length) - 1] ?? 'cut';
    if (reply === 'cut') return void request.socket.destroy();
    const raw = isRaw(reply) ? reply.raw : { status: 200, body: JSON.stringify(reply) };
    response.writeHead(raw.status, {
      'content-type': 'application/json',
      ...(scopes === null ? {} : { 'x-oauth-scopes': scopes }),
      ...('headers' in raw ? raw.headers : {}),
    });
    response.end(raw.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const apiUrl = `http://127.0.0.1:${address.port}/api/`;
  const client = new WebClient('xoxb-1', { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  return { apiUrl, asked, client };
}

const isRaw = (reply: Exclude<Reply, 'cut'>): reply is Extract<Reply, { raw: unknown }> =>
  'raw' in reply && typeof reply.raw === 'object';
