/** What the OpenAPI document says of one route. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly tag: 'health' | 'Open Inference Protocol v2' | 'TensorFlow Serving' | 'MLflow' | 'outcomes' | 'about';
  /** Content type of the body → name of its schema; null: any bytes. */
  readonly body?: Readonly<Record<string, string | null>>;
  /** Status → content type and schema of the answer. Errors come by themselves. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Statuses of errors. */
  readonly errors: readonly number[];
}

/** What may become of every request that asks a model. */
export const INFERENCE_ERRORS = [400, 404, 408, 413, 415, 429, 500, 502, 503, 504] as const;
