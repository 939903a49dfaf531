/** Owns what a click does: one handler per verb, each checked again for who clicks, since a button may be old or forged. */
import type { Action } from '../cards/action-id.ts';
import { encodeAction } from '../cards/action-id.ts';
import type { Card } from '../cards/card.ts';
import { companiesCard } from '../cards/companies-card.ts';
import { sharedCompanyCard } from '../cards/company-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { sharedViewCard } from '../cards/view-card.ts';
import { isHidden, ownsNothing, viewById, viewName } from '../cards/views.ts';
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn } from '../i18n/locale.ts';
import { answerDossiers } from './access.ts';
import type { CommandContext } from './context.ts';
import {
  isPostAction,
  isScheduleAction,
  respondsToSchedule,
  type PostAction,
  type ScheduleAction,
} from './daily/daily-verbs.ts';
import type { ClickResponds } from './define-command.ts';
import { isPrivacyAction, type PrivacyAction } from './privacy-commands.ts';
import { isMockAction, respondsToMock, type MockAction } from './mock/mock-verbs.ts';
import { askForNote } from './question-notes.ts';
import { deckOf, showOpened, showQuestion, showTopicDeck } from './question-replies.ts';
import type { Reply } from './reply.ts';
import type { ActionRequest } from './request.ts';
import { showCompany, showView } from './show.ts';

/** What answers a family's clicks is loaded with the first of them: a start and an idle program go without. */
export async function runAction(
  action: Action,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  if (isPostAction(action)) {
    return (await import('./daily/post-actions.ts')).runPostAction(action, request, context);
  }
  if (isScheduleAction(action)) {
    return (await import('./daily/schedule-actions.ts')).runScheduleAction(action, request, context);
  }
  if (isMockAction(action)) {
    return (await import('./mock/mock-actions.ts')).runMockAction(action, request, context);
  }
  if (isPrivacyAction(action)) {
    return (await import('./privacy.ts')).runPrivacyAction(action, request, context);
  }
  return answerDossiers(request, context, () => answer(action, request, context));
}

/** Clicks that ask the platform, or write, before they are answered: a surface that must answer within seconds says so first. */
export function respondsTo(action: Action): ClickResponds {
  if (isMockAction(action)) return respondsToMock(action);
  return isScheduleAction(action) ? respondsToSchedule(action) : 'now';
}

type DossierAction = Exclude<Action, PostAction | ScheduleAction | MockAction | PrivacyAction>;

function answer(action: DossierAction, request: ActionRequest, context: CommandContext): Reply {
  if (action.verb === 'companies') {
    return { kind: 'update', card: companiesCard(context.catalogue().entries, action.page, request.locale) };
  }
  const entry = context.catalogue().byId(action.entry);
  if (entry === null) return gone(action, request);
  switch (action.verb) {
    case 'card':
      return { kind: 'update', card: showCompany(entry, request, context) };
    case 'view':
      return { kind: 'update', card: cardOf(entry, action, request, context) };
    case 'read':
      return { kind: 'private', card: cardOf(entry, action, request, context) };
    case 'share':
      return share(entry, action.view, request, context);
    case 'deck':
      return { kind: 'update', card: showTopicDeck(entry, action, request, context) };
    case 'draw':
      return { kind: 'update', card: showQuestion(entry, action, request, context) };
    case 'note':
      return askForNote(entry, action, request, context);
    case 'ask':
      return { kind: 'update', card: showOpened(entry, action, request, context) };
  }
}

/** The dossier was taken away since. A public card stays as it is; its reader is told privately. */
function gone(action: Action, request: ActionRequest): Reply {
  const m = messagesIn(request.locale);
  const toAll = encodeAction({ verb: 'companies', page: 1 });
  const isOnPublicCard = action.verb === 'read';
  const card = noticeCard(
    m.found.gone,
    isOnPublicCard ? {} : { buttons: [{ label: m.buttons.companies, action: toAll }] },
  );
  return { kind: isOnPublicCard ? 'private' : 'update', card };
}

/** The view an action names; where the dossier has lost it since, its card. */
function cardOf(
  entry: Entry,
  action: { readonly view: string; readonly page: number },
  request: ActionRequest,
  context: CommandContext,
): Card {
  const view = viewById(entry, action.view);
  return view === null
    ? showCompany(entry, request, context)
    : showView(entry, view, action.page, request, context);
}

function share(entry: Entry, viewId: string, request: ActionRequest, context: CommandContext): Reply {
  const m = messagesIn(request.locale);
  // One question is drawn for one person: what is shared are the questions.
  const view = viewId === 'card' ? null : viewById(entry, viewId === 'question' ? 'questions' : viewId);
  if (view !== null && isHidden(entry, view, ownsNothing)) {
    return { kind: 'private', card: noticeCard(m.sharePrivate) };
  }
  const glance = {
    entry,
    locale: request.publicLocale,
    now: context.clock.now(),
    sharedBy: request.actor.name,
  };
  const what = view === null ? entry.company : `${entry.company} · ${viewName(entry, view, m)}`;
  const back = { label: m.buttons.back, action: encodeAction({ verb: 'card', entry: entry.id }) };
  const say = (text: string): Card => noticeCard(text, { buttons: [back] });
  return {
    kind: 'share',
    key: [request.actor.surface, request.messageId, entry.id, viewId].join(':'),
    card:
      view === null
        ? sharedCompanyCard(glance)
        : sharedViewCard({ ...glance, view, deck: () => deckOf(entry, context) }),
    confirmation: say(m.shared(what)),
    repeated: say(m.alreadyShared(what)),
    inDoubt: say(m.shareInDoubt(what)),
    refused: say(m.shareRefused(what)),
  };
}
