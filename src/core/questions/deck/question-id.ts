/** Owns the ids of questions and topics that a dossier makes: the same as long as the line says the same. */
import { squeeze } from '../../catalogue/names/fold.ts';
import { hashText } from '../stable-hash.ts';

/** Case, spaces and punctuation do not make another line. */
const lineKey = (company: string, line: string): string => hashText(`${company}\n${squeeze(line)}`);

export const ownQuestionId = (company: string, text: string): string => `d-${lineKey(company, text)}`;
export const outlineId = (company: string, line: string): string => `o-${lineKey(company, line)}`;
export const topicIdOf = (title: string | null): string =>
  title === null ? 't-own' : `t-${hashText(squeeze(title)).slice(0, 10)}`;
