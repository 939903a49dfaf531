/** Owns the language of a text as far as its script tells: browsers break, hyphenate and read it aloud by that. */
import { html } from 'hono/html';
import type { Html } from './html.ts';

/** `ko`, `ja` or `en` where the script tells, else null: a number or a name alone belongs to any language. */
export function languageOf(text: string): 'ko' | 'ja' | 'en' | null {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Latin}{2}/u.test(text) ? 'en' : null;
}

/** A `lang` attribute where the text is in another language than what stands around it. */
export function langAttribute(text: string, around: string): Html | '' {
  const language = languageOf(text);
  return language === null || language === around ? '' : html` lang="${language}"`;
}
