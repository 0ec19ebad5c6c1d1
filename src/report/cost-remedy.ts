import type { Certificate, Explanation, GateResult, Inspection } from '../contract/generated/types.ts';
import { graphOf } from '../domain/certification/inspected.ts';
import { costWords } from './cost-wording.ts';
import { formatLimit } from './format.ts';

/** Times of a number of the graph from which it is named as the reason. */
const NOTABLE_RATIO = 1.1;

/** What makes a model cheaper, after what of its graph grew. */
export function costRemedy(gate: GateResult, certificate: Certificate): string {
  const explanation = certificate.performance.find(({ mode }) => mode === gate.mode)?.explanation;
  const why = explanation === undefined ? '' : graphGrowth(explanation, certificate.inspection);
  const start = why === '' ? '' : `the graph has ${why}; `;
  return `${start}${costWords(gate.metric).remedy}`;
}

/** 2.3× the parameters of the baseline; empty where nothing grew. */
function graphGrowth(explanation: Explanation, inspection: Inspection | null): string {
  const grown = [
    ['parameters', explanation.parametersRatio],
    ['operators', inspection === null ? null : operatorsRatio(explanation, inspection)],
  ] as const;
  const [name, ratio] = grown.find(([, value]) => value !== null && value >= NOTABLE_RATIO) ?? [];
  if (name === undefined || ratio === undefined || ratio === null) return '';
  return `${formatLimit(Number(ratio.toPrecision(2)), 'ratio')} the ${name} of the baseline`;
}

function operatorsRatio({ operatorChanges }: Explanation, inspection: Inspection): number | null {
  const { nodes } = graphOf(inspection) ?? { nodes: 0 };
  const before = nodes - Object.values(operatorChanges).reduce((sum, change) => sum + change, 0);
  return before > 0 ? nodes / before : null;
}
