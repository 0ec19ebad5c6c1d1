import type { Signature, SignatureInput, TensorMetadata } from '../../contract/generated/types.ts';
import { isAnswerOpen, isFed, isRowOpen } from '../../domain/calling/row-axis.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';
import { fillIn, scalar } from './yaml-scalar.ts';

/** The tensors as a manifest lists them; `scored` names the output whose answers are. */
export function renderSignature(
  { inputs, outputs }: Signature,
  scored: string,
  answered: CorrectedShape | null = null,
): string {
  const batches = new Set(inputs.map(({ shape }) => shape[0]));
  const answers = outputs.map((output) => {
    const isOpen = isRowOpen(output) || isAnswerOpen(output, inputs);
    const isAsked = output.name === scored && isOpen && !batches.has(output.shape[0]);
    return `${renderTensor(output, isAsked ? `, rows: ${WANTED_ROWS}` : '')}${renderAnswered(output, answered)}`;
  });
  return `  inputs:\n${inputs.map(renderInputTensor).join('\n')}\n  outputs:\n${answers.join('\n')}`;
}

function renderAnswered({ name }: TensorMetadata, answered: CorrectedShape | null): string {
  if (answered?.output !== name) return '';
  return `    # the file declares [${answered.declared.join(', ')}], and the answers came as [${answered.shape.join(', ')}]`;
}

function renderTensor({ name, datatype, shape }: TensorMetadata, more = ''): string {
  return `    - {name: ${scalar(name)}, datatype: ${datatype}, shape: [${shape.join(', ')}]${more}}`;
}

function renderInputTensor(tensor: SignatureInput): string {
  return renderTensor(tensor, renderCall(tensor));
}

const WANTED_ROWS = fillIn(
  '0 where a call takes that many rows, 1 where each column is a row, none where all is one row',
);

function renderCall(tensor: SignatureInput): string {
  const { rows, value, state, pad, lengthOf, maskOf } = tensor;
  const keys = [
    ...(rows === undefined ? [] : [`rows: ${rows}`]),
    ...(isFed(tensor) && isRowOpen(tensor) ? [`rows: ${WANTED_ROWS}`] : []),
    ...(value === undefined ? [] : [`value: ${JSON.stringify(value)}`]),
    ...(pad === undefined ? [] : [`pad: ${JSON.stringify(pad)}`]),
    ...(lengthOf === undefined ? [] : [`lengthOf: ${scalar(lengthOf)}`]),
    ...(maskOf === undefined ? [] : [`maskOf: ${scalar(maskOf)}`]),
    ...(state === undefined ? [] : [`state: {from: ${scalar(state.from)}}`]),
  ];
  return keys.map((key) => `, ${key}`).join('');
}
