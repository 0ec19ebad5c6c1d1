import { formatCertificate } from '../../contract/certificate-digest.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { CatalogVersion } from '../../contract/generated/types.ts';
import { BOM, MODEL_CARD } from '../../report/export/export-kinds.ts';
import type { ExportedVersion } from '../../report/export/exported-version.ts';
import type { AssetContent } from '../ports/releases.ts';

/** The sealed files of a version: the same bytes whenever they are made, so that a half-made release can be finished. */
export function releaseAssets(exported: ExportedVersion, manifestText: string | null): readonly AssetContent[] {
  const sealed = atCertification(exported);
  return withSums([
    json('certificate.json', formatCertificate(exported.certificate)),
    ...(manifestText === null ? [] : [{ name: 'manifest.yaml', mediaType: 'application/yaml', content: manifestText }]),
    ...[MODEL_CARD, BOM].map(({ fileName: name, mediaType, render }) => ({ name, mediaType, content: render(sealed) })),
  ]);
}

/** What comes later belongs to the notes and to outcomes. */
export function atCertification(exported: ExportedVersion): ExportedVersion {
  const { detail } = exported;
  return { ...exported, detail: { ...detail, row: rowAtCertification(detail), served: [] } };
}

function rowAtCertification({ row }: CatalogVersion): CatalogVersion['row'] {
  return { ...row, stage: 'certified', live: {}, gap: {}, requests: 0, daysInProduction: 0, outcome: null };
}

function json(name: string, content: string): AssetContent {
  return { name, mediaType: 'application/json', content };
}

/** Adds SHA256SUMS in the format of sha256sum(1), in the order of names. */
export function withSums(assets: readonly AssetContent[]): readonly AssetContent[] {
  const lines = assets
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => `${sha256(content)}  ${name}\n`);
  return [...assets, { name: 'SHA256SUMS', mediaType: 'text/plain', content: lines.join('') }];
}
