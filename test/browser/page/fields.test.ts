// What fields hold, and what is checked before a modal is sent.
import { describe, expect, it } from 'vitest';
import { checkFields } from '../../../src/workspace/page/elements/check-fields.ts';
import { type Entry, stateValues } from '../../../src/workspace/page/elements/entry.ts';
import { wordsOf } from '../../../src/workspace/page/words/words.ts';
import { fieldsModal } from './gallery-views.ts';

const words = wordsOf('ja').fields;
const { blocks } = fieldsModal;
const chosen = { value: 'law', text: { type: 'plain_text' as const, text: '法制度連携枠' } };

const filled: Readonly<Record<string, Entry>> = {
  'operator/operator': { type: 'external_select', selected_option: chosen },
  'frame/frame': { type: 'static_select', selected_option: chosen },
  'cost/cost': { type: 'number_input', value: '１，２００' },
  'times/times': { type: 'radio_buttons', selected_option: chosen },
};

describe('a modal', () => {
  it('has a value for each of its fields, whatever was entered', () => {
    expect(stateValues(blocks, {}, 'C1')).toEqual({
      operator: { operator: { type: 'external_select', selected_option: null } },
      frame: { frame: { type: 'static_select', selected_option: null } },
      cost: { cost: { type: 'number_input', value: null } },
      times: { times: { type: 'radio_buttons', selected_option: null } },
      laws: { laws: { type: 'checkboxes', selected_options: [] } },
      regions: { regions: { type: 'multi_static_select', selected_options: [] } },
      day: { day: { type: 'datepicker', selected_date: null } },
      channel: { channel: { type: 'conversations_select', selected_conversation: 'C1' } },
      note: { note: { type: 'plain_text_input', value: null } },
    });
  });

  it('sends a number that was typed in full-width digits with commas as a plain number', () => {
    expect(stateValues(blocks, filled, null).cost).toEqual({ cost: { type: 'number_input', value: '1200' } });
  });

  it('can be sent when every required field is filled', () => {
    expect(checkFields(blocks, filled, null, words)).toEqual({});
  });

  it('names every required field that is empty, in reading order', () => {
    expect(Object.entries(checkFields(blocks, {}, null, words))).toEqual(
      ['operator', 'frame', 'cost', 'times'].map((blockId) => [blockId, words.required]),
    );
  });

  it.each([
    ['十二', words.noInteger],
    ['1.5', words.noInteger],
    ['0', words.tooSmall('1')],
    ['-3', words.tooSmall('1')],
  ])('does not take %j for the cost', (value, problem) => {
    const entries: Readonly<Record<string, Entry>> = { ...filled, 'cost/cost': { type: 'number_input', value } };
    expect(checkFields(blocks, entries, null, words)).toEqual({ cost: problem });
  });

  it('counts characters, not their code units', () => {
    const note = (value: string) =>
      checkFields(blocks, { ...filled, 'note/note': { type: 'plain_text_input', value } }, null, words);
    expect(note('𠮷'.repeat(20))).toEqual({});
    expect(note('𠮷'.repeat(21))).toEqual({ note: words.tooLong(20) });
  });

  it('forgets what was entered when the element under the same ids is of another kind', () => {
    const entries: Readonly<Record<string, Entry>> = {
      'note/note': { type: 'datepicker', selected_date: '2026-04-01' },
    };
    expect(stateValues(blocks, entries, null).note).toEqual({ note: { type: 'plain_text_input', value: null } });
  });
});
