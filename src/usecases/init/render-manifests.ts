import type { ManifestFacts, ManifestData, ManifestFile } from './manifest-facts.ts';
import type { Inspection, TensorMetadata } from '../../contract/generated/types.ts';
import { writtenDialect } from './word-clashes.ts';
import { carriesState } from '../../domain/calling/call-form.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { detailsOf, graphOf } from '../../domain/certification/inspected.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { Binding } from './bind-data.ts';
import type { KindDoubt } from './task-guess.ts';
import type { TaskGuess } from './task-guess.ts';
import type { MeasuredScore } from './measured.ts';
import { askForTask } from './output-doubt.ts';
import { listNames } from './list-names.ts';
import { renderGates, startOf } from './render-gates.ts';
import { startWords } from './measured-words.ts';
import { renderLiveTest } from './render-live-test.ts';
import { renderModes } from './render-modes.ts';
import { renderOwnReading } from './render-own-reading.ts';
import { renderSignature } from './render-signature.ts';
import { renderTarget } from './render-target.ts';
import { boxReading } from './render-boxes.ts';
import { pixelReading } from './render-pixels.ts';
import { tokenReading } from './render-tokens.ts';
import { comment, fillIn, scalar } from './yaml-scalar.ts';

/** model.yaml with comments that explain it, and a text to replace wherever only a person knows the value. */
export function renderModelManifest(facts: ManifestFacts): string {
  const { name, guess, signature, schemas } = facts;
  return `# yaml-language-server: $schema=${schemas}model.schema.json
# What every version of ${name} must achieve. Gates and budgets are a start: certify once, look at the numbers, then ask for yours.
apiVersion: seatrial/v1
kind: Model
name: ${scalar(name)}
task: ${renderTask(guess)}
signature:    # as the file has it; -1 stands for any size
${renderSignature(signature, guess.output.name, facts.answered ?? null)}
evaluation:
  holdout:    # labelled rows that no version was trained on
    data:${renderData(facts.data)}
    inputs:    # where the values of each input are: columns, a column, or an array of an npz file
${signature.inputs
  .filter(isFed)
  .map((tensor) => `      ${scalar(tensor.name)}: ${renderInput(tensor, facts.data)}`)
  .join('\n')}
    target: {${renderTarget(facts)}}
${renderSequence(facts)}    prediction: {output: ${scalar(guess.output.name)}, kind: ${renderKind(facts)}${renderDirection(facts)}${renderReading(facts)}${renderBlank(guess)}}
${renderQuery(facts)}gates:    # each is a line of the report; the bound of the interval must hold; ${startWords(startOf(guess, facts.measured))}: raise it
${renderGates(guess, facts.measured)}
modes:    # how the model is deployed; put the rate and the budgets that your service promises
${renderModes(facts.measured)}
${renderLiveTest(guess.problem, startOf(guess, facts.measured).metric)}`;
}

/** versions/<version>.yaml: complete as it is, but where other tensors leave open how they are read. */
export function renderVersionManifest(facts: ManifestFacts): string {
  const { inspection } = facts;
  return `# yaml-language-server: $schema=../${facts.schemas}version.schema.json
# ${comment(describeFile(inspection))}
apiVersion: seatrial/v1
kind: ModelVersion
model: ${scalar(facts.name)}
version: ${scalar(facts.version)}
artifact:
  format: ${scalar(inspection.format)}
${renderEnvironment(facts)}  files:
${facts.files.map(renderFile).join('\n')}
modes: [${facts.modes.join(', ')}]
${renderOther(facts)}# lineage: {source: "git+https://github.com/<owner>/<repository>@<commit>"}
# claims: {<metric>: <what the trainer measured>}
# card: {license: <SPDX expression>, limitations: <where the model is weak>}
`;
}

function renderEnvironment({ environment }: ManifestFacts): string {
  if (environment === undefined) return '';
  const { python, lock } = environment;
  return `  environment: {python: ${scalar(python)}, lock: ${scalar(lock)}}\n`;
}

function renderOther({ otherModel, signature, guess }: ManifestFacts): string {
  if (otherModel === null) return '';
  const own = renderOwnReading(signature, otherModel);
  return `signature:    # other tensors than model.yaml has\n${renderSignature(signature, guess.output.name)}\n${own}`;
}

function describeFile(inspection: Inspection): string {
  const { format, parameters, producer } = inspection;
  const details = detailsOf(inspection).map(
    ({ name, parts }) =>
      `${name} ${parts.map(({ key, value }) => [key, value].filter((part) => part !== null).join(' ')).join(', ')}`,
  );
  const graph = graphOf(inspection);
  const nodes = graph === null ? [] : [`${graph.nodes} nodes`];
  const learned = parameters === null ? [] : [`${parameters} parameters`];
  return [format, ...details, ...nodes, ...learned, `made by ${producer || 'an unnamed producer'}`].join(', ');
}

/** A file of an artifact, as an item of `files`. */
export function renderFile({ name, path, uri, sizeBytes, sha256 }: ManifestFile): string {
  const place = renderPlace({ path, uri });
  return `    - name: ${scalar(name)}\n      ${place}\n      size: ${sizeBytes}\n      sha256: ${scalar(sha256)}`;
}

/** The column or array that says which rows belong together, where its name tells and it is wanted. */
export function sequenceOf({ signature, data }: Pick<ManifestFacts, 'signature' | 'data'>): string | null {
  return (carriesState(signature) && data?.names.find((name) => name === 'sequence')) || null;
}

function renderSequence(facts: ManifestFacts): string {
  const { signature, data } = facts;
  if (!carriesState(signature)) return '';
  const known = sequenceOf(facts);
  const kind = data?.binding.target?.kind ?? 'column';
  const wanted = `the ${kind} that says which rows belong together; they follow each other, and the state starts anew with each`;
  return `    sequence: {${kind}: ${known ?? fillIn(wanted)}}\n`;
}

/** The column or array that says which rows are a query or a pair, where its name tells and it is wanted. */
export function queryOf({ guess, data }: Pick<ManifestFacts, 'guess' | 'data'>): string | null {
  return problemKind(guess.problem).hasQueries ? (data?.binding.query ?? null) : null;
}

function renderQuery({ guess, data }: ManifestFacts): string {
  if (!problemKind(guess.problem).hasQueries) return '';
  const kind = data?.binding.target?.kind ?? 'column';
  const known = queryOf({ guess, data });
  if (known !== null) return `    query: {${kind}: ${scalar(known)}}\n`;
  const otherwise = guess.problem === 'embedding' ? OR_RETRIEVAL : '';
  const wanted = `the ${kind} that says which rows belong together: those of a query, or the two of a pair${otherwise}`;
  return `    query: {${kind}: ${fillIn(wanted)}}${renderKnown(data)}\n`;
}

/** The other way in which vectors are judged. */
const OR_RETRIEVAL =
  '; where the target is no grade but an id that several rows have in common, delete this line, add problem: retrieval to target and ask for recall@1';

/** What the data offer, beside a question for a column. */
function renderKnown(data: ManifestData | null): string {
  return data === null ? '' : `    # there are: ${comment(listNames(data.names))}`;
}

const KIND_DOUBTS = {
  'named-unbounded':
    'the output is named as logits or scores are, but the last operator of the graph makes probabilities; say probabilities if that is so',
  'named-probabilities':
    'the output is named as probabilities are, but no operator of the graph makes them; say logits, or scores for a decision function',
  'one-number':
    'probabilities if the one number of a pixel is that of the second of two classes, or logits if its sigmoid is',
} as const satisfies Readonly<Record<KindDoubt, string>>;

/** What the answers themselves say against it counts more than the name of the output. */
function renderKind({ guess: { kind, kindDoubt }, measured }: ManifestFacts): string {
  if (kindDoubt !== null) return fillIn(KIND_DOUBTS[kindDoubt]);
  const said = measured.kind === 'measured' ? otherNumbers(measured.score) : null;
  return said === null ? kind : fillIn(`${said} Say logits, probabilities, or scores for a decision function`);
}

function otherNumbers(score: MeasuredScore): string | null {
  return score.kind === 'unscored' && score.because.kind === 'other-numbers' ? score.because.said : null;
}

const WANTED_DIRECTION =
  'low where lower scores mean the positive class, as of the decision_function of IsolationForest and OneClassSVM when that is what is abnormal; high otherwise';

/** A decision function beside the label that was made of it: exporters of anomaly detectors, whose label is -1 or 1, write both. */
function renderDirection({ guess, inspection }: ManifestFacts): string {
  const isAsked = guess.problem === 'binary' && guess.kind === 'scores' && guess.kindDoubt === null;
  const hasLabel = inspection.signature.outputs.some((output) => output.datatype.startsWith('INT'));
  return isAsked && hasLabel ? `, positiveScores: ${fillIn(WANTED_DIRECTION)}` : '';
}

function renderReading({ guess, data, columnLabels, signature }: ManifestFacts): string {
  const { isSequence = false, isMask = false, isBoxes = false } = problemKind(guess.problem).target;
  const tokens = isSequence ? tokenReading({ guess, tokens: data?.tokens ?? null, columnLabels }) : [];
  const pixels = isMask ? pixelReading({ guess, labels: data?.tokens?.labels ?? [] }) : [];
  const boxes = isBoxes ? boxReading(guess, signature) : [];
  return [...tokens, ...pixels, ...boxes].map((key) => `, ${key}`).join('');
}

function renderBlank({ kind }: TaskGuess): string {
  const wanted = 'the number of the class that stands for nothing, counted from 0; most often the first or the last';
  return kind === 'ctc' ? `, blank: ${fillIn(wanted)}` : '';
}

function renderTask({ doubt, task, problem, output, isDeclared }: TaskGuess): string {
  if (doubt !== null) return fillIn(askForTask(doubt, output));
  const from = problem === 'ranking' ? 'from the queries that the data name' : 'from the signature';
  return isDeclared ? task : `${task}    # guessed ${from}; --task names another`;
}

function renderPlace({ path, uri }: Pick<ManifestData, 'path' | 'uri'>): string {
  return uri === undefined ? `path: ${scalar(path)}` : `uri: ${scalar(uri)}`;
}

function renderData(data: ManifestData | null): string {
  if (data !== null) return ` {${renderPlace(data)}, sha256: ${scalar(data.sha256)}${writtenDialect(data)}}`;
  return `\n      path: data/holdout.csv    # csv, jsonl, npy, npz or parquet; or uri: https://…\n      sha256: ${fillIn('the digest of the data, as seatrial digest prints it')}`;
}

function renderInput(tensor: TensorMetadata, data: ManifestData | null): string {
  const binding = data?.binding.inputs.get(tensor.name) ?? null;
  if (binding !== null) return renderBinding(binding);
  return `{columns: [${fillIn('the columns of this input in their order, * is a wildcard')}]}${renderKnown(data)}`;
}

function renderBinding(binding: Binding): string {
  if (binding.kind === 'columns') return `{columns: [${binding.names.map(scalar).join(', ')}]}`;
  return `{${binding.kind}: ${scalar(binding.name)}}`;
}
