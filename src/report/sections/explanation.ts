import type { Certificate, Explanation, Inspection, PerformanceResult } from '../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../format.ts';
import { baselineWords } from '../gate-wording.ts';
import { type Markdown, bulletList, code, joinMarkdown, md } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** Why it is slower or faster, as far as the graphs tell: operators, multiply-accumulates, parameters. */
export function explanationSection(context: SectionContext): Section | null {
  const { certificate } = context;
  const explained = certificate.performance.find(({ explanation }) => explanation !== undefined);
  const { inspection } = certificate;
  if (explained?.explanation === undefined && inspection === null) return null;
  const { explanation } = explained ?? {};
  return foldSection(context, {
    name: 'the graph',
    summary: explanation === undefined ? 'The graph' : `The graph: ${changeClause(explained, certificate)}`,
    body: [
      inspection === null ? null : inspectionList(inspection, explanation),
      explanation === undefined ? null : operatorTable(explanation, context.maxRows),
    ],
  });
}

function changeClause(performance: PerformanceResult | undefined, certificate: Certificate): string {
  const ratio = performance?.explanation?.multiplyAccumulatesRatio ?? null;
  if (ratio === null) return `against ${baselineWords(certificate.baseline)}`;
  return `${ratioText(ratio)} the multiply-accumulates of ${baselineWords(certificate.baseline)}`;
}

function inspectionList(inspection: Inspection, explanation: Explanation | undefined): Markdown {
  const { multiplyAccumulates, parameters, nodes } = inspection;
  const work = multiplyAccumulates === null ? 'not told by the shapes' : formatCount(multiplyAccumulates);
  return bulletList([
    md`${formatCount(nodes)} nodes: ${topOperators(inspection)}`,
    md`parameters: ${formatCount(parameters)}${against(explanation?.parametersRatio)}`,
    md`multiply-accumulates for one row: ${work}${against(explanation?.multiplyAccumulatesRatio)}`,
    md`written by ${code(inspection.producer, 80)}, ${code(inspection.format, 20)} opset ${opsets(inspection)}`,
  ]);
}

function against(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : `, ${ratioText(ratio)} the baseline's`;
}

function ratioText(ratio: number): string {
  return formatLimit(Number(ratio.toPrecision(3)), 'ratio');
}

function topOperators(inspection: Inspection): Markdown {
  const operators = Object.entries(inspection.operators).toSorted(([, a], [, b]) => b - a);
  const shown = operators.slice(0, 6).map(([name, count]) => md`${code(name, 60)} ${formatCount(count)}`);
  const rest = operators.length > 6 ? [md`${formatCount(operators.length - 6)} more kinds`] : [];
  return joinMarkdown([...shown, ...rest], ', ');
}

function opsets(inspection: Inspection): Markdown {
  const sets = Object.entries(inspection.opset).slice(0, 6);
  return joinMarkdown(
    sets.map(([domain, version]) => md`${code(domain, 60)} ${formatCount(version)}`),
    ', ',
  );
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
