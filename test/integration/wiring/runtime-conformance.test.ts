import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../src/adapters/system/open-engine.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { tellFinding } from '../../../src/report/findings/tell-finding.ts';
import type { Session } from '../../../src/usecases/ports/engine.ts';
import type {
  InspectionOutcome,
  LoadedModel,
  LoadOutcome,
  LocalArtifact,
  PredictOutcome,
} from '../../../src/usecases/ports/model-runtime.ts';
import { RUNTIMES, wireRuntimes } from '../../../src/wiring/runtimes.ts';
import { linearRuntime } from '../../support/linear-runtime.ts';
import { fixtureOf } from '../../support/runtime-fixtures.ts';

/** Those whose engine opens the files. What is a server is tried in `endpoint.test.ts` and `python-models.test.ts`. */
const RECORDS = [...RUNTIMES.filter(({ lay }) => lay === undefined), linearRuntime];
const runtimeOf = wireRuntimes({ environment: process.env }, RECORDS);
const OPTIONS = { threads: 1, limits: { callTimeoutMs: 20_000, memoryBytes: 512 * 2 ** 20 } };

interface Refusal {
  readonly code: string;
  readonly words: string;
}

type Outcome = InspectionOutcome | LoadOutcome | PredictOutcome;

/** How a question was refused. Whatever is thrown and is no AppError fails the test, and so does an answer. */
async function refusalOf(ask: () => Promise<Outcome>): Promise<Refusal> {
  try {
    return readRefusal(await ask());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, words: `${error.message} ${error.hint ?? ''}` };
  }
}

function readRefusal(outcome: Outcome): Refusal {
  if ('kind' in outcome) {
    if (outcome.kind !== 'failed') throw new Error(`it was not refused: ${outcome.kind}`);
    return { code: outcome.reason, words: outcome.message };
  }
  const found = outcome.findings.find(({ severity }) => severity === 'error');
  if (found === undefined) throw new Error('the inspection finds nothing wrong');
  const { message, hint } = tellFinding(found);
  return { code: found.code, words: `${message} ${hint ?? ''}` };
}

function expectWords({ code, words }: Refusal): void {
  expect(code).not.toBe('internal');
  expect(words).toMatch(/\w+ \w+/);
  expect(words).not.toMatch(/^\s+at |node:internal|TypeError|\bundefined\b|\[object /m);
}

function laid(format: string, content: Uint8Array | string | null, name: string): LocalArtifact {
  const path = join(mkdtempSync(join(tmpdir(), 'seatrial-conformance-')), name);
  if (content !== null) writeFileSync(path, content);
  const sha256 = createHash('sha256')
    .update(content ?? '')
    .digest('hex');
  return { format, files: [{ name, path, sizeBytes: content?.length ?? 1, sha256 }] };
}

async function load(artifact: LocalArtifact): Promise<LoadedModel> {
  const outcome = await runtimeOf(artifact.format).load(artifact, OPTIONS);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.model;
}

/** Bytes that no format begins with, the same in every run. */
const GARBAGE = Buffer.from(
  Array.from({ length: 64 }, (_, seed) => createHash('sha512').update(`${seed}`).digest('hex')).join(''),
  'hex',
);

function wrongInputs([first, ...others]: readonly [Tensor, ...Tensor[]]): Readonly<Record<string, readonly Tensor[]>> {
  const { length } = first.data;
  const wide: Tensor = { ...first, shape: [1, length + 1], data: new Float32Array(length + 1) };
  return {
    'none at all': [],
    'one that is misnamed': [{ ...first, name: 'nobody' }, ...others],
    'one too many': [first, ...others, { ...first, name: 'nobody' }],
    'the same one twice': [first, first, ...others],
    'another datatype': [{ ...first, datatype: 'FP64', data: new Float64Array(length) }, ...others],
    text: [{ ...first, datatype: 'BYTES', data: Array.from({ length }, () => '1') }, ...others],
    'an axis too few': [{ ...first, shape: [length] }, ...others],
    'an axis too many': [{ ...first, shape: [1, 1, length] }, ...others],
    'a column too many': [wide, ...others],
    'fewer numbers than its shape says': [{ ...first, shape: [2, length] }, ...others],
    'a size below nothing': [{ ...first, shape: [-1, length] }, ...others],
    'a size that is no integer': [{ ...first, shape: [0.5, 2 * length] }, ...others],
  };
}

describe.each(RECORDS)('$title', ({ format, usualFile, engineModule, locate }) => {
  const runtime = runtimeOf(format);
  const { bytes, inputs } = fixtureOf(format);
  const valid = laid(format, bytes, usualFile);
  const strangers = RECORDS.filter((record) => record.format !== format);

  const bad: readonly (readonly [string, LocalArtifact])[] = [
    ['garbage', laid(format, GARBAGE, usualFile)],
    ['text', laid(format, '<html>Not found</html>\n', usualFile)],
    ['JSON', laid(format, 'null', usualFile)],
    ['nothing', laid(format, '', usualFile)],
    ['its first byte', laid(format, bytes.subarray(0, 1), usualFile)],
    ['half a file', laid(format, bytes.subarray(0, bytes.length / 2), usualFile)],
    ['a file without its last byte', laid(format, bytes.subarray(0, -1), usualFile)],
    ['a file that is not there', laid(format, null, usualFile)],
    ['a directory', aDirectory(format, usualFile)],
    ...strangers.map(
      (other) => [`a file of ${other.title}`, laid(format, fixtureOf(other.format).bytes, usualFile)] as const,
    ),
  ];

  test.each(bad)('refuses %s with a code and words', async (_name, artifact) => {
    expectWords(await refusalOf(async () => runtime.inspect(artifact)));
    expectWords(await refusalOf(async () => runtime.load(artifact, OPTIONS)));
  });

  const endings = ['', '.bin', '.ort', ...strangers.map((other) => extname(other.usualFile))];
  test.each(endings)('a good file that ends in "%s" answers as ever, or is refused with words', async (ending) => {
    const artifact = laid(format, bytes, `model${ending}`);
    expect((await runtime.inspect(artifact)).inspection).toMatchObject({ format });
    const outcome = await runtime.load(artifact, OPTIONS);
    if (outcome.kind === 'failed') return expectWords(readRefusal(outcome));
    await using model = outcome.model;
    await using usual = await load(valid);
    expect(await model.predict(inputs)).toEqual(await usual.predict(inputs));
  });

  test('what the inspection says is what the session takes and gives', async () => {
    const { inspection } = await runtime.inspect(valid);
    expect(inspection?.signature.inputs.map(({ name, datatype }) => ({ name, datatype }))).toEqual(
      inputs.map(({ name, datatype }) => ({ name, datatype })),
    );
    await using model = await load(valid);
    const outcome = await model.predict(inputs);
    expect(outcome.kind === 'predicted' && outcome.outputs.map(({ name }) => name)).toEqual(
      inspection?.signature.outputs.map(({ name }) => name),
    );
  });

  test('a model refuses wrong inputs with words, answers right ones afterwards, and is closed twice', async () => {
    const model = await load(valid);
    for (const wrong of Object.values(wrongInputs(inputs)))
      expectWords(await refusalOf(async () => model.predict(wrong)));
    expect(await model.predict(inputs)).toMatchObject({ kind: 'predicted' });
    await model[Symbol.asyncDispose]();
    await model[Symbol.asyncDispose]();
    expectWords(await refusalOf(async () => model.predict(inputs)));
  });

  async function open(): Promise<Session> {
    const { library } = await locate(process.env);
    const engine = await openEngine({ module: engineModule(), library });
    return engine.open(valid.files[0]?.path ?? '', { threads: 1, outputs: null });
  }

  test.each(Object.entries(wrongInputs(inputs)))(
    'a session called with %s throws an error with words',
    async (_name, wrong) => {
      const session = await open();
      const said = await session.call(wrong).then(
        () => null,
        (error: unknown) => error,
      );
      expect(said).toBeInstanceOf(Error);
      expect(String(said)).toMatch(/\w+ \w+/);
      await session.close();
    },
  );

  test('a session is closed twice', async () => {
    const session = await open();
    expect(await session.call(inputs)).toHaveLength(1);
    await session.close();
    await session.close();
  });
});

function aDirectory(format: string, name: string): LocalArtifact {
  const artifact = laid(format, null, name);
  mkdirSync(artifact.files[0]?.path ?? '');
  return artifact;
}
