/** Owns the diagnosis of what is read and who may read it: dossiers, owners, access. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { companyKey } from '../core/catalogue/entries/group-companies.ts';
import type { Catalogue, Entry } from '../core/catalogue/catalogue.ts';
import type { BrokenFile } from '../core/ports/dossier-source.ts';
import type { Finding } from '../core/ports/finding.ts';

export function diagnoseContent(
  config: Config,
  catalogue: Catalogue,
  brokenFiles: readonly BrokenFile[],
): readonly Finding[] {
  return [
    dossiersFinding(catalogue),
    ...brokenFiles.map(brokenFinding),
    ...ownerFindings(config, catalogue),
    ...accessFindings(config),
  ];
}

function dossiersFinding({ entries }: Catalogue): Finding {
  const subject = 'Dossiers';
  if (entries.length > 0)
    return { subject, level: 'ok', text: `${entries.length} loaded: ${names(entries)}` };
  return { subject, level: 'warning', text: 'none', advice: 'put a markdown file into data/dossiers' };
}

function brokenFinding({ kind, path: place, reason }: BrokenFile): Finding {
  const shown = path.relative(process.cwd(), place).startsWith('..') ? place : path.relative('', place);
  const advice =
    kind === 'file'
      ? `npm run check -- ${/\s/u.test(shown) ? `'${shown}'` : shown}`
      : 'make it one that this user may read, or take it away (in config/prepbot.yaml, if dossiers.folders names it)';
  return { subject: 'Dossiers', level: 'error', text: `${shown}: ${reason}`, advice };
}

/** A private part without an owner opens for nobody; an owner of nothing is probably a slip of the pen. */
function ownerFindings({ owners }: Config, catalogue: Catalogue): readonly Finding[] {
  const subject = 'Owners';
  const unowned = catalogue.entries.filter(
    ({ owners: keys, sections }) =>
      keys.length === 0 && sections.some(({ section }) => section.audience === 'owner'),
  );
  const known = new Set(catalogue.entries.flatMap(({ slug, names }) => [slug, ...names]).map(companyKey));
  const unknown = [...owners.keys()].filter((line) => !known.has(companyKey(line)));
  const findings: Finding[] = [
    ...(unowned.length === 0
      ? []
      : [
          {
            subject,
            level: 'warning' as const,
            text: `nobody can read the private parts of ${names(unowned)}`,
            advice: 'name their owners under `owners` in config/prepbot.yaml',
          },
        ]),
    ...unknown.map((name) => ({
      subject,
      level: 'warning' as const,
      text: `«${name}» is not a company in the catalogue`,
      advice: adviceFor(name, catalogue),
    })),
  ];
  return findings.length > 0 ? findings : [{ subject, level: 'ok', text: 'every private part has an owner' }];
}

/** What is found after /prep by a typing mistake or a beginning owns nothing: there, only the name itself counts. */
function adviceFor(line: string, catalogue: Catalogue): string {
  const found = catalogue.find(line);
  return found.kind === 'one'
    ? `write ${found.entry.slug}, if that is meant`
    : 'write the company under `owners` as it is typed after /prep';
}

/** The playground alone is this machine's: there is nothing to limit. */
function accessFindings({ workspaces, slack, discord }: Config): readonly Finding[] {
  const subject = 'Access';
  if (workspaces !== null)
    return [{ subject, level: 'ok', text: `dossiers are answered in ${workspaces.join(', ')}` }];
  if (slack === null && discord === null) return [];
  return [
    {
      subject,
      level: 'warning',
      text: 'dossiers are answered in every workspace and server where the bot is installed',
      advice: 'list yours under `access.workspaces` in config/prepbot.yaml',
    },
  ];
}

const LISTED = 10;
function names(entries: readonly Entry[]): string {
  const shown = entries
    .slice(0, LISTED)
    .map(({ id }) => id)
    .join(', ');
  return entries.length > LISTED ? `${shown} and ${entries.length - LISTED} more` : shown;
}
