/** Owns the warning about an environment variable that looks like one of ours, and so was probably meant to be. */
import { nearestName } from './nearest-name.ts';
import type { Environment } from './read-environment.ts';
import { environmentSchema } from './schema.ts';
import { variableFacts } from './variable.ts';

/** Short names (PORT) are near to too much to guess at. */
const SHORTEST_TO_GUESS = 8;

/** Whole lines. A variable whose right name is set as well was not a slip. */
export function warnNearMisses(environment: Environment): readonly string[] {
  const known = Object.keys(environmentSchema.shape);
  const guessable = known.filter((name) => name.length >= SHORTEST_TO_GUESS);
  const warnings: string[] = [];
  for (const name of Object.keys(environment.values)) {
    if (known.includes(name)) continue;
    const meant = nameMisnamedBy(name) ?? nearestName(name, guessable, 2);
    if (meant !== null && environment.values[meant] === undefined)
      warnings.push(`${name}: Prepbot does not read it; did you mean ${meant}?`);
    else if (meant === null && name.startsWith('PREPBOT_'))
      warnings.push(`${name}: Prepbot does not read it.`);
  }
  return warnings;
}

function nameMisnamedBy(name: string): string | null {
  const entry = Object.entries(environmentSchema.shape).find(([, schema]) =>
    variableFacts.get(schema)?.misnamed?.includes(name),
  );
  return entry?.[0] ?? null;
}
