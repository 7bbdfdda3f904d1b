// Questions that go on from a passage that was quoted: of its points, of who, where and when it was, of what it lacks.
import { emptySlots } from '../understanding/empty-slots.ts';
import { takingPart } from '../understanding/intents/media.ts';
import type { Slots } from '../understanding/question.ts';
import { numberReplaced, pointMeant } from './references.ts';
import { type Carried, firstOf, type Rule, sure, type Turn } from './rule.ts';
import { filled, slotKeys } from './slots.ts';

/** An interrogative by itself: everything else was said before. */
const bareQuestion =
  /^(?:(?:で|それ|それって|それは|あと|ちなみに|じゃあ|では|and|so|but),? ?)?(?:は|って)?(?:何人|何名|何社|何件|何回|何年|何割|いくつ|いくら|いつ(?:から|まで|ごろ|頃|の(?:実績|時点|数字|データ|成果))?|どこ(?:で|の|から|に)?|だれ|誰(?:が|と|に)?|どのくらい|どれくらい|how many(?: (?:people|firms|companies|times|years))?|how much|how long|how often|how far|when|where|who|whom|which year|since when|until when|by when|(?:over|in) (?:what|which) (?:period|time|years?)|over how many years|from when to when|どの期間|何年間で|何年間|何割|何%)(?:で)?(?:の(?:話|こと))?(?:です|でした|だった|なん|なの|の|くらい|ぐらい|いる|いた|あった|ある|やる|やった|その)*(?:か|かな)?(?: (?:was|is|were|are|did) (?:that|it|this|they|those))?[?.!]*$/u;

/** 「いつできたの？」「誰が立ち上げた？」, "when was it founded?": of what was quoted, too. */
const howItBegan =
  /^(?:で|それ|そこ)?(?:は|って)?、?(?:いつ|何年|誰|だれ|どこ|どうやって)(?:頃|ごろ|から|まで)?(?:に|が|で)?(?:でき(?!る|ま)|作|つく|始ま|始め|はじ|立ち上|設立|発足|結成|開設|開かれ|生まれ)[^。?]{0,8}[?]?$|^(?:and )?(?:when|where|by whom|who) (?:was |were |did )?(?:it |they |that |this |the \w+ )?(?:founded|set up|set it up|established|created|start(?:ed)?|begin|began|launched|launch it|found it|founded it)\b/u;

/** 「それはどこの話？」「どこの協議会のこと？」: of what was quoted. */
const whichOne =
  /^(?:(?:それ|これ|そこ|そ[のこ](?:の)?(?:会社|企業|団体|法人|事業者|地域|町))(?:って|は)?)?、?(?:(?:何|どこの|どの)(?:都道府)?県(?:の[^。?]{0,8}?|に(?:ある|いる)[^。?]{0,6})?(?:です|なん|だ)?か?[?]*$|どこの[^。?]{1,10}?(?:です|なん|だ)?か?[?]*$|(?:どこ|どの(?:事例|地域|団体|町|県|枠)|誰|だれ)(?:の)?[^。?]{0,10}(?:話|こと|事例|例|取組)(?:です|なん)?か?[?]*$)|^(?:それは)?、?(?:何|なん)という[^。?]{0,6}(?:です)?か?[?]*$|^(?:何|なん)(?:人|名|社|団体|件)(?:が|の|に|を)[^。?]{1,8}[?]*$|^(?:採用|就職|応募|参加|入社|内定)(?:された|した|できた)?(?:の|人|人数|者数|数)は?[?]*$|^(?:and )?(?:which|whose) (?:case|operator|region|organi[sz]ation|one) (?:is|was) (?:that|this|it)\??$|^where (?:is|was) (?:that|this|it)\??$/u;

/** Who does it. */
const whoDoes =
  /(?:や(?:って|る)|実施|担当|行(?:って|う)|担(?:って|う)|出して|発行|作成|まとめ)[^。?]{0,8}(?:の|ところ|会社|団体|事業者)は(?:どこ|誰|だれ)|(?:どこ|誰|だれ|どの(?:会社|団体|事業者))が?(?:や(?:って|る)|実施|担当|行(?:って|う)|担(?:って|う)|出して|発行|作成|まとめ)|\bwho (?:does|runs|provides|carries|publishe[sd]|issue[sd]|wrote|compile[sd]|is doing|is running) (?:it|that|this|them)/u;

const asksPrice = /いくら|費用|料金|お金|\bhow much\b|\bcosts?\b|\bprice\b|\bfees?\b/u;
const shortPrice = 40;

/** What one does with a thing, and with a subsidy. */
const usesThing =
  /使え|使って|使う|利用|もらえ|手に入|見られ|見れ|読め|登録|購読|載せ|参加でき|\b(?:use|used|using|get|download|see|watch|read|subscribe|join|listed)\b/u;
const appliesFor = /申請|応募|補助|枠|公募|\b(?:apply|application|subsidy|subsidies|grant|frame)\b/u;

/** The passages again, searched with the words of both questions. */
const ofTheSame = ({ last, message }: Turn, slots: Slots): Carried => ({
  question: { ...last, aspect: 'passage', slots, words: `${message.text} ${last.words}`.slice(0, 400) },
  score: 0.95,
});

/** 「3つ目は？」 after a quotation that lists points. */
const pointOfQuotation: Rule = ({ conversation, message }) => {
  const point = pointMeant(conversation, message);
  // 「①の法律は何月に承認？」 asks what the source lacks, of whichever point.
  return point === null || message.absentTopics.length > 0
    ? null
    : {
        question: {
          intent: 'explanation',
          aspect: 'passage',
          slots: emptySlots,
          words: message.leftover.length > 0 ? `${message.text} ${point}` : point,
        },
        score: 0.95,
      };
};

/** 「いつ？」「何人？」 after a quotation; 「R7はどこがやっているの？」 after what is done. */
const detailOfQuotation: Rule = (turn) => {
  const { last, message } = turn;
  return last.intent === 'explanation' &&
    (bareQuestion.test(message.text) ||
      howItBegan.test(message.text) ||
      whichOne.test(message.text) ||
      (whoDoes.test(message.text) && !message.concepts.has('adopted')))
    ? ofTheSame(turn, last.slots)
    : null;
};

/** 「連携先は？」「派遣先は？」: with whom, or where to, something of the quotation is done. */
const otherSide = /^(?:その|で、?)?([一-龯]{2})(?:先|相手|元)(?:は|って)?(?:どこ|誰|だれ|何)?(?:です|なの)?か?[?]*$/u;

const otherSideOfQuotation: Rule = (turn) => {
  const { conversation, last, message } = turn;
  const done = otherSide.exec(message.text)?.[1];
  return last.intent === 'explanation' && done !== undefined && conversation.citations[0]?.quote.includes(done) === true
    ? ofTheSame(turn, last.slots)
    : null;
};

/** By so many first letters a point is known in a question. */
const tellingLetters = 5;

/** 「ほかにはどんな人材が？」 after a quotation that lists several and was asked about one: the others stand in it too. */
const otherPoints: Rule = (turn) => {
  const { conversation, last, message } = turn;
  const points = conversation.items.flatMap(({ kind, id }) =>
    kind === 'point' ? [id.replace(/^[①-⑨]/u, '').slice(0, tellingLetters)] : [],
  );
  const [one, ...others] = points.filter((point) => last.words.includes(point));
  return last.intent === 'explanation' &&
    one !== undefined &&
    points.length > others.length + 1 &&
    /^(?:じゃあ?|では|その|あと)?、?(?:ほか|他|それ以外)(?:に|の|は)|\b(?:who|what) else\b|\bother|\bothers\b/u.test(
      message.text,
    ) &&
    message.text.length <= shortPrice
    ? ofTheSame(turn, last.slots)
    : null;
};

/** 「どこがやっているの？」「例に出ている会社は？」 after the mentoring strand, whose one example is told on another slide. */
const exampleOfStrand: Rule = ({ last, message }) =>
  ((last.intent === 'explanation' && /伴走|横展開|\bmentoring\b/u.test(last.words)) ||
    last.aspect === 'budget:strand' ||
    last.aspect === 'mentoring') &&
  !message.concepts.has('adopted') &&
  (whoDoes.test(message.text) ||
    /例(?:に|として|で)[^。?]{0,6}(?:出|載|挙|紹介)|\b(?:in|as) the example|\bthe example (?:company|firm|operator)/u.test(
      message.text,
    ))
    ? {
        question: {
          intent: 'explanation',
          aspect: 'passage',
          slots: emptySlots,
          words: `${message.text} 令和7年度取組例 森興産株式会社`,
        },
        score: 0.95,
      }
    : null;

/** 「対象者は？」 after a frame: of that frame. */
const moreOfFrame: Rule = ({ last, message, best, slots }) =>
  last.intent === 'explanation' &&
  last.slots.frames.length === 1 &&
  best?.question.intent === 'explanation' &&
  message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 14 : 36) &&
  message.regionOperators.length === 0 &&
  !slotKeys.some((key) => filled(slots, key))
    ? { question: { ...best.question, slots: { ...best.question.slots, frames: last.slots.frames } }, score: 0.9 }
    : null;

/** 「いつ？」 after the source itself. */
const detailOfSource: Rule = ({ last, message }) =>
  last.intent === 'source' && bareQuestion.test(message.text) ? { question: last, score: 0.95 } : null;

/** 「その時の応募者は？」 after a case's result: who applied to its firms, and not for the subsidy. */
const applicantsOfCase: Rule = (turn) => {
  const { conversation, last, message } = turn;
  return last.intent === 'explanation' &&
    conversation.section?.startsWith('case-') &&
    message.concepts.has('application-count') &&
    message.years.years.length === 0 &&
    message.text.length <= shortPrice &&
    conversation.citations.some(({ quote }) => /応募/u.test(quote))
    ? ofTheSame(turn, last.slots)
    : null;
};

/** 「お金かかる？」 after a quotation that tells whether it costs anything. */
const priceOfThing: Rule = (turn) => {
  const { conversation, last, message, slots } = turn;
  return last.intent === 'explanation' &&
    asksPrice.test(message.text) &&
    message.text.length <= shortPrice &&
    slots.expensesYen.length + slots.frames.length === 0 &&
    !appliesFor.test(message.text) &&
    conversation.citations.some(({ quote }) => /無料|有料|料金/u.test(quote))
    ? ofTheSame(turn, last.slots)
    : null;
};

/** 「採択されていない会社でも使えますか」 after the logo: of the thing that was explained. */
const useOfThing: Rule = (turn) => {
  const { conversation, last, message, slots, best } = turn;
  return last.intent === 'explanation' &&
    conversation.section !== null &&
    best?.question.intent === 'eligibility' &&
    slots.operators.length === 0 &&
    usesThing.test(message.text) &&
    !appliesFor.test(message.text)
    ? ofTheSame(turn, emptySlots)
    : null;
};

/** 「費用はいくらかかった？」 after a case study: of the case, not of a subsidy. */
const priceOfCase: Rule = ({ conversation, last, message, slots, best }) => {
  const toldElsewhere =
    best !== undefined &&
    best.question.intent === 'explanation' &&
    best.score >= sure &&
    message.terms + message.leftover.length > 0;
  return conversation.section?.startsWith('case-') &&
    (last.intent === 'explanation' || last.intent === 'not_in_source') &&
    asksPrice.test(message.text) &&
    message.text.length <= shortPrice &&
    !toldElsewhere &&
    slots.expensesYen.length + slots.frames.length + slots.ordinals.length === 0 &&
    !appliesFor.test(message.text)
    ? {
        question: { intent: 'not_in_source', aspect: 'case-fees', slots: emptySlots, words: message.text },
        score: 0.95,
      }
    : null;
};

/** 「違いを一言で」 after one frame and the other. */
const framesSideBySide: Rule = ({ conversation, last, message }) => {
  const earlier = conversation.before.at(-1)?.slots.frames ?? [];
  return last.intent === 'explanation' &&
    last.slots.frames.length === 1 &&
    earlier.length === 1 &&
    earlier[0] !== last.slots.frames[0] &&
    /違い|違う|比べ|比較|\bdiffer|\bcompare/u.test(message.text) &&
    message.text.length <= shortPrice &&
    message.leftover.length <= 1
    ? {
        question: {
          intent: 'frames',
          aspect: 'compare',
          slots: { ...emptySlots, bothFrames: true },
          words: message.text,
        },
        score: 0.95,
      }
    : null;
};

/** 「誰が参加できる？」 after the study meetings and the advice of the mentoring strand. */
const takingPartInStrand: Rule = ({ conversation, last, message: { text, concepts } }) =>
  last.intent === 'explanation' &&
  !concepts.has('evidence') &&
  conversation.section === 'mentoring' &&
  takingPart.test(text) &&
  !appliesFor.test(text) &&
  text.length <= shortPrice
    ? {
        question: { intent: 'not_in_source', aspect: 'mentoring-participation', slots: emptySlots, words: text },
        score: 0.95,
      }
    : null;

/** 「その予算は？」「補助率は？」 after the mentoring strand: of it, not of the frames. */
const figureOfStrand: Rule = ({ conversation, last, message, slots }) => {
  const asked = ['budget', 'rate'].find((concept) => message.concepts.has(concept));
  return last.intent === 'explanation' &&
    conversation.section === 'mentoring' &&
    asked !== undefined &&
    message.text.length <= 16 &&
    message.leftover.length === 0 &&
    slots.years.length + slots.frames.length + slots.ordinals.length + slots.operators.length === 0
    ? {
        question: {
          intent: asked === 'budget' ? 'figures' : 'rate',
          aspect: asked === 'budget' ? 'budget:strand' : 'mentoring',
          slots: emptySlots,
          words: message.text,
        },
        score: 0.95,
      }
    : null;
};

const sameThing = /^(?:同じ[^。?、]{0,6}(?:を|で|は)、?|(?:and )?the same (?:thing |question |item )?)/u;

/** 「箱根は？」 after a figure of another case: the same of that one. */
const figureOfOtherCase: Rule = ({ conversation, last, message }) => {
  const [operator] = message.regionOperators;
  return last.intent === 'explanation' &&
    conversation.section?.startsWith('case-') &&
    operator !== undefined &&
    message.leftover.length <= 1 &&
    message.concepts.size <= 1 &&
    /^(?:同じ[^。?、]{0,6}(?:を|で|は)、?)?[^。?]{2,10}(?:は|なら|だと|で(?:は)?|のほうは|も)[?]*$|^(?:and )?(?:the same (?:[a-z]+ )?)?(?:what about |how about |for |in |of )?[a-z ]{4,16}[?.]$/u.test(
      message.text,
    )
    ? {
        question: {
          ...last,
          aspect: 'passage',
          slots: { ...emptySlots, operators: [operator] },
          words: `${message.text.replace(sameThing, '')} ${last.words.replace(/^[^の?]{1,12}の/u, '')}`.slice(0, 400),
        },
        score: 0.95,
      }
    : null;
};

/** 「その次は？」 after a question about the first of several things. */
const nextOfSeveral: Rule = ({ last, message }) => {
  const words = numberReplaced(last, message);
  return words === null ? null : { question: { ...last, words, slots: emptySlots }, score: 0.95 };
};

/** 「実績は何％？」「実際に指定されたのは何法人？」 after a target: the source tells targets, and not what was reached. */
function reached({ last, message: { text, years } }: Turn): Carried | null {
  return last.intent === 'explanation' &&
    /目標|目指|KPI|\b(?:target|goal|aim)/iu.test(last.words) &&
    years.years.length === 0 &&
    /^(?:で|その|では|じゃあ)?、?(?:実績|実際|現状|今の時点|現時点|いまのところ|今のところ)|(?:実際に|今の時点で|現時点で)[^。?]{0,16}(?:何|いくつ)|\b(?:actual(?:ly)?|so far|to date|at present)\b/u.test(
      text,
    )
    ? {
        question: {
          intent: 'not_in_source',
          aspect: /継続|continu/u.test(last.words) ? 'continuation-rate' : 'kpi-achievement',
          slots: emptySlots,
          words: text,
        },
        score: 0.97,
      }
    : null;
}

/** 「申請方法は」「料金は」 after the logo: of its use, not of the call. */
function ofTheLogo({ conversation: { section }, last, message: { text, leftover } }: Turn): Carried | null {
  return (last.intent === 'explanation' || last.intent === 'not_in_source') &&
    section === 'branding' &&
    /ロゴ|\blogo\b/iu.test(last.words) &&
    text.length <= (/[ぁ-ん]/u.test(text) ? 16 : 44) &&
    leftover.length <= (/[ぁ-ん]/u.test(text) ? 1 : 2) &&
    /申請|手続|手順|許可|料金|費用|無料|有料|いくら|期限|どうやって(?:使|申)|\b(?:apply|approval|permission|fee|fees|cost|free|procedure)\b/u.test(
      text,
    )
    ? {
        question: {
          intent: 'not_in_source',
          aspect: 'logo-procedure',
          slots: emptySlots,
          words: `${text} ${last.words}`,
        },
        score: 0.97,
      }
    : null;
}

/** 「その一覧を」 after the number of case studies. */
function casesAgain({ last, message: { text, concepts, leftover } }: Turn): Carried | null {
  return last.intent === 'explanation' &&
    last.aspect === 'cases' &&
    concepts.has('list') &&
    leftover.length === 0 &&
    text.length <= 24
    ? { question: last, score: 0.97 }
    : null;
}

/** 「リンクをください」 after the flyer, the videos, the logo: things of the source that have no address in it. */
function addressOf({
  conversation: { section },
  last,
  message: { text, laws, concepts, leftover },
}: Turn): Carried | null {
  return last.intent === 'explanation' &&
    section === 'branding' &&
    concepts.has('link') &&
    laws.length === 0 &&
    (leftover.length <= 1 || text.length <= 48) &&
    !/メール|マガジン|メルマガ|newsletter|magazine/u.test(`${text} ${last.words}`)
    ? {
        question: { intent: 'not_in_source', aspect: 'media-addresses', slots: emptySlots, words: text },
        score: 0.97,
      }
    : null;
}

/** What a message asks of what was explained last; null where it asks something else, or nothing was. */
export const afterExplanation = firstOf(
  pointOfQuotation,
  exampleOfStrand,
  detailOfQuotation,
  otherSideOfQuotation,
  otherPoints,
  detailOfSource,
  reached,
  addressOf,
  ofTheLogo,
  casesAgain,
  useOfThing,
  applicantsOfCase,
  priceOfThing,
  priceOfCase,
  framesSideBySide,
  moreOfFrame,
  figureOfStrand,
  takingPartInStrand,
  figureOfOtherCase,
  nextOfSeveral,
);
