// How messages reach Slack: in order, at the pace that Slack asks for, each once.
export type { Called } from './call.ts';
export { type Guard, NotPostedError, Posting, type Stamped } from './posting.ts';
export type { Stream } from './stream.ts';
