/** Owns what a person is shown of an entry: the right card for who asks, opened parts for owners alone. */
import type { Entry } from '../catalogue/catalogue.ts';
import { encodeAction } from '../cards/action-id.ts';
import type { Card, Choice } from '../cards/card.ts';
import { companyCard } from '../cards/company-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { viewCard } from '../cards/view-card.ts';
import { isHidden, viewName, viewsOf, type ViewId } from '../cards/views.ts';
import { messagesIn } from '../i18n/locale.ts';
import { shorten } from '../text/shorten.ts';
import { ownedBy } from './access.ts';
import type { CommandContext } from './context.ts';
import type { Request } from './request.ts';

export function showCompany(entry: Entry, request: Request, context: CommandContext): Card {
  const otherRoles = context
    .catalogue()
    .entries.filter(({ slug, id }) => slug === entry.slug && id !== entry.id);
  return companyCard({
    entry,
    otherRoles,
    locale: request.locale,
    now: context.clock.now(),
    owns: ownedBy(request.actor),
    isShareable: request.isShareable,
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
  const owns = ownedBy(request.actor);
  const m = messagesIn(request.locale);
  if (isHidden(entry, view, owns)) {
    const action = encodeAction({ verb: 'card', entry: entry.id });
    return noticeCard(m.private, { buttons: [{ label: m.buttons.back, action }] });
  }
  return viewCard({
    entry,
    view,
    page,
    locale: request.locale,
    now: context.clock.now(),
    owns,
    isShareable: request.isShareable,
  });
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
