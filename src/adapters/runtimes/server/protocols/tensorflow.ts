import { describedProtocol, instancesOf, listUnder } from '../described-protocol.ts';
import type { ServedModel } from '../server-description.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** Predict of TensorFlow Serving's REST API, and of KServe's first protocol. */
export const tensorflow: ServerProtocol = {
  name: 'tensorflow',
  title: "TensorFlow Serving's REST API, KServe v1",
  asked: '`POST /v1/models/<model>:predict`, `{instances: […]}` → `{predictions: […]}`',
  ready: '`GET /v1/models/<model>` answers 200',
  readyPath: modelPath,
  variables: () => ({}),
  ...describedProtocol({
    path: (served) => `${modelPath(served)}:predict`,
    request: instancesOf,
    answer: listUnder('/predictions'),
  }),
};

function modelPath({ model, serve }: ServedModel): string {
  return `/v1/models/${serve.model ?? model}`;
}
