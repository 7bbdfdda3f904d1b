// The page's own words in the language of whoever sits in front of it. What the app says comes from the app.
import { en } from './en.ts';
import { ja } from './ja.ts';

export type Language = 'ja' | 'en';

export interface Words {
  readonly workspace: {
    /** Shown with the workspace's name: this is not Slack. */
    readonly note: string;
    /** The same in a word, beside the workspace's name. */
    readonly local: string;
    readonly loading: string;
    readonly failed: string;
    readonly retry: string;
    readonly skipToWriting: string;
    readonly skipToContent: string;
    readonly title: (place: string, team: string) => string;
    readonly actAs: string;
    readonly language: string;
    readonly otherLanguage: string;
  };
  readonly places: {
    readonly navigation: string;
    readonly channels: string;
    readonly app: string;
    readonly messages: string;
    readonly home: string;
    readonly back: string;
    readonly unread: (count: number) => string;
    readonly homeEmpty: string;
    readonly homeOf: (app: string) => string;
    readonly gone: string;
    readonly choose: string;
  };
  readonly notices: {
    readonly lost: string;
    readonly appGone: (app: string) => string;
    readonly dismiss: string;
    readonly unreachable: string;
    /** The server refused without a sentence of its own. */
    readonly refused: (code: string) => string;
    readonly noSuchCommand: (command: string) => string;
    readonly noCommandInThread: (command: string) => string;
  };
  readonly messages: {
    readonly log: (channel: string) => string;
    readonly empty: (channel: string) => string;
    readonly dmEmpty: (app: string) => string;
    readonly prompts: string;
    readonly app: string;
    readonly onlyYou: string;
    readonly edited: string;
    readonly replies: (count: number) => string;
    readonly lastReply: (time: string) => string;
    readonly reply: string;
    readonly more: (author: string, time: string) => string;
    readonly edit: string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeText: string;
    readonly cancel: string;
    readonly save: string;
    readonly editing: string;
    readonly status: (app: string, status: string) => string;
    readonly newest: string;
    readonly by: (author: string, time: string) => string;
  };
  readonly thread: {
    readonly title: string;
    readonly pane: string;
    readonly close: string;
    readonly rootGone: string;
    readonly log: string;
  };
  readonly composer: {
    readonly toChannel: (channel: string) => string;
    readonly toApp: (app: string) => string;
    readonly toThread: string;
    readonly send: string;
    readonly keys: string;
    readonly mentionHint: (app: string) => string;
    readonly mention: (app: string) => string;
    readonly shortcuts: string;
    readonly commands: string;
    readonly people: string;
    readonly offered: (count: number) => string;
    readonly commandPrivate: string;
  };
  readonly blocks: {
    readonly unknown: string;
    readonly table: string;
    readonly sortBy: (column: string) => string;
    readonly pagesOf: (caption: string) => string;
    readonly page: (page: number, pages: number) => string;
    readonly rows: (count: number) => string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly carousel: (cards: number) => string;
    readonly previousCard: string;
    readonly nextCard: string;
    readonly working: string;
  };
  readonly fields: {
    readonly optional: string;
    readonly choose: string;
    readonly options: string;
    readonly clear: string;
    readonly searching: string;
    readonly nothingFound: string;
    readonly searchFailed: string;
    readonly found: (count: number) => string;
    readonly typeMore: (characters: number) => string;
    readonly required: string;
    readonly tooShort: (characters: number) => string;
    readonly tooLong: (characters: number) => string;
    readonly noNumber: string;
    readonly noInteger: string;
    readonly tooSmall: (least: string) => string;
    readonly tooLarge: (most: string) => string;
  };
  readonly dialogs: {
    readonly close: string;
    readonly sending: string;
    readonly problems: (count: number) => string;
    readonly confirm: string;
    readonly deny: string;
  };
}

const wording: Readonly<Record<Language, Words>> = { ja, en };

export const wordsOf = (language: Language): Words => wording[language];

const storageKey = 'workspace-language';

/** The language chosen here before, or the browser's. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(storageKey);
  if (kept === 'ja' || kept === 'en') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

/** Keeps the language for the next visit. */
export const keepLanguage = (language: Language): void => localStorage.setItem(storageKey, language);
