/** Owns the search's answer: each hit with its place and its line, and the way to its section. */
import type { Hit } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import { bold, plain, rich, type Inline } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import type { Card, Choice, ListItem } from './card.ts';
import { viewName, viewOfSection } from './views.ts';

export function searchCard(words: string, hits: readonly Hit[], locale: Locale): Card {
  const m = messagesIn(locale);
  const placeOf = ({ entry, section }: Hit): string =>
    `${shorten(entry.company, 40)} · ${shorten(viewName(entry, viewOfSection(section.section), m), 40)}`;
  const items = hits.map((hit): ListItem => {
    const line = shorten(hit.line, 140);
    return { text: rich([bold(placeOf(hit)), '\n', ...emphasise(line, hit.matched)]), children: [] };
  });
  const options = new Map(
    hits.map((hit): [string, Choice] => {
      const view = viewOfSection(hit.section.section);
      const action = encodeAction({ verb: 'view', entry: hit.entry.id, view, page: 1 });
      return [action, { label: shorten(placeOf(hit), 70), action }];
    }),
  );
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.search.title(shorten(words, 60)) },
      { kind: 'list', isOrdered: false, start: 1, items },
      { kind: 'choices', placeholder: m.search.open, options: [...options.values()] },
    ],
  };
}

/** The line with the words that matched in bold. */
function emphasise(line: string, matched: readonly string[]): readonly Inline[] {
  const words = matched
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  if (words.length === 0) return [plain(line)];
  const parts = line.split(new RegExp(`(${words.join('|')})`, 'giu'));
  return parts.flatMap((part, index) => (part === '' ? [] : [index % 2 === 1 ? bold(part) : plain(part)]));
}
