import type { Certificate, CertifiedSpread } from '../../contract/generated/types.ts';
import type { Arm } from '../../domain/evaluation/arm.ts';
import { listChangedRows } from '../../domain/evaluation/changed-rows.ts';
import type { ScoringOutcome } from '../../domain/evaluation/collect-scored-rows.ts';
import { evaluatePrediction, wantedMetrics } from '../../domain/evaluation/evaluate.ts';
import { type Evidence, gatherEvidence } from '../../domain/evaluation/evidence.ts';
import { evaluateGaps, wantedGaps } from '../../domain/evaluation/gaps.ts';
import { type PartedRows, PartRecorder } from '../../domain/evaluation/parts/part-recorder.ts';
import { countSmallGroups } from '../../domain/evaluation/slices.ts';
import { certifySpreads, firstOfEach } from '../../domain/livetest/certified-spreads.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import { type SetContext, signatureOf } from './battery-context.ts';

/** What the answers to evaluation sets show. */
export type SetEvidence = Pick<Certificate, 'prediction' | 'gaps'> &
  Required<Pick<Certificate, 'smallGroups'>> &
  Evidence & {
    /** Of the metrics of a live test. */
    readonly spreads: readonly CertifiedSpread[];
  };

export const NO_EVIDENCE: SetEvidence = {
  prediction: [],
  gaps: [],
  smallGroups: [],
  changes: [],
  classes: [],
  classesLeftOut: [],
  weakest: [],
  figures: [],
  spreads: [],
};

export function joinEvidence(sets: readonly SetEvidence[]): SetEvidence {
  return {
    prediction: sets.flatMap(({ prediction }) => prediction),
    gaps: sets.flatMap(({ gaps }) => gaps),
    smallGroups: sets.flatMap(({ smallGroups }) => smallGroups),
    changes: sets.flatMap(({ changes }) => changes),
    classes: sets.flatMap(({ classes }) => classes),
    classesLeftOut: sets.flatMap(({ classesLeftOut }) => classesLeftOut),
    weakest: sets.flatMap(({ weakest }) => weakest),
    figures: sets.flatMap(({ figures }) => figures),
    spreads: firstOfEach(sets.flatMap(({ spreads }) => spreads)),
  };
}

/** Elements of a list part no rows: at the same place each row has something else. */
export function recordParts({ set, data, battery: { request } }: SetContext): PartRecorder {
  const lists = new Set(signatureOf(request).inputs.flatMap(({ name, pad }) => (pad === undefined ? [] : [name])));
  const inputs = new Map([...data.bound.inputs].filter(([name]) => !lists.has(name)));
  return new PartRecorder({ set, rows: data.rows, inputs, seed: request.seed });
}

type Scored = Extract<ScoringOutcome, { kind: 'scored' }>;

export interface ScoredSet {
  readonly candidate: Scored;
  readonly baseline: Scored | null;
  readonly parted: PartedRows;
}

export function evaluateSet({ name, set, data, battery }: SetContext, scored: ScoredSet): SetEvidence {
  const { request, ports } = battery;
  const { model, seed } = request;
  const [candidate, baseline] = [armOf(scored.candidate), scored.baseline === null ? null : armOf(scored.baseline)];
  const first = Object.keys(model.value.evaluation)[0];
  const gates = model.value.gates.filter((gate) => (gate.data ?? first) === name);
  const pair = { data: name, candidate: candidate.rows, baseline: baseline?.rows ?? null };
  const { count, named } = data.bound.target;
  const columns = named.length === count ? named : null;
  const policy = resolveTestPolicy(model.value);
  if (baseline !== null)
    ports.onChangedRows?.(listChangedRows({ data: name, candidate, baseline, show: set.show, columns }));
  return {
    prediction: evaluatePrediction({ ...pair, metrics: wantedMetrics(candidate.rows, gates) }),
    gaps: evaluateGaps({ ...pair, gaps: wantedGaps(candidate.rows, gates), seed }),
    ...countSmallGroups(name, candidate.rows),
    ...gatherEvidence({ data: name, candidate, baseline, columns, parted: scored.parted, seed }),
    spreads: policy === null ? [] : certifySpreads(policy, pair),
  };
}

function armOf({ rows, table }: Scored): Arm {
  return { rows, classes: table.classes };
}
