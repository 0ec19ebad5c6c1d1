import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportFile } from '../../usecases/ports/measuring-runs.ts';
import { readRegularFile } from './regular-file.ts';
import { isReportFile, refuseReport, REPORT_LIMITS } from './report-limits.ts';

/**
 * The report files of a folder, or of the folders in it, one an artifact, as actions/download-artifact lays them. Other files
 * are left alone, and links are not followed. A folder that is not there has none. Throws AppError certificate-untrusted.
 */
export async function readReportFolder(folder: string): Promise<readonly ReportFile[]> {
  const names = await listFolder(folder);
  const here = names.filter(isReportFile).map((name) => ({ name, path: join(folder, name) }));
  const below: { name: string; path: string }[] = [];
  for (const name of names.filter((entry) => !isReportFile(entry) && entry !== 'baseline')) {
    const inner = await listFolder(join(folder, name));
    below.push(...inner.filter(isReportFile).map((file) => ({ name: file, path: join(folder, name, file) })));
  }
  const found = [...here, ...below];
  if (found.length > REPORT_LIMITS.files) throw refuseReport('too-many-files');
  const files: ReportFile[] = [];
  let room = REPORT_LIMITS.totalBytes;
  for (const { name, path } of found) {
    const { size } = await lstat(path);
    room -= size;
    if (size > REPORT_LIMITS.fileBytes || room < 0) throw refuseReport('too-large');
    files.push({ name, content: readRegularFile(path, REPORT_LIMITS.fileBytes) });
  }
  return files;
}

/** Names of plain files and folders; empty where there is no such folder. */
async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() || entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}
