import { stringify } from 'yaml';
import type { CatalogVersionDetail, Certificate } from '../../contract/generated/types.ts';
import { formatBytes, formatCount, formatEstimate } from '../format.ts';
import { bulletList, code, markdownText, md } from '../markdown.ts';
import { boundedTable, left, paragraphs, right } from '../section.ts';
import { modelIndex } from './model-index.ts';

/** A model card as Hugging Face reads it: metadata with the measured results, then text. */
export function renderModelCard(certificate: Certificate, detail: CatalogVersionDetail): string {
  const { row } = detail;
  const metadata = {
    ...(row.license === null ? {} : { license: row.license.toLowerCase() }),
    pipeline_tag: row.task,
    ...(certificate.inspection === null ? {} : { library_name: certificate.inspection.format }),
    tags: ['seatrial', ...row.tags],
    ...modelIndex(certificate),
  };
  return `---\n${stringify(metadata)}---\n\n${markdownText(cardBody(certificate, detail))}\n`;
}

function cardBody(certificate: Certificate, detail: CatalogVersionDetail) {
  const { subject, inspection } = certificate;
  const results = certificate.prediction.map(({ data, slice, metric, rows, estimate }) => [
    code(metric, 80),
    slice === null
      ? md`all of ${data}`
      : code(slice.group === null ? slice.name : `${slice.name} = ${slice.group}`, 120),
    md`${formatCount(rows)}`,
    md`${formatEstimate(estimate, 'none')}`,
  ]);
  const tensors = [...(inspection?.signature.inputs ?? []), ...(inspection?.signature.outputs ?? [])];
  return paragraphs([
    md`# ${subject.title ?? subject.model} ${subject.version}`,
    detail.description === null ? null : md`${detail.description}`,
    md`## Intended use`,
    md`${detail.intendedUse ?? 'The registry does not say.'}`,
    md`## Limits`,
    md`${detail.limitations ?? 'The registry does not say.'}`,
    md`## Signature`,
    bulletList(tensors.map(({ name, datatype, shape }) => md`${code(name)}: ${datatype} [${shape.join(', ')}]`)),
    md`## Results`,
    boundedTable([left('Metric'), left('Rows of'), right('Rows'), left('Measured')], results, 200),
    md`## Size`,
    md`${formatBytes(detail.row.sizeBytes)}, ${inspection?.parameters === undefined || inspection.parameters === null ? 'parameters unknown' : `${formatCount(inspection.parameters)} parameters`}.`,
  ]);
}
