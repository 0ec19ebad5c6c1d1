import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { ModelReport } from '../../report/model-report.ts';
import { describePriorArt } from '../catalogue/describe-prior-art.ts';

/** All versions on record; empty where nothing was recorded yet. */
export type ReadRecord = () => Promise<readonly CatalogVersionRow[]>;

/** Reports with what came before each of their versions. The record is read once, and only where something was certified. */
export async function withPriorArt(
  reports: readonly ModelReport[],
  readRecord: ReadRecord,
): Promise<readonly ModelReport[]> {
  if (reports.every(({ certificates }) => certificates.length === 0)) return reports;
  const rows = await readRecord();
  if (rows.length === 0) return reports;
  return reports.map((report) => ({
    ...report,
    priorArt: new Map(
      report.certificates.map((certificate) => [certificate.subject.version, describePriorArt(rows, certificate)]),
    ),
  }));
}
