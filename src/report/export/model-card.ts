import type { ReportedResult } from '../../contract/generated/types.ts';
import { hubLicense } from '../../domain/model/hub-license.ts';
import { formatBytes, formatCount, formatEstimate } from '../format.ts';
import { bulletList, code, type Markdown, markdownText, md } from '../markdown.ts';
import { boundedTable, left, paragraphs, right } from '../section.ts';
import { type ExportedVersion, hubModelOf, isServer, signatureOf } from './exported-version.ts';
import { modelIndex } from './model-index.ts';
import { renderYaml } from './yaml-of-others.ts';

/** A model card as Hugging Face reads it: metadata with the measured results, then text. */
export function renderModelCard(exported: ExportedVersion): string {
  const { certificate, detail } = exported;
  const { row } = detail;
  const base = hubModelOf(exported.manifest?.lineage?.base ?? '');
  const datasets = trainingData(exported);
  const metadata = {
    ...(row.license === null ? {} : hubLicense(row.license)),
    pipeline_tag: row.task,
    ...(certificate.inspection === null || isServer(exported) ? {} : { library_name: certificate.inspection.format }),
    ...(base === null ? {} : { base_model: base }),
    ...(datasets.length === 0 ? {} : { datasets }),
    tags: ['seatrial', ...row.tags],
    ...modelIndex(exported),
  };
  return `---\n${renderYaml(metadata)}---\n\n${markdownText(cardBody(exported))}\n`;
}

/** Data sets of the Hub: a card takes no other names. */
function trainingData({ manifest }: ExportedVersion): readonly string[] {
  const ids = (manifest?.lineage?.data ?? []).flatMap(({ uri = '' }) => {
    const [, id] = /^(?:hf:\/\/|https:\/\/huggingface\.co\/)datasets\/([\w.-]+\/[\w.-]+)(?:[@/]|$)/u.exec(uri) ?? [];
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}

function cardBody(exported: ExportedVersion): Markdown {
  const { certificate, detail } = exported;
  const { subject, inspection } = certificate;
  const results = certificate.prediction.map(({ data, slice, metric, rows, estimate }) => [
    code(metric, 80),
    slice === null
      ? md`all of ${data}`
      : code(slice.group === null ? slice.name : `${slice.name} = ${slice.group}`, 120),
    md`${formatCount(rows)}`,
    md`${formatEstimate(estimate, 'none')}`,
  ]);
  const { inputs, outputs } = signatureOf(exported);
  return paragraphs([
    md`# ${subject.title ?? subject.model} ${subject.version}`,
    detail.description === null ? null : md`${detail.description}`,
    md`## Intended use`,
    md`${detail.intendedUse ?? 'The registry does not say.'}`,
    md`## Limits`,
    md`${detail.limitations ?? 'The registry does not say.'}`,
    ...licence(detail.row.license),
    md`## Signature`,
    bulletList(
      [...inputs, ...outputs].map(({ name, datatype, shape }) => md`${code(name)}: ${datatype} [${shape.join(', ')}]`),
    ),
    md`## Results`,
    boundedTable([left('Metric'), left('Rows of'), right('Rows'), left('Measured')], results, 200),
    ...reported(exported.manifest?.results ?? []),
    md`## Size`,
    md`${formatBytes(detail.row.sizeBytes)}${isServer(exported) ? ' of files, started as a server' : `, ${parametersText(inspection?.parameters)}`}.`,
  ]);
}

function parametersText(parameters: number | null | undefined): string {
  return parameters === undefined || parameters === null
    ? 'parameters unknown'
    : `${formatCount(parameters)} parameters`;
}

/** The Hub has no expressions: where its own word is not the whole licence, the text has it. */
function licence(license: string | null): readonly Markdown[] {
  if (license === null || hubLicense(license).license !== 'other') return [];
  return [md`## Licence`, md`${code(license, 200)}`];
}

function reported(results: readonly ReportedResult[]): readonly Markdown[] {
  if (results.length === 0) return [];
  const rows = results.flatMap(({ data, metrics }) =>
    Object.entries(metrics).map(([metric, value]) => [
      code(metric, 80),
      code([data.name, data.config, data.split].filter((part) => part !== undefined).join(', '), 200),
      md`${String(value)}`,
    ]),
  );
  return [
    md`## Reported elsewhere`,
    md`Told with the build, on data of their own; not measured in certification.`,
    boundedTable([left('Metric'), left('Data'), right('Reported')], rows, 200),
  ];
}
