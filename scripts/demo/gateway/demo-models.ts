import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { EXAMPLES } from '../../../test/support/gateway/deployments.ts';
import { MODEL } from './labelled-digits.ts';

export interface DemoVersion {
  readonly version: string;
  readonly sha256: string;
}

export interface DemoModels {
  readonly before: DemoVersion;
  readonly better: DemoVersion;
  /** The better one exported again; a server of its own runs it. */
  readonly again: DemoVersion;
}

/**
 * Nobody watches for weeks: two steps, and margins that a small service can decide in a day and a half. The machine that shows it
 * serves, asks and draws at once: how slow an answer may be is hardly asked.
 */
const POLICY = `liveTest:
  ramp: [0.2, 0.5]
  minRequests: 300
  guardrails:
    errors: {atMost: 0.01}
    timeouts: {atMost: 0.01}
    invalid: {atMost: 0.01}
    shed: {atMost: 0.01}
    over-p50: {noMoreThan: 50, atMost: 0.99}
    over-p95: {noMoreThan: 50, atMost: 0.99}
    over-p99: {noMoreThan: 50, atMost: 0.99}
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.02, labelDelay: 3h}
`;

/** Of a model in ONNX: `doc_string`, field 6 of ModelProto, of this length. */
const DOC_TAG = 0x32;
const DOC = 'Exported again.';

/** The example registry in a folder, with a live test declared, and one version more. */
export function layDemoModels(registry: string): DemoModels {
  cpSync(EXAMPLES, registry, { recursive: true });
  const folder = join(registry, 'models', MODEL);
  appendFileSync(join(folder, 'model.yaml'), POLICY);
  const manifestOf = (version: string): string => join(folder, 'versions', `${version}.yaml`);
  const read = (version: string) => parse(readFileSync(manifestOf(version), 'utf8'));
  const versionOf = (version: string): DemoVersion => ({ version, sha256: read(version).artifact.files[0].sha256 });
  const bytes = exportAgain(readFileSync(join(folder, 'digits-1.1.0.onnx')));
  const file = { path: 'digits-1.1.1.onnx', size: bytes.length, sha256: sha256(bytes) };
  writeFileSync(join(folder, file.path), bytes);
  const artifact = { format: 'onnx', files: [{ name: 'model.onnx', ...file }] };
  writeFileSync(manifestOf('1.1.1'), stringify({ ...read('1.1.0'), version: '1.1.1', artifact }));
  return { before: versionOf('1.0.0'), better: versionOf('1.1.0'), again: versionOf('1.1.1') };
}

/** The same net in other bytes: in protobuf, what is appended to a message is merged into it. */
function exportAgain(model: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(DOC);
  return Buffer.concat([model, Uint8Array.of(DOC_TAG, text.length), text]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
