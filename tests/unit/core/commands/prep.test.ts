import { describe, expect, test } from 'vitest';
import { coreOf, documentsOf, MINJI, personAt, wordsOn } from '../../../support/core-of.ts';

const core = coreOf();
const alice = personAt(core);
const prep = async (company?: string, section?: string, role?: string): Promise<string> => {
  const given = { company, section, role };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return wordsOn((await alice.types('prep', options)).card);
};

describe('/prep', () => {
  test('alone it lists the companies', async () => {
    const words = await prep();
    for (const name of ['ABC Corp', 'Cycloid', 'Kakao Corp']) expect(words).toContain(name);
  });

  test('a company is shown at a glance', async () => {
    const words = await prep('kakao');
    expect(words).toContain('Kakao Corp');
    expect(words).toContain('Senior Backend Engineer');
    expect(words).toContain('Pangyo, Seongnam');
    expect(words).toContain('~10,600');
    expect(words).toContain('8 topics, 30 lines');
    expect(words).toContain('12 questions in 6 groups');
    expect(words).toContain('The newest date in this dossier is May 2025');
    expect(words).toContain('from kakao.md, as the dossier says');
  });

  test.each([['카카오'], ['ㅋㅋㅇ'], ['KAKAO'], ['ｋａｋａｏ'], ['kakao corp'], ['Kakao Corp'], ['kak']])(
    'finds Kakao by «%s»',
    async (query) => {
      expect(await prep(query)).toContain('from kakao.md');
    },
  );

  test('what the document infers is said to be so', async () => {
    expect(await prep('abc-corp')).toContain('The dossier marks as inferred: mission, values, 1 news item.');
    expect(await prep('abc-corp', 'values')).toContain('(inferred)');
  });

  test.each([
    ['topics', 'Circuit breakers'],
    ['면접 주제', 'Circuit breakers'],
    ['Ask them', 'on-call rotation'],
    ['news', 'Kanana-o'],
    ['stack', 'Terraform/CloudFormation'],
    ['values', 'Human-centric technology'],
    ['role', 'Collaborate closely with mobile'],
    ['overview', 'Kakao Healthcare'],
  ])('/prep kakao %s shows that section', async (section, expected) => {
    expect(await prep('kakao', section)).toContain(expected);
  });

  test.each([
    ['ABC', 'Corp', 'topics', 'Dockerfile optimization'],
    ['kakao', 'ask', 'them', 'on-call rotation'],
    ['카카오', '면접', '주제', 'Circuit breakers'],
    ['Kakao', 'Corp', undefined, 'from kakao.md'],
  ])('reads /prep %s %s %s as a person means it', async (company, section, role, expected) => {
    expect(await prep(company, section, role)).toContain(expected);
  });

  test('a name with a typo is asked back, and the button opens what was asked for', async () => {
    const { card } = await alice.types('prep', { company: 'kakoa', section: 'topics' });
    expect(wordsOn(card)).toContain('No dossier for «kakoa». Did you mean kakao (Kakao Corp)?');
    const opened = await alice.clicks(card, 'Kakao Corp');
    expect(opened.kind).toBe('update');
    expect(wordsOn(opened.card)).toContain('Circuit breakers');
  });

  test('in Korean the particle follows how the name sounds', async () => {
    const { card } = await personAt(core, { locale: 'ko' }).types('prep', { company: 'kakoa' });
    expect(wordsOn(card)).toContain('«kakoa» 자료를 찾지 못했어요. kakao (Kakao Corp)를 찾으셨나요?');
  });

  test('a company that nobody knows leads to the list', async () => {
    expect(await prep('zzzzqqqq')).toBe('No dossier for «zzzzqqqq». Type /prep to see all companies.');
  });

  test('a section that it does not have offers those that it has', async () => {
    const words = await prep('kakao', 'salary');
    expect(words).toContain('«salary» is not a part of the Kakao Corp dossier. It has:');
    expect(words).toContain('Topics');
    expect(await prep('kakao', 'concepts')).toContain('has nothing under Concepts');
  });

  test('with no dossiers at all it says who can add one', async () => {
    const { card } = await personAt(coreOf({ documents: [] })).types('prep');
    expect(wordsOn(card)).toContain('There are no dossiers yet');
  });

  test.each([
    ['10,000 characters', 'k'.repeat(10_000)],
    ['mentions', '<@U1> <!here> @everyone'],
    ['bidi controls', '\u202Ekakao\u2066'],
    ['quotes', '"\'“”«»`'],
    ['emoji', '👩‍💻🇰🇷'],
    ['markup', '*_~`[x](javascript:alert(1))'],
    ['a lone surrogate', '\uD83D'],
    ['control characters', '\u0000\u001b[31m'],
  ])('answers %s calmly', async (_, company) => {
    const reply = await alice.types('prep', { company, section: company, role: company });
    expect(reply.kind).toBe('private');
    expect(wordsOn(reply.card)).not.toContain('Something went wrong');
    expect(wordsOn(reply.card).length).toBeLessThan(3000);
  });

  test('several roles of a company: the newest answers, the others are a click away, a role chooses', async () => {
    const text = (role: string, month: string): string =>
      `# Interview Prep: Nimbus – ${role}\n\n## Recent News\n- **${month} 2025**: Something happened.\n\n## Likely Interview Topics\n- Sharding for ${role}\n- Caching\n`;
    const person = personAt(
      coreOf({
        documents: documentsOf({
          'nimbus-data.md': text('Data Engineer', 'January'),
          'nimbus-web.md': text('Web Developer', 'June'),
        }),
      }),
    );
    const newest = await person.types('prep', { company: 'nimbus' });
    expect(wordsOn(newest.card)).toContain('Web Developer');
    expect(wordsOn((await person.clicks(newest.card, 'Role: Data Engineer')).card)).toContain(
      'from nimbus-data.md',
    );
    const chosen = await person.types('prep', { company: 'nimbus', section: 'topics', role: 'data' });
    expect(wordsOn(chosen.card)).toContain('Sharding for Data Engineer');
    const unknown = await person.types('prep', { company: 'nimbus', role: 'gardener' });
    expect(wordsOn(unknown.card)).toContain('Nimbus has no role like «gardener». It has:');
  });
});

describe('paging and sharing', () => {
  const long = documentsOf({
    'long.md': `# Company Overview\n**Company:** Longwood\n\n# Likely Interview Topics\n${Array.from({ length: 300 }, (_, n) => `- **Topic ${n}**\n  - Point ${n} one, point ${n} two`).join('\n')}\n`,
  });

  test('a long section turns page by page and loses nothing', async () => {
    const person = personAt(coreOf({ documents: long }));
    let { card } = await person.types('prep', { company: 'longwood', section: 'topics' });
    let words = wordsOn(card);
    expect(words).toContain('page 1 of');
    while (wordsOn(card).includes('Next page')) {
      const reply = await person.clicks(card, 'Next page');
      expect(reply.kind).toBe('update');
      card = reply.card;
      words += wordsOn(card);
    }
    for (let n = 0; n < 300; n += 1) expect(words).toContain(`Point ${n} one`);
    expect(wordsOn((await person.clicks(card, 'Back')).card)).toContain('300 topics');
  });

  test('what is shared is a beginning, with Read for the rest, and never turns for everybody', async () => {
    const person = personAt(coreOf({ documents: long }));
    const { card } = await person.types('prep', { company: 'longwood', section: 'topics' });
    const reply = await person.clicks(card, 'Share here');
    if (reply.kind !== 'share') throw new Error(`expected a share, got ${reply.kind}`);
    const shared = wordsOn(reply.card);
    expect(shared).toContain('This is the first of');
    expect(shared).toContain('shared by Alice');
    expect(shared).not.toContain('Next page');
    const read = await personAt(coreOf({ documents: long }), { actor: MINJI }).clicks(reply.card, 'Read');
    expect(read.kind).toBe('private');
    expect(wordsOn(read.card)).toContain('page 1 of');
  });

  test('the same share from the same message has the same key, another message another one', async () => {
    const { card } = await alice.types('prep', { company: 'kakao' });
    const keys = await Promise.all(
      ['M1', 'M1', 'M2'].map(async (message) => {
        const id = card.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : [])).at(-1)?.action ?? '';
        const reply = await alice.sends(id, message);
        return reply.kind === 'share' ? reply.key : null;
      }),
    );
    expect(keys[0]).not.toBeNull();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('where nobody else reads there is nothing to share', async () => {
    const { card } = await personAt(core, { isShareable: false }).types('prep', { company: 'kakao' });
    expect(wordsOn(card)).not.toContain('Share here');
  });

  test('a button whose dossier is gone says so and leads on', async () => {
    const reply = await alice.sends('v1:view:gone-corp:topics:1');
    expect(wordsOn(reply.card)).toContain('This dossier is no longer here');
    expect(wordsOn((await alice.clicks(reply.card, 'All companies')).card)).toContain('Kakao Corp');
  });

  test('a forged action id is answered politely', async () => {
    expect(wordsOn((await alice.sends('v9:drop:tables')).card)).toContain('I do not know this button');
  });
});

describe('sections of their own', () => {
  const person = personAt(
    coreOf({
      documents: documentsOf({
        'nimbus.md': `Notes from Friday.

# Company Overview
**Company:** Nimbus

# Tech Stack
- **Languages:** Go, Rust

# Office Dogs
- Two beagles
`,
      }),
    }),
  );

  test('a tech stack under its own heading is the stack, and nothing else', async () => {
    const { card } = await person.types('prep', { company: 'nimbus' });
    expect(wordsOn(card).match(/Stack/gu)).toHaveLength(2);
    expect(wordsOn((await person.types('prep', { company: 'nimbus', section: 'stack' })).card)).toContain(
      'Rust',
    );
  });

  test('an unknown heading keeps its name and can be typed', async () => {
    const { card } = await person.types('prep', { company: 'nimbus', section: 'office dogs' });
    expect(wordsOn(card)).toContain('Nimbus · Office Dogs');
    expect(wordsOn(card)).toContain('Two beagles');
  });

  test('what stands before the first heading has a name', async () => {
    const { card } = await person.types('prep', { company: 'nimbus' });
    expect(wordsOn((await person.clicks(card, 'Introduction')).card)).toContain('Notes from Friday.');
  });
});
