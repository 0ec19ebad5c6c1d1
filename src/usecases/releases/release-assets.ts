import { formatCertificate } from '../../contract/certificate-digest.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { CatalogVersionDetail, Certificate } from '../../contract/generated/types.ts';
import { billOfMaterials } from '../../report/release/bill-of-materials.ts';
import { renderModelCard } from '../../report/release/model-card.ts';
import type { AssetContent } from '../ports/releases.ts';

/** The sealed files of a version: the same bytes whenever they are made, so that a half-made release can be finished. */
export function releaseAssets(
  certificate: Certificate,
  detail: CatalogVersionDetail,
  manifestText: string | null,
): readonly AssetContent[] {
  const sealed: CatalogVersionDetail = { ...detail, row: atCertification(detail.row), served: [] };
  return withSums([
    json('certificate.json', formatCertificate(certificate)),
    ...(manifestText === null ? [] : [{ name: 'manifest.yaml', mediaType: 'application/yaml', content: manifestText }]),
    { name: 'model-card.md', mediaType: 'text/markdown', content: renderModelCard(certificate, sealed) },
    json('bom.cdx.json', `${JSON.stringify(billOfMaterials(certificate, sealed), null, 2)}\n`),
  ]);
}

/** What comes later belongs to the notes and to outcomes. */
function atCertification(row: CatalogVersionDetail['row']): CatalogVersionDetail['row'] {
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
