import { AppError } from '../../../domain/error.ts';
import type { RuntimeRecord } from '../runtime-record.ts';
import { endpointRuntime } from '../server/endpoint-runtime.ts';
import { catboost } from './formats/catboost.ts';
import { lightgbm } from './formats/lightgbm.ts';
import { scikitLearn } from './formats/scikit-learn.ts';
import { skops } from './formats/skops.ts';
import { xgboost } from './formats/xgboost.ts';
import { inspectPython } from './inspect-python.ts';
import { layPython } from './lay-python.ts';
import type { PythonFormat } from './python-format.ts';
import { settleEnvironment } from './settle-environment.ts';

/** The closed list of formats that the worker loads. */
const FORMATS: readonly PythonFormat[] = [scikitLearn, skops, xgboost, lightgbm, catboost];

/** Each is a server of ours, in an environment of its version's own. */
export const PYTHON_RUNTIMES: readonly RuntimeRecord[] = FORMATS.map(runtimeOf);

/** What the worker says last when it loads no model (`worker/__main__.py`). */
function ownWords(said: string): string {
  return /\bseatrial: (.+)$/su.exec(said)?.[1] ?? said;
}

function runtimeOf(format: PythonFormat): RuntimeRecord {
  const { packages: _packages, runsCode: _runs, fault: _fault, ...facts } = format;
  return {
    ...facts,
    needs: ['environment'],
    takes: ['methods'],
    python: null,
    nameInWords: `The worker of ${format.title}`,
    startHint: 'See docs/python-models.md.',
    inspect: (artifact) => inspectPython(artifact, format),
    locate: async () => {
      if (process.platform !== 'win32') return { library: '', version: 'as locked' };
      throw new AppError({
        code: 'runtime-missing',
        message: 'Python models are loaded on Linux and macOS alone.',
        hint: 'Certify the version on a runner of one of them.',
      });
    },
    settle: settleEnvironment,
    lay: layPython,
    ownWords,
    engineModule: endpointRuntime.engineModule,
  };
}
