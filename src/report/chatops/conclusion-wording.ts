import type { Condition, LedgerEvent, LiveCandidate, Verdict } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import type { LoggedTest } from '../../domain/statistics/live-tests.ts';
import { formatCount } from '../format.ts';
import { sayCause } from '../livetest/cause-wording.ts';
import { candidateNumbers } from '../livetest/decision-markdown.ts';
import { gainText, type TracedDecision } from '../livetest/decision-view.ts';
import { lengthText } from '../livetest/length-text.ts';
import { chartsOf, splitLine } from '../livetest/told-test.ts';
import { plainTime } from '../release/live-sections.ts';
import { code, fold, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { richToMarkdown } from '../rich-text.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { conditionWording } from './mend-wording.ts';
import { percent } from './percent.ts';

/** What a live test has come to, and why, in one sentence. */
export function conclusionTitle({ data }: LedgerEvent): Markdown {
  const { model, version, environment, conclusion, reasonCode } = data;
  const name = md`${code(model)} ${code(version ?? '')} in ${environment ?? DEFAULT_ENVIRONMENT}`;
  return md`${verdictWords(conclusion, reasonCode)}: ${name} ${richToMarkdown(sayCause(data))}.`;
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
  return richToMarkdown(sayCause(passed.data));
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
