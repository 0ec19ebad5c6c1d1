import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { describeLineEnds } from '../../contract/file-sentences.ts';
import { AppError } from '../../domain/error.ts';
import { finding } from '../../domain/finding/finding.ts';

/** Where Git looks for a NUL, without which it takes a file for text. */
const LOOKED_AT_BYTES = 8000;

interface Declared {
  /** As the manifest calls it. */
  readonly file: string;
  readonly sha256: string;
}

/** Why a file is not the declared one, where nothing but its line ends is: those Git may change on the way. null where it is more. */
export async function refuseLineEnds(handle: FileHandle, { file, sha256 }: Declared): Promise<AppError | null> {
  if (await hasNul(handle)) return null;
  const digests = await digestBothWays(handle);
  if (digests.own === sha256 || (digests.lf !== sha256 && digests.crlf !== sha256)) return null;
  const facts = { file, sha256: digests.own, declared: sha256, hasCrlf: digests.lf === sha256 };
  const found = finding('line-ends-changed', facts);
  return new AppError({ code: 'digest-mismatch', reason: 'line-ends', ...describeLineEnds(facts), finding: found });
}

async function hasNul(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
  return buffer.subarray(0, bytesRead).includes(0);
}

interface Digests {
  readonly own: string;
  readonly lf: string;
  readonly crlf: string;
}

/** As it is, with each line ended by LF, and by CRLF. */
async function digestBothWays(handle: FileHandle): Promise<Digests> {
  const [own, lf, crlf] = [createHash('sha256'), createHash('sha256'), createHash('sha256')];
  let held = '';
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0, encoding: 'latin1' })) {
    const text = held + String(chunk);
    // A CR at the end of a piece may belong to the LF of the next.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length);
    own.update(whole, 'latin1');
    lf.update(whole.replaceAll('\r\n', '\n'), 'latin1');
    crlf.update(whole.replaceAll(/\r?\n/g, '\r\n'), 'latin1');
  }
  const digest = (hash: typeof own): string => hash.update(held, 'latin1').digest('hex');
  return { own: digest(own), lf: digest(lf), crlf: digest(crlf) };
}
