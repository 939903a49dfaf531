/** Owns writing what is generated, or with `--check` telling whether it is stale: the same for every generator. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A project file, and what should stand in it given what stands there now (empty when there is none). */
export type Target = { readonly name: string; readonly render: (current: string) => string };

/** `script` is what to run when a file is stale: `npm run generate:env`. Exit code 1 in that case. */
export async function writeGenerated(script: string, targets: readonly Target[]): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  for (const { name, render } of targets) {
    const file = path.join(ROOT, name);
    const current = await readFile(file, 'utf8').catch(() => '');
    const wanted = render(current);
    if (current === wanted) continue;
    if (values.check !== true) {
      await writeFile(file, wanted);
    } else {
      process.stderr.write(`${name} is stale: run ${script}\n`);
      process.exitCode = 1;
    }
  }
}

/** The text with what stands between `<!-- name: … -->` and `<!-- /name -->` replaced; as it is, without those. */
export function replaceBetween(text: string, name: string, content: string): string {
  const open = text.indexOf(`<!-- ${name}:`);
  const begin = text.indexOf('-->', open) + '-->'.length;
  const end = text.indexOf(`<!-- /${name} -->`, begin);
  if (open === -1 || end === -1) return text;
  return `${text.slice(0, begin)}\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n${text.slice(end)}`;
}
