/** Owns the operator's line for one refused setting: which, what is expected, where to get it; never a value. */
import type { z } from 'zod';
import { fileSchema } from './file-schema.ts';
import { nearestName } from './nearest-name.ts';
import type { Environment } from './read-environment.ts';
import type { ConfigFile } from './parse-file.ts';
import { environmentSchema } from './schema.ts';
import { variableFacts } from './variable.ts';

type Issue = z.core.$ZodIssue;

/** One line an issue, except that every unknown key has its own. */
export function explainIssue(issue: Issue, environment: Environment, file: ConfigFile): readonly string[] {
  const [half, ...at] = issue.path;
  if (half === 'environment') return [explainVariable(String(at[0]), issue.message, environment)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknownKey(key, at, file));
  // Our own rules judge keys; what the schema refuses by itself are values.
  const place = issue.code === 'custom' ? file.placeOfKey(at) : file.place(at);
  return [`${place}  ${showKey(at)}${issue.message}`];
}

function explainVariable(name: string, message: string, environment: Environment): string {
  const schema = Object.entries(environmentSchema.shape).find(([known]) => known === name)?.[1];
  const where = schema === undefined ? null : (variableFacts.get(schema)?.where ?? null);
  const source = environment.fromFile.has(name) ? ' (in .env)' : '';
  return `${name}${source}: ${message}${where === null ? '' : ` Get it at ${where}.`}`;
}

function explainUnknownKey(key: string, at: readonly PropertyKey[], file: ConfigFile): string {
  return `${file.placeOfKey([...at, key])}  ${showKey([...at, key])}there is no such key; ${hintFor(key, at)}`;
}

function hintFor(key: string, at: readonly PropertyKey[]): string {
  if (Object.hasOwn(environmentSchema.shape, key)) return 'it is an environment variable: put it into .env.';
  const known = knownKeys(at);
  const nearest = nearestName(key, known, 3);
  if (nearest === null) return `the keys here are ${known.join(', ')}.`;
  return `did you mean ${[...at, nearest].join('.')}?`;
}

function knownKeys(at: readonly PropertyKey[]): readonly string[] {
  switch (at[0]) {
    case undefined:
      return Object.keys(fileSchema.shape);
    case 'dossiers':
      return ['folders'];
    case 'companies':
      return ['names'];
    case 'access':
      return ['workspaces'];
    default:
      return [];
  }
}

/** No key of ours is longer, and a token may have been pasted in a key's place. */
const SHOWABLE = /^(?!xox|xapp)[^]{1,40}$/u;

/** `owners.cycloid[0]: `; nothing for the file as a whole. */
function showKey(at: readonly PropertyKey[]): string {
  if (at.length === 0) return '';
  const steps = at.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    const text = String(step);
    return `${index === 0 ? '' : '.'}${SHOWABLE.test(text) ? text : '…'}`;
  });
  return `${steps.join('')}: `;
}
