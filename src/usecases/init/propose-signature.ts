import type { FileSignature, Signature, SignatureInput, TensorMetadata } from '../../contract/generated/types.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { FILL_IN } from '../../contract/fill-in.ts';

/**
 * The tensors of a file, with what their names and shapes tell of how it is called: an input that an output of the same name
 * and kind goes on from is carried state, and a scalar that the data do not hold is a constant, which only a person knows.
 */
export function proposeSignature({ inputs, outputs }: FileSignature, dataNames: ReadonlySet<string>): Signature {
  const proposed = inputs.map((input): SignatureInput => {
    if (inputs.length === 1 || dataNames.has(input.name)) return input;
    const next = outputs.filter((output) => goesOnFrom(input, output));
    if (next.length === 1 && outputs.length > 1) return carried(input, next[0]?.name ?? '');
    return input.shape.length === 0 ? { ...input, value: WANTED_VALUE } : input;
  });
  // Something has to come from the data: where all would be constant, nothing is proposed.
  return { inputs: proposed.some(isFed) ? proposed : inputs, outputs };
}

const WANTED_VALUE = `${FILL_IN}the value that this input has in every call; to take it from the data, delete this and bind it below`;

/** What exporters add to the name of a state when it comes out again: state and stateN, h and hn, c and c_out. */
const NEXT = /^_?(?:n|new|next|out|output)$/iu;

function goesOnFrom(input: TensorMetadata, output: TensorMetadata): boolean {
  const hasName = output.name.startsWith(input.name) && NEXT.test(output.name.slice(input.name.length));
  const fits = input.shape.every((size, axis) => size < 0 || [size, -1].includes(output.shape[axis] ?? 0));
  return hasName && input.datatype === output.datatype && input.shape.length === output.shape.length && fits;
}

/** The one size that is left open is the number of rows. */
function carried(input: TensorMetadata, from: string): SignatureInput {
  const axis = input.shape.indexOf(-1);
  return { ...input, ...(axis < 0 ? {} : { rows: axis }), state: { from } };
}
