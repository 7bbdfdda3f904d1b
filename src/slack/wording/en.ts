// English wording of the Slack surfaces.
import { englishOrdinal, englishYen } from '../../answers/terms/en.ts';
import { thousands } from '../../answers/terms/index.ts';
import type { Wording } from './index.ts';

const digits = /^-?\d+$/u;

const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

export const english: Wording = {
  language: 'en',
  comma: ', ',
  colon: ': ',
  quoted: (text) => `“${text}”`,
  year: (year) => `FY${year} (R${year - 2018})`,
  frames: {
    standard: 'standard frame (通常枠)',
    'joint-strategy': 'joint strategy frame (地域企業共同戦略枠)',
    general: 'general frame (一般枠)',
    'work-style': 'work-style reform frame (働き方改革推進枠)',
    'right-hand': 'right-hand talent frame (右腕人材枠)',
    'law-linked': 'law-linked frame (法制度連携枠)',
  },
  facts: {
    possible: 'Application',
    adoptions_so_far: 'Adoptions so far',
    next_adoption: 'Next adoption',
    adoptions_left: 'Adoptions left',
    adoption_limit: 'Limit on adoptions',
    subsidy_rate: 'Subsidy rate',
    subsidy_yen: 'Subsidy',
    subsidy_total_yen: 'Subsidy in total',
    own_contribution_yen: 'Own contribution',
    eligible_expenses_yen: 'Eligible expenses',
    cap_yen: 'Cap',
    applications: 'Applications',
    adoptions: 'Adoptions',
    not_adopted: 'Not adopted',
    adoption_rate: 'Adoption rate',
    applications_per_adoption: 'Applications per adoption',
    budget: 'Budget',
    budget_total: 'Budget in total',
    budget_average: 'Budget on average',
    budget_per_adoption_yen: 'Budget per adoption',
    operators: 'Operators',
  },
  about: (label, of) => (of.length === 0 ? label : `${label}, ${of.join(', ')}`),
  value: (text, unit) => {
    if (unit === 'yes_no') return text === 'yes' ? 'possible' : text === 'no' ? 'not possible' : text;
    if (unit === 'text' || unit === 'ratio' || !digits.test(text)) return text;
    const number = Number(text);
    if (unit === 'yen' || unit === 'budget') return englishYen(number);
    if (unit === 'ordinal') return englishOrdinal(number);
    return thousands(number);
  },
  officeMarks: ['office in charge', 'METI', 'Bureau'],
  yearColumns: ['Year'],
  nameColumns: ['Operator', 'Operators', 'Act', 'Page'],

  answer: {
    asked: ' asked: ',
    caveats: 'Please note',
    working: (steps) => `Working (${plural(steps, 'step')})`,
    sources: (quotations) => `Sources (${plural(quotations, 'quotation')})`,
    moreSources: (count) => `${count} more under “Show sources”.`,
    next: 'You could ask next',
    choices: 'Choose one, or answer in your own words',
    rowsShown: ({ shown, all }) => `${shown} of ${all} rows. The rest is under “Show everything”.`,
    caption: ({ columns, fixed, rows, document }) =>
      `${(fixed.length === 0 ? columns : fixed).join(', ')} (${plural(rows, 'row')})${document === null ? '' : `. Source: ${document}`}`,
    shortened: 'Parts were left out because the answer is long. “Show everything” has them.',
    textContinues: '(The rest is under “Show everything” below this answer.)',
  },
  buttons: {
    sources: 'Show sources',
    details: 'Show everything',
    askPerson: 'Ask a person',
    calculator: 'Work out a rate',
    share: 'Share in channel',
    delete: 'Delete answer',
    good: 'Helpful',
    bad: 'Not helpful',
    close: 'Close',
    cancel: 'Cancel',
    send: 'Send',
    previous: 'Previous page',
    following: 'Next page',
  },
  spoken: {
    ask: (question) => `Ask: ${question}`,
    sources: 'Show sources of this answer, word for word',
    details: 'Show everything that belongs to this answer',
    calculator: 'Work out a rate or an amount in the calculator',
    share: 'Share in channel: everyone there will see this answer',
    delete: 'Delete answer for everyone',
    good: 'This answer was helpful',
    bad: 'This answer was not helpful',
    page: (text, { page, pages }) => `${text}: ${page} of ${pages}`,
  },
  details: {
    title: 'The whole answer',
    question: 'Question',
    answer: 'Answer',
    facts: 'Key facts',
    table: 'Table',
    working: 'Working',
    caveats: 'Please note',
    sources: 'Sources',
    page: (page, of) => `Page ${page} of ${of}`,
  },
  sources: {
    title: 'Sources',
    none: 'This answer does not quote the source document.',
    intro: (documents) => `Quoted word for word from ${documents.join(', ')}.`,
    translated: (words) => `Machine translation (not checked by a person); the Japanese above is what counts: ${words}`,
    blankCells:
      'A “—” in a quoted table is a cell without text in the source; it may be merged there with the one above or to its left.',
  },
  feedback: {
    title: 'Help us improve',
    intro: 'Sorry that this did not help. If you have a moment, please tell us why.',
    reasons: 'What was wrong?',
    reason: {
      wrong_number: 'A figure or a verdict is wrong',
      other_question: 'It answers another question',
      hard_to_read: 'It is hard to understand',
      source_missing: 'The source is missing or does not fit',
      other: 'Something else',
    },
    comment: 'Comment',
    commentHint: 'The right answer, or what you wanted to know. Please leave out personal data.',
    thanksTitle: 'Thank you',
    thanks: 'Your comment has been recorded with the question and the answer, and helps us improve.',
  },
  askPerson: {
    title: 'Ask a person',
    intro:
      'Please ask these offices what the document does not say. Applications are decided by the office in charge of the call.',
    offices: 'Offices that the document names',
    draft: 'A draft to send',
    draftHint: 'Copy it where you need it. Nothing is sent from here.',
    letter: ({ question, found }) =>
      `I have a question about the subsidy programme 「地域の人事部」 (regional HR departments).\n\n${question}\n\nIn the published document I found this:\n${found}\n\nThank you for your help.`,
  },
  question: {
    title: 'Answer this question',
    label: 'Question',
    hint: 'Edit it if you like, then send it.',
    target: 'Where to answer',
    privately: 'Show the answer only to me',
    thread: 'Post it in the thread of the message',
  },
  calculator: {
    title: 'Rates and amounts',
    intro: 'Fill in what you know. If you choose an operator, its adoptions so far are counted from the document.',
    submit: 'Work it out',
    operator: 'Operator',
    operatorPlaceholder: 'Operator: type part of the name',
    operatorHint: 'Names from the lists of adoptions. Leave this empty if yours is not among them.',
    frame: 'Frame',
    allFrames: 'All frames',
    year: 'Fiscal year of the application',
    yearPlaceholder: 'Choose the fiscal year',
    adoptions: 'Adoptions so far',
    adoptionsHint: 'Leave this empty if you have chosen an operator: they are counted for you.',
    adoptionsPlaceholder: 'Choose the adoptions so far',
    adoptionsChoice: (count, most) => (most ? `${count} or more` : String(count)),
    expenses: 'Eligible expenses',
    expensesPlaceholder: 'Eligible expenses in yen',
    expensesHint: 'Yen as plain digits, with 万円, or as “million yen”. Leave this empty to get the rate alone.',
    errors: {
      expenses: 'This amount could not be read. Please enter an amount above zero, such as digits with “yen” or 万円.',
      operatorAndAdoptions:
        'Please leave the adoptions empty if you choose an operator: they are counted from the document.',
      operatorUnknown: 'This operator is not in the document. Please choose one from the list.',
    },
    resultTitle: 'Result',
    change: 'Change the entries',
  },
  home: {
    title: 'Questions about METI’s 「地域の人事部」 programme',
    intro:
      'Send a message, or mention the app in a channel. Every figure is worked out by rules from the published document.',
    local:
      'This is a local workspace. It runs on this computer only and is not connected to Slack. Messages and settings go when it stops.',
    noModel: 'No language model is used. Questions and answers are sent to no other service.',
    model: (name) =>
      `A language model (${name}) reads questions that the rules could not, shortens explanations, and translates passages that have no English yet (marked as such). It is never the origin of a figure. For that, the question (without names of people and Slack ids) and parts of the document are sent to its provider.`,
    embeddings: (name) =>
      `A model (${name}) puts passages in order by their meaning. For that, the question (without names of people and Slack ids) and sentences of the document are sent to its provider.`,
    can: 'What it can answer',
    abilities: [
      'Subsidy rates, amounts, caps and the limit on adoptions',
      'When an operator was adopted, and whether it may apply',
      'Applications, adoptions, adoption rates and budgets by fiscal year',
      'Requirements of the law-linked frame, case studies and terms, with quotations',
    ],
    asOf: ({ title, date, version }) =>
      `Source: 「${title}」, as of ${date}. Nothing later is included. Knowledge version: ${version}`,
    examples: 'Example questions',
    roles: {
      operator: 'For operators who want to apply',
      staff: 'For public and support staff',
      newcomer: 'For newcomers',
    },
    glance: 'The programme at a glance',
    calculatorIntro: 'Choose your case and have the rate and the amount worked out.',
    kept: 'Data that is kept',
    keptNow: ({ questions, feedback, since }) =>
      questions + feedback === 0
        ? 'Nothing of yours is kept.'
        : `${plural(questions, 'question')} of yours with the answers and ${plural(feedback, 'rating')}${since === null ? ' are kept' : ` are kept, since ${since}`}.`,
    retention: (days) => `It serves follow-up questions and improvement, and is deleted after ${days} days.`,
    date: (at) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(new Date(at)),
    language: 'Language',
    languages: { ja: '日本語', en: 'English', question: 'That of each question' },
    forget: 'Delete my data',
    forgetTitle: 'Delete your data?',
    forgetText:
      'This deletes your questions, answers, feedback and language setting for good. Messages already posted in Slack stay.',
    forgetYes: 'Delete',
    forgetNo: 'Cancel',
  },
  examples: {
    operator: [
      'Which rate applies to a first adoption?',
      'How many times can an operator be adopted?',
      'What are the requirements of the law-linked frame?',
    ],
    staff: [
      'Which operators were adopted every year?',
      'In which year was the adoption rate lowest?',
      'What was the budget in each year?',
    ],
    newcomer: [
      'What is a regional HR department?',
      'What is the right-hand talent frame?',
      'How are adoptions counted?',
    ],
  },
  prompts: [
    { title: 'Learn the rates', message: 'Which rate applies to a first adoption?' },
    { title: 'Check whether we may apply', message: 'Are we eligible?' },
    { title: 'See past adoptions', message: 'Which operators were adopted every year?' },
    { title: 'Get to know the programme', message: 'What is a regional HR department?' },
  ],
  status: { working: 'is reading the document…', waiting: 'is answering in turn, a moment please…' },
  step: {
    noOperator: 'No operator (or number of adoptions) was given. Please fill in “Operator” in the step.',
    unknownOperator:
      'No operator of this name is in the lists of adoptions. Please give its full name, or the number of adoptions so far.',
    unknownFrame: ({ frames }) => `There is no such frame. Please give ${frames.join(' or ')}, or leave it empty.`,
    noRate: 'No rate applies',
    failed: 'The rate could not be checked. Please run the step again in a while.',
  },
  notices: {
    gone: 'This answer is no longer kept. Please ask the question again.',
    expired: 'That took too long for Slack. Please press the button again, or ask the question.',
    not_in_channel:
      'The app is not in this channel and cannot post there. Please invite it to the channel and try again.',
    only_asker_deletes: 'Only the person who asked can delete an answer. Please ask them to do so.',
    nothing_to_answer: 'This message has no text to answer. Please choose one with a question, or ask directly.',
    failed: 'Sorry, that did not work. Please try again in a while, and tell your administrator if it keeps happening.',
    forgotten:
      'Your questions, answers, feedback and language setting have been deleted. Messages already posted in Slack are yours to delete.',
    thanks: 'Thank you. Your rating has been recorded.',
    shared: 'Shared in the channel. You can go on in the thread of that message.',
  },
  noticeTitle: 'Notice',
};
