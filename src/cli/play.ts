/** Owns `npm run play`: one card on every surface, as each of them gets it. */
import { payloadsOf } from '../payloads.ts';
import { renderCard } from '../playground/render/render-card.ts';
import { answerWords, WORDS_USAGE } from './answer-words.ts';
import { renderText } from './render-text.ts';
import { runCli } from './run-cli.ts';

const USAGE = `npm run play -- [COMPANY] [SECTION] [ROLE]
npm run play -- search WORDS

  Shows each page of the card as text, as Block Kit (paste it into Slack's Block Kit Builder), as Discord's components,
  and as the playground's HTML.

${WORDS_USAGE}`;

await runCli(USAGE, async () => {
  const { cards, request } = await answerWords(true);
  for (const card of cards) {
    const { slack, discord } = await payloadsOf(card);
    const reading = { locale: request.locale, now: Date.now() };
    const html = await renderCard(card, reading, { address: '#', messageId: 'play' });
    show('Text', renderText(card));
    show('Slack', JSON.stringify(slack, null, 2));
    show('Discord', JSON.stringify(discord, null, 2));
    show('Playground', String(html));
  }
});

function show(surface: string, text: string): void {
  process.stdout.write(`---- ${surface} ----\n${text}\n\n`);
}
