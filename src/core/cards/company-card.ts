/** Owns the company card: a dossier at a glance, and the ways into it. */
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale, type Messages } from '../i18n/locale.ts';
import { plain, rich } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import { BUTTONS_IN_A_ROW, type Block, type Button, type Card, type Choice, type Field } from './card.ts';
import { blockCost } from './cost.ts';
import { stalenessBlocks } from './staleness.ts';
import { viewSummary } from './view-summary.ts';
import { isHidden, ownsNothing, viewName, viewsOf, type Owns, type ViewId } from './views.ts';

type Glance = {
  readonly entry: Entry;
  readonly locale: Locale;
  readonly now: number;
};

/** The likeliest way in first; what does not fit into the row is under More. */
const BUTTON_ORDER: readonly ViewId[] = [
  'topics',
  'questions',
  'role',
  'news',
  'ask',
  'concepts',
  'stack',
  'values',
];
/** Facts that stand elsewhere on the card. */
const SHOWN_ELSEWHERE =
  /^(company|company name|name|position|role|title|location|회사명?|기업명|직무|포지션|위치|근무지|会社名|職種|勤務地)$/iu;
const FACTS = 3;
/** More ways in than these are typed: `/prep kakao <heading>`. Discord shows them in three drop-downs. */
const CHOICES = 70;
/** What the lines on the sections may cost together, so that the card stays one screen. */
const LINES_COST = 1800;
/** A name on a heading. Longer ones are told whole in the overview. */
const NAME_LENGTH = 100;

/** The private card, with the owner-only views among its choices for owners alone. */
export function companyCard(
  glance: Glance & {
    readonly otherRoles: readonly Entry[];
    readonly owns: Owns;
    readonly isShareable: boolean;
  },
): Card {
  const { entry, otherRoles, owns } = glance;
  const m = messagesIn(glance.locale);
  const views = viewsOf(entry).filter((view) => !isHidden(entry, view, owns));
  const room = BUTTONS_IN_A_ROW - (glance.isShareable ? 1 : 0);
  const first = BUTTON_ORDER.filter((view) => views.includes(view)).slice(0, room);
  const buttons: Button[] = [
    ...first.map((view) => ({ label: viewName(entry, view, m), action: viewAction(entry, view) })),
    ...(glance.isShareable
      ? [{ label: m.buttons.share, action: encodeAction({ verb: 'share', entry: entry.id, view: 'card' }) }]
      : []),
  ];
  const options: Choice[] = [
    ...views
      .filter((view) => !first.includes(view))
      .map((view) => ({ label: viewName(entry, view, m), action: viewAction(entry, view) })),
    ...otherRoles.map((other) => ({
      label: m.card.otherRole(other.role ?? m.card.unnamedRole),
      action: encodeAction({ verb: 'card', entry: other.id }),
    })),
    { label: m.buttons.companies, action: encodeAction({ verb: 'companies', page: 1 }) },
  ];
  return {
    blocks: [
      ...glanceBlocks(glance, m, owns),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
      { kind: 'choices', placeholder: m.buttons.more, options: options.slice(-CHOICES) },
      { kind: 'footer', text: [plain(m.source(entry.files))] },
    ],
  };
}

/** What everybody sees after "Share here". */
export function sharedCompanyCard(glance: Glance & { readonly sharedBy: string }): Card {
  const m = messagesIn(glance.locale);
  const action = encodeAction({ verb: 'read', entry: glance.entry.id, view: 'card', page: 1 });
  return {
    blocks: [
      ...glanceBlocks(glance, m, ownsNothing),
      { kind: 'buttons', buttons: [{ label: m.buttons.read, action }] },
      { kind: 'footer', text: [plain(`${m.source(glance.entry.files)} · ${m.sharedBy(glance.sharedBy)}`)] },
    ],
  };
}

const viewAction = (entry: Entry, view: ViewId) =>
  encodeAction({ verb: 'view', entry: entry.id, view, page: 1 });

function glanceBlocks({ entry, now }: Glance, m: Messages, owns: Owns): Block[] {
  const views = viewsOf(entry);
  const hidden = views.filter((view) => isHidden(entry, view, owns));
  const open = views.filter((view) => !hidden.includes(view));
  const likeliestFirst = [...BUTTON_ORDER.filter((view) => open.includes(view)), ...open];
  const lines = fitting(
    [...new Set(likeliestFirst)].flatMap((view): Field[] => {
      const summary = viewSummary(entry, view, m);
      return summary === null
        ? []
        : [{ label: shorten(viewName(entry, view, m), 40), value: [plain(summary)] }];
    }),
    m,
  );
  const inferred = inferredOf(entry, m);
  return [
    {
      kind: 'heading',
      level: 1,
      text: shorten(entry.company, NAME_LENGTH),
      aside: [entry.slug, entry.role === null ? null : shorten(entry.role, NAME_LENGTH)]
        .filter((part) => part !== null)
        .join(' · '),
    },
    ...factBlocks(entry),
    ...stalenessBlocks(entry, m, now),
    ...(lines.length === 0 ? [] : [{ kind: 'fields' as const, fields: lines }]),
    ...(inferred.length === 0 ? [] : [{ kind: 'text' as const, text: [plain(m.card.inferred(inferred))] }]),
    ...(hidden.length === 0
      ? []
      : [{ kind: 'text' as const, text: [plain(m.card.privateParts(hidden.length))] }]),
  ];
}

/** The lines that fit, and how many more there are: a dossier may have a hundred sections of its own. */
function fitting(lines: readonly Field[], m: Messages): readonly Field[] {
  let room = LINES_COST;
  const kept = lines.filter((line) => (room -= blockCost({ kind: 'fields', fields: [line] })) >= 0);
  const left = lines.length - kept.length;
  return left === 0 ? kept : [...kept, { label: m.buttons.more, value: [plain(m.card.moreParts(left))] }];
}

function factBlocks({ dossier }: Entry): Block[] {
  const facts = dossier.facts.filter(({ label }) => !SHOWN_ELSEWHERE.test(label.trim())).slice(0, FACTS);
  const place = dossier.location === null ? null : shorten(dossier.location);
  const parts = [place, ...facts.map(({ label, value }) => `${shorten(label, 40)}: ${shorten(value, 60)}`)];
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? [] : [{ kind: 'text', text: rich([known.join(' · ')]) }];
}

/** What the document marks as its own inference, counted, so that nobody takes it for a fact. */
function inferredOf({ dossier }: Entry, m: Messages): readonly string[] {
  const marked = (items: readonly { inferred: boolean }[]): number =>
    items.filter(({ inferred }) => inferred).length;
  const rest = [
    dossier.facts,
    dossier.products,
    dossier.responsibilities,
    dossier.techStack,
    dossier.topics,
    dossier.concepts,
  ];
  const statements = rest.reduce((sum, items) => sum + marked(items), 0);
  const news = marked(dossier.news);
  return [
    ...(dossier.mission?.inferred === true ? [m.card.mission] : []),
    ...(marked(dossier.values) > 0 ? [m.card.values] : []),
    ...(news > 0 ? [m.card.inferredNews(news)] : []),
    ...(statements > 0 ? [m.card.inferredStatements(statements)] : []),
  ];
}
