// What knows the source and knowledge/: loading, checking, names, quotations.
export type { Knowledge, Material, KnownLaw, KnownOperator, KnownPassage, KnownSection, Quoted } from './knowledge.ts';
export type { Smalltalk, Word, WordLists } from './words.ts';
export { knowledgeFolder, loadKnowledge, loadMaterial, projectFolder, readKnowledgeTexts } from './load.ts';
export { KnowledgeError, type Problem, printProblem } from './problem.ts';
