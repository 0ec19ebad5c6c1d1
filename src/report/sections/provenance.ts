import type { Certificate, DataReference, ResourceDescriptor, SourceFile } from '../../contract/generated/types.ts';
import { isEndedEarly } from '../headline.ts';
import { formatBytes, formatCount, formatMilliseconds } from '../format.ts';
import { type Markdown, bulletList, code, link, md, table } from '../markdown.ts';
import { type Section, type SectionContext, foldSection, left } from '../section.ts';

/** Files or data sets that the table lists. */
const MAX_FILES = 50;

/** Digests of everything that went in, and the command that repeats the certification. */
export function provenanceSection(context: SectionContext): Section {
  const { certificate } = context;
  return foldSection(context, {
    name: 'provenance',
    summary: `Provenance: model ${certificate.subject.digest.sha256.slice(0, 12)}, policy ${certificate.policy.digest.sha256.slice(0, 12)}`,
    body: [digestTable(certificate), bulletList([...runItems(certificate), ...cardItems(certificate)])],
    brief: [bulletList(runItems(certificate))],
  });
}

/** seatrial certify churn@1.4.0 --baseline 1.3.2 --seed 42 --no-reuse; by the manifest's path where the registry is not the repository's root */
export function repeatCommand(certificate: Certificate): string {
  const { subject } = certificate;
  const isNested = subject.manifest.path.endsWith(`/models/${subject.model}/versions/${subject.version}.yaml`);
  return repeatOf(isNested ? subject.manifest.path : `${subject.model}@${subject.version}`, certificate);
}

/** The same of a version that is named in another way. */
export function repeatOf(which: string, certificate: Certificate): string {
  const { subject, run } = certificate;
  const options = [
    comparedOption(certificate),
    run.skippedModes === undefined ? '' : ` --modes ${subject.modes.join(',')}`,
    ` --seed ${String(run.seed)}`,
    run.quick ? ' --quick' : '',
    ' --no-reuse',
  ];
  return `seatrial certify ${which}${options.join('')}`;
}

/** What would be chosen another day may be another version, or one where there was none. */
function comparedOption(certificate: Certificate): string {
  const { baseline, findings } = certificate;
  if (baseline !== null) return ` --baseline ${baseline.version}`;
  if (isEndedEarly(certificate)) return '';
  const unusable = findings.find(({ code: name }) => name === 'baseline-unusable');
  const version = unusable !== undefined && 'facts' in unusable ? unusable.facts['version'] : undefined;
  return ` --baseline ${typeof version === 'string' ? version : 'none'}`;
}

function digestTable(certificate: Certificate): Markdown {
  const { subject, baseline } = certificate;
  const rows = [
    [md`artifact`, md`${subject.version}`, code(subject.digest.sha256)],
    ...subject.files.slice(0, MAX_FILES).map(fileRow),
    ...(baseline === null ? [] : [[md`baseline`, md`${baseline.version}`, code(baseline.digest.sha256)]]),
    sourceRow('manifest', subject.manifest),
    ...policyRows(certificate),
    ...certificate.data.slice(0, MAX_FILES).map(dataRow),
  ];
  return table([left('What'), left('Which'), left('sha256')], rows);
}

function fileRow(file: ResourceDescriptor): readonly Markdown[] {
  return [md`file`, md`${code(file.name, 120)} ${formatBytes(file.sizeBytes)}`, code(file.digest.sha256)];
}

function policyRows({ policy }: Certificate): readonly (readonly Markdown[])[] {
  return [
    [md`policy`, md`model and settings, resolved`, code(policy.digest.sha256)],
    sourceRow('model', policy.model),
    ...(policy.settings === null ? [] : [sourceRow('settings', policy.settings)]),
  ];
}

function sourceRow(what: string, source: SourceFile): readonly Markdown[] {
  return [md`${what}`, code(source.path, 160), code(source.digest.sha256)];
}

function dataRow(data: DataReference): readonly Markdown[] {
  const size = `${formatCount(data.rows)} rows, ${formatBytes(data.sizeBytes)}`;
  return [md`data`, md`${code(data.name)} ${size}`, code(data.digest.sha256)];
}

function runItems(certificate: Certificate): readonly Markdown[] {
  const { run, tool } = certificate;
  const identity = code(`${tool.name} ${tool.version}`);
  const time = `${formatMilliseconds(run.durationMs)}${run.quick ? ', quick run' : ''}`;
  return [
    md`${identity}, started ${code(run.startedAt)}, took ${time}`,
    ...(run.commit === undefined ? [] : [md`commit ${code(run.commit)}`]),
    ...(run.url === undefined ? [] : [link('the run that measured it', run.url)]),
    md`repeat it: ${code(repeatCommand(certificate))}`,
  ];
}

/** What the manifest says in words. */
function cardItems(certificate: Certificate): readonly Markdown[] {
  const { card, lineage } = certificate.subject;
  const texts = [
    ['licence', card?.['license']],
    ['limitations', card?.['limitations']],
  ] as const;
  const source = lineage?.['source'];
  return [
    ...texts.flatMap(([name, value]) => (typeof value === 'string' ? [md`${name}: ${value}`] : [])),
    ...(typeof source === 'string' ? [md`source: ${code(source, 300)}`] : []),
  ];
}
