/** Owns reading a company, or a company and one of its roles behind it: "kakao", "kakao data engineer". */
import type { Catalogue, Entry } from '../../catalogue/catalogue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import type { Outcome } from '../reading/findings.ts';
import { readCompany } from '../reading/read-company.ts';

/** Longer than any company and role. */
const LENGTH = 100;

export type ReadEntry = {
  readonly entry: Entry;
  /** Roles of the company that were not asked for, where none was. */
  readonly otherRoles: readonly string[];
};

/** Never a guess: what is only near is offered. */
export function readEntry(typed: string, catalogue: Catalogue, locale: Locale): Outcome<ReadEntry> {
  const name = shorten(cleanLine(typed), LENGTH);
  const whole = catalogue.find(name);
  if (whole.kind === 'one' && !whole.isGuess) {
    const otherRoles = whole.otherRoles.flatMap(({ role }) => (role === null ? [] : [role]));
    return { value: { entry: whole.entry, otherRoles } };
  }
  const entry = withRole(name.split(' '), catalogue);
  if (entry !== null) return { value: { entry, otherRoles: [] } };
  const refused = readCompany(name, '', catalogue, locale);
  return 'problem' in refused ? refused : { value: { entry: refused.value, otherRoles: [] } };
}

/**
 * The longest company that has what stands behind it as a role: all of the role's name, or what tells it from the others
 * where there are others.
 */
function withRole(words: readonly string[], catalogue: Catalogue): Entry | null {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const role = words.slice(at).join(' ');
    const found = catalogue.find(words.slice(0, at).join(' '), role);
    if (found.kind !== 'one' || found.isGuess) continue;
    const isAlone = found.otherRoles.length === 0;
    if (!isAlone || found.entry.role?.toLowerCase() === role.toLowerCase()) return found.entry;
  }
  return null;
}
