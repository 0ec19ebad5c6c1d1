/** What calls from outside the model's process took. */
export interface MeasuredSpeed {
  readonly calls: number;
  /** Of calls with one row. */
  readonly medianMs: number;
  readonly slowestMs: number;
  /** Of calls with several rows. */
  readonly batchRows: number;
  readonly rowsPerSecond: number;
}

export interface ProposedBudgets {
  /** Arrivals a second; null where calls take so long that they have to follow each other. */
  readonly rate: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rowsPerSecond: number;
}

/** A machine with other work is several times slower, and init has seen a moment of it only. */
export const SLACK = 10;
/** What a busy machine takes now and then from any call, however short. */
export const LEAST_P50_MS = 10;
export const LEAST_P99_MS = 100;
const MOST_RATE = 20;
/** Fewer arrivals a second would make every certification wait for them. */
const LEAST_RATE = 2;

/** Budgets that the model which was measured keeps, on a busy machine too. They are a start: nobody promised them. */
export function proposeBudgets({ medianMs, slowestMs, rowsPerSecond }: MeasuredSpeed): ProposedBudgets {
  const rate = Math.min(MOST_RATE, roundDown(1000 / (SLACK * medianMs)));
  return {
    rate: rate < LEAST_RATE ? null : rate,
    p50Ms: roundUp(Math.max(LEAST_P50_MS, SLACK * medianMs)),
    p99Ms: roundUp(Math.max(LEAST_P99_MS, SLACK * slowestMs)),
    rowsPerSecond: roundDown(rowsPerSecond / SLACK),
  };
}

/** The next number of one digit. */
export function roundUp(value: number): number {
  return toDigit(value, Math.ceil);
}

function roundDown(value: number): number {
  return toDigit(value, Math.floor);
}

function toDigit(value: number, round: (value: number) => number): number {
  const exponent = Math.floor(Math.log10(value));
  const unit = 10 ** Math.abs(exponent);
  // Dividing by a whole number keeps 0.3 what it is; the bit of slack keeps 0.3 from becoming 0.4.
  const digits = exponent < 0 ? value * unit : value / unit;
  const digit = round(Number(digits.toPrecision(12)));
  return exponent < 0 ? digit / unit : digit * unit;
}
