import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTable } from '../../../src/adapters/data/describe-table.ts';
import { openTable, type TableFile } from '../../../src/adapters/data/open-table.ts';
import { inspectArtifact } from '../../../src/adapters/runtimes/onnx/inspect-artifact.ts';
import { REPORT_LIMITS } from '../../../src/adapters/system/report-limits.ts';
import { readReportZip } from '../../../src/adapters/system/report-zip.ts';
import { parseLogFile } from '../../../src/contract/event-log.ts';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import { parseWindows } from '../../../src/contract/parse-windows.ts';
import {
  parseDeployment,
  parseModel,
  parseReport,
  parseSettings,
  parseVersion,
} from '../../../src/contract/parsers.ts';
import { checkModel } from '../../../src/domain/model/check-model.ts';
import { aWindow } from '../statistics.ts';
import { writeZip } from '../local-github/zip.ts';

/** One of the readers of files that somebody else may have written. */
export interface Reader {
  /** Valid files, which are changed. */
  readonly files: () => readonly Buffer[];
  /** Throws AppError for a file that it does not take, or answers false. `path` may be written to. */
  readonly read: (bytes: Buffer, path: string) => unknown;
}

const ROOT = join(import.meta.dirname, '../../..');

function filesOf(...patterns: readonly string[]): () => readonly Buffer[] {
  return () =>
    globSync(patterns.map((pattern) => join(ROOT, pattern)))
      .toSorted()
      .map((file) => readFileSync(file));
}

function manifest(kind: string, parse: (file: { path: string; content: Buffer }) => unknown): Reader {
  return {
    files: filesOf(`schemas/examples/valid/${kind}/*.yaml`),
    read: (content) => parse({ path: `${kind}.yaml`, content }),
  };
}

function table(format: TableFile['format'], ...patterns: readonly string[]): Reader {
  return { files: filesOf(...patterns), read: async (bytes, path) => readTable(bytes, { path, format }) };
}

/** Columns of lists are decoded by a library alone, which only the process of the reader holds; see hostile-parquet.test.ts. */
async function readTable(bytes: Buffer, file: TableFile): Promise<void> {
  writeFileSync(file.path, bytes);
  if (file.format === 'csv') await describeTable(file);
  await using opened = await openTable(file);
  const columns = opened.columns.filter(({ kind }) => kind !== 'other' && kind !== 'list').map(({ name }) => name);
  for await (const chunk of opened.read({ columns, wanted: () => true })) {
    if (chunk.rows < 1) throw new Error('a chunk without rows');
  }
}

function dialects(): readonly Buffer[] {
  const cases: Readonly<Record<string, { readonly file: string }>> = JSON.parse(
    readFileSync(join(ROOT, 'test/reference/data/csv-dialects.json'), 'utf8'),
  );
  return Object.values(cases).map(({ file }) => Buffer.from(file, 'base64'));
}

const CERTIFICATES = filesOf('schemas/examples/valid/certificate/*.json');
const EVENTS = filesOf('schemas/examples/valid/event/*.json');

const REPORT = {
  apiVersion: 'seatrial/v1',
  kind: 'Report',
  models: [
    {
      model: 'churn',
      versions: ['1.4.0'],
      unanswered: [{ version: '1.5.0', problems: [{ code: 'data-format', message: 'The data cannot be read.' }] }],
      policyChange: null,
    },
  ],
};

export const READERS: Readonly<Record<string, Reader>> = {
  csv: { ...table('csv'), files: () => [...dialects(), ...filesOf('test/reference/data/table-lf.csv')()] },
  jsonl: table('jsonl', 'test/reference/data/*.jsonl'),
  npy: table('npy', 'test/reference/data/version-*.npy'),
  npz: table('npz', 'test/reference/data/*.npz'),
  parquet: table('parquet', 'test/reference/data/types-*.parquet', 'test/reference/data/missing-text.parquet'),
  model: manifest('model', (file) => checkModel(parseModel(file).value, { folder: null }).length === 0),
  version: manifest('version', parseVersion),
  settings: manifest('settings', parseSettings),
  deployment: manifest('deployment', parseDeployment),
  onnx: { files: filesOf('test/fixtures/onnx/*.onnx'), read: inspectOnnx },
  certificate: { files: CERTIFICATES, read: (content) => parseCertificate({ path: 'a.json', content }) },
  report: {
    files: () => [Buffer.from(JSON.stringify(REPORT))],
    read: (content) => parseReport({ path: 'report.json', content }),
  },
  ledger: {
    files: () => EVENTS().map((event) => Buffer.from(`${JSON.stringify(JSON.parse(event.toString()))}\n`)),
    read: (content) => parseLogFile({ path: 'events/m/2026-01.ndjson', text: content.toString() }),
  },
  windows: {
    files: () => [Buffer.from(`${JSON.stringify(aWindow())}\n`.repeat(3))],
    read: (content) => parseWindows('-', content.toString()).problems.length === 0,
  },
  zip: {
    files: () => [writeZip({ 'report.json': '[]', 'churn@1.4.0.certificate.json': CERTIFICATES()[0] ?? '{}' })],
    read: (bytes) => readReportZip(bytes, REPORT_LIMITS.totalBytes),
  },
};

async function inspectOnnx(bytes: Buffer, path: string): Promise<boolean> {
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'model.onnx', path, sizeBytes: bytes.length, sha256 };
  const { inspection } = await inspectArtifact({ format: 'onnx', files: [file] });
  return inspection !== null;
}
