/** Owns the French vocabulary of dossiers. Accents are left out: they are folded before comparing. */
import type { LanguageWords } from './language-words.ts';

// A word a line would hide how few there are.
// prettier-ignore
export const fr: LanguageWords = {
  kinds: {
    overview: [
      'presentation entreprise', 'apercu entreprise', 'entreprise', 'vue ensemble entreprise',
      '?presentation', '?apercu', 'profil entreprise', 'a propos entreprise', 'propos entreprise',
      'vue ensemble', 'informations entreprise', 'presentation societe', 'apercu societe',
      'fiche entreprise', 'entreprise bref', 'la societe', 'informations generales',
    ],
    mission_values: [
      '?mission', 'valeurs', 'mission valeurs', 'valeurs entreprise', 'culture entreprise',
      'mission vision valeurs', 'valeurs culture', 'mission entreprise', 'mission culture',
    ],
    news: [
      'actualite', 'actualite recente', 'actualites recentes', 'nouvelles recentes', 'evolution recente',
      'changement recent', 'actualite changement', 'actualites recentes changements', 'developpement recent',
      'dernieres actualites', 'actualite evolution', 'dernieres nouvelles', 'actualites recentes evolutions',
    ],
    role_context: [
      'contexte poste', 'contexte role', 'contexte role produit', 'implication produit',
      'contexte poste produit', 'poste produit', 'contexte poste implication produit',
    ],
    topics: [
      'sujet entretien', 'theme entretien', 'sujet probable', 'sujets probables',
      'sujets entretien probables', 'sujet attendu', 'theme probable', 'themes entretien probables', 'sujet',
      '?theme', 'sujet preparer', 'theme aborder', 'sujet aborder', 'sujets probables entretien',
      'thematique entretien', 'thematique',
    ],
    questions_to_ask: [
      'questions poser', 'question a poser', 'questions poser recruteur', 'questions poser entreprise',
      'questions poser entretien', 'question recruteur', 'questions suggerees', 'questions candidat',
      'questions suggerees poser', 'questions poser interviewer', 'questions poser employeur',
      'vos questions', 'mes questions',
    ],
    role_overview: [
      'apercu poste', 'description poste', 'presentation poste', 'le poste', '?poste', 'resume poste',
      'fiche poste', 'apercu role', 'propos poste', 'offre emploi', 'description emploi', 'intitule poste',
    ],
    company_summary: ['resume entreprise', 'synthese entreprise', 'resume societe', 'synthese', '?resume'],
    interview_questions: [
      'questions entretien', 'questions attendues', 'questions probables', 'questions prevues',
      'questions entretien probables', 'questions entretien attendues', 'questions entretien prevues',
      'questions frequentes', 'questions techniques', 'questions anticipees',
      'questions entretien anticipees', 'questions previsibles', 'questions possibles',
      'questions comportementales',
      'questions me poser', 'questions pourrait me poser', 'questions recruteur pourrait poser',
    ],
    concepts: [
      'notions reviser', 'concepts reviser', 'concept connaitre', 'concepts cles', 'notions cles',
      'concepts connaitre reviser', '?notions', 'points reviser', 'a reviser', 'concepts maitriser',
      'notions connaitre', 'revisions',
    ],
    sources: [
      'sources', 'references', 'liens', 'sources references', 'liens utiles', 'bibliographie',
      'sources liens',
    ],
    fit: [
      'pourquoi poste', 'pourquoi poste convient', 'pourquoi poste correspond', 'pourquoi moi', 'adequation',
      'adequation poste', 'adequation profil', 'motivation', 'mes motivations', 'motivations',
      'forces faiblesses', 'mes forces', 'mes faiblesses', 'points forts faibles', 'pourquoi je',
      'pourquoi entreprise', 'points faibles', 'pourquoi role convient', 'lacunes',
    ],
    resume_highlights: [
      'points forts cv', 'mon cv', '?cv', 'cv', 'temps forts cv', 'parcours', 'mon parcours',
      'mon experience', 'mes experiences', 'faits saillants cv', 'experiences cles', 'mes realisations',
      'realisations', 'elements cles cv', 'experience pertinente', 'experiences pertinentes',
      'presentation personnelle',
    ],
    advice: [
      'conseil strategique', 'conseils strategiques', 'conseil', 'conseils', 'conseils entretien',
      'pieges eviter', 'points vigilance', 'pretentions salariales', 'negociation', 'salaire souhaite',
      'strategie entretien', 'astuces', 'notes personnelles', 'signaux alerte', 'recommandations',
      'a eviter',
    ],
  },
  fields: {
    company: [
      'entreprise', 'nom entreprise', 'societe', 'nom societe', 'nom de lentreprise', 'employeur',
      'lentreprise',
    ],
    role: ['poste', 'intitule poste', 'role', 'fonction', 'titre poste', 'poste vise'],
    location: ['lieu', 'localisation', 'lieu travail', 'bureau', 'emplacement', 'ville'],
    headquarters: ['siege', 'siege social'],
    mission: ['mission', 'notre mission', 'raison etre', 'mission entreprise'],
    vision: ['vision'],
    values: [
      'valeurs', 'valeurs fondamentales', 'nos valeurs', 'valeurs entreprise', 'culture', 'principes',
      'valeurs cles',
    ],
    products: [
      'produits', 'produits principaux', 'produits services', 'services', 'principaux produits',
      'produits phares', 'produits cles', 'offre', 'offres', 'produit phare', 'gamme',
    ],
    news: ['actualites', 'actualites recentes', 'nouvelles', 'dernieres actualites'],
    stack: [
      'stack technique', 'stack', 'technologies', 'environnement technique', 'outils', 'stack technologique',
      'technologies utilisees', 'pile technologique',
    ],
    responsibilities: [
      'responsabilites', 'missions', 'missions principales', 'taches', 'principales responsabilites',
      'responsabilites principales', 'vos missions',
    ],
  },
  facts: [
    'fondee', 'fondee en', 'date creation', 'creation', 'effectif', 'effectifs', 'taille', 'secteur',
    'chiffre affaires', 'site web', 'site', 'dirigeant', 'pdg', 'type contrat', 'contrat', 'date',
    'teletravail',
  ],
  titles: [
    'preparation entretien', 'guide entretien', 'dossier entretien', 'recherche entreprise',
    'fiche entretien', 'preparation lentretien', 'dossier entreprise', 'etude entreprise',
    'preparer entretien',
  ],
  fillers: [
    'le', 'la', 'les', 'l', 'de', 'des', 'du', 'd', 'un', 'une', 'et', 'ou', 'a', 'au', 'aux', 'en', 'pour',
    'sur', 'ce', 'cette', 'mon', 'ma', 'mes', 'votre', 'vos', 'notre', 'nos', 'dans', 'me', 'chez',
  ],
  firstPerson:
    /(?<![\p{L}\p{N}&])(?:mon|ma|mes|(?:Mon|Ma|Mes)(?=\s\p{Ll})|[Mm]oi|[Jj]e|[Jj]['’](?=\p{L}).*)(?![\p{L}\p{N}&])/u,
  roles: [
    'ingenieur', 'ingenieure', 'developpeur', 'developpeuse', 'chef', 'responsable', 'analyste',
    'architecte', 'stagiaire', 'concepteur', 'charge', 'technicien', 'directeur',
  ],
  levels: [],
  hints: [
    'indice', 'conseil', 'astuce', 'reponse', 'piste', 'elements reponse', 'pistes reponse', 'remarque',
    'a mentionner',
  ],
  questionLabels: [
    'question', 'exemple', 'exemples', 'exemple question', 'questions possibles', 'questions types',
  ],
  placeholders: [
    'aucune', 'aucun', 'non disponible', 'neant', 'inconnu', 'a completer', 'aucune actualite',
    'aucune information', 'sans objet', 'non communique', 'non precise', 'aucune actualite recente',
  ],
  requests: [
    'veuillez fournir', 'pourriez vous', 'pouvez vous fournir', 'merci de fournir', 'merci de preciser',
    'jai besoin',
  ],
};
