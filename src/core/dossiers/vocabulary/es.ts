/** Owns the Spanish vocabulary of dossiers. Accents are left out: they are folded before comparing. */
import type { LanguageWords } from './language-words.ts';

// A word a line would hide how few there are.
// prettier-ignore
export const es: LanguageWords = {
  kinds: {
    overview: [
      'descripcion empresa', 'vision general empresa', 'resumen general empresa', 'sobre empresa',
      'perfil empresa', 'informacion empresa', 'la empresa', 'panorama empresa', '?panorama',
      'vision general', 'acerca empresa', 'descripcion general empresa',
    ],
    mission_values: [
      'mision valores', '?mision', 'valores', 'mision vision valores', 'cultura', 'valores cultura',
      'cultura empresa',
    ],
    news: [
      'noticias', 'noticias recientes', 'novedades', 'cambios recientes', 'noticias cambios recientes',
      'actualidad', 'ultimas noticias', 'novedades recientes', 'desarrollos recientes',
    ],
    role_context: [
      'contexto puesto', 'contexto rol', 'contexto rol producto', 'rol producto', 'contexto cargo',
      'participacion producto',
    ],
    topics: [
      'temas entrevista', 'temas probables', 'temas probables entrevista', 'temas esperados', '?temas',
      'posibles temas', 'posibles temas entrevista', 'temas previstos',
    ],
    questions_to_ask: [
      'preguntas hacer', 'preguntas para hacer', 'preguntas entrevistador', 'preguntas sugeridas',
      'preguntas hacer entrevistador', 'preguntas empresa', 'mis preguntas', 'preguntas candidato',
      'preguntas para ellos',
      'preguntas puedo hacer', 'preguntas que hacer',
    ],
    role_overview: [
      'descripcion puesto', 'resumen puesto', 'el puesto', 'sobre puesto', 'descripcion rol', 'resumen rol',
      'oferta empleo', 'descripcion cargo', 'vision general puesto', '?puesto',
    ],
    company_summary: ['resumen empresa', 'sintesis empresa', '?resumen'],
    interview_questions: [
      'preguntas entrevista', 'preguntas esperadas', 'preguntas probables', 'posibles preguntas',
      'preguntas previstas', 'preguntas frecuentes', 'preguntas tecnicas', 'preguntas probables entrevista',
      'preguntas esperadas entrevista', 'preguntas entrevista esperadas', 'posibles preguntas entrevista',
      'preguntas anticipadas',
    ],
    concepts: [
      'conceptos', 'conceptos repasar', 'conceptos clave', 'conceptos saber', 'temas repasar', 'repaso',
      'conceptos conocer repasar',
    ],
    sources: ['fuentes', 'referencias', 'enlaces', 'fuentes referencias', 'fuentes enlaces', 'bibliografia'],
    fit: [
      'por que encajo', 'encaje', 'por que yo', 'motivacion', 'fortalezas debilidades', 'mis fortalezas',
      'mis debilidades', 'por que puesto', 'por que este puesto', 'adecuacion', 'idoneidad', 'debilidades',
      'por que empresa',
    ],
    resume_highlights: [
      'curriculum', 'aspectos destacados cv', 'mi cv', 'mi experiencia', 'experiencia relevante', 'logros',
      'mis logros', 'puntos destacados curriculum', 'destacados curriculum', 'mi trayectoria',
    ],
    advice: [
      'consejos estrategicos', 'consejos', 'consejo', 'recomendaciones', 'expectativas salariales',
      'negociacion', 'senales alerta', 'estrategia entrevista', 'errores evitar', 'notas personales',
    ],
  },
  fields: {
    company: ['empresa', 'nombre empresa', 'compania', 'nombre compania'],
    role: ['puesto', 'cargo', 'rol', 'posicion', 'titulo puesto'],
    location: ['ubicacion', 'lugar', 'localizacion', 'oficina', 'lugar trabajo'],
    headquarters: ['sede', 'sede central', 'sede principal'],
    mission: ['mision', 'proposito'],
    vision: ['vision'],
    values: ['valores', 'valores fundamentales', 'principios', 'cultura', 'valores clave'],
    products: [
      'productos', 'productos principales', 'productos servicios', 'servicios', 'principales productos',
      'productos clave',
    ],
    news: ['noticias', 'noticias recientes', 'novedades', 'ultimas noticias'],
    stack: [
      'stack tecnologico', 'tecnologias', 'stack', 'herramientas', 'pila tecnologica', 'entorno tecnico',
      'tecnologias utilizadas',
    ],
    responsibilities: [
      'responsabilidades', 'funciones', 'tareas', 'responsabilidades principales',
      'principales responsabilidades', 'funciones principales',
    ],
  },
  facts: [
    'fundada', 'fundacion', 'empleados', 'sector', 'ingresos', 'sitio web', 'tamano', 'industria', 'fecha',
    'modalidad', 'contrato',
  ],
  titles: [
    'preparacion entrevista', 'guia entrevista', 'investigacion empresa', 'dossier entrevista',
    'informe empresa', 'preparacion para entrevista',
  ],
  fillers: [
    'el', 'la', 'los', 'las', 'de', 'del', 'un', 'una', 'y', 'e', 'o', 'a', 'al', 'en', 'para', 'con',
    'sobre', 'este', 'esta', 'mi', 'mis', 'su', 'sus', 'lo',
  ],
  firstPerson:
    /(?<!\p{L})(?:mis?|Mis?(?=\s\p{Ll})|[Yy]o|[Mm]í)(?!\p{L})/u,
  roles: [
    'ingeniero', 'ingeniera', 'desarrollador', 'desarrolladora', 'analista', 'gerente', 'arquitecto',
    'disenador', 'disenadora', 'consultor', 'cientifico', 'programador', 'jefe', 'lider',
  ],
  levels: [],
  hints: ['pista', 'consejo', 'respuesta', 'nota', 'sugerencia', 'enfoque', 'puntos clave'],
  questionLabels: ['pregunta', 'preguntas', 'ejemplo', 'ejemplos', 'preguntas posibles'],
  placeholders: [
    'ninguna', 'ninguno', 'no disponible', 'desconocido', 'sin datos', 'no aplica', 'por definir',
    'sin noticias', 'sin noticias recientes', 'no especificado',
  ],
  requests: [
    'por favor proporciona', 'por favor comparte', 'podrias proporcionar', 'necesito mas informacion',
    'necesito informacion',
  ],
};
