import type { Certificate, GateResult, Verdict } from '../../../contract/generated/types.ts';
import { certifiedOwnMetrics, type OwnMetrics } from '../../evaluation/own/own-metrics.ts';
import { isSound } from '../../finding/finding.ts';
import type { HashText } from '../digests.ts';
import { isOpen, isSameEstimate, isUnanswered } from '../gate-evidence.ts';
import { type Judged, type Measured, sortMeasured } from '../gates/gate-kind.ts';
import { GATE_KINDS } from '../gates/registry.ts';
import type { Question } from '../judge.ts';
import { decideVerdict } from '../verdict.ts';
import { findWrong } from './find-wrong.ts';
import { isInterval, type Wrong } from './wrong.ts';

/** Where a certificate says two things of which one is false. */
export type Contradiction =
  /** Its gates and findings give another verdict. */
  | { readonly code: 'verdict-contradicted'; readonly pointer: string; readonly decided: Verdict }
  /** A finding has the facts of another code, or another severity than its kind. */
  | { readonly code: 'finding-misfit'; readonly pointer: string; readonly finding: string }
  /** Numbers that have not to each other what they have by how they are made. */
  | ({ readonly code: 'evidence-contradicted' } & Wrong)
  | { readonly code: GateContradiction; readonly pointer: string; readonly gate: string };

export type GateContradiction =
  /** A gate's result is not what its number, its limit or its reason say. */
  | 'gate-contradicted'
  /** A gate's number is not one that was measured, or it has none though there was one. */
  | 'gate-unfounded'
  /** What a gate repeats of the two models, its unit or its direction is not what was measured. */
  | 'gate-misquoted'
  /** A gate asks for the opposite of what its kind asks for. */
  | 'gate-reversed'
  /** A gate of one kind on a metric of another. */
  | 'gate-misfit'
  /** Two gates with one name. */
  | 'gate-repeated'
  /** A gate that was decided, and would not count. */
  | 'gate-not-blocking';

/**
 * What a certificate's own content says against its results. Whoever writes a file can write any word into it, so that a
 * verdict counts only as far as the gates, findings and measurements beside it give the same. Empty: nothing contradicts.
 */
export function findContradictions(certificate: Certificate, hash: HashText): readonly Contradiction[] {
  const { gates, findings, verdict } = certificate;
  const decided = decideVerdict(gates, findings);
  const wrong: readonly Contradiction[] =
    decided === verdict ? [] : [{ code: 'verdict-contradicted', pointer: '/verdict', decided }];
  const unsound = findings.flatMap((finding, index): readonly Contradiction[] =>
    'message' in finding || isSound(finding)
      ? []
      : [{ code: 'finding-misfit', pointer: `/findings/${index}`, finding: finding.code }],
  );
  const first = new Map(gates.map(({ id }, index) => [id, index] as const).toReversed());
  const measured = sortMeasured(certificate);
  const own = certifiedOwnMetrics(certificate);
  const places = gates.map((gate, index) => ({ gate, index, repeats: first.get(gate.id) !== index }));
  const judged = places.flatMap((place) => checkGate({ ...place, certificate, measured, own }));
  const evidence = findWrong(certificate, hash).map((found) => ({ code: 'evidence-contradicted', ...found }) as const);
  return [...wrong, ...unsound, ...judged, ...evidence];
}

interface Place {
  readonly gate: GateResult;
  readonly index: number;
  /** Whether one before it has its name. */
  readonly repeats: boolean;
  readonly certificate: Certificate;
  readonly measured: Measured;
  /** Metrics of the model's own. */
  readonly own: OwnMetrics;
}

/** The first thing that is wrong with a gate: the rest follows from it. */
function checkGate(place: Place): readonly Contradiction[] {
  const { gate, index, repeats, own } = place;
  const found = (code: GateContradiction, key: keyof GateResult): readonly Contradiction[] => [
    { code, pointer: `/gates/${index}/${key}`, gate: gate.id },
  ];
  if (repeats) return found('gate-repeated', 'id');
  if (!GATE_KINDS[gate.kind].asksFor(gate.metric, own)) return found('gate-misfit', 'kind');
  if (isReversed(gate)) return found('gate-reversed', 'comparator');
  if (!isInterval(gate)) return found('gate-contradicted', 'interval');
  if (!agrees(place)) return found('gate-contradicted', 'result');
  if (gate.result !== 'inconclusive' && !gate.blocking) return found('gate-not-blocking', 'blocking');
  if (!isFounded(place)) return found('gate-unfounded', 'value');
  const misquoted = misquotedKey(place);
  return misquoted === null ? [] : found('gate-misquoted', misquoted);
}

function isReversed(gate: GateResult): boolean {
  const comparator = GATE_KINDS[gate.kind].comparatorOf(gate);
  return comparator !== null && gate.comparator !== comparator;
}

/** Whether `judge` comes to this result. Certificates of before it was written down do not say by which test. */
function agrees({ gate, measured }: Place): boolean {
  const { value, interval, comparator, limit, result, reasonCode, test } = gate;
  if (isUnanswered(gate)) return result === 'inconclusive' && value === null && interval === null;
  const answers = (test === undefined ? TESTS : [test]).map((by) => {
    const question = { estimate: { value, interval }, comparator, limit, test: by };
    return GATE_KINDS[gate.kind].answer(question, gate, measured);
  });
  return answers.some((given) => given.result === result && given.reasonCode === reasonCode);
}

/** Whether what was judged is what was measured; where nothing was judged, whether there was nothing to judge. */
function isFounded({ gate, certificate, measured }: Place): boolean {
  if (isUnanswered(gate)) return isOpen(gate, certificate, measured);
  return judgedBy(gate, measured).length > 0;
}

function judgedBy(gate: GateResult, measured: Measured): readonly Judged[] {
  return GATE_KINDS[gate.kind].evidence(gate, measured).filter(({ estimate }) => isSameEstimate(estimate, gate));
}

const QUOTED = ['unit', 'direction', 'candidate', 'baseline'] as const satisfies readonly (keyof Judged)[];

/** The first word of a gate's measurement that it does not repeat as it is. A gate without a number repeats none. */
function misquotedKey({ gate, measured }: Place): (typeof QUOTED)[number] | null {
  if (isUnanswered(gate)) return null;
  const misquoted = judgedBy(gate, measured).map(
    (judged) =>
      QUOTED.find((key) => judged[key] !== undefined && gate[key] !== undefined && judged[key] !== gate[key]) ?? null,
  );
  return misquoted.includes(null) ? null : (misquoted[0] ?? null);
}

const TESTS = ['bound', 'point'] as const satisfies readonly Question['test'][];
