import type { SliceCondition, SliceDeclaration, SliceFilter } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';

export function checkSlices(slices: readonly SliceDeclaration[], at: string): readonly ManifestProblem[] {
  return [
    ...repeated(slices.map(({ name }) => name)).map(({ value, index }) =>
      problem('slice-repeated', `${at}/${index}/name`, { name: value }),
    ),
    ...slices.flatMap((slice, index) => checkSlice(slice, `${at}/${index}`)),
  ];
}

function checkSlice({ name, where, by }: SliceDeclaration, at: string): readonly ManifestProblem[] {
  if ((where === undefined) === (by === undefined)) return [problem('slice-kind', at, { name })];
  return Object.entries(where ?? {})
    .filter(([, filter]) => isCondition(filter) && isContradiction(filter))
    .map(([column]) => problem('slice-empty', `${at}/where${toPointer(column)}`, { name: column }));
}

function isCondition(filter: SliceFilter): filter is SliceCondition {
  return typeof filter === 'object';
}

/** No number is above the lower bound and below the upper one. */
function isContradiction({ lt, lte, gt, gte }: SliceCondition): boolean {
  const upper = Math.min(lt ?? Infinity, lte ?? Infinity);
  const lower = Math.max(gt ?? -Infinity, gte ?? -Infinity);
  const isOpen = upper === lt || lower === gt;
  return isOpen ? lower >= upper : lower > upper;
}
