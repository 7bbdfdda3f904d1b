// Japanese wording of the Slack surfaces.
import { inOku, thousands } from '../../answers/terms/index.ts';
import { japaneseYen } from '../../answers/terms/ja.ts';
import type { Wording } from './index.ts';

const digits = /^-?\d+$/u;
const unitOf = { cases: '件', times: '回', ordinal: '回目', operators: '者' } as const;

export const japanese: Wording = {
  language: 'ja',
  comma: '、',
  colon: '：',
  quoted: (text) => `「${text}」`,
  year: (year) => `令和${year - 2018}年度`,
  frames: {
    standard: '通常枠',
    'joint-strategy': '地域企業共同戦略枠',
    general: '一般枠',
    'work-style': '働き方改革推進枠',
    'right-hand': '右腕人材枠',
    'law-linked': '法制度連携枠',
  },
  facts: {
    possible: '申請',
    adoptions_so_far: 'これまでの採択',
    next_adoption: '次の採択',
    adoptions_left: '採択回数の残り',
    adoption_limit: '採択回数の上限',
    subsidy_rate: '補助率',
    subsidy_yen: '補助額',
    subsidy_total_yen: '補助額の合計',
    own_contribution_yen: '自己負担',
    eligible_expenses_yen: '対象経費',
    cap_yen: '補助上限額',
    applications: '応募',
    adoptions: '採択',
    not_adopted: '不採択',
    adoption_rate: '採択率',
    applications_per_adoption: '倍率',
    budget: '予算額',
    budget_total: '予算額の合計',
    budget_average: '予算額の平均',
    budget_per_adoption_yen: '採択あたりの予算額',
    operators: '事業者',
  },
  about: (label, of) => (of.length === 0 ? label : `${label}（${of.join('・')}）`),
  value: (text, unit) => {
    if (unit === 'yes_no') return text === 'yes' ? '可能' : text === 'no' ? '不可' : text;
    if (unit === 'ratio') return `${text}倍`;
    if (unit === 'text' || !digits.test(text)) return text;
    if (unit === 'budget') return `${inOku(Number(text))}億円`;
    return unit === 'yen' ? japaneseYen(Number(text)) : `${thousands(Number(text))}${unitOf[unit]}`;
  },
  officeMarks: ['事務局', '経済産業省', '経済産業局'],
  yearColumns: ['年度'],
  nameColumns: ['事業者', '法律', 'ページ'],

  answer: {
    asked: ' さんの質問：',
    caveats: 'ご注意',
    working: (steps) => `計算の過程（${steps}項目）`,
    sources: (quotations) => `出典（${quotations}件）`,
    moreSources: (count) => `ほか${count}件は「出典を見る」でご覧いただけます。`,
    next: '次の質問の例',
    choices: 'ボタンで選ぶか、文章でお答えください',
    rowsShown: ({ shown, all }) => `全${all}行のうち${shown}行です。残りは「全文を見る」でご覧いただけます。`,
    caption: ({ columns, fixed, rows, document }) =>
      `${fixed.length === 0 ? columns.join('・') : fixed.join('・')}（${rows}行）${document === null ? '' : `　出典：${document}`}`,
    shortened: '長いため一部を省いています。「全文を見る」でご覧いただけます。',
    textContinues: '（続きは、この回答の「全文を見る」でご覧いただけます）',
  },
  buttons: {
    sources: '出典を見る',
    details: '全文を見る',
    askPerson: '担当窓口に尋ねる',
    calculator: '補助率を計算',
    share: 'チャンネルで共有',
    delete: '回答を削除',
    good: '役に立った',
    bad: '役に立たなかった',
    close: '閉じる',
    cancel: 'やめる',
    send: '送る',
    previous: '前のページ',
    following: '次のページ',
  },
  spoken: {
    ask: (question) => `質問する：${question}`,
    sources: '出典を見る：この回答の根拠になった原文',
    details: 'この回答の全文を見る',
    calculator: '補助率を計算：条件を入力する画面を開く',
    share: 'チャンネルで共有：この回答が全員に見えるようになる',
    delete: 'この回答を削除する',
    good: 'この回答は役に立った',
    bad: 'この回答は役に立たなかった',
    page: (text, { page, pages }) => `${text}：全${pages}ページ中${page}ページ目`,
  },
  details: {
    title: '回答の全文',
    question: 'ご質問',
    answer: '回答',
    facts: '要点',
    table: '表',
    working: '計算の過程',
    caveats: 'ご注意',
    sources: '出典',
    page: (page, of) => `${of}ページ中${page}ページ目`,
  },
  sources: {
    title: '出典',
    none: 'この回答は、資料の記載を引用していません。',
    intro: (documents) => `${documents.join('、')}からの引用です。原文のまま載せています。`,
    translated: (words) => `機械翻訳です（人は確認していません）。上の日本語が正文です：${words}`,
    blankCells:
      '引用した表の「—」は、資料から取り出した文字が空欄の箇所です。もとの表で上や左のセルと結合されている場合があります。',
  },
  feedback: {
    title: '改善のためのご意見',
    intro: 'お役に立てず申し訳ありません。よろしければ、理由をお聞かせください。',
    reasons: 'どのような点でしょうか',
    reason: {
      wrong_number: '数字や判定が誤っている',
      other_question: '質問と違うことに答えている',
      hard_to_read: '分かりにくい',
      source_missing: '根拠が足りない、または違う',
      other: 'その他',
    },
    comment: 'ご意見',
    commentHint: '正しい答えや、知りたかったことをお書きください。個人情報は書かないでください。',
    thanksTitle: 'ありがとうございます',
    thanks: 'ご意見を記録しました。質問と回答と併せて、改善に役立てます。',
  },
  askPerson: {
    title: '担当窓口に尋ねる',
    intro: '資料で分からないことは、次の窓口にご確認ください。補助金の審査や採否は、公募の事務局が判断します。',
    offices: '資料に載っている窓口',
    draft: 'お問い合わせの下書き',
    draftHint: 'コピーしてお使いください。この画面から窓口へは送信されません。',
    letter: ({ question, found }) =>
      `「地域の人事部」の補助事業について伺います。\n\n${question}\n\n公表資料を調べたところ、次のとおりでした。\n${found}\n\nご教示くださいますようお願いいたします。`,
  },
  question: {
    title: 'この質問に答える',
    label: '質問',
    hint: '必要に応じて直してから送ってください。',
    target: '回答の表示先',
    privately: '自分だけに表示する',
    thread: 'メッセージのスレッドに投稿する',
  },
  calculator: {
    title: '補助率・補助額の計算',
    intro: '分かるところだけ入力してください。事業者を選ぶと、これまでの採択回数を資料から数えます。',
    submit: '計算する',
    operator: '事業者',
    operatorPlaceholder: '事業者名の一部を入力',
    operatorHint: '資料の採択事業一覧にある名前から選べます。載っていない場合は空欄のままにしてください。',
    frame: '枠',
    allFrames: 'すべての枠',
    year: '申請する年度',
    yearPlaceholder: '申請する年度を選ぶ',
    adoptions: 'これまでの採択回数',
    adoptionsHint: '事業者を選んだ場合は、資料から数えますので空欄のままにしてください。',
    adoptionsPlaceholder: 'これまでの採択回数を選ぶ',
    adoptionsChoice: (count, most) => (most ? `${count}回以上` : `${count}回`),
    expenses: '補助対象経費',
    expensesPlaceholder: '補助対象経費（円または万円）',
    expensesHint: '金額に「万円」や「億円」を付けても、円の数字だけでも構いません。空欄なら補助率だけをお答えします。',
    errors: {
      expenses: '金額を読み取れませんでした。「円」か「万円」を付けて、正の金額を入力してください。',
      operatorAndAdoptions: '事業者を選んだ場合は、採択回数を空欄にしてください（資料から数えます）。',
      operatorUnknown: 'この事業者は資料に見つかりません。候補から選び直してください。',
    },
    resultTitle: '計算の結果',
    change: '条件を変える',
  },
  home: {
    title: '「地域の人事部」の補助事業についてお答えします',
    intro:
      'メッセージで質問するか、チャンネルでアプリ名を付けて話しかけてください。数字はすべて、公表資料の記載にもとづいて計算しています。',
    local:
      'これはローカルワークスペースです。このコンピューターの中だけで動き、Slackには接続しません。メッセージや設定は、終了すると消えます。',
    noModel: '言語モデルは使っていません。質問と回答を、ほかのサービスに送ることもありません。',
    model: (name) =>
      `規則で読み取れなかった質問の読み取り、説明の要約、英訳がまだない箇所の機械翻訳（その旨を記します）に、言語モデル（${name}）を使います。数字の根拠にはしません。そのとき、質問文（人の名前やSlackのIDは除きます）と資料の一部を、その提供元に送ります。`,
    embeddings: (name) =>
      `説明に合う箇所を意味で並べ替えるために、モデル（${name}）を使います。そのとき、質問文（人の名前やSlackのIDは除きます）と資料の文を、その提供元に送ります。`,
    can: 'お答えできること',
    abilities: [
      '補助率、補助額、補助上限額、採択回数の上限',
      '事業者ごとの採択の履歴と、申請できるかどうか',
      '年度ごとの応募・採択の件数、採択率、予算額',
      '法制度連携枠の要件、取組事例、用語（原文の引用付き）',
    ],
    asOf: ({ title, date, version }) =>
      `もとの資料：「${title}」（${date}現在）。これより後のことは含みません。データの版：${version}`,
    examples: '質問の例',
    roles: { operator: '申請を考えている事業者の方', staff: '行政・支援機関の方', newcomer: '初めての方' },
    glance: '制度の要点',
    calculatorIntro: '条件を選んで、補助率と補助額を計算できます。',
    kept: '保存しているデータ',
    keptNow: ({ questions, feedback, since }) =>
      questions + feedback === 0
        ? 'あなたの質問やご意見は保存していません。'
        : `あなたの質問と回答 ${questions}件、ご意見 ${feedback}件を保存しています${since === null ? '' : `（${since}から）`}。`,
    retention: (days) => `会話の続きと改善のために使い、${days}日後に自動で消去します。`,
    date: (at) => new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(new Date(at)),
    language: '表示する言語',
    languages: { ja: '日本語', en: 'English', question: '質問の言語に合わせる' },
    forget: '自分のデータを消去',
    forgetTitle: 'データを消去しますか',
    forgetText:
      'あなたの質問、回答、ご意見、言語の設定を消去します。元に戻せません。Slackに投稿済みのメッセージは残ります。',
    forgetYes: '消去する',
    forgetNo: 'やめる',
  },
  examples: {
    operator: [
      '補助率は採択回数でどう変わりますか？',
      '採択回数の上限は何回ですか？',
      '法制度連携枠の要件は何ですか？',
    ],
    staff: ['年度ごとの採択件数は？', '毎年採択されている事業者は？', '採択率がいちばん低かった年度は？'],
    newcomer: ['「地域の人事部」とは何ですか？', '右腕人材とはどんな人ですか？', 'どんな枠がありますか？'],
  },
  prompts: [
    { title: '補助率を知りたい', message: '補助率は採択回数でどう変わりますか？' },
    { title: '申請できるか確かめたい', message: 'うちは申請できますか？' },
    { title: '採択の実績を見たい', message: '年度ごとの採択件数は？' },
    { title: '制度を知りたい', message: '「地域の人事部」とは何ですか？' },
  ],
  status: { working: '資料を確認しています…', waiting: '順番にお答えしています。少々お待ちください…' },
  step: {
    noOperator: '事業者名（または採択回数）が入力されていません。手順の「事業者」を設定してください。',
    unknownOperator:
      'この名前の事業者は、資料の採択事業一覧に見つかりません。正式な名称か、これまでの採択回数（数字）を入力してください。',
    unknownFrame: ({ frames }) =>
      `この名前の枠はありません。${frames.join('、')}のいずれかを入力するか、空欄にしてください。`,
    noRate: '該当する補助率はありません',
    failed: '補助率を確認できませんでした。しばらくしてから、もう一度実行してください。',
  },
  notices: {
    gone: 'この回答は、もう保存されていません。お手数ですが、同じ質問をもう一度お送りください。',
    expired: '操作の有効期限が切れました。もう一度ボタンを押すか、質問をお送りください。',
    not_in_channel:
      'アプリがこのチャンネルに参加していないため、投稿できません。チャンネルにアプリを招待してから、もう一度お試しください。',
    only_asker_deletes: '回答を削除できるのは、質問した方だけです。質問した方に削除をご依頼ください。',
    nothing_to_answer:
      'このメッセージには質問の文章がありません。文章のあるメッセージを選ぶか、質問を直接お送りください。',
    failed:
      '申し訳ありません。うまく処理できませんでした。少し待ってから、もう一度お試しください。続く場合は、管理者にお知らせください。',
    forgotten:
      'あなたの質問、回答、ご意見、言語の設定を消去しました。Slackに投稿済みのメッセージは、必要に応じてご自身で削除してください。',
    thanks: 'ありがとうございます。ご評価を記録しました。',
    shared: 'チャンネルに共有しました。続きは、共有したメッセージのスレッドでご質問いただけます。',
  },
  noticeTitle: 'お知らせ',
};
