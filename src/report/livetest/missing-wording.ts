import type { Missing, RampStep, UnusableLabels } from '../../contract/generated/types.ts';
import { renderDuration } from '../../domain/model/quantity.ts';
import { formatCount, formatPercent } from '../format.ts';
import { chanceText } from './chance-text.ts';
import { EVENT_WORDS } from './event-words.ts';
import { untilText } from './outcome-wording.ts';

/** What a candidate lacks, and when it can be there. */
export function sayMissing(missing: Missing): string {
  return `${lackText(missing)}; ${untilText(missing.until)}.`;
}

function lackText(missing: Missing): string {
  switch (missing.kind) {
    case 'duration':
      return `${spanText(missing.spanMs)} of ${spanText(missing.neededMs)} have passed between the first and the last decision that is compared`;
    case 'labels':
      return `${missing.metric}: ${formatCount(missing.labels)} of ${formatCount(missing.needed)} labelled decisions in each arm`;
    case 'unusable':
      return `${missing.metric}: ${GAP_WORDS[missing.gap]}`;
    case 'better':
      return `${missing.metric} is not surely better: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
    case 'not-worse':
      return `${missing.metric} is not surely within its margin: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
    case 'not-more':
      return `${EVENT_WORDS[missing.event]} are not surely as rare as in production: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
    case 'untold':
      return `nobody counts ${EVENT_WORDS[missing.event]}, which both arms' windows must (over)`;
    case 'unbucketed':
      return `units come again, and the windows do not say in which of 64 buckets ${EVENT_WORDS[missing.event]} are (eventBuckets)`;
  }
}

const GAP_WORDS: Readonly<Record<UnusableLabels['gap'], string>> = {
  squares: 'the windows give no sum of squares, without which nobody knows how much single values vary',
  buckets: 'units come again, and the windows do not say in which of 64 buckets they are',
  missing: 'the windows do not say how many labels are missing, which model.yaml counts',
  range: 'model.yaml counts missing labels as the worst, and does not say which value that is (range)',
  apart:
    'windows of production hold no labels of the decisions that those of the candidate do, or in a window of another time (from, to), which is not compared',
  pairs: 'model.yaml asks for pairs, and the windows hold none',
};

/** What keeps a candidate from its next share; null where nothing does, or there is none. */
export function sayRamp(step: RampStep): string | null {
  switch (step.kind) {
    case 'up':
      return `The next share is ${formatPercent(step.share)}.`;
    case 'last':
      return null;
    case 'requests':
      return `Next share ${formatPercent(step.share)}: after ${formatCount(step.needed)} requests at the present one, of which ${formatCount(step.requests)} came.`;
    case 'risk':
      return `Next share ${formatPercent(step.share)}: once less harm may be hidden (${formatPercent(step.risk)} of all requests, where the first share risked ${formatPercent(step.budget)}).`;
  }
}

const HOUR_MS = 3_600_000;

function spanText(ms: number): string {
  return renderDuration(ms < HOUR_MS ? Math.round(ms / 60_000) * 60_000 : Math.round(ms / HOUR_MS) * HOUR_MS);
}
