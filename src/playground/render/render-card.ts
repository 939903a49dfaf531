/** Owns the way from a card to HTML: the same structure as elements that say what they are. */
import { html } from 'hono/html';
import { decodeAction } from '../../core/cards/action-id.ts';
import type {
  Block,
  Button,
  ButtonsBlock,
  Card,
  ChoicesBlock,
  ListBlock,
  ListItem,
} from '../../core/cards/card.ts';
import { plainText, type RichText } from '../../core/text/inline.ts';
import type { Html } from './html.ts';
import { langAttribute } from './language.ts';
import type { Reading } from './render-instant.ts';
import { renderText } from './rich-text.ts';

/** Where the card's controls send what is clicked: a form's address and the message they stand on. */
export type Controls = { readonly address: string; readonly messageId: string };

type Rendering = Reading & Controls;

export function renderCard(card: Card, reading: Reading, controls: Controls): Html {
  const rendering = { ...reading, ...controls };
  return html`<div class="card">
    ${groupControls(card.blocks).map((group) => renderGroup(group, rendering))}
  </div>`;
}

/** Buttons and the drop-down behind them stand in one row; every other block stands alone. */
function groupControls(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const isControl = ({ kind }: Block): boolean => kind === 'buttons' || kind === 'choices';
  return blocks.reduce<readonly (readonly Block[])[]>((groups, block) => {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last === undefined || first === undefined || !isControl(first) || !isControl(block))
      return [...groups, [block]];
    return [...groups.slice(0, -1), [...last, block]];
  }, []);
}

function renderGroup(blocks: readonly Block[], rendering: Rendering): Html {
  const rendered = blocks.map((block) => renderBlock(block, rendering));
  return blocks.length === 1 ? html`${rendered}` : html`<div class="controls">${rendered}</div>`;
}

/** What a card is called: its title, or its first words where it has none. */
export function titleOf(card: Card): string {
  for (const block of card.blocks) {
    if (block.kind === 'heading') return block.text;
    if (block.kind === 'text') return plainText(block.text);
  }
  return 'Prepbot';
}

function renderBlock(block: Block, rendering: Rendering): Html {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, rendering);
    case 'text':
      return html`<p${langOf(block.text, rendering)}>${renderText(block.text, rendering)}</p>`;
    case 'fields':
      return html`<dl class="fields">
        ${block.fields.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd${langOf(value, rendering)}>${renderText(value, rendering)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'list':
      return renderList(block, rendering);
    case 'code':
      return html`<pre class="code" tabindex="0"><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote${langOf(block.text, rendering)}>${renderText(block.text, rendering)}</blockquote>`;
    case 'choices':
      return renderChoices(block, rendering);
    case 'buttons':
      return renderButtons(block, rendering);
    case 'divider':
      return html`<hr />`;
    case 'footer':
      return html`<p class="source">${renderText(block.text, rendering)}</p>`;
  }
}

const langOf = (text: RichText, { locale }: Rendering): Html | '' => langAttribute(plainText(text), locale);

function renderHeading(
  { level, text, aside = '' }: Extract<Block, { kind: 'heading' }>,
  { locale }: Rendering,
): Html {
  const lang = langAttribute(text, locale);
  if (level === 2) return html`<h3${lang}>${text}</h3>`;
  return html`<header class="card-title">
    <h2${lang}>${text}</h2>
    ${aside === '' ? '' : html`<p${langAttribute(aside, locale)}>${aside}</p>`}
  </header>`;
}

function renderList(list: ListBlock, rendering: Rendering): Html {
  const items = list.items.map((item) => renderItem(item, rendering));
  return list.isOrdered
    ? html`<ol start="${list.start}">
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function renderItem({ text, children }: ListItem, rendering: Rendering): Html {
  return html`<li>
    <span class="text" ${langOf(text, rendering)}>${renderText(text, rendering)}</span>
    ${children.map((child) => renderList(child, rendering))}
  </li>`;
}

function renderButtons({ buttons }: ButtonsBlock, rendering: Rendering): Html {
  return form(rendering, 'buttons', html`${buttons.map((button) => renderButton(button, rendering))}`);
}

function renderButton({ label, action, tone }: Button, { locale }: Rendering): Html {
  const isShare = decodeAction(action)?.verb === 'share';
  const look = [
    'button',
    ...(tone === undefined ? [] : [`is-${tone}`]),
    ...(isShare ? ['is-share'] : []),
  ].join(' ');
  const lang = langAttribute(label, locale);
  return html`<button class="${look}" name="action" value="${action}" ${lang}>${label}</button>`;
}

/** A disclosure with a button for each option, since every option is an action of its own. */
function renderChoices({ placeholder, options }: ChoicesBlock, rendering: Rendering): Html {
  return html`<details class="choices">
    <summary class="button">${placeholder}</summary>
    ${form(
      rendering,
      'options',
      html`${options.map((option) => renderButton({ label: option.label, action: option.action }, rendering))}`,
    )}
  </details>`;
}

/** Without the page's script it is an ordinary form. */
function form({ address, messageId }: Controls, look: string, controls: Html): Html {
  return html`<form
    class="${look}"
    method="post"
    action="${address}"
    hx-post="${address}"
    hx-target="#form-place"
    hx-swap="innerHTML"
    hx-sync="this:drop"
  >
    <input type="hidden" name="message" value="${messageId}" />
    ${controls}
  </form>`;
}
