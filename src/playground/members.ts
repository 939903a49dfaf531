/** Owns who can speak in the playground: three members, so that what one sees and another does not can be tried. */
import { localeOf, type Locale } from '../core/i18n/locale.ts';

export type Member = {
  /** As in the configuration: `owners: { cycloid: ['playground:minji'] }`. */
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isOrganiser: boolean;
};

export const MEMBERS = [
  { id: 'alice', name: 'Alice', locale: 'en', isOrganiser: true },
  { id: 'minji', name: '민지', locale: 'ko', isOrganiser: false },
  { id: 'ben', name: 'Ben', locale: 'en', isOrganiser: false },
] as const satisfies readonly Member[];

export function findMember(id: string): Member | null {
  return MEMBERS.find((member) => member.id === id) ?? null;
}

/** Who a newcomer speaks as: the first member who reads the browser's first language. */
export function memberForLanguage(acceptLanguage: string | undefined): Member {
  const locale = localeOf(acceptLanguage?.split(',')[0]?.split(';')[0]?.trim());
  return MEMBERS.find((member) => member.locale === locale) ?? MEMBERS[0];
}
