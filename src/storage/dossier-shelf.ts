/** Owns what is known of each dossier file: its last good version, and what is wrong with the present one. */
import {
  summarise,
  type CatalogueDocument,
  type DocumentContent,
} from '../core/catalogue/entries/document.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { BrokenFile } from '../core/ports/dossier-source.ts';
import type { Logger } from '../core/ports/logger.ts';
import { readDossierFile, type FileRead } from './dossier-file.ts';
import { shownPath, type DossierPath } from './dossier-folder.ts';
import { packContent, unpackContent } from './dossier-pack.ts';
import { versionOf } from './dossier-version.ts';

export type ParsedFile = {
  readonly ok: boolean;
  readonly issues: readonly ContentIssue[];
  readonly dossiers: readonly DocumentContent[];
};
export type ParseDossiers = (source: {
  readonly file: string;
  readonly bytes: Uint8Array;
}) => ParsedFile | Promise<ParsedFile>;

export type DossierShelf = {
  /** Reads what has changed among these files and forgets all others. True when documents or problems changed. */
  update(paths: readonly DossierPath[]): Promise<boolean>;
  /** The last good version of every file, in the order of the paths. */
  documents(): readonly CatalogueDocument[];
  broken(): readonly BrokenFile[];
  /** Of the files as they are now, good or not, as `dossier-version.ts` tells them. */
  versions(): readonly string[];
};

type Kept = {
  readonly stamp: string;
  /** Of the content last parsed, good or not: a touched file is not parsed again. */
  readonly hash: string | null;
  readonly good: readonly CatalogueDocument[];
  readonly problem: string | null;
};

/** A disk answers many as fast as one; of the largest files these are 16 MiB. */
const READ_TOGETHER = 16;

export function createDossierShelf(parse: ParseDossiers, logger: Logger): DossierShelf {
  let shelf = new Map<string, { readonly from: DossierPath; readonly kept: Kept }>();
  return {
    async update(paths) {
      const next: typeof shelf = new Map();
      const distinct = [...Map.groupBy(paths, ({ path }) => path).values()].flatMap(([first]) => first ?? []);
      const earlierOf = ({ path }: DossierPath): Kept | null => shelf.get(path)?.kept ?? null;
      for (let at = 0; at < distinct.length; at += READ_TOGETHER) {
        const some = distinct.slice(at, at + READ_TOGETHER);
        const reads = await Promise.all(
          some.map(async (from) => ({
            from,
            read: await readDossierFile(from.path, earlierOf(from)?.stamp ?? null),
          })),
        );
        for (const { from, read } of reads) {
          const kept = await keep(read, from, earlierOf(from), parse, logger);
          if (kept !== null) next.set(from.path, { from, kept });
        }
      }
      const hasChanged = !isSame(shelf, next);
      shelf = next;
      return hasChanged;
    },
    documents: () => [...shelf.values()].flatMap(({ kept }) => kept.good),
    broken: () =>
      [...shelf.values()].flatMap(({ from, kept }) =>
        kept.problem === null
          ? []
          : [{ kind: 'file', file: shownPath(from), path: from.path, reason: kept.problem }],
      ),
    versions: () =>
      [...shelf.values()].flatMap(({ from, kept }) =>
        kept.hash === null ? [] : [versionOf(from.file, kept.hash)],
      ),
  };
}

async function keep(
  read: FileRead,
  from: DossierPath,
  earlier: Kept | null,
  parse: ParseDossiers,
  logger: Logger,
): Promise<Kept | null> {
  switch (read.kind) {
    case 'gone':
      return null;
    case 'unchanged':
      return earlier;
    case 'refused':
      return told(
        { stamp: read.stamp, hash: null, good: earlier?.good ?? [], problem: read.reason },
        from,
        earlier,
        logger,
      );
    case 'read': {
      if (earlier !== null && read.hash === earlier.hash) return { ...earlier, stamp: read.stamp };
      const { good, problem } = await parseFile(read, from, parse, logger);
      const kept = {
        stamp: read.stamp,
        hash: read.hash,
        good: problem === null ? good : (earlier?.good ?? []),
        problem,
      };
      return told(kept, from, earlier, logger);
    }
  }
}

async function parseFile(
  { bytes, modifiedAt }: Extract<FileRead, { kind: 'read' }>,
  from: DossierPath,
  parse: ParseDossiers,
  logger: Logger,
): Promise<{ good: readonly CatalogueDocument[]; problem: string | null }> {
  try {
    const { ok, issues, dossiers } = await parse({ file: from.file, bytes });
    if (!ok || dossiers.length === 0) return { good: [], problem: firstProblem(issues) };
    const good = dossiers.map((content) => {
      const packed = packContent(content);
      const { folder, file } = from;
      return { summary: summarise(content), content: () => unpackContent(packed), folder, file, modifiedAt };
    });
    return { good, problem: null };
  } catch (error) {
    logger.error({ err: error, file: shownPath(from) }, 'the parser failed on a dossier');
    return { good: [], problem: 'the parser failed on it: please report this file' };
  }
}

function firstProblem(issues: readonly ContentIssue[]): string {
  const issue = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  if (issue === undefined) return 'not a dossier';
  const hint = issue.hint === null ? '' : ` (${issue.hint})`;
  return `${String(issue.line)}:${String(issue.column)} ${issue.message}${hint}`;
}

/** Says once what went wrong with a file, and once that it is good again. */
function told(kept: Kept, from: DossierPath, earlier: Kept | null, logger: Logger): Kept {
  const file = shownPath(from);
  const { problem } = kept;
  if (problem !== null && problem !== earlier?.problem) {
    const isAnswering = kept.good.length > 0;
    logger.warn(
      { file, reason: problem, isAnswering },
      'a dossier cannot be used; its last good version stays, if any',
    );
  } else if (problem === null && earlier !== null) {
    logger.info({ file, wasBroken: earlier.problem !== null }, 'read a changed dossier');
  }
  return kept;
}

function isSame(
  before: ReadonlyMap<string, { readonly kept: Kept }>,
  after: ReadonlyMap<string, { readonly kept: Kept }>,
): boolean {
  if (before.size !== after.size) return false;
  const paths = [...before.keys()];
  return [...after].every(([file, { kept }], i) => {
    const earlier = before.get(file)?.kept;
    return paths[i] === file && earlier?.good === kept.good && earlier.problem === kept.problem;
  });
}
