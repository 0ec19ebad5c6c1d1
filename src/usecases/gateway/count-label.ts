import type { GatewayPlan, Model, OutcomeLabel, PairMinute } from '../../contract/generated/types.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import type { LiveReading } from '../../domain/gateway/live-classes.ts';
import { contributionOf, type LabelFault, scoreLabel } from '../../domain/gateway/score-label.ts';
import { decodeAnswer } from '../../domain/gateway/stored-answer.ts';
import { virtualAnswer } from '../../domain/gateway/virtual-answers.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { countMetric, type CountedStatus, isCounted, type MetricOutcome } from './count-metric.ts';
import { countUtility } from './count-utility.ts';
import type { LiveEvidence } from './live-evidence.ts';
import type { FoundDecision, OutcomeResult } from './outcome-result.ts';
import { setOfMetric } from './scored-outputs.ts';

/** Answers of the arms that were asked, by their places. */
type Answers = ReadonlyMap<number, readonly Tensor[]>;

/** Scores every metric that is read from labels, of every arm that answered the request. */
export async function countLabel(
  evidence: LiveEvidence,
  found: FoundDecision,
  label: OutcomeLabel,
): Promise<OutcomeResult> {
  const model = evidence.manifestOf(found.plan.model);
  const asked = model === null ? [] : metricsOfLabel(model, found.plan);
  if (model === null || asked.length === 0)
    return { status: 'unscorable', error: 'No metric of liveTest is read from labels: send a metric and its value.' };
  if (asked.every(({ metric }) => isCounted(evidence, found, metric))) return { status: 'repeated' };
  const answers = await answersOf(evidence, found);
  const scorer: Scorer = { evidence, model, found, label, answers };
  const outcomes = asked.map((metric) => scoreMetric(scorer, metric));
  const faults = outcomes.filter((outcome) => 'kind' in outcome);
  const [fault] = faults;
  if (fault !== undefined && faults.length === outcomes.length) return { status: fault.kind, error: fault.words };
  const scored = outcomes.flatMap((outcome) => ('kind' in outcome ? [] : outcome));
  const statuses = scored.map((outcome) => countMetric(evidence, found, outcome));
  await countUtility(
    evidence,
    found,
    scored.filter((_, place) => statuses[place] === 'counted'),
  );
  return { status: summaryOf(statuses) };
}

interface AskedMetric {
  readonly metric: string;
  readonly set: string;
  readonly isPaired: boolean;
}

function metricsOfLabel(model: Model, { metrics }: GatewayPlan): readonly AskedMetric[] {
  return metrics.flatMap(({ id, isPaired }) => {
    const set = setOfMetric(model, id);
    return set === null ? [] : [{ metric: id, set, isPaired }];
  });
}

async function answersOf(evidence: LiveEvidence, { boot, number, record }: FoundDecision): Promise<Answers> {
  const stored = await evidence.parts.predictions.find(boot, number);
  const own = record.answer === null ? [] : [{ arm: record.arm, answer: record.answer }];
  const known = [...stored, ...own].map(({ arm, answer }) => [arm, decodeAnswer(answer)] as const);
  return new Map(known.flatMap(([arm, outputs]) => (outputs === null ? [] : [[arm, outputs] as const])));
}

interface Scorer {
  readonly evidence: LiveEvidence;
  readonly model: Model;
  readonly found: FoundDecision;
  readonly label: OutcomeLabel;
  readonly answers: Answers;
}

function scoreMetric(scorer: Scorer, asked: AskedMetric): MetricOutcome | LabelFault {
  const { record, plan } = scorer.found;
  const own = scorer.answers.get(record.arm);
  const reading = readingOf(scorer, asked.set, record.arm);
  if (own === undefined || reading === null)
    return { kind: 'unscorable', words: 'What was answered is no longer known.' };
  const scored = scoreLabel(reading, { outputs: own, rows: record.rows }, scorer.label);
  if (scored.kind !== 'scored') return scored;
  const value = contributionOf(scored.parts, asked.metric);
  const pairs = asked.isPaired && plan.arms.length > 1 ? pairsOf(scorer, asked) : [];
  return { metric: asked.metric, value, pairs };
}

/** A version may be read by another output or threshold than model.yaml says. */
function readingOf({ evidence, model, found }: Scorer, name: string, place: number): LiveReading | null {
  const arm = found.plan.arms[place];
  const facts = arm === undefined ? null : evidence.parts.facts.versionOf(found.plan.model, arm.sha256);
  const set = facts?.evaluation[name] ?? model.evaluation[name];
  if (set === undefined) return null;
  return { set, problem: problemOf(model.task, set.target), certified: facts?.classes.get(name) ?? null };
}

const PRODUCTION = 0;

function pairsOf(scorer: Scorer, asked: AskedMetric): NonNullable<MetricOutcome['pairs']> {
  const { plan } = scorer.found;
  const production = valueOf(scorer, asked, PRODUCTION);
  if (production === null) return [];
  const others = plan.arms.flatMap((_, place) => {
    const value = place === PRODUCTION ? null : valueOf(scorer, asked, place);
    return value === null ? [] : [{ arm: place, value: value - production }];
  });
  const virtual = plan.ensembles.flatMap((name) => {
    const value = valueOfEnsemble(scorer, asked, name);
    return value === null ? [] : [{ arm: name satisfies PairMinute['arm'], value: value - production }];
  });
  return [...others, ...virtual];
}

function valueOf(scorer: Scorer, { metric, set }: AskedMetric, place: number): number | null {
  const outputs = scorer.answers.get(place);
  const reading = readingOf(scorer, set, place);
  if (outputs === undefined || reading === null) return null;
  return valueOfAnswer(scorer, metric, { reading, outputs });
}

function valueOfAnswer(
  { found, label }: Scorer,
  metric: string,
  { reading, outputs }: { readonly reading: LiveReading; readonly outputs: readonly Tensor[] },
): number | null {
  const scored = scoreLabel(reading, { outputs, rows: found.record.rows }, label);
  return scored.kind === 'scored' ? contributionOf(scored.parts, metric) : null;
}

/** Only where every candidate has answered. */
function valueOfEnsemble(
  scorer: Scorer,
  { metric, set }: AskedMetric,
  name: GatewayPlan['ensembles'][number],
): number | null {
  const { plan } = scorer.found;
  const members = plan.arms.flatMap(({ role, share }, place) => (role === 'candidate' ? [{ place, share }] : []));
  const answered = members.flatMap(({ place, share }) => {
    const outputs = scorer.answers.get(place);
    return outputs === undefined ? [] : [{ outputs, share }];
  });
  const [first] = members;
  const reading = first === undefined ? null : readingOf(scorer, set, first.place);
  if (reading === null || answered.length < members.length) return null;
  const virtual = virtualAnswer(name, answered, reading);
  if (virtual === null) return null;
  return valueOfAnswer(scorer, metric, { reading: { ...reading, set: virtual.set }, outputs: virtual.outputs });
}

/** One label is counted where any metric counts it. */
function summaryOf(statuses: readonly CountedStatus[]): CountedStatus {
  if (statuses.includes('counted')) return 'counted';
  return statuses.includes('late') ? 'late' : 'repeated';
}
