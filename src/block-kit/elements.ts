// Schemas of texts and interactive elements: the part of Block Kit that the app uses, with Slack's limits. Unknown fields are refused.
import { z } from 'zod';
import { type Limit, limits } from './limits.ts';
import { isWebAddress, lengthOf } from './text.ts';

/** A string of `least` to `limit` code points. */
export const text = (limit: Limit, least = 1) =>
  z.string().superRefine((value, context) => {
    const length = lengthOf(value);
    if (length < least) context.addIssue({ code: 'custom', message: `must be at least ${least} characters` });
    if (length > limit.max)
      context.addIssue({
        code: 'custom',
        message: `must be no more than ${limit.max} characters, and has ${length} (${limit.address})`,
      });
  });

/** A list of `least` to `limit` items. */
export const list = <Item extends z.ZodType>(item: Item, limit: Limit, least = 1) =>
  z.array(item).superRefine((value, context) => {
    if (value.length < least) context.addIssue({ code: 'custom', message: `must have at least ${least} items` });
    if (value.length > limit.max)
      context.addIssue({
        code: 'custom',
        message: `must have no more than ${limit.max} items, and has ${value.length} (${limit.address})`,
      });
  });

export const plainText = (limit: Limit) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(limit), emoji: z.boolean().optional() });

export const anyText = (limit: Limit) =>
  z.discriminatedUnion('type', [
    plainText(limit),
    z.strictObject({ type: z.literal('mrkdwn'), text: text(limit), verbatim: z.boolean().optional() }),
  ]);

const actionId = text(limits.actionId).optional();
const style = z.enum(['primary', 'danger']).optional();

const confirm = z
  .strictObject({
    title: plainText(limits.confirmTitle),
    text: anyText(limits.confirmText),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style,
  })
  .optional();

export const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(limits.buttonText),
  value: text(limits.buttonValue).optional(),
  url: text(limits.buttonUrl).refine(isWebAddress, 'must be an https address').optional(),
  style,
  accessibility_label: text(limits.accessibilityLabel).optional(),
  confirm,
});

const option = z.strictObject({
  text: plainText(limits.optionText),
  value: text(limits.optionValue),
  description: plainText(limits.optionDescription).optional(),
});

type Option = z.infer<typeof option>;

/** A chosen option has to be one of the options, as it stands there. */
const among = (options: readonly Option[], chosen: Option | undefined): boolean =>
  chosen === undefined || options.some((each) => each.value === chosen.value && each.text.text === chosen.text.text);
const notAmong = 'initial_option must be one of the options';
const distinct = (options: readonly Option[]): boolean =>
  new Set(options.map(({ value }) => value)).size === options.length;
const notDistinct = 'options must differ in their values';

const placeholder = plainText(limits.placeholder).optional();
const focus = z.boolean().optional();

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: actionId,
    placeholder,
    options: list(option, limits.selectOptions),
    initial_option: option.optional(),
    focus_on_load: focus,
    confirm,
  })
  .refine(({ options, initial_option }) => among(options, initial_option), notAmong)
  .refine(({ options }) => distinct(options), notDistinct);

export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  action_id: actionId,
  placeholder,
  initial_option: option.optional(),
  min_query_length: z.int().min(0).optional(),
  focus_on_load: focus,
  confirm,
});

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    action_id: actionId,
    options: list(option, limits.radioOptions),
    initial_option: option.optional(),
    focus_on_load: focus,
    confirm,
  })
  .refine(({ options, initial_option }) => among(options, initial_option), notAmong)
  .refine(({ options }) => distinct(options), notDistinct);

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id: actionId,
    options: list(option, limits.checkboxOptions),
    initial_options: list(option, limits.checkboxOptions).optional(),
    focus_on_load: focus,
    confirm,
  })
  .refine(({ options, initial_options }) => (initial_options ?? []).every((each) => among(options, each)), notAmong)
  .refine(({ options }) => distinct(options), notDistinct);

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: actionId,
    placeholder,
    initial_value: text(limits.inputLength, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(limits.inputLength.max).optional(),
    max_length: z.int().min(1).max(limits.inputLength.max).optional(),
    focus_on_load: focus,
  })
  .refine(
    ({ initial_value, max_length }) => lengthOf(initial_value ?? '') <= (max_length ?? limits.inputLength.max),
    'initial_value must be no longer than max_length',
  );

const feedbackButton = z.strictObject({
  text: plainText(limits.feedbackText),
  value: text(limits.feedbackValue),
  accessibility_label: text(limits.accessibilityLabel).optional(),
});

const userId = z.string().regex(/^[UW][A-Z0-9]+$/u, 'must be the id of a user');

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: actionId,
  icon: z.literal('trash'),
  text: plainText(limits.iconButtonText),
  value: text(limits.iconButtonValue).optional(),
  accessibility_label: text(limits.accessibilityLabel).optional(),
  visible_to_user_ids: list(userId, limits.iconButtonUsers, 0).optional(),
  confirm,
});

// --- rich text ---

const look = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const richTextNode = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: look }),
  z.strictObject({
    type: z.literal('link'),
    url: text(limits.linkUrl).refine((url) => URL.canParse(url), 'must be an address'),
    text: z.string().min(1).optional(),
    style: look,
  }),
  z.strictObject({ type: z.literal('user'), user_id: userId, style: look }),
]);

const richTextSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richTextNode).min(1),
});

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: text(limits.blockId).optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richTextSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          indent: z.int().min(0).max(8).optional(),
          border: z.union([z.literal(0), z.literal(1)]).optional(),
          elements: z.array(richTextSection).min(1),
        }),
        z.strictObject({
          type: z.literal('rich_text_quote'),
          border: z.union([z.literal(0), z.literal(1)]).optional(),
          elements: z.array(richTextNode).min(1),
        }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          border: z.union([z.literal(0), z.literal(1)]).optional(),
          elements: z.array(richTextNode).min(1),
        }),
      ]),
    )
    .min(1),
});
