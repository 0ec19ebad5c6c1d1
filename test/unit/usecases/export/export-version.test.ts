import { describe, expect, test } from 'vitest';
import { EXPORT_KINDS } from '../../../../src/report/export/export-kinds.ts';
import { gatherExported } from '../../../../src/usecases/export/export-version.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { deployIn, MemoryBranch, MemoryReleases, NOW, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

const ASKED = { model: 'churn', version: '1.4.0', certificate: null };

async function recorded() {
  const store = new MemoryBranch();
  const releases = new MemoryReleases();
  await recordVersion(
    { store, clock: QUIET_CLOCK, releases },
    {
      reporter: REPORTER,
      certificate: aCertificate(),
      manifests: null,
      repositoryUrl: 'https://github.com/acme/models',
      policy: 'certified',
    },
  );
  return { store, releases };
}

function readingOf({ files }: MemoryBranch) {
  const listing = { head: 'a', files: new Map([...files.keys()].map((path) => [path, path])) };
  const branch = {
    list: async () => listing,
    read: async (paths: readonly string[]) => new Map(paths.map((path) => [path, files.get(path) ?? ''])),
  };
  return { branch, registry: null, now: NOW };
}

test.each(EXPORT_KINDS.slice(0, 2).map((kind) => [kind.name, kind] as const))(
  '%s is the same bytes as the file of the release, also once the version serves',
  async (_name, kind) => {
    const { store, releases } = await recorded();
    const { digest } = aCertificate().subject;
    await deployIn(store, { at: '2026-05-01T00:00:00Z', production: { version: '1.4.0', sha256: digest.sha256 } });
    const { exported } = await gatherExported(ASKED, readingOf(store));
    expect(kind.render(exported, { storageUri: null })).toBe(releases.contents.get(`churn@v1.4.0/${kind.fileName}`));
  },
);

test('a certificate that nobody recorded says the same', async () => {
  const { store } = await recorded();
  const onRecord = await gatherExported(ASKED, readingOf(store));
  const given = await gatherExported({ ...ASKED, certificate: aCertificate() }, readingOf(new MemoryBranch()));
  expect(given.exported).toEqual(onRecord.exported);
});

describe('refuses, and says what there is', () => {
  test.each([
    ['another version', { ...ASKED, version: '1.5.0' }, 'unknown-version', 'There are: 1.4.0'],
    ['another model', { ...ASKED, model: 'chrun' }, 'unknown-model', 'Did you mean churn?'],
    [
      'the certificate of another version',
      { ...ASKED, version: '1.5.0', certificate: aCertificate() },
      'certificate-untrusted',
      'Name the version',
    ],
  ])('%s', async (_name, asked, code, hint) => {
    const { store } = await recorded();
    await expect(gatherExported(asked, readingOf(store))).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint),
    });
  });
});
