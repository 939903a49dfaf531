/** Owns `npm run prep`: the same commands as in the chat, answered as text in the terminal. */
import { answerWords, WORDS_USAGE } from './answer-words.ts';
import { renderText } from './render-text.ts';
import { runCli } from './run-cli.ts';

const USAGE = `npm run prep -- [COMPANY] [SECTION] [ROLE]
npm run prep -- search WORDS

${WORDS_USAGE}`;

await runCli(USAGE, async () => {
  const { cards } = await answerWords(false);
  for (const card of cards) process.stdout.write(`${renderText(card)}\n\n`);
});
