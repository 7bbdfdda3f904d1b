// settleConcepts: what words mean beside others. Each listed word gives its concept (knowledge/lexicon.yaml); some take another away, or say two.

const asksContents =
  /(?:何|なに|どんな(?:こと|内容|情報|もの|話))(?:が|を|について|まで)?(?:書いて|書かれて|載って|載せて|のって|入って|載る)|(?:何|なに)が(?:書|載|の)[^。?]{0,6}(?:本|冊子|資料|集)/u;
const ofWhoAsks =
  /(?:初めて|はじめて)(?:聞|知|見|読|使|質問|問い合わせ|お問い合わせ|ご連絡|連絡|お世話|相談|ご相談|担当|拝見|伺|うかが|利用)|\b(?:hear|heard|hearing|read|reading|ask|asking|using|visiting|here)\b[^.?!]{0,40}(?:for the first time|first[- ]time)|\bfirst[- ]time (?:user|reader|visitor|here|asking)|\b(?:it is|it's|this is) (?:my|our) first time\b/u;
const wonOtherwise =
  /\b(?:win|wins|won) (?:the|a|an|against|yesterday|last|in|on)\b(?! (?:subsid|grant|fund|adopt|place|call|bid|support|programme|program|project|fy|r\d|20\d\d|\d))|\bwho (?:won|wins)\b[^?]*\b(?:game|match|series|cup|prize|award|election|league|medal|race|title)\b/u;
const adoptedOtherwise = /採択|選ばれ|通った|受か|選定|当選|入選/u;

const shareOfCosts =
  /(?:経費|費用|コスト|出費|支出|事業費|かか(?:った|る)(?:お金|金|額|分|もの))(?:総額|全体)?(?:の|に対(?:し|する)て?|のうち)、?[^。?]{0,6}(?:どれだけ|どれ(?:くらい|ぐらい|ほど)|どの(?:くらい|ぐらい|程度)|いくら|何(?:割|%|パーセント|分の))|\b(?:what|which|how (?:much|large|big|great|high|small)) (?:an? )?(?:share |proportion |fraction |percentage |part |portion |per ?cent )?of (?:the |our |its |their |your |an? |every |each |one's )?(?:total |eligible |project |programme |overall )*(?:costs?|expens\w+|outlays?|spending|bill|expenditure|outgoings)\b|\b(?:out )?of every (?:\d+ |hundred )?yen\b/u;
/** Words that look like a comparison and are none. */
const comparesNothing =
  /間違[いえっ]|(?:どちら|どっち)も(?=右腕|法制度)|同じ(?=年|会社|事業者|団体|法人|質問|こと|内容)|\bsame (?:question|thing|check|calculation)\b/u;
const comparing =
  /(?<!間)違[いうえっ]|ちがい|差|どっち|どちら|同じ|異な|有利|得|高い|低い|比較|比べ|\b(?:compar|differ|versus|vs|better|higher|lower|same|more|less)/u;

/** 「4回の公募すべてに」「全部のリストに」「どの年度にも」, "in every single list": none of the years is left out. */
const everyYear =
  /(?:全|すべて|全て|全部)(?:の)?(?:4|四)?(?:年度?|か年|カ年|回|公募|リスト|一覧|名簿)(?:の(?:公募|リスト|一覧|名簿|採択))?(?:に|で(?!す)|とも)|(?:4|四)(?:年度?|か年|カ年|回)(?:間|分)?(?:の(?:公募|リスト|一覧|名簿|採択))?(?:の)?(?:すべて|全て|全部|全(?!体)|いずれ)|どの(?:年度?|回|リスト|一覧)(?:の[^。?]{1,6})?に?も|途切れ(?:ず|ることなく|る事なく|なく)|切れ目なく|欠かさず|休まず|毎[回度](?!同じ|違|変|何|の)|ずっと[^。?]{0,3}(?:採択|名前|載|選)|\b(?:every|each)(?: single| one of the)?(?: four)? (?:lists?|calls?|rounds?|editions?)\b|\ball (?:of )?(?:the )?(?:four |4 )?(?:lists|calls|rounds|editions)\b/u;

/** "I heard six", "my boss says": who asks tells where a thing was heard, and nothing of an applicant. */
const asideOfAsker =
  /\bi(?:'m| am|'ve| have|'d| would)? (?:heard|hear|read|thought|think|believe|guess|suppose|assume|remember|recall|know|wonder|wondering|see|saw|understand|understood|want(?:ed)? to know|need to know|like to know|looking|look|was told|told|check(?:ing|ed)?|ask(?:ing|ed)?|mean|meant|counted|count)\b|\b(?:tell|show|give|help|remind|let) me\b|\bmy (?:boss|colleagues?|friends?|notes?|table|paper|thesis|report|memory|records?|spreadsheet|question|understanding|count|list)\b/gu;
const leftOutBehind =
  '(?:での?|の|による)?(?:もの|採択|分|申請|事業|案件)?(?:以外|は?を?除[いくけ]|を引[いく]|を抜[いく]|抜き)';
const leftOutBefore =
  '(?:other than|excluding|not counting|leaving (?:out|aside)|apart from|except(?:ing)?(?: for)?|minus|without)';
const exceptJoint = new RegExp(
  `(?:共同|連名)${leftOutBehind}|\\b${leftOutBefore} (?:the |all )?joint\\b|\\b(?:not|non-?) ?joint\\b`,
  'u',
);
const exceptRepeat = new RegExp(
  `(?:リピーター|再採択|継続|常連)(?:組|者)?${leftOutBehind}|\\b${leftOutBefore} (?:the |any |all )?(?:repeat|return|previous)`,
  'u',
);
const exceptFirst = new RegExp(
  `(?:新規|初採択|初めて)(?:組|者)?${leftOutBehind}|\\b${leftOutBefore} (?:the |any |all )?(?:newcomers|first-time|first time|new )`,
  'u',
);
const exceptSingle = new RegExp(
  `単独${leftOutBehind}|\\b${leftOutBefore} (?:the |all )?(?:single|solo|individual)\\b`,
  'u',
);
const firstPerson = /\b(?:we|our|ours|us|i|my|we've|we're|i'm|i've)\b/u;

/**
 * Settles a message's concepts in place.
 * @param text normalised
 * @param numbered whether it tells the number of an adoption
 * @param eachParty whether each party of a joint adoption is to be counted
 */
export function settleConcepts(
  concepts: Set<string>,
  text: string,
  { numbered, eachParty }: { readonly numbered: boolean; readonly eachParty: boolean },
): void {
  // 「本には何が載っている？」: what something contains, not who is on a list.
  if (asksContents.test(text) && !adoptedOtherwise.test(text)) concepts.delete('adopted');
  if (everyYear.test(text)) concepts.add('every-year');
  if (
    /\bevery single\b|\bsingle (?:adoption|time|year|list|entry|appearance|occasion|award|selection|fiscal)\b/u.test(
      text,
    )
  )
    concepts.delete('single-applicant');
  // 「インターンシップ制度」: a system of another name, and no law.
  if (concepts.has('law') && /[一-龯ァ-ヶー]{2,}(?<!連携)制度/u.test(text) && !/法|(?:^|[のなたる、])制度/u.test(text))
    concepts.delete('law');
  // “Could you share the link?”
  if (/\bshare (?:the|it|that|this|them|a|an|your|with|me|us)\b/u.test(text)) concepts.delete('share');
  // “…, no?” and “No, …” are answers, and no number of a list.
  if (/, no\?$|^(?:oh )?no[,.!]/u.test(text) && !/番|\bnumber\b|\bno\.? ?[ab]?\d/u.test(text))
    concepts.delete('list-number');
  if (concepts.has('we') && !/[ぁ-ん]/u.test(text) && !firstPerson.test(text.replace(asideOfAsker, ' ')))
    concepts.delete('we');
  // 「法制度連携枠の間違いです」「どちらも右腕で」「同じ年に」: no difference is asked for.
  if (comparesNothing.test(text) && !comparing.test(text.replace(comparesNothing, ''))) concepts.delete('compare');
  // 「初めて聞きました」, "I hear of it for the first time": of who asks.
  if (ofWhoAsks.test(text)) concepts.delete('first-time');
  // 「どういう区分けで」: how a thing is arranged.
  if (/区分け/u.test(text) && !/枠|採択区分|申請区分/u.test(text)) concepts.delete('frame');
  // “Who won the World Series?”
  if (wonOtherwise.test(text) && !/\b(?:adopt|select|chosen|accept)/u.test(text)) concepts.delete('adopted');
  // “at least three”, “all years but one”
  if (
    /\bat (?:least|most)\b/u.test(text) &&
    !/\b(?:the|which|highest|largest|biggest|fewest|smallest)\b[^.?]{0,12}\b(?:most|least|fewest)\b|最|一番|いちばん/u.test(
      text.replace(/\bat (?:least|most)\b/gu, ''),
    )
  )
    concepts.delete('most');
  if (/\byears? (?:but|except|save) one\b/u.test(text)) concepts.delete('every-year');
  // “What fraction of the FY2025 adoptions was joint?”
  if (
    /\b(?:what|which) (?:fraction|proportion|percentage|percent|share|portion|part) of (?:[a-z0-9']+ ){0,3}(?:adoptions|operators|adoptees|adopted|entries|those)\b/u.test(
      text,
    ) &&
    !/\b(?:cost|costs|expens\w+|paid|pays|covered)\b/u.test(text) &&
    concepts.delete('rate')
  )
    for (const concept of ['share', 'adopted']) concepts.add(concept);
  // 「大森建設と清水企業は同じ案件？」
  if (
    /同じ(?:案件|採択|申請|番号|事業)(?:で|です|か|なの|[?？]|だ)|\bthe same (?:project|adoption|entry|application|bid)\b/u.test(
      text,
    )
  )
    concepts.add('joint');
  // 「R6とR7の組合せ」 is no cooperative.
  if (/組合(?:せ|わせ)/u.test(text) && !/組合(?!せ|わせ)/u.test(text)) concepts.delete('kind-association');
  // 「R4から数えて」: from then on.
  if (/(?:から|より)数え(?:て|ると)|\bcounting from\b/u.test(text)) concepts.delete('counting-rule');
  // 「一覧に名を連ねた」: adopted, by whomever.
  if (/(?:一覧|リスト|名簿|表)に名を連ね/u.test(text) && !/共同|連名/u.test(text)) {
    concepts.delete('joint');
    concepts.add('adopted');
  }
  // 「共同を除くと何件？」: those of one applicant; and the other way round.
  for (const [left, others] of [
    [exceptJoint, ['joint', 'single-applicant']],
    [exceptSingle, ['single-applicant', 'joint']],
    [exceptRepeat, ['repeat', 'first-time']],
    [exceptFirst, ['first-time', 'repeat']],
  ] as const)
    if (left.test(text)) {
      concepts.delete(others[0]);
      concepts.add(others[1]);
    }
  // “Whom was it listed with?”
  if (
    /\bwhom?\b[^?]{1,60}\b(?:adopted|listed|selected|applied|named|appear\w*|shown|put) (?:together |jointly )?(?:with|alongside|beside)\b|\b(?:with|alongside|beside) whom\b|\bin whose company\b/u.test(
      text,
    )
  )
    concepts.add('joint');
  // 「2回以上採択された事業者を数えると？」: how many there are.
  if (
    /(?:者|社|団体|法人|ところ|もの|件|の)(?:を|は|の数を)(?:全部|すべて)?数え(?:ると|て|たら|上げ)/u.test(text) &&
    concepts.delete('counting-rule')
  )
    concepts.add('how-many');
  // 「採択事業者」 says both.
  if (/採択(?:事業者|者|先|団体|企業|法人)/u.test(text))
    for (const concept of ['adopted', 'operators-noun']) concepts.add(concept);
  if (/採択(?:件)?数|採択(?:の)?状況/u.test(text)) for (const concept of ['adopted', 'how-many']) concepts.add(concept);
  // 「共同の相手も数えると何者」: how to count them, and the number is what is asked for.
  if (eachParty && /何(?:者|社|団体|法人)|\bhow many (?:operators|companies|organi[sz]ations)/u.test(text))
    for (const concept of ['counting-rule', 'joint']) concepts.delete(concept);
  // 「初採択の事業者が何割」: a share of operators.
  if (
    /(?:者|社|団体|法人|企業|ところ)(?:が|は|の(?:割合)?は?)?(?:全体の)?何(?:割|%|パーセント)/u.test(text) &&
    concepts.delete('rate')
  )
    concepts.add('share');
  // 「一覧の番号」, "number on the list"
  if (concepts.has('list-number') && /(?:一覧|リスト)(?:で)?の番号|\bnumber (?:in|on) the list/u.test(text))
    concepts.delete('list');
  // “only one subsidy rate” says both.
  if (concepts.has('kinds') && /\brates?\b/u.test(text)) concepts.add('rate');
  // 「かかった費用の何割を国が出す？」「経費のどれだけ」, "what proportion of the costs": the rate, where no one's own part of them is asked for.
  if (shareOfCosts.test(text) && !concepts.has('own-contribution')) {
    concepts.add('rate');
    for (const concept of ['share', 'amount', 'budget']) concepts.delete(concept);
  }
  // 「1,300万円まで出たのは」: the most that was paid.
  if (/円(?:まで|を上限に)[^。?]{0,4}(?:出|もらえ|受け|補助)/u.test(text) && !concepts.has('own-contribution'))
    concepts.add('cap');
  // 「62件中どれくらいの割合で採択された？」: how many of the applications.
  if (
    /\d件(?:中|の(?:うち|中))|応募[^。?]{0,6}(?:うち|中|に対)/u.test(text) &&
    concepts.has('adopted') &&
    !/補助|助成/u.test(text) &&
    (concepts.delete('rate') || (/応募|申請/u.test(text) && concepts.delete('share')))
  )
    concepts.add('adoption-rate');
  // 「件数で全体の何割ですか」
  if (/全体の何(?:割|%|パーセント)/u.test(text) && !/補助|助成|負担|経費|率/u.test(text) && concepts.delete('rate'))
    concepts.add('share');
  // 「R7で新規は何割？」「採択者のうちNPOは何割？」: of the adoptions, not of the costs.
  if (
    /何割(?!補助|出|もらえ|負担)|何(?:%|パーセント)/u.test(text) &&
    !/補助|助成|負担|経費|率/u.test(text) &&
    !numbered &&
    ['first-time', 'repeat', 'joint', 'among', 'operators-noun'].some((concept) => concepts.has(concept)) &&
    concepts.delete('rate')
  )
    concepts.add('share');
  // "third-adoption rate" is the rate of an adoption, not the share of applications adopted.
  if (numbered && concepts.delete('adoption-rate')) concepts.add('rate');
  // 「115件は何者？」「累計115件の内訳」: of the adoptions.
  if (
    /\d件(?:の内訳[^。?]{0,4}年度|の(?:事業者|者|団体)数|(?:は|って)何(?:者|社|団体|法人))/u.test(text) &&
    !/応募|申請/u.test(text)
  )
    concepts.add('adopted');
  // 「応募合計186件」 says both.
  if (concepts.has('application-count') && /応募(?:の|件数の?|数の?)?(?:合計|トータル|総)/u.test(text))
    concepts.add('total');
  // 「連続で採択」 says both.
  if (/(?:連続|継続|続けて|引き続き|再び|また)(?:で|して)?(?:、)?採択/u.test(text)) concepts.add('adopted');
  // 「2回採択された。残りは？」: adoptions, no yen.
  if (
    /\d\s*回(?!\s*目)[^?]*残りは/u.test(text) &&
    !/円|万|億|経費|率/u.test(text) &&
    concepts.delete('own-contribution')
  )
    concepts.add('adoption-limit');
  // 「共同の採択の割合」: a share of the adoptions.
  if (
    /(?:共同|単独|連名|新規|初採択|初めて)[^。?]{0,8}(?:採択|申請)(?:の|された)?[^。?]{0,4}(?:割合|比率)/u.test(text) &&
    concepts.delete('adoption-rate')
  )
    for (const concept of ['adopted', 'share']) concepts.add(concept);
  // “the most an operator could receive”: the cap.
  if (
    /\b(?:the )?(?:most|maximum) (?:that )?(?:an? \w+|we|you|one|anyone|they|operators) (?:can|could|may|might) (?:ever )?(?:have )?(?:receive|received|get|got|(?:be|been) (?:paid|granted|given))\b/u.test(
      text,
    ) &&
    concepts.delete('most')
  )
    concepts.add('cap');
  // “in FY2025 without any adoption before”: for the first time.
  if (
    /\b(?:without|with no|had no|have no) (?:any )?(?:earlier |previous |prior )?adoptions?\b[^.?]{0,40}\b(?:before|earlier|previous|prior)\b/u.test(
      text,
    )
  )
    concepts.add('first-time');
  // “no longer” is no number.
  if (/\bno (?:longer|more)\b/u.test(text) && !/何番|番号|\bnumber\b/u.test(text)) concepts.delete('list-number');
  // "three successful bids" are adoptions.
  if (
    /\bsuccessful (?:bids?|applications?|submissions?|rounds?)\b/u.test(text) &&
    !/\bhow many (?:of|bids|applications|submissions)/u.test(text)
  ) {
    concepts.delete('application-count');
    concepts.add('adopted');
  }
  // "joint applicants" are partners, not a number of applications.
  if (/\bjoint (?:applicants?|bids?|submissions?)\b/u.test(text) && !/応募/u.test(text))
    concepts.delete('application-count');
  // "How many adoptions in each year" asks for all years, not for those adopted in every one.
  if (
    concepts.has('how-many') &&
    !concepts.has('operators-noun') &&
    !concepts.has('which-operator') &&
    /\b(?:(?:in|for|of) )?(?:each|every) (?:fiscal )?year\b|毎年度?の件数|毎年何件/u.test(text)
  )
    concepts.delete('every-year');
}
