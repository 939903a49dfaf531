/** Owns how the words after `/prep` are read where nobody fills in fields: "ABC Corp topics", "카카오 면접 주제". */
import type { Catalogue, Found } from '../catalogue/catalogue.ts';
import { parseView, type ViewId } from '../cards/views.ts';
import { createRemembered } from './remembered.ts';

type Typed = { readonly company: string; readonly section: string; readonly role: string };

type Read = {
  readonly found: Found;
  /** The words for the section, as typed; empty when none was asked for. */
  readonly section: string;
  /** The view they mean, null when they mean none. */
  readonly view: ViewId | null;
};

/** A company's name has few words; a longer text is not a name. */
const MOST_WORDS = 6;

/** What people look up this week: a few hundred spellings of names and sections. */
const remembered = createRemembered<Read>(500);

/** Whoever asks, the same words mean the same: they are looked up once in each version of the dossiers. */
export function readPrepWords(typed: Typed, catalogue: Catalogue): Read {
  const { company, section, role } = typed;
  return remembered(catalogue, [company, section, role].join('\n'), () => lookUp(typed, catalogue));
}

/**
 * As given first, where each field holds what it is called. Where that makes no sense, a name of several words has run
 * over into the other fields: the shortest longer name that leaves sense behind it wins.
 */
function lookUp(typed: Typed, catalogue: Catalogue): Read {
  const given = readAs(typed.company, typed.section, typed.role, catalogue);
  if (makesSense(given) || typed.section === '') return given;
  const words = [typed.company, typed.section, typed.role]
    .join(' ')
    .split(' ')
    .filter((word) => word !== '');
  for (let length = 2; length <= Math.min(words.length, MOST_WORDS); length += 1) {
    const [section = '', ...role] = words.slice(length);
    const read = readAs(words.slice(0, length).join(' '), section, role.join(' '), catalogue);
    if (makesSense(read)) return read;
  }
  return given;
}

function makesSense({ found, section, view }: Read): boolean {
  return found.kind === 'one' && !found.isGuess && (section === '' || view !== null);
}

/** A section's label may have two words ("Ask them", "면접 주제"), which then took the role's place. */
function readAs(company: string, section: string, role: string, catalogue: Catalogue): Read {
  const any = catalogue.find(company);
  const entry = any.kind === 'one' ? any.entry : null;
  const both = entry === null || role === '' ? null : parseView(entry, `${section} ${role}`);
  if (both !== null) return { found: any, section: `${section} ${role}`, view: both };
  const found = role === '' ? any : catalogue.find(company, role);
  return { found, section, view: found.kind === 'one' ? parseView(found.entry, section) : null };
}
