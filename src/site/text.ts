import type {
  CatalogServing,
  CatalogStage,
  CatalogValue,
  CatalogVersionRow,
  Interval,
  Verdict,
} from '../contract/generated/types.ts';
import type { NotComparable } from '../domain/statistics/comparable.ts';
import {
  formatBytes,
  formatCount,
  formatDifference,
  formatMilliseconds,
  formatQuantity,
  type Unit,
} from '../report/format.ts';
import { cleanText } from '../report/hostile-text.ts';

export interface Shown {
  readonly value: string;
  /** Empty where there is none. */
  readonly interval: string;
}

const NOTHING: Shown = { value: '–', interval: '' };

/** A number as everywhere in Seatrial: the digits that its interval supports. */
export function showValue(known: CatalogValue | null | undefined, unit: Unit = 'none'): Shown {
  if (known === null || known === undefined || known.value === null) return NOTHING;
  const { value, interval } = formatQuantity({ value: known.value, interval: intervalOf(known), unit });
  return { value, interval };
}

export function showDifference(known: CatalogValue | undefined, unit: Unit = 'none'): Shown {
  if (known === undefined || known.value === null) return NOTHING;
  const [value = '', interval] = formatDifference({ value: known.value, interval: intervalOf(known) }, unit).split(
    ' [',
    2,
  );
  return { value, interval: interval === undefined ? '' : `[${interval}` };
}

type Ends = Pick<CatalogValue, 'lower' | 'upper'>;

/** The catalogue keeps the ends alone; level and method are in the certificate. */
export function intervalOf({ lower, upper }: Ends): Interval | null {
  return lower === null && upper === null ? null : { lower, upper, level: 0.95, method: '' };
}

export function showMs(ms: number | null): string {
  return ms === null ? '–' : formatMilliseconds(ms);
}

export function showBytes(bytes: number | null): string {
  return bytes === null ? '–' : formatBytes(bytes);
}

export function showCount(count: number | null): string {
  return count === null ? '–' : formatCount(count);
}

/** 25.4 M: an order of magnitude is what a reader of a list wants. */
export function showShortCount(count: number): string {
  const [divisor, suffix] =
    count >= 1e9 ? [1e9, ' G'] : count >= 1e6 ? [1e6, ' M'] : count >= 1e4 ? [1e3, ' k'] : [1, ''];
  return divisor === 1 ? formatCount(count) : `${Number((count / divisor).toPrecision(3))}${suffix}`;
}

export function showDays(days: number): string {
  if (days === 0) return '–';
  if (days < 1) return 'under a day';
  return plural(Math.round(days), 'day');
}

export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function showShare(share: number): string {
  return `${Number((share * 100).toPrecision(3))}\u00A0%`;
}

/** 3 May 2026; the day in UTC, as in the log. */
export function showDay(instant: string | null): string {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(time)) return '–';
  const text = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time);
  return text.replaceAll(' ', '\u00A0');
}

export function showInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '–' : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** One line of text from a manifest. It is set as text, never as HTML. */
export function clean(text: string): string {
  return cleanText(text, 300);
}

export const VERDICT_WORDS = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'inconclusive',
} as const satisfies Record<Verdict, string>;

export const STAGE_WORDS = {
  production: 'in production',
  live: 'in live test',
  certified: 'certified',
  candidate: 'candidate',
  superseded: 'superseded',
  'rolled-back': 'rolled back',
  rejected: 'rejected',
  quarantined: 'quarantined',
  retired: 'retired',
} as const satisfies Record<CatalogStage, string>;

export const PROOF_WORDS = {
  proven: 'proven live',
  certified: 'certified',
  claimed: 'claimed only',
  none: 'no proof',
} as const satisfies Record<CatalogVersionRow['proof'], string>;

export const OUTCOME_WORDS = {
  survived: 'survived its service',
  failed: 'failed in service',
  open: 'still being tried',
} as const satisfies Record<NonNullable<CatalogVersionRow['outcome']>, string>;

/** How what runs now is doing. */
export const SERVING_WORDS = {
  below: 'falls short',
  kept: 'as certified',
  undecided: 'too little reported',
  uncertified: 'nothing certified',
  unlabelled: 'no labels',
  silent: 'nothing reported',
} as const satisfies Record<CatalogServing['state'], string>;

/** Why nothing is best. */
export const NOT_COMPARABLE_WORDS = {
  'data-unknown': 'of one the evaluation data are not known',
  'other-data': 'not evaluated on the same data',
  'mode-missing': 'not all were measured in this mode',
  'machine-unknown': 'of one the machine is not known',
  'other-machine': 'measured on different machines',
  'other-scenario': 'measured in different scenarios',
  'other-rate': 'measured at different rates',
  'other-threads': 'measured with different numbers of threads',
  'other-batch-size': 'measured with different numbers of rows a call',
  'own-traffic': 'each is of the traffic that it got itself',
} as const satisfies Record<NotComparable, string>;

/** Numbers of a model none of whose versions passed are measured, and were not enough. */
export function measuredWord({ certified }: { readonly certified: number }): string {
  return certified === 0 ? 'did not pass' : 'certified';
}
