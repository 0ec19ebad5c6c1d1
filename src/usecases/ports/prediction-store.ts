/** What was answered to decisions, as numbers: too long for a token, or by an arm that nobody saw. */
export interface PredictionStore {
  /** `answer` as `encodeAnswer` writes it; kept until then (milliseconds since 1970). false where there is no room. */
  keep(prediction: KeptPrediction, untilMs: number): boolean;
  /** By the process and the number of the decision. */
  find(boot: string, number: number): Promise<readonly FoundPrediction[]>;
}

export interface KeptPrediction {
  /** The process that made the decision, and its number there. */
  readonly boot: string;
  readonly number: number;
  /** Place in the list of the plan's arms. */
  readonly arm: number;
  readonly answer: Uint8Array;
}

export type FoundPrediction = Pick<KeptPrediction, 'arm' | 'answer'>;
