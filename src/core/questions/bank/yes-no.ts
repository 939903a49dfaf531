/** Owns telling a prompt that yes or no would answer from one that asks for more. A heuristic, made to err on quiet. */
import type { Locale } from '../../i18n/locale.ts';

/** A word that asks for more than a nod, anywhere in the prompt. */
const OPEN_EN =
  /\b(?:how|what|why|which|when|where|who|whose|explain|describe|compare|walk|talk|tell|design|sketch|outline|propose|give|show|name|list|plan|decide|choose|pick|argue|review|discuss|defend|estimate|find|diagnose|trace|lay|say|take|go through|lead|write|draw|set up|convince|persuade|split|rank|model|work out|make the case|bring|critique|recommend|weigh|investigate|reconstruct|state|define|prioriti[sz]e)\b/iu;
const CLOSED_EN =
  /(?:^|[.!?:;,]\s+|\b(?:and|but|so|then)\s+)(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must)\b[^.!?]*\?/iu;

const OPEN_KO =
  /무엇|뭐|뭘|무슨|어떤|어떻게|어떠|어떨|어디|어느|어때|왜|언제|누가|누구|누굴|얼마|몇|주세요|주실|보세요|볼까요|보시겠|세요[.]|하세요|해 봐요|줄래요|하시겠|십시오|해 주|말해|설명|비교|이유|방법|골라|나눠|정해|순서/u;
const CLOSED_KO = /(?:나요|까요|가요|습니까|어요|아요|예요|이에요|죠|니)\?/u;

/** True where the prompt holds a closed question and nothing that opens it. */
export function isYesNo(prompt: string, language: Locale): boolean {
  const [open, closed] = language === 'ko' ? [OPEN_KO, CLOSED_KO] : [OPEN_EN, CLOSED_EN];
  return closed.test(prompt) && !open.test(prompt);
}
