/** Owns `npm run doctor`: looks at everything the bot needs, changes nothing, and says what to do. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createQuestions } from '../library-core.ts';
import { createLibrary } from '../library.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { COMMANDS } from '../core/commands/commands.ts';
import type { Finding } from '../core/ports/finding.ts';
import { createLogger } from '../ops/logger.ts';
import { diagnoseDatabase } from '../storage/diagnose-database.ts';
import { diagnoseContent } from './diagnose-content.ts';
import { diagnoseQuestions } from './diagnose-questions.ts';
import { runCli, UsageError } from './run-cli.ts';

const USAGE = `npm run doctor

  Checks the configuration, the tokens, permissions and commands of each platform, the database, the dossiers
  and the questions.
  Exit code 1 when something does not work.`;

const SIGNS = { ok: '✅ ok     ', note: '   note   ', warning: '⚠  warning', error: '❌ error  ' } as const;

await runCli(USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help === true) throw new UsageError(null);
  const { config, warnings } = loadConfig();
  const findings = [
    ...warnings.map((text): Finding => ({ subject: 'Configuration', level: 'warning', text })),
    ...(await surfaceFindings(config)),
    diagnoseDatabase(config.databaseFile),
    ...(await contentFindings(config)),
  ];
  for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  if (config.slack !== null) {
    const manifest = new URL('../../config/slack-manifest.yaml', import.meta.url);
    process.stdout.write(`\nconfig/slack-manifest.yaml:\n\n${readFileSync(manifest, 'utf8')}`);
  }
  process.exitCode = findings.some(({ level }) => level === 'error') ? 1 : 0;
});

async function surfaceFindings({ slack, discord, playground }: Config): Promise<readonly Finding[]> {
  const [slackFindings, discordFindings] = await Promise.all([
    slack === null ? [] : import('../slack/diagnose-slack.ts').then((m) => m.diagnoseSlack(slack, COMMANDS)),
    discord === null
      ? []
      : import('../discord/diagnose-discord.ts').then((m) => m.diagnoseDiscord(discord, COMMANDS)),
  ]);
  const local: Finding[] =
    playground === null
      ? []
      : [
          {
            subject: 'Playground',
            level: 'ok',
            text: `will be served on http://${playground.host}:${playground.port}`,
          },
        ];
  const nothing: Finding[] =
    slack === null && discord === null
      ? [
          {
            subject: 'Surfaces',
            level: playground === null ? 'error' : 'note',
            text: 'neither Slack nor Discord is set up',
            advice: 'README: "Connect Slack", "Connect Discord"',
          },
        ]
      : [];
  return [...nothing, ...slackFindings, ...discordFindings, ...local];
}

async function contentFindings(config: Config): Promise<readonly Finding[]> {
  // What cannot be read becomes a finding, so the library's own log would say it twice.
  const silent = createLogger({ level: 'error', destination: { write: () => undefined } });
  const library = createLibrary(config, silent);
  const questions = createQuestions(silent);
  await Promise.all([library.load(), questions.load()]);
  return [
    ...diagnoseContent(config, library.catalogue(), library.brokenFiles()),
    ...diagnoseQuestions(questions),
  ];
}

function lineOf({ subject, level, text, advice }: Finding): string {
  return `${SIGNS[level]}  ${subject}: ${text}${advice === undefined ? '' : `\n            → ${advice}`}`;
}
