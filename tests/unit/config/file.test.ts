/** Owns the proof that the YAML file is read, and refused with the place and the words that mend it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { ConfigError } from '../../../src/core/errors.ts';
import { load, problemsOf } from '../../support/load-config-in.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const FULL = `
language: ko
dossiers:
  folders: [ours, /srv/dossiers, seeds]
companies:
  kakao: { names: [카카오, Kakao Corp.] }
  사이클로이드: { names: ['42'] }
owners:
  cycloid: [slack:T01:U02, slack:E01:W02, discord:123456789012345678, playground:minji]
  abc-corp: []
access:
  workspaces: [slack:T01, discord:123456789012345678]
`;

describe('the file', () => {
  it('is read whole', () => {
    const { config, root } = load({ yaml: FULL });
    expect(config).toMatchObject({
      language: 'ko',
      dossierFolders: [`${root}/seeds`, `${root}/data/dossiers`, `${root}/ours`, '/srv/dossiers'],
      workspaces: ['slack:T01', 'discord:123456789012345678'],
    });
    expect(config.companyNames).toEqual(
      new Map([
        ['kakao', ['카카오', 'Kakao Corp.']],
        ['사이클로이드', ['42']],
      ]),
    );
    expect(config.owners.get('cycloid')).toHaveLength(4);
    expect(config.owners.get('abc-corp')).toEqual([]);
    expect(config.owners.get('constructor')).toBeUndefined();
  });

  it.each(['', '# nothing yet\n', '---\n', 'companies:\nowners:\naccess:\ndossiers:\n'])(
    'may say nothing: %j',
    (yaml) => {
      expect(load({ yaml }).config.companyNames.size).toBe(0);
    },
  );

  it('finds the same company whether its name came composed or not', () => {
    const { config } = load({ yaml: `owners:\n  ${'카카오'.normalize('NFD')}: [playground:a]\n` });
    expect(config.owners.has('카카오')).toBe(true);
  });

  it.each(['サイバーエージェント', 'société-générale', '42dot', 'toss_bank', 'line.me'])(
    'takes the company %s',
    (slug) => {
      expect(load({ yaml: `owners:\n  ${slug}: []\n` }).config.owners.has(slug)).toBe(true);
    },
  );

  it('as committed is free of mistakes and names the seeds in Hangul', () => {
    const { config, warnings } = loadConfig({ env: {}, cwd: tempFolder() });
    expect(config.companyNames.get('kakao')).toEqual(['카카오']);
    expect(config.companyNames.get('cycloid')).toEqual(['사이클로이드']);
    expect(warnings).toEqual([]);
  });

  it('can be another one, which must then be there', () => {
    const root = tempFolder();
    writeFileSync(path.join(root, 'other.yaml'), 'language: ko\n');
    expect(loadConfig({ env: { PREPBOT_CONFIG: 'other.yaml' }, root, cwd: root }).config.language).toBe('ko');
    const missing = () => loadConfig({ env: { PREPBOT_CONFIG: 'none.yaml' }, root, cwd: root });
    expect(missing).toThrow(
      new ConfigError([
        'PREPBOT_CONFIG: expected the path of a readable YAML file; there is no file at that path.',
      ]),
    );
    const folder = () => loadConfig({ env: { PREPBOT_CONFIG: '.' }, root, cwd: root });
    expect(folder).toThrow(
      'PREPBOT_CONFIG: expected the path of a readable YAML file; it cannot be read (EISDIR)',
    );
  });
});

describe('a mistake in the file', () => {
  it.each([
    ['language: fr\n', '1:11  language: expected one of en, ko.'],
    ['- a\n- b\n', '1:1  expected keys with values'],
    ['# x\nlanguge: en\n', '2:1  languge: there is no such key; did you mean language?'],
    [
      'zzz: en\n',
      '1:1  zzz: there is no such key; the keys here are language, dossiers, companies, owners, organisers, holidays, access.',
    ],
    [
      'dossiers:\n  folder: [a]\n',
      '2:3  dossiers.folder: there is no such key; did you mean dossiers.folders?',
    ],
    ['dossiers:\n  folders: ours\n', '2:12  dossiers.folders: expected a list of folder paths.'],
    ['companies:\n  kakao: 카카오\n', '2:10  companies.kakao: expected names: below the company.'],
    [
      'companies:\n  kakao:\n    names: []\n',
      '3:12  companies.kakao.names: expected a list of at least one name',
    ],
    ['companies:\n  kakao:\n    names: [42]\n', '3:13  companies.kakao.names[0]: expected a list'],
    ['owners:\n  Abc Corp: []\n', '2:3  owners.Abc Corp: expected a company as it is typed after /prep'],
    ['owners:\n  cycloid: slack:T1:U1\n', '2:12  owners.cycloid: expected a list of people.'],
    ['owners:\n  cycloid:\n    - slack:U1\n', '3:7  owners.cycloid[0]: expected a person: slack:T…:U…'],
    ['owners:\n  cycloid:\n    - discord:minji\n', '3:7  owners.cycloid[0]: expected a person'],
    ['organisers: slack:T1:U1\n', '1:13  organisers: expected a list of people and roles.'],
    ['organisers:\n  - slack:U1\n', '2:5  organisers[0]: expected a person or a role: slack:T…:U…'],
    ['holidays:\n  - 2026-12-25\n', '2:3  holidays: expected names, each with a list of dates.'],
    ['holidays:\n  kr: []\n', '2:3  holidays.kr: expected a name of lower-case letters'],
    ['holidays:\n  study: 2026-12-25\n', '2:10  holidays.study: expected a list of dates.'],
    ['holidays:\n  study: [25 Dec]\n', '2:11  holidays.study[0]: expected a date such as 2026-12-25'],
    ['holidays:\n  study:\n    - 2026-02-30\n', '3:7  holidays.study[0]: expected a date such as'],
    ['access:\n  workspaces: []\n', '2:15  access.workspaces: expected at least one workspace'],
    ['access:\n  workspaces:\n', '2:14  access.workspaces: expected a list of workspaces'],
    ['access:\n  workspaces: [T01]\n', '2:16  access.workspaces[0]: expected slack:T…'],
    ['language: en\nlanguage: ko\n', '2:1  not valid YAML: this key stands here a second time.'],
    ['companies:\n\tkakao: 1\n', '2:1  not valid YAML: indent with spaces, not with a tab.'],
    ['companies: [a\n', '2:1  not valid YAML: '],
    ['a: b: c\n', '1:4  not valid YAML: a second colon'],
    ['a: !run x\n', '1:4  not valid YAML: tags (!…) are not supported.'],
  ])('%j is shown with its place', (yaml, line) => {
    expect(problemsOf({ yaml })[0]).toContain(`config/prepbot.yaml:${line}`);
  });

  it('does not hide the others', () => {
    const yaml =
      'language: fr\nowners:\n  Bad One: [x, playground:a, y]\ncompanies:\n  k: { name: [a] }\nextra: 1\n';
    const places = problemsOf({ yaml }).map((problem) => /:(\d+:\d+) {2}/u.exec(problem)?.[1]);
    expect(places.sort()).toEqual(['1:11', '3:13', '3:30', '3:3', '5:6', '5:8', '6:1'].sort());
  });

  it('with aliases that unfold without end is refused quickly', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`);
    expect(problemsOf({ yaml: ['a0: &a0 [x]', ...levels].join('\n') })[0]).toContain('expected no alias');
  });

  it('is a line and never an accident, whatever the file holds, and no value is repeated', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'owners:',
            ' ',
            '\n',
            '  ',
            '- ',
            'SENTINEL',
            ': ',
            '[',
            '{',
            '"',
            '&a ',
            '*a',
            '|',
            '<<',
            '!t ',
          ),
          { maxLength: 30 },
        )
        .map((parts) => `language: SENTINEL\n${parts.join('')}`),
    );
    fc.assert(
      fc.property(text, (yaml) => {
        try {
          load({ yaml });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect(String(error)).not.toMatch(/language: .*SENTINEL/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
