import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { suggest } from '../../../src/domain/suggest.ts';

describe('the word that was probably meant', () => {
  const KNOWN = ['p95_latency_ms', 'roc_auc', 'task', 'accuracy'];
  it.each<readonly [string, string | null]>([
    ['acuracy', 'accuracy'],
    ['ACCURACY', 'accuracy'],
    ['acurrcay', null],
    ['auc_roc', 'roc_auc'],
    ['auc-roc', 'roc_auc'],
    ['tsak', 'task'],
    ['tak', 'task'],
    ['tq', null],
    ['latency_p95_ms', 'p95_latency_ms'],
    ['f1', null],
    [`accuracy${'!'.repeat(60)}`, null],
  ])('%s: %s', (word, meant) => expect(suggest(word, KNOWN)).toBe(meant));

  it('is the nearest of several, and none of none', () => {
    expect(suggest('recal', ['real_x', 'recall', 'recallx'])).toBe('recall');
    expect(suggest('recal', [])).toBeNull();
  });

  it('is offered for a verb and for a value, in a comment too', () => {
    const hintFor = (line: string) => parseComment(line).problems.map(({ code, nearest }) => [code, nearest]);
    expect(hintFor('/seatrial statsu churn')).toEqual([['unknown-verb', 'status']]);
    expect(hintFor('/seatrial nuhold churn')).toEqual([['unknown-verb', 'unhold']]);
    expect(hintFor('/seatrial banana churn')).toEqual([['unknown-verb', null]]);
    expect(hintFor('/promote churn to=prodution')).toEqual([['bad-value', 'production']]);
    expect(hintFor('/promote churn to=banana')).toEqual([['bad-value', 'live or production']]);
  });
});
