import { describe, expect, test } from 'vitest';
import { publishRelease } from '../../../../src/usecases/releases/publish-release.ts';
import { MemoryReleases } from '../../../support/statistics.ts';

const WANTED = {
  tag: 'churn@v1.4.0',
  title: 'Churn 1.4.0',
  notes: 'Notes',
  commit: 'a'.repeat(40),
  tagMessage: null,
  assets: [{ name: 'certificate.json', mediaType: 'application/json', content: '{"é":1}' }],
};
const SIZE_BYTES = 8;

/** What the draft holds of the asset when a run goes on that was cut off, and what the release then holds. */
async function resumed(...there: readonly { readonly sizeBytes: number; readonly whole: boolean }[]) {
  const releases = new MemoryReleases();
  await releases.createDraft(WANTED);
  there.forEach((asset, index) =>
    releases.releases[0]?.assets.push({ id: 70 + index, name: 'certificate.json', ...asset }),
  );
  expect(await publishRelease(releases, WANTED)).toMatchObject({ change: 'resumed' });
  return releases.releases[0]?.assets;
}

const OURS = { sizeBytes: SIZE_BYTES, whole: true };

describe('an upload counts only when all of it is there', () => {
  test.each([
    ['none is there', [], 1],
    ['all of it is there', [OURS], 70],
    ['half of it is there', [{ ...OURS, sizeBytes: 4, whole: false }], 1],
    ['it was cut off at the end', [{ ...OURS, whole: false }], 1],
    ['another text is there', [{ ...OURS, sizeBytes: SIZE_BYTES + 1 }], 1],
  ])('%s', async (_name, there, id) => {
    expect(await resumed(...there)).toEqual([{ id, name: 'certificate.json', ...OURS }]);
  });
});
