import type { Certificate, Explanation, GateResult, Inspection } from '../contract/generated/types.ts';
import { graphOf } from '../domain/certification/inspected.ts';
import { formatCount, formatLimit } from './format.ts';
import type { RichText } from './rich-text.ts';
import { baselineWords } from './shared-wording.ts';

/** Times of a number of the graph from which it is named as the reason. */
const NOTABLE_RATIO = 1.1;
/** Operators that a reason names. */
const MOST_NAMED = 3;

/** the graph has 2.2× the parameters of production 1.3.2, and 1 more TreeEnsembleClassifier */
export function costReason(gate: GateResult, certificate: Certificate): RichText {
  const explanation = certificate.performance.find(({ mode }) => mode === gate.mode)?.explanation;
  if (explanation === undefined) return [];
  const growth = graphGrowth(explanation, certificate);
  const more = Object.entries(explanation.operatorChanges)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .flatMap(([name, count], index) => [`${index === 0 ? '' : ', '}${formatCount(count)} more `, { code: name }]);
  if (growth === '' && more.length === 0) return [];
  const joint = growth !== '' && more.length > 0 ? ' and ' : '';
  return [`the graph has ${growth}${joint}`, ...more];
}

/** Empty where nothing grew. */
function graphGrowth(explanation: Explanation, { inspection, baseline }: Certificate): string {
  const grown = [
    ['parameters', explanation.parametersRatio],
    ['operators', inspection === null ? null : operatorsRatio(explanation, inspection)],
  ] as const;
  const [name, ratio] = grown.find(([, value]) => value !== null && value >= NOTABLE_RATIO) ?? [];
  if (name === undefined || ratio === undefined || ratio === null) return '';
  return `${formatLimit(Number(ratio.toPrecision(2)), 'ratio')} the ${name} of ${baselineWords(baseline)}`;
}

function operatorsRatio({ operatorChanges }: Explanation, inspection: Inspection): number | null {
  const { nodes } = graphOf(inspection) ?? { nodes: 0 };
  const before = nodes - Object.values(operatorChanges).reduce((sum, change) => sum + change, 0);
  return before > 0 ? nodes / before : null;
}

/** 46-60 has the highest, 18-25 the lowest */
export function gapReason(gate: GateResult, { gaps }: Certificate): RichText {
  const { highest, lowest, metric } = gaps.find(
    (gap) => gap.metric === gate.metric && gap.slice === gate.slice?.name && gap.data === (gate.data ?? gap.data),
  ) ?? { highest: null, lowest: null, metric: '' };
  if (highest === null || lowest === null) return [];
  return [`${metric} is highest in `, { code: highest }, ' and lowest in ', { code: lowest }];
}
