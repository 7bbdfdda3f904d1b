// segmentsOf: the questions inside one message. Statements stay with the question that they introduce or explain.

import { asks, sentencesOf } from '../understanding/sentences.ts';
import { withoutMark } from './listed-questions.ts';

/** Question parts of a message, each with the statements around it; a single part when there is one question at most. */
export function segmentsOf(text: string): readonly string[] {
  if (text.length > 1500) return [text];
  const sentences = sentencesOf(text).map(withoutMark);
  if (sentences.length < 2) return [text];
  const segments: string[] = [];
  let before: string[] = [];
  for (const sentence of sentences) {
    if (asks(sentence) && !(isWish(sentence) && sentence !== sentences.at(-1))) {
      segments.push([...before, sentence].join(' '));
      before = [];
    } else before.push(sentence);
  }
  const last = segments.at(-1);
  if (last === undefined) return [text];
  if (before.length > 0) segments[segments.length - 1] = [last, ...before].join(' ');
  return segments.slice(1).some(isRemark) || isDoubt(segments[0] ?? '') ? [text] : segments;
}

/** 「自己負担を抑えたい。」 before a question tells what it is about. */
function isWish(sentence: string): boolean {
  return /(?<!知り|聞き|伺い|うかがい|確認し|確かめ|尋ね|教えていただき|把握し|見)たい(?:です|のですが|んですが|んだけど|のだが)?[。.!！]?$/u.test(
    sentence,
  );
}

/** 「それ本当？」 before a question belongs to it. */
function isDoubt(segment: string): boolean {
  return /^(?:それ(?:って|は)?|え、?|えっ、?)?(?:本当|ほんと|ホント|マジ|まじ)(?:う)?(?:です|なん)?か?[?？]$|^(?:really|are you sure|is that (?:so|right|true))\?$/iu.test(
    segment.trim(),
  );
}

/** 「どこ？」 or 「一覧でお願いします」 after a question is no question of its own. */
function isRemark(segment: string): boolean {
  const short = !/\d/u.test(segment) && segment.length <= (/[ぁ-ん]/u.test(segment) ? 6 : 14);
  // 「共同申請の各社も1者ずつ数えてください」 tells how to count.
  const howToCount =
    /^(?:共同|連名|重複)[^。?？]{0,24}(?:数え|含め|除い)(?:ない)?(?:て|で)(?:ください|下さい|お願い)?/u.test(segment);
  return (
    short ||
    howToCount ||
    // “…? Which, and what was the cap then?”
    /^(?:which|who|when|where|why|if so|if not)\s*,/iu.test(segment) ||
    /^(?:年度?(?:ごと|別|順)|枠(?:ごと|別)|それぞれ|一覧|リスト|表|箇条書き|簡単に|簡潔に|手短に|詳しく|できれば)[^?？]{0,14}$/u.test(
      segment,
    )
  );
}

const joined =
  /[、。]?\s*(?:(?<=[?？])それとも|それと(?!も)|それから|あわせて|加えて|ならびに|および|(?<=^|[、。\s])あと(?!\s*[\d０-９一二三四五何]))[、\s]*(?=[^、]{3,})|と、?(?=その(?:年度|年|とき|時)の)|と、(?=[^、?？]{4,24}(?:を|は)(?:教え|知り|お願い|[?？]))|で、(?=(?:その)?うち)|,? and (?:also )?(?=(?:[^,.?!()]{0,30} )?(?:how|what|when|who|which|where)\b(?!,))|, and (?:also )?(?=(?:can|could|may|will|would|do|does|are|is)\b)|;\s+(?=(?:and |also )?(?:how|what|when|who|which|where|can|could|may|will|would|is|are|do|does|did)\b)/giu;

/** Questions inside one sentence: 「法律は何か、それと上限は」. Empty where it has one. */
export function partsOf(text: string): readonly string[] {
  if (text.length > 600) return [];
  const parts = text
    .split(joined)
    .map((part) => part.trim())
    .filter((part) => part.length >= 4);
  return parts.length > 1 ? parts : figuresOf(text);
}

const figure =
  '(?:採択件数|採択数|採択率|採択(?=と|、|・|および|及び|の件数|それぞれ|は|を|[?？]|$)|応募件数|応募数|応募|申請件数|倍率|予算額|予算|adoption rates?|adoptions?|applications?|budgets?)';
const figures = new RegExp(`^(.*?)(${figure}(?:(?:と|、|・|や|および|及び|, (?:and )?| and )${figure})+)(.*)$`, 'isu');

/** 「R7の応募件数と採択件数は？」 asks for each figure. Empty where one figure is asked for, or what two have to do with each other. */
function figuresOf(text: string): readonly string[] {
  if (
    /差|違い|比べ|比較|比率|割合|何割|何倍|どちら|どっち|関係|から|differ|compar|ratio|share|percent|versus|\bper\b/iu.test(
      text,
    )
  )
    return [];
  // 「R4は何件応募があって何件採択？」
  const counts =
    /^([^。?？]*?)何件(?:の|が)?(?:応募|申請)[^。?？何率]{0,10}何件(?:の|が)?(?:採択|通)[^。?？率]*[?？。]?$/u.exec(
      text,
    );
  if (counts)
    return ['応募件数', '採択件数'].map((each) => `${(counts[1] ?? '').replace(/[は、]+$/u, '')}の${each}は？`);
  const [, before = '', several, after = ''] = figures.exec(text) ?? [];
  if (several === undefined || /[?？。]/u.test(before)) return [];
  const rest = after
    .replace(/^、?(?:のそれぞれ|それぞれ)(?:の)?/u, (found) => (found.endsWith('の') ? 'の' : 'は'))
    .replace(/,? (?:each|respectively)\b/iu, '');
  const counted = /how many|number of/iu.test(before);
  return [...several.matchAll(new RegExp(figure, 'giu'))].map(([each]) => {
    const words = !counted && /^(?:applications?|adoptions?)$/iu.test(each) ? `number of ${each}` : each;
    return `${before}${words}${rest}`;
  });
}
