/** The lists of kinds, verbs and runtimes → names in schemas/ and tables in docs/; the installed runtime → its digests. Run by `npm run generate`; `--check` fails when one is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATE_KINDS } from '../src/domain/certification/gates/registry.ts';
import type { Metric } from '../src/domain/evaluation/metrics/metric.ts';
import { METRICS } from '../src/domain/evaluation/metrics/registry.ts';
import type { ProblemKind } from '../src/domain/evaluation/problems/problem-kind.ts';
import { PROBLEMS, TASKS } from '../src/domain/evaluation/problems/registry.ts';
import { resolveEnvironments } from '../src/domain/promotion/policy.ts';
import { VERB_RECORDS, VERBS } from '../src/domain/promotion/verbs/registry.ts';
import { whoMay } from '../src/report/chatops/answers.ts';
import type { SourceRecord } from '../src/adapters/sources/source-record.ts';
import { SOURCES } from '../src/adapters/sources/sources.ts';
import { WINDOW_SOURCES } from '../src/adapters/observe/sources.ts';
import { PROTOCOLS } from '../src/adapters/runtimes/server/protocols.ts';
import { RUNTIMES } from '../src/wiring/runtimes.ts';
import type { RuntimeRecord } from '../src/adapters/runtimes/runtime-record.ts';
import { MISFIT_REASONS } from '../src/domain/evaluation/misfit.ts';
import { FINDING_KINDS } from '../src/domain/finding/finding-kinds.ts';
import { PLATFORMS } from '../src/domain/platforms/platforms.ts';
import { CHAOS } from '../test/support/gateway/chaos-scenarios.ts';
import { renderPlatforms } from './platform-docs.ts';
import { renderFindings } from './finding-docs.ts';
import { renderRuntimeFiles } from './runtime-files.ts';

const ROOT = join(import.meta.dirname, '..');
const END = '<!-- End of the generated part. -->';

update('schemas/common.schema.json', (text) => {
  const schema = JSON.parse(text);
  schema.$defs.Task.enum = TASKS;
  schema.$defs.Problem.enum = Object.keys(PROBLEMS);
  schema.$defs.MetricName.examples = METRICS.map(exampleName);
  const forms = SOURCES.flatMap((source) => source.forms);
  schema.$defs.SourceUri.examples = forms;
  schema.$defs.SourceUri.description = `Where the file is, in one of the forms ${forms.join(', ')}. The bytes are checked against sha256 before they are used.`;
  schema.$defs.SourceUri.pattern = webAddressOnce(SOURCES)
    .map(({ pattern }) => pattern.source)
    .join('|');
  return `${JSON.stringify(schema, null, 2)}\n`;
});
update('schemas/version.schema.json', (text) => {
  const schema = JSON.parse(text);
  schema.properties.artifact.properties.format.enum = RUNTIMES.map(({ format }) => format);
  schema.$defs.Serve.properties.protocol.enum = Object.keys(PROTOCOLS);
  return `${JSON.stringify(schema, null, 2)}\n`;
});
update('schemas/settings.schema.json', (text) => {
  const schema = JSON.parse(text);
  schema.$defs.PlatformSettings.properties.kind.enum = PLATFORMS.map(({ name }) => name);
  return `${JSON.stringify(schema, null, 2)}\n`;
});
update('schemas/event.schema.json', (text) => {
  const schema = JSON.parse(text);
  schema.$defs.ResolvedCommand.properties.verb.enum = VERBS.filter((verb) => VERB_RECORDS[verb].kind !== 'read');
  return `${JSON.stringify(schema, null, 2)}\n`;
});
update('docs/chatops.md', (text) => replacePart(text, 'verbs', renderVerbs()));
update('schemas/certificate.schema.json', (text) => {
  const schema = JSON.parse(text);
  schema.$defs.GateResult.properties.kind.enum = Object.keys(GATE_KINDS);
  schema.$defs.FindingCode.enum = Object.keys(FINDING_KINDS);
  schema.$defs.MisfitReason.enum = MISFIT_REASONS;
  return `${JSON.stringify(schema, null, 2)}\n`;
});
update('docs/exit-codes-and-errors.md', (text) => replacePart(text, 'findings', renderFindings()));
update('docs/servers.md', (text) => replacePart(text, 'protocols', renderProtocols()));
update('docs/large-models.md', (text) => replacePart(text, 'sources', renderSources()));
update('docs/gateway.md', (text) => replacePart(text, 'faults', renderFaults()));
update('docs/platforms.md', (text) => replacePart(text, 'platforms', renderPlatforms()));
update('docs/observe.md', (text) => replacePart(text, 'sources of windows', renderWindowSources()));
update('docs/methods.md', (text) => {
  return replacePart(replacePart(text, 'problems', renderProblems()), 'metrics', renderMetrics());
});
update('src/contract/generated/python-uses.json', () => {
  const uses = RUNTIMES.flatMap(({ format, python }) => (python === null ? [] : [[format, python]]));
  return `${JSON.stringify(Object.fromEntries(uses), null, 2)}\n`;
});
update('src/contract/generated/constants-by-format.json', () => {
  const keys = RUNTIMES.map(({ format, needs = [], takes = [] }: RuntimeRecord) => [format, { needs, takes }]);
  return `${JSON.stringify(Object.fromEntries(keys), null, 2)}\n`;
});
update('src/adapters/runtimes/onnx/runtime-files.json', () => renderRuntimeFiles(ROOT));

function update(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(ROOT, file), 'utf8');
  const after = change(before);
  if (after === before) return;
  if (!process.argv.includes('--check')) return writeFileSync(join(ROOT, file), after);
  process.stderr.write(`${file} is stale: run \`npm run generate\`.\n`);
  process.exitCode = 1;
}

function replacePart(text: string, kind: string, table: string): string {
  const begin = `<!-- Generated from the list of ${kind} by \`npm run generate\`. -->`;
  const start = text.indexOf(begin);
  const end = text.indexOf(END, start);
  if (start === -1 || end === -1) throw new Error(`There is no place for the table of ${kind}.`);
  return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(end)}`;
}

/** A name as a gate may write it. */
function exampleName({ name, parameter }: Metric): string {
  if (parameter === null || parameter.problems !== undefined) return name;
  if (parameter.kind === 'place') return `${name}@1`;
  return parameter.default === null ? `${name}@10` : `${name}@${parameter.default}`;
}

function renderMetrics(): string {
  const rows = METRICS.map((metric) => {
    const problems = Object.keys(metric.measure).join(', ');
    return `| \`${metric.name}\` | ${metric.title} | ${problems} | ${better(metric)} | ${rangeOf(metric)} | ${metric.needs} | ${metric.live === 'mean' ? 'yes' : 'no'} |`;
  });
  return [
    '| metric | title | problems | better | values | computed from | a mean |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function renderProblems(): string {
  const kinds: readonly ProblemKind[] = Object.values(PROBLEMS);
  const rows = kinds.map(({ name, tasks, prediction, shown, gaps }) => {
    const cells = [tasks, prediction.kinds, shown, gaps].map((names) => names.join(', '));
    return `| \`${name}\` | ${cells.join(' | ')} |`;
  });
  return [
    '| problem | tasks | `prediction.kind` | shown without a gate | gaps shown of a protected attribute |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** What some services make of an address of the web is one of the web all the same. */
function webAddressOnce(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  const last = sources.at(-1);
  return sources.filter((source) => source === last || !source.forms[0].startsWith('https:'));
}

/** A line for each name: pages are no wider than three columns of code. */
function renderWindowSources(): string {
  const rows = Object.values(WINDOW_SOURCES).map(
    ({ kind, title, comes, use }) => `| \`${kind}\` | ${title} | ${comes} | ${use} |`,
  );
  return ['| `kind` | From | Windows are | For |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function renderSources(): string {
  const rows = SOURCES.map(({ title, forms, settings, secrets }) => {
    const [uris, ...cells] = [forms, settings, secrets].map((names) => names.map((name) => `\`${name}\``).join('<br>'));
    return `| ${[`${title}<br>${uris}`, ...cells].join(' | ')} |`;
  });
  return [
    '| Source, and its `uri` | where the service is | credentials, for `seatrial fetch` alone |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function renderProtocols(): string {
  const rows = Object.values(PROTOCOLS).map(
    ({ name, title, asked, ready }) => `| \`${name}\` | ${title} | ${asked} | ${ready} |`,
  );
  return [
    '| `protocol` | Who speaks it | Asked unless you say otherwise | Ready once |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function renderFaults(): string {
  const rows = Object.values(CHAOS).map(({ fault, seen }) => `| ${fault} | ${seen} |`);
  return ['| What happens | What those who ask see |', '| --- | --- |', ...rows].join('\n');
}

function renderVerbs(): string {
  const roles = { ...resolveEnvironments(null, '1970-01-01T00:00:00Z')[0]?.roles };
  const rows = VERBS.map((verb) => {
    const { usage, summary, needs } = VERB_RECORDS[verb];
    return `| \`${usage.replaceAll('|', String.raw`\|`)}\` | ${summary} | ${whoMay(VERB_RECORDS[verb], roles)} | ${needs} |`;
  });
  return [
    '| command | what it does | least role, unless the settings say otherwise | what it needs |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function better({ direction }: Metric): string {
  return { up: 'higher', down: 'lower', none: 'neither' }[direction];
}

function rangeOf({ range: [lowest, highest] }: Metric): string {
  if (highest !== Infinity) return lowest === -Infinity ? `up to ${highest}` : `${lowest} to ${highest}`;
  return lowest === -Infinity ? 'any' : `from ${lowest}`;
}
