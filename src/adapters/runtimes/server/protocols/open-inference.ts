import {
  parseUpstreamAnswer,
  parseUpstreamMetadata,
  renderUpstreamRequest,
} from '../../../../contract/inference/upstream-form.ts';
import type { ServedModel } from '../server-description.ts';
import type { ServerProtocol } from '../server-protocol.ts';
import { JSON_HEADERS, textOf } from '../json-bodies.ts';

/** Open Inference Protocol v2 over REST. */
export const openInference: ServerProtocol = {
  name: 'open-inference',
  title: 'Open Inference Protocol v2 (MLServer, KServe, Triton, OpenVINO)',
  asked: '`POST /v2/models/<model>/infer`, tensors as JSON',
  ready: '`GET /v2/models/<model>/ready` answers 200',
  readyPath: (served) => `${modelPath(served)}/ready`,
  variables: () => ({}),
  metadata: { path: modelPath, read: parseUpstreamMetadata },
  encode: (inputs, served) => {
    const names = served.signature.outputs.map(({ name }) => name);
    const path = served.serve.path ?? `${modelPath(served)}/infer`;
    return [{ path, headers: JSON_HEADERS, body: renderUpstreamRequest(inputs, names) }];
  },
  decode: (answers, { signature }) => parseUpstreamAnswer(answers.map(textOf).join(''), signature),
};

function modelPath({ model, serve }: ServedModel): string {
  return `/v2/models/${serve.model ?? model}`;
}
