/** Owns a card as a view: what a form was answered with, in the form's place. */
import type { ModalView } from '@slack/types';
import type { Card } from '../../core/cards/card.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { label } from './controls.ts';
import { renderCard } from './render-card.ts';
import { VIEW_WORDS } from './view-words.ts';

type CardViewSetting = {
  /** The form's title stays above its answer: a card's own may be longer than a view's. */
  readonly title: string;
  readonly metadata: string;
  readonly locale: Locale;
};

/** Its controls work as on a message; there is nothing to send, so there is only a button to close it. */
export function renderCardView(card: Card, { title, metadata, locale }: CardViewSetting): ModalView {
  return {
    type: 'modal',
    private_metadata: metadata,
    title: label(title, 'viewTitle'),
    close: label(VIEW_WORDS[locale].close, 'viewButton'),
    blocks: renderCard(card).blocks,
  };
}
