import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { seededRandom } from '../../src/domain/benchmark/random.ts';
import { fixturePath } from './onnx-fixtures.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A registry in a temporary folder: model `probe` with version 1.0.0, valid and quick to certify. */
export interface RegistryFixture extends Disposable {
  /** Absolute, links resolved. */
  readonly folder: string;
  /** Writes any file and answers its absolute path. */
  write(path: string, content: string | Uint8Array): string;
  /** The model's manifest: a valid one with these fields instead. */
  model(changes?: Fields): void;
  /** A version's manifest and its artifact. */
  version(changes?: VersionChanges): void;
  settings(certification: Fields): void;
}

export interface VersionChanges {
  readonly version?: string;
  /** Name of a fixture under test/fixtures/onnx, or the bytes themselves. */
  readonly onnx?: string | Uint8Array;
  /** Instead of what is true of the file. */
  readonly file?: Fields;
  readonly fields?: Fields;
}

const MODEL = 'models/probe';

export function createRegistry(parent: string = tmpdir(), name = 'seatrial-registry-'): RegistryFixture {
  const folder = realpathSync(mkdtempSync(join(parent, name)));
  function write(path: string, content: string | Uint8Array): string {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return absolute;
  }
  const fixture: RegistryFixture = {
    folder,
    write,
    model: (changes = {}) => void write(`${MODEL}/model.yaml`, stringify(aModel(changes))),
    version: (changes = {}) => writeVersion(write, changes),
    settings: (certification) =>
      void write(
        '.github/seatrial.yml',
        stringify({
          apiVersion: 'seatrial/v1',
          kind: 'Settings',
          certification: { ...QUICK_LIMITS, ...certification },
        }),
      ),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
  fixture.model();
  fixture.version();
  fixture.settings({});
  write(`${MODEL}/data/holdout.csv`, HOLDOUT_CSV);
  return fixture;
}

/** A model that hangs is not waited for long; Node and the runtime need about 300 MiB themselves. */
const QUICK_LIMITS = { callTimeout: '5s', memory: '1GiB' };

function writeVersion(write: RegistryFixture['write'], changes: VersionChanges): void {
  const { version = '1.0.0', onnx = 'linear', file = {}, fields = {} } = changes;
  const bytes = typeof onnx === 'string' ? readFileSync(fixturePath(`${onnx}.onnx`)) : onnx;
  write(`${MODEL}/model-${version}.onnx`, bytes);
  const declared = {
    name: 'model.onnx',
    path: `model-${version}.onnx`,
    size: Math.max(1, bytes.length),
    sha256: digest(bytes),
    ...file,
  };
  write(`${MODEL}/versions/${version}.yaml`, stringify(aVersion({ version, file: declared, fields })));
}

/** Classifies three numbers into two classes, as the fixture linear.onnx does. */
export function aModel(changes: Fields = {}): Fields {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Model',
    name: 'probe',
    task: 'tabular-classification',
    signature: {
      inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 3] }],
      outputs: [
        { name: 'label', datatype: 'INT64', shape: [-1] },
        { name: 'probabilities', datatype: 'FP32', shape: [-1, 2] },
      ],
    },
    evaluation: { holdout: aHoldout() },
    gates: [{ id: 'auc-floor', metric: 'roc_auc', min: 0.6 }],
    modes: { edge: { scenario: 'single-stream', threads: 1, budgets: { latency: { p50: '500ms' } } } },
    ...changes,
  };
}

/** The evaluation set of `aModel`, bound to the generated table or to `csv`. */
export function aHoldout(changes: Fields = {}, csv: string | Uint8Array = HOLDOUT_CSV): Fields {
  return {
    data: { path: 'data/holdout.csv', sha256: digest(csv) },
    inputs: { X: { columns: ['a', 'b', 'c'] } },
    target: { column: 'y', positive: 1 },
    prediction: { output: 'probabilities' },
    ...changes,
  };
}

function aVersion({ version, file, fields }: { version: string; file: Fields; fields: Fields }): Fields {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'probe',
    version,
    artifact: { format: 'onnx', files: [file] },
    modes: ['edge'],
    ...fields,
  };
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Rows whose label the first two columns decide, with some noise. */
export function aTable(rows: number): string {
  const random = seededRandom(5);
  const number = (): number => random() * 4 - 2;
  const lines = Array.from({ length: rows }, () => {
    const [a, b, c] = [number(), number(), number()];
    return [a, b, c, Number(a + b + number() / 4 > 0)].join(',');
  });
  return `${['a,b,c,y', ...lines].join('\n')}\n`;
}

export const HOLDOUT_CSV = aTable(300);
