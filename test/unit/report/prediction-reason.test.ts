import { describe, expect, test } from 'vitest';
import type { AnswerChanges, Certificate, GateResult, WeakestPart } from '../../../src/contract/generated/types.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { failureReason } from '../../../src/report/failure-reason.ts';
import { richToMarkdown } from '../../../src/report/rich-text.ts';
import { markdownText } from '../../../src/report/markdown.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { aCertificate, aGate, aPrediction, anEstimate } from '../../support/certificate.ts';
import { anEvidence } from '../../support/evidence.ts';

const FAILED = { result: 'fail', reasonCode: 'beyond-limit', value: 0.8, data: 'holdout' } as const;
const EVIDENCE = anEvidence('south');
const NO_SLICES = { prediction: [aPrediction()] } as const;

function aChange(changes: Partial<AnswerChanges>): AnswerChanges {
  const [first] = EVIDENCE.changes;
  if (first === undefined) throw new RangeError('the support has changes');
  return { ...first, ...changes };
}

const SOUTH = { name: 'region', group: 'south' } as const;
const NORTH = { name: 'region', group: 'north' } as const;
const worse = (slice: AnswerChanges['slice'], count: number, adjustedPValue = 0.001): AnswerChanges =>
  aChange({ slice, rows: 5902, changed: count + 17, better: 17, worse: count, pValue: 0.0007, adjustedPValue });

function aPart(changes: Partial<WeakestPart> = {}): WeakestPart {
  const [part] = EVIDENCE.weakest;
  if (part === undefined) throw new RangeError('the support has a weakest part');
  return { ...part, ...changes };
}

function why(changes: Partial<Certificate>, gate: Partial<GateResult> = {}): string {
  const certificate = aCertificate({
    verdict: 'fail',
    ...NO_SLICES,
    gates: [aGate({ ...FAILED, ...gate })],
    ...changes,
  });
  return markdownText(richToMarkdown(failureReason(certificate))).replaceAll('\\', '');
}

describe('a failing gate on answers says', () => {
  test('where more answers became worse than better: the slice with most of them', () => {
    const changes = [worse(null, 200), worse(NORTH, 40), worse(SOUTH, 61)];
    expect(why({ changes })).toBe(
      'more answers became wrong than right in `region = south`: 61 against 17 of 5,902 (p 0.001)',
    );
  });

  const fell = (group: string, by: number, reach = 0.02) =>
    aPrediction({
      slice: { name: 'region', group },
      estimate: anEstimate(0.8 - by, 0.78 - by, 0.82 - by),
      baseline: anEstimate(0.8, 0.78, 0.82),
      difference: anEstimate(-by, -by - reach, -by + reach),
    });

  /** A certificate's number of all rows is that of the gate on it. */
  const lowGate = aGate({ ...FAILED, value: 0.66, interval: anEstimate(0.66, 0.65, 0.67).interval });

  test('that all slices are worse alike, where no one of them is to blame, and what to do names none', () => {
    const prediction = [aPrediction(), fell('north', 0.137), fell('south', 0.149), fell('west', 0.15)];
    const changes = [worse(null, 477), worse(SOUTH, 244)];
    expect(why({ prediction, changes })).toBe(
      'roc_auc is worse in all 3 slices alike (−0.137 to −0.150); more answers became wrong than right: 477 against 17 of 5,902 (p 0.001)',
    );
    const certificate = aCertificate({ verdict: 'fail', gates: [lowGate], prediction, changes });
    expect(renderCertificationComment([certificate], { model: 'churn' })).toContain(
      '**Next:** look at the rows that it gets wrong',
    );
    const apart = [aPrediction(), fell('north', 0.05), fell('south', 0.149), fell('west', 0.15)];
    expect(why({ prediction: apart })).toContain('roc_auc is worse in `region = west` (−0.150)');
  });

  test.each([
    ['a part that the search found', { weakest: [aPart()] }, 'train on more rows of `region = south` and `south ≤ 30`'],
    ['nothing, where the search found none', { weakest: [aPart({ pValue: 0.4 })] }, 'look at the rows'],
    [
      'the weakest slice, if all rows are clearly better',
      { prediction: [aPrediction(), fell('west', 0.15)] },
      '`region = west`',
    ],
    [
      'nothing, where it is as the others',
      { gates: [lowGate], prediction: [aPrediction(), fell('west', 0.15)] },
      'look at the rows',
    ],
  ])('of where to train: %s', (_, changes, told) => {
    const certificate = aCertificate({ verdict: 'fail', gates: [aGate(FAILED)], weakest: [], ...changes });
    const [, next = ''] = renderCertificationComment([certificate], { model: 'churn' }).split('**Next:**');
    expect(next.split('\n')[0]?.replaceAll('\\', '')).toContain(told);
  });

  test('that of all rows where no slice is clear, after the correction for all slices', () => {
    const changes = [worse(null, 200), worse(SOUTH, 61, 0.051)];
    expect(why({ changes })).toBe('more answers became wrong than right: 200 against 17 of 5,902 (p 0.001)');
    expect(why({ changes: [worse(null, 20, 0.3), worse(SOUTH, 18, 0.9)] })).toBe('');
    expect(why({ changes: [{ ...worse(SOUTH, 5), better: 60 }] })).toBe('');
  });

  test('errors that grew, of measured values', () => {
    expect(why({ changes: [{ ...worse(SOUTH, 61), by: 'loss' }] })).toContain('more errors grew than shrank in');
  });

  test('the weakest part that a search found, and nothing of one that chance explains', () => {
    const told =
      '`region = south` and `south ≤ 30` is the weakest part: accuracy 0.71, 0.85 overall, of 210 rows, among the 10,000 of 20,000 rows that were searched (p 0.01)';
    expect(why({ weakest: [aPart()] })).toBe(told);
    expect(why({ weakest: [aPart({ pValue: 0.06 })] })).toBe('');
    expect(why({ weakest: [aPart({ data: 'other' })] })).toBe('');
    expect(why({ changes: [worse(SOUTH, 61)], weakest: [aPart()] })).toMatch(
      /^more answers.*\(p 0\.001\); .*weakest part/,
    );
  });

  test('the class that fell most, of those that clearly did', () => {
    const classOf = (label: string, now: number, before: number | null) => {
      const estimate = (value: number) => anEstimate(value, value - 0.02, value + 0.02);
      const two = { candidate: estimate(now), baseline: before === null ? null : estimate(before) };
      return { data: 'holdout', label, rows: 3000, figures: { precision: two, recall: two, f1_score: two } };
    };
    const classes = [classOf('stays', 0.92, 0.93), classOf('leaves', 0.61, 0.81), classOf('returns', 0.74, 0.84)];
    expect(why({ classes })).toBe('the class `leaves` fell most, f1 from 0.810 to 0.610 of 3,000 rows');
    expect(why({ classes: [classOf('stays', 0.92, 0.93), classOf('leaves', 0.6, null)] })).toBe('');
    expect(why({ classes: [classOf('leaves', 0.81, 0.61)] })).toBe('');
  });

  test('of a slice only what its own answers say', () => {
    const changes = [worse(NORTH, 90), worse(SOUTH, 61)];
    const told = 'more answers became wrong than right in `region = south`: 61 against 17 of 5,902 (p 0.001)';
    expect(why({ changes, weakest: [aPart()] }, { slice: SOUTH })).toBe(told);
    expect(why({ changes: [worse(NORTH, 90)] }, { slice: SOUTH })).toBe('');
  });

  test('of another set nothing', () => {
    expect(why({ changes: [worse(SOUTH, 61)], weakest: [aPart()] }, { data: 'live' })).toBe('');
  });

  test('the slice with the lowest value where no search was made, and none that one does not confirm', () => {
    const slices = { prediction: aCertificate().prediction };
    expect(why(slices)).toMatch(/roc_auc is weakest in `new-customers`/);
    expect(why({ ...slices, weakest: [aPart({ pValue: 0.4 })] })).toBe('');
  });
});

test('comment and terminal tell it in the same words', () => {
  const gates = [aGate({ ...FAILED })];
  const certificate = aCertificate({ verdict: 'fail', ...NO_SLICES, gates, weakest: [aPart()] });
  const comment = renderCertificationComment([certificate], { model: 'churn' });
  const terminal = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 100 });
  for (const text of [comment, terminal])
    expect(text.replaceAll(/[\\`*]|<wbr>/g, '').replaceAll(/\s+/g, ' ')).toContain(
      'Why: region = south and south ≤ 30 is the weakest part: accuracy 0.71, 0.85 overall, of 210 rows, among the 10,000 of 20,000 rows that were searched (p 0.01).',
    );
});
