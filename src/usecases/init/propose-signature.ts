import type {
  FileSignature,
  Scalar,
  Signature,
  SignatureInput,
  TensorMetadata,
} from '../../contract/generated/types.ts';
import { isFed, paddedSource, rowAxis, rowShape } from '../../domain/calling/row-axis.ts';
import { FILL_IN } from '../../contract/fill-in.ts';

/**
 * The tensors of a file, with what their names and shapes tell of how it is called: an input that an output of the same name
 * and kind goes on from is carried state, and a single element that the data do not hold is a constant, which only a person knows.
 */
export function proposeSignature({ inputs, outputs }: FileSignature, columns: readonly KnownColumn[]): Signature {
  const dataNames = new Set(columns.map(({ name }) => name));
  const ragged = new Set(columns.flatMap(({ name, isRagged }) => (isRagged === true ? name : [])));
  const proposed = inputs.map((input): SignatureInput => {
    if (inputs.length === 1 || dataNames.has(input.name)) return input;
    const next = outputs.filter((output) => goesOnFrom(input, output));
    if (next.length === 1 && outputs.length > 1) return carried(input, next[0]?.name ?? '');
    const source = paddedBy(input, inputs);
    if (source !== null) return { ...input, ...source };
    return input.shape.every((size) => size === 1) ? { ...input, value: WANTED_VALUE } : input;
  });
  // Something has to come from the data: where all would be constant, nothing is proposed.
  const padded = new Set(proposed.map(paddedSource));
  const filled = proposed.map((input) => {
    if (padded.has(input.name)) return { ...input, pad: padOf(input) };
    return ragged.has(input.name) && takesPadding(input) ? { ...input, pad: wantedPad(input) } : input;
  });
  return { inputs: filled.some(isFed) ? filled : inputs, outputs };
}

interface KnownColumn {
  readonly name: string;
  /** Whether its lists differ in length. */
  readonly isRagged?: boolean;
}

function takesPadding(input: SignatureInput): boolean {
  return isFed(input) && rowAxis(input) !== null && rowShape(input)[0] === -1;
}

/** What fills up the lists of a model without a mask only a person knows: it answers other things with another number. */
function wantedPad(input: SignatureInput): Scalar {
  return isMask(input) ? padOf(input) : WANTED_PAD;
}

/** Lengths are one number a row, a mask is as long as its lists. Only one input may be meant. */
function paddedBy(
  input: TensorMetadata,
  inputs: readonly TensorMetadata[],
): Pick<SignatureInput, 'lengthOf' | 'maskOf'> | null {
  const open = inputs.filter((other) => other !== input && other.shape[1] === -1 && !isMask(other));
  const [source] = open;
  if (source === undefined || open.length > 1) return null;
  if (input.shape.length === 1 && LENGTHS.test(input.name)) return { lengthOf: source.name };
  return isMask(input) && input.shape.join() === source.shape.join() ? { maskOf: source.name } : null;
}

const LENGTHS = /(?:^|_)len(?:s|gth|gths)?$/iu;

function isMask({ name }: TensorMetadata): boolean {
  return /(?:^|_)mask$/iu.test(name);
}

function padOf({ datatype }: TensorMetadata): Scalar {
  if (datatype === 'BYTES') return '';
  return datatype === 'BOOL' ? false : 0;
}

const WANTED_PAD = `${FILL_IN}the value that fills up shorter lists, as in training: most often 0, or the id of the padding token`;

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
