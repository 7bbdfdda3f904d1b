// builders: what answers a question once it is read, each loaded by the first question that needs it: loading code is most of a start.
// `require` of an ES module is synchronous (Node.js 22.12 and later), so answering stays so.
const load = process.getBuiltinModule('node:module').createRequire(import.meta.url);

export const rates = () => load('../answers/rates/index.ts') as typeof import('../answers/rates/index.ts');
export const adoptions = () => load('../answers/adoptions/index.ts') as typeof import('../answers/adoptions/index.ts');
export const amounts = () => load('../answers/amounts/index.ts') as typeof import('../answers/amounts/index.ts');
export const eligibility = () =>
  load('../answers/eligibility/index.ts') as typeof import('../answers/eligibility/index.ts');
export const figures = () => load('../answers/figures/index.ts') as typeof import('../answers/figures/index.ts');
export const laws = () => load('../answers/laws/index.ts') as typeof import('../answers/laws/index.ts');
export const talk = () => load('../answers/talk/index.ts') as typeof import('../answers/talk/index.ts');
/** Answers to a form's fields instead of a message. */
export const calculator = () => load('./calculate.ts') as typeof import('./calculate.ts');
/** How a message is read, for people who tune knowledge/. */
export const explainer = () => load('./explain.ts') as typeof import('./explain.ts');
/** Which passages an explanation quotes. */
export const quoting = () =>
  load('../retrieval/passages-to-quote.ts') as typeof import('../retrieval/passages-to-quote.ts');
