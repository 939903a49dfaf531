/** Owns what a person is shown of an entry: the right card for who asks, opened parts for owners alone. */
import type { Entry } from '../catalogue/catalogue.ts';
import { encodeAction } from '../cards/action-id.ts';
import type { Card, Choice } from '../cards/card.ts';
import { companyCard } from '../cards/company-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { isStale } from '../cards/staleness.ts';
import { viewCard } from '../cards/view-card.ts';
import { isHidden, ownsNothing, viewName, viewsOf, type Owns, type ViewId } from '../cards/views.ts';
import { messagesIn, type Locale } from '../i18n/locale.ts';
import { shorten } from '../text/shorten.ts';
import { ownedBy } from './access.ts';
import { ownsPartOf, rememberCard } from './card-memo.ts';
import type { CommandContext } from './context.ts';
import { deckOf, showFirstQuestion } from './question-replies.ts';
import { actorKey, type Request } from './request.ts';

export function showCompany(entry: Entry, request: Request, context: CommandContext): Card {
  return remembered(entry, null, 1, request, context, (reading) => {
    const otherRoles = context
      .catalogue()
      .entries.filter(({ slug, id }) => slug === entry.slug && id !== entry.id);
    return companyCard({ ...reading, otherRoles });
  });
}

/** A view that is the candidate's own is one sentence for everybody else. */
export function showView(
  entry: Entry,
  view: ViewId,
  page: number,
  request: Request,
  context: CommandContext,
): Card {
  if (view === 'question') return showFirstQuestion(entry, request, context);
  return remembered(entry, view, page, request, context, (reading) => {
    const m = messagesIn(reading.locale);
    if (isHidden(entry, view, reading.owns)) {
      const action = encodeAction({ verb: 'card', entry: entry.id });
      return noticeCard(m.private, { buttons: [{ label: m.buttons.back, action }] });
    }
    return viewCard({ ...reading, view, page, deck: () => deckOf(entry, context) });
  });
}

type Reading = {
  readonly entry: Entry;
  readonly locale: Locale;
  readonly now: number;
  readonly owns: Owns;
  readonly isShareable: boolean;
};

/** The card is made of `reading` alone, of which the memory's key tells all that can differ. */
function remembered(
  entry: Entry,
  view: ViewId | null,
  page: number,
  { actor, locale, isShareable }: Request,
  context: CommandContext,
  make: (reading: Reading) => Card,
): Card {
  const now = context.clock.now();
  const owner = ownsPartOf(entry, actorKey(actor)) ? actorKey(actor) : null;
  const key = { entry, view, page, locale, isShareable, isStale: isStale(entry, now), owner };
  const owns = owner === null ? ownsNothing : ownedBy(actor);
  return rememberCard(context.catalogue(), key, () => make({ entry, locale, now, owns, isShareable }));
}

/** A drop-down of what the reader may open in an entry. */
export function viewChoices(entry: Entry, request: Request): readonly Choice[] {
  const m = messagesIn(request.locale);
  return viewsOf(entry)
    .filter((view) => !isHidden(entry, view, ownedBy(request.actor)))
    .map((view) => ({
      label: shorten(viewName(entry, view, m), 70),
      action: encodeAction({ verb: 'view', entry: entry.id, view, page: 1 }),
    }))
    .slice(0, 70);
}
