import { appendEvents } from '../../src/contract/event-log.ts';
import { certificateDigest, formatCertificate } from '../../src/contract/certificate-digest.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import type { CatalogFiles } from '../../src/usecases/ports/catalog-files.ts';
import type { RecordBranch } from '../../src/usecases/ports/record-branch.ts';
import { speakerOf } from '../../src/usecases/ledger/reporter.ts';
import { type Statement, writeStatements } from '../../src/usecases/ledger/statements.ts';
import { aCertificate, withDigest } from './certificate.ts';
import { aWindow, NOW, REPORTER } from './statistics.ts';

/** Texts of a branch with many versions: certificates, their events, and a live window for every other version. */
export function manyRecords(models: number, versions: number): Map<string, string> {
  const files = new Map<string, string>();
  for (let model = 0; model < models; model++) {
    for (const [path, text] of modelFiles(`model-${String(model).padStart(4, '0')}`, versions)) files.set(path, text);
  }
  return files;
}

function modelFiles(model: string, versions: number): Map<string, string> {
  const template = aCertificate();
  const statements: Statement[] = [];
  const files = new Map<string, string>();
  for (let minor = 0; minor < versions; minor++) {
    const version = `1.${minor}.0`;
    const digest = { sha256: sha256(`${model}@${version}`) };
    const named = { ...template, subject: { ...template.subject, model, version } };
    const certificate: Certificate = withDigest(named, digest.sha256);
    files.set(`certificates/${model}/${version}.json`, formatCertificate(certificate));
    statements.push({
      ...speakerOf(REPORTER, version),
      at: NOW,
      model,
      type: 'version.certified',
      key: sha256(`certified ${model}@${version}`),
      version,
      sha256: digest.sha256,
      reasonCode: 'certified',
      details: { certificate: certificateDigest(certificate), conclusion: 'pass' },
    });
    if (minor % 2 === 1) continue;
    statements.push({
      ...speakerOf(REPORTER, version),
      at: NOW,
      model,
      type: 'usage.window',
      key: sha256(`window ${model}@${version}`),
      version,
      sha256: digest.sha256,
      reasonCode: 'reported',
      details: {
        environment: 'production',
        window: aWindow({ key: version, model, version, sha256: digest.sha256 }),
      },
    });
  }
  for (const [path, text] of writeStatements({ model, logFiles: [] }, statements, REPORTER.repository))
    files.set(path, text);
  return files;
}

/** A branch with these certificates of one model, each with its event. */
export function certificateEvents(certificates: readonly Certificate[]): Map<string, string> {
  const [first] = certificates;
  const model = first?.subject.model ?? '';
  const statements = certificates.map((certificate): Statement => {
    const { version, digest } = certificate.subject;
    return {
      ...speakerOf(REPORTER, version),
      at: NOW,
      model,
      type: 'version.certified',
      key: sha256(`certified ${model}@${version}`),
      version,
      sha256: digest.sha256,
      reasonCode: 'certified',
      details: { certificate: certificateDigest(certificate), conclusion: 'pass' },
    };
  });
  const files = certificates.map(
    (one) => [`certificates/${model}/${one.subject.version}.json`, formatCertificate(one)] as const,
  );
  return new Map([...files, ...writeStatements({ model, logFiles: [] }, statements, REPORTER.repository)]);
}

export function memoryRecordBranch(files: ReadonlyMap<string, string>): RecordBranch & { readonly reads: string[] } {
  const blobs = new Map([...files].map(([path, text]) => [path, sha256(text).slice(0, 40)]));
  const texts = new Map([...files].map(([path, text]) => [blobs.get(path) ?? '', text]));
  const reads: string[] = [];
  return {
    reads,
    list: async () => ({ head: 'a'.repeat(40), files: blobs }),
    read: async (wanted) => {
      reads.push(...wanted);
      return new Map(wanted.map((blob) => [blob, texts.get(blob) ?? '']));
    },
  };
}

export function memoryCatalog(): CatalogFiles & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: async (path) => texts.get(path) ?? null,
    write: async (path, text) => void texts.set(path, text),
    remove: async (path) => void texts.delete(path),
  };
}

/** Adds one line to a model's log. */
export function withWindow(files: Map<string, string>, model: string, version: string): Map<string, string> {
  const path = `events/${model}/2026-05.jsonl`;
  const text = files.get(path) ?? '';
  const digest = sha256(`${model}@${version}`);
  const window = aWindow({
    key: 'later',
    model,
    version,
    sha256: digest,
    from: '2026-05-03T11:00:00Z',
    to: '2026-05-03T12:00:00Z',
  });
  const template = JSON.parse(text.split('\n').find((line) => line.includes('usage.window')) ?? '{}');
  const key = sha256(`later ${model}`);
  const draft = {
    ...template,
    id: `${key}/0`,
    data: { ...template.data, intentKey: key, version, sha256: digest, window },
  };
  const [changed] = appendEvents(`events/${model}`, [{ path, text }], [draft]);
  return new Map([...files, [path, changed?.text ?? text]]);
}
