/** Owns the list of languages whose words the parser knows. A word is added to its language's file and nowhere else. */
import { de } from './vocabulary/de.ts';
import { en } from './vocabulary/en.ts';
import { es } from './vocabulary/es.ts';
import { fr } from './vocabulary/fr.ts';
import { ja } from './vocabulary/ja.ts';
import { ko } from './vocabulary/ko.ts';
import type { LanguageWords } from './vocabulary/language-words.ts';
import { zh } from './vocabulary/zh.ts';

export const VOCABULARY: readonly LanguageWords[] = [en, ko, ja, fr, de, es, zh];
