/** Owns that what is no dossier is refused with a reason, and what is odd about one is said. */
import { describe, expect, it } from 'vitest';
import { type ParseResult, parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';
import { SEVERITIES } from '../../../../src/core/dossiers/findings.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, file = 'x.md'): ParseResult => parseDossiers({ file, bytes: bytesOf(text) });
const rules = (result: ParseResult): readonly string[] =>
  result.issues.map((issue) => `${String(issue.line)} ${issue.rule}`);

describe('refused', () => {
  it.each([
    ['an empty file', bytesOf(''), '1 file/empty'],
    ['white space', bytesOf(' \n\t\n\uFEFF\n'), '1 file/empty'],
    ['a binary file', new Uint8Array([0x89, 0x50, 0x0a, 0x00, 0x01]), '1 file/not-text'],
    ['broken UTF-8', new Uint8Array([0x23, 0x20, 0x41, 0x0a, 0x0a, 0xc3, 0x28]), '3 file/not-text'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), '1 file/not-text'],
    ['more than a megabyte', bytesOf('a '.repeat(600_000)), '1 file/too-large'],
    ['quotes nested without end', bytesOf(`# Topics\n${'>'.repeat(10_000)}a`), '2 file/too-deep'],
    [
      'a paragraph of nothing but emphasis',
      bytesOf(`# Topics\n\n${'*a'.repeat(50_000)}`),
      '3 file/too-much-markup',
    ],
    [
      'a paragraph without end',
      bytesOf(`# Topics\n\n${'on and on\n'.repeat(9000)}`),
      '8003 file/too-long-paragraph',
    ],
    ['a paragraph of nothing but brackets', bytesOf('['.repeat(100_000)), '1 file/too-much-markup'],
    [
      'footnotes without end',
      bytesOf(`# Topics\n\n${'said[^1] so\n'.repeat(600)}`),
      '503 file/too-many-footnotes',
    ],
    ['one stray sentence', bytesOf('\nKakao is a company.\n'), '2 dossier/no-sections'],
    ['headings alone', bytesOf('# Company Overview\n\n# Mission and Values\n'), '1 dossier/only-headings'],
    [
      'a request',
      bytesOf('Please provide the company name and the job description.'),
      '1 dossier/asks-for-input',
    ],
    [
      'a Korean request',
      bytesOf('회사 개요를 쓰려면 정보가 더 필요합니다. 회사명을 알려주세요.'),
      '1 dossier/asks-for-input',
    ],
  ])('%s', (_, bytes, expected) => {
    const result = parseDossiers({ file: 'x.md', bytes });
    expect(result.ok).toBe(false);
    expect(result.dossiers).toEqual([]);
    expect(rules(result)).toEqual([expected]);
    expect(result.issues[0]?.hint).not.toBeNull();
  });
});

describe('remarks', () => {
  it('points at text that reverses its neighbours', () => {
    const result = parse('# Company Overview\n\n**Company:** a\u202Eb\n\n# Topics\n- x\n');
    expect(result.issues.find((issue) => issue.rule === 'text/hidden-characters')).toMatchObject({
      line: 3,
      column: 15,
    });
  });

  it('says which fence is not closed, and that a chat around one is left out', () => {
    expect(rules(parse('Sure!\n\n```markdown\n# Company Overview\n**Company:** A\n'))).toEqual(
      expect.arrayContaining(['3 fence/unclosed', '1 fence/text-outside']),
    );
  });

  it('says that front matter is not YAML', () => {
    expect(
      rules(parse('---\ncompany: [a\nrole: b\n---\n# Company Overview\nx is y\n# Topics\n- z')),
    ).toContain('1 front-matter/not-yaml');
  });

  it('takes a thematic break at the top for what it is', () => {
    const result = parse(
      '---\n\n## Company Overview\n**Company:** A\n\n---\n\n## Likely Interview Topics\n- x\n',
    );
    expect(result.dossiers[0]?.dossier.sections.map((section) => section.kind)).toEqual([
      'overview',
      'topics',
    ]);
  });

  it('speaks Korean', () => {
    const korean = parseDossiers({ file: 'x.md', bytes: bytesOf('') }, 'ko');
    expect(korean.issues[0]?.message).toMatch(/비어/u);
  });

  it('has words for every rule in both languages', async () => {
    const { issueTextEn } = await import('../../../../src/core/dossiers/issue-text-en.ts');
    const { issueTextKo } = await import('../../../../src/core/dossiers/issue-text-ko.ts');
    expect(Object.keys(SEVERITIES).length).toBeGreaterThan(10);
    expect(issueTextEn({ rule: 'file/empty' }).message).not.toBe(issueTextKo({ rule: 'file/empty' }).message);
  });
});

describe('slug', () => {
  const overview = '## Company Overview\n\n**Company:** Naver Corp.\n\n## Topics\n- x\n';
  it.each([
    ['kakao.md', 'kakao'],
    ['seeds/ABC Corp.md', 'abc-corp'],
    ['카카오.md', '카카오'],
    ['-', 'naver'],
    ['<stdin>', 'naver'],
  ])('of %s is %s', (file, slug) => {
    expect(parse(overview, file).dossiers[0]?.dossier.slug).toBe(slug);
  });

  it('is stated by front matter first, and never empty or longer than 40 characters', () => {
    expect(parse(`---\nslug: My Slug\n---\n${overview}`).dossiers[0]?.dossier.slug).toBe('my-slug');
    expect(parse(overview, `${'long-'.repeat(20)}.md`).dossiers[0]?.dossier.slug).toHaveLength(39);
    expect(parse('## Company Overview\n\nWe ship.\n\n## Topics\n- x', '-').dossiers[0]?.dossier.slug).toBe(
      'dossier',
    );
  });
});
