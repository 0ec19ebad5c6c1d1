import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../../contract/generated/types.ts';
import type { ReportFile } from '../../usecases/ports/measuring-runs.ts';
import type { ReportFolder } from '../../usecases/ports/report-folder.ts';
import { readRegularFile } from './regular-file.ts';
import { isReportFile, refuseReport, REPORT_LIMITS } from './report-limits.ts';
import { prepareFolder, writeWholeFile } from './write-file.ts';

/** Certificates that were measured only to compare with. */
const COMPARISON_FOLDER = 'baseline';

export function createReportFolder(folder: string): ReportFolder {
  return {
    prepare: () => prepareFolder(folder),
    saveCertificate: (certificate) => save(join(folder, nameOf(certificate)), toJson(certificate)),
    saveChangedRows: ({ subject }, rows) =>
      save(
        join(folder, `${subject.model}@${subject.version}.changed-rows.jsonl`),
        rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      ),
    saveBaseline: (certificate) => save(join(folder, COMPARISON_FOLDER, nameOf(certificate)), toJson(certificate)),
    saveReport: (report) => save(join(folder, 'report.json'), toJson(report)),
    saveMarkdown: (text) => save(join(folder, 'report.md'), text),
    savePage: (text) => save(join(folder, 'report.html'), text),
    read: () => readReportFolder(folder),
  };
}

async function save(path: string, text: string): Promise<string> {
  await writeWholeFile(path, text);
  return path;
}

/** Model and version are safe in paths by their schema. */
function nameOf({ subject }: Certificate): string {
  return `${subject.model}@${subject.version}.certificate.json`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The report files of a folder, or of the folders in it, one an artifact, as actions/download-artifact lays them. Other files
 * are left alone, and links are not followed. A folder that is not there has none. Throws AppError certificate-untrusted.
 */
async function readReportFolder(folder: string): Promise<readonly ReportFile[]> {
  const names = await listFolder(folder);
  const here = names.filter(isReportFile).map((name) => ({ name, path: join(folder, name) }));
  const below: { name: string; path: string }[] = [];
  for (const name of names.filter((entry) => !isReportFile(entry) && entry !== COMPARISON_FOLDER)) {
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
