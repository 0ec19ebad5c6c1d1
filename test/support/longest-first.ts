import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first: one that began last would run on alone beside idle cores. */
const LONGEST: readonly string[] = [
  'test/measured/getting-started.test.ts',
  'test/measured/wild-models.test.ts',
  'test/acceptance/policy-approval.test.ts',
  'test/acceptance/certification/certify.test.ts',
  'test/acceptance/record.test.ts',
  'test/acceptance/fetch.test.ts',
  'test/acceptance/bot-remembered.test.ts',
  'test/acceptance/bot-faults.test.ts',
  'test/simulation/coverage.test.ts',
  'test/simulation/benchmark.test.ts',
  'test/measured/exported-shapes.test.ts',
  'test/measured/certify-steadiness.test.ts',
  'test/measured/certify-bad-data.test.ts',
  'test/measured/certify-major.test.ts',
  'test/acceptance/cli-manifests.test.ts',
  'test/integration/adapters/sources/mlflow-server.test.ts',
];

/** Long files before short ones, also where no earlier run has told how long they take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
  return place < 0 ? LONGEST.length : place;
}
