/** Owns what people read about settings, made from the schema: the example environment and the README's tables. */
import { fileSchema, keyFacts } from '../config/file-schema.ts';
import { environmentSchema } from '../config/schema.ts';
import { variableFacts, type VariableFacts } from '../config/variable.ts';
import { markdownTable } from './markdown-table.ts';

type NamedFacts = { readonly name: string; readonly facts: VariableFacts };

function variables(): readonly NamedFacts[] {
  return Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const facts = variableFacts.get(schema);
    if (facts === undefined) throw new Error(`${name} has no facts`);
    return { name, facts };
  });
}

/** `config/env.example`: every variable, unset, under what it is for. */
export function renderEnvExample(): string {
  const head = [
    '# Prepbot’s environment. Copy this file to .env in the project folder and fill in what you need; a variable that is',
    '# set in the real environment wins over .env, and an empty one counts as unset.',
    '# Written by `npm run generate:env` from the schema: change that instead.',
  ];
  const groups = Map.groupBy(variables(), ({ facts }) => facts.group);
  const sections = [...groups].flatMap(([group, members]) => [
    '',
    `# --- ${group} ---`,
    ...members.flatMap(exampleLines),
  ]);
  return `${[...head, ...sections].join('\n')}\n`;
}

function exampleLines({ name, facts }: NamedFacts): readonly string[] {
  const where = facts.where === null ? [] : [`# Where: ${facts.where}`];
  return [
    '',
    `# ${facts.about}`,
    ...where,
    `# Looks like: ${facts.example}. Unset: ${facts.whenUnset}.`,
    `${name}=`,
  ];
}

/** The README's tables: variables, then keys of the file. */
export function renderSettingsTables(): string {
  const variableRows = variables().map(({ name, facts }) => [
    `\`${name}\``,
    facts.where === null ? facts.about : `${facts.about} ${facts.where}`,
    facts.whenUnset,
  ]);
  const keyRows = Object.entries(fileSchema.shape).map(([name, schema]) => {
    const facts = keyFacts.get(schema);
    if (facts === undefined) throw new Error(`${name} has no facts`);
    return [`\`${facts.key}\``, facts.about, facts.whenUnset];
  });
  return [
    markdownTable(['Variable', 'What it is, and where to get it', 'Unset'], variableRows),
    markdownTable(['Key in `config/prepbot.yaml`', 'What it is', 'Unset'], keyRows),
  ].join('\n\n');
}
