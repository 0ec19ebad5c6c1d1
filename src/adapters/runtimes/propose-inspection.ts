import {
  type InspectionOutcome,
  type LocalArtifact,
  type ProposalOptions,
  type ProposalOutcome,
  programOf,
} from '../../usecases/ports/model-runtime.ts';
import type { FileSignature, TensorMetadata } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import { hasError } from '../../domain/finding/finding.ts';
import type { SessionTensor } from '../../usecases/ports/engine.ts';
import { datatypeNamed } from '../../domain/tensor-arrays.ts';
import { startModel, type StartContext } from './start-model.ts';

/** Loads a model that says nothing of itself as a file, in its limited process, and asks it for its tensors. */
export async function proposeInspection(
  artifact: LocalArtifact,
  { python, limits }: ProposalOptions,
  context: StartContext,
): Promise<ProposalOutcome> {
  const { record } = context;
  if (record.settle === undefined) throw new AppError({ code: 'internal', message: 'There is nothing to ask.' });
  const environment = await record.settle(artifact, python);
  const declared = { model: 'model', version: '0.0.0', signature: { inputs: [], outputs: [] }, environment };
  const asked = { ...artifact, declared };
  const inspected = await record.inspect(asked);
  if (inspected.inspection === null || hasError(inspected.findings))
    return { kind: 'proposed', inspected, environment };
  const started = await startModel({ artifact: asked, appended: null }, { threads: 1, limits }, context);
  if (started.kind === 'failed') return { ...started, runtime: programOf(record) };
  await using _resources = started.resources;
  const { inputs, outputs } = started.answer;
  const inspection = { ...inspected.inspection, signature: signatureOf(inputs, outputs) };
  const columns = {
    columnLabels: new Map(outputs.flatMap((tensor) => labelsOf(tensor))),
    inputColumns: new Map(inputs.map(({ name, columns: of = [] }) => [name, of.map(String)])),
  } satisfies Partial<InspectionOutcome>;
  return { kind: 'proposed', inspected: { ...inspected, ...columns, inspection }, environment };
}

function signatureOf(inputs: readonly SessionTensor[], outputs: readonly SessionTensor[]): FileSignature {
  return { inputs: inputs.flatMap(tensorOf), outputs: outputs.flatMap(tensorOf) };
}

function tensorOf({ name, datatype, shape }: SessionTensor): readonly TensorMetadata[] {
  const known = datatypeNamed(datatype);
  return known === null ? [] : [{ name, datatype: known, shape: [...shape] }];
}

function labelsOf({ name, columns = [] }: SessionTensor): readonly (readonly [string, readonly Label[]])[] {
  return columns.length === 0 ? [] : [[name, columns]];
}
