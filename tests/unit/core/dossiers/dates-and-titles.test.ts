/** Owns that dates are found as written with the last day of their period, and what titles state. */
import { describe, expect, it } from 'vitest';
import { findDate } from '../../../../src/core/dossiers/read-dates.ts';
import { readTitle } from '../../../../src/core/dossiers/read-title.ts';

describe('dates', () => {
  it.each([
    ['May 2025: launched', 'May 2025', '2025-05-31'],
    ['2024 Q1: record', '2024 Q1', '2024-03-31'],
    ['Late 2024', 'Late 2024', '2024-12-31'],
    ['in mid-2024 they', 'mid-2024', '2024-08-31'],
    ['March 3, 2025 – x', 'March 3, 2025', '2025-03-03'],
    ['3 March 2025', '3 March 2025', '2025-03-03'],
    ['Sept. 2024', 'Sept. 2024', '2024-09-30'],
    ['2025-03-04 x', '2025-03-04', '2025-03-04'],
    ['2025/03', '2025/03', '2025-03-31'],
    ['2025.02 출시', '2025.02', '2025-02-28'],
    ['03/2025', '03/2025', '2025-03-31'],
    ['Q3 2024', 'Q3 2024', '2024-09-30'],
    ['1Q25 실적', '1Q25', '2025-03-31'],
    ['first quarter of 2024', 'first quarter of 2024', '2024-03-31'],
    ['H1 2024', 'H1 2024', '2024-06-30'],
    ['second half of 2023', 'second half of 2023', '2023-12-31'],
    ['Summer 2024', 'Summer 2024', '2024-08-31'],
    ['2024년 5월: x', '2024년 5월', '2024-05-31'],
    ['2024년 2월 3일', '2024년 2월 3일', '2024-02-03'],
    ['2024년 1분기', '2024년 1분기', '2024-03-31'],
    ['2024년 상반기', '2024년 상반기', '2024-06-30'],
    ['2024년 하반기', '2024년 하반기', '2024-12-31'],
    ['2024년 말', '2024년 말', '2024-12-31'],
    ['2024년 초', '2024년 초', '2024-04-30'],
    ['24년 5월', '24년 5월', '2024-05-31'],
    ['2024년 출시', '2024년', '2024-12-31'],
    ['2024年5月', '2024年5月', '2024-05-31'],
    ['2025年第1四半期', '2025年第1四半期', '2025-03-31'],
    ['2024年末', '2024年末', '2024-12-31'],
    ['Mars 2025', 'Mars 2025', '2025-03-31'],
    ['Februar 2024', 'Februar 2024', '2024-02-29'],
    ['mayo de 2024', 'mayo de 2024', '2024-05-31'],
    ['March–May 2025', 'March–May 2025', '2025-05-31'],
    ['FY2024 results', 'FY2024', null],
    ['2024: x', '2024', '2024-12-31'],
    ['Raised money (2023)', '2023', '2023-12-31'],
    ['In 2024, it grew', '2024', '2024-12-31'],
  ])('in "%s"', (text, date, sortDate) => {
    expect(findDate(text)).toMatchObject({ date, sortDate });
  });

  it.each([
    '10,000 users',
    'carbon neutral by 2030',
    'Node 2024.1.2.3',
    'It may 10 times',
    'port 8080',
    'KRX:035720',
    'Revenue of $2024',
  ])('finds none in "%s"', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('never makes up a day', () => {
    expect(findDate('February 31, 2025')?.sortDate).toBeNull();
    expect(findDate('2025-13-01')?.sortDate ?? null).toBeNull();
  });
});

describe('titles', () => {
  it.each([
    ['Interview Prep: Cycloid – Senior Go backend Developer', 'Cycloid', 'Senior Go backend Developer', null],
    ['Interview Guide: Senior SRE at Cloudflare', 'Cloudflare', 'Senior SRE', null],
    ['Company Research Dossier for Kakao Corp - Backend Engineer', 'Kakao Corp', 'Backend Engineer', null],
    ['카카오 면접 준비: 백엔드 개발자', '카카오', '백엔드 개발자', null],
    ['토스 — 서버 개발자 면접 가이드', '토스', '서버 개발자', null],
    ['네이버 데이터 엔지니어 면접 준비', '네이버', '데이터 엔지니어', null],
    ['Stripe Interview Prep', 'Stripe', null, null],
    ['Interview Preparation', null, null, null],
    ['면접 준비 자료', null, null, null],
    ['Senior Data Engineer Interview Prep', null, 'Senior Data Engineer', null],
    ['Kakao Senior Backend Engineer Interview Guide', 'Kakao', 'Senior Backend Engineer', null],
    ['Interview Prep | Figma | Product Designer (Remote)', 'Figma', 'Product Designer', 'Remote'],
    ['📘 Interview Prep: Ramp – Software Engineer – New York', 'Ramp', 'Software Engineer', 'New York'],
    [
      '面接対策：株式会社メルカリ － バックエンドエンジニア',
      '株式会社メルカリ',
      'バックエンドエンジニア',
      null,
    ],
    ['Prep for Product Manager @ Coupang', 'Coupang', 'Product Manager', null],
    ["Kakao's Company Research", 'Kakao', null, null],
    ['Interview Prep: Backend Engineer, Kakao', 'Kakao', 'Backend Engineer', null],
  ])('"%s"', (title, company, role, location) => {
    const facts = readTitle(title);
    expect({ company: facts.company?.name ?? null, role: facts.role, location: facts.location }).toEqual({
      company,
      role,
      location,
    });
  });

  it('takes a name in another script for another name, and a ticker for none', () => {
    expect(readTitle('Interview Prep: 카카오 (Kakao Corp) – Engineer').company).toEqual({
      name: '카카오',
      aliases: ['Kakao Corp'],
    });
    expect(readTitle('Interview Prep: Kakao (KRX:035720) – Engineer').company).toEqual({
      name: 'Kakao',
      aliases: [],
    });
  });
});
