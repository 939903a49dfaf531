/** Owns who may see what: the shared face of a section never shows what only the owner may read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Body, BodyBlock } from '../../../../src/core/dossiers/body.ts';
import { type ParsedDossier, parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';
import { plainText } from '../../../../src/core/text/inline.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/dossiers');

function readOne(name: string): ParsedDossier {
  const [one] = parseDossiers({
    file: `${name}.md`,
    bytes: readFileSync(join(FOLDER, `${name}.md`)),
  }).dossiers;
  if (one === undefined) throw new Error(`${name} holds no dossier`);
  return one;
}

function parseOne(text: string): ParsedDossier {
  const [one] = parseDossiers({ file: 'x.md', bytes: new TextEncoder().encode(text) }).dossiers;
  if (one === undefined) throw new Error('no dossier');
  return one;
}

const wordsOf = (body: Body): string => body.map(blockWords).join('\n');

function blockWords(block: BodyBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.text);
    case 'list':
      return block.items.map((item) => `${plainText(item.text)}\n${wordsOf(item.children)}`).join('\n');
    case 'quote':
      return wordsOf(block.children);
    case 'code':
      return block.text;
  }
}

const shared = (one: ParsedDossier): string => one.bodies.map((body) => wordsOf(body.shared)).join('\n');
const owner = (one: ParsedDossier): string => one.bodies.map((body) => wordsOf(body.owner)).join('\n');

describe('hints below a question', () => {
  it.each([
    ['question-shapes', ['GitLab backend', 'terratest', '2023 migration', 'Two minutes']],
    ['hints', ['microtasks', 'binding rules', 'closures', 'derived state']],
    ['japanese-prep', ['スケジューラ']],
    ['korean-setext-blog', ['금융 혁신', '동아리']],
    ['tables-everywhere', ['const_missing']],
    [
      'private-parts-inside',
      ['double entry', 'Stripe project', 'Mention retries', 'orchestration', 'latency'],
    ],
    ['chat-around-fence', ['token bucket', 'outage', 'Own it']],
  ])('in %s are only on the owner face', (name, hints) => {
    const one = readOne(name);
    for (const hint of hints) {
      expect(shared(one)).not.toContain(hint);
      expect(owner(one)).toContain(hint);
    }
    const stated = one.dossier.interviewQuestions.map((question) => question.hint ?? '').join('\n');
    for (const hint of hints) expect(stated).toContain(hint);
  });

  it('leaves the questions themselves to everybody', () => {
    const one = readOne('hints');
    for (const question of one.dossier.interviewQuestions) expect(shared(one)).toContain(question.text);
  });
});

describe("the candidate's own parts", () => {
  it.each([
    ['seed-cycloid', ['프로페셔널', '35% 개선', '레드 플래그', '애자일 환경']],
    [
      'private-parts-inside',
      ['I love fintech', 'Five years', 'Stripe integration', 'Go concurrency', '200k'],
    ],
    ['emoji-and-tables', ['No Scala']],
    ['notion-export', ['mention salary']],
    ['bold-sections', ['experience in logistics']],
    ['numbered-plain', ['I love robots']],
    ['bullets-as-sections', ['Led migration']],
    ['korean-setext-blog', ['대용량 경험 부족']],
  ])('in %s are only on the owner face', (name, secrets) => {
    const one = readOne(name);
    for (const secret of secrets) expect(shared(one)).not.toContain(secret);
    const dossier = {
      ...one.dossier,
      sections: one.dossier.sections.filter((section) => section.audience === 'all'),
      interviewQuestions: [],
    };
    for (const secret of secrets) expect(JSON.stringify(dossier)).not.toContain(secret);
  });

  it.each([
    '**My weaknesses**\n\n- secret',
    '**Weaknesses to watch:** secret',
    '- **Why I am a fit:** secret',
    '- Red flags\n  - secret',
    '- Salary expectations: secret',
    '### Strategic advice\n\nsecret\n\n#### More\n\nsecret',
    '#### 내가 적합한 이유\n\nsecret',
    '- **희망 연봉**: secret',
    '> **My resume:** secret',
    'Red flags: secret\n- secret',
    '**Weaknesses:** none\n\n- secret',
    '**Size:** 10 | **Weaknesses:** secret',
    '| Note | Text |\n|---|---|\n| Salary expectations | secret |',
    '<details><summary>My weaknesses</summary>\n\nsecret\n\n</details>',
  ])('stand in a shared section and are still private: %j', (part) => {
    const one = parseOne(
      `# Interview Prep: Kakao – Engineer\n\n## Company Overview\n\nKakao is known.\n\n${part}\n`,
    );
    expect(shared(one)).toContain('Kakao is known.');
    expect(shared(one)).not.toContain('secret');
    const open = one.dossier.sections.filter((section) => section.audience === 'all');
    expect(JSON.stringify({ ...one.dossier, sections: open })).not.toContain('secret');
    expect(owner(one)).toContain('secret');
  });
});

describe('structure', () => {
  it('keeps nested lists nested, bold bold and links links', () => {
    const text =
      '## Likely Interview Topics\n\n- **Go**\n  - see [docs](https://go.dev)\n- SQL (Inferred)\n\n## Company Overview\n\nx';
    const [topics] = parseOne(text).bodies;
    expect(topics?.shared).toEqual([
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [
          {
            text: [{ kind: 'bold', children: [{ kind: 'plain', text: 'Go' }] }],
            isInferred: false,
            children: [
              {
                kind: 'list',
                isOrdered: false,
                start: 1,
                items: [
                  {
                    text: [
                      { kind: 'plain', text: 'see ' },
                      { kind: 'link', url: 'https://go.dev', children: [{ kind: 'plain', text: 'docs' }] },
                    ],
                    isInferred: false,
                    children: [],
                  },
                ],
              },
            ],
          },
          { text: [{ kind: 'plain', text: 'SQL' }], isInferred: true, children: [] },
        ],
      },
    ]);
  });

  it('never makes a link of anything but http, https and mailto', () => {
    expect(JSON.stringify(readOne('hostile').bodies)).not.toContain('javascript:');
  });
});
