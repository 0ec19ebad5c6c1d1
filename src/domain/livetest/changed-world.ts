import type { CertifiedLevel } from '../../contract/generated/types.ts';
import type { TrackedMetric } from './arm-state.ts';
import type { Course } from './course.ts';
import type { Judged } from './judged.ts';
import { isPrimary } from './judge-candidate.ts';
import type { MetricEvidence } from './metric-evidence.ts';
import type { EventCounts } from './statistics/event-share.ts';
import { logOneSided } from './statistics/mixture.ts';
import { boundsOf } from './test-facts.ts';
import type { TestMetric } from './test-policy.ts';
import type { TestSetting } from './test-setting.ts';

/** So many standard errors of a certified mean are on either side of it: 99 %. */
const CERTIFIED_Z = 2.576;

/**
 * The primary metric in which production and the version that watches it are both surely below what was certified of each, by more
 * than the margin: neither of them is at fault. null where that is not known, as of a metric without a range, of units that come
 * again, and where no certificate has it.
 */
export function changedWorld({ candidates }: Course, setting: TestSetting): string | null {
  const { history, policy } = setting;
  const [watching] = candidates;
  const production = history.epochs.at(-1)?.production;
  const digest = history.candidates[0]?.sha256;
  if (history.phase === 'test' || policy.isSticky || watching === undefined || production === undefined) return null;
  const both = { production: levelsOf(setting, production.sha256), watching: levelsOf(setting, digest) };
  const found = watching.metrics.find((evidence, index) => {
    const tracked = watching.own.metrics[index];
    return isPrimary(evidence) && tracked !== undefined && areBelow({ evidence, tracked, judged: watching }, both);
  });
  return found?.metric.id ?? null;
}

function levelsOf({ certified }: TestSetting, sha256: string | undefined): readonly CertifiedLevel[] {
  return certified.filter((level) => level.sha256 === sha256);
}

interface Compared {
  readonly evidence: MetricEvidence;
  readonly tracked: TrackedMetric;
  readonly judged: Judged;
}

interface Levels {
  readonly production: readonly CertifiedLevel[];
  readonly watching: readonly CertifiedLevel[];
}

function areBelow({ evidence, tracked, judged }: Compared, levels: Levels): boolean {
  const { metric, state } = evidence;
  const { losses, sums } = state;
  const level = (of: readonly CertifiedLevel[]): number | null => goodnessOf(metric, of);
  const [own, other] = [level(levels.production), level(levels.watching)];
  if (losses === null || own === null || other === null) return false;
  const { minRequests, alpha } = judged.own.arm;
  const isBelow = (counts: EventCounts, threshold: number): boolean =>
    counts.requests >= minRequests && showsBelow({ counts, threshold, metric, alpha });
  if (!isBelow(losses.production, own)) return false;
  if (sums.kind === 'arms') return isBelow(losses.candidate, other);
  // Of the same requests nothing but the difference is known: the version that watches is better by so much at most.
  const { upper } = boundsOf(evidence, judged.own.arm);
  const gain = upper === null ? Infinity : Math.max(0, upper) / sizeOf(tracked.how.metric);
  return isBelow(losses.production, other - gain);
}

/** Of the range, where 1 is best: the lower end of what was certified, less the margin. */
function goodnessOf(metric: TestMetric, levels: readonly CertifiedLevel[]): number | null {
  const level = levels.find((one) => one.metric === metric.id);
  if (level === undefined || metric.range === null) return null;
  const [least, most] = metric.range;
  const best = metric.sign === 1 ? level.mean - least : most - level.mean;
  return (best - CERTIFIED_Z * level.error - metric.margin) / (most - least);
}

function sizeOf({ range }: TestMetric): number {
  return range === null ? 1 : range[1] - range[0];
}

interface Shown {
  /** Of each prediction its distance from the best of the range. */
  readonly counts: EventCounts;
  readonly threshold: number;
  readonly metric: TestMetric;
  readonly alpha: number;
}

/** The spread is at most that of values that are the best or the worst of the range. */
function showsBelow({ counts: { events, requests }, threshold, metric, alpha }: Shown): boolean {
  const mean = 1 - events / requests;
  const distance = threshold - mean;
  if (distance <= 0) return false;
  const information = requests / Math.max(mean * (1 - mean), 1 / requests);
  const scale = metric.minEffect / sizeOf(metric);
  return logOneSided({ z: distance * Math.sqrt(information), information, scale }) >= -Math.log(alpha);
}
