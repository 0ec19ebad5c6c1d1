import { describedProtocol, instancesOf, listUnder } from '../described-protocol.ts';
import type { ServedModel } from '../server-description.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** A container of Vertex AI, which is told its port and its routes by variables. */
export const vertex: ServerProtocol = {
  name: 'vertex',
  title: "Vertex AI's containers",
  asked: '`POST /predict`, `{instances: […]}` → `{predictions: […]}`',
  ready: '`GET /health` answers 200',
  readyPath: () => HEALTH,
  variables: (port, served) => ({
    AIP_HTTP_PORT: String(port),
    AIP_HEALTH_ROUTE: served.serve.ready?.path ?? HEALTH,
    AIP_PREDICT_ROUTE: served.serve.path ?? pathOf(served),
  }),
  ...describedProtocol({ path: pathOf, request: instancesOf, answer: listUnder('/predictions') }),
};

const HEALTH = '/health';

function pathOf(_served: ServedModel): string {
  return '/predict';
}
