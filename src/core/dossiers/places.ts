/** Owns what reads as a place: an address, a well-known city or country, a way of working; never a team or a language. */
import { fold } from './fold-words.ts';

const WORKPLACE =
  /\b(?:remote|hybrid|on-?site|in-?office|work from home|wfh)\b|원격|재택|하이브리드|출근|상주|リモート|ハイブリッド|出社|在宅|télétravail|home ?office|teletrabajo|remoto|híbrido|远程|混合办公/iu;
/** "Dublin, Ireland", "Austin, TX", "Berlin / Munich". */
const COMMAED = /^\p{Lu}[\p{L} .'’-]+(?:,\s*\p{Lu}[\p{L} .'’-]*)+$/u;
/** Hangul, Han and Kana: an address ends in, or is made of, an administrative part. */
const ADDRESS =
  /(?:특별시|광역시|특별자치[시도])|[가-힣]{1,4}(?:시|도|군)\s+[가-힣]+(?:구|군|시|동|읍|면|로|길)|[가-힣]{2,}(?:구|동|역)(?:\s|$)|(?:東京|京都|大阪|北海道|[\p{Script=Han}]{2,3}[都府県])|[\p{Script=Han}]{2,4}[区市町村](?:\s|$|\p{Script=Han})/u;
/** Words that make a list with commas something else than a place. */
const NO_PLACE =
  /\b(?:inc|ltd|llc|corp|co|gmbh|limited|java|javascript|typescript|python|go|golang|rust|kotlin|swift|ruby|scala|php|react|vue|node|spring|django|aws|gcp|azure|kubernetes|backend|frontend|data|platform|payments|infra\w*|team|core|banking|growth|search|ads|ml|ai|ios|android)\b|\+\+|#|직무|직군|개발/iu;

// prettier-ignore
const KNOWN = new Set(
  (
    'seoul busan daegu incheon daejeon gwangju pangyo bundang seongnam suwon jeju gangnam korea tokyo osaka kyoto nagoya ' +
    'fukuoka sapporo yokohama shibuya roppongi japan beijing shanghai shenzhen hangzhou guangzhou taipei taiwan china ' +
    'singapore bangkok jakarta hanoi bangalore bengaluru hyderabad mumbai delhi pune india sydney melbourne australia ' +
    'london manchester edinburgh cambridge oxford dublin ireland berlin munich hamburg frankfurt cologne germany paris lyon ' +
    'france amsterdam rotterdam netherlands brussels belgium zurich geneva switzerland vienna austria madrid barcelona ' +
    'spain lisbon porto portugal milan rome italy stockholm sweden oslo norway copenhagen denmark helsinki finland warsaw ' +
    'krakow poland prague budapest bucharest tallinn vilnius riga kyiv istanbul dubai tel-aviv israel toronto vancouver ' +
    'montreal canada boston chicago austin dallas denver seattle portland miami atlanta detroit pittsburgh philadelphia ' +
    'nyc sf uk usa us eu emea apac europe münchen köln zürich wien paris genève bruxelles ' +
    '서울 부산 대구 인천 대전 광주 판교 분당 성남 수원 제주 강남 역삼 성수 여의도 잠실 한국 일본 도쿄 오사카 미국 싱가포르 실리콘밸리 베를린 런던 ' +
    '東京 大阪 京都 名古屋 福岡 札幌 横浜 渋谷 六本木 新宿 品川 恵比寿 丸の内 日本 韓国 ソウル 北京 上海 深圳 杭州 广州 成都 台北 香港 新加坡'
  ).split(' '),
);
const TWO_WORDS =
  /^(?:new york(?: city)?|san francisco|san jose|los angeles|san diego|palo alto|mountain view|menlo park|bay area|silicon valley|hong kong|tel aviv|united states|united kingdom|south korea|ho chi minh(?: city)?|new delhi|mexico city|s[ãa]o paulo|buenos aires)$/iu;

/** Whether words in brackets, or a piece of a title, are where one works. */
export function isPlace(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return false;
  if (WORKPLACE.test(trimmed)) return true;
  const parts = fold(trimmed).split(/\s*[,/·&、・]\s*|\s+(?:or|and)\s+/u);
  if (parts.some((part) => KNOWN.has(part) || TWO_WORDS.test(part))) return true;
  if (NO_PLACE.test(trimmed)) return false;
  return ADDRESS.test(trimmed) || COMMAED.test(trimmed);
}
