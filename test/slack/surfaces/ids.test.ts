import { describe, expect, it } from 'vitest';
import {
  actionIds,
  anyNumber,
  feedbackValue,
  numbered,
  pageValue,
  readFeedback,
  readPage,
  readSuggestion,
  suggestionValue,
} from '../../../src/slack/surfaces/ids.ts';

const id = 'a1B2-c3_D4';

describe('the values of buttons', () => {
  it('are read back as they were written', () => {
    expect(readSuggestion(suggestionValue(id, 3))).toEqual({ answerId: id, index: 3 });
    expect(readFeedback(feedbackValue(id, 'bad'))).toEqual({ answerId: id, verdict: 'bad' });
    expect(readFeedback(feedbackValue(id, 'good'))).toEqual({ answerId: id, verdict: 'good' });
    expect(readPage(pageValue(id, 'sources', 12))).toEqual({ answerId: id, view: 'sources', page: 12 });
  });

  it.each(['', ':', 'a:', ':1', 'a:-1', 'a:x', 'a:1:2:3', 'a:1e9'])('of another shape are nothing: "%s"', (value) => {
    expect(readSuggestion(value)).toBeNull();
    expect(readFeedback(value)).toBeNull();
    expect(readPage(value)).toBeNull();
  });
});

describe('ids', () => {
  it('that are numbered are heard by one listener, and no others', () => {
    const heard = anyNumber(actionIds.askSuggestion);
    expect(heard.test(numbered(actionIds.askSuggestion, 0))).toBe(true);
    expect(heard.test(numbered(actionIds.askSuggestion, 24))).toBe(true);
    for (const other of Object.values(actionIds)) expect(heard.test(other), other).toBe(false);
    expect(heard.test(numbered(actionIds.askExample, 0))).toBe(false);
  });

  it('of actions are all different', () => {
    const ids = Object.values(actionIds);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
