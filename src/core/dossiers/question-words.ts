/** Owns what a question looks like: in quotes, with a question mark, or as an interviewer's request. */
import type { Entry } from './outline.ts';
import { startsQuoted, unquote } from './plain-words.ts';

const PROMPT =
  /^(?:tell (?:me|us)|describe|explain|walk (?:me|us)|how|what|why|when|where|which|who|can you|could you|do you|have you|are you|is there|would you|give (?:me|us|an)|talk (?:me|us|about)|design|implement|compare|discuss|share|introduce|write|suppose|imagine|if you|in your|parlez|pourquoi|comment|décrivez|expliquez|quel|quelle|erzählen|beschreiben|erklären|warum|wie|was|welche|por qué|cómo|qué|describa|explique|háblame|cuéntame)\b/iu;
const ASIAN_PROMPT =
  /(?:주세요|주십시오|보세요|보시오|나요|까요|습니까|인가요|입니까|은요|는요|시오|해 봐요|하시겠어요|세요|ください|下さい|ますか|ですか|でしょうか|请描述|请说明|请介绍|吗|呢)[.。…"”」』]*$/u;
/** "Q1.", "Q:", "질문 1:" before a question. */
const PREFIX = /^(?:(?:q|question|질문|質問|问题|frage|pregunta)\s*\d*\s*[.:：)）-]\s*|\d{1,2}[.)]\s+)/iu;
const NAMED_PREFIX = /^(?:q|question|질문|質問|问题|frage|pregunta)\s*\d*\s*[.:：)）]\s*\S/iu;
const END = /[?？][\s"“”'’»」』)）*]*$/u;

export const isQuestionText = (text: string): boolean =>
  END.test(text) || startsQuoted(text) || NAMED_PREFIX.test(text) || ASIAN_PROMPT.test(text);

/** Whether a statement is a question by its own form. */
export const isQuestion = (entry: Entry): boolean => !entry.isItalic && isQuestionText(entry.text);

/** A question, or a request that stands for one: "Tell me about …". */
export const isPrompt = (entry: Entry): boolean => isQuestion(entry) || PROMPT.test(entry.text);

/** "Tell me about …": the beginning of a request. */
export const startsPrompt = (text: string): boolean => PROMPT.test(text) || NAMED_PREFIX.test(text);

/** The words of a question: number, "Q:" and quotes gone. */
export function questionText(text: string): string {
  const bare = text
    .replace(PREFIX, '')
    .replace(/\s*(?:→|⇒|[–—-])\s*$/u, '')
    .trim();
  return unquote(bare === '' ? text : bare);
}
