import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { AppError, type ErrorCode } from '../../domain/error.ts';
import type { ModelReport } from '../../report/model-report.ts';
import { describePriorArt } from '../catalogue/describe-prior-art.ts';
import { readRecord, type RecordReading } from '../catalogue/read-record.ts';

export interface PriorArtPorts {
  /** The record of what is checked out; null without a checkout. */
  readonly open: () => RecordReading | null;
  /** Told what the reports do without. */
  readonly warn: (sentence: string) => void;
}

/** A record that cannot be read costs the report its prior art, not the report. */
const NO_PRIOR_ART: readonly ErrorCode[] = ['usage', 'git-failed', 'state-corrupt', 'schema-violation', 'yaml-syntax'];

/** Reports with what came before each of their versions. The record is read once, and only where something was certified. */
export async function withPriorArt(
  reports: readonly ModelReport[],
  ports: PriorArtPorts,
): Promise<readonly ModelReport[]> {
  if (reports.every(({ certificates }) => certificates.length === 0)) return reports;
  const rows = await readRows(ports);
  if (rows.length === 0) return reports;
  return reports.map((report) => ({
    ...report,
    priorArt: new Map(
      report.certificates.map((certificate) => [certificate.subject.version, describePriorArt(rows, certificate)]),
    ),
  }));
}

async function readRows({ open, warn }: PriorArtPorts): Promise<readonly CatalogVersionRow[]> {
  try {
    const reading = open();
    if (reading === null) return [];
    const { rows, faults } = await readRecord(reading);
    for (const { code, model, message } of faults) warn(`Of the prior art is left out: ${model}: ${code}: ${message}`);
    return rows;
  } catch (error) {
    if (!(error instanceof AppError && NO_PRIOR_ART.includes(error.code))) throw error;
    warn(`Prior art is left out: ${error.message}`);
    return [];
  }
}
