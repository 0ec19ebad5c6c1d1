import { describe, expect, test } from 'vitest';
import type { Certificate, Estimate } from '../../../src/contract/generated/types.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import {
  aCertificate,
  aGate,
  aPerformance,
  aPrediction,
  aRatioGate,
  aRelativeGate,
  anEstimate,
} from '../../support/certificate.ts';
import { aRandomCertificate } from '../../support/random-certificate.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';

const WORDS = ['better', 'worse', 'different', 'no clear difference', 'the same'];

/** The cells of all tables, a row a line; `folded` is what stands in folds. */
function tablesOf(comment: string): { readonly shown: readonly string[]; readonly folded: readonly string[] } {
  const [top = '', ...folds] = comment.split('<details>');
  const rows = (text: string): readonly string[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line))
      .map((line) => line.replaceAll(/<wbr>|\\/g, '').replaceAll('\u00A0', ' '));
  return { shown: rows(top), folded: rows(folds.join('\n')) };
}

/** The words that rows say of a metric of all rows. */
function wordsFor(metric: RegExp, certificate: Certificate): readonly string[] {
  const { shown, folded } = tablesOf(renderCertificationComment([certificate], { model: 'churn' }));
  // What has no room beside the numbers stands below them, indented.
  const terminal = renderTerminalReport(certificate, { style: PLAIN_STYLE, columns: 140, isVerbose: true }).split(
    /\n(?! {5}\S)/,
  );
  return [...shown, ...folded, ...terminal].flatMap((row) => {
    const word = metric.test(row) ? WORDS.find((one) => new RegExp(String.raw`\b${one}\b`).test(row)) : undefined;
    return word === undefined ? [] : [word];
  });
}

/** What a trainer claimed is compared with what was measured, which is another question. */
function withoutClaims(changes: Partial<Certificate>): Certificate {
  const certificate = aCertificate(changes);
  return { ...certificate, subject: { ...certificate.subject, claims: {} } };
}

const identical: Estimate = {
  value: 0,
  interval: { lower: 0, upper: 0, level: 0.95, method: 'identical outputs' },
};

describe('one difference has one word, in every row of comment and terminal', () => {
  test.each([
    ['not clear', anEstimate(0.002, -0.001, 0.005), 'no clear difference'],
    ['almost nothing', anEstimate(-0.0004, -0.002, 0.0012), 'no clear difference'],
    ['of the same answers', identical, 'the same'],
    ['clearly more', anEstimate(0.0061, 0.0021, 0.0101), 'better'],
    ['clearly less', anEstimate(-0.0061, -0.0101, -0.0021), 'worse'],
  ])('a score that is %s', (_, difference, word) => {
    const gates = [
      aGate({ id: 'quality', data: 'holdout' }),
      aRelativeGate({ id: 'no-loss', data: 'holdout', ...difference, limit: -0.02 }),
    ];
    const prediction = [aPrediction({ difference })];
    const words = wordsFor(/roc_auc/, withoutClaims({ gates, prediction, robustness: [], performance: [] }));
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect(new Set(words)).toEqual(new Set([word]));
  });

  test('a byte-identical file is neither faster nor slower, inside its own noise', () => {
    const ratio = anEstimate(0.99936, 0.9989, 0.9998);
    const { comparison } = aPerformance();
    if (comparison === null) throw new RangeError('the support has a comparison');
    const performance = aPerformance({ comparison: { ...comparison, ratios: { latency_p50: ratio } } });
    const gates = [aRatioGate({ ...ratio, metric: 'latency_p50' })];
    const certificate = aCertificate({ gates, performance: [performance] });
    const words = wordsFor(/×.*×|p50 latency, in turns/, certificate);
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(new Set(words)).toEqual(new Set(['no clear difference']));
    expect(renderCertificationComment([certificate], { model: 'churn' })).not.toMatch(/p50.*(?:faster|slower)/);
  });
});

const COMMENTS = [
  ...Object.entries(REPORT_CASES)
    .filter(([name]) => name !== 'hostile' && name !== 'rtl-and-emoji')
    .map(([name, build]) => {
      const { certificates, ...options } = build();
      return [name, renderCertificationComment(certificates, options)] as const;
    }),
  ...[1, 2, 3, 4, 5].map((seed) => {
    return [`random ${seed}`, renderCertificationComment([aRandomCertificate(seed)], { model: 'churn' })] as const;
  }),
];

describe.each(COMMENTS)('the comment %s', (name, comment) => {
  const { shown, folded } = tablesOf(comment);

  test('has an amount only after its word', () => {
    for (const row of [...shown, ...folded].filter((one) =>
      / (?:slower|faster|larger|smaller|as slow|as large)\b/.test(one),
    )) {
      expect(row).toMatch(
        /(?:better|worse), [\d.,]+(?:e\d+)?[ ×][^|]*(?:slower|faster|larger|smaller|as slow|as large)/,
      );
    }
  });

  test('shows four columns outside of folds', () => {
    for (const row of shown) expect(row.split('|').length - 2, row).toBeLessThanOrEqual(4);
  });

  test('says how many gates pass once for each version', () => {
    const versions = comment.split(/^#{3,4} /m).slice(1);
    for (const version of versions)
      expect(version.match(/gates? pass(?:es)?\b/g)?.length ?? 0, version).toBeLessThanOrEqual(1);
  });

  test('shows no gate twice', () => {
    const gates = [...shown, ...folded].filter((row) => /^\| (?:(?:❌|⚠️|✅) )?`[a-z0-9-]+`<br>/.test(row));
    const ids = gates.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
    if (name !== 'several-versions') expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a pass is one sentence, what changed, and one next step', () => {
  const comment = renderCertificationComment([aCertificate()], { model: 'churn' });
  const [top = ''] = comment.split('<details>');
  const blocks = top.split('\n\n').map((block) => block.trim());
  expect(blocks.filter((block) => block !== '')).toHaveLength(5);
  expect(blocks[2]).toMatch(/^\| What changed \|/);
  // Of the times of a mode one stands for all.
  expect(blocks[2]?.match(/realtime/g)).toHaveLength(1);
  expect(blocks[3]).toBe('2 smaller changes stand below.');
  expect(blocks[4]).toMatch(/^\*\*Next:\*\*/);
});

test('a pass in which nothing is clear has no table', () => {
  const quiet = aPrediction({ difference: anEstimate(0.001, -0.001, 0.003) });
  const certificate = aCertificate({ prediction: [quiet], gaps: [], performance: [], gates: [aGate()] });
  const comment = renderCertificationComment([certificate], { model: 'churn' });
  expect(tablesOf(comment).shown).toEqual([]);
  expect(comment).toContain('is certified: no clear difference to production 1.3.2');
});

test('many harms leave no silence about gains', () => {
  const metric = (name: string, value: number) =>
    aPrediction({ metric: name, direction: 'up', difference: anEstimate(value, value - 0.001, value + 0.001) });
  const worse = Array.from({ length: 12 }, (_, index) => metric(`worse_${index}`, -0.1 - index / 100));
  const better = [metric('better_0', 0.01), metric('better_1', 0.02)];
  const certificate = aCertificate({ prediction: [...worse, ...better], gaps: [], performance: [], gates: [aGate()] });
  const [table = ''] = renderCertificationComment([certificate], { model: 'churn' }).split('smaller changes');
  expect(table.match(/worse,/g)).toHaveLength(6);
  expect(table.match(/better,/g)).toHaveLength(2);
});
