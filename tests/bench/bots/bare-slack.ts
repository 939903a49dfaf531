/** Owns the floor on Slack: Bolt as its documentation starts it, answering every command with the same card. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { App } from '@slack/bolt';

const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: slackApiUrl = '',
  PORT: port = '0',
  CONSTANT_FILE: file = '',
} = process.env;
const transport =
  appToken === undefined ? { signingSecret: signingSecret ?? '' } : { socketMode: true, appToken };
const app = new App({ token, ...transport, clientOptions: { slackApiUrl } });
const card: unknown = JSON.parse(readFileSync(file, 'utf8'));
if (typeof card !== 'object' || card === null) throw new Error(`${file} holds no card`);

app.command('/prep', async ({ ack }) => {
  await ack(card);
});
await app.start(Number(port));
process.stdout.write('{"msg":"ready"}\n');
module.flushCompileCache();
process.once('SIGTERM', () => process.exit(0));
