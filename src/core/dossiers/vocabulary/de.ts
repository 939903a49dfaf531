/** Owns the German vocabulary of dossiers. Umlauts are left out: accents are folded before comparing. */
import type { LanguageWords } from './language-words.ts';

// A word a line would hide how few there are.
// prettier-ignore
export const de: LanguageWords = {
  kinds: {
    overview: [
      'unternehmensuberblick', 'firmenuberblick', 'uberblick unternehmen', 'uber unternehmen',
      'unternehmensprofil', 'firmenprofil', 'unternehmen', '?uberblick', 'unternehmensubersicht',
      'ubersicht unternehmen',
    ],
    mission_values: [
      'mission werte', 'werte', 'unternehmenswerte', 'leitbild', 'unternehmenskultur',
      'mission vision werte',
    ],
    news: [
      'aktuelle nachrichten', 'nachrichten', 'neuigkeiten', 'aktuelle entwicklungen', 'aktuelles',
      'neueste nachrichten', 'aktuelle nachrichten veranderungen',
    ],
    role_context: ['rollenkontext', 'kontext rolle', 'kontext stelle', 'rolle produkt', 'produktbeteiligung'],
    topics: [
      'interviewthemen', 'themen', 'wahrscheinliche themen', 'mogliche themen',
      'wahrscheinliche interviewthemen', 'erwartete themen', 'gesprachsthemen',
      'themen vorstellungsgesprach', 'wahrscheinliche gesprachsthemen',
    ],
    questions_to_ask: [
      'fragen an', 'fragen stellen', 'eigene fragen', 'ruckfragen', 'fragen arbeitgeber',
      'fragen unternehmen', 'fragen interviewer', 'meine fragen', 'vorgeschlagene fragen',
    ],
    role_overview: [
      'stellenuberblick', 'stellenbeschreibung', 'rollenuberblick', 'position', 'uberblick rolle',
      'uberblick stelle', 'zur stelle', 'die rolle', 'uber rolle',
    ],
    company_summary: [
      'unternehmenszusammenfassung', 'zusammenfassung unternehmen', 'firmenzusammenfassung',
      '?zusammenfassung',
    ],
    interview_questions: [
      'interviewfragen', 'erwartete fragen', 'mogliche fragen', 'wahrscheinliche fragen',
      'fragen vorstellungsgesprach', 'erwartete interviewfragen', 'mogliche interviewfragen',
      'technische fragen', 'typische fragen', 'wahrscheinliche interviewfragen',
    ],
    concepts: [
      'konzepte', 'wichtige konzepte', 'konzepte wiederholen', 'begriffe', 'zu wiederholen',
      'grundlagen wiederholen',
    ],
    sources: ['quellen', 'links', 'quellen links', 'referenzen', 'quellenangaben'],
    fit: [
      'warum stelle passt', 'warum ich', 'warum passt', 'eignung', 'motivation', 'starken schwachen',
      'meine starken', 'meine schwachen', 'warum rolle passt', 'schwachen', 'passung',
    ],
    resume_highlights: [
      'lebenslauf', 'lebenslauf highlights', 'mein werdegang', 'werdegang', 'meine erfahrung',
      'meine erfahrungen', 'relevante erfahrung', 'erfolge', 'selbstvorstellung',
    ],
    advice: [
      'strategische ratschlage', 'strategischer rat', 'tipps', 'ratschlage', 'gehaltsvorstellung',
      'gehaltsverhandlung', 'warnsignale', 'strategie interview', 'strategische tipps',
      'personliche notizen', 'strategische hinweise', 'empfehlungen',
    ],
  },
  fields: {
    company: ['unternehmen', 'firma', 'unternehmensname', 'firmenname', 'arbeitgeber'],
    role: ['stelle', 'rolle', 'position', 'stellenbezeichnung', 'jobtitel'],
    location: ['standort', 'ort', 'arbeitsort', 'einsatzort'],
    headquarters: ['hauptsitz', 'sitz', 'firmensitz'],
    mission: ['mission', 'leitbild'],
    vision: ['vision'],
    values: ['werte', 'kernwerte', 'unternehmenswerte', 'kultur', 'grundsatze'],
    products: [
      'produkte', 'kernprodukte', 'hauptprodukte', 'produkte dienstleistungen', 'dienstleistungen',
      'wichtigste produkte',
    ],
    news: ['nachrichten', 'aktuelle nachrichten', 'neuigkeiten', 'aktuelles', 'aktuelle entwicklungen'],
    stack: ['technologien', 'tech stack', 'technologie stack', 'techstack', 'werkzeuge', 'technologiestack'],
    responsibilities: [
      'aufgaben', 'verantwortlichkeiten', 'hauptaufgaben', 'verantwortung', 'deine aufgaben',
      'ihre aufgaben',
    ],
  },
  facts: [
    'gegrundet', 'grundung', 'mitarbeiter', 'mitarbeiterzahl', 'branche', 'umsatz', 'webseite', 'website',
    'grosse', 'unternehmensgrosse', 'geschaftsfuhrer', 'vertrag', 'datum', 'arbeitsmodell',
  ],
  titles: [
    'interviewvorbereitung', 'vorbereitung interview', 'vorbereitung vorstellungsgesprach',
    'unternehmensrecherche', 'firmenrecherche', 'interviewleitfaden', 'vorbereitung gesprach',
  ],
  fillers: [
    'der', 'die', 'das', 'und', 'oder', 'fur', 'von', 'zu', 'zum', 'zur', 'im', 'in', 'den', 'dem', 'des',
    'ein', 'eine', 'mit', 'an', 'am', 'bei', 'uber', 'meine', 'mein',
  ],
  firstPerson:
    /(?<!\p{L})(?:[Mm]ein(?:e[rmns]?)?|[Mm]ich|[Mm]ir|[Ii]ch)(?!\p{L})/u,
  roles: [
    'entwickler', 'entwicklerin', 'ingenieur', 'ingenieurin', 'leiter', 'leiterin', 'berater', 'praktikant',
    'architekt', 'softwareentwickler', 'werkstudent', 'referent',
  ],
  levels: [],
  hints: ['hinweis', 'tipp', 'antwort', 'notiz', 'ansatz', 'stichpunkte'],
  questionLabels: ['frage', 'fragen', 'beispiel', 'beispielfragen', 'beispielfrage', 'mogliche fragen'],
  placeholders: [
    'keine', 'keine angaben', 'unbekannt', 'nicht verfugbar', 'keine aktuellen nachrichten', 'offen', 'k a',
    'keine angabe',
  ],
  requests: [
    'bitte geben sie', 'bitte teilen sie', 'benotige weitere informationen', 'konnten sie mir', 'bitte gib',
  ],
};
