// What knows the source and knowledge/: loading, checking, names, quotations.
export type { Knowledge, KnownLaw, KnownOperator, KnownPassage, KnownSection, Material, Quoted } from './knowledge.ts';
export { knowledgeFolder, loadKnowledge, loadMaterial, projectFolder, readKnowledgeTexts } from './load.ts';
export { KnowledgeError, type Problem, printProblem } from './problem.ts';
export type { Smalltalk, Word, WordLists, WordRows } from './words.ts';
