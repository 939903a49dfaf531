/** Owns what is suggested while a person types: companies, sections, roles. */
import type { Entry } from '../catalogue/catalogue.ts';
import { isHidden, SECTION_VIEWS, viewName, viewsOf } from '../cards/views.ts';
import { messagesIn } from '../i18n/locale.ts';
import { cleanLine } from '../text/normalise.ts';
import { shorten } from '../text/shorten.ts';
import { mayReadDossiers, ownedBy } from './access.ts';
import type { CommandContext } from './context.ts';
import type { Suggestion } from './define-command.ts';
import type { CommandRequest } from './request.ts';

/** Discord shows at most this many; a phone shows fewer. */
const SUGGESTIONS = 25;
/** Discord's limit for a suggestion's name. */
const NAME_LENGTH = 95;

type Suggest = (typed: string, request: CommandRequest, context: CommandContext) => readonly Suggestion[];

export const suggestCompanies: Suggest = (typed, request, context) => {
  if (!mayReadDossiers(request.actor, context.settings)) return [];
  const entries = context.catalogue().complete(cleanLine(typed), SUGGESTIONS);
  const companies = new Map(entries.map((entry) => [entry.slug, entry]));
  return [...companies.values()].map(({ slug, company }) => ({
    name: shorten(company === slug ? slug : `${company} · ${slug}`, NAME_LENGTH),
    value: slug,
  }));
};

/** The parts of the company named before, or all that there can be. */
export const suggestViews: Suggest = (typed, request, context) => {
  if (!mayReadDossiers(request.actor, context.settings)) return [];
  const m = messagesIn(request.locale);
  const entry = namedEntry(request, context);
  const views =
    entry === null
      ? SECTION_VIEWS.map((view) => ({ value: view, name: m.views[view] }))
      : viewsOf(entry)
          .filter((view) => !isHidden(entry, view, ownedBy(request.actor)))
          .map((view) => ({ value: view, name: viewName(entry, view, m) }));
  return matching(views, typed);
};

export const suggestRoles: Suggest = (typed, request, context) => {
  if (!mayReadDossiers(request.actor, context.settings)) return [];
  const entry = namedEntry(request, context);
  if (entry === null) return [];
  const roles = context.catalogue().entries.filter(({ slug, role }) => slug === entry.slug && role !== null);
  return matching(
    roles.map(({ role }) => ({ name: role ?? '', value: shorten(role ?? '', NAME_LENGTH) })),
    typed,
  );
};

function namedEntry(request: CommandRequest, context: CommandContext): Entry | null {
  const found = context.catalogue().find(cleanLine(request.options.company ?? ''));
  return found.kind === 'one' ? found.entry : null;
}

function matching(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = cleanLine(typed).toLowerCase();
  return suggestions
    .filter(({ name, value }) => [name, value].some((text) => text.toLowerCase().includes(wanted)))
    .slice(0, SUGGESTIONS)
    .map(({ name, value }) => ({ name: shorten(name, NAME_LENGTH), value }));
}
