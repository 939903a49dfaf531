/** Owns the card of one view of a dossier: its sections page by page, private or for everybody. */
import type { Entry } from '../catalogue/catalogue.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { messagesIn, type Locale, type Messages } from '../i18n/locale.ts';
import type { Deck } from '../questions/deck/deck.ts';
import { bold, plain, rich, type RichText } from '../text/inline.ts';
import { encodeAction } from './action-id.ts';
import { bodyBlocks, withInference } from './body-blocks.ts';
import type { Block, Button, Card, ListItem } from './card.ts';
import { paginate } from './paginate.ts';
import { deckBlocks, topicChoices } from './question-blocks.ts';
import { stalenessBlocks } from './staleness.ts';
import {
  isHidden,
  ownsNothing,
  readableBody,
  sectionsOfView,
  viewName,
  type Owns,
  type ViewId,
} from './views.ts';

type Reading = {
  readonly entry: Entry;
  readonly view: ViewId;
  readonly locale: Locale;
  /** Decides whether a warning about old news stands on the card. Epoch milliseconds. */
  readonly now: number;
  /** Asked for by the views that lead to questions alone: the bank is large. */
  readonly deck: () => Deck;
};

/** The private card of a page. `owns` opens what is the candidate's own; a page past the end is the last one. */
export function viewCard(
  reading: Reading & { readonly page: number; readonly owns: Owns; readonly isShareable: boolean },
): Card {
  const { entry, view, owns } = reading;
  const m = messagesIn(reading.locale);
  const pages = paginate(contentOf(reading, m, owns));
  const page = Math.min(reading.page, pages.length);
  const turn = (to: number, label: string): Button[] =>
    to < 1 || to > pages.length
      ? []
      : [{ label, action: encodeAction({ verb: 'view', entry: entry.id, view, page: to }) }];
  const buttons: Button[] = [
    ...turn(page + 1, m.buttons.next),
    ...turn(page - 1, m.buttons.previous),
    ...drawButton(reading, m),
    { label: m.buttons.back, action: encodeAction({ verb: 'card', entry: entry.id }) },
    ...(reading.isShareable && !isHidden(entry, view, ownsNothing)
      ? [{ label: m.buttons.share, action: encodeAction({ verb: 'share', entry: entry.id, view }) }]
      : []),
  ];
  return {
    blocks: [
      headingOf(reading, m),
      ...(pages[page - 1] ?? []),
      ...waysToQuestions(reading, m),
      { kind: 'buttons', buttons },
      {
        kind: 'footer',
        text: rich([pages.length > 1 ? `${m.page(page, pages.length)} · ` : '', sourceOf(reading, m)]),
      },
    ],
  };
}

/**
 * What everybody sees after "Share here": the beginning, and Read for the rest, since a public card that pages would
 * turn for all. Never holds what is the candidate's own.
 */
export function sharedViewCard(reading: Reading & { readonly sharedBy: string }): Card {
  const m = messagesIn(reading.locale);
  const pages = paginate(contentOf(reading, m, ownsNothing));
  const { entry, view } = reading;
  return {
    blocks: [
      headingOf(reading, m),
      ...(pages[0] ?? []),
      {
        kind: 'buttons',
        buttons: [
          { label: m.buttons.read, action: encodeAction({ verb: 'read', entry: entry.id, view, page: 1 }) },
        ],
      },
      {
        kind: 'footer',
        text: rich([
          pages.length > 1 ? `${m.beginning(pages.length)} ` : '',
          `${sourceOf(reading, m)} · ${m.sharedBy(reading.sharedBy)}`,
        ]),
      },
    ],
  };
}

function headingOf({ entry, view }: Reading, m: Messages): Block {
  return {
    kind: 'heading',
    level: 1,
    text: `${entry.company} · ${viewName(entry, view, m)}`,
    aside: entry.role ?? '',
  };
}

/** The dossier's own questions stand first, as it has them; then what the bank has for its lines. */
function questionBlocks(reading: Reading, m: Messages, owns: Owns): readonly Block[] {
  const hasOwn = sectionsOfView(reading.entry, reading.view).length > 0;
  const own = hasOwn ? [titled(m.questions.ownWords), ...sectionBlocks(reading, m, owns)] : [];
  return [...own, ...deckBlocks(reading.deck(), reading.locale)];
}

function drawButton({ entry, view }: Reading, m: Messages): readonly Button[] {
  if (view !== 'questions') return [];
  return [
    {
      label: m.views.question,
      action: encodeAction({ verb: 'view', entry: entry.id, view: 'question', page: 1 }),
    },
  ];
}

/** From the topics, and from the list of all questions, to those of one topic. */
function waysToQuestions({ entry, view, deck, locale }: Reading, m: Messages): readonly Block[] {
  if (view !== 'topics' && view !== 'questions' && view !== 'concepts') return [];
  const options = topicChoices(entry, deck(), locale);
  return options.length === 0 ? [] : [{ kind: 'choices', placeholder: m.questions.choose, options }];
}

/** Only the files that the view was read from. */
function sourceOf({ entry, view }: Reading, m: Messages): string {
  const isBankAlone = view === 'questions' && sectionsOfView(entry, view).length === 0;
  if (isBankAlone) return m.questions.sources;
  const files = [...new Set(sectionsOfView(entry, view).map(({ file }) => file))];
  const source = m.source(files.length === 0 ? entry.files : files);
  return view === 'questions' ? `${source} · ${m.questions.sources}` : source;
}

function contentOf(reading: Reading, m: Messages, owns: Owns): readonly Block[] {
  const { entry, view } = reading;
  if (view === 'questions') return questionBlocks(reading, m, owns);
  const warning = view === 'news' ? stalenessBlocks(entry, m, reading.now) : [];
  return [...warning, ...sectionBlocks(reading, m, owns)];
}

function sectionBlocks({ entry, view }: Reading, m: Messages, owns: Owns): readonly Block[] {
  const sections = sectionsOfView(entry, view);
  if (sections.length === 0) return dataBlocks(entry, view, m);
  const readable = sections.flatMap((one) => {
    const body = readableBody(one, owns);
    return body === null ? [] : [{ section: one.section, body }];
  });
  return readable.flatMap(({ section, body }): Block[] => {
    const title = withInference([bold(section.heading)], section.inferred, m);
    const isTitled = readable.length > 1 || section.inferred;
    return [...(isTitled ? [{ kind: 'text' as const, text: title }] : []), ...bodyBlocks(body, m)];
  });
}

/** What a dossier says inside another section: mission, values and news count as those kinds wherever they stand. */
function dataBlocks({ dossier }: Entry, view: ViewId, m: Messages): readonly Block[] {
  const list = (texts: readonly RichText[]): Block[] =>
    texts.length === 0 ? [] : [{ kind: 'list', isOrdered: false, start: 1, items: texts.map(leaf) }];
  if (view === 'stack') return stackBlocks(dossier);
  if (view === 'news') {
    return list(
      dossier.news.map((item) =>
        withInference(
          rich([...(item.date === null ? [] : [bold(item.date), ' · ']), item.text]),
          item.inferred,
          m,
        ),
      ),
    );
  }
  const { mission, values } = dossier;
  return [
    ...(mission === null
      ? []
      : [
          titled(m.mission),
          { kind: 'text' as const, text: withInference([plain(mission.text)], mission.inferred, m) },
        ]),
    ...(values.length === 0 ? [] : [titled(m.values)]),
    ...list(
      values.map(({ name, text, inferred }) =>
        withInference(
          rich([
            ...(name === null ? [] : [bold(name)]),
            name !== null && text !== null ? ': ' : '',
            text ?? '',
          ]),
          inferred,
          m,
        ),
      ),
    ),
  ];
}

function stackBlocks(dossier: Dossier): readonly Block[] {
  const items = dossier.techStack.map(({ group, items: names }): ListItem => {
    const all = names.join(', ');
    return leaf(group === null ? [plain(all)] : rich([bold(group), `: ${all}`]));
  });
  return [{ kind: 'list', isOrdered: false, start: 1, items }];
}

const leaf = (text: RichText): ListItem => ({ text, children: [] });
const titled = (text: string): Block => ({ kind: 'text', text: [bold(text)] });
