import type { EventData, LedgerEvent, LiveCandidate } from '../../contract/generated/types.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { formatCount } from '../format.ts';
import { gainText } from '../livetest/decision-view.ts';
import { invalidCause } from '../livetest/invalid-wording.ts';
import { code, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { percent } from './percent.ts';

export function watchTitle({ data }: LedgerEvent): Markdown {
  const { model, environment, deployment, decision } = data;
  const place = md`in ${environment ?? DEFAULT_ENVIRONMENT}`;
  if (decision?.phase === 'sentinel') return md`The sentinel of ${code(model)} ${place} has ended: nobody can tell.`;
  const production = code(deployment?.production?.version ?? '');
  return md`The bake of ${code(model)} ${production} ${place} is over: it stays in production.`;
}

/** What ended a bake or a sentinel, by which numbers, what watches on, and where the proof is. */
export function describeWatch({ data }: LedgerEvent): readonly Markdown[] {
  const { model, version, environment, deployment } = data;
  const sentinel = deployment?.sentinel ?? null;
  return [
    md`${code(model)} in ${environment ?? DEFAULT_ENVIRONMENT}: ${code(version ?? '')}, which was there before, ${causeOf(data)}.`,
    ...numbersOf(data),
    ...(sentinel === null
      ? []
      : [md`It watches on as a sentinel: it answers ${percent(sentinel.share)} of the requests, unseen.`]),
    ...proofOf(data),
  ];
}

/** Why production went back by evidence: beside what the change itself says. */
export function describeFall({ data }: LedgerEvent): readonly Markdown[] {
  const { decision, version } = data;
  const by = decision?.phase === 'sentinel' ? 'as a sentinel, on the same requests' : 'on the holdback of the bake';
  const metric = decision?.outcome.kind === 'promote' ? md` in ${code(decision.outcome.metric)}` : md``;
  return [
    md`${code(version ?? '')}, which was there before, is surely better${metric} and not worse in anything: measured ${by}.`,
    ...numbersOf(data),
    ...proofOf(data),
  ];
}

/** Whose fall it is not, and what to do: nothing moves. */
export function describeWorld({ data }: LedgerEvent): readonly Markdown[] {
  const { model, version, environment, decision } = data;
  const metric = decision?.outcome.kind === 'world-changed' ? md` in ${code(decision.outcome.metric)}` : md``;
  return [
    md`${code(model)} in ${environment ?? DEFAULT_ENVIRONMENT}: both ${code(version ?? '')} and the version before it are surely below what was certified of each${metric}, so that neither is at fault. Nothing was rolled back.`,
    ...numbersOf(data),
    md`Train a version on newer data, and look whether the evaluation set is still what the traffic is.`,
    ...proofOf(data),
  ];
}

export function worldTitle({ data: { model, environment } }: LedgerEvent): Markdown {
  return md`The world has changed for ${code(model)} in ${environment ?? DEFAULT_ENVIRONMENT}: it needs retraining.`;
}

function causeOf({ reasonCode, decision }: EventData): Markdown {
  if (decision?.outcome.kind === 'invalid')
    return md`is compared no more, as nothing can be believed: ${invalidCause(decision.outcome.reasonCode)}`;
  return md`${CAUSES[reasonCode] ?? reasonCode}`;
}

const CAUSES: Readonly<Record<string, string>> = {
  'event-harm': 'does more harm',
  'metric-harm': 'is worse',
  'no-gain': 'surely is no better by what would be worth a change',
  'time-over': 'was not found to be better within the time of the bake',
};

function numbersOf({ decision }: EventData): readonly Markdown[] {
  const { candidate } = decision ?? {};
  if (candidate === undefined) return [];
  const told = candidate.metrics
    .filter(({ effect }) => effect !== null)
    .map((one) => md`${code(one.metric)} ${gainText(one, candidate.alpha)}`);
  const beside = told.length === 0 ? md`` : md`: ${joinMarkdown(told, ', ')}, where above 0 is better than production`;
  return [md`It answered ${answersOf(candidate)}${beside}.`];
}

/** What nobody sees is counted by the labels of its pairs alone. */
function answersOf({ share, requests, metrics }: LiveCandidate): Markdown {
  if (share !== null) return md`${formatCount(requests)} requests on ${percent(share)} of the traffic`;
  return md`${formatCount(Math.max(0, ...metrics.map(({ candidate }) => candidate)))} labelled requests beside production`;
}

function proofOf({ model, version, decision }: EventData): readonly Markdown[] {
  if (decision === undefined || version === null) return [];
  const line = code(`seatrial prove ${model}@${version}`);
  return [md`Recorded in ${code(decision.path)}; ${line} decides it again from the record.`];
}
