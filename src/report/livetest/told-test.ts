import type { LiveCandidate, LiveDecision, Until } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import { formatCount, formatMagnitude } from '../format.ts';
import { bulletList, code, fold, joinMarkdown, md, type Markdown, strong } from '../markdown.ts';
import { plainTime } from '../release/live-sections.ts';
import { chanceText } from './chance-text.ts';
import { decisionNumbers } from './decision-markdown.ts';
import { gainText, type TracedDecision } from './decision-view.ts';
import { EVENT_WORDS } from './event-words.ts';
import { gainChart } from './gain-chart.ts';
import { invalidCause } from './invalid-wording.ts';
import { lengthText } from './length-text.ts';
import { sayRamp } from './missing-wording.ts';
import { unknownWords } from './outcome-wording.ts';

/** What is told of a live test that runs: its numbers, where they stand, or that they cannot be read. */
export type ToldTest = { readonly environment: string } & (
  | ({ readonly kind: 'told' } & TracedDecision)
  | { readonly kind: 'elsewhere'; readonly threads: readonly number[] }
  | { readonly kind: 'unknown' }
);

/** How much of a test is told: a comment has an end. */
export interface ToldParts {
  readonly charts: boolean;
  readonly numbers: boolean;
}

/** The verdict so far, with its cause: the first line of whatever tells of a test. */
export function verdictSoFar(decision: LiveDecision, name: string): Markdown {
  const { outcome } = decision;
  if (outcome.kind === 'invalid') return md`nothing can be believed: ${invalidCause(outcome.reasonCode)}`;
  const own = decision.candidates.find((one) => one.name === name);
  if (own?.fate === 'harm') return md`does harm`;
  if (own?.fate === 'futile') return md`no gain that matters`;
  if (own === undefined || own.requests === 0) return md`not decided yet, no traffic so far`;
  const [shown] = own.metrics.filter(({ role, effect }) => role === 'primary' && effect !== null);
  if (shown === undefined) return md`not decided yet`;
  return md`not decided yet: ${code(shown.metric)} ${gainText(shown, own.alpha)}`;
}

/** Of each candidate a chart and what is known, then the test's own: whether the traffic is divided as it should be. */
export function toldParts({ decision, traces }: TracedDecision, { charts, numbers }: ToldParts): readonly Markdown[] {
  if (decision.windows.count === 0) return [bulletList([md`No window is recorded of it yet.`])];
  const running = decision.candidates.filter(({ fate }) => fate !== 'left');
  const isOne = running.length === 1;
  const { environment } = decision.history;
  return [
    ...running.flatMap((candidate) => [
      ...(isOne ? [] : [strong(versionOf(decision, candidate))]),
      ...(charts ? chartsOf(traces, candidate.name) : []),
      bulletList([...candidateLines(candidate, decision), ...(isOne ? [splitLine(decision)] : [])]),
    ]),
    ...(isOne ? [] : [bulletList([splitLine(decision)])]),
    ...(numbers ? [fold(`Numbers of the live test in ${environment}`, decisionNumbers(decision))] : []),
  ];
}

function versionOf({ history }: LiveDecision, { name }: LiveCandidate): Markdown {
  return code(history.candidates.find((one) => one.name === name)?.version ?? name);
}

/** Of one candidate: a chart a primary metric, where there is enough to be drawn. */
export function chartsOf(traces: TracedDecision['traces'], name: string): readonly Markdown[] {
  return traces.filter(({ candidate }) => candidate === name).flatMap((trace) => gainChart(trace) ?? []);
}

function candidateLines(candidate: LiveCandidate, decision: LiveDecision): readonly Markdown[] {
  const step = sayRamp(candidate.ramp);
  return [
    ...gainLines(candidate),
    guardrailLine(candidate),
    ...(step === null ? [] : [md`${step}`]),
    ...(candidate.fate === 'open' ? [timeLine(candidate, decision)] : []),
  ];
}

function gainLines({ metrics, alpha }: LiveCandidate): readonly Markdown[] {
  return metrics.map((one) => {
    const what = one.role === 'primary' ? md`Gain in ${code(one.metric)}` : md`Guardrail ${code(one.metric)}`;
    const bar =
      one.role === 'primary'
        ? md`${formatMagnitude(one.minEffect, 'none')} matters`
        : md`${formatMagnitude(one.margin, 'none')} less is not worse`;
    return one.effect === null
      ? md`${what}: nothing compared yet.`
      : md`${what}: ${gainText(one, alpha)}, where above 0 is better and ${bar}.`;
  });
}

/** Of requests: what is known to be held, what is not known yet, and what nobody counts. */
function guardrailLine({ guardrails, missing, fate }: LiveCandidate): Markdown {
  if (fate === 'harm' || fate === 'futile') return md`Guardrails: no longer looked at.`;
  const open = missing.flatMap((one) => (one.kind === 'not-more' ? [EVENT_WORDS[one.event]] : []));
  const uncounted = missing.flatMap((one) =>
    one.kind === 'untold' || one.kind === 'unbucketed' ? [EVENT_WORDS[one.event]] : [],
  );
  const held = guardrails.length - open.length - uncounted.length;
  const parts = joinMarkdown(
    [
      md`Guardrails: ${formatCount(held)} of ${formatCount(guardrails.length)} surely held`,
      ...(open.length === 0 ? [] : [md`not known yet: ${open.join(', ')}`]),
      ...(uncounted.length === 0 ? [] : [md`counted by no window: ${uncounted.join(', ')}`]),
    ],
    '; ',
  );
  return md`${parts}.`;
}

function timeLine({ missing }: LiveCandidate, { at }: LiveDecision): Markdown {
  const untils = missing.map(({ until }) => until);
  const unknown = untils.find((until) => until.kind === 'unknown');
  if (unknown !== undefined) return md`Time to a decision: nobody can say, as ${unknownWords(unknown.reasonCode)}.`;
  const last = latest(untils);
  if (last === null) return md`Time to a decision: it has shown enough, and is decided next.`;
  const left = Math.max(0, instantMs(last) - instantMs(at));
  return md`Time to a decision: ${lengthText(left)} at the present traffic, until ${code(plainTime(last))} UTC.`;
}

function latest(untils: readonly Until[]): string | null {
  const times = untils.flatMap((until) => (until.kind === 'at' ? [until.at] : []));
  return times.toSorted((a, b) => instantMs(a) - instantMs(b)).at(-1) ?? null;
}

/** An e-value: a split that is as meant shows as much at most once in so many tests. */
export function splitLine({ sampleRatio }: LiveDecision): Markdown {
  if (!sampleRatio.isChecked)
    return md`Sample ratio: not checked, as no window counts its units (${code('outcomes')}).`;
  const evidence = chanceText(sampleRatio.logE);
  if (evidence === 'no evidence') return md`Sample ratio: the traffic is divided as the shares say.`;
  return md`Sample ratio: ${evidence} where the traffic is divided as the shares say.`;
}
