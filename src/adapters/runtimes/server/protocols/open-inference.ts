import {
  parseUpstreamAnswer,
  parseUpstreamMetadata,
  renderUpstreamRequest,
} from '../../../../contract/inference/upstream-form.ts';
import type { ServedModel } from '../server-description.ts';
import type { ServerProtocol } from '../server-protocol.ts';
import { JSON_HEADERS } from '../json-headers.ts';

/** Open Inference Protocol v2 over REST. */
export const openInference: ServerProtocol = {
  name: 'open-inference',
  title: 'Open Inference Protocol v2 (MLServer, KServe, Triton, OpenVINO)',
  path: (served) => `${modelPath(served)}/infer`,
  readyPath: (served) => `${modelPath(served)}/ready`,
  variables: () => ({}),
  metadata: { path: modelPath, read: parseUpstreamMetadata },
  encode: (inputs, served) => ({
    path: served.serve.path ?? `${modelPath(served)}/infer`,
    headers: JSON_HEADERS,
    body: renderUpstreamRequest(
      inputs,
      served.signature.outputs.map(({ name }) => name),
    ),
  }),
  decode: ({ bytes }, { signature }) => parseUpstreamAnswer(Buffer.from(bytes).toString('utf8'), signature),
};

function modelPath({ model, serve }: ServedModel): string {
  return `/v2/models/${serve.model ?? model}`;
}
