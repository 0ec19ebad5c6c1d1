/** What a token says of one answered request. Which process made it, and its number there, stand beside. */
export interface DecisionRecord {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** Of the journal of the gateway that made it. */
  readonly plan: number;
  /** Place in the plan's list. */
  readonly arm: number;
  /** Of the unit, where units come again. */
  readonly bucket: number | null;
  readonly rows: number;
  readonly latencyMs: number;
  /** What was answered, as `encodeAnswer` writes it; null where it is kept in a file. */
  readonly answer: Uint8Array | null;
}

const HEAD_BYTES = 21;
const NO_BUCKET = 255;
const [HAS_ANSWER, HAS_NONE] = [1, 0] as const;

/** 48 bits of time, plan, arm, bucket, rows, latency (single precision), and the answer. */
export function encodeDecision({ atMs, plan, arm, bucket, rows, latencyMs, answer }: DecisionRecord): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + (answer?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(atMs / 2 ** 32), true);
  view.setUint32(2, atMs % 2 ** 32, true);
  view.setUint32(6, plan, true);
  view.setUint8(10, arm);
  view.setUint8(11, bucket ?? NO_BUCKET);
  view.setUint32(12, rows, true);
  view.setFloat32(16, latencyMs, true);
  view.setUint8(20, answer === null ? HAS_NONE : HAS_ANSWER);
  if (answer !== null) bytes.set(answer, HEAD_BYTES);
  return bytes;
}

/** null where the bytes are too few. */
export function decodeDecision(bytes: Uint8Array): DecisionRecord | null {
  if (bytes.length < HEAD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bucket = view.getUint8(11);
  return {
    atMs: view.getUint16(0, true) * 2 ** 32 + view.getUint32(2, true),
    plan: view.getUint32(6, true),
    arm: view.getUint8(10),
    bucket: bucket === NO_BUCKET ? null : bucket,
    rows: view.getUint32(12, true),
    latencyMs: view.getFloat32(16, true),
    answer: view.getUint8(20) === HAS_ANSWER ? bytes.subarray(HEAD_BYTES) : null,
  };
}
