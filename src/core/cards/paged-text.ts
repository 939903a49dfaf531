/** Owns long texts of members in pages: one whole answer, a draft. */
import type { Messages } from '../i18n/locale.ts';
import { plain } from '../text/inline.ts';
import { encodeAction, type Action } from './action-id.ts';
import type { Block, Button, Card } from './card.ts';
import { paginate } from './paginate.ts';

type TextCard = {
  readonly heading: string;
  readonly aside: string;
  readonly text: string;
  readonly page: number;
  readonly to: (page: number) => Action;
  readonly buttons: readonly Button[];
  readonly m: Messages;
};

/** A heading and one long text, in as many pages as it needs. */
export function textCard({ heading, aside, text, page, to, buttons, m }: TextCard): Card {
  const pages = paginate([{ kind: 'text', text: [plain(text)] }]);
  const shown = Math.min(page, pages.length);
  return {
    blocks: [
      { kind: 'heading', level: 1, text: heading, aside },
      ...(pages[shown - 1] ?? []),
      ...pageBlocks(shown, pages.length, to, buttons, m),
    ],
  };
}

/** Next and previous, and what else can be done. */
export function pageBlocks(
  page: number,
  pages: number,
  to: (page: number) => Action,
  more: readonly Button[],
  m: Messages,
): readonly Block[] {
  const buttons: readonly Button[] = [
    ...(page < pages ? [{ label: m.buttons.next, action: encodeAction(to(page + 1)) }] : []),
    ...(page > 1 ? [{ label: m.buttons.previous, action: encodeAction(to(page - 1)) }] : []),
    ...more,
  ];
  return [
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
    ...(pages > 1 ? [{ kind: 'footer' as const, text: [plain(m.page(page, pages))] }] : []),
  ];
}
