/** Owns Korean particles after any name: by ear where the ending can be heard, both forms where it cannot. */
import { josa } from 'es-hangul';

type JosaPair = Parameters<typeof josa.pick>[1];

/** Written when a name's ending cannot be heard from its letters. */
const BOTH_FORMS = {
  '을/를': '을(를)',
  '이/가': '이(가)',
  '은/는': '은(는)',
  '으로/로': '(으)로',
} as const satisfies Partial<Record<JosaPair, string>>;
export type Particle = keyof typeof BOTH_FORMS;

/**
 * The particle alone, to stand right after `name`. A `reading` in Hangul (카카오 for "Kakao Corp") decides where the name
 * itself does not end in Hangul.
 */
export function particleAfter(name: string, particle: Particle, reading?: string): string {
  const heard = [name, reading].map((word) => word?.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, ''));
  const word = heard.find((candidate) => candidate !== undefined && /[가-힣]$/u.test(candidate));
  return word === undefined ? BOTH_FORMS[particle] : josa.pick(word, particle);
}
