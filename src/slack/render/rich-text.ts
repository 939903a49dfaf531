/** Owns the way from the core's rich text to Slack's: elements in which no character of the text is markup. */
import type { RichTextElement, RichTextText } from '@slack/types';
import type { Inline, RichText } from '../../core/text/inline.ts';
import { plainText } from '../../core/text/inline.ts';
import { SLACK_LIMITS } from './limits.ts';

type Style = NonNullable<RichTextText['style']>;

/** Elements of a rich_text_section or rich_text_quote. Empty runs are left out: Slack refuses them. */
export function richTextElements(text: RichText, style: Style = {}): RichTextElement[] {
  return text.flatMap((inline) => elementsOf(inline, style));
}

function elementsOf(inline: Inline, style: Style): RichTextElement[] {
  switch (inline.kind) {
    case 'plain':
      return textElements(inline.text, style);
    case 'code':
      return textElements(inline.text, { ...style, code: true });
    case 'bold':
      return richTextElements(inline.children, { ...style, bold: true });
    case 'italic':
      return richTextElements(inline.children, { ...style, italic: true });
    case 'link':
      return linkElements(inline, style);
    case 'date':
      return [dateElement(inline)];
  }
}

export function textElements(text: string, style: Style = {}): RichTextText[] {
  if (text === '') return [];
  return [Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style }];
}

function linkElements(link: Extract<Inline, { kind: 'link' }>, style: Style): RichTextElement[] {
  const text = plainText(link.children);
  if (!isLinkable(link.url)) return richTextElements(link.children, style);
  return [
    {
      type: 'link',
      url: link.url,
      ...(text === '' ? {} : { text }),
      ...(Object.keys(style).length === 0 ? {} : { style }),
    },
  ];
}

/** Only what opens a page or a mail: anything else, and what is too long for Slack, stays the text it is. */
function isLinkable(url: string): boolean {
  if (url.length > SLACK_LIMITS.linkUrl || !URL.canParse(url)) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
}

const FORMATS = { date: '{date_short}', time: '{date_short_pretty} {time}', relative: '{ago}' } as const;

type DateInline = Extract<Inline, { kind: 'date' }>;

function dateElement(date: DateInline): RichTextElement {
  return {
    type: 'date',
    timestamp: Math.floor(date.at / 1000),
    format: FORMATS[date.style],
    fallback: plainText([date]),
  };
}

/** The same date where only mrkdwn is taken. Every part of it is ours, so nothing needs an escape. */
export function dateToken(date: DateInline): string {
  return `<!date^${Math.floor(date.at / 1000)}^${FORMATS[date.style]}^${plainText([date])}>`;
}
