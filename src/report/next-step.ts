import type { Certificate, Explanation, GateResult, Inspection, Location } from '../contract/generated/types.ts';
import { graphOf } from '../domain/certification/inspected.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { formatLimit } from './format.ts';
import { gateSubject, sliceWords, wouldDecideWords } from './gate-wording.ts';
import type { RichText } from './rich-text.ts';

/** Times of a number of the graph from which it is named as the reason. */
const NOTABLE_RATIO = 1.1;

/** Who reads: at a terminal nobody can comment, and the report is above its end. */
export type Reader = 'comment' | 'terminal';

/** The one thing to do now, for the first cause that blocks. */
export function nextStep(certificate: Certificate, reader: Reader = 'comment'): RichText {
  const error = certificate.findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) return afterFinding(error, certificate);
  const blocking = certificate.gates.filter((gate) => gate.blocking);
  const failing = blocking.find(({ result }) => result === 'fail');
  if (failing !== undefined) return afterFailure(failing, certificate);
  const open = blocking.find(({ result }) => result === 'inconclusive');
  if (open !== undefined) return afterOpenGate(open, reader);
  const { model, version } = certificate.subject;
  const start = reader === 'terminal' ? 'open a pull request with it; once merged and' : 'merge; once it is';
  return [`${start} certified on the default branch, comment `, { code: `/promote ${model}@${version}` }, '.'];
}

function afterFinding(finding: Certificate['findings'][number], certificate: Certificate): RichText {
  const { hint = 'correct the artifact or its manifest' } = tellFinding(finding);
  return [`${hint.trim().replace(/\.$/, '')}; see `, place(finding.location, certificate.subject.manifest.path), '.'];
}

function afterFailure(gate: GateResult, certificate: Certificate): RichText {
  const remedy = remedyFor(gate, certificate);
  return [
    `${remedy}; or change the limit in `,
    place(gate.location, certificate.policy.model.path),
    ' in a pull request of its own.',
  ];
}

function remedyFor(gate: GateResult, certificate: Certificate): string {
  switch (gate.kind) {
    case 'performance':
    case 'relative-performance':
      return performanceRemedy(gate, certificate);
    case 'gap':
      return `compare the groups of ${gate.slice?.name ?? 'the slice'} under Slices and train on more rows of the weakest`;
    case 'robustness':
      return `train with ${gate.perturbation ?? 'perturbed'} inputs or check how the model scales its features`;
    case 'prediction':
    case 'relative-prediction':
      return gate.slice === undefined
        ? 'see under Slices where the model is weakest'
        : `train on more rows of ${sliceWords(gate.slice)}`;
  }
}

function performanceRemedy(gate: GateResult, certificate: Certificate): string {
  const explanation = certificate.performance.find(({ mode }) => mode === gate.mode)?.explanation;
  const why = explanation === undefined ? '' : graphGrowth(explanation, certificate.inspection);
  const start = why === '' ? '' : `the graph has ${why}; `;
  if (gate.metric.includes('memory') || gate.metric.toLowerCase().includes('size')) {
    return `${start}make the model smaller, for instance by quantisation`;
  }
  return `${start}try a smaller or quantised model, or another number of threads`;
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

function afterOpenGate(gate: GateResult, reader: Reader): RichText {
  const more = wouldDecideWords(gate);
  const again: RichText =
    reader === 'terminal' ? [', then certify again.'] : [', then comment ', { code: '/certify' }, '.'];
  if (gate.reasonCode === 'below-noise-floor') return ['measure on a quieter or larger runner', ...again];
  if (gate.wouldDecide?.rows !== undefined) return [`bring the evaluation data to ${more}`, ...again];
  if (gate.wouldDecide?.seconds !== undefined) return [`${more} would decide ${gateSubject(gate)}`, ...again];
  if (gate.reasonCode === 'no-baseline') {
    return ['promote a first version, or make the gate ', { code: gate.id }, ' not block while there is none.'];
  }
  if (gate.metric === 'memory' && gate.reasonCode === 'not-measured') {
    return ['certify where the system tells how much memory a process holds (Linux: /proc)', '.'];
  }
  if (gate.kind === 'performance' || gate.kind === 'relative-performance') {
    return ['measure ', { code: gate.id }, ' on a machine with nothing else to do', ...again];
  }
  return ['look at the gate ', { code: gate.id }, ...again];
}

function place(location: Location | undefined, otherwise: string): { readonly code: string } {
  return { code: location === undefined ? otherwise : `${location.path}:${String(location.line)}` };
}
