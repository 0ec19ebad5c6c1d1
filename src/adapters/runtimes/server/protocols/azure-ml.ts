import { describedProtocol, namesOf, placeOf } from '../described-protocol.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** The inference server of Azure ML: `/score`, whose bodies are the scoring script's own affair. */
export const azureMl: ServerProtocol = {
  name: 'azure-ml',
  title: "Azure ML's inference server",
  asked: '`POST /score`, `{data: …}`; the answer is the one output, or an object of them',
  ready: '`GET /` answers 200',
  readyPath: () => '/',
  variables: () => ({}),
  ...describedProtocol({
    path: () => '/score',
    request: (served) => {
      const [only, ...others] = namesOf(served);
      const data =
        others.length === 0 ? placeOf(only) : Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)]));
      return { body: { data }, rows: 'all' };
    },
    // A script that returns a list is answered by that list.
    answer: ({ signature: { outputs } }) =>
      new Map(outputs.map(({ name }) => [name, outputs.length === 1 ? '' : `/${name}`])),
  }),
};
