// Markers: words that turn, limit, oblige or direct what a sentence says, in Japanese and English. A sentence and its translation have the same
// of them.

interface Marker {
  readonly name: string;
  /** Where one of these stands, … */
  readonly ja: RegExp;
  /** … one of these must stand in the English, … */
  readonly inEnglish: RegExp;
  /** … and where one of these stands, … */
  readonly en: RegExp;
  /** … one of these must stand in the Japanese. */
  readonly inJapanese: RegExp;
}

/** The same words tell and answer. */
const alike = (name: string, ja: RegExp, en: RegExp): Marker => ({ name, ja, inEnglish: en, en, inJapanese: ja });

const markers: readonly Marker[] = [
  {
    name: 'only',
    ja: /のみ|だけ|に限[るりっ]|に限定|を限定|しか(?=な|〔)|にとどま[るり]/u,
    inEnglish:
      /\bonly\b|\blimited\b|\bsolely\b|\bexclusive|\brestrict|\bnothing but\b|\bmerely\b|\bjust\b|\balone\b|\bconfined\b/iu,
    en: /\bonly\b|\blimited to\b|\bsolely\b|\bexclusively\b|\brestricted\b|\bmerely\b/iu,
    inJapanese: /のみ|だけ|限|専用|専ら|しか|とどま|過ぎ|すぎ/u,
  },
  {
    name: 'beyond',
    ja: /〔限らず〕/u,
    inEnglish: /〔beyond〕|\bbeyond\b|\bas well as\b|\bin addition to\b|\bboth\b/iu,
    en: /〔beyond〕/u,
    inJapanese: /〔限らず〕|加え|ほか|だけ/u,
  },
  {
    name: 'whatever',
    ja: /〔問わず〕/u,
    inEnglish: /\bregardless\b|\birrespective\b|\bwhichever\b|\bwhatever\b|\bany\b|\bno matter\b|\bwithout regard\b/iu,
    en: /\bregardless\b|\birrespective\b|\bno matter\b/iu,
    inJapanese: /〔問わず〕/u,
  },
  {
    name: 'must',
    ja: /〔義務〕|必要(?!経費)|べき|義務|必須|要件|求められ|を要する|なければ/u,
    inEnglish:
      /\bmust\b|\bneed|\bnecessar|\brequire|\bshould\b|\bobliged|\bobligat|\bha(?:s|ve) to\b|\bmandatory\b|\bessential|\bindispensable|\bought\b|\bshall\b|\bexpected to\b/iu,
    en: /\bmust\b|\bshall\b|\bneeds? to\b|\bneeded\b|\brequire[sd]?\b|\brequirements?\b|\bshould\b|\bobliged\b|\bobligat|\bha(?:s|ve) to\b|\bmandatory\b|\bindispensable\b|\bought\b/iu,
    inJapanese: /〔義務〕|必要|べき|義務|必須|要件|求め|要する|なければ|条件|重要|こと。?$/u,
  },
  {
    name: 'may',
    ja: /可能(?!性)|でき[るまなたて]|出来[るまなたて]|〔可能性〕|ことがある|場合がある|おそれ|恐れ|得る|うる(?!お)|てもよい/u,
    inEnglish:
      /\bcan(?:not)?\b|\bcould\b|\bable\b|\bpossib|\bmay\b|\bmight\b|\ballow|\benabl|\bcapab|\bimpossib|\bunable\b|\bmanag|\bsucceed|\bachiev|\baccomplish|\brisk\b|\bfear/iu,
    en: /\bcan(?:not)?\b|\bcould\b|\b(?:un)?able\b|\b(?:im)?possible\b|\bmay\b|\bmight\b|\ballow(?:s|ed)?\b|\bpermit(?:s|ted)?\b/iu,
    inJapanese:
      /可能|でき|出来|不可|可(?=$|。|、|\))|〔可能性〕|ことがある|場合がある|おそれ|恐れ|得る|うる|てもよい|やす[いく]|れる|られ/u,
  },
  {
    name: 'yet to come',
    ja: /予定|見込|検討|目指|予算案|〔案〕|想定|目標|見通し|計画(?:し|する|中)/u,
    inEnglish:
      /\bplan|\bexpect|\bschedul|\bconsider|\bexamin|\baim|\bdraft|\bproposed\b|\bproposal\b|\btarget|\bgoal|\bintend|\benvisag|\benvision|\banticipat|\bassum|\bseek|\bstudy|\bstudied|\bdiscuss|\bto be\b|\bwill\b|\bunder review|\btoward|\bprojected|\boutlook|\bwork(?:s|ing) to\b/iu,
    en: /\bplanned\b|\bplans? to\b|\bplanning to\b|\bexpected\b|\bscheduled\b|\bconsidering\b|\bunder consideration\b|\bdraft\b|\bproposed\b|\bintends?\b|\benvisaged\b|\bwill be\b|\bto be (?!able)\w+ed\b|\btentative/iu,
    inJapanese: /予定|見込|検討|目指|案|想定|目標|見通|計画|図る|ため|今後|期待|これから|べき|向け|する/u,
  },
  {
    name: 'condition',
    ja: /場合(?!がある)|ときは|ときに|とき、|(?<=[れけせてねえべめげ])ば|ならば|ただし|但し|を条件/u,
    inEnglish:
      /\bif\b|\bwhen|\bwhere\b|\bcases?\b|\bprovided\b|\bunless\b|\bhowever\b|\bbut\b|\bcondition|\bas long as\b|\bthough\b/iu,
    en: /\bif\b|\bunless\b|\bprovided that\b|\bon condition\b|\bas long as\b|\bin case\b/iu,
    inJapanese: /場合|とき|際|時|ば|なら|ただし|但し|条件|限り|たら|かどうか|か否か/u,
  },
  {
    name: 'but',
    ja: /ものの|しかし|他方|一方|けれども|が、|にもかかわらず/u,
    inEnglish:
      /\bbut\b|\bhowever\b|\balthough\b|\bthough\b|\bwhile\b|\bwhereas\b|\bon the other hand\b|\byet\b|\bdespite\b|\bnevertheless\b|\beven\b|\bstill\b|\band\b|;/iu,
    en: /\bhowever\b|\balthough\b|\bthough\b|\bdespite\b|\bnevertheless\b/iu,
    inJapanese: /ものの|しかし|他方|一方|けれども|が|にもかかわらず|とはいえ|ながら|ただし|但し|でも|ても/u,
  },
  {
    name: 'up',
    ja: /増[加えやすし大額]|上昇|高ま|高め|拡大|向上|伸び|増強|引き?上げ/u,
    inEnglish:
      /\bincreas|\bris(?:e|es|ing|en)\b|\brose\b|\brais|\bgrow|\bgrew\b|\bexpan|\bimprov|\bhigher\b|\bmore\b|\bwiden|\benhanc|\bstrengthen|\bboost|\blarger\b|\bgreater\b|\bheighten|\bbroaden|\bbetter\b|\bup\b/iu,
    en: /\bincreas|\bris(?:e|es|ing|en)\b|\brose\b|\brais(?:e|es|ed|ing)\b|\bgr[eo]w|\bexpan(?:d|s)|\bwiden/iu,
    inJapanese: /増|上昇|高ま|高め|拡大|拡充|広[がげ]|向上|伸び|引き?上げ|上げ|上が|育|成長|展開|深刻化|発展/u,
  },
  {
    name: 'down',
    ja: /減少|減額|減ら|減る|減り|減っ|低下|縮小|下が|下げ|逓減|抑制|抑え|削減|軽減|衰退|率減|を減/u,
    inEnglish:
      /\bdecreas|\bdeclin|\bfall|\bfell\b|\breduc|\blower|\bshrink|\bshrank|\bdrop|\bdown\b|\bless\b|\bfewer\b|\bcut|\bcurb|\brestrain|\bsmaller\b|\blos[et]|\blosing|\blimit|\bsuppress|\bcontain|\blighten|\bdiminish/iu,
    en: /\bdecreas|\bdeclin|\bfall(?:s|en|ing)?\b|\bfell\b|\breduc|\blower(?:s|ed|ing)?\b|\bshrink|\bshrank|\bdrop/iu,
    inJapanese: /減|低下|縮小|下が|下げ|下回|逓減|抑|削|衰退|低[いく]/u,
  },
  alike(
    'shortage',
    /〔不足〕/u,
    /\bshortage|\bshort of\b|\black|\binsufficien|\bscarc|\bdeficit|\bnot enough\b|\btoo few\b|\binadequa/iu,
  ),
  {
    name: 'more',
    ja: /より(?:多|高|大き)|多[いく]|高い|最も/u,
    inEnglish: /\bmore\b|\bmost\b|\bhigh|\bmany\b|\bmuch\b|\blarg|\bgreat|\bbest\b|\btop\b|\bmajor/iu,
    en: /\bmore than\b|\bhigher\b|\bmost of\b|\bhighest\b|\blargest\b|\bthe most\b/iu,
    inJapanese: /多|高|大き|最|以上|超|増|上位|優先/u,
  },
  {
    name: 'less',
    ja: /より(?:少|低|小さ)|少(?:い|く|な)|低い/u,
    inEnglish: /\bless\b|\bfew|\blow|\bsmall|\blittle\b|\bthin|\bminor/iu,
    en: /\bless\b|\bfewer\b|\blowest\b|\bsmallest\b|\bthe least\b/iu,
    inJapanese: /少|低|小さ|減|未満|以下|下回|満たない/u,
  },
  {
    name: 'free',
    ja: /無料|無償/u,
    inEnglish: /\bfree\b|\bno (?:charge|cost|fee)|\bwithout charge\b/iu,
    en: /\bfree of charge\b|\bfor free\b|\bfree\b/iu,
    inJapanese: /無料|無償|自由|フリー/u,
  },
  {
    name: 'all',
    ja: /すべて|全て|全員|あらゆる|必ず|常に|毎[年月日]/u,
    inEnglish:
      /\ball\b|\bevery|\balways\b|\bany\b|\beach\b|\bwithout fail\b|\bannual|\bentire|\bwhole\b|\bconstant|\bmonthly\b|\bdaily\b|\byearly\b/iu,
    en: /\ball\b(?! over)|\bevery(?:one|body)?\b|\balways\b|\bnobody\b/iu,
    inJapanese: /すべて|全|あらゆる|必ず|常|毎|各|いずれ|ともに|一体|みんな|皆|ごと/u,
  },
  alike('promise', /保証|確約|約束/u, /\bguarantee|\bassure|\bpromise/iu),
  alike('deadline', /締切|締め切り|期限|期日|〆切/u, /\bdeadline|\bdue date|\bcut-?off|\bexpir|\btime limit/iu),
  alike('approval', /承認/u, /\bapprov/iu),
  {
    name: 'certification',
    ja: /認定/u,
    inEnglish: /\bcertif|\baccredit|\brecogni|\bauthoris|\bauthoriz/iu,
    en: /\bcertif|\baccredit/iu,
    inJapanese: /認定|証明|認証|資格/u,
  },
  alike('designation', /指定/u, /\bdesignat/iu),
  {
    name: 'refusal',
    ja: /不採択|却下|取消|取り消|禁止|禁じ/u,
    inEnglish:
      /\breject|\bnot adopted\b|\bunsuccessful|\brefus|\brevok|\bcancel|\bprohibit|\bforbid|\bbann?ed\b|\bnot (?:allowed|permitted)\b/iu,
    en: /\breject|\brefus|\brevok|\bcancel|\bprohibit|\bforbid|\bbann?ed\b|\bpenalt|\bfine[sd]?\b/iu,
    inJapanese: /不採択|却下|取消|取り消|禁|返還|罰|不可|拒/u,
  },
  {
    name: 'state',
    ja: /(?<![外全中四自他各帰諸母両米英韓])国(?=の|が|は|か|に|、|・|と|から)|政府/u,
    inEnglish: /\bstate|\bnational\b|\bgovernment|\bnation\b|\bcountry|\bministry|\bmeti\b|\bcentral\b/iu,
    en: /\bthe state\b|\bnational government\b|\bcentral government\b|\bminister/iu,
    inJapanese: /国|政府|省|大臣/u,
  },
  {
    name: 'municipality',
    ja: /市町村|自治体|市区町村/u,
    inEnglish: /\bmunicipal|\blocal (?:government|authorit)|\bmayor|\btown|\bcit(?:y|ies)\b/iu,
    en: /\bmunicipal|\bmayor/iu,
    inJapanese: /[市町村]|自治体|区長/u,
  },
  {
    name: 'prefecture',
    ja: /都道府県/u,
    inEnglish: /\bprefectur|\bgovernor/iu,
    en: /\bprefectur|\bgovernor/iu,
    inJapanese: /都道府県|[県都道府]/u,
  },
  {
    name: 'next',
    ja: /翌|来年|次年度|次の/u,
    inEnglish: /\bnext\b|\bfollowing\b|\bsubsequent|\bafter\b|\blater\b/iu,
    en: /\bnext\b|\bsubsequent|\bthe following (?:fiscal )?year/iu,
    inJapanese: /翌|来|次|以下|続/u,
  },
  {
    name: 'previous',
    ja: /前年|昨年|去年|前回|前の/u,
    inEnglish: /\bprevious|\blast\b|\bpreceding\b|\bprior\b|\bbefore\b|\bearlier\b/iu,
    en: /\bprevious|\blast (?:fiscal )?year|\bpreceding\b|\bprior\b/iu,
    inJapanese: /前|昨|去|既/u,
  },
  {
    name: 'after',
    ja: /(?<![今前午最背])後(?![継押援半述者方ろれ])|以降|以後|てから/u,
    inEnglish:
      /\bafter|\bfollow|\blater\b|\bsince\b|\bthen\b|\bonward|\bpost-|\bonce\b|\bfrom\b|\bwithin\b|\bsubsequent|\bin the (?:fiscal )?year/iu,
    en: /\bafter(?:wards)?\b|\bsince\b/iu,
    inJapanese: /後|以降|から|経て|あと|翌|より|次|受け|来/u,
  },
  {
    name: 'before',
    ja: /以前|事前|(?<=[のるた])前に|に先立/u,
    inEnglish: /\bbefore|\bprior\b|\bearlier\b|\badvance|\bprevious|\bpre-/iu,
    en: /\bbefore\b|\bprior to\b|\bin advance\b/iu,
    inJapanese: /前|先|予め|あらかじめ|まで/u,
  },
  {
    name: 'ending',
    ja: /廃止|停止|中止|終了|取りやめ|撤回|延期|失敗|悪化|遅れ/u,
    inEnglish:
      /\babolish|\bsuspen|\bstop|\bdiscontinu|\bterminat|\bend(?:s|ed|ing)?\b|\bcancel|\bwithdr|\bpostpon|\bdelay|\bfail|\bworsen|\bdeteriorat|\bslow|\blate\b|\bclos|\bcomplet|\bfinish|\brepeal/iu,
    en: /\babolish|\bsuspen(?:d|s)|\bstop(?:s|ped)?\b|\bdiscontinu|\bterminat|\bend(?:s|ed)\b|\bwithdr|\bdenie|\bdeny|\boppos|\bblock(?:s|ed)\b|\bpostpon|\bdelay|\bfail|\bworsen|\bweaken|\brepeal/iu,
    inJapanese: /廃止|停止|中止|終|取りやめ|撤回|否定|反対|失敗|悪化|弱|遅|延期|できな|ブロック|止/u,
  },
  {
    name: 'beginning',
    ja: /開始|新設|創設|導入/u,
    inEnglish:
      /\bstart|\bbeg[aiu]n|\blaunch|\bnew|\bintroduc|\bestablish|\bcreat|\bset up\b|\bopen|\binitiat|\btaken on\b|\badopt|\bfounded|\bcommence|\btak(?:es?|ing) effect/iu,
    en: /\bstart(?:s|ed)?\b|\bbeg[aiu]ns?\b|\blaunch|\bintroduc|\bestablish|\bnewly\b|\bcommence/iu,
    inJapanese:
      /開始|始|新|創|導入|立ち上|立上|設[立置け]|スタート|発足|着手|起|紹介|入門|構築|作|きっかけ|誕生|生まれ/u,
  },
  {
    name: 'application',
    ja: /応募|申請/u,
    inEnglish: /\bappl(?:y|ies|ied|ic|ying)|\bsubmi/iu,
    en: /\bapplications?\b|\bappl(?:y|ies|ied|icants?)\b/iu,
    inJapanese: /応募|申請|公募|適用|出願|申し?込|募集/u,
  },
  {
    name: 'adoption',
    ja: /採択/u,
    inEnglish: /\badopt|\bselect|\breject/iu,
    en: /\badopt/iu,
    inJapanese: /採択|導入/u,
  },
  { name: 'month', ja: /毎月|月額|月\d回/u, inEnglish: /\bmonth/iu, en: /\bmonth(?:ly|s)?\b/iu, inJapanese: /月/u },
  {
    name: 'year',
    ja: /毎年|年額|年\d回|年々/u,
    inEnglish: /\byear|\bannual/iu,
    en: /\byearly\b|\bannual|\bevery year\b|\ba year\b/iu,
    inJapanese: /年/u,
  },
  {
    name: 'total',
    ja: /累計|合計|総額|総数|延べ/u,
    inEnglish: /\btotal|\bcumulative|\baltogether\b|\bin all\b|\boverall\b|\bsum\b|\baggregate/iu,
    en: /\btotal|\bcumulative|\baltogether\b/iu,
    inJapanese: /累計|合計|総|計|全|延べ/u,
  },
  {
    name: 'each',
    ja: /各年度|各社|各人|ごとに|毎に|当たり|あたり|それぞれ/u,
    inEnglish:
      /\beach\b|\bevery\b|\bper\b|\bannual|\bby\b|\ban? (?:fiscal )?(?:year|month|person|firm|company)\b|\brespective/iu,
    en: /\bper (?!cent)|\beach\b|\ban? (?:month|person|head)\b/iu,
    inJapanese: /各|毎|ごと|当たり|あたり|それぞれ|につき|ひとり|一人|月額|年額|[年月]\d回/u,
  },
  alike('average', /平均/u, /\baverage|\bmean\b/iu),
  alike('budget', /予算/u, /\bbudget/iu),
  {
    name: 'rate',
    ja: /率(?![先いた直的])/u,
    inEnglish: /\brat(?:e|io)|\bshare\b|\bpercent|\bproportion|\befficien|\bproductiv/iu,
    en: /\brates?\b|\bratios?\b/iu,
    inJapanese: /率|割合|比/u,
  },
  {
    name: 'cap',
    ja: /上限/u,
    inEnglish: /\bcap(?:s|ped)?\b|\bceiling|\bmaximum|\blimit|\bup to\b|〔bound〕/iu,
    en: /\bcap\b|\bceiling/iu,
    inJapanese: /上限|限度/u,
  },
  {
    name: 'subsidy',
    ja: /補助|助成/u,
    inEnglish: /\bsubsid|\bgrant|\bsupport|\bassist|\baid\b/iu,
    en: /\bsubsid/iu,
    inJapanese: /補助|助成|交付/u,
  },
  {
    name: 'cost',
    ja: /経費|費用/u,
    inEnglish: /\bcost|\bexpens|\bspend/iu,
    en: /\bcosts?\b|\bexpens/iu,
    inJapanese: /費|コスト|金|代|料/u,
  },
  alike('loan', /融資|貸付|貸し付け|借入|ローン/u, /\bloan|\blend|\bborrow/iu),
  alike('tax', /税/u, /\btax/iu),
  alike('repayment', /返還|返済|返納/u, /\brepa(?:y|id)|\brefund|\breturn(?:ed)? the/iu),
  {
    name: 'women',
    ja: /女性/u,
    inEnglish: /\bwom[ae]n|\bfemale/iu,
    en: /\bwom[ae]n|\bfemale/iu,
    inJapanese: /女性|男女/u,
  },
  {
    name: 'foreign',
    ja: /外国|海外/u,
    inEnglish: /\bforeign|\babroad\b|\boverseas\b|\binternational|\bother countries/iu,
    en: /\bforeign|\babroad\b|\boverseas\b/iu,
    inJapanese: /外国|海外|国外|外資/u,
  },
  { name: 'young', ja: /若[者手年]/u, inEnglish: /\byou(?:ng|th)/iu, en: /\byoung/iu, inJapanese: /若/u },
  {
    name: 'old',
    ja: /高齢|シニア/u,
    inEnglish: /\bold|\belder|\bsenior|\bag(?:ed|e?ing)\b/iu,
    en: /\belderly\b|\bolder people\b|\bseniors\b/iu,
    inJapanese: /高齢|シニア|年配/u,
  },
  {
    name: 'student',
    ja: /学生|生徒/u,
    inEnglish: /\bstudent|\bpupil|\bgraduate/iu,
    en: /\bstudent|\bpupil/iu,
    inJapanese: /学生|生徒|児童|高校生|大学生/u,
  },
  alike('disability', /障が?[いい害]|障害/u, /\bdisab|\bimpair/iu),
  {
    name: 'succession',
    ja: /承継|後継/u,
    inEnglish: /\bsucces|\bsucceed|\bheir|\btake over|\bhandover/iu,
    en: /\bsuccession|\bsuccessor/iu,
    inJapanese: /承継|後継|引継|引き継/u,
  },
];

/** Phrases of Japanese whose negation is none, or another word's. */
const japanesePhrases: readonly (readonly [RegExp, string])[] = [
  [
    /なければならな[いく]|なくてはならな[いく]|ねばならな[いく]|なければいけない|ざるを得ない|欠かせな[いく]|不可欠|欠かすことのできない/gu,
    '〔義務〕',
  ],
  [/かもしれな[いく]|かも知れない|可能性/gu, '〔可能性〕'],
  [/だけで(?:は)?な[くい]|のみならず|にとどまらず|に限ら(?:ず|ない|れない)|に留まらず/gu, '〔限らず〕'],
  [/を問わ(?:ず|ない)|にかかわら(?:ず|ない)|に関わらず/gu, '〔問わず〕'],
  [/(?:に過ぎ|にすぎ|にほかなら)な[いく]/gu, 'のみ'],
  [/(?:人手|労働力|資金|人材)?不足|足り(?:ない|なく|ず)/gu, '〔不足〕'],
  [/[(（]案[)）]|予算案|政府案/gu, '予算案'],
  [/少な[いくか]/gu, '少い'],
  [/に満たない/gu, '未満'],
  [/つながらず|絶えず|思わず|必ず|まず|はず|わずか|いずれ|ずつ|みずから/gu, ''.padEnd(2, '　')],
];

const englishPhrases: readonly (readonly [RegExp, string])[] = [
  [/\bnot (?:only|just|merely|limited to|confined to)\b|\bwithout being limited to\b/giu, '〔beyond〕'],
  // Bounds of quantities are compared with these.
  [
    /\b(?:no|not) (?:more|less|fewer|later|earlier) than\b|\bnot exceeding\b|\b(?:more|less|fewer) than (?=\d)/giu,
    '〔bound〕',
  ],
  [/\bno\. ?(?=\d)/giu, ''],
  // The month.
  [/\bMay\b(?=,? \d)|(?<=\d )May\b/gu, ''],
  [/\bno matter\b/giu, 'regardless'],
  [/\bnot enough\b/giu, 'shortage'],
  [/\bnon-profit\b/giu, 'NPO'],
];

/** Each turns what is said into its opposite, or takes something out: not, without, except. */
const turnsJapanese =
  /ない(?!し)|なく(?!な[るりっ])|ません|(?<=[らわさたなばまかがせべめれえけてき])ず(?=に|、|。|$)|ぬ(?=。|$)|不可|不要|不十分|不明|不採択|不在|無し|なし(?=$|。|、)|対象外|除[くきい]|以外|未(?![来満])|禁止|禁じ/gu;
const turnsEnglish =
  /\b(?:not|no|never|cannot|without|neither|none|nobody|nothing|unable|impossible|ineligible|unnecessary|insufficient|insufficiently|unknown|unclear|undecided|undetermined|unsuccessful|absent|absence|unavailable|except|excepting|exclud\w*|excluded|exclusion|unless|rejected|prohibit\w*|forbid\w*|banned)\b|n['’]t\b|\bother than\b|\bapart from\b|\byet to\b|\bnon-(?!profit)/giu;

const changed = (text: string, phrases: readonly (readonly [RegExp, string])[]): string =>
  phrases.reduce((words, [pattern, instead]) => words.replace(pattern, instead), text);

/**
 * Whether an English sentence turns, limits, obliges and directs as the Japanese one does.
 * @param kept the Japanese without what the English keeps in Japanese: only what is left has to be said in English
 */
export function sameMarkers(japanese: string, english: string, kept: string): boolean {
  const [ja, left] = [changed(japanese, japanesePhrases), changed(kept, japanesePhrases)];
  const en = changed(english, englishPhrases);
  const turns = en.match(turnsEnglish)?.length ?? 0;
  if (turns < (left.match(turnsJapanese)?.length ?? 0) || turns > (ja.match(turnsJapanese)?.length ?? 0)) return false;
  return markers.every(
    (each) => (!each.ja.test(left) || each.inEnglish.test(en)) && (!each.en.test(en) || each.inJapanese.test(ja)),
  );
}

const actors: readonly (readonly [name: string, ja: RegExp, en: RegExp])[] = [
  [
    'state',
    /(?<![外全中四自他各帰諸母両])国(?=の|が|は|か|に|、|・|と)|政府|大臣/gu,
    /\bstate\b|\bnational government\b|\bgovernment(?! )|\bminister\b/giu,
  ],
  ['municipality', /市町村長?|自治体/gu, /\bmunicipalit\w+|\bmayors?\b|\blocal governments?\b/giu],
  ['prefecture', /都道府県|知事/gu, /\bprefectur\w+|\bgovernors?\b/giu],
];
const acts: readonly (readonly [name: string, ja: RegExp, en: RegExp])[] = [
  ['approval', /承認/gu, /\bapprov\w+/giu],
  ['certification', /認定/gu, /\bcertif\w+|\baccredit\w+/giu],
  ['designation', /指定/gu, /\bdesignat\w+/giu],
];

/** Actors and what they decide, in the order of the text. */
function deciders(text: string, language: 'ja' | 'en'): readonly string[] {
  return [...actors, ...acts]
    .flatMap(([name, ja, en]) =>
      [...text.matchAll(language === 'ja' ? ja : en)].map(({ index }): [number, string] => [index, name]),
    )
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name);
}

/** Where several decide, each stands beside what it decides, in the same order; in English on either side of it. */
export function sameDeciders(japanese: string, english: string): boolean {
  const [own, its] = [deciders(japanese, 'ja'), deciders(english, 'en')];
  const names = (list: typeof actors) => new Set(own.filter((each) => list.some(([name]) => name === each))).size;
  if (names(actors) < 2 || names(acts) === 0) return true;
  const pairs = (all: readonly string[]) =>
    Array.from({ length: Math.ceil(all.length / 2) }, (_, pair) =>
      all
        .slice(pair * 2, pair * 2 + 2)
        .sort()
        .join(),
    );
  return own.length === its.length && pairs(own).join(';') === pairs(its).join(';');
}
