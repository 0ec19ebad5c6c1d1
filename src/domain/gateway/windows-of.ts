import type { ArmMinute, GatewayArm, GatewayMinute, GatewayPlan, LiveWindow } from '../../contract/generated/types.ts';
import { formatExactInstant } from '../instant.ts';
import type { LabelLedger, MinuteStretch } from './label-ledger.ts';
import { labelPart } from './label-part.ts';
import { trafficOf } from './traffic-sums.ts';
import { MINUTE_MS, type WindowLength } from './window-lengths.ts';

export interface WindowsQuestion {
  /** Which gateway this is, among those of its environment. */
  readonly reporter: string;
  /** First minute of the windows, a multiple of their length. */
  readonly from: number;
  readonly length: WindowLength;
  readonly plans: ReadonlyMap<number, GatewayPlan>;
  /** What was counted in the windows' own time. */
  readonly minutes: readonly GatewayMinute[];
  readonly ledger: LabelLedger;
}

/** An arm of one version, in one or more revisions. */
interface ArmGroup {
  readonly arm: GatewayArm;
  readonly plans: readonly GatewayPlan[];
  readonly minutes: readonly { readonly at: number; readonly sums: ArmMinute }[];
}

/**
 * All windows of one stretch: of each arm its requests, with labels that count at once; of each delay the labels of the decisions
 * that have become so old, by a reporter of its own and without requests; and the pairs of ensembles. What a follower of the
 * deployment file has counted for less than five minutes after it changed is left out, as it belongs to another time.
 */
export function windowsOf(question: WindowsQuestion): readonly LiveWindow[] {
  const { minutes, plans, from, length, ledger } = question;
  const traffic = groupArms(
    minutes.flatMap(({ minute, arms }) => arms.map((sums) => ({ at: minute, sums }))),
    plans,
  ).filter((group) => !isLeftOver(group, question));
  const own = { from, to: from + length };
  return [
    ...traffic.map((group) => trafficWindow(question, group)),
    ...ensembleWindows(question, { decided: own, delay: SOONEST }),
    ...delaysOf(plans).flatMap((delay) => {
      const decided = decidedStretch(question, delay);
      const asked = { decided, delay };
      const labelled = groupArms(emptyMinutes(ledger.armsIn(decided)), plans).filter(({ plans: of }) =>
        of.some(({ metrics }) => metrics.some(({ delayMinutes }) => delayMinutes === delay)),
      );
      return [...labelled.map((group) => labelWindow(question, group, asked)), ...ensembleWindows(question, asked)];
    }),
  ];
}

/** Labels of a delay up to a minute are counted in the window of their decisions. */
const SOONEST = 1;
const SETTLING_MINUTES = 5;

function delaysOf(plans: ReadonlyMap<number, GatewayPlan>): readonly number[] {
  const all = [...plans.values()].flatMap(({ metrics }) => metrics.map(({ delayMinutes }) => delayMinutes));
  return [...new Set(all)].filter((delay) => delay > SOONEST).sort((one, other) => one - other);
}

/** The windows' worth of decisions of which the youngest is old enough at the end of these windows, and which ends before they begin. */
function decidedStretch({ from, length }: WindowsQuestion, delay: number): MinuteStretch {
  const back = Math.ceil(delay / length) * length;
  return { from: from - back, to: from - back + length };
}

function groupArms(
  counted: readonly { readonly at: number; readonly sums: ArmMinute }[],
  plans: ReadonlyMap<number, GatewayPlan>,
): readonly ArmGroup[] {
  const known = counted.flatMap(({ at, sums }) => {
    const plan = plans.get(sums.plan);
    const arm = plan?.arms[sums.arm];
    return plan === undefined || arm === undefined ? [] : [{ at, sums, plan, arm }];
  });
  const groups = Map.groupBy(known, ({ plan, arm }) =>
    JSON.stringify([plan.model, plan.environment, arm.role, arm.name, arm.sha256]),
  );
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ arm: first.arm, plans: [...new Set(members.map(({ plan }) => plan))], minutes: members }];
  });
}

function emptyMinutes(arms: readonly (readonly [number, number])[]): { at: number; sums: ArmMinute }[] {
  const nothing = { assigned: 0, served: 0, errors: 0, timeouts: 0, shed: 0, invalid: 0, requests: 0, rows: 0 };
  return arms.map(([plan, arm]) => ({ at: 0, sums: { plan, arm, ...nothing, decided: 0, latency: [] } }));
}

/** Of a revision that was gone soon after the window began. */
function isLeftOver({ plans, minutes }: ArmGroup, { from, length, minutes: all }: WindowsQuestion): boolean {
  if (length <= SETTLING_MINUTES) return false;
  const last = all.at(-1);
  const [plan] = plans;
  const isThere = last?.arms.some((arm) => plans.some(({ id }) => id === arm.plan)) ?? false;
  const isFollowed = last?.arms.length !== 0 && plan !== undefined;
  return !isThere && isFollowed && minutes.every(({ at }) => at < from + SETTLING_MINUTES);
}

function trafficWindow(question: WindowsQuestion, group: ArmGroup): LiveWindow {
  const { from, length, reporter } = question;
  const isSticky = group.plans.every((plan) => plan.isSticky);
  const shape = { length, isSticky, over: PERCENTILES };
  const own = { from, to: from + length };
  return {
    ...headOf(question, group, reporter),
    ...trafficOf(
      group.minutes.map(({ sums }) => sums),
      shape,
    ),
    ...labelPart(question.ledger, { ...group, decided: own, own, delay: SOONEST, isSticky }),
  };
}

const PERCENTILES = ['p50', 'p95', 'p99'] as const;

interface AskedLabels {
  readonly decided: MinuteStretch;
  readonly delay: number;
}

function labelWindow(question: WindowsQuestion, group: ArmGroup, { decided, delay }: AskedLabels): LiveWindow {
  const { from, length } = question;
  const isSticky = group.plans.every((plan) => plan.isSticky);
  return {
    ...headOf(question, group, labelReporter(question, delay)),
    decided: stretchOf(decided),
    ...trafficOf([], { length, isSticky, over: PERCENTILES }),
    ...labelPart(question.ledger, { ...group, decided, own: { from, to: from + length }, delay, isSticky }),
  };
}

/** Windows of one reporter about one arm may not overlap: labels of another time are told by a name beside its own. */
function labelReporter({ reporter }: WindowsQuestion, delay: number): string {
  return `${reporter}.${delay}m`;
}

function ensembleWindows(question: WindowsQuestion, { decided, delay }: AskedLabels): readonly LiveWindow[] {
  const { plans, ledger, reporter, length } = question;
  const there = new Set(ledger.armsIn(decided).map(([plan]) => plan));
  const own = [...plans.values()].filter(({ id, ensembles }) => there.has(id) && ensembles.length > 0);
  const names = [...new Set(own.flatMap(({ ensembles }) => ensembles))];
  return names.flatMap((name) => {
    const groups = Map.groupBy(own, ({ model, arms }) => `${model} ${arms[0]?.sha256 ?? ''}`);
    return [...groups.values()].flatMap((same): readonly LiveWindow[] => {
      const production = same[0]?.arms[0];
      if (production === undefined) return [];
      const arm = { ...production, name, role: 'candidate' } as const;
      const group = { arm, plans: same, minutes: [], ensemble: name };
      const isSticky = same.every((plan) => plan.isSticky);
      const { pairs } = labelPart(ledger, { ...group, decided, own: decided, delay, isSticky });
      if (pairs === undefined) return [];
      const isLater = delay > SOONEST;
      return [
        {
          ...headOf({ ...question, length }, group, isLater ? labelReporter(question, delay) : reporter),
          ...(isLater ? { decided: stretchOf(decided) } : {}),
          requests: 0,
          errors: 0,
          latency: null,
          metrics: {},
          pairs,
        },
      ];
    });
  });
}

type Head = Pick<
  LiveWindow,
  | 'apiVersion'
  | 'kind'
  | 'key'
  | 'model'
  | 'version'
  | 'sha256'
  | 'environment'
  | 'arm'
  | 'reporter'
  | 'from'
  | 'to'
  | 'test'
>;

function headOf({ from, length }: WindowsQuestion, { arm, plans }: ArmGroup, reporter: string): Head {
  const [first] = plans;
  const { model = '', environment = '' } = first ?? {};
  const tests = new Set(plans.map(({ test }) => test));
  const [test = null] = tests;
  const own = stretchOf({ from, to: from + length });
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Window',
    key: `${reporter}/${length}m/${own.from}/${arm.name ?? '@production'}/${arm.sha256.slice(0, 12)}`,
    model,
    version: arm.version,
    sha256: arm.sha256,
    environment,
    arm: arm.name,
    reporter,
    ...own,
    ...(test === null || tests.size > 1 ? {} : { test }),
  };
}

function stretchOf({ from, to }: MinuteStretch) {
  return { from: formatExactInstant(from * MINUTE_MS), to: formatExactInstant(to * MINUTE_MS) };
}
