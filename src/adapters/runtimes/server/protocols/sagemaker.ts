import { describedProtocol, instancesOf, listUnder } from '../described-protocol.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** A container of SageMaker: `/ping` and `/invocations`, whose bodies are the container's own affair. */
export const sagemaker: ServerProtocol = {
  name: 'sagemaker',
  title: "SageMaker's containers",
  asked: '`POST /invocations`, `{instances: […]}` → `{predictions: […]}`',
  ready: '`GET /ping` answers 200',
  readyPath: () => '/ping',
  variables: (port) => ({ SAGEMAKER_BIND_TO_PORT: String(port) }),
  ...describedProtocol({ path: () => '/invocations', request: instancesOf, answer: listUnder('/predictions') }),
};
