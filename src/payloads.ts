/** Owns what Slack and Discord get of a card, for whoever wants to see it beside the card: the playground and `npm run play`. */
import type { Card } from './core/cards/card.ts';
import { PlatformError } from './core/errors.ts';

/** The two platforms' renderers are loaded when first asked for. */
export async function payloadsOf(card: Card) {
  const [slack, discord] = await Promise.all([
    import('./slack/render/render-card.ts'),
    import('./discord/render/render-card.ts'),
  ]);
  return {
    slack: payloadOf(() => slack.renderCard(card)),
    discord: payloadOf(() => ({ components: [discord.renderCard(card)] })),
  };
}

function payloadOf(render: () => unknown) {
  try {
    return { kind: 'payload' as const, value: render() };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { kind: 'refused' as const, reason: error.message };
  }
}
