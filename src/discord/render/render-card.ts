/** Owns a card as a Discord message: one container of Components V2, refused here when Discord would refuse it. */
import { ComponentType, SeparatorSpacingSize } from 'discord.js';
import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';
import type { Block, Card } from '../../core/cards/card.ts';
import { PlatformError } from '../../core/errors.ts';
import { assertWithin, CardLimitError } from './card-limit-error.ts';
import { renderBlock } from './blocks.ts';
import { renderButtons, renderChoices, type Row } from './controls.ts';

const rendered = new WeakMap<Card, APIContainerComponent>();

/** The same card is rendered once. Throws `CardLimitError`, naming the limit, when the card is too much for one message. */
export function renderCard(card: Card): APIContainerComponent {
  const known = rendered.get(card);
  if (known !== undefined) return known;
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: renderBlocks(card.blocks),
  };
  assertFits(container);
  rendered.set(card, container);
  return container;
}

function renderBlocks(blocks: readonly Block[]): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let words: string[] = [];
  let selects = 0;
  const flush = (): void => {
    if (words.length > 0) components.push({ type: ComponentType.TextDisplay, content: joinWords(words) });
    words = [];
  };
  const addRows = (rows: readonly Row[]): void => {
    flush();
    components.push(...rows);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'buttons':
        addRows(renderButtons(block));
        break;
      case 'choices': {
        const rows = renderChoices(block, selects);
        selects += rows.length;
        addRows(rows);
        break;
      }
      case 'divider':
        flush();
        components.push({
          type: ComponentType.Separator,
          divider: true,
          spacing: SeparatorSpacingSize.Small,
        });
        break;
      default: {
        const markdown = renderBlock(block);
        if (markdown.trim() !== '') words.push(markdown);
      }
    }
  }
  flush();
  return components;
}

/** A heading and a footer keep close to what they belong to; other blocks are a blank line apart. */
function joinWords(words: readonly string[]): string {
  return words.reduce((text, next) => {
    const isClose = /^#{1,3} /u.test(next) || next.startsWith('-# ') || isHeading(text);
    return `${text}${isClose ? '\n' : '\n\n'}${next}`;
  });
}

const isHeading = (text: string): boolean => {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return /^#{1,3} /u.test(last) || (last.startsWith('-# ') && /^#{1,3} /u.test(lines.at(-2) ?? ''));
};

/** Throws `CardLimitError`, naming the limit. */
export function assertFits(container: APIContainerComponent): void {
  let components = 1;
  let text = 0;
  const ids: string[] = [];
  for (const component of container.components) {
    components += 1;
    if (component.type === ComponentType.TextDisplay) text += component.content.length;
    if (component.type !== ComponentType.ActionRow) continue;
    components += component.components.length;
    for (const control of component.components) if ('custom_id' in control) ids.push(control.custom_id);
  }
  if (components === 1) throw new CardLimitError('componentsInMessage', 0);
  assertWithin('componentsInMessage', components);
  assertWithin('textInMessage', text);
  assertDistinct(ids);
}

/** Discord refuses a message in which two controls carry the same id. */
function assertDistinct(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new PlatformError('rejected', `the action ${twice} stands twice on a card`, { twice });
}
