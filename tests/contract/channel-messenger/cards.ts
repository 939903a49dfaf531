/** Owns the cards that the suites here send. */
import { encodeAction } from '../../../src/core/cards/action-id.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import type { Outgoing } from '../../../src/core/ports/channel-messenger.ts';
import { plain } from '../../../src/core/text/inline.ts';

export const cardSaying = (text: string, label = 'Companies'): Card => ({
  blocks: [
    { kind: 'heading', level: 1, text },
    { kind: 'text', text: [plain(`${text}, in full`)] },
    { kind: 'buttons', buttons: [{ label, action: encodeAction({ verb: 'companies', page: 1 }) }] },
  ],
});

export const saying = (text: string, stamp: string, changes: Partial<Outgoing> = {}): Outgoing => ({
  card: cardSaying(text),
  ping: null,
  stamp,
  title: text,
  ...changes,
});

/** Everything that notifies somebody on one of the platforms, where markup is read. */
export const SHOUTS =
  '@everyone @here @channel <!everyone> <!here|here> <!channel> <!subteam^S0001|@study> <@U0ALICE> ' +
  '<@300000000000000000> <@!300000000000000000> <@&100000000000000003> @alice &lt;!here&gt; <!here';

/** The shouts in every place where a card has words. */
export function shoutingCard(): Card {
  const text = [plain(SHOUTS)];
  const action = encodeAction({ verb: 'companies', page: 1 });
  const item = { text, children: [] };
  return {
    blocks: [
      { kind: 'heading', level: 1, text: '@everyone <!here> <@U0ALICE>', aside: '@here <!channel>' },
      {
        kind: 'text',
        text: [
          { kind: 'bold', children: text },
          { kind: 'italic', children: text },
        ],
      },
      { kind: 'text', text: [{ kind: 'code', text: SHOUTS }] },
      { kind: 'text', text: [{ kind: 'link', url: 'https://example.com/<!here>', children: text }] },
      { kind: 'fields', fields: [{ label: '@here', value: text }] },
      { kind: 'list', isOrdered: false, start: 1, items: [item] },
      { kind: 'quote', text },
      { kind: 'code', text: `\`\`\`\n${SHOUTS}` },
      { kind: 'buttons', buttons: [{ label: '@everyone <!here>', action }] },
      { kind: 'footer', text },
    ],
  };
}
