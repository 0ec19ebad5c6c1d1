import type { PredictionResult } from '../../contract/generated/types.ts';
import { type ExportedVersion, hubDataOf } from './exported-version.ts';

interface IndexMetric {
  readonly type: string;
  readonly value: number;
  readonly name: string;
  readonly verified: false;
}

interface IndexResult {
  readonly task: { readonly type: string };
  readonly dataset: { readonly type: string; readonly name: string; readonly revision: string };
  readonly metrics: readonly IndexMetric[];
}

export interface ModelIndex {
  readonly 'model-index': readonly { readonly name: string; readonly results: readonly IndexResult[] }[];
}

/** The card's word for data that are no data set of the Hub; it takes none without a type. */
const NOT_ON_THE_HUB = 'custom';

/**
 * The `model-index` block of a Hugging Face card (huggingface.co/docs/hub/model-cards): results over all rows, one for each
 * evaluation set. `verified` is false, since it speaks of Hugging Face's own evaluation. A card takes no index without results.
 */
export function modelIndex(exported: ExportedVersion): ModelIndex | null {
  const { subject, data, prediction } = exported.certificate;
  const results = data.map(({ name, digest }) => {
    const hub = hubDataOf(exported, name);
    return {
      task: { type: subject.task },
      dataset: { type: hub?.id ?? NOT_ON_THE_HUB, name, revision: hub?.revision ?? `sha256:${digest.sha256}` },
      metrics: prediction.filter((result) => result.data === name && result.slice === null).flatMap(indexMetric),
    };
  });
  const measured = results.filter(({ metrics }) => metrics.length > 0);
  if (measured.length === 0) return null;
  return { 'model-index': [{ name: `${subject.model} ${subject.version}`, results: measured }] };
}

function indexMetric({ metric, estimate }: PredictionResult): readonly IndexMetric[] {
  if (estimate.value === null) return [];
  return [{ type: metric, value: estimate.value, name: metric, verified: false }];
}
