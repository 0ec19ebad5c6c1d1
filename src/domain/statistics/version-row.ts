import type { CatalogServing, CatalogVersionRow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';

/** What did not pass, lost its live test, was rolled back or shut away. */
export function isFailure({ verdict, outcome, stage }: CatalogVersionRow): boolean {
  return verdict === 'fail' || outcome === 'failed' || stage === 'quarantined' || stage === 'rejected';
}

export interface StrongestValue {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly source: 'live' | 'certified' | 'claimed';
}

/** The strongest number there is: live, else certified, else claimed. */
export function strongestValue(row: CatalogVersionRow, metric: string): StrongestValue | null {
  const [live, certified, claimed] = [own(row.live, metric), own(row.metrics, metric), own(row.claims, metric)];
  if (live !== undefined && live.value !== null) return { ...live, source: 'live' };
  if (certified !== undefined && certified.value !== null) return { ...certified, source: 'certified' };
  return claimed === undefined ? null : { value: claimed, lower: null, upper: null, source: 'claimed' };
}

/** Names come from manifests: `constructor` may be one. */
export function own<Value>(record: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** p99 of the mode in which it is fastest. */
export function fastestP99({ modes }: CatalogVersionRow): number | null {
  const known = Object.values(modes).flatMap(({ p99Ms }) => p99Ms ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

const PROOF_ORDER = ['proven', 'certified', 'claimed', 'none'] as const satisfies readonly CatalogVersionRow['proof'][];

export function provenFirst(a: CatalogVersionRow, b: CatalogVersionRow): number {
  return PROOF_ORDER.indexOf(a.proof) - PROOF_ORDER.indexOf(b.proof);
}

/** What is asked of models and versions alike; empty or undefined asks for nothing. */
export interface Description {
  readonly task?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly owner?: string | undefined;
}

export function fitsDescription(
  row: Pick<CatalogVersionRow, 'task' | 'tags' | 'owners'>,
  { task = '', tags = [], owner = '' }: Description,
): boolean {
  return (
    (task === '' || row.task === task) &&
    tags.every((tag) => row.tags.includes(tag)) &&
    (owner === '' || row.owners.some((one) => one.toLowerCase() === owner.toLowerCase()))
  );
}

/** Whether evaluation or training data have this name, or a digest that begins so. */
export function usesData(row: CatalogVersionRow, wanted: string): boolean {
  const isDigest = /^[0-9a-f]{8,64}$/.test(wanted);
  const names = [...row.data.flatMap(({ name, sha256 }) => [name, sha256]), ...row.trainingData];
  return names.some((name) => name === wanted || (isDigest && name.startsWith(wanted)));
}

/** Whether lower-case text contains every word. */
export function containsWords(text: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Of what runs now: what falls short first, then what changed last. */
export function urgentFirst(a: CatalogServing, b: CatalogServing): number {
  return (
    Number(b.state === 'below') - Number(a.state === 'below') ||
    instantMs(b.since) - instantMs(a.since) ||
    compareText(a.model, b.model)
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
