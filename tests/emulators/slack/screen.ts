/** Owns how a message looks to a member: its words line by line, its controls, and who is notified by it. */
import type { Block, Control, MessageBody, RichElement, RichTextPart } from './block-rules.ts';

/** Lines of a message. Buttons read `[label]`, a drop-down `[placeholder ▾]`. */
export function linesOf(body: MessageBody): readonly string[] {
  return body.blocks === undefined ? [unescape(body.text ?? '')] : body.blocks.flatMap(blockLines);
}

export function controlsOf(body: MessageBody): readonly Control[] {
  return (body.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'divider':
      return ['———'];
    case 'section':
      return [block.text, ...(block.fields ?? [])].flatMap((text) =>
        text === undefined ? [] : [textOf(text)],
      );
    case 'context':
      return [block.elements.map(textOf).join('')];
    case 'actions':
      return [
        block.elements
          .map((one) => (one.type === 'button' ? `[${one.text.text}]` : `[${one.placeholder?.text ?? ''} ▾]`))
          .join(' '),
      ];
    case 'rich_text':
      return block.elements.flatMap(richLines);
  }
}

const textOf = (text: { type: string; text: string }): string =>
  text.type === 'mrkdwn' ? unescape(text.text) : text.text;

function richLines(part: RichTextPart): readonly string[] {
  switch (part.type) {
    case 'rich_text_section':
      return inlineText(part.elements).split('\n');
    case 'rich_text_quote':
      return inlineText(part.elements)
        .split('\n')
        .map((line) => `> ${line}`);
    case 'rich_text_preformatted':
      return inlineText(part.elements).split('\n');
    case 'rich_text_list':
      return part.elements.map((item, index) => {
        const bullet = part.style === 'ordered' ? `${(part.offset ?? 0) + index + 1}.` : '•';
        return `${'  '.repeat(part.indent ?? 0)}${bullet} ${inlineText(item.elements)}`;
      });
  }
}

function inlineText(elements: readonly RichElement[]): string {
  return elements.map(elementText).join('');
}

function elementText(element: RichElement): string {
  switch (element.type) {
    case 'text':
      return element.style?.bold === true ? `*${element.text}*` : element.text;
    case 'link':
      return element.text ?? element.url;
    case 'date':
      return element.fallback ?? String(element.timestamp);
    case 'user':
      return `@${element.user_id}`;
    case 'usergroup':
      return `@${element.usergroup_id}`;
    case 'broadcast':
      return `@${element.range}`;
  }
}

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt);/gu, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');

/** https://docs.slack.dev/messaging/formatting-message-text#advanced: what notifies, wherever markup is read. */
const MENTION = /<(?:@[UW]\w*|!here|!channel|!everyone|!subteam\^\w+)(?:\|[^>]*)?>/gu;
const NAME = /(?<!\w)@(?:here|channel|everyone|[\w.-]+)/gu;

/** Who or what a message would notify: raw mentions, rich text mentions, names under `link_names` or `parse: full`. */
export function pingsOf(body: MessageBody): readonly string[] {
  const markup = [body.text ?? '', ...(body.blocks ?? []).flatMap(mrkdwnTexts)];
  const elements = (body.blocks ?? []).flatMap((block) =>
    block.type === 'rich_text' ? block.elements.flatMap(elementsOf) : [],
  );
  const linksNames = body.link_names === true || body.parse === 'full';
  return [
    ...markup.flatMap((text) => text.match(MENTION) ?? []),
    ...(linksNames ? markup.flatMap((text) => text.match(NAME) ?? []) : []),
    ...elements.flatMap((element) =>
      ['user', 'usergroup', 'broadcast'].includes(element.type) ? [elementText(element)] : [],
    ),
  ];
}

function mrkdwnTexts(block: Block): readonly string[] {
  const texts =
    block.type === 'context'
      ? block.elements
      : block.type === 'section'
        ? [...(block.text === undefined ? [] : [block.text]), ...(block.fields ?? [])]
        : [];
  return texts.flatMap((text) => (text.type === 'mrkdwn' ? [text.text] : []));
}

function elementsOf(part: RichTextPart): readonly RichElement[] {
  return part.type === 'rich_text_list' ? part.elements.flatMap((item) => item.elements) : part.elements;
}
