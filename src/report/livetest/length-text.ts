import { formatCount } from '../format.ts';

const HOUR_MS = 3_600_000;
const TEN_YEARS_DAYS = 3650;

/** Windows are of an hour, so that nothing is known more finely: 30 h, 2.5 days, 40 days. */
export function lengthText(ms: number): string {
  const { amount, unit } = lengthParts(ms);
  return `${amount} ${unit}`;
}

/** 30 to 41 h, 40 h to 3.5 days; one length where both are the same. */
export function spanText(fromMs: number, toMs: number): string {
  const [from, to] = [lengthParts(fromMs), lengthParts(toMs)];
  if (from.amount === to.amount && from.unit === to.unit) return lengthText(fromMs);
  return from.unit === to.unit
    ? `${from.amount} to ${to.amount} ${to.unit}`
    : `${lengthText(fromMs)} to ${lengthText(toMs)}`;
}

/** By which times up to this are told: hours below two days. */
export function lengthUnit(ms: number): { readonly ms: number; readonly name: string } {
  return ms / HOUR_MS < 48 ? { ms: HOUR_MS, name: 'hours' } : { ms: 24 * HOUR_MS, name: 'days' };
}

function lengthParts(ms: number): { readonly amount: string; readonly unit: string } {
  const hours = Math.round(ms / HOUR_MS);
  if (hours < 48) return { amount: String(hours), unit: 'h' };
  const days = hours / 24;
  if (days > TEN_YEARS_DAYS) return { amount: 'more than 10', unit: 'years' };
  return { amount: days < 10 ? String(Number(days.toFixed(1))) : formatCount(Math.round(days)), unit: 'days' };
}
