import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/block-kit/limits.ts';
import { clean } from '../../../src/block-kit/text.ts';
import { viewProblems } from '../../../src/block-kit/validate.ts';
import { askPersonModal } from '../../../src/slack/surfaces/ask-person.ts';
import { calculatorResult } from '../../../src/slack/surfaces/calculator.ts';
import { detailsModal } from '../../../src/slack/surfaces/details.ts';
import { feedbackModal, feedbackThanks } from '../../../src/slack/surfaces/feedback.ts';
import { ratesAtAGlance, sourceOf } from '../../../src/slack/surfaces/from-knowledge.ts';
import { type Home, homeView } from '../../../src/slack/surfaces/home.ts';
import { actionIds, blockIds, readPage } from '../../../src/slack/surfaces/ids.ts';
import { notice, noticeModal } from '../../../src/slack/surfaces/notices.ts';
import { suggestedPrompts } from '../../../src/slack/surfaces/prompts.ts';
import { questionModal, readQuestion } from '../../../src/slack/surfaces/question.ts';
import { readableQuote } from '../../../src/slack/surfaces/quotes.ts';
import { sourcesModal } from '../../../src/slack/surfaces/sources.ts';
import { type NoticeCode, wordingOf } from '../../../src/slack/wording/index.ts';
import { assistant } from '../../assistant/golden.ts';
import { hostileText } from '../../block-kit/hostile.ts';
import { objectsIn, wordsIn } from './reading.ts';
import { anyRecord, goldenRecords, recordFor, recordOf } from './records.ts';

const { knowledge } = assistant;
const languages = ['ja', 'en'] as const;
const rate = recordFor('R8に右腕人材枠、2回目、対象経費900万円だといくら？');
const context = { language: 'ja', channel: 'C0TEST', entries: null } as const;

/** Every page of a modal, by its own button to the next. */
function pagesOf(show: (page: number) => { readonly blocks: readonly unknown[] }): readonly (readonly unknown[])[] {
  const pages: (readonly unknown[])[] = [];
  for (let page = 0; ; page++) {
    const { blocks } = show(page);
    pages.push(blocks);
    const turns = objectsIn(blocks).flatMap(({ action_id, value }) =>
      String(action_id).startsWith(`${actionIds.showPage}:`) ? [readPage(String(value))?.page] : [],
    );
    if (!turns.includes(page + 1)) return pages;
  }
}

describe('views of an answer', () => {
  it('are ones that Slack accepts, for every golden question', () => {
    for (const record of goldenRecords)
      for (const view of [
        detailsModal(record),
        sourcesModal(record),
        feedbackModal(record),
        feedbackThanks(record),
        askPersonModal(record, ['経済産業省']),
        calculatorResult(record, context),
      ])
        expect(viewProblems(view), record.question).toEqual([]);
  });

  it('are ones that Slack accepts, for any answer and any page', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(2000), (record, page) => {
        for (const view of [
          detailsModal(record),
          detailsModal(record, page),
          sourcesModal(record, page),
          feedbackModal(record),
          askPersonModal(record, [record.question]),
          calculatorResult(record, context),
        ])
          expect(viewProblems(view)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the details', () => {
  it('leave nothing out: question, headline, every row, step, caveat and quotation', () => {
    for (const record of goldenRecords.filter((_, index) => index % 7 === 0)) {
      const words = wordsIn(pagesOf((page) => detailsModal(record, page)));
      const { answer, question, details } = record;
      const lines = [
        ...answer.headline.split('\n'),
        ...(answer.table?.rows ?? []).flat().filter((cell) => cell.trim() !== ''),
        ...answer.working,
        ...answer.caveats,
        ...answer.citations.map(({ quote }) => readableQuote(quote)),
        ...details.flatMap((line) => line.replace(/^- /u, '').split('\n')),
      ];
      expect(words).toContain(clean(question).trim());
      for (const line of lines) expect(words).toContain(clean(line).trim());
    }
  });

  it('of a huge answer are pages that one can turn, and lose no letter', () => {
    const quote = Array.from({ length: 9_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 5000))).join('');
    const citations = Array.from({ length: 30 }, (_, index) => ({ document: '資料', section: `節${index}`, quote }));
    const huge = recordOf('問', { ...rate.answer, citations }, []);
    const pages = pagesOf((page) => detailsModal(huge, page));
    expect(pages.length).toBeGreaterThan(3);
    const quoted = objectsIn(pages)
      .filter(({ type }) => type === 'rich_text_quote')
      .map(wordsIn)
      .join('');
    expect(quoted).toBe(`問${quote.repeat(30)}`);
    expect(wordsIn(pages[1])).toContain(`${pages.length}ページ中2ページ目`);
    expect(detailsModal(huge, 10_000)).toEqual(detailsModal(huge, pages.length - 1));
  });

  it('tell of each cell of a table what it is', () => {
    const words = wordsIn(detailsModal(recordFor('年度ごとの応募・採択・採択率の推移は？')).blocks);
    expect(words).toMatch(/令和4年度.*：応募 37、採択 20、採択率 54\.1%/u);
  });

  it('say what a dash in a quoted table is, and only then', () => {
    const { blankCells } = wordingOf('ja').sources;
    expect(wordsIn(detailsModal(recordFor('R8の補助率は？')).blocks)).toContain(blankCells);
    expect(wordsIn(sourcesModal(recordFor('R8の補助率は？')).blocks)).toContain(blankCells);
    expect(wordsIn(sourcesModal(recordFor('採択回数の上限は？')).blocks)).not.toContain(blankCells);
  });

  it('number the steps of the working throughout', () => {
    const working = Array.from({ length: 90 }, (_, index) => `手順${index}`.padEnd(120, '。'));
    const words = wordsIn(pagesOf((page) => detailsModal(recordOf('問', { ...rate.answer, working }, []), page)));
    expect(words).toContain('1. 手順0');
    expect(words).toContain('90. 手順89');
  });
});

describe('the sources', () => {
  it('hold every quotation whole, as a quote below its section', () => {
    const { citations } = rate.answer;
    const quotes = objectsIn(sourcesModal(rate).blocks).filter(({ type }) => type === 'rich_text_quote');
    expect(quotes.map(wordsIn)).toEqual(citations.map(({ quote }) => readableQuote(quote)));
    for (const { section } of citations) expect(wordsIn(sourcesModal(rate).blocks)).toContain(section);
  });

  it('of an answer without any say so', () => {
    expect(wordsIn(sourcesModal(recordFor('こんにちは')).blocks)).toBe(wordingOf('ja').sources.none);
  });
});

describe('the feedback modal', () => {
  it('asks for reasons and a comment, both optional, and keeps the answer it is about', () => {
    const view = feedbackModal(rate);
    expect(view.private_metadata).toBe(rate.id);
    const inputs = objectsIn(view.blocks).filter(({ type }) => type === 'input');
    expect(inputs.map(({ block_id, optional }) => [block_id, optional])).toEqual([
      [blockIds.feedbackReasons, true],
      [blockIds.feedbackComment, true],
    ]);
    expect(objectsIn(inputs[0]).flatMap(({ value }) => (value === undefined ? [] : [value]))).toEqual([
      'wrong_number',
      'other_question',
      'hard_to_read',
      'source_missing',
      'other',
    ]);
  });
});

describe('the modal of a question', () => {
  const target = { channel: 'C0TEST', thread: '1700000000.000100', language: 'ja' } as const;
  const stateOf = (text: unknown, place: string) => ({
    [blockIds.questionText]: { [actionIds.questionText]: { type: 'plain_text_input', value: text } },
    [blockIds.questionTarget]: {
      [actionIds.questionTarget]: { type: 'radio_buttons', selected_option: { value: place } },
    },
  });

  it('is one that Slack accepts, whatever the message says', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...languages), (text, language) => {
        expect(viewProblems(questionModal({ text: text.repeat(50), target: { ...target, language } }))).toEqual([]);
      }),
    );
  });

  it('begins with the words of the message and an answer in private', () => {
    const objects = objectsIn(questionModal({ text: 'R8の補助率は？', target }).blocks);
    expect(objects.find(({ type }) => type === 'plain_text_input')).toMatchObject({ initial_value: 'R8の補助率は？' });
    expect(objects.find(({ type }) => type === 'radio_buttons')).toMatchObject({
      initial_option: { value: 'privately' },
    });
  });

  it('is read back as it was submitted', () => {
    const { private_metadata = '' } = questionModal({ text: '', target });
    const view = { private_metadata, state: { values: stateOf(' R8は？ ', 'thread') } };
    expect(readQuestion(view)).toEqual({ text: 'R8は？', place: 'thread', target });
  });

  it.each([
    ['broken metadata', '{', stateOf('R8は？', 'thread')],
    ['metadata of another shape', '{"channel":1}', stateOf('R8は？', 'thread')],
    ['no text', JSON.stringify(target), stateOf(null, 'thread')],
    ['blank text', JSON.stringify(target), stateOf('  ', 'thread')],
    ['a place that is none', JSON.stringify(target), stateOf('R8は？', 'everywhere')],
    ['no state', JSON.stringify(target), {}],
  ])('with %s is read as nothing', (_, private_metadata, values) => {
    expect(readQuestion({ private_metadata, state: { values } })).toBeNull();
  });
});

describe('Home', () => {
  const homeOf = (language: 'ja' | 'en', more: Partial<Home> = {}): Home => ({
    language,
    chosen: null,
    source: sourceOf(knowledge, language),
    glance: ratesAtAGlance(knowledge, language),
    kept: { questions: 3, feedback: 1, since: Date.UTC(2026, 10, 1) },
    retentionDays: 90,
    local: false,
    model: null,
    embeddings: null,
    ...more,
  });

  it.each(languages)('is one that Slack accepts (%s)', (language) => {
    for (const more of [
      {},
      { chosen: language, local: true, model: 'provider:model', retentionDays: null },
      { kept: { questions: 0, feedback: 0, since: null }, glance: { years: '', frames: [], adoptionLimit: 0 } },
    ])
      expect(viewProblems(homeView(homeOf(language, more)))).toEqual([]);
  });

  it('says from what document and when, which rates are in force, and the limit on adoptions', () => {
    const japanese = wordsIn(homeView(homeOf('ja')).blocks);
    for (const words of [
      knowledge.document.title,
      '2026年1月現在',
      knowledge.version,
      '補助率（右腕人材枠）：1回目 2/3、2回目 1/2、3回目 1/3',
      '採択回数の上限：3回',
      '2026年11月1日',
    ])
      expect(japanese).toContain(words);
    const english = wordsIn(homeView(homeOf('en')).blocks);
    for (const words of [
      'as of January 2026',
      'first 2/3, second 1/2, third 1/3',
      '3 questions',
      '1 rating are kept, since 1 November 2026',
    ])
      expect(english).toContain(words);
  });

  it('tells the local workspace and a model where they are in use', () => {
    expect(wordsIn(homeView(homeOf('ja')).blocks)).not.toContain(wordingOf('ja').home.local);
    const words = wordsIn(homeView(homeOf('ja', { local: true, model: 'provider:model' })).blocks);
    expect(words).toContain(wordingOf('ja').home.local);
    expect(words).toContain('provider:model');
    const ordered = wordsIn(homeView(homeOf('en', { embeddings: 'provider:vectors' })).blocks);
    expect(ordered).toContain('A model (provider:vectors) puts passages in order');
    for (const other of [wordingOf('en').home.noModel, 'shortens']) expect(ordered).not.toContain(other);
  });

  it('has examples for three roles, whose buttons carry the question', () => {
    const buttons = objectsIn(homeView(homeOf('ja')).blocks).filter(({ action_id }) =>
      String(action_id).startsWith(actionIds.askExample),
    );
    expect(buttons.length).toBe(9);
    expect(new Set(buttons.map(({ action_id }) => action_id)).size).toBe(9);
    expect(buttons.map(({ value }) => value)).toEqual(Object.values(wordingOf('ja').examples).flat());
  });

  it('asks before it deletes', () => {
    const forget = objectsIn(homeView(homeOf('ja')).blocks).find(({ action_id }) => action_id === actionIds.homeForget);
    expect(forget).toMatchObject({ style: 'danger', confirm: { confirm: { text: '消去する' } } });
  });

  it('shows the language that was chosen', () => {
    const chosen = (language: 'ja' | 'en' | null) =>
      objectsIn(homeView(homeOf('ja', { chosen: language })).blocks).find(
        ({ action_id }) => action_id === actionIds.homeLanguage,
      )?.initial_option;
    expect(chosen('en')).toMatchObject({ value: 'en' });
    expect(chosen(null)).toMatchObject({ value: 'question' });
  });
});

describe.each(languages)('short words (%s)', (language) => {
  const codes = Object.keys(wordingOf(language).notices) as readonly NoticeCode[];

  it('are told as a message and in a modal', () => {
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes) {
      const { text } = notice(code, language);
      expect(viewProblems(noticeModal(code, language))).toEqual([]);
      expect(wordsIn(noticeModal(code, language).blocks)).toBe(text);
      expect(text.length).toBeGreaterThan(10);
    }
  });

  it('begin a conversation with at most four prompts', () => {
    const prompts = suggestedPrompts(language);
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.length).toBeLessThanOrEqual(limits.suggestedPrompts.max);
  });
});
