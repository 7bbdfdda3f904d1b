// withoutPersonalData: a message as it leaves this machine: without names of people, addresses, phone numbers and ids of Slack.
import type { Knowledge } from '../knowledge/index.ts';
import { nameKey } from '../text/normalize.ts';
import type { Message } from '../understanding/message.ts';

/** What stands in its place. */
const someone = '〔氏名〕';
const something = '〔省略〕';

const contacts =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w-])(?:\+81|0)\d{1,4}[-\s(]?\d{1,4}[-\s)]?\d{3,4}(?![\w-])|(?<![a-z0-9])[uwcdtbge](?=[a-z]*\d)[a-z0-9]{8,11}(?![a-z0-9])|https?:\/\/\S+/gu;

/** 「田中さん」「佐藤太郎様」「Mr. Smith」: a title says that it is a person's name. */
const titled =
  /([一-龯々]{1,6}|[ァ-ヶー]{2,12}(?:[ ・][ァ-ヶー]{2,12})?|(?<![a-z])[a-z]{2,15}(?: [a-z]{2,15})?)[ ]?(?:さん|さま|様|氏|殿|先生|くん|ちゃん|部長|課長|係長|主任|室長|社長|会長|理事長)(?![ァ-ヶー])/gu;
const englishTitled = /\b(?:mr|mrs|ms|dr|prof)\.? ([a-z]{2,20}(?: [a-z]{2,20})?)/gu;
/** 「商工会の田中です」「田中と申します」"my name is Jane Smith". */
const introduced =
  /([一-龯々]{1,6}|[ァ-ヶー]{2,12})(?:と申し(?:ます)?|といい?ます|と言います)|(?:^|[。、\s])(?:[^。、\s]{1,20}の)?([一-龯々]{2,4})です(?=[。、!\s])|\bmy name is ([a-z]+(?: [a-z]+)?)|\bi am ([a-z]+ [a-z]+)(?= (?:from|of|at)\b)/gu;

/** Words before a title that name no person. */
const nobody =
  /^(?:皆|お客|客|事業者|担当者|担当|御社|貴社|会社|企業|団体|法人|奥|神|仏|各|同|お|御|先方|上司|部長|社長|学生|職員|利用者|関係者|参加者|申請者|採択者|個人事業主)$/u;

/** @returns the normalised text of the message, with nobody's name in it; names of operators stay: they are published */
export function withoutPersonalData({ text }: Message, { words: { names } }: Knowledge): string {
  const isPublished = (name: string): boolean => {
    const key = nameKey(name);
    return key.length >= 2 && names.some(({ keys }) => keys.some((each) => each === key || each.includes(key)));
  };
  const hide = (whole: string, ...groups: readonly unknown[]): string => {
    const name = groups.find((each): each is string => typeof each === 'string' && each !== '' && whole.includes(each));
    if (name === undefined || nobody.test(name) || isPublished(name)) return whole;
    return whole.replace(name, someone);
  };
  return text
    .replace(contacts, something)
    .replace(titled, (whole, name: string) => hide(whole, name))
    .replace(englishTitled, (whole, name: string) => hide(whole, name))
    .replace(introduced, (whole, ...groups: (string | undefined)[]) => hide(whole, ...groups.slice(0, 4)));
}
