import { entryPath } from '../../system/entry-path.ts';
import type { RuntimeRecord } from '../runtime-record.ts';
import { inspectArtifact } from './inspect-artifact.ts';
import { locateRuntime } from './locate-runtime.ts';
import { missingOperator } from './missing-operator.ts';
import { refuseMachine } from './refuse-machine.ts';
import { SYSTEMS } from './refuse-platform.ts';

export const onnxRuntime = {
  format: 'onnx',
  title: 'ONNX',
  fileTitle: 'an ONNX model',
  usualFile: 'model.onnx',
  name: 'onnxruntime',
  python: {
    imports: 'onnxruntime as ort',
    session: 'ort.InferenceSession(path, providers=["CPUExecutionProvider"])',
  },
  nameInWords: 'ONNX Runtime',
  startHint: `It needs ${SYSTEMS}; check the installation of onnxruntime-node.`,
  inspect: inspectArtifact,
  locate: locateRuntime,
  missingOperator,
  refuseMachine,
  engineModule: () => entryPath('onnx-engine', import.meta.url),
} as const satisfies RuntimeRecord;
