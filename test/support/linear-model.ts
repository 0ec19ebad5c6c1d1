/** A logistic regression as JSON: the smallest format that can be certified, to show what a second runtime takes. */
export interface LinearModel {
  readonly kind: 'linear';
  /** JSON has no NaN: an element that is no number is left for the call to refuse, as a model that breaks when it runs. */
  readonly weights: readonly unknown[];
  readonly bias: number;
}

export interface MalformedModel {
  readonly kind: 'malformed';
  readonly said: string;
}

export function parseLinearModel(text: string): LinearModel | MalformedModel {
  const value = parseJson(text);
  if (!isRecord(value)) return { kind: 'malformed', said: 'it is no JSON object' };
  const { weights, bias } = value;
  if (!Array.isArray(weights) || weights.length === 0)
    return { kind: 'malformed', said: '"weights" is no list of numbers' };
  if (typeof bias !== 'number') return { kind: 'malformed', said: '"bias" is no number' };
  return { kind: 'linear', weights, bias };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
