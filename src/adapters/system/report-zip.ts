import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../domain/error.ts';
import type { ReportFile } from '../../usecases/ports/measuring-runs.ts';
import { isForPeople, isReportFile, refuseReport, REPORT_LIMITS } from './report-limits.ts';

/**
 * Unpacks an artifact in memory: only files that the certify action writes, and never more bytes than allowed, whatever the
 * zip says of itself. Throws AppError certificate-untrusted.
 */
export async function readReportZip(bytes: Buffer, room: number): Promise<readonly ReportFile[]> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    return await readEntries(zip, room);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuseReport('not-a-zip', error);
  }
}

async function readEntries(zip: ZipFile, room: number): Promise<readonly ReportFile[]> {
  if (zip.entryCount > REPORT_LIMITS.files) throw refuseReport('too-many-files');
  const files = new Map<string, ReportFile>();
  let left = room;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (isBaselineFile(name) || isForPeople(name)) continue;
    if (!isReportFile(name) || files.has(name)) throw refuseReport('file-name');
    const content = await readEntry(zip, entry, Math.min(left, REPORT_LIMITS.fileBytes));
    left -= content.byteLength;
    files.set(name, { name, content });
  }
  return [...files.values()];
}

/** The certificate of a version that was certified again for comparison: evidence, and not part of the report. */
function isBaselineFile(name: string): boolean {
  return name.startsWith('baseline/') && (name === 'baseline/' || isReportFile(name.slice('baseline/'.length)));
}

async function readEntry(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw refuseReport('too-large');
  const parts: Buffer[] = [];
  let size = 0;
  const stream: AsyncIterable<unknown> = await zip.openReadStreamPromise(entry);
  for await (const part of stream) {
    if (!Buffer.isBuffer(part)) throw refuseReport('not-a-zip');
    size += part.byteLength;
    if (size > most) throw refuseReport('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
