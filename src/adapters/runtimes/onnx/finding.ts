import type { Finding } from '../../../contract/generated/types.ts';

/** What reading and checking an ONNX file can find. */
export type OnnxFindingCode =
  | 'artifact-unreadable'
  | 'signature-unsupported'
  | 'output-not-tensor'
  | 'external-data-outside'
  | 'external-data-range'
  | 'undeclared-file'
  | 'unused-file'
  | 'file-is-link'
  | 'custom-operators';

export interface OnnxFinding extends Finding {
  readonly code: OnnxFindingCode;
}

/** A name from a file, made safe to stand in a sentence: quoted, without control characters, and short. */
export function quote(name: string): string {
  const short = name.length > 120 ? `${name.slice(0, 120)}…` : name;
  return JSON.stringify(short);
}
