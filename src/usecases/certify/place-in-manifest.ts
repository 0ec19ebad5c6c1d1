import type { Finding } from '../../contract/generated/types.ts';
import { type FindingCode, isSound } from '../../domain/finding/finding.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import { readAs, sourceOf } from '../reading-place.ts';
import type { SetContext } from './battery-context.ts';

/** What is mended by saying how the answers are read: the part of the evaluation set that says it. */
const PARTS: Readonly<Partial<Record<FindingCode, string>>> = {
  'output-shape': '/prediction',
  'not-probabilities': '/prediction',
  'scores-reversed': '/prediction',
  'unknown-label': '/target',
  'label-number-absent': '/target',
  'class-not-in-target': '/target',
  'answer-not-in-target': '/target',
  'target-constant': '/target',
  'positive-against-rest': '/target',
  'worse-than-chance': '/target',
  'slice-matches-nothing': '/slices',
};

/** A finding with the place that its advice speaks of; all else is told at the model's file. */
export function placeInManifest(found: Finding, context: SetContext): Finding {
  const pointer = pointerOf(found, context);
  if (pointer === null) return found;
  return { location: sourceOf(context.battery.request, pointer).locate(pointer), ...found };
}

function pointerOf(found: Finding, { name, battery }: SetContext): string | null {
  if (!isSound(found)) return null;
  if (found.code === 'output-shape' && found.facts.fault === 'rows') {
    const { output } = found.facts;
    const index = readAs(battery.request).signature.outputs.findIndex((one) => one.name === output);
    if (index >= 0) return toPointer('signature', 'outputs', String(index));
  }
  const part = PARTS[found.code];
  return part === undefined ? null : toPointer('evaluation', name) + part;
}
