/** Owns Slack's limits on what is sent, each with its source, and the error that names the one that was passed. */
import { PlatformError } from '../../core/errors.ts';

/** Of forms, and of cards that stand in a form's place. */
export const VIEW_LIMITS = {
  /** https://docs.slack.dev/reference/views/modal-views: title 24, submit and close 24 each, blocks 100, ids 255. */
  viewTitle: 24,
  viewButton: 24,
  viewBlocks: 100,
  callbackId: 255,
  privateMetadata: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2000,
  inputHint: 2000,
  /** https://docs.slack.dev/reference/block-kit/block-elements */
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element: `max_length` and so what stands in it. */
  textInput: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element */
  radioOptions: 10,
} as const;

export const SLACK_LIMITS = {
  /** Blocks a message. https://docs.slack.dev/reference/block-kit/blocks */
  messageBlocks: 50,
  /**
   * Characters of all texts in a message's blocks. Undocumented: chat.postMessage refuses at about 13,200
   * (github.com/slackapi/bolt-js/issues/2509, where a maintainer names 12,000 and a buffer for the containers).
   */
  messageText: 12_000,
  /** A header's plain text. https://docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /**
   * Characters of one rich_text block. Slack states none; this is the limit of every other text object
   * (https://docs.slack.dev/reference/block-kit/composition-objects/text-object), so that we never meet an unstated one.
   */
  richText: 3000,
  /** How deep a rich_text_list may be indented, from 0. @slack/types, RichTextList.indent */
  listIndent: 8,
  /** A link's address: the limit of a button's url, since none is stated for rich text. */
  linkUrl: 3000,
  /** Elements of a context block. https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** A text object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3000,
  /** Elements of an actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object; @slack/types says 75 for the value, newer pages 150. */
  optionText: 75,
  optionValue: 75,
  /** The message's top-level `text`: chat.update takes 4,000 (https://docs.slack.dev/reference/methods/chat.update). */
  fallbackText: 4000,
  ...VIEW_LIMITS,
} as const;

export type SlackLimit = keyof typeof SLACK_LIMITS;

/** Throws a `PlatformError` (`rejected`) that names the limit: the core pages before, so that this is a mistake of ours. */
export function checkLimit(limit: SlackLimit, actual: number): void {
  const max = SLACK_LIMITS[limit];
  if (actual <= max) return;
  throw new PlatformError('rejected', `Slack takes at most ${max} (${limit}), this is ${actual}`, {
    limit,
    max,
    actual,
  });
}

/** A label that fits: cut at a word where one is near, with an ellipsis to show it. Never half a character. */
export function fitLabel(text: string, limit: SlackLimit): string {
  const max = SLACK_LIMITS[limit];
  return text.length <= max ? text : `${cutAtWord(text, max - 1)}…`;
}

/** The longest beginning of at most `max` UTF-16 units that ends with a word, or with a character in a very long word. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = isLowSurrogate(text, max) ? max - 1 : max;
  const head = text.slice(0, end);
  if (/\s/u.test(text.charAt(end))) return head.trimEnd();
  const space = head.search(/\s\S*$/u);
  return space > max / 2 ? head.slice(0, space).trimEnd() : head;
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
