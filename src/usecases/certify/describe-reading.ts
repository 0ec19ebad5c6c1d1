import type {
  EvaluationSet,
  ReadColumns,
  ReadCsv,
  Reading,
  ReadInput,
  SignatureInput,
} from '../../contract/generated/types.ts';
import { startOf } from '../../domain/calling/constant.ts';
import { rowAxis } from '../../domain/calling/row-axis.ts';
import { type AnswerTable, describeAnswers } from '../../domain/evaluation/describe-answers.ts';
import { formatOf } from '../../domain/model/data-format.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import type { TargetReader } from '../../domain/evaluation/target-reader.ts';
import type { BoundColumns } from '../ports/evaluation-data.ts';
import { type SetContext, signatureOf } from './battery-context.ts';

/** Inputs that a certificate describes, and the length of a name. */
const MOST_INPUTS = 64;
const MOST_CHARACTERS = 200;
/** Columns that are named one by one. */
const MOST_NAMED = 12;
/** Of a list in the manifest. */
const MOST_LISTED = 20;

/** How an evaluation set was read, once its answers were. */
export function describeReading(
  { name, set, data, battery: { request } }: SetContext,
  target: TargetReader,
  table: AnswerTable,
): Reading {
  const signature = signatureOf(request);
  const seen = target.describe();
  const output = signature.outputs.find((one) => one.name === set.prediction.output);
  const problem = problemOf(request.model.value.task, set.target);
  const answers = describeAnswers(set, problem, table);
  const { boxFormat = 'xyxy' } = set.target;
  return {
    data: name,
    problem,
    rows: data.rows,
    weightless: seen.weightless,
    noValue: seen.noValue,
    ...namesOf(set),
    ...(formatOf(set.data) === 'csv' && { csv: describeCsv(set.data.csv) }),
    inputs: signature.inputs.slice(0, MOST_INPUTS).map((input) => describeInput(input, data.bound, seen.emptyInputs)),
    target: { columns: firstOf(data.bound.target), ...seen.target, ...(answers.each === 'box' && { boxFormat }) },
    answers: {
      ...answers,
      rowAxis: output === undefined ? 0 : rowAxis(output),
      ...(output && { shape: output.shape }),
    },
  };
}

/** Most of what was not declared is as a file usually is, or it would have been refused; its encoding may be told by its first bytes. */
function describeCsv(declared: EvaluationSet['data']['csv'] = {}): ReadCsv {
  const { delimiter = ',', decimal = '.', quote = '"', encoding, missing } = declared;
  return {
    delimiter,
    decimal,
    quote,
    ...(encoding && { encoding }),
    ...(missing && { missing: { count: missing.length, listed: missing.slice(0, MOST_LISTED) } }),
  };
}

function namesOf({ weight, query, sequence }: SetContext['set']): Pick<Reading, 'weight' | 'query' | 'sequence'> {
  const bindings = Object.entries({ weight, query, sequence });
  return Object.fromEntries(
    bindings.flatMap(([use, binding]) => {
      const name = binding?.column ?? binding?.array;
      return name === undefined ? [] : [[use, name.slice(0, MOST_CHARACTERS)]];
    }),
  );
}

function describeInput(
  input: SignatureInput,
  { inputs }: BoundColumns,
  emptyInputs: ReadonlyMap<string, number>,
): ReadInput {
  const { name, datatype, shape, value, state, pad, lengthOf, maskOf } = input;
  const columns = inputs.get(name);
  // What fills up a list is no missing value, whatever it is.
  const noValue = pad === undefined ? emptyInputs.get(name) : undefined;
  return {
    name,
    datatype,
    shape,
    rowAxis: rowAxis(input),
    ...(columns === undefined ? {} : { columns: firstOf(columns) }),
    ...(value === undefined ? {} : { value }),
    ...(state === undefined ? {} : { state: { from: state.from, start: startOf(input) } }),
    ...(pad === undefined ? {} : { pad }),
    ...(lengthOf === undefined ? {} : { lengthOf }),
    ...(maskOf === undefined ? {} : { maskOf }),
    ...(noValue === undefined ? {} : { noValue }),
  };
}

function firstOf({ count, named }: ReadColumns): ReadColumns {
  return { count, named: named.slice(0, MOST_NAMED) };
}
