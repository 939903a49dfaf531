/** Owns the floor of a click on Slack: Bolt as its documentation starts it, acknowledging each and showing the same new face. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { App } from '@slack/bolt';

const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_APP_TOKEN: appToken = '',
  SLACK_API_URL: slackApiUrl = '',
  CONSTANT_FILE: file = '',
} = process.env;
const app = new App({ token, socketMode: true, appToken, clientOptions: { slackApiUrl } });
const face: unknown = JSON.parse(readFileSync(file, 'utf8'));
if (typeof face !== 'object' || face === null) throw new Error(`${file} holds no card`);

app.action({ type: 'block_actions' }, async ({ ack, respond }) => {
  await ack();
  await respond({ ...face, replace_original: true });
});
await app.start();
process.stdout.write('{"msg":"ready"}\n');
module.flushCompileCache();
process.once('SIGTERM', () => process.exit(0));
