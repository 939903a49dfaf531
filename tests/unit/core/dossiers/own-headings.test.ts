/** Owns that a heading which speaks of the candidate is private, in every language, and that no other one is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingMeaning } from '../../../../src/core/dossiers/heading-meaning.ts';
import { parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';

// prettier-ignore
const OWN = [
  'Fit', 'Compensation', '경력', 'Potential Red Flags in My Profile', 'My Weak Spots', 'Stories I Can Tell', 'My STAR Stories',
  '1-Minute Self-Introduction', 'Self-introduction (1 min)', '자기소개 (1분)', '1분 자기소개', '志望動機', '私の強みと弱み',
  '自分の経験との接点', '自己PR', 'Ma motivation', 'Mes points faibles', 'Mein Profil', 'Meine Gehaltsvorstellung',
  '나의 경험과 연결', '내 이야기', '제 강점', '본인의 경험', '본인 소개', '제가 지원한 이유', '내가 준비한 답변', 'Why Me?', 'Why I\'m excited',
  'How I\'d pitch myself', 'Gaps to Address', 'Candidate\'s Weaknesses', 'Candidate Strengths & Gaps',
  'Salary', 'Salary Expectations & Negotiation', 'Personal Notes', 'Notes', 'Notes to self',
  'My notes on the company overview', 'STAR', 'STAR Method Examples', 'Elevator Pitch (30 seconds)',
  'My Elevator Pitch', '30-second pitch', 'Things I\'m nervous about', 'Mi experiencia', 'Por qué yo',
  '我的优势', '自我介绍', '个人优势与不足', '강점/약점', '단점 및 보완 계획', '지원 동기 및 포부', '지원동기', '입사 후 포부', '성장 과정',
  '이력서 기반 예상 답변', '연봉', '희망 연봉 및 처우', '面接での自己アピール', '転職理由', '退職理由', 'キャリアプラン', '希望条件', '年収',
  'My answer to "Tell me about yourself"', 'Weaknesses', 'Strengths', 'Where I fall short', 'What I bring',
  'What makes me a good candidate', 'Experience Mapping', 'How My Experience Maps to the Role',
  'Potential Concerns About My Background', 'Selling points', 'Closing Statement', 'Mental prep',
  'My mindset', 'My Application Timeline', 'Résumé talking points', 'Points forts et points faibles',
  'Prétentions salariales', 'Stärken und Schwächen', 'Warum ich?', 'Fortalezas y debilidades',
  'Why I left my last job', 'Reasons for leaving',
];

// prettier-ignore
const SHARED = [
  'About the Role', 'What I\'d Do', 'What I\'d be doing', 'What You\'ll Do', 'My Role',
  'My Responsibilities', 'The Team I\'d Join', '내가 하게 될 일', '팀 내 역할', '사내 문화', '제 1장 회사 개요', '제품 및 서비스',
  '내부 시스템', 'Interview Process', 'Compensation and Benefits', 'M&A History', 'I/O Performance',
  'Phase I: Company Overview', 'Strengths of the Company', 'Competitors', '회사의 강점', '企業の強み',
  'SWOT Analysis', 'Company Strengths and Weaknesses',
];

describe('headings that speak of the candidate', () => {
  it.each(OWN)('keeps "%s" for the owners', (heading) => {
    expect(headingMeaning(heading).audience).toBe('owner');
  });
});

describe('headings that speak of the company, the role or the interview', () => {
  it.each(SHARED)('shares "%s"', (heading) => {
    expect(headingMeaning(heading).audience).toBe('all');
  });

  it.each([
    ['Questions to Ask Me', 'interview_questions'],
    ['What they may ask me', 'interview_questions'],
    ['What They Might Ask', 'interview_questions'],
    ['Questions they could ask me', 'interview_questions'],
    ['What might they ask me?', 'interview_questions'],
    ['나에게 물어볼 질문', 'interview_questions'],
    ['나올 것 같은 질문', 'interview_questions'],
    ['聞かれそうな質問', 'interview_questions'],
    ["Questions qu'on pourrait me poser", 'interview_questions'],
    ['Questions for Me to Ask', 'questions_to_ask'],
    ['My Questions', 'questions_to_ask'],
    ['My Questions for Them', 'questions_to_ask'],
    ["Questions I'd like to ask", 'questions_to_ask'],
    ['What I want to ask', 'questions_to_ask'],
    ['내가 할 질문', 'questions_to_ask'],
    ['제가 궁금한 점', 'questions_to_ask'],
    ['私からの質問', 'questions_to_ask'],
    ['Meine Fragen an das Team', 'questions_to_ask'],
    ['Mes questions', 'questions_to_ask'],
    ['Preguntas que puedo hacer', 'questions_to_ask'],
    ['Concepts I need to review', 'concepts'],
    ['내가 복습할 개념', 'concepts'],
    ['Topics I should prepare', 'topics'],
    ['What the Company Does', 'overview'],
  ])('reads "%s" as %s', (heading, kind) => {
    expect(headingMeaning(heading).kind).toBe(kind);
  });
});

describe('private facts among shared ones', () => {
  it('are on no shared face and in no list', () => {
    const file = 'private-facts.md';
    const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/dossiers', file));
    const [one] = parseDossiers({ file, bytes }).dossiers;
    const { sections, ...lists } = one?.dossier ?? { sections: [] };
    const shared = sections.filter((section) => section.audience === 'all');
    const shown = JSON.stringify([lists, shared, one?.bodies.map((body) => body.shared)]);
    for (const word of ['90k', 'Kafka', 'below', 'growth']) expect(shown).not.toContain(word);
    expect(shown).toContain('APIs');
  });
});
