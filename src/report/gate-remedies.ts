import type { Certificate, GapResult, GateResult, PredictionResult } from '../contract/generated/types.ts';
import { isFound } from '../domain/certification/change-word.ts';
import { parseMetricName } from '../domain/evaluation/metrics/registry.ts';
import { partWords } from './evidence-wording.ts';
import type { RichText } from './rich-text.ts';
import { weakestSlice } from './sections/slices.ts';
import { sliceWords } from './shared-wording.ts';

/**
 * Only what the certificate holds is named: no step leads to a slice, or a group, that is not there, nor to one that is as the others.
 */
export function predictionRemedy(gate: GateResult, certificate: Certificate): RichText {
  if (gate.slice !== undefined) return ['train on more rows of ', { code: sliceWords(gate.slice) }];
  const weakest = weakPart(gate, certificate);
  if (weakest.length > 0) return ['train on more rows of ', ...weakest, ', where it is weakest'];
  return ['look at the rows that it gets wrong and train on more like them'];
}

/** What the search found; where there was none, the weakest slice, if all rows lie outside of its interval. */
function weakPart(gate: GateResult, certificate: Certificate): RichText {
  const { weakest = [] } = certificate;
  const searched = weakest.filter(({ data }) => data === (gate.data ?? data));
  const found = searched.find(isFound);
  if (found !== undefined) return partWords(found.where);
  const slice = searched.length > 0 ? null : weakestSlice(certificate, gate.metric);
  return slice === null || slice.slice === null || !isBehind(slice, certificate)
    ? []
    : [{ code: sliceWords(slice.slice) }];
}

function isBehind({ data, metric, direction, estimate }: PredictionResult, { prediction }: Certificate): boolean {
  const all = prediction.find((one) => one.slice === null && one.data === data && one.metric === metric);
  const overall = all?.estimate.value ?? null;
  const { lower, upper } = estimate.interval ?? { lower: null, upper: null };
  if (overall === null) return false;
  return direction === 'down' ? lower !== null && lower > overall : upper !== null && upper < overall;
}

export function gapRemedy(gate: GateResult, certificate: Certificate): RichText {
  const gap = gapOf(gate, certificate);
  const behind = gap === undefined ? null : groupBehind(gap);
  if (behind !== null) return ['train on more rows of ', { code: behind }, ', the group that is furthest behind'];
  return ['train on more rows of the groups that are furthest apart', ...named(gap)];
}

/** What narrows an open gap: its interval is that of the two groups at its ends. */
export function moreRowsOfGap(gate: GateResult, certificate: Certificate): RichText {
  const groups = named(gapOf(gate, certificate));
  if (groups.length > 0) return ['bring more rows of the groups that are furthest apart', ...groups];
  return ['bring more rows of the groups of ', { code: gate.slice?.name ?? gate.id }];
}

export function moreRowsOfSlice({ slice, reasonCode, id }: GateResult): RichText {
  const what: RichText = slice === undefined ? [] : [' of ', { code: sliceWords(slice) }];
  if (reasonCode === 'undefined-value') return ['bring rows', ...what, ' on which ', { code: id }, ' is defined'];
  return ['bring more rows', ...what];
}

/** A gate that nothing was measured for: its line is where to look. */
export function whereDeclared({ location, id }: GateResult, { policy }: Certificate): RichText {
  const path = location === undefined ? policy.model.path : `${location.path}:${String(location.line)}`;
  return ['correct the gate ', { code: id }, ' in ', { code: path }, ', or take it out: nothing was measured for it.'];
}

/** Whether nothing of the version's inputs could be disturbed, which is no fault of the gate. */
export function isUndisturbed({ data, reasonCode }: GateResult, { robustness }: Certificate): boolean {
  const isNone = robustness.some(({ check, result, ...one }) => {
    return (check === 'gaussian' || check === 'dropout') && result === 'not-applicable' && one.data === data;
  });
  return reasonCode === 'not-measured' && isNone;
}

/** To take the gate out would take away what protects the model. */
export function whatIsDisturbed({ id }: GateResult): RichText {
  return [
    'let the version take its measurements as FP16, FP32 or FP64: ',
    { code: id },
    ' was not measured, as noise moves such inputs alone, and its signature has none.',
  ];
}

function gapOf(gate: GateResult, { gaps }: Certificate): GapResult | undefined {
  return gaps.find(({ metric, slice, data }) => {
    return metric === gate.metric && slice === gate.slice?.name && data === (gate.data ?? data);
  });
}

/** The group with the worse value; null where neither way is worse. */
function groupBehind({ metric, highest, lowest }: GapResult): string | null {
  const parsed = parseMetricName(metric);
  if (parsed.kind !== 'metric' || parsed.metric.direction === 'none') return null;
  return parsed.metric.direction === 'up' ? lowest : highest;
}

function named(gap: GapResult | undefined): RichText {
  const { highest = null, lowest = null } = gap ?? {};
  if (highest === null || lowest === null) return [];
  return [', ', { code: highest }, ' and ', { code: lowest }];
}
