/** Owns reading a typed line whose values have several words: "abc corp system design 3 10 senior". */
import { readLanguage, readLevel } from '../reading/read-words.ts';
import { readMinutes, readRounds } from './read-count.ts';
import { SETUP_NAMES, type SetupName, type SetupTexts } from './setup-texts.ts';

/** More words than the longest company and role have. */
const COMPANY_WORDS = 6;
const MOST_WORDS = 30;

const READABLE: Readonly<Partial<Record<SetupName, (typed: string) => boolean>>> = {
  rounds: (typed) => readRounds(typed) !== null,
  minutes: (typed) => readMinutes(typed) !== null,
  level: (typed) => 'value' in readLevel(typed, 'en'),
  language: (typed) => 'value' in readLanguage(typed, 'en'),
};

/**
 * As given where nothing of it is refused. Else a value of several words has run over into those after it: the first way
 * to cut the line in which everything makes sense; or else, of company and topic alone, the one with the fewest problems.
 * What comes of it is said back like everything that is opened.
 */
export function rejoinSetup(texts: SetupTexts, problemsOf: (texts: SetupTexts) => number): SetupTexts {
  if (problemsOf(texts) === 0) return texts;
  const whole = [...cutsOf(texts, isUnreadable), ...cutsOf(texts, isUnreadableOrCount)];
  const good = whole.find((way) => problemsOf(way) === 0);
  if (good !== undefined) return good;
  const problems = (way: SetupTexts) => ({ way, count: problemsOf(way) });
  const ways = [texts, ...cutsOf(texts, isCompanyOrTopic)].map(problems);
  return ways.reduce((best, one) => (one.count < best.count ? one : best)).way;
}

type IsLoose = (name: SetupName, text: string) => boolean;

const isCompanyOrTopic: IsLoose = (name) => name === 'company' || name === 'topic';
const isUnreadable: IsLoose = (name, text) => READABLE[name]?.(text) !== true;
/** «system design 2 0»: the 0 is no level, and the 2 stands where minutes do. */
const isUnreadableOrCount: IsLoose = (name, text) =>
  name === 'rounds' || name === 'minutes' || isUnreadable(name, text);

/** Every way to cut the words of the values that are loose: so many for the company, and what comes behind it. */
function cutsOf(texts: SetupTexts, isLoose: IsLoose): readonly SetupTexts[] {
  const given = SETUP_NAMES.flatMap((name) => {
    const text = texts[name];
    return text === undefined ? [] : [{ name, text, isLoose: isLoose(name, text) }];
  });
  const words = given.flatMap((one) => (one.isLoose ? one.text.split(' ') : []));
  const kept: SetupTexts = Object.fromEntries(
    given.flatMap(({ name, text, isLoose: is }) => (is ? [] : [[name, text] as const])),
  );
  if (words.length > MOST_WORDS) return [];
  const most = Math.min(COMPANY_WORDS, words.length);
  // A catalogue takes no notice of signs: without this they would vanish into the company's name.
  return Array.from({ length: most }, (_, at) => at + 1)
    .filter((end) => /[\p{L}\p{N}]/u.test(words[end - 1] ?? ''))
    .map((end) => {
      const company = words.slice(0, end).join(' ');
      return { ...kept, company, ...cutBehind(words.slice(end), kept) };
    });
}

/** The topic's words, and behind them levels, languages and numbers; the first number is the rounds'. */
function cutBehind(words: readonly string[], kept: SetupTexts): SetupTexts {
  let left = words;
  let found: SetupTexts = {};
  const numbers: string[] = [];
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    const name = nameOf(last, { ...kept, ...found });
    if (name === null) break;
    if (name === 'number') numbers.unshift(last);
    else found = { ...found, [name]: last };
    left = left.slice(0, -1);
  }
  const free = (['rounds', 'minutes'] as const).filter((name) => kept[name] === undefined);
  const isRoom = numbers.length <= free.length && (numbers.length === 0 || kept.rounds === undefined);
  if (!isRoom)
    return left.length + numbers.length === 0 ? found : { ...found, topic: [...left, ...numbers].join(' ') };
  const counts = Object.fromEntries(numbers.map((number, at) => [free[at] ?? 'minutes', number]));
  return { ...found, ...counts, ...(left.length === 0 ? {} : { topic: left.join(' ') }) };
}

function nameOf(word: string, held: SetupTexts): 'number' | 'level' | 'language' | null {
  if (/^\d{1,4}\p{L}*$/u.test(word)) return 'number';
  if (held.level === undefined && READABLE.level?.(word) === true) return 'level';
  return held.language === undefined && READABLE.language?.(word) === true ? 'language' : null;
}
