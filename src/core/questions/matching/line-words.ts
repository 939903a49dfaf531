/** Owns reading a line as words: what each is compared by, which list element and which clause it stands in. */
import { foldText } from '../../catalogue/names/fold.ts';
import { isKoreanEnding } from '../../catalogue/search/word-endings.ts';
import { type KoreanVocabulary, splitHangul } from './korean-words.ts';
import { commonStem } from './same-words.ts';
import { stemWord } from './stem.ts';

export type LineWord = {
  /** As it stands in the line. */
  readonly surface: string;
  readonly stem: string;
  /** Neighbours in a list ("unit, integration and e2e tests") have neighbouring numbers. */
  readonly element: number;
  /** A colon, a bracket or a full stop begins another one. */
  readonly clause: number;
  /** An article, a preposition: it neither tells nor separates. */
  readonly isStop: boolean;
};

const PART =
  /(?<hangul>\p{Script=Hangul}+)|(?<word>(?:(?!\p{Script=Hangul})[\p{L}\p{N}\p{M}])+[+#]*)|(?<clause>[:;()[\]{}（）：；?？!—–→|]|\.(?=\s|$)|\s-\s)|(?<list>[,、/·・&+，])/gu;
const STOPS = new Set(
  'a an the of for in to on at by with from as via using your our their its is are be how what why which when do does you we it this that using e g eg etc ie'.split(
    ' ',
  ),
);
const KOREAN_STOPS = new Set(['간', '등', '및', '또는', '혹은', '대한', '위한', '관련', '대해', '통한']);
const JOINS = new Set(['and', 'or', 'vs', 'versus', 'nor', '및', '또는', '혹은']);

/** A line is some sentences at most: the rest of a hostile one is not looked at. */
export const LONGEST_LINE = 1000;

export function lineWords(line: string, vocabulary: KoreanVocabulary): readonly LineWord[] {
  const words: LineWord[] = [];
  let element = 0;
  let clause = 0;
  let end = -1;
  const push = (surface: string, stem: string, isStop: boolean): void =>
    void words.push({ surface, stem, element, clause, isStop });
  for (const match of line.normalize('NFC').slice(0, LONGEST_LINE).matchAll(PART)) {
    const { hangul, word, clause: stop, list } = match.groups ?? {};
    if (stop !== undefined) {
      clause += 1;
      element += 1;
    } else if (list !== undefined) element += 1;
    else if (word !== undefined) {
      const term = foldText(word);
      if (JOINS.has(term)) element += 1;
      else push(word, stemWord(term), STOPS.has(term));
      end = match.index + word.length;
    } else if (hangul !== undefined) {
      if (JOINS.has(hangul)) element += 1;
      // A particle right behind a name: Kafka를, API와.
      else if (match.index === end && isKoreanEnding(hangul))
        element += /^(?:와|과|이나|나|랑|이랑)$/u.test(hangul) ? 1 : 0;
      else
        for (const part of splitHangul(hangul, vocabulary)) {
          push(part.text, commonStem(part.stem), KOREAN_STOPS.has(part.stem));
          if (part.isJoined) element += 1;
        }
    }
  }
  return words;
}

/** The Hangul words of a text, as they stand: what a vocabulary is made of. */
export function hangulRuns(text: string): readonly string[] {
  return text.normalize('NFC').match(/\p{Script=Hangul}+/gu) ?? [];
}
