/** Owns `npm run generate:commands`: the README's table of commands, in both languages. */
import { COMMANDS } from '../core/commands/commands.ts';
import { spell, type CommandDefinition } from '../core/commands/define-command.ts';
import { messagesIn } from '../core/i18n/locale.ts';
import { markdownTable } from './markdown-table.ts';
import { replaceBetween, writeGenerated } from './write-generated.ts';

await writeGenerated('npm run generate:commands', [
  { name: 'README.md', render: (readme) => replaceBetween(readme, 'commands', renderTable()) },
]);

function renderTable(): string {
  const rows = COMMANDS.map((command) => [
    `\`${[spell(command, 'discord'), ...command.options.map(optionText)].join(' ')}\``,
    command.spokenUnder === null ? '' : `\`${spell(command, 'slack')} …\``,
    ...(['en', 'ko'] as const).map((locale) => describe(command, locale)),
  ]);
  return markdownTable(['Command', 'On Slack', 'English', '한국어'], rows);
}

function optionText({ name, isRequired }: CommandDefinition['options'][number]): string {
  return isRequired ? name : `[${name}]`;
}

function describe(command: CommandDefinition, locale: 'en' | 'ko'): string {
  return (command.describeSubcommand ?? command.describe)(messagesIn(locale));
}
