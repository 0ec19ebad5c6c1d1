import type { Scored } from './scored-set.ts';
import type {
  EvaluationSet,
  Model,
  Prediction,
  SignatureOutput,
  TensorMetadata,
} from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import { checkBoxes } from './check-boxes.ts';
import { checkPixels } from './check-pixels.ts';
import { checkTexts } from './check-texts.ts';
import { declaredMisfit } from '../evaluation/answer-width.ts';
import { formatOf } from './data-format.ts';
import { layoutFor } from './call-signature.ts';
import { labelIndex } from '../evaluation/labels.ts';
import { parseTag } from '../evaluation/tagging-scheme.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';

/** How the output is read, against the output's shape and type in the signature. */
export function checkPrediction(model: Model, scored: Scored): readonly ManifestProblem[] {
  const { set, at } = scored;
  const known = model.signature.outputs.map(({ name }) => name);
  const output = model.signature.outputs.find(({ name }) => name === set.prediction.output);
  if (output === undefined) {
    return [problem('output-unknown', `${at}/prediction/output`, { name: set.prediction.output, known })];
  }
  return [
    ...checkIndex(output, scored),
    ...checkWidth(model, scored),
    ...checkThreshold(scored),
    ...checkDirection(scored),
    ...checkLayout(model, scored),
    ...checkKind(output, scored),
    ...checkClassCount(output, scored),
    ...checkTokens(scored),
    ...checkTexts(output, scored),
    ...checkPixels(output, scored),
    ...checkBoxes(model, output, scored),
  ];
}

/** Numbers of a row in the last axis of what is its own; -1 where the signature leaves it open. */
function widthOf(output: SignatureOutput): number {
  return rowShape(output).at(-1) ?? 1;
}

function checkIndex(output: SignatureOutput, { set, asked, at }: Scored): readonly ManifestProblem[] {
  const { index, kind } = set.prediction;
  const width = widthOf(output);
  const here = `${at}/prediction/index`;
  if (index === undefined) return [];
  if (kind === 'labels') return [problem('labels-key-unused', here, { name: 'index' })];
  if (!asked.prediction.hasIndex) return [problem('index-misfit', here, { problem: asked.name })];
  if (width === -1 || index < width) return [];
  return [problem('index-out-of-range', here, { width })];
}

/** Where the manifest alone says how many numbers each of both has; of lists in cells and of arrays the data tell it. */
function checkWidth({ signature }: Model, { set, asked, at }: Scored): readonly ManifestProblem[] {
  const wanted = targetWidth(set);
  const misfit = wanted === null ? null : declaredMisfit(signature, set, { kind: asked, wanted });
  return misfit === null ? [] : [{ ...misfit, pointer: at + misfit.pointer }];
}

/** null where the data have to be asked. */
function targetWidth({ target: { column, columns }, data }: EvaluationSet): number | null {
  if (formatOf(data) !== 'csv' || columns?.some((name) => name.includes('*')) === true) return null;
  return columns?.length ?? (column === undefined ? null : 1);
}

function checkThreshold({ set, asked, at }: Scored): readonly ManifestProblem[] {
  const { threshold, kind } = set.prediction;
  const here = `${at}/prediction`;
  if (threshold === undefined) return [];
  if (asked.prediction.threshold === 'none') {
    return [problem('threshold-misfit', `${here}/threshold`, { problem: asked.name })];
  }
  if (kind === 'labels') return [problem('labels-key-unused', `${here}/threshold`, { name: 'threshold' })];
  if (kind === 'scores' || isReached(threshold, kind)) return [];
  return [problem(kind === 'logits' ? 'threshold-of-logits' : 'threshold-range', `${here}/threshold`, { threshold })];
}

/** Read in another order the numbers of one label would be those of another, and nobody would see it. */
function checkLayout(model: Model, { set, asked, at }: Scored): readonly ManifestProblem[] {
  const { layout, output: name } = set.prediction;
  const here = `${at}/prediction`;
  if (layout !== undefined && asked.prediction.layouts === undefined) {
    return [problem('layout-unused', `${here}/layout`, { problem: asked.name })];
  }
  const reading = layoutFor(model, model.signature, set);
  const shape = model.signature.outputs.find((output) => output.name === name)?.shape.map(String) ?? [];
  if (reading.kind === 'open') return [problem('layout-open', here, { name, shape, known: reading.candidates })];
  return reading.kind === 'misfit' ? [problem('layout-misfit', `${here}/layout`, { name: layout ?? '', shape })] : [];
}

/** A probability is that of the class that it is named for; only a decision function may point the other way. */
function checkDirection({ set, asked, at }: Scored): readonly ManifestProblem[] {
  const { positiveScores, kind = 'probabilities' } = set.prediction;
  if (positiveScores === undefined || (asked.target.hasPositive && kind === 'scores')) return [];
  return [problem('positive-scores-misfit', `${at}/prediction/positiveScores`, { problem: asked.name, kind })];
}

/** Every probability reaches 0, so that all rows would be positive; none that is made of a finite logit reaches 1. */
function isReached(threshold: number, kind: Prediction['kind']): boolean {
  return threshold > 0 && (kind === 'logits' ? threshold < 1 : threshold <= 1);
}

function checkKind({ name, datatype }: TensorMetadata, { set, asked, at }: Scored): readonly ManifestProblem[] {
  const { kinds } = asked.prediction;
  const { kind = 'probabilities' } = set.prediction;
  const here = `${at}/prediction`;
  if (set.prediction.kind !== undefined && !kinds.includes(kind)) {
    return [problem('prediction-kind-misfit', `${here}/kind`, { problem: asked.name, known: kinds })];
  }
  // Labels that are read as probabilities give the number of another metric.
  const isClass = kinds.includes('labels');
  const isOdd = datatype === 'BYTES' || ((kind === 'probabilities' || kind === 'logits') && !datatype.startsWith('FP'));
  if (!isClass || kind === 'labels' || !isOdd) return [];
  return [problem('prediction-datatype', here, { name, datatype, kind })];
}

function checkClassCount(output: SignatureOutput, { set, asked, at }: Scored): readonly ManifestProblem[] {
  const given = set.target.classes?.length;
  const wanted = widthOf(output);
  if (given === undefined || wanted === -1 || given === wanted) return [];
  if (!asked.prediction.hasColumnPerClass(set.prediction, wanted)) return [];
  return [problem('classes-do-not-fill-output', `${at}/target/classes`, { wanted, given })];
}

function checkTokens({ set, asked, at }: Scored): readonly ManifestProblem[] {
  const { ignore, scheme } = set.prediction;
  const { classes = [] } = set.target;
  const { isSequence = false, isMask = false } = asked.target;
  const unused = Object.entries({
    ...(isSequence || isMask ? {} : { ignore }),
    ...(isSequence ? {} : { scheme }),
  }).filter(([, value]) => value !== undefined);
  if (unused.length > 0) {
    return unused.map(([name]) =>
      problem('tokens-key-unused', `${at}/prediction/${name}`, { name, problem: asked.name }),
    );
  }
  const isClass = ignore !== undefined && labelIndex(classes)(ignore) >= 0;
  const stranger = scheme === undefined ? -1 : classes.findIndex((label) => parseTag(String(label), scheme) === null);
  return [
    ...(isClass ? [problem('ignore-is-class', `${at}/prediction/ignore`, { name: String(ignore) })] : []),
    ...(stranger < 0 || scheme === undefined
      ? []
      : [
          problem('class-not-in-scheme', `${at}/target/classes/${stranger}`, {
            label: String(classes[stranger]),
            scheme,
          }),
        ]),
  ];
}
