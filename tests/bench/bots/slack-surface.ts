/** Owns Slack for the bench: an emulator for one bot, asked over its socket or over HTTP. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { signedHeaders, FORM } from '../../emulators/slack/http-bot.ts';
import { slashCommandPayload } from '../../emulators/slack/payloads.ts';
import { startSlackEmulator, type SlackEmulator } from '../../emulators/slack/slack-emulator.ts';
import { freePort } from '../../support/free-port.ts';
import type { SurfaceBench } from './surface.ts';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const bareScript = 'tests/bench/bots/bare-slack.ts';

export const slackSocketSurface: SurfaceBench = {
  name: 'slack-socket',
  bareScript,
  async openPlatform() {
    const slack = await startSlackEmulator();
    let answer: unknown = null;
    return {
      env: slack.env,
      async ask() {
        const payload = payloadOf(slack);
        const startedAt = performance.now();
        const outcome = await slack.sockets.deliver('slash_commands', payload);
        const tookMs = performance.now() - startedAt;
        if (outcome.kind !== 'acknowledged') throw new Error(`/prep kakao: ${outcome.kind}`);
        answer = outcome.payload;
        return tookMs;
      },
      lastAnswer: () => answer,
      close: () => slack.close(),
    };
  },
};

export const slackHttpSurface: SurfaceBench = {
  name: 'slack-http',
  bareScript,
  async openPlatform() {
    const slack = await startSlackEmulator();
    const port = await freePort();
    const agent = new Agent({ keepAlive: true });
    let answer = '';
    return {
      env: {
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: slack.tokens.bot,
        SLACK_SIGNING_SECRET: SECRET,
        PORT: String(port),
      },
      async ask() {
        const body = new URLSearchParams(payloadOf(slack)).toString();
        const headers = { ...signedHeaders(SECRET, body, FORM), 'content-length': String(body.length) };
        const startedAt = performance.now();
        answer = await post({ agent, port, headers }, body);
        return performance.now() - startedAt;
      },
      lastAnswer: (): unknown => JSON.parse(answer),
      async close() {
        agent.destroy();
        await slack.close();
      },
    };
  },
};

function payloadOf({ world, apiUrl }: SlackEmulator): Record<string, string> {
  const member = world.members.get('U0ALICE');
  const channel = world.channels.get('C0STUDY');
  if (member === undefined || channel === undefined) throw new Error('the emulator has no Alice');
  return slashCommandPayload('/prep kakao', {
    workspace: { teamId: member.teamId, domain: 'study', enterpriseId: null, isOrgInstall: false },
    member,
    channel,
    responseUrl: new URL('/response/h1', apiUrl).href,
    triggerId: '1.2.3',
  });
}

type Target = {
  readonly agent: Agent;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
};

/** Not `fetch`, which would take longer than the bots. */
function post({ agent, port, headers }: Target, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(
      { agent, host: '127.0.0.1', port, method: 'POST', path: '/slack/events', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.once('error', reject).once('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`/prep kakao: status ${String(response.statusCode)}`));
        });
      },
    );
    call.once('error', reject).end(body);
  });
}
