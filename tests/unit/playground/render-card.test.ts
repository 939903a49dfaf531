/** Owns the proof that a card becomes HTML in which every block is there and no text is markup. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionId, Block } from '../../../src/core/cards/card.ts';
import { encodeAction } from '../../../src/core/cards/action-id.ts';
import { bold, code, italic, plain, type Inline } from '../../../src/core/text/inline.ts';
import type { Html } from '../../../src/playground/render/html.ts';
import { renderCard, titleOf } from '../../../src/playground/render/render-card.ts';
import { renderJson } from '../../../src/playground/render/render-json.ts';
import { isLinkable } from '../../../src/playground/render/rich-text.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

/** Nothing here is waited for, so that the HTML is there at once. */
function markupOf(html: Html): string {
  if (html instanceof Promise) throw new TypeError('a promise in a card');
  return String(html);
}

const render = (blocks: readonly Block[], locale: 'en' | 'ko' = 'en'): string =>
  markupOf(renderCard({ blocks }, { locale, now: NOW }, { address: '/as/alice/act', messageId: 'w-1' }));
const renderText = (...text: Inline[]): string => render([{ kind: 'text', text }]);

describe('a card as HTML', () => {
  test('has each kind of block as the element that says what it is', () => {
    const action = encodeAction({ verb: 'card', entry: 'kakao' });
    const markup = render([
      { kind: 'heading', level: 1, text: 'Kakao', aside: 'kakao' },
      { kind: 'heading', level: 2, text: 'Part' },
      { kind: 'fields', fields: [{ label: 'Topics', value: [plain('8')] }] },
      {
        kind: 'list',
        isOrdered: true,
        start: 4,
        items: [
          {
            text: [plain('four')],
            children: [
              { kind: 'list', isOrdered: false, start: 1, items: [{ text: [plain('in')], children: [] }] },
            ],
          },
        ],
      },
      { kind: 'quote', text: [plain('said')] },
      { kind: 'code', text: 'a  b' },
      { kind: 'divider' },
      { kind: 'buttons', buttons: [{ label: 'Back', action, tone: 'primary' }] },
      { kind: 'choices', placeholder: 'More', options: [{ label: 'News', action }] },
      { kind: 'footer', text: [plain('from kakao.md')] },
    ]);
    for (const piece of [
      '<h2',
      '<h3',
      '<dt>Topics</dt>',
      '<ol start="4">',
      '<ul>',
      '<blockquote',
      'a  b',
      '<hr />',
    ]) {
      expect(markup).toContain(piece);
    }
    expect(markup).toContain(`class="button is-primary" name="action" value="${action}"`);
    expect(markup).toMatch(/<details class="choices">\s*<summary class="button">More<\/summary>/u);
    expect(markup).toContain('from kakao.md');
  });

  test('shows whatever text there is as exactly that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const markup = renderText(plain(text), bold(text), italic(text), code(text));
        const words = markup.replace(/<\/?(?:div|p|strong|em|code|br|span)\b[^<>]*>/gu, '');
        expect(words).not.toMatch(/[<>]/u);
      }),
    );
    expect(renderText(plain('<b>&"\''))).toContain('&lt;b&gt;&amp;&quot;&#39;');
  });

  test('escapes what stands in attributes', () => {
    const hostile = '"><script>alert(1)</script>' as ActionId;
    const markup = render([{ kind: 'buttons', buttons: [{ label: hostile, action: hostile }] }]);
    expect(markup).not.toContain('<script>');
  });

  test('opens links in a window of their own that knows nothing of this one, and only safe ones', () => {
    const link = (url: string): string => renderText({ kind: 'link', url, children: [plain('here')] });
    expect(link('https://example.org/?a=1&b="')).toContain(
      '<a href="https://example.org/?a=1&amp;b=&quot;" target="_blank" rel="noopener noreferrer">here</a>',
    );
    expect(isLinkable('mailto:a@example.org')).toBe(true);
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/as',
      '',
    ]) {
      expect(link(url)).not.toContain('<a');
      expect(link(url)).toContain('here');
    }
  });

  test('says the language of what is in another one', () => {
    expect(renderText(plain('고루틴과 채널'))).toContain('<p lang="ko">');
    expect(renderText(plain('Goroutines'))).toContain('<p>');
    expect(render([{ kind: 'text', text: [plain('Goroutines')] }], 'ko')).toContain('<p lang="en">');
    expect(render([{ kind: 'text', text: [plain('会社のサービス')] }], 'ko')).toContain('<p lang="ja">');
  });

  test('writes dates so that the page can put them into the reader’s zone', () => {
    const markup = renderText({ kind: 'date', at: NOW - 2 * 3_600_000, style: 'relative' });
    expect(markup).toContain('datetime="2026-11-20T10:00:00.000Z"');
    expect(markup).toContain('2 hours ago');
  });

  test('is called by its title, or else by its first words', () => {
    expect(titleOf({ blocks: [{ kind: 'heading', level: 1, text: 'Kakao' }] })).toBe('Kakao');
    expect(titleOf({ blocks: [{ kind: 'text', text: [plain('Nothing '), bold('found')] }] })).toBe(
      'Nothing found',
    );
    expect(titleOf({ blocks: [] })).toBe('Prepbot');
  });
});

test('JSON is shown as it is, whatever stands in it', () => {
  const value = {
    text: '<script>"quoted": 12 true</script>',
    n: [1, -2.5, null, true],
    nested: { a: '한글' },
  };
  const shown = markupOf(renderJson(value))
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(shown).toBe(JSON.stringify(value, null, 2));
});
