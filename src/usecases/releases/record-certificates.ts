import type { AppendPorts } from '../ledger/append.ts';
import { recordCertificate } from '../ledger/record-certificate.ts';
import type { Reporter } from '../ledger/reporter.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import { readCertificate } from '../read-certificate.ts';
import type { RecordOutcome } from './record-version.ts';

export interface RecordCertificatesPorts extends AppendPorts {
  readonly files: Pick<LocalFiles, 'readText'>;
}

/** Records certificates one after another, whatever their verdicts, without releases. */
export async function recordCertificates(
  ports: RecordCertificatesPorts,
  reporter: Reporter,
  paths: readonly string[],
): Promise<readonly RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  for (const path of paths) {
    const certificate = await readCertificate(ports.files, path);
    const { event, verdict, tag } = await recordCertificate(ports, { reporter, certificate, manifests: null });
    outcomes.push({ event, verdict, tag, release: null });
  }
  return outcomes;
}
