import type {
  Certificate,
  Explanation,
  InspectedGraph,
  InspectedServer,
  Inspection,
  PerformanceResult,
} from '../../contract/generated/types.ts';
import { type Detail, detailsOf, graphOf } from '../../domain/certification/inspected.ts';
import { formatCount, formatLimit } from '../format.ts';
import { baselineWords } from '../shared-wording.ts';
import { type Markdown, bulletList, code, joinMarkdown, md } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** Why it is slower or faster, as far as the graphs tell: parameters and operators. */
export function explanationSection(context: SectionContext): Section | null {
  const { certificate } = context;
  const explained = certificate.performance.find(({ explanation }) => explanation !== undefined);
  const { inspection } = certificate;
  if (explained?.explanation === undefined && inspection === null) return null;
  const { explanation } = explained ?? {};
  if (inspection?.server !== undefined) return serverSection(context, inspection.server);
  return foldSection(context, {
    name: 'the graph',
    summary: explanation === undefined ? 'The graph' : `The graph: ${changeClause(explained, certificate)}`,
    body: [
      inspection === null ? null : inspectionList(inspection, explanation),
      explanation === undefined ? null : operatorTable(explanation, context.maxRows),
    ],
  });
}

/** What of a server is known before it runs: it has no graph that could be read. */
function serverSection(context: SectionContext, { command, protocol, network }: InspectedServer): Section {
  return foldSection(context, {
    name: 'the server',
    summary: 'The server',
    body: [
      bulletList([md`started by ${code(command, 400)}`, md`asked over ${code(protocol, 40)}`, NETWORK_WORDS[network]]),
    ],
  });
}

const NETWORK_WORDS = {
  open: md`The network was open to it: what it loads from elsewhere is not in its digest.`,
  closed: md`The network was closed to it, but for this machine's own.`,
} as const satisfies Record<InspectedServer['network'], Markdown>;

function changeClause(performance: PerformanceResult | undefined, certificate: Certificate): string {
  const ratio = performance?.explanation?.parametersRatio ?? null;
  if (ratio === null) return `against ${baselineWords(certificate.baseline)}`;
  return `${ratioText(ratio)} the parameters of ${baselineWords(certificate.baseline)}`;
}

function inspectionList(inspection: Inspection, explanation: Explanation | undefined): Markdown {
  const { parameters, producer, format } = inspection;
  const graph = graphOf(inspection);
  const counted = parameters === null ? 'not told by the file' : formatCount(parameters);
  return bulletList([
    ...(graph === null
      ? []
      : [md`${formatCount(graph.nodes)} ${graph.nodes === 1 ? 'node' : 'nodes'}: ${topOperators(graph)}`]),
    md`parameters: ${counted}${against(explanation?.parametersRatio)}`,
    joinMarkdown(
      [
        producer.trim() === '' ? code(format, 20) : md`written by ${code(producer, 80)}, ${code(format, 20)}`,
        ...detailsOf(inspection).map(detailWords),
      ],
      ' ',
    ),
  ]);
}

function against(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : `, ${ratioText(ratio)} the baseline's`;
}

function ratioText(ratio: number): string {
  return formatLimit(Number(ratio.toPrecision(3)), 'ratio');
}

function topOperators(graph: InspectedGraph): Markdown {
  const operators = Object.entries(graph.operators).toSorted(([, a], [, b]) => b - a);
  const shown = operators.slice(0, 6).map(([name, count]) => md`${code(name, 60)} ${formatCount(count)}`);
  const kinds = operators.length + (graph.more ?? 0);
  const rest = kinds > 6 ? [md`${formatCount(kinds - 6)} more kinds`] : [];
  return joinMarkdown([...shown, ...rest], ', ');
}

function detailWords({ name, parts }: Detail): Markdown {
  const shown = parts.slice(0, 6).map(({ key, value }) => {
    const words = typeof value === 'number' ? md`${formatCount(value)}` : code(value, 60);
    return key === null ? words : md`${code(key, 60)} ${words}`;
  });
  return md`${name} ${joinMarkdown(shown, ', ')}`;
}

function operatorTable(explanation: Explanation, maxRows: number): Markdown | null {
  const changes = Object.entries(explanation.operatorChanges)
    .filter(([, count]) => count !== 0)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  if (changes.length === 0) return null;
  const rows = changes.map(([name, count]) => [
    code(name, 60),
    md`${count > 0 ? `${formatCount(count)} more` : `${formatCount(-count)} fewer`}`,
  ]);
  return boundedTable([left('Operator'), right('Nodes')], rows, Math.min(maxRows, 20));
}
