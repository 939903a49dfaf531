/** Owns what is said of a session that has no place any more, or never had one. */
import { messagesIn } from '../../i18n/locale.ts';
import type { MockSession } from '../../mock/records.ts';
import type { Card } from '../card.ts';
import { noticeCard } from '../notice-card.ts';
import { companyButton, shownCompany } from './lobby-card.ts';
import { myReportButton } from './mock-buttons.ts';

/** In the channel: the thread takes nothing of the bot any more. */
export function silencedCard(session: MockSession): Card {
  const m = messagesIn(session.language);
  const text = m.mock.report.silenced(shownCompany(session));
  return noticeCard(text, { buttons: [myReportButton(session.id, m)] });
}

/** To whoever opened it: there is no lobby, or it has no thread. */
export function unplacedCard(session: MockSession): Card {
  const m = messagesIn(session.language);
  return noticeCard(m.mock.report.unplaced(shownCompany(session)), { buttons: [companyButton(session)] });
}
