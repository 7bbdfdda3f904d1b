// homeView: App Home: what the app can answer and as of when, questions to begin with, rates at a glance, data kept, language.
import type { HomeView, KnownBlock, PlainTextOption } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import { bold, bullets, literal, plainText, richText, section } from '../../block-kit/text.ts';
import { type Language, type Role, type Wording, wordingOf } from '../wording/index.ts';
import { heading } from './answer-body.ts';
import { button } from './answer-buttons.ts';
import type { Glance, Source } from './from-knowledge.ts';
import { actionIds, numbered } from './ids.ts';

export interface Home {
  /** What Home is written in. */
  readonly language: Language;
  /** What the person chose for answers; null: the language of each question. */
  readonly chosen: Language | null;
  readonly source: Source;
  readonly glance: Glance;
  /** What is kept of the person; `since` in milliseconds since 1970. */
  readonly kept: { readonly questions: number; readonly feedback: number; readonly since: number | null };
  /** Days after which it is deleted; null: not by itself. */
  readonly retentionDays: number | null;
  /** The local workspace in the browser, not Slack. */
  readonly local: boolean;
  /** The language model in use; null: none. */
  readonly model: string | null;
  /** The model that orders passages by meaning; null: none. */
  readonly embeddings: string | null;
}

const roles: readonly Role[] = ['operator', 'staff', 'newcomer'];

/** Values of the language's select. */
export type LanguageChoice = Language | 'question';

export function homeView(home: Home): HomeView {
  const w = wordingOf(home.language);
  return {
    type: 'home',
    blocks: [...introduction(home, w), ...beginnings(w), ...glance(home, w), ...settings(home, w)],
  };
}

function introduction({ source, local, model, embeddings }: Home, w: Wording): readonly KnownBlock[] {
  const { home } = w;
  const models = [
    ...(model === null ? [] : [home.model(model)]),
    ...(embeddings === null ? [] : [home.embeddings(embeddings)]),
  ];
  return [
    heading(home.title),
    richText(section(literal(home.intro))),
    ...(local ? [richText(section(literal(home.local)))] : []),
    richText(section(bold(home.can)), bullets(home.abilities.map((each) => [literal(each)]))),
    {
      type: 'context',
      elements: [home.asOf(source), ...(models.length > 0 ? models : [home.noModel])].map((words) => plainText(words)),
    },
  ];
}

/** The value of an example's button is its question. */
function beginnings(w: Wording): readonly KnownBlock[] {
  let index = 0;
  return [
    { type: 'divider' },
    heading(w.home.examples),
    ...roles.flatMap((role): readonly KnownBlock[] => [
      richText(section(bold(w.home.roles[role]))),
      {
        type: 'actions',
        elements: w.examples[role].map((question) =>
          button(numbered(actionIds.askExample, index++), question, question, w.spoken.ask(question)),
        ),
      },
    ]),
    {
      type: 'section',
      text: plainText(w.home.calculatorIntro),
      accessory: {
        type: 'button',
        action_id: actionIds.openCalculator,
        text: plainText(w.buttons.calculator, limits.buttonText.max),
        accessibility_label: w.spoken.calculator,
      },
    },
  ];
}

function glance({ glance: { years, frames, adoptionLimit } }: Home, w: Wording): readonly KnownBlock[] {
  const lines = [
    ...frames.map(({ name, rates }) => ({
      label: w.about(w.facts.subsidy_rate, [name]),
      value: rates.map(({ adoption, rate }) => `${adoption} ${rate}`).join(w.comma),
    })),
    { label: w.facts.adoption_limit, value: w.value(String(adoptionLimit), 'times') },
  ];
  return [
    { type: 'divider' },
    heading(w.about(w.home.glance, [years])),
    richText(bullets(lines.map(({ label, value }) => [bold(`${label}${w.colon}`), literal(value)]))),
  ];
}

function settings({ chosen, kept, retentionDays }: Home, w: Wording): readonly KnownBlock[] {
  const { home } = w;
  const since = kept.since === null ? null : home.date(kept.since);
  const options = (['question', 'ja', 'en'] as const).map(
    (value): PlainTextOption => ({ text: plainText(home.languages[value], limits.optionText.max), value }),
  );
  const current = options.find(({ value }) => value === (chosen ?? 'question'));
  return [
    { type: 'divider' },
    {
      type: 'section',
      text: plainText(home.language),
      accessory: {
        type: 'static_select',
        action_id: actionIds.homeLanguage,
        placeholder: plainText(home.language, limits.placeholder.max),
        options,
        ...(current ? { initial_option: current } : {}),
      },
    },
    heading(home.kept),
    richText(
      section(
        literal(home.keptNow({ ...kept, since })),
        ...(retentionDays === null ? [] : [literal(`\n${home.retention(retentionDays)}`)]),
      ),
    ),
    {
      type: 'actions',
      elements: [
        {
          ...button(actionIds.homeForget, home.forget, 'forget'),
          style: 'danger',
          confirm: {
            title: plainText(home.forgetTitle, limits.confirmTitle.max),
            text: plainText(home.forgetText, limits.confirmText.max),
            confirm: plainText(home.forgetYes, limits.confirmButton.max),
            deny: plainText(home.forgetNo, limits.confirmButton.max),
            style: 'danger',
          },
        },
      ],
    },
  ];
}
