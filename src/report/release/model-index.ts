import type { Certificate, PredictionResult } from '../../contract/generated/types.ts';

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

/**
 * The `model-index` block of a Hugging Face card (huggingface.co/docs/hub/model-cards): results over all rows, one for each
 * evaluation set. `verified` is false, since it speaks of Hugging Face's own evaluation.
 */
export function modelIndex(certificate: Certificate): ModelIndex {
  const { subject, data, prediction } = certificate;
  const results = data.map(({ name, digest }) => ({
    task: { type: subject.task },
    dataset: { type: name, name, revision: `sha256:${digest.sha256}` },
    metrics: prediction.filter((result) => result.data === name && result.slice === null).flatMap(indexMetric),
  }));
  return {
    'model-index': [
      { name: `${subject.model} ${subject.version}`, results: results.filter(({ metrics }) => metrics.length > 0) },
    ],
  };
}

function indexMetric({ metric, estimate }: PredictionResult): readonly IndexMetric[] {
  if (estimate.value === null) return [];
  return [{ type: metric, value: estimate.value, name: metric, verified: false }];
}
