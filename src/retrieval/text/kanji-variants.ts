/** Older and variant forms of kanji that people mix with the usual one, mostly in names: variants first, usual last. */
const FORMS =
  '國国 澤沢 邊邉辺 齋齊斎斉 髙高 﨑嵜埼崎 嶋嶌島 廣広 濱濵浜 瀧滝 龍竜 櫻桜 惠恵 實実 眞真 藝芸 學学 會会 縣県 區区 驛駅 鐵鉄 ' +
  '圓円 萬万 壹壱 變変 體体 廳庁 臺台 總総 團団 榮栄 假仮 舊旧 號号 傳伝 佛仏 黑黒 豐豊 寶宝 應応 戰戦 醫医 藥薬 氣気 發発 賣売 讀読 ' +
  '獨独 聲声 與与 條条 來来 歸帰 當当 對対 單単 彌弥 淺浅 關関 燈灯 曾曽 冨富 塚塚';

/** From each variant to its usual form. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').flatMap((forms) => {
    const chars = Array.from(forms);
    const usual = chars.at(-1) ?? '';
    return chars.slice(0, -1).map((variant): [string, string] => [variant, usual]);
  }),
);
