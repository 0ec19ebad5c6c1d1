import type { Certificate, EnvironmentFingerprint, Isolation } from '../../contract/generated/types.ts';
import { formatBytes, formatCount, formatLimit, formatPercent } from '../format.ts';
import { metricWords } from '../cost-wording.ts';
import { type Markdown, bulletList, code, md } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** Where it was measured, and how far that machine tells the baseline from itself. */
export function environmentSection(context: SectionContext): Section {
  const { certificate } = context;
  return foldSection(context, {
    name: 'environment and noise floor',
    summary: `Environment and noise floor${noiseClause(certificate)}`,
    body: [machineList(certificate.environment), noiseTable(certificate, context.maxRows)],
    brief: [machineList(certificate.environment)],
  });
}

/** The widest noise floor of a median latency, in words. */
function noiseClause(certificate: Certificate): string {
  const floors = certificate.performance
    .map(({ comparison }) => comparison?.noiseFloor['latency_p50'])
    .filter((floor) => floor !== undefined);
  return floors.length === 0 ? '' : `: p50 latency ±\u00A0${formatPercent(Math.max(...floors))}`;
}

function machineList(environment: EnvironmentFingerprint): Markdown {
  const { runtime, hypervisor, runner, isolation } = environment;
  const where = hypervisor === true ? ', virtual machine' : '';
  return bulletList([
    md`${code(environment.cpu, 120)}, ${formatCount(environment.cores)} cores, ${formatBytes(environment.memoryBytes)} memory${where}`,
    md`${code(environment.os, 120)} on ${code(environment.arch, 40)}`,
    md`${code(`${runtime.name} ${runtime.version}`, 80)}, Node ${code(environment.node, 40)}`,
    ...(runner === null ? [] : [md`runner ${code(runner, 120)}`]),
    ...(isolation === undefined ? [] : missingIsolation(isolation)),
  ]);
}

/** What other systems hold a model back from, and this one did not. Nothing where it lacks nothing. */
function missingIsolation({ memory, endsWithParent }: Isolation): readonly Markdown[] {
  return [
    ...(memory === 'limited' ? [] : [MEMORY_WORDS[memory]]),
    ...(endsWithParent ? [] : [md`This system does not end a model inside a call when the certification is killed.`]),
  ];
}

const MEMORY_WORDS = {
  watched: md`This system does not limit the memory of a model: it was watched, and a model seen above the limit is ended.`,
  unlimited: md`This system neither limits nor watches the memory of a model: the limit did not hold.`,
} as const satisfies Record<Exclude<Isolation['memory'], 'limited'>, Markdown>;

function noiseTable(certificate: Certificate, maxRows: number): Markdown | null {
  const rows = certificate.performance.flatMap(({ mode, comparison }) =>
    Object.entries(comparison?.noiseFloor ?? {}).map(([metric, floor]) => [
      md`${mode}`,
      md`${metricWords(metric)}`,
      md`${`±\u00A0${formatPercent(floor)}`}`,
      md`${ratioText(comparison?.ratios[metric]?.value)}`,
      md`${formatCount(comparison?.rounds ?? 0)}`,
      md`${formatPercent(comparison?.discardedShare ?? 0)}`,
    ]),
  );
  if (rows.length === 0) return null;
  const columns = [
    left('Mode'),
    left('Metric'),
    right('Baseline against itself'),
    right('Candidate against baseline'),
    right('Rounds'),
    right('Disturbed, dropped'),
  ];
  return boundedTable(columns, rows, maxRows);
}

function ratioText(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : formatLimit(Number(ratio.toPrecision(4)), 'ratio');
}
