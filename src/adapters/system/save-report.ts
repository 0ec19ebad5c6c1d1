import { join } from 'node:path';
import type { Report } from '../../contract/generated/types.ts';
import { writeWholeFile } from './write-file.ts';

/** Writes report.json, which the comment action reads beside the certificates. */
export async function saveReport(folder: string, report: Report): Promise<string> {
  const path = join(folder, 'report.json');
  await writeWholeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}
