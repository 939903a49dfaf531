/** Owns the way from a card to a Slack message: Block Kit, and the text that stands for it. */
import type { ContextBlock, KnownBlock, RichTextBlock } from '@slack/types';
import type {
  Block,
  Card,
  FieldsBlock,
  FooterBlock,
  HeadingBlock,
  ListBlock,
} from '../../core/cards/card.ts';
import { splitRichText, splitString } from '../../core/cards/split-text.ts';
import { bold, plain, plainText, type Inline, type RichText } from '../../core/text/inline.ts';
import { buttonBlocks, choiceBlocks, chunksOf } from './controls.ts';
import { fallbackText } from './fallback-text.ts';
import { checkLimit, SLACK_LIMITS } from './limits.ts';
import { listElements, listLines, type ListLine } from './lists.ts';
import { messageTextLength } from './measure.ts';
import { dateToken, richTextElements, textElements } from './rich-text.ts';

export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };

/** Cards are immutable and shared between readers: each is rendered once. */
const rendered = new WeakMap<Card, SlackMessage>();

/** Throws a `PlatformError` (`rejected`) when the whole card is more than a message takes. */
export function renderCard(card: Card): SlackMessage {
  const before = rendered.get(card);
  if (before !== undefined) return before;
  const blocks = card.blocks.flatMap(renderBlock);
  checkLimit('messageBlocks', blocks.length);
  checkLimit('messageText', messageTextLength(blocks));
  const message = { text: fallbackText(card), blocks };
  rendered.set(card, message);
  return message;
}

function renderBlock(block: Block): KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block);
    case 'text':
      return paragraphs(block.text, 'rich_text_section');
    case 'quote':
      return paragraphs(block.text, 'rich_text_quote');
    case 'fields':
      return renderFields(block);
    case 'list':
      return renderList(block);
    case 'code':
      return splitString(block.text, SLACK_LIMITS.richText)
        .filter((piece) => piece !== '')
        .map((piece) => richText({ type: 'rich_text_preformatted', elements: textElements(piece) }));
    case 'choices':
      return choiceBlocks(block);
    case 'buttons':
      return buttonBlocks(block.buttons);
    case 'divider':
      return [{ type: 'divider' }];
    case 'footer':
      return renderFooter(block);
  }
}

const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements });

/** A title that a header cannot hold, and the title of a part, are bold text. */
function renderHeading(heading: HeadingBlock): KnownBlock[] {
  const isHeader =
    heading.level === 1 && heading.text !== '' && heading.text.length <= SLACK_LIMITS.headerText;
  const title: KnownBlock[] = isHeader
    ? [{ type: 'header', text: { type: 'plain_text', text: heading.text, emoji: false } }]
    : paragraphs([bold(heading.text)], 'rich_text_section');
  const aside = heading.aside ?? '';
  return aside === '' ? title : [...title, ...renderFooter({ kind: 'footer', text: [plain(aside)] })];
}

/** Long text in several blocks, none of it read as markup. */
export function paragraphs(text: RichText, type: 'rich_text_section' | 'rich_text_quote'): RichTextBlock[] {
  return splitRichText(text, SLACK_LIMITS.richText).flatMap((piece) => {
    const elements = richTextElements(piece);
    return elements.length === 0 ? [] : [richText({ type, elements })];
  });
}

/** A line each, the label bold: rich text, since a section's fields would read the values as mrkdwn. */
function renderFields({ fields }: FieldsBlock): RichTextBlock[] {
  const text = fields.flatMap(({ label, value }, index): RichText => [
    ...(index === 0 ? [] : [plain('\n')]),
    bold(label),
    plain('  '),
    ...value,
  ]);
  return paragraphs(text, 'rich_text_section');
}

/** One block as long as it fits, cut between lines: the numbers go on in the next. */
function renderList(list: ListBlock): RichTextBlock[] {
  const pages: ListLine[][] = [];
  let room = 0;
  for (const line of listLines(list)) {
    const length = plainText(line.text).length;
    if (length > room || pages.length === 0) {
      pages.push([]);
      room = SLACK_LIMITS.richText;
    }
    pages.at(-1)?.push(line);
    room -= length;
  }
  return pages.map((lines) => richText(...listElements(lines)));
}

/**
 * Small and grey, as words only: a context block has no rich text, and its mrkdwn would read markup in them. A date alone
 * goes as mrkdwn, since every character of it is ours.
 */
function renderFooter({ text }: FooterBlock): ContextBlock[] {
  const elements = text.reduce<ContextBlock['elements']>((done, inline) => {
    if (inline.kind === 'date') return [...done, { type: 'mrkdwn', text: dateToken(inline), verbatim: true }];
    const words = wordsOf(inline);
    const last = done.at(-1);
    if (last?.type === 'plain_text' && last.text.length + words.length <= SLACK_LIMITS.textObject) {
      return [...done.slice(0, -1), { ...last, text: last.text + words }];
    }
    return [
      ...done,
      ...splitString(words, SLACK_LIMITS.textObject).flatMap((piece) =>
        piece === '' ? [] : [{ type: 'plain_text' as const, text: piece, emoji: false }],
      ),
    ];
  }, []);
  return chunksOf(elements, SLACK_LIMITS.contextElements).map((chunk) => ({
    type: 'context',
    elements: chunk,
  }));
}

/** A link's address would be lost with its markup: it stands behind the words. */
function wordsOf(inline: Inline): string {
  const words = plainText([inline]);
  return inline.kind === 'link' && inline.url !== words ? `${words} (${inline.url})` : words;
}
