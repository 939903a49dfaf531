/** Owns the list of languages, apart from their texts: the configuration needs no more of them. */

export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];
