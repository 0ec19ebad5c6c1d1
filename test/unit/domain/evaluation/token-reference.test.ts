// @module-tag thorough
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import type { TaggingScheme } from '../../../../src/domain/evaluation/tagging-scheme.ts';
import { scoredSentences } from '../../../support/token-rows.ts';

interface Case {
  readonly scheme: TaggingScheme;
  readonly truth: readonly (readonly number[])[];
  readonly answer: readonly (readonly number[])[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<string, number>>;
}

interface Reference {
  readonly tags: Readonly<Record<TaggingScheme, readonly string[]>>;
  readonly cases: readonly Case[];
}

const file = new URL('../../../reference/tokens/cases.json', import.meta.url);
const { tags, cases } = JSON.parse(readFileSync(file, 'utf8')) as Reference;

const IGNORED = -100;

function valuesOf({ scheme, truth, ...rest }: Case, label: (position: number) => string | number) {
  const rows = scoredSentences({
    ...rest,
    truth: truth.map((labels) => labels.map((position) => (position === IGNORED ? IGNORED : label(position)))),
    target: { classes: [...tags[scheme]] },
    prediction: { scheme, ignore: IGNORED },
  });
  return (metric: string): number => measureMetric(rows, metric).value ?? Number.NaN;
}

describe('tokens and entities equal scikit-learn and seqeval', () => {
  it('has at least 500 cases, of every scheme', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500);
    expect(new Set(cases.map(({ scheme }) => scheme))).toEqual(new Set(Object.keys(tags)));
  });

  it.each(Object.keys(tags) as TaggingScheme[])('%s', (scheme) => {
    const differences = cases.flatMap((one, index) => {
      if (one.scheme !== scheme) return [];
      const inText = valuesOf(one, (position) => tags[scheme][position]!);
      const byNumber = valuesOf(one, (position) => position);
      return Object.entries(one.expected).flatMap(([metric, value]) => {
        const ours = [inText(metric), byNumber(metric)];
        return ours.every((own) => Math.abs(own - value) <= 1e-9) ? [] : [{ index, metric, ours, value }];
      });
    });
    expect(differences).toEqual([]);
  });
});
