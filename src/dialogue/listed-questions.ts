// listedQuestions: the questions that a message counts up: 「①…②…」, "1) … 2) …", "(a) … (b) …", "First, … Second, …", or lines with dashes.
import { isCourteous, withoutCourtesies } from '../understanding/courtesies.ts';
import { piecesOf } from '../understanding/sentences.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const circled = '①②③④⑤⑥⑦⑧⑨';

/** Marks before a question, as a pattern: 「①」 but not 「①と②」, "(a)", "1)", "1." but not "1.5". */
const sign = String.raw`(?<circled>[①-⑨])(?![とのはがをもや、だ])|[(（](?<braced>[1-9a-e])[)）]|(?<number>[1-9])(?:[)）]|[.．](?!\d))`;
const words = ordinals.join('|');
const mark = new RegExp(
  String.raw`(?<=^|[\s、。,:：;?？!！])(?:${sign}|(?<comma>[1-9])、(?=\D)|(?<point>[1-5一二三四五])(?:つ目|つめ|点目|番目の質問)(?:は|として)?、?|(?<word>${words})(?:ly)?[,:])\s*`,
  'giu',
);
const markBefore = new RegExp(
  String.raw`^\s*(?:${sign}|(?:${words}|last)(?:ly)?[,:]|[・●○*-](?=\s|[ぁ-んァ-ヶ一-龯]))\s*`,
  'iu',
);
const bullet = /^[ \t]*[・●○*-][ \t]*/gmu;

/** What stands for a list of questions as one: 「この3点を教えてください」 */
const closing =
  /[\s　](?:以上|この|上記の?|これら)の?[1-9一二三四五]?(?:点|つ|件)?(?:について|を|、|です)[^?？]{0,24}$/u;

const comparing = /\b(?:differen\w+|between|compar\w+|versus|either|whether|choose)\b[^.?!]*$/iu;

/** Shorter parts are no questions. */
const shortest = 3;

/** A sentence without the mark before it: of what it asks it says nothing, and its number is none of an adoption. */
export function withoutMark(sentence: string): string {
  return sentence.replace(markBefore, '');
}

/** The place of a mark in its list, from 1. */
function placeOf({ groups = {} }: RegExpExecArray): number {
  const { circled: ring, braced, number, comma, point, word } = groups;
  if (ring !== undefined) return circled.indexOf(ring) + 1;
  if (word !== undefined) return ordinals.indexOf(word.toLowerCase()) + 1;
  const sign = (braced ?? number ?? comma ?? point ?? '').toLowerCase();
  return Math.max('123456789'.indexOf(sign), 'abcde'.indexOf(sign), '一二三四五'.indexOf(sign)) + 1;
}

/**
 * @param raw as typed
 * @returns each question, in NFKC without its mark, behind the words that introduce all of them (「R8の ①補助率 ②上限は？」); empty where there is no
 * such list
 */
export function listedQuestions(raw: string): readonly string[] {
  // Of ①, NFKC makes a 1 that nothing sets apart.
  const text = raw.replace(/[^①-⑨]+/gu, (part) => part.normalize('NFKC'));
  const numbered = [...text.matchAll(mark)];
  const inOrder = numbered.length > 1 && numbered.every((each, place) => placeOf(each) === place + 1);
  const marks = inOrder ? numbered : [...text.matchAll(bullet)];
  const [first] = marks;
  if (first === undefined || marks.length < 2) return [];
  const parts = marks.map((each, place) => text.slice(each.index + each[0].length, marks[place + 1]?.index).trim());
  parts.push(parts.pop()?.replace(closing, '') ?? '');
  const bare = parts.map((part) =>
    withoutCourtesies(part)
      .replace(/[、,;]?\s*(?:\b(?:and|or))?$/iu, '')
      .trim(),
  );
  // 「①右腕人材枠と ②法制度連携枠の違い」 is one question.
  const joined =
    comparing.test(text.slice(0, first.index)) ||
    bare.slice(0, -1).some((part) => /[とやか]$|および$|及び$/u.test(part));
  if (joined || bare.some((part) => part.length < shortest)) return [];
  const before = introducing(text.slice(0, first.index));
  return bare.map((part) => before + part);
}

/** 「R8の右腕人材枠について、」, "For the law-linked frame: ": what all of the list is about, as the beginning of each question. */
function introducing(before: string): string {
  const lead = piecesOf(before).at(-1)?.trim() ?? '';
  if (isCourteous(lead)) return '';
  const [topic] = /^.+?(?=(?:について|に関して|に関し)?(?:の|は|で|、)*$)/u.exec(lead) ?? [];
  if (/[ぁ-ん]/u.test(lead))
    return topic !== undefined && topic !== lead && !/[。?？]$/u.test(lead) ? `${topic}の` : '';
  return /^(?:for|in|under|about|on|regarding|concerning)\b.*[,:]$/iu.test(lead) ? `${lead.slice(0, -1)}, ` : '';
}
