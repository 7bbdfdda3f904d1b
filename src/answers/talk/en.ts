// English sentences for conversation: help, explanations, what the source does not say, what is out of scope.
import { type Dates, thousands } from '../terms/index.ts';
import type { TalkWording } from './ja.ts';

export const english = (dates: Dates): TalkWording => ({
  help: {
    greeting: 'Hello. I answer questions about the subsidy programme 「地域の人事部」 (regional HR departments).',
    thanks: 'You are welcome. Please ask whenever you like.',
    farewell: 'Thank you for using this assistant. Goodbye.',
    capabilities:
      'I answer questions about the subsidy programme 「地域の人事部」 (regional HR departments), from its document and its adoption lists.',
    praise: 'Thank you. Please ask if there is anything else.',
    acknowledgement: 'All right. Please go on.',
  },
  canDo: [
    `Subsidy rates, amounts and the limit on adoptions (${dates.first} to ${dates.coming} onwards)`,
    `When an operator was adopted, and whether it may apply for ${dates.coming}`,
    'Adoptions, adoption rates and budgets by year; operators that meet a condition',
    'The three acts of the law-linked frame, case studies and terms, with quotations from the document',
  ],
  asOf: (p) => `The source is 「${p.document}」 (${dates.documentDate}, ${p.publisher}).`,
  source: (p) => `The answers rest on 「${p.document}」, ${dates.documentDate} (${p.date}), by the ${p.publisher}.`,
  sourceDetail: `For ${dates.coming} it reflects a draft budget; the results and the calendar of ${dates.coming} are not in it.`,
  place: (p) => `(From "${p.path}" in the document.)`,
  inJapanese: (p) => `The document says in Japanese (there is no English rendering of it yet): 「${p.words}」`,
  translated: (p) => `Machine translation (not checked by a person); the Japanese above is what counts: ${p.words}`,
  ofCase: (p) => `${p.name.replace(/[＜＞]/gu, '').replace(/^Case: /u, '')}: `,
  also: 'Related:',
  cases: (p) => `The document presents case studies on these ${p.count} slides:`,
  caseSuggestions: ['What does the Hakone case study say?', 'What does the Ishinomaki case study say?'],
  absent: (p) => `The document does not state ${p.topic}.`,
  absentGeneral: 'The document does not state that.',
  nearby: 'What it does say nearby:',
  ask: (p) => `Please ask ${p.whom}.`,
  publisher:
    "the document's publisher, the Regional Economic and Industrial Policy Division of METI (経済産業省 地域経済産業政策課)",
  outOfScope: 'Sorry, I can only answer questions about the subsidy programme 「地域の人事部」.',
  otherProgramme: (p) =>
    `${p.name} is not part of this document (the programme 「地域の人事部」), so I cannot answer that.`,
  instruction:
    'Sorry, I cannot follow that instruction. I answer questions about the subsidy programme 「地域の人事部」.',
  unclear: 'I could not make out what you are asking. Could you ask like this?',
  empty: 'The message seems to be empty. Please write what you would like to know.',
  tooLong: (p) =>
    `The message is too long (${thousands(p.length)} characters). Please send only the question, in at most ${thousands(p.limit)} characters.`,
  whichYear: (p) =>
    `Which fiscal year do you mean by "${p.word}"? The document is of ${dates.documentDate}, when ${dates.coming} was a draft budget.`,
  evidence: 'The answer rests on these words of the document:',
  noEvidence: 'There is no answer yet to give the basis of. Please ask a question first.',
  more: 'Related passages of the document:',
  noMore: 'The document says no more about this.',
  corrected: (p) => `"${p.typed}" was read as ${p.name}.`,
  ignored:
    'Instructions in the message and premises that differ from the document were not used; this answer rests on the document alone.',
  suggestions: [
    `What are the rates in ${dates.coming}?`,
    `Can an operator with two adoptions apply for ${dates.coming}?`,
    'What is a regional HR department?',
    'Which operators were adopted every year?',
  ],
  years: [dates.last, dates.coming],
  caseSuggestion: ['Where does it say that?', 'Tell me more'],
});
