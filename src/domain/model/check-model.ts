import type { Model } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { adviseOnTarget, checkEvaluationSet } from './check-evaluation-set.ts';
import { plainOutputs } from './call-signature.ts';
import { adviseOnGates, checkGates } from './check-gates.ts';
import { adviseOnLiveTest, checkLiveTest } from './check-live-test.ts';
import { checkModes } from './check-modes.ts';
import { checkOwnMetrics } from './check-own-metrics.ts';
import { checkSignature } from './check-signature.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';
import { unportablePart } from './portable-name.ts';

export interface ModelFacts {
  /** Name of the folder that holds model.yaml; null where it stands alone. */
  readonly folder: string | null;
}

/** What model.yaml means beyond its shape. */
export function checkModel(model: Model, { folder }: ModelFacts): readonly ManifestProblem[] {
  const misnamed = folder !== null && folder !== model.name;
  return [
    ...(misnamed ? [problem('name-not-folder', '/name', { name: model.name, folder })] : []),
    ...checkSignature(model.signature, '/signature', plainOutputs(model.signature, model)),
    ...Object.entries(model.evaluation).flatMap(([name, set]) => checkEvaluationSet(model, name, set)),
    ...checkOwnMetrics(model),
    ...checkGates(model),
    ...checkModes(model),
    ...checkLiveTest(model),
  ];
}

/** What is right as it stands, and does not do what its author may expect. */
export function adviseOnModel(model: Model): readonly ManifestProblem[] {
  const targets = Object.entries(model.evaluation).flatMap(([name, { target }]) =>
    adviseOnTarget(target, toPointer('evaluation', name, 'target')),
  );
  return [...adviseOnNames(model), ...targets, ...adviseOnGates(model), ...adviseOnLiveTest(model)];
}

/** What is merged under such a name works where it is. */
function adviseOnNames({ name, evaluation }: Model): readonly ManifestProblem[] {
  const data = Object.entries(evaluation).map(
    ([
      set,
      {
        data: { path = '' },
      },
    ]) => ({
      pointer: toPointer('evaluation', set, 'data', 'path'),
      part: unportablePart(path),
    }),
  );
  return [{ pointer: '/name', part: unportablePart(name) }, ...data].flatMap(({ pointer, part }) =>
    part === null ? [] : [problem('name-not-portable', pointer, { name: part })],
  );
}
