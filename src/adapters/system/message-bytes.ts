import { textBytes } from '../../domain/calling/answer-bytes.ts';

const VALUE_BYTES = 16;

/** About what a message takes in memory: typed arrays, texts, and lists, maps and records of them. */
export function messageBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return VALUE_BYTES;
  const parts = value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : Object.values(value);
  return parts.reduce((sum: number, part: unknown) => sum + messageBytes(part), VALUE_BYTES);
}
