import { describedProtocol, namesOf, placeOf } from '../described-protocol.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** JSON as the manifest describes it: FastAPI, Flask, Django, BentoML and whatever has a form of its own. */
export const json: ServerProtocol = {
  name: 'json',
  title: 'JSON that the manifest describes (FastAPI, Flask, Django, BentoML, Ray Serve, functions)',
  asked: '`POST /`, an object of the inputs',
  ready: 'it takes a connection',
  readyPath: null,
  variables: () => ({}),
  ...describedProtocol({
    path: () => '/',
    // An object of all tensors, and the same of answers.
    request: (served) => ({
      body: Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)])),
      rows: 'all',
    }),
    answer: ({ signature }) => new Map(signature.outputs.map(({ name }) => [name, `/${name}`])),
  }),
};
