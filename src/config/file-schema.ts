/** Owns what may stand in `config/prepbot.yaml`, key by key. */
import { z } from 'zod';
import { LOCALES } from '../core/i18n/locales.ts';
import { holidaySchema } from './holiday-schema.ts';
import { cleanLine } from '../core/text/normalise.ts';

/** What an operator reads about a key, and what the README's table is made from. */
type KeyFacts = { readonly key: string; readonly about: string; readonly whenUnset: string };
export const keyFacts = z.registry<KeyFacts>();

/** As typed after `/prep`: letters and digits of any script, joined by hyphens, dots or underscores. */
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}]+(?:[-._][\p{Ll}\p{Lo}\p{Lm}\p{N}]+)*$/u;
const EXPECTED_SLUG =
  'expected a company as it is typed after /prep, in lower case, words joined by hyphens (abc-corp)';

const OWNER = /^(?:slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|discord:\d{15,20}|playground:[\w-]{1,40})$/u;
const EXPECTED_OWNER =
  'expected a person: slack:T…:U… (workspace id, then member id), discord:… (user id, digits only) or playground:name';

const ORGANISER =
  /^(?:slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|discord:\d{15,20}|discord-role:\d{15,20}|playground:[\w-]{1,40})$/u;
const EXPECTED_ORGANISER =
  'expected a person or a role: slack:T…:U… (workspace id, then member id), discord:… (user id), discord-role:… (role id) or playground:name';

const WORKSPACE = /^(?:slack:[TE][A-Z0-9]+|discord:\d{15,20})$/u;
const EXPECTED_WORKSPACE =
  'expected slack:T… (workspace id) or discord:… (server id, digits only), each once';

const EXPECTED_NAMES =
  'expected a list of at least one name, each 1 to 80 characters (quotes around numbers)';
const EXPECTED_FOLDERS = 'expected a list of folder paths';

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A mapping from companies. Its keys are checked even where a value is refused, so that all problems come at once. */
function byCompany<T extends z.ZodType>(value: T, expected: string) {
  return z.record(z.string(), value, { error: expected }).superRefine(
    (record, context) => {
      if (!isMapping(record)) return;
      for (const slug of Object.keys(record)) {
        if (!SLUG.test(slug.normalize('NFC')))
          context.addIssue({ code: 'custom', path: [slug], message: `${EXPECTED_SLUG}.` });
      }
    },
    { when: () => true },
  );
}

const sentence = (expected: string) => ({ error: `${expected}.` });

const name = z
  .string(sentence(EXPECTED_NAMES))
  .transform(cleanLine)
  .pipe(z.string().min(1, sentence(EXPECTED_NAMES)).max(80, sentence(EXPECTED_NAMES)));

const folder = z.string(sentence(EXPECTED_FOLDERS)).trim().min(1, sentence(EXPECTED_FOLDERS));

const company = z.strictObject(
  { names: z.array(name, sentence(EXPECTED_NAMES)).min(1, sentence(EXPECTED_NAMES)) },
  sentence('expected names: below the company'),
);

const workspaces = z
  .array(z.string(sentence(EXPECTED_WORKSPACE)).regex(WORKSPACE, sentence(EXPECTED_WORKSPACE)), {
    error: 'expected a list of workspaces; take the key out to answer everywhere.',
  })
  .min(1, sentence('expected at least one workspace; take the key out to answer everywhere'));

export const fileSchema = z.strictObject(
  {
    language: z
      .enum(LOCALES, sentence(`expected one of ${LOCALES.join(', ')}`))
      .optional()
      .register(keyFacts, {
        key: 'language',
        about: 'The language of public posts on Slack, and for people whose own is not known: `en` or `ko`.',
        whenUnset: '`en`',
      }),
    dossiers: z
      .strictObject(
        { folders: z.array(folder, sentence(EXPECTED_FOLDERS)).nullish() },
        sentence('expected folders: below it'),
      )
      .nullish()
      .register(keyFacts, {
        key: 'dossiers.folders',
        about:
          'More folders with dossiers, beside `seeds` and `data/dossiers`; relative ones start at the project folder.',
        whenUnset: 'none',
      }),
    companies: byCompany(company, 'expected companies, each with its names.').nullish().register(keyFacts, {
      key: 'companies.<company>.names',
      about: 'Names that a company’s documents do not state, such as its Korean one.',
      whenUnset: 'what the documents state',
    }),
    owners: byCompany(
      z.array(
        z.string(sentence(EXPECTED_OWNER)).regex(OWNER, sentence(EXPECTED_OWNER)),
        sentence('expected a list of people'),
      ),
      'expected companies, each with a list of people.',
    )
      .nullish()
      .register(keyFacts, {
        key: 'owners.<company>',
        about:
          'Whose own parts (fit, résumé, advice, hints) a dossier holds: `slack:T…:U…`, `discord:…`, `playground:…`. Nobody else can read them.',
        whenUnset: 'nobody reads them',
      }),
    organisers: z
      .array(
        z.string(sentence(EXPECTED_ORGANISER)).regex(ORGANISER, sentence(EXPECTED_ORGANISER)),
        sentence('expected a list of people and roles'),
      )
      .nullish()
      .register(keyFacts, {
        key: 'organisers',
        about:
          'Who sets daily questions up beside workspace admins (Slack) and those who may manage the server (Discord): `slack:T…:U…`, `discord:…`, `discord-role:…`, `playground:…`.',
        whenUnset: 'nobody else',
      }),
    holidays: holidaySchema.nullish().register(keyFacts, {
      key: 'holidays.<name>',
      about:
        'Dates on which a schedule with `holidays:<name>` asks nothing: `2026-12-25`, or `2026-12-25: Christmas`. `kr` knows Korea’s.',
      whenUnset: '`kr` and `none`',
    }),
    access: z
      .strictObject({ workspaces: workspaces.optional() }, sentence('expected workspaces: below it'))
      .nullish()
      .register(keyFacts, {
        key: 'access.workspaces',
        about: 'The only workspaces and servers where dossiers are answered: `slack:T…`, `discord:…`.',
        whenUnset: 'everywhere it is installed',
      }),
  },
  sentence('expected keys with values, such as language: en'),
);

export type FileValues = z.infer<typeof fileSchema>;
