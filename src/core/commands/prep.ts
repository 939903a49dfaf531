/** Owns `/prep`: look a company up, or one section of its dossier. */
import type { Entry, Found } from '../catalogue/catalogue.ts';
import { encodeAction } from '../cards/action-id.ts';
import { BUTTONS_IN_A_ROW, type Card } from '../cards/card.ts';
import { companiesCard, companyChoices } from '../cards/companies-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { viewName, viewsOf, type ViewId } from '../cards/views.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import { cleanLine } from '../text/normalise.ts';
import { shorten } from '../text/shorten.ts';
import { answerDossiers } from './access.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define-command.ts';
import { readPrepWords } from './prep-words.ts';
import type { CommandRequest } from './request.ts';
import { showCompany, showView, viewChoices } from './show.ts';
import { suggestCompanies, suggestRoles, suggestViews } from './suggest.ts';

/** Longer than any company's name. */
const ARGUMENT_LENGTH = 100;
/** As many as one drop-down holds on Discord. */
const OFFERED = 25;

export const prep = defineCommand({
  name: 'prep',
  subcommand: null,
  spokenUnder: null,
  describe: (m) => m.commands.prep,
  example: 'kakao topics',
  responds: 'now',
  visibility: 'private',
  options: [
    {
      name: 'company',
      isRequired: false,
      describe: (m) => m.commands.options.company,
      complete: suggestCompanies,
    },
    {
      name: 'section',
      isRequired: false,
      describe: (m) => m.commands.options.section,
      complete: suggestViews,
    },
    { name: 'role', isRequired: false, describe: (m) => m.commands.options.role, complete: suggestRoles },
  ],
  handle: (request, context) =>
    answerDossiers(request, context, () => ({ kind: 'private', card: prepCard(request, context) })),
});

function prepCard(request: CommandRequest, context: CommandContext): Card {
  const m = messagesIn(request.locale);
  const { company = '', section = '', role = '' } = request.options;
  if ([company, section, role].some((word) => word.length > ARGUMENT_LENGTH)) {
    return noticeCard(m.found.tooLong(ARGUMENT_LENGTH));
  }
  const typed = { company: cleanLine(company), section: cleanLine(section), role: cleanLine(role) };
  if (typed.company === '') return companiesCard(context.catalogue().entries, 1, request.locale);
  const { found, section: words, view } = readPrepWords(typed, context.catalogue());
  if (found.kind !== 'one') return otherCard(found, typed, request.locale);
  const { entry, isGuess } = found;
  if (isGuess) return guessCard(typed.company, [entry], request.locale, view);
  if (words === '') return showCompany(entry, request, context);
  return view !== null && viewsOf(entry).includes(view)
    ? showView(entry, view, 1, request, context)
    : missingViewCard(entry, words, view, request);
}

/** The entry has no such part: what was meant, and what it does have. */
function missingViewCard(entry: Entry, words: string, view: ViewId | null, request: CommandRequest): Card {
  const m = messagesIn(request.locale);
  const text =
    view === null
      ? m.found.noSection(entry.company, words)
      : m.found.emptySection(entry.company, viewName(entry, view, m));
  return noticeCard(text, { choices: { placeholder: m.buttons.more, options: viewChoices(entry, request) } });
}

function otherCard(
  found: Exclude<Found, { kind: 'one' }>,
  typed: { company: string; role: string },
  locale: Locale,
): Card {
  const m = messagesIn(locale);
  const offer = (text: string, entries: readonly Entry[]): Card =>
    noticeCard(text, {
      choices: {
        placeholder: m.companies.choose,
        options: companyChoices(entries.slice(0, OFFERED), locale),
      },
    });
  switch (found.kind) {
    case 'no_role':
      return offer(m.found.noRole(found.entries[0].company, typed.role), found.entries);
    case 'several':
      return offer(m.found.several(typed.company), found.entries);
    case 'none':
      return guessCard(typed.company, found.nearest, locale, null);
  }
}

/** Nothing is called that; the nearest names are a click away, on the view that was asked for. */
function guessCard(typed: string, nearest: readonly Entry[], locale: Locale, view: ViewId | null): Card {
  const m = messagesIn(locale);
  const [first] = nearest;
  if (first === undefined) return noticeCard(`${m.found.none(typed)} ${m.found.seeAll}`);
  const offered = nearest.slice(0, BUTTONS_IN_A_ROW);
  const meant =
    offered.length === 1 ? m.found.didYouMean(first.slug, first.company, first.names) : m.found.nearest;
  return noticeCard(`${m.found.none(typed)} ${meant}`, {
    buttons: offered.map((entry) => ({
      label: shorten(entry.company, 60),
      action:
        view !== null && viewsOf(entry).includes(view)
          ? encodeAction({ verb: 'view', entry: entry.id, view, page: 1 })
          : encodeAction({ verb: 'card', entry: entry.id }),
    })),
  });
}
