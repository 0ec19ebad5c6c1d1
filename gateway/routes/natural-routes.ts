import type { AskedModel } from '../../src/contract/inference/call-inputs.ts';
import { isRefusal, type Refusal } from '../../src/contract/inference/refusal.ts';
import { renderColumns, renderRows } from '../../src/contract/inference/render-natural.ts';
import type { NaturalRequest } from '../../src/contract/inference/tensorflow-serving.ts';
import type { ServedModel } from '../../src/usecases/gateway/served-models.ts';
import { type ServeAnswer, serveRequest } from '../../src/usecases/gateway/serve-request.ts';
import { type DataContext, type Exchange, requestOf } from '../exchange.ts';
import { json, type Reply, type ToldFailure } from '../reply.ts';
import { tellFailure } from './failure-reply.ts';

/** A protocol whose tensors are lists in lists, without datatypes. */
export interface NaturalProtocol {
  readonly parse: (
    model: AskedModel & Pick<ServedModel['manifest'], 'evaluation'>,
    body: Uint8Array,
  ) => NaturalRequest | Refusal;
  /** The key of an answer in the form of its request. */
  readonly keyOf: (form: NaturalRequest['form']) => string;
  readonly fault: (failure: ToldFailure) => Reply;
}

export async function askNaturally(
  protocol: NaturalProtocol,
  { context, exchange, model }: { context: DataContext; exchange: Exchange; model: ServedModel },
): Promise<Reply> {
  const { name, signature, evaluation } = model.manifest;
  const read = protocol.parse({ name, signature, evaluation }, exchange.body);
  if (isRefusal(read)) return protocol.fault({ status: read.status, message: read.refused, headers: {} });
  const answer = await serveRequest(context.serve, model, requestOf(exchange, read));
  if (answer.kind === 'failed') return protocol.fault(tellFailure(answer, name));
  const names = signature.outputs.map((output) => output.name);
  const text = read.form === 'row' ? renderRows({ ...answer, names }) : renderColumns({ ...answer, names });
  if (text === null) return protocol.fault({ status: 400, message: ROWLESS, headers: {} });
  return {
    ...json(`{"${protocol.keyOf(read.form)}":${text}}`),
    headers: decisionHeaders(answer),
    served: { model: name, version: answer.version },
  };
}

const ROWLESS = 'the outputs of this model do not have a row for each instance: ask with "inputs"';

/** The forms have no place for what a label needs later. */
function decisionHeaders({ version, decision }: ServeAnswer & { kind: 'answered' }): Record<string, string> {
  const headers = { 'seatrial-model-version': version };
  return decision === null ? headers : { ...headers, 'seatrial-decision': decision };
}
