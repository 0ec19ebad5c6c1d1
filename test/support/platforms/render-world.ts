import { stringify } from 'yaml';
import { sha256 } from '../../../src/contract/sha256.ts';
import { artifactDigest } from '../../../src/domain/certification/digests.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { RenderPorts } from '../../../src/usecases/platforms/render-platforms.ts';
import { aManifest, aVersionManifest } from '../manifests.ts';

const METRIC = { id: 'clicked', direction: 'up', betterBy: 0.01 };

const file = (version: string) => ({
  name: 'model.onnx',
  path: `model-${version}.onnx`,
  size: 1,
  sha256: sha256(version),
});
const digestOf = (version: string): string => artifactDigest([file(version)], sha256);

/** A version as deployment files name it. */
export const named = (version: string) => ({ version, sha256: digestOf(version) });

/** Whose candidate has a tenth. */
export const LIVE = { id: 'churn-1', candidates: [{ name: 'new', ...named('1.1.0'), share: 0.1 }] };

const MODEL = {
  task: 'tabular-classification',
  signature: {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 2] }],
  },
  evaluation: {
    holdout: {
      data: { path: 'holdout.csv', sha256: 'a'.repeat(64) },
      inputs: { x: { columns: ['a', 'b'] } },
      target: { column: 'y', positive: 1 },
      prediction: { output: 'p' },
    },
  },
  gates: [{ id: 'auc', metric: 'roc_auc', min: 0.5 }],
  modes: { realtime: { scenario: 'server', rate: '10/s', budgets: { latency: { p99: '10ms' } } } },
};

/** The deployment file of churn, with 1.0.0 in production. */
export function deploymentText(own: object = {}): string {
  return stringify({
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'churn',
    environment: 'production',
    revision: 3,
    production: named('1.0.0'),
    fallback: null,
    liveTest: null,
    hold: null,
    ...own,
  });
}

interface RenderWorld {
  readonly platforms: readonly object[];
  readonly liveTest?: object | undefined;
  /** Model → deployment file. */
  readonly files: ReadonlyMap<string, string>;
}

/** A registry of churn 1.0.0 to 1.2.0, and its deployment files. */
export function portsOf({ platforms, liveTest, files: deployed }: RenderWorld): RenderPorts {
  const manifest = {
    ...aManifest(),
    ...MODEL,
    ...(liveTest === undefined ? {} : { liveTest: { metrics: [METRIC], ...liveTest } }),
  };
  const version = (number: string) => ({
    ...aVersionManifest({ version: number }),
    artifact: { format: 'onnx', files: [file(number)] },
  });
  const files: Readonly<Record<string, object>> = {
    '.github/seatrial.yml': {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: { platforms } },
    },
    'models/churn/model.yaml': manifest,
    ...Object.fromEntries(
      ['1.0.0', '1.1.0', '1.2.0'].map((one) => [`models/churn/versions/${one}.yaml`, version(one)]),
    ),
  };
  const read = async (path: string): Promise<Uint8Array> => {
    const found = files[path];
    if (found === undefined) throw new AppError({ code: 'file-not-found', message: path });
    return Buffer.from(stringify(found));
  };
  const source = { title: 'the folder /deployed', read: async () => ({ mark: '1', files: deployed }) };
  return { registry: { registry: { read }, hash: sha256 }, source };
}
