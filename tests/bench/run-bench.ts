/** Owns `npm run bench`: what is to be measured, and the result as a table or as JSON. */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { MEASUREMENTS } from './measurements.ts';
import type { Row, Size } from './measurement.ts';
import { renderTable } from './render-table.ts';

const HELP = `npm run bench -- [--only parse,catalogue] [--json] [--check] [--size tiny]

${MEASUREMENTS.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}

--check   ends with 1 when a bound is missed; without it a missed bound is only told
--size    tiny: proves in seconds that the bench runs; its figures mean nothing`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    size: { type: 'string', default: 'full' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await runBench();

async function runBench(): Promise<void> {
  const size = readSize(values.size);
  const chosen = readNames(values.only);
  const loadBefore = loadavg()[0] ?? NaN;
  const startedAt = performance.now();
  const rows: Row[] = [];
  for (const { name, run } of MEASUREMENTS) {
    if (!chosen.has(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run(size)));
  }
  const machine = {
    node: process.versions.node,
    cores: availableParallelism(),
    loadBefore,
    loadAfter: loadavg()[0] ?? NaN,
    tookSeconds: Math.round((performance.now() - startedAt) / 1000),
  };
  const isMissed = rows.some(({ holds }) => holds === false);
  if (values.json) console.log(JSON.stringify({ size, machine, isMissed, rows }, null, 2));
  else console.log(`${renderTable(rows)}\n\n${describe(machine)}`);
  if (values.check && isMissed) process.exitCode = 1;
}

type Machine = {
  readonly node: string;
  readonly cores: number;
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly tookSeconds: number;
};

function describe({ node, cores, loadBefore, loadAfter, tookSeconds }: Machine): string {
  return (
    `Node ${node}, ${String(cores)} cores, load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after, ` +
    `${String(tookSeconds)} s. Ratios are medians over alternating blocks; a difference within "same against same" is noise.`
  );
}

function readSize(text: string): Size {
  if (text === 'full' || text === 'tiny') return text;
  throw new Error(`--size ${text}: full or tiny`);
}

function readNames(text: string | undefined): ReadonlySet<string> {
  const known = MEASUREMENTS.map(({ name }) => name);
  const names = text === undefined ? known : text.split(',').map((name) => name.trim());
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`--only ${strange}: one of ${known.join(', ')}`);
  return new Set(names);
}
