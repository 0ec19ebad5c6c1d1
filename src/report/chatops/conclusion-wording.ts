import type {
  Condition,
  HeldGuardrail,
  LedgerEvent,
  LiveCandidate,
  LiveOutcome,
  Verdict,
} from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import type { LoggedTest } from '../../domain/statistics/live-tests.ts';
import type { GuardedEvent } from '../../domain/livetest/test-policy.ts';
import { formatCount, formatPercent } from '../format.ts';
import { candidateNumbers } from '../livetest/decision-markdown.ts';
import { gainText, type TracedDecision } from '../livetest/decision-view.ts';
import { lengthText } from '../livetest/length-text.ts';
import { chartsOf, splitLine } from '../livetest/told-test.ts';
import { plainTime } from '../release/live-sections.ts';
import { EVENT_WORDS } from '../livetest/event-words.ts';
import { invalidCause } from '../livetest/invalid-wording.ts';
import { code, fold, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { conditionWording } from './mend-wording.ts';
import { percent } from './percent.ts';

/** What a live test has come to, and why, in one sentence. */
export function conclusionTitle({ data }: LedgerEvent): Markdown {
  const { model, version, environment, decision, conclusion, reasonCode } = data;
  const name = md`${code(model)} ${code(version ?? '')} in ${environment ?? DEFAULT_ENVIRONMENT}`;
  return md`${verdictWords(conclusion, reasonCode)}: ${name} ${causeOf(reasonCode, decision?.outcome, decision?.candidate)}.`;
}

function verdictWords(conclusion: Verdict | null, reasonCode: string): string {
  switch (conclusion) {
    case 'pass':
      return 'Better';
    case 'fail':
      return 'Not promoted';
    case 'inconclusive':
    case null:
      return reasonCode === 'another-better' ? 'Not promoted' : 'Nobody can tell';
  }
}

/** Why a promotion needed no other word; null of any other. */
export function promotedBy(events: readonly LedgerEvent[]): Markdown | null {
  const passed = events.find(({ type, data }) => type === 'livetest.concluded' && data.conclusion === 'pass');
  if (passed === undefined) return null;
  const { reasonCode, decision } = passed.data;
  return causeOf(reasonCode, decision?.outcome, decision?.candidate);
}

/** How a live test has ended. */
export interface Ending {
  /** As the log tells it until then. */
  readonly test: LoggedTest | null;
  /** null where it is not at hand, or nobody had to decide. */
  readonly decided: TracedDecision | null;
}

/** By the ids of the events that say it. */
export type Endings = ReadonlyMap<string, Ending>;

interface Concluded {
  /** It is production now. */
  readonly isPromoted: boolean;
  readonly ending: Ending | undefined;
}

/** By which numbers, what became of the traffic, and where the proof is. */
export function describeConclusion({ data }: LedgerEvent, { isPromoted, ending }: Concluded): readonly Markdown[] {
  const { model, version, decision, conclusion } = data;
  const candidate = decision?.candidate;
  return [
    ...(data.reason === null ? [] : [md`What was told of it: ${data.reason}.`]),
    ...(candidate === undefined ? [] : numbersOf(candidate)),
    ...courseOf(data, ending),
    ...(ending?.decided ? [splitLine(ending.decided.decision)] : []),
    ...(conclusion === 'pass'
      ? waitingLines(data, isPromoted)
      : [md`It has left the live test, and production has its traffic again.`]),
    ...(decision === undefined || version === null
      ? []
      : [
          md`Recorded in ${code(decision.path)}; ${code(`seatrial prove ${model}@${version}`)} decides it again from the record.`,
        ]),
  ];
}

/** Below the reasons: how the gain came about, and all numbers. */
export function showConclusion({ type, data }: LedgerEvent, ending: Ending | undefined): readonly Markdown[] {
  const candidate = data.decision?.candidate;
  if (type !== 'livetest.concluded' || candidate === undefined) return [];
  return [
    ...chartsOf(ending?.decided?.traces ?? [], candidate.name),
    fold('Numbers of the live test', candidateNumbers(candidate)),
  ];
}

/** How long it took, and by which steps. */
function courseOf({ sha256 }: LedgerEvent['data'], ending: Ending | undefined): readonly Markdown[] {
  const own = ending?.test?.candidates.find((one) => one.sha256 === sha256);
  const [first] = own?.steps ?? [];
  if (own === undefined || first === undefined) return [];
  const until = own.conclusion?.at ?? own.left?.at ?? first.at;
  const length = lengthText(instantMs(until) - instantMs(first.at));
  const shares = own.steps.map(({ share }) => md`${percent(share)}`);
  return [
    md`The test of it took ${length}, from ${code(plainTime(first.at))} to ${code(plainTime(until))} UTC, on ${joinMarkdown(shares, ', ')} of the traffic.`,
  ];
}

/** Why, as what is said of a version: "is better in …", "does harm: …". */
export function causeOf(
  reasonCode: string,
  outcome: LiveOutcome | undefined,
  candidate: LiveCandidate | undefined,
): Markdown {
  if (outcome?.kind === 'promote' && reasonCode === 'better')
    return md`is better in ${code(outcome.metric)}, and not worse in anything`;
  if (outcome?.kind === 'reject-harm' && outcome.candidate === candidate?.name) {
    const { by } = outcome;
    if (by.kind === 'event')
      return md`does harm: ${EVENT_WORDS[by.event]} are more often than in production${ratesOf(by.event, candidate)}`;
    return md`does harm: ${code(by.metric)} is worse than in production`;
  }
  if (outcome?.kind === 'invalid')
    return md`was not judged, as nothing can be believed: ${invalidCause(outcome.reasonCode)}`;
  return md`${CAUSES[reasonCode] ?? reasonCode}`;
}

function ratesOf(event: GuardedEvent, candidate: LiveCandidate | undefined): string {
  const held = candidate?.guardrails.find((one) => one.event === event);
  return held === undefined ? '' : ` (${shareText(held.candidate)} against ${shareText(held.production)})`;
}

function shareText({ events, requests }: HeldGuardrail['production']): string {
  return requests === 0 ? 'none' : formatPercent(events / requests);
}

const CAUSES: Readonly<Record<string, string>> = {
  better: 'is better, and not worse in anything',
  harm: 'does harm',
  'event-harm': 'does harm',
  'metric-harm': 'does harm',
  'no-gain': 'surely gains less than would be worth a new version',
  'another-better': 'was not chosen, as another candidate is better',
  'time-over': 'was not decided about within the time of the test, which is no promotion',
  'guard-tripped': 'broke in service, and was taken out by the gateway',
};

function numbersOf({ requests, metrics, alpha }: LiveCandidate): readonly Markdown[] {
  const told = metrics
    .filter(({ effect }) => effect !== null)
    .map((one) => md`${code(one.metric)} ${gainText(one, alpha)}`);
  const beside = told.length === 0 ? md`` : md`: ${joinMarkdown(told, ', ')}`;
  return [
    md`It answered ${formatCount(requests)} requests${beside}${told.length === 0 ? '' : ', where above 0 is better'}.`,
  ];
}

/** Somebody is asked, with the line to send. */
function waitingLines(
  { model, version, environment, conditions }: LedgerEvent['data'],
  isPromoted: boolean,
): readonly Markdown[] {
  if (isPromoted) return [];
  const place = environment === null || environment === DEFAULT_ENVIRONMENT ? '' : ` environment=${environment}`;
  const line = code(`/promote ${model}@${version ?? ''} to=production${place}`);
  const unmet = conditions.filter(({ met }) => !met);
  const because =
    unmet.length === 0
      ? md`Nobody has approved that it becomes production by itself`
      : md`It does not become production by itself: ${joinMarkdown(unmet.map(unmetWords), '; ')}`;
  return [md`${because}. It keeps its share; to make it production: ${line}`];
}

function unmetWords({ code: name }: Condition): Markdown {
  return md`${OWN_TITLES[name] ?? `not met: ${conditionWording(name).title}`}`;
}

const OWN_TITLES: Readonly<Record<string, string>> = {
  'same-policy': 'model.yaml or the settings have changed since that was approved',
  'asked-for': 'the log does not say who approved it',
};
