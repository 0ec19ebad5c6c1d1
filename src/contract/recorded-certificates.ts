import { jsonOrNull } from './json-or-null.ts';
import { AppError } from '../domain/error.ts';
import type { RecordedCertificate } from '../domain/statistics/record.ts';
import type { Certificate, LedgerEvent } from './generated/types.ts';
import type { BranchFiles } from './ledger.ts';
import { lastNamed, type Naming } from './named-files.ts';
import { isCertificate, parseCertificate } from './parse-certificate.ts';
import { sha256 } from './sha256.ts';

/** Something on the branch seatrial/deployments that is not what the log says, and that nothing is read from. */
export interface RecordFault {
  readonly code: 'certificate-differs' | 'certificate-missing' | 'certificate-unreadable' | 'not-whole' | 'unreadable';
  readonly model: string;
  readonly message: string;
}

export interface RecordedCertificates {
  readonly certificates: readonly RecordedCertificate[];
  readonly faults: readonly RecordFault[];
}

type Reading =
  | { readonly kind: 'certificate'; readonly value: RecordedCertificate }
  | { readonly kind: 'fault'; readonly fault: RecordFault };

/**
 * The certificates of a model that are the ones their events name. The file of a version holds the certificate that was
 * recorded last, as canonical JSON, so that the digest of its text is the one that the event holds.
 */
export function readCertificates(
  files: BranchFiles,
  model: string,
  events: readonly LedgerEvent[],
): RecordedCertificates {
  const folder = `certificates/${model}/`;
  const expected = new Map([...lastNamed(events)].filter(([path]) => path.startsWith(folder)));
  const present = [...files.keys()].filter((path) => path.startsWith(folder));
  const readings = [...new Set([...present, ...expected.keys()])].map((path) =>
    readOne({ model, path, text: files.get(path), naming: expected.get(path) }),
  );
  return {
    certificates: readings.flatMap((reading) => (reading.kind === 'certificate' ? [reading.value] : [])),
    faults: readings.flatMap((reading) => (reading.kind === 'fault' ? [reading.fault] : [])),
  };
}

interface CertificateFile {
  readonly model: string;
  readonly path: string;
  readonly text: string | undefined;
  readonly naming: Naming | undefined;
}

function readOne({ model, path, text, naming }: CertificateFile): Reading {
  const digest = naming?.sha256;
  const fault = (code: RecordFault['code'], message: string): Reading => ({
    kind: 'fault',
    fault: { code, model, message },
  });
  if (text === undefined) {
    return fault('certificate-missing', `${path} is not there; the log names ${digest ?? 'none'}.`);
  }
  const found = sha256(text);
  if (naming === undefined || found !== digest) {
    return fault('certificate-differs', `${path} has the digest ${found}; the log names ${digest ?? 'none'}.`);
  }
  try {
    const certificate = parseText(path, text);
    if (isAbout(certificate, naming.event)) return { kind: 'certificate', value: { certificate, sha256: found } };
    return fault('certificate-differs', `${path} is about something else than the event that names it.`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return fault('certificate-unreadable', `${path}:${error.location?.line ?? 1} ${error.message}`);
  }
}

/** A digest alone would let any certificate stand for any version. */
function isAbout({ subject, verdict }: Certificate, { type, data }: LedgerEvent): boolean {
  return (
    subject.model === data.model &&
    subject.version === data.version &&
    subject.digest.sha256 === data.sha256 &&
    (verdict === 'pass') === (type === 'version.certified')
  );
}

/** Of thousands almost all are whole, and what is wrong with the others takes positions to tell. */
function parseText(path: string, text: string): Certificate {
  const value = jsonOrNull(text);
  return isCertificate(value) ? value : parseCertificate({ path, content: text }).value;
}
