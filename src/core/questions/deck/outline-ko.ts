/** Owns the Korean of an outline: a question made from a topic line that the bank does not cover. */
import { particleAfter } from '../../i18n/particle.ts';
import type { Level } from '../bank/bank-question.ts';
import type { DeckText } from './deck.ts';
import type { OutlineParts, OwnParts } from './outline-words.ts';

export function outlineKo(parts: OutlineParts): DeckText {
  const [first] = parts.terms;
  return {
    prompt: prompt(parts),
    hint: `“${first}” 관련해서 가장 잘 아는 사례 하나로 시작해 보세요.`,
    keyPoints: [...parts.terms.map((term) => termPoint(term, parts)), ...connection(parts), depth(parts)],
    followUps: [
      `“${first}”에서 한 부분을 동료에게 넘긴다면 어디를 먼저 넘기고, 무엇을 알려 주시겠어요?`,
      '시간이 절반밖에 없다면 무엇을 다르게 하시겠어요?',
    ],
    pitfall: null,
    pointsOf: null,
  };
}

/** By ear after Hangul; elsewhere a noun takes the particle, since nobody can hear how the name ends. */
export function asObject(name: string): string {
  return endsInHangul(name) ? `“${name}”${particleAfter(name, '을/를')}` : `“${name}” 주제를`;
}

const asSubject = (name: string): string =>
  endsInHangul(name) ? `“${name}”${particleAfter(name, '이/가')}` : `“${name}” 부분이`;

const endsInHangul = (name: string): boolean => /[가-힣][^\p{L}\p{N}]*$/u.test(name.normalize('NFC'));

/** What an answer to a question of the dossier's own should hold, as far as its words tell. */
export function ownPointsKo({ terms, role, level }: OwnParts): Omit<DeckText, 'prompt' | 'pointsOf'> {
  const [first] = terms;
  return {
    hint: first === undefined ? null : `“${first}” 관련해서 가장 잘 아는 사례 하나로 시작해 보세요.`,
    keyPoints: [
      '먼저 질문에 한두 문장으로 바로 답해요.',
      ...terms.map((term) => `“${term}”에 대해 구체적인 예를 들어 정확하게 말해요.`),
      '조건이 달라지면 답이 어떻게 바뀌는지 말해요.',
      depth({ role, level }),
    ],
    followUps: ['어떤 상황이라면 다르게 답하시겠어요?', '그 답이 맞았는지 나중에 무엇으로 확인하시겠어요?'],
    pitfall: null,
  };
}

function prompt({ shape, line, role }: OutlineParts): string {
  const seat = role === null ? '' : `${role} 역할로 `;
  switch (shape) {
    case 'choice':
      return `많은 사람이 쓰는 서비스에서 팀이 ${asObject(line)} 두고 결정을 내려야 해요. ${seat}의견을 내야 한다면 무엇부터 알아보고, 어떤 기준으로 고르고, 나중에 어떤 일이 생기면 생각을 바꿀지 설명해 주세요.`;
    case 'experience':
      return `직접 겪은 일 가운데 ${asObject(line)} 잘 보여 주는 상황 하나를 골라, 무엇이 걸린 일이었고 ${seat}본인이 무엇을 했고 결과가 어땠는지, 그 뒤로 무엇을 다르게 하는지 말해 주세요.`;
    case 'approach':
      return `새로 맡은 프로젝트에서 ${asSubject(line)} 중요하다고 해 볼게요. ${seat}무엇부터 확인하고, 어떤 방법을 왜 고르고, 잘못되고 있다는 걸 어떻게 알아챌지 차례대로 설명해 주세요.`;
  }
}

function termPoint(term: string, { shape }: OutlineParts): string {
  switch (shape) {
    case 'choice':
      return `“${term}” 쪽이 맞는 경우와 맞지 않는 경우를 하나씩 들어요.`;
    case 'experience':
      return `실제 있었던 일로 “${term}” 이야기를 하고, 팀이 한 일과 본인이 한 일을 나눠 말해요.`;
    case 'approach':
      return `“${term}”에 대해 구체적인 예를 들어 설명하고, 잘못되는 경우 하나와 그 신호를 말해요.`;
  }
}

function connection({ terms, shape }: OutlineParts): string[] {
  const [first, second] = terms;
  if (shape === 'experience') return ['다른 사람도 확인할 수 있는 결과나 수치로 마무리해요.'];
  if (second === undefined) return [`“${first}” 말고 다른 방법 하나 이상과 비용을 견줘요.`];
  return shape === 'choice' ? [] : [`“${first}”, “${second}” 두 가지가 서로 어떻게 얽히는지 말해요.`];
}

const DEPTHS: Readonly<Record<Level, string>> = {
  1: '기본을 정확히 알고, 모르는 부분은 모른다고 말해요',
  2: '두 방법 가운데 근거를 들어 고르고 직접 해낼 수 있어요',
  3: '첫 해법을 넘어 만들고 운영하고 바꾸는 비용까지 따져요',
};

const depth = ({ role, level }: Omit<OwnParts, 'terms'>): string =>
  `${role === null ? '이 역할' : `${role} 역할`}에 걸맞은 깊이예요: ${DEPTHS[level]}.`;
