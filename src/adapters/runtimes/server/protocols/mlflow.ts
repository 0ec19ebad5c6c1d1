import { rowAxis, rowShape } from '../../../../domain/calling/row-axis.ts';
import type { RequestForm } from '../../../../contract/inference/described-request.ts';
import { describedProtocol, listUnder, namesOf, placeOf } from '../described-protocol.ts';
import type { ServedModel } from '../server-description.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** The scoring server of MLflow: a frame where each input is a column, else tensors by their names. */
export const mlflow: ServerProtocol = {
  name: 'mlflow',
  title: "MLflow's scoring server",
  asked:
    '`POST /invocations`, `{dataframe_split: …}` where each input is one column, else `{inputs: …}` → `{predictions: […]}`',
  ready: '`GET /ping` answers 200',
  readyPath: () => '/ping',
  variables: () => ({}),
  ...describedProtocol({ path: () => '/invocations', request: formOf, answer: listUnder('/predictions') }),
};

function formOf(served: ServedModel): RequestForm {
  const names = namesOf(served);
  const isFrame = served.signature.inputs.every((input) => rowAxis(input) === 0 && rowShape(input).length === 0);
  if (isFrame)
    return { body: { dataframe_split: { columns: names, data: [names.map(placeOf)] } }, rows: '/dataframe_split/data' };
  const [only, ...others] = names;
  const inputs = others.length === 0 ? placeOf(only) : Object.fromEntries(names.map((name) => [name, placeOf(name)]));
  return { body: { inputs }, rows: 'all' };
}
