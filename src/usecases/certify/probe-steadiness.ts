import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { carriesState } from '../../domain/calling/call-form.ts';
import { otherSendings, rowsTo, type Sending, shorten } from '../../domain/evaluation/drawn-rows.ts';
import {
  type AnswerDifference,
  greaterDifference,
  isExplainedBy,
  steadinessOf,
} from '../../domain/evaluation/steadiness.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { finding, hasError } from '../../domain/finding/finding.ts';
import { instantMs } from '../../domain/instant.ts';
import type { ModelFailure } from '../ports/model-runtime.ts';
import { type Again, askAgain, send } from './ask-again.ts';
import { failureFinding, type SetContext, signatureOf } from './battery-context.ts';
import { seedOf } from './draw-answers.ts';
import { notApplicable, type Probing } from './probing.ts';

/** What is compared with the answers that were scored, and what it is called in the certificate. */
const CHECKS = {
  alone: 'batch-invariance',
  'other-order': 'order-invariance',
  'other-batches': 'batch-size-invariance',
} as const satisfies Readonly<Record<string, RobustnessResult['check']>>;

type Fault = keyof typeof CHECKS;

const FAULTS = ['alone', 'other-order', 'other-batches'] as const satisfies readonly Fault[];

/** With what the drawn rows were answered together, which can be asked for again later, and how far asking twice moves that. */
export type Steadied = Probing & { readonly together?: Tensor; readonly chance: AnswerDifference | null };

/** The same answer twice, and in every setting the answer that was scored. */
export async function probeSteadiness(again: Again): Promise<Steadied> {
  const { now } = again.context.battery.ports.clock;
  const start = instantMs(now());
  const twice = await askTwice(again);
  const { chance } = twice;
  if (chance === null || hasError(twice.findings)) return twice;
  const calls = callsFor((instantMs(now()) - start) / 2);
  const sendings = sendingsOf(again);
  const robustness = [...twice.robustness];
  const compared: Compared[] = [];
  for (const fault of FAULTS) {
    if (sendings[fault].length === 0) {
      robustness.push(notApplicable(CHECKS[fault]));
      continue;
    }
    const asked = await askAgain(
      again,
      sendings[fault].map((sending) => shorten(sending, calls)),
    );
    if (asked.kind === 'failed') return { robustness, findings: [failureFinding(asked, 'robustness')], chance: null };
    robustness.push(describe(CHECKS[fault], asked.difference));
    compared.push({ fault, difference: asked.difference });
  }
  const worst = compared.reduce((a, b) => (greaterDifference(a.difference, b.difference) === a.difference ? a : b));
  return { ...twice, robustness, findings: [...twice.findings, ...tellDifference(again.context, worst, chance)] };
}

/** Rows that follow each other cannot be sent alone, nor in another order: only from the beginning on once more. */
function sendingsOf({ context, drawn }: Again): ReturnType<typeof otherSendings> {
  const rows = drawn.rows.length;
  if (!carriesState(signatureOf(context.battery.request))) return otherSendings(rows, seedOf(context));
  const fromTheStart: Sending = { order: rowsTo(rows), size: rows };
  return { alone: [], 'other-order': [], 'other-batches': [fromTheStart] };
}

/** How many calls there is time for, none of which takes longer than one with all rows. */
export function callsFor(callMs: number): number {
  return Math.max(LEAST_CALLS, Math.floor(MOST_MS / Math.max(callMs, 1)));
}

const LEAST_CALLS = 32;
const MOST_MS = 20_000;

async function askTwice(again: Again): Promise<Steadied> {
  const { rows } = again.drawn;
  const sending = { order: rowsTo(rows.length), size: rows.length };
  const once = await send(again, sending);
  if (once.kind === 'failed') return unanswered(once);
  const together = once.answers ?? again.drawn.answers;
  const drawn = { rows, answers: together };
  const asked = await askAgain({ ...again, drawn }, [sending]);
  if (asked.kind === 'failed') return unanswered(asked);
  const { difference } = asked;
  if (steadinessOf(difference) === 'rounding')
    return { robustness: [describe('determinism', difference)], findings: [], together, chance: difference };
  const facts = { maxAbsoluteDifference: finiteOrNull(difference.maxAbsoluteDifference) };
  const severity = isDeclaredRandom(again.context) ? 'warning' : 'error';
  return {
    robustness: [{ ...describe('determinism', difference), result: 'fail' }],
    findings: [finding('not-deterministic', facts, { severity })],
    together,
    chance: difference,
  };
}

function unanswered(failure: ModelFailure) {
  return { robustness: [], findings: [failureFinding(failure, 'robustness')], chance: null };
}

interface Compared {
  readonly fault: Fault;
  readonly difference: AnswerDifference;
}

/** Nothing where rounding explains it. An error where answers change and no manifest declares that they may. */
function tellDifference(
  context: SetContext,
  { fault, difference }: Compared,
  chance: AnswerDifference,
): readonly Finding[] {
  const severity = severityOf(context, difference, chance);
  if (severity === null) return [];
  const { isDynamicallyQuantised: quantised } = context.battery.candidate;
  return [finding('answers-differ', { fault, ...factsOf(difference), quantised }, { severity })];
}

/** Null where rounding explains it. */
export function severityOf(
  { battery, set }: SetContext,
  difference: AnswerDifference,
  chance: AnswerDifference,
): Finding['severity'] | null {
  const steadiness = steadinessOf(difference);
  if (steadiness === 'rounding') return null;
  const isDrawn = isDeclaredRandom({ battery }) && isExplainedBy(chance, difference);
  const isDeclared = isDrawn || set.prediction.batchSensitive === true;
  return steadiness === 'changed' && !isDeclared ? 'error' : 'warning';
}

/** The same rows sent in the same way have the same answers, whatever the model's answers depend on but chance. */
export function tellLater(context: SetContext, difference: AnswerDifference): readonly Finding[] {
  if (isDeclaredRandom(context) || steadinessOf(difference) === 'rounding') return [];
  const facts = { fault: 'later', ...factsOf(difference), quantised: false } as const;
  return [finding('answers-differ', facts, { check: 'performance' })];
}

function isDeclaredRandom({ battery }: Pick<SetContext, 'battery'>): boolean {
  return battery.request.version.value.randomOperators === true;
}

function describe(check: RobustnessResult['check'], difference: AnswerDifference): RobustnessResult {
  return { check, result: steadinessOf(difference) === 'changed' ? 'fail' : 'pass', facts: factsOf(difference) };
}

export function factsOf({ rows, changed, maxAbsoluteDifference, share }: AnswerDifference) {
  return { rows, changed, maxAbsoluteDifference: finiteOrNull(maxAbsoluteDifference), share: finiteOrNull(share) };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
