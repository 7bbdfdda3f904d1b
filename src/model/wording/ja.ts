// Japanese sentences about what a language model did.
export const japanese = {
  understood: (p: { asked: string; of: readonly string[] }) =>
    `このように理解しました：${p.asked}${p.of.length === 0 ? '' : `（${p.of.join('・')}）`}`,
  correction: '違います。書いたとおりに読んでください',
  worded:
    '説明の文は、言語モデルが資料の記載だけから短くまとめ、プログラムが記載と照合したものです。正確な文言は【根拠】をご覧ください。',
  rests: (p: { sentence: string }) => `- ${p.sentence}`,
  fromPassage: '資料の文：',
  soFar: (times: number) => `これまでの採択${times}回`,
};
export type ModelWording = typeof japanese;
