/** Owns `npm run check`: reads dossiers and the question bank, says what is understood and every problem, before use. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ContentIssue, renderIssue } from '../core/content-issue.ts';
import { dossierSchema } from '../core/dossiers/dossier.ts';
import { type ParseResult, parseDossiers } from '../core/dossiers/parse-dossiers.ts';
import { type Locale, localeOf } from '../core/i18n/locale.ts';
import { type BankTarget, bankTargetOf, checkBankAt } from './check-bank.ts';
import { type CheckWords, checkWordsIn } from './check-words.ts';

const EXIT_OK = 0;
const EXIT_PROBLEMS = 1;
const EXIT_USAGE = 2;

type Target = { readonly file: string; readonly bytes: Uint8Array } | { readonly problem: string };

/** Checked where nothing is named. */
const EVERYTHING = ['seeds'];

async function run(args: readonly string[]): Promise<number> {
  const locale = localeOf(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG']);
  const words = checkWordsIn(locale);
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(options);
    console.error(words.usage);
    return EXIT_USAGE;
  }
  if (options.help) {
    console.log(words.usage);
    return EXIT_OK;
  }
  if (options.schema) {
    console.log(JSON.stringify(z.toJSONSchema(dossierSchema), null, 2));
    return EXIT_OK;
  }
  const files = options.files.length === 0 ? EVERYTHING : options.files;
  const targets = files.flatMap((file) => targetsOf(file, words));
  const areGood = targets.map((target) => checkOne(target, locale, options.json, words));
  for (const target of files.flatMap((file) => bankTargetOf(file) ?? [])) {
    areGood.push(await checkBank(target, locale, options.json, words));
  }
  return areGood.every(Boolean) ? EXIT_OK : EXIT_PROBLEMS;
}

/** Whether the bank is good. */
async function checkBank(
  target: BankTarget,
  locale: Locale,
  isJson: boolean,
  words: CheckWords,
): Promise<boolean> {
  const report = await checkBankAt(target, locale);
  if (isJson) {
    console.log(
      JSON.stringify({
        file: report.folder,
        ok: report.ok,
        issues: report.issues,
        questions: report.questions,
      }),
    );
    return report.ok;
  }
  for (const issue of report.issues) console.log(renderIssue(issue));
  console.log(words.bankSummary(report.folder, report.questions, report.files, report.issues.length));
  return report.ok;
}

type Options = {
  readonly json: boolean;
  readonly schema: boolean;
  readonly help: boolean;
  readonly files: readonly string[];
};

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A file, standard input for `-`, or every markdown file of a directory. What is the bank's alone gives none. */
function targetsOf(file: string, words: CheckWords): readonly Target[] {
  try {
    if (isBankAlone(file)) return [];
    if (file === '-') return [{ file: '<stdin>', bytes: readFileSync(0) }];
    if (!statSync(file).isDirectory()) return [{ file, bytes: readFileSync(file) }];
    const names = readdirSync(file)
      .filter((name) => /\.(?:md|markdown)$/iu.test(name))
      .toSorted();
    if (names.length === 0) return [{ problem: words.emptyDirectory(file) }];
    return names.flatMap((name) => targetsOf(join(file, name), words));
  } catch (error) {
    return [{ problem: words.unreadable(file, reasonOf(error)) }];
  }
}

const isBankAlone = (file: string): boolean => /\.ya?ml$|(?:^|[\\/])questions[\\/]?$/iu.test(file);

const codeSchema = z.object({ code: z.string() });

function reasonOf(error: unknown): string {
  const parsed = codeSchema.safeParse(error);
  if (parsed.success) return parsed.data.code;
  return error instanceof Error ? error.message : String(error);
}

/** Whether the file is good. */
function checkOne(target: Target, locale: Locale, isJson: boolean, words: CheckWords): boolean {
  if ('problem' in target) {
    console.error(target.problem);
    return false;
  }
  const result = parseDossiers(target, locale);
  if (isJson) console.log(renderJson(target.file, result));
  else for (const line of renderReport(target.file, result, words)) console.log(line);
  return result.ok;
}

function renderJson(file: string, result: ParseResult): string {
  const dossiers = result.dossiers.map((one) => one.dossier);
  return JSON.stringify({ file, ok: result.ok, issues: result.issues, dossiers });
}

function renderReport(file: string, result: ParseResult, words: CheckWords): readonly string[] {
  const summaries = result.dossiers.map((one) => words.summary(file, one.dossier));
  return [...result.issues.map((issue: ContentIssue) => renderIssue(issue)), ...summaries];
}

process.exitCode = await run(process.argv.slice(2));
