// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../../src/domain/evaluation/metrics/registry.ts';

const ROOT = new URL('../../../../', import.meta.url);
const NAMES = METRICS.map(({ name }) => name);

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

interface Reference {
  readonly cases: readonly { readonly problem: string; readonly expected: Readonly<Record<string, number | null>> }[];
}

const casesOf = (path: string): Reference['cases'] => JSON.parse(read(path)).cases;
const cases = [
  ...casesOf('test/reference/evaluation/metrics.json'),
  ...casesOf('test/reference/texts/metrics.json'),
  ...casesOf('test/reference/pairs/metrics.json'),
  ...casesOf('test/reference/retrieval/metrics.json').map((one) => ({ ...one, problem: 'retrieval' as const })),
  ...casesOf('test/reference/masks/cases.json').map((one) => ({ ...one, problem: 'image-segmentation' as const })),
  ...casesOf('test/reference/boxes/cases.json').map((one) => ({ ...one, problem: 'object-detection' as const })),
  ...casesOf('test/reference/tokens/cases.json').map((one) => ({ ...one, problem: 'token-classification' as const })),
];

describe('the list of metrics', () => {
  it('has every record that has a file, under the name of the file', () => {
    const files = readdirSync(new URL('src/domain/evaluation/metrics/', ROOT));
    const records = files.filter((file) => !['metric.ts', 'registry.ts', 'measure.ts'].includes(file));
    expect(NAMES.map((name) => `${name.replaceAll('_', '-')}.ts`).toSorted()).toEqual(records.toSorted());
  });

  it.each(METRICS.map((metric) => [metric.name, metric] as const))(
    '%s has numbers of an independent source in each of its problems, inside its range',
    (name, { measure, range: [lowest, highest] }) => {
      for (const problem of Object.keys(measure)) {
        const values = cases
          .filter((one) => one.problem === problem)
          .flatMap(({ expected }) => Object.entries(expected).filter(([key]) => key.split('@')[0] === name))
          .flatMap(([, value]) => value ?? []);
        expect(values.length, problem).toBeGreaterThan(0);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(lowest - 1e-9);
          expect(value).toBeLessThanOrEqual(highest + 1e-9);
        }
      }
    },
  );

  it('is what editors complete and what the documentation lists', () => {
    const { examples } = JSON.parse(read('schemas/common.schema.json')).$defs.MetricName;
    expect(examples.map((name: string) => name.split('@')[0])).toEqual(NAMES);
    const [, table = ''] = read('docs/methods.md').split('<!-- Generated from the list of metrics');
    const [rows = ''] = table.split('<!-- End of the generated part. -->');
    expect([...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(NAMES);
  });
});
