// Whether a question asks if something is not so: then “yes” means that it is not. 「もう出せないんですよね？」, “are they barred?”
import { askingPart } from './sentences.ts';

/** What cannot be, or is used up. */
const cannot =
  '(?:(?:せ|け|き|れ|え|さ|わ)な(?:い|く(?:な[るっり])?)|(?:余地|残り|残された回数|枠|チャンス|回数|可能性|見込み|権利|道)(?:が|は|も)?(?:もう|既に|すでに)?(?:な(?:い|し|くな[るっり])|無(?:い|し|くな[るっり])|ゼロ|零|0回?|残ってい?(?:ない|ません)|閉ざされ(?:る|た)?|断たれ(?:る|た)?)|不可|対象外|だめ|ダメ|駄目|無理|アウト|打ち止め|打ち切り|終わり|手遅れ|(?<![a-z])ng)';
/** 「…と聞いたけど本当？」「…という理解で合ってる？」: whether what was said is so. */
const told = '(?:聞|伺|うかが|教わ|理解|認識|解釈|考え|読)[^。?]{0,12}';
const confirms = `(?:(?:${told})?(?:本当|ほんと|合って|正し|間違い|確か)[^。?]{0,8}|${told}(?:よい|良い|いい|よろし|そう)[^。?]{0,8})?`;
/** Up to the question mark, with no question of its own between: “turned down in FY2025, can we apply?” asks whether one can. */
const toTheEnd =
  '(?:(?!,? (?:and |but |so )?(?:can|could|may|might|will|would|is|are|do|does|what|which|how) (?:we|i|it|they|you|our|the|there)\\b)[^?.])*';
const negative = new RegExp(
  `${cannot}(?:に?なる|なの|なん|だ|ん|の|という|って|わけ|こと|ってこと|ということ|と|で|に|は|も|、)*${confirms}(?:です(?:か|よね)|でしょうか|よね|ですね|だよね|か|かな|のかな|なんだ)?\\s*(?:[?。]|$|\\s)|\\btoo late\\b|\\bout of (?:chances|options|luck|adoptions|goes|the running)\\b|\\b(?:nothing|none|no (?:chances?|adoptions?|room)) left\\b|` +
    `\\b(?:barred|blocked|shut out|locked out|excluded|ruled out|turned (?:away|down)|rejected|refused|disqualified|ineligible|impossible|no longer|(?:reached|hit|used up|past|over|beyond) (?:the|its|their|our|all)\\b[^?]{0,12}\\b(?:limit|cap|maximum|adoptions))\\b${toTheEnd}\\?|上限に(?:達|到達|届)[^。?]{0,10}(?:[?。]|$)`,
  'u',
);

/** What becomes of someone is asked: neither yes nor no answers that. */
export const asksWhatBecomes = /どうな|\bwhat (?:happens|becomes)\b/u;

/** A reason or a time is asked for: neither yes nor no answers that. */
const asksWhyOrWhen =
  /なぜ|なんで(?!す|しょ)|どうして|理由|(?:いつ|何年度?|どの年度)(?:の[^。?]{0,6})?から|\b(?:which|what) (?:fiscal )?year|\b(?:why|how come|since when|from when|reasons?)\b/u;

/** Whether yes or no would answer the words. */
export const asksYesOrNo = (words: string): boolean =>
  !asksWhatBecomes.test(words) && !asksWhyOrWhen.test(words.slice(0, 120));

/** Looks at the beginning of the words alone: what stands behind may be from the turns before. */
export function asksNegatively(words: string): boolean {
  return negative.test(askingPart(words.slice(0, 120)));
}
