import { createReportFolder } from '../adapters/system/report-folder.ts';
import type { ReportFolder } from '../usecases/ports/report-folder.ts';

/** What certifications wrote to a folder, by its absolute path. */
export function wireReports(folder: string): ReportFolder {
  return createReportFolder(folder);
}
