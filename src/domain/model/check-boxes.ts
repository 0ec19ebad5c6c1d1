import type { Model, TensorMetadata } from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import { BOX_COLUMNS } from '../evaluation/joined-outputs.ts';
import type { Scored } from './scored-set.ts';
import { type ManifestProblem, problem } from './manifest-problem.ts';

/** How boxes are read. What their numbers mean, and which output holds what, is declared, never guessed. */
export function checkBoxes(model: Model, output: TensorMetadata, scored: Scored): readonly ManifestProblem[] {
  const { set, asked, at } = scored;
  if (asked.target.isBoxes !== true) return unused(scored);
  const { scores, labels } = set.prediction;
  return [
    ...(set.target.columns?.length === 2 ? [] : [problem('box-target', `${at}/target`)]),
    ...(set.target.boxFormat === undefined ? [problem('box-format-missing', `${at}/target`)] : []),
    ...(set.prediction.boxFormat === undefined ? [problem('box-format-missing', `${at}/prediction`)] : []),
    ...((scores === undefined) === (labels === undefined) ? [] : [problem('box-outputs', `${at}/prediction`)]),
    ...checkShape(output, scored, scores === undefined ? BOX_COLUMNS : BOX_COLUMNS - 2),
    ...checkBeside(model, output, scored),
  ];
}

function unused({ set, at }: Scored): readonly ManifestProblem[] {
  const { scores, labels, boxFormat } = set.prediction;
  const keys = Object.entries({ scores, labels, boxFormat }).map(([name, value]) => ({
    name,
    value,
    part: 'prediction',
  }));
  const all = [...keys, { name: 'boxFormat', value: set.target.boxFormat, part: 'target' }];
  return all.flatMap(({ name, value, part }) =>
    value === undefined ? [] : [problem('box-key-unused', `${at}/${part}/${name}`, { name })],
  );
}

/** As many boxes for each image: of an output that leaves it open no two calls need to have as many. */
function checkShape(output: TensorMetadata, { at }: Scored, wanted: number): readonly ManifestProblem[] {
  const [count = -1, columns = -1, ...others] = rowShape(output);
  const facts = { name: output.name, shape: output.shape.map(String), wanted };
  if (others.length > 0 || columns !== wanted || rowShape(output).length !== 2)
    return [problem('box-shape', `${at}/prediction`, facts)];
  return count > 0 ? [] : [problem('box-count-open', `${at}/prediction`, facts)];
}

/** Scores and classes of as many boxes. */
function checkBeside({ signature }: Model, output: TensorMetadata, { set, at }: Scored): readonly ManifestProblem[] {
  const known = signature.outputs.map(({ name }) => name);
  const [count] = rowShape(output);
  return (['scores', 'labels'] as const).flatMap((key) => {
    const name = set.prediction[key];
    if (name === undefined) return [];
    const found = signature.outputs.find((one) => one.name === name);
    const here = `${at}/prediction/${key}`;
    if (found === undefined) return [problem('output-unknown', here, { name, known })];
    const [own, one = 1, ...others] = rowShape(found);
    if (own === count && one === 1 && others.length === 0 && found.datatype !== 'BYTES') return [];
    return [problem('box-beside', here, { name, shape: found.shape.map(String) })];
  });
}
