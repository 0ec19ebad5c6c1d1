import { fileURLToPath } from 'node:url';
import { readArtifact } from '../../src/adapters/runtimes/read-artifact.ts';
import { readVerified } from '../../src/adapters/system/verified-file.ts';
import type { RuntimeRecord } from '../../src/adapters/runtimes/runtime-record.ts';
import { finding } from '../../src/domain/finding/finding.ts';
import type { InspectionOutcome } from '../../src/usecases/ports/model-runtime.ts';
import { parseLinearModel } from './linear-model.ts';

export const linearRuntime: RuntimeRecord = {
  format: 'linear',
  title: 'linear JSON',
  fileTitle: 'a linear model',
  usualFile: 'model.json',
  name: 'linear-json',
  python: { imports: 'linear', session: 'linear.open(path)' },
  nameInWords: 'The linear runtime',
  startHint: 'It is part of the tests.',
  inspect: async (artifact) =>
    readArtifact(artifact, async (file) => inspectLinear(file.name, (await readVerified(file)).toString('utf8'))),
  locate: async () => ({ library: 'none', version: '7.0.0' }),
  engineModule: () => fileURLToPath(new URL('linear-engine.ts', import.meta.url)),
};

function inspectLinear(file: string, text: string): InspectionOutcome {
  const model = parseLinearModel(text);
  if (model.kind === 'malformed') {
    const facts = { fault: 'malformed', file, format: 'linear JSON', checker: 'JSON.parse', said: model.said } as const;
    return { inspection: null, findings: [finding('artifact-unreadable', facts)] };
  }
  const { weights } = model;
  const inspection = {
    format: 'linear',
    signature: {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, weights.length] }],
      outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
    },
    producer: 'by hand',
    parameters: weights.length + 1,
    metadata: {},
    details: { link: 'logit' },
  } as const;
  return { inspection, findings: [] };
}
