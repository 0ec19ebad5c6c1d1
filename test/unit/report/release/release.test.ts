// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { Certificate, CatalogVersion } from '../../../../src/contract/generated/types.ts';
import { billOfMaterials } from '../../../../src/report/export/bill-of-materials.ts';
import type { ExportedVersion } from '../../../../src/report/export/exported-version.ts';
import { renderModelCard } from '../../../../src/report/export/model-card.ts';
import { parseReleaseMarker, renderReleaseMarker } from '../../../../src/report/release/release-marker.ts';
import { RELEASE_LIMIT, renderReleaseNotes } from '../../../../src/report/release/release-notes.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { buildModel } from '../../../../src/usecases/catalogue/build-model.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { loadSource } from '../../../../src/usecases/catalogue/load-source.ts';
import { aCertificate, aGate, aPrediction } from '../../../support/certificate.ts';
import { createCycloneDxCheck } from '../../../support/cyclonedx.ts';
import { aWindow, deployIn, livePorts, MemoryBranch, NOW, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

const REPOSITORY = 'https://github.com/acme/models';

async function detailFor(certificate: Certificate, live: boolean): Promise<CatalogVersion> {
  const store = new MemoryBranch();
  const ports = { store, clock: QUIET_CLOCK, releases: null };
  const { version: number, digest } = certificate.subject;
  if (live)
    await deployIn(store, { at: '2026-05-01T00:00:00Z', production: { version: number, sha256: digest.sha256 } });
  await recordVersion(ports, {
    reporter: REPORTER,
    certificate,
    manifests: null,
    repositoryUrl: REPOSITORY,
    policy: 'none',
  });
  const metrics = { roc_auc: { n: 200, sum: 0.852 * 200, sumSquares: null } };
  if (live) await recordLive(livePorts(ports), REPORTER, [{ line: 1, window: aWindow({ metrics }) }]);
  const { source } = loadSource('churn', { files: store.files, manifests: null, asOf: NOW });
  const { version } = certificate.subject;
  return buildModel(source)!.versions.find(({ row }) => row.version === version)!;
}

async function exportedFor(certificate: Certificate, live: boolean): Promise<ExportedVersion> {
  return { certificate, detail: await detailFor(certificate, live), manifest: null, model: null };
}

const many = { length: 4000 };
const hostile = '</details><script>alert(1)</script> @acme/all #1 | `x` <!-- -->';

const CASES: Readonly<Record<string, { readonly certificate: Certificate; readonly live: boolean }>> = {
  certified: { certificate: aCertificate(), live: false },
  live: { certificate: aCertificate(), live: true },
  'first-version': {
    certificate: aCertificate({ baseline: null, baselineSearch: { record: 'branch', passedOver: [] } }),
    live: false,
  },
  'many-gates': {
    certificate: aCertificate({
      gates: Array.from(many, (_, index) =>
        aGate({ id: `gate-${index}`, slice: { name: 'region', group: `r${index}` } }),
      ),
      prediction: Array.from(many, (_, index) => aPrediction({ slice: { name: 'region', group: `r${index}` } })),
    }),
    live: false,
  },
  hostile: {
    certificate: aCertificate({
      subject: { ...aCertificate().subject, title: hostile, card: { license: hostile, limitations: hostile } },
    }),
    live: false,
  },
};

describe.each(Object.entries(CASES))('%s', (name, { certificate, live }) => {
  test('its notes are the golden file and fit', async () => {
    const detail = await detailFor(certificate, live);
    const notes = renderReleaseNotes({ certificate, detail, repositoryUrl: REPOSITORY, outcomes: [], tests: [] });
    expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(RELEASE_LIMIT);
    expect(parseReleaseMarker(notes)).toMatchObject({
      model: 'churn',
      version: '1.4.0',
      verdict: 'pass',
      outcome: null,
    });
    await expect(notes).toMatchFileSnapshot(`../../../golden/release/${name}.md`);
  });

  test('its card is the golden file', async () => {
    const card = renderModelCard(await exportedFor(certificate, live));
    await expect(card).toMatchFileSnapshot(`../../../golden/release/${name}.card.md`);
  });
});

describe("the bill of materials fits CycloneDX's own schema", () => {
  const faultsOf = createCycloneDxCheck();

  test.each(Object.entries(CASES))('%s', async (_name, { certificate, live }) => {
    const bom = billOfMaterials(await exportedFor(certificate, live));
    expect(faultsOf(bom)).toEqual([]);
  });

  test('and a broken one does not', () => {
    expect(faultsOf({ bomFormat: 'CycloneDX' })).not.toEqual([]);
  });
});

test('a marker comes back as it was written', () => {
  const marker = {
    model: 'churn',
    version: '1.4.0-rc.1',
    sha256: '9'.repeat(64),
    certificate: 'a'.repeat(64),
    verdict: 'inconclusive',
    stage: 'rolled-back',
    outcome: 12,
  } as const;
  expect(parseReleaseMarker(markdownText(renderReleaseMarker(marker)))).toEqual(marker);
  for (const model of ['churn.', '-churn', 'a b']) {
    expect(parseReleaseMarker(markdownText(renderReleaseMarker({ ...marker, model })))).toBeNull();
  }
});
