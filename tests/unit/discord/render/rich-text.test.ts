import { describe, expect, test } from 'vitest';
import { bold, code, italic, plain, type Inline, type RichText } from '../../../../src/core/text/inline.ts';
import { renderText } from '../../../../src/discord/render/rich-text.ts';
import { readMarkdown } from '../../../emulators/discord/markdown.ts';

const link = (url: string, ...children: RichText): Inline => ({ kind: 'link', url, children });
const linksOf = (text: RichText) =>
  readMarkdown(renderText(text)).constructs.flatMap((found) =>
    found.kind === 'link' ? [{ label: found.label, url: found.url }] : [],
  );

describe('marks', () => {
  test.each<[string, RichText, string]>([
    ['bold', [bold('Redis')], '**Redis**'],
    ['italic', [italic('maybe')], '*maybe*'],
    ['bold inside italic', [italic('a ', bold('b'))], '*a **b***'],
    ['bold inside bold once', [bold('a ', bold('b'))], '**a b**'],
    ['spaces stay outside', [plain('a'), bold(' b '), plain('c')], 'a **b** c'],
    ['nothing for nothing', [bold(''), italic()], ''],
    ['neighbours stay apart', [bold('a'), italic('b')], '**a**\u200B*b*'],
    ['code', [code('GET /a')], '`GET /a`'],
    ['code with a backtick inside', [code('a`b')], '``a`b``'],
    ['code that no fence holds is told as words', [code('``')], '\\`\\`'],
    ['neighbouring codes stay apart', [code('a'), code('b')], '`a`\u200B`b`'],
  ])('%s', (_name, text, markdown) => {
    expect(renderText(text)).toBe(markdown);
  });
});

describe('links', () => {
  test('a label stands in for its address', () => {
    expect(linksOf([link('https://kakao.com/a', plain('Kakao'))])).toEqual([
      { label: 'Kakao', url: 'https://kakao.com/a' },
    ]);
  });

  test('parentheses and brackets in an address do not end it', () => {
    expect(linksOf([link('https://a.example/x_(y)[z]>', plain('here'))])).toEqual([
      { label: 'here', url: 'https://a.example/x_%28y%29%5Bz%5D%3E' },
    ]);
  });

  test('an address as its own label stands once', () => {
    expect(renderText([link('https://kakao.com/', plain('kakao.com'))])).toBe('<https://kakao.com/>');
  });

  test('a label that Discord would show with backslashes stands beside its address', () => {
    const text = [link('https://a.example/', plain('[snake_case]'))];
    expect(readMarkdown(renderText(text)).text).toBe('[snake_case] (https://a.example/)');
    expect(linksOf(text)).toEqual([{ label: 'https://a.example/', url: 'https://a.example/' }]);
  });

  test('a label that looks like another address does not hide where it leads', () => {
    const text = [link('https://evil.example/', plain('https://kakao.com'))];
    expect(readMarkdown(renderText(text)).text).toBe('https://kakao.com (https://evil.example/)');
    expect(readMarkdown(renderText([link('https://evil.example/', plain('kakao.com'))])).text).toContain(
      'evil.example',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', '/relative', 'https://a b'])(
    '%s is no link, its label stays',
    (url) => {
      expect(linksOf([link(url, plain('label'))])).toEqual([]);
      expect(readMarkdown(renderText([link(url, plain('label'))])).text).toContain('label');
    },
  );

  test('a mail address is told, since Discord masks none', () => {
    expect(readMarkdown(renderText([link('mailto:jobs@kakao.com', plain('Mail us'))])).text).toBe(
      'Mail us (jobs@kakao.com)',
    );
  });
});

test('a date is a token that everyone sees in their own zone', () => {
  expect(renderText([{ kind: 'date', at: 1_767_225_600_999, style: 'relative' }])).toBe('<t:1767225600:R>');
  expect(renderText([{ kind: 'date', at: 1_767_225_600_000, style: 'date' }])).toBe('<t:1767225600:D>');
  expect(renderText([{ kind: 'date', at: 1_767_225_600_000, style: 'time' }])).toBe('<t:1767225600:f>');
});
