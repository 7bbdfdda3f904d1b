import { describe, expect, it } from 'vitest';
import { knowledge } from '../../real-knowledge.ts';
import { sound, sourceFile } from '../damage.ts';

const meti = 'https://www.meti.go.jp/policy/sme_chiiki';
const chusho = 'https://www.chusho.meti.go.jp/keiei/shokibo';
const mlit = 'https://www.mlit.go.jp/kokudoseisaku';
const [future, small, twoAreas] = ['地域未来投資促進法', '小規模事業者支援法', '二地域居住推進法'];
const session = '二地域居住等促進のための広活法運用説明会（令和6年11月15日）';

describe('the addresses of the document', () => {
  it('are these eleven, in order, each with the words that introduce it and its law', () => {
    expect(knowledge.links.map(({ url, label, lawName }) => [url, label, lawName])).toEqual([
      [`${meti}/chiikimiraitoushi.html`, '地域未来投資促進法', future],
      [
        `${meti}/miraitoushi/file/renkeishienkeikaku-guideline-2010.pdf`,
        '地域未来投資促進法における 連携支援計画のガイドライン（令和3年4月）',
        future,
      ],
      [`${meti}/miraitoushi/syouninrenkeisienkeikaku.html`, '承認連携支援計画一覧', future],
      [`${chusho}/nintei.html`, '小規模事業者支援法に基づく経営発達支援計画', small],
      [`${chusho}/nintei_sinsei/hattatsu_guideline.pdf`, '経営発達支援計画手続ガイドライン（令和7年11月）', small],
      [`${chusho}/ninteikeikaku2.html`, '認定を受けた経営発達支援計画一覧', small],
      [
        `${mlit}/kokudokeikaku_tk4_000015.html`,
        '広域的地域活性化のための基盤整備に関する法律、ガイドライン等',
        twoAreas,
      ],
      [`${mlit}/content/001769194.pdf`, '特定居住支援法人の指定等の手引き', twoAreas],
      ['https://www.youtube.com/watch?v=NWRPPEOx_So', `${session} 説明会動画`, twoAreas],
      [`${mlit}/content/001880696.pdf`, `${session} 説明会資料`, twoAreas],
      ['https://mm-enquete-cnt.meti.go.jp/form/pub/keizaiseisaku/jinjibu', '地域の人事部メールマガジン', null],
    ]);
  });

  it('stand verbatim in the document and in their quotations, and no address is missed', () => {
    const source = sound[sourceFile] ?? '';
    expect(source.match(/https?:\/\//gu)?.length).toBe(11);
    for (const { url, quote } of knowledge.links) {
      expect(source).toContain(quote);
      expect(quote).toContain(url);
    }
  });
});
