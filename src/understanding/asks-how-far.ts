// Whether a question asks how far two figures are apart.
/** 「差は何分の何」「何割減る」, "how much lower": how far apart two figures are, not only what they are. */
export const asksHowFar =
  /差(?!し|出|引|別|込)|開き|隔たり|(?:何割|何%|何パーセント|何ポイント|何分の[何いくつ]*|いくつ|どれ(?:だけ|くらい|ぐらい|ほど)|どの(?:くらい|ぐらい|程度))[^。?]{0,10}(?:違|減|下が|下げ|低|少な|落|目減り|上が|高|多|不利|有利|損|得)|\b(?:difference|gap|apart)\b|\bhow (?:much|far|many (?:percentage )?points)\b[^.?]{0,60}\b(?:lower|less|smaller|higher|more|drop|fall|fell|differ|decrease|reduc|cut|shrink|worse|better|apart|go(?:es)? (?:up|down))|\b(?:what|which) (?:fraction|share|proportion|percent\w*)\b[^.?]{0,40}\b(?:lower|less|smaller|higher|more)\b|\bby (?:how|what)\b/u;
