import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LoadOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { wireRuntimes } from '../../../../../src/wiring/runtimes.ts';
import { leftBehind, takeTemporaryFolder } from '../../../../support/left-behind.ts';
import {
  FLOWERS,
  pickledCall,
  pickledProgram,
  PYTHON_MODELS,
  pythonArtifact,
  variablesWithUv,
} from '../../../../support/python-models.ts';
import { readNetwork } from '../../../../../src/adapters/runtimes/python-worker/read-network.ts';
import { byCost, oneOf } from '../../../../support/slow.ts';

takeTemporaryFolder();
const variables = variablesWithUv();
const runtime = wireRuntimes({ environment: variables ?? process.env })('sklearn');
const OPTIONS = { threads: 1, limits: { callTimeoutMs: 20_000, memoryBytes: 2 ** 31 } };
const LOGISTIC = readFileSync(join(PYTHON_MODELS, 'logistic.joblib'));
const ROW = { name: 'X', datatype: 'FP32', shape: [1, 4], data: Float32Array.of(5, 3, 1, 0) } as const;

/** Whether this kernel takes files and processes from those that ask for it. */
const HAS_LANDLOCK =
  process.platform === 'linux' &&
  spawnSync('python3', ['-c', 'import ctypes; exit(ctypes.CDLL(None).syscall(444, None, 0, 1) < 1)']).status === 0;

/** Why it was not loaded. Whatever it began has ended. */
async function refusal(artifact: Parameters<typeof pythonArtifact>[0]): Promise<string> {
  return saidBy(await runtime.load(pythonArtifact(artifact), OPTIONS));
}

async function saidBy(outcome: LoadOutcome): Promise<string> {
  if (outcome.kind === 'loaded') {
    await outcome.model[Symbol.asyncDispose]();
    return 'loaded';
  }
  await pause(50);
  expect(leftBehind()).toEqual([]);
  return outcome.message;
}

/** A model of our own, in a module beside it. */
function modelThat(body: string): Parameters<typeof pythonArtifact>[0] {
  const module = `import os, sys\nclass Model:\n    def __init__(self, text):\n        self.n_features_in_ = 4\n    def predict_proba(self, rows):\n        ${body}\n`;
  return { bytes: pickledCall('own_model', 'Model', 'x'), modules: { 'own_model.py': module } };
}

describe.skipIf(variables === null)('a pickle that does more than be loaded, where uv is', () => {
  const ends = 'The model ended its own program while it was loaded';
  for (const { rows, options } of byCost(
    [
      ['exits', 'import sys; sys.exit(5)', `${ends} (exit code 5)`],
      ['ends its process', 'import os; os._exit(0)', 'The server ended with exit code 0 before it was ready'],
      ['raises', 'raise ValueError("no luck")', 'Loading the model failed: ValueError: no luck'],
      ['prints', 'print("seatrial: fine")', 'The file holds a NoneType, which has no method predict_proba'],
      [
        'needs a module',
        'import acme_features',
        'needs the Python module acme_features, which its environment has not',
      ],
      [
        'forks and leaves its session',
        'import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)',
        'The file holds a NoneType',
      ],
      [
        'asks for a token',
        'import os; raise ValueError([name for name in os.environ if "TOKEN" in name or "SECRET" in name])',
        'Loading the model failed: ValueError: []',
      ],
    ],
    oneOf(3),
  ))
    test.each([...rows])('%s', options, async (_name, source, said) => {
      process.env['GITHUB_TOKEN'] = 'a secret';
      expect(await refusal({ bytes: pickledProgram(source) })).toContain(said);
    });

  test.skipIf(readNetwork() === 'open')('opens a socket, where the system closes the network', async () => {
    const source = 'import socket; socket.create_connection(("192.0.2.1", 80), timeout=5)';
    const said = await refusal({ bytes: pickledProgram(source) });
    expect(said).toContain('Network is unreachable');
    expect(said).toContain('Models are loaded without network');
  });

  test.skipIf(!HAS_LANDLOCK).each([
    ['writes into its environment', 'open(os.path.join(sys.prefix, "sitecustomize.py"), "w")', 'PermissionError'],
    ['writes where the next step of a job reads', 'open(os.path.expanduser("~root/.profile"), "a")', 'PermissionError'],
    ['looks into the process that certifies', 'open(f"/proc/{os.getppid()}/environ").read()', 'PermissionError'],
  ])('%s', async (_name, act, said) => {
    const source = `import os, sys\n${act}`;
    expect(await refusal({ bytes: pickledProgram(source) })).toContain(said);
  });

  test.skipIf(!HAS_LANDLOCK)('has a package that runs code when Python starts: that is held back, too', async () => {
    const staged = await runtime.stage(pythonArtifact({ bytes: LOGISTIC }), []);
    const [python] = JSON.parse(readFileSync(staged.modelPath, 'utf8')).serve.command;
    await staged[Symbol.asyncDispose]();
    const packages = join(dirname(dirname(python)), 'lib', 'python3.11', 'site-packages');
    const hook = join(packages, `seatrial-test-${process.pid}.pth`);
    const hold =
      'import os; os.environ["HELD"] = [l for l in open("/proc/self/status") if "NoNewPrivs" in l][0].strip()';
    writeFileSync(hook, `${hold}\n`);
    try {
      const said = await refusal({ bytes: pickledProgram('import os; raise ValueError(os.environ["HELD"])') });
      expect(said).toContain('NoNewPrivs: 1');
    } finally {
      rmSync(hook);
    }
  });

  test.skipIf(process.platform !== 'linux')('becomes nobody else', async () => {
    const source = 'raise ValueError([l for l in open("/proc/self/status") if "NoNewPrivs" in l])';
    expect(await refusal({ bytes: pickledProgram(source) })).toContain(String.raw`NoNewPrivs:\t1`);
  });

  test.each([
    ['of the program that saved it', pickledCall('__main__', 'Churn', 'x'), 'put it into a module of its own'],
    ['that its module has not', pickledCall('sklearn.svm', 'Gone', 'x'), 'needs Gone of the module sklearn.svm'],
    ['of a module that its package has not', pickledCall('numpy.gone', 'x', 'x'), 'numpy has no numpy.gone in this'],
  ])('needs a class %s', async (_name, bytes, said) => {
    expect(await refusal({ bytes })).toContain(said);
  });

  test('was saved by another version of scikit-learn', async () => {
    const other = Buffer.from(LOGISTIC.toString('latin1').replaceAll('1.9.1', '1.8.0'), 'latin1');
    expect(await refusal({ bytes: other })).toContain('lock scikit-learn==1.8.0, or save it again');
  });

  test.each([
    [
      'another width',
      { ...FLOWERS, inputs: [{ ...ROW, shape: [-1, 7] }] },
      'takes 4 columns, and the input X is declared with 7',
    ],
    [
      'a method that it has not',
      { ...FLOWERS, outputs: [{ name: 'transform', datatype: 'FP64' as const, shape: [-1, 3] }] },
      "is none of the model's methods, which are predict_proba, decision_function, predict",
    ],
  ])('is declared with %s', async (_name, { inputs, outputs }, said) => {
    const signature = {
      inputs: inputs.map(({ name, datatype, shape }) => ({ name, datatype, shape: [...shape] })),
      outputs,
    };
    expect(await refusal({ bytes: LOGISTIC, signature })).toContain(said);
  });
});

describe.skipIf(variables === null)('a model with code of its own that is asked, where uv is', () => {
  test.each([
    ['raises', 'raise ValueError("not today")', 'ValueError: not today'],
    ['dies', 'os._exit(7)', 'ended with exit code 7'],
    ['prints, and answers', 'print("{}"); sys.stderr.write("seatrial: no"); return [[0.2, 0.3, 0.5]]', 'predicted'],
    ['answers texts', 'return [["a", "b", "c"]]', 'is text, and FP64 is declared'],
    ['answers too many rows', 'return [[1, 0, 0], [0, 1, 0]]', 'predicted'],
  ])('%s', async (_name, body, said) => {
    const outcome = await runtime.load(pythonArtifact(modelThat(body)), OPTIONS);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    const answer = await outcome.model.predict([ROW]);
    await outcome.model[Symbol.asyncDispose]();
    expect(answer.kind === 'failed' ? answer.message : answer.kind).toContain(said);
    expect(leftBehind()).toEqual([]);
  });

  test('hangs while it is loaded: it ends with the process that holds it', async () => {
    const artifact = pythonArtifact({ bytes: pickledProgram('import time; time.sleep(600)') });
    const controller = new AbortController();
    const loading = wireRuntimes({ environment: variables ?? process.env, signal: controller.signal })('sklearn');
    const outcome = loading.load(artifact, OPTIONS).catch((error: unknown) => error);
    await pause(4000);
    controller.abort();
    expect(await outcome).toMatchObject({ code: 'interrupted' });
    await pause(1000);
    expect(leftBehind()).toEqual([]);
  });
});
