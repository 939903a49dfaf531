/** Owns the one line that the company card says about each view: how much there is, and its first words. */
import type { Entry } from '../catalogue/catalogue.ts';
import type { NewsItem } from '../dossiers/dossier.ts';
import type { Messages } from '../i18n/locale.ts';
import { shorten } from '../text/shorten.ts';
import { sectionsOfView, type ViewId } from './views.ts';

/** Null where a count or a beginning would tell nothing. */
export function viewSummary(entry: Entry, view: ViewId, m: Messages): string | null {
  const { dossier } = entry;
  switch (view) {
    case 'topics':
      return counted(
        m.card.topics(
          dossier.topics.length,
          dossier.topics.reduce((sum, topic) => sum + topic.points.length, 0),
        ),
        dossier.topics.map(({ title }) => title),
      );
    case 'questions':
      if (dossier.interviewQuestions.length === 0) return null;
      return m.card.questions(
        dossier.interviewQuestions.length,
        groupsOf(dossier.interviewQuestions.map((q) => q.group)),
      );
    case 'ask':
      return m.card.questions(
        dossier.questionsToAsk.length,
        groupsOf(dossier.questionsToAsk.map((q) => q.category)),
      );
    case 'news':
      return newsSummary(dossier.news, m);
    case 'concepts':
      return counted(
        m.card.concepts(dossier.concepts.length),
        dossier.concepts.map(({ text }) => text),
      );
    case 'stack':
      return nonEmpty(shorten(dossier.techStack.flatMap(({ items }) => items).join(', ')));
    case 'values':
      return nonEmpty(
        shorten(
          dossier.values.flatMap(({ name, text }) => name ?? text ?? []).join(', ') ||
            (dossier.mission?.text ?? ''),
        ),
      );
    case 'role':
      return dossier.responsibilities.length === 0
        ? nonEmpty(shorten(beginningOf(entry, view)))
        : counted(
            m.card.responsibilities(dossier.responsibilities.length),
            dossier.responsibilities.map(({ text }) => text),
          );
    default:
      return nonEmpty(shorten(beginningOf(entry, view)));
  }
}

/** How many, and the newest: by its date where there is one, else the first. */
function newsSummary(news: readonly NewsItem[], m: Messages): string | null {
  const [newest] = [...news].sort((a, b) => (b.sortDate ?? '').localeCompare(a.sortDate ?? ''));
  if (newest === undefined) return null;
  return m.card.newest(news.length, shorten(newest.text.replace(/[.。]$/u, '')), newest.date);
}

const groupsOf = (names: readonly (string | null)[]): number =>
  new Set(names.filter((name) => name !== null)).size;

const nonEmpty = (text: string): string | null => (text === '' ? null : text);

const counted = (count: string, names: readonly string[]): string =>
  names.length === 0 ? count : `${count}: ${shorten(names.slice(0, 4).join(', '))}`;

/**
 * The first words of what everybody may read of a view, behind the facts, which stand on the card already. The text of
 * an owner-only section never gets here.
 */
function beginningOf(entry: Entry, view: ViewId): string {
  const shared = sectionsOfView(entry, view).find(({ section }) => section.audience === 'all');
  const isFact = (line: string): boolean => entry.dossier.facts.some(({ label }) => line.startsWith(label));
  const lines = shared?.section.text.split('\n').map((line) => line.trim()) ?? [];
  return lines.find((line) => line !== '' && !isFact(line)) ?? '';
}
