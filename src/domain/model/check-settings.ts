import type { EnvironmentSettings, Settings } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { toPointer } from '../json-pointer.ts';
import { checkPlatformSettings } from './check-platforms.ts';
import { checkEnvironmentOrder } from './check-environment-order.ts';
import { DEFAULT_ENVIRONMENT } from '../promotion/policy.ts';
import { checkAmount, checkMost } from './check-amount.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';
import { parseDuration, parseSize } from './quantity.ts';

const DEFAULT_SHARE_CAP = 0.5;

/** What the settings mean beyond their shape. */
export function checkSettings(settings: Settings): readonly ManifestProblem[] {
  return [
    ...checkLimits(settings),
    ...checkTimeouts(settings),
    ...checkEnvironmentOrder(settings.environments ?? {}),
    ...checkGates(settings),
    ...checkGateNames(Object.keys(settings.deploymentGates ?? {})),
    ...Object.entries(settings.environments ?? {}).flatMap(([name, environment]) => {
      const at = toPointer('environments', name);
      return [
        ...checkShares(environment, at),
        ...checkAge(environment, at),
        ...checkFreeze(environment, at),
        ...checkPlatformSettings(environment, at),
      ];
    }),
  ];
}

function checkLimits({ certification }: Settings): readonly ManifestProblem[] {
  const { timeout, callTimeout, memory } = certification ?? {};
  const waits = Object.entries({ timeout, callTimeout }).flatMap(([key, text]) =>
    text === undefined
      ? []
      : checkAmount({ pointer: `/certification/${key}`, amount: parseDuration(text), most: 'wait' }),
  );
  if (memory === undefined) return waits;
  return [...waits, ...checkAmount({ pointer: '/certification/memory', amount: parseSize(memory), most: 'size' })];
}

function checkAge({ certificateMaxAge }: EnvironmentSettings, at: string): readonly ManifestProblem[] {
  if (certificateMaxAge === undefined) return [];
  return checkMost({ pointer: `${at}/certificateMaxAge`, amount: parseDuration(certificateMaxAge), most: 'age' });
}

function checkTimeouts({ certification }: Settings): readonly ManifestProblem[] {
  const { timeout, callTimeout } = certification ?? {};
  if (timeout === undefined || callTimeout === undefined) return [];
  if (parseDuration(callTimeout) <= parseDuration(timeout)) return [];
  return [problem('duration-order', '/certification/callTimeout', { first: 'callTimeout', second: 'timeout' })];
}

/** A gate that asks an environment which is not there would let nothing through for ever. */
function checkGates({ deploymentGates, environments }: Settings): readonly ManifestProblem[] {
  const known = Object.keys(environments ?? { [DEFAULT_ENVIRONMENT]: {} });
  return Object.entries(deploymentGates ?? {}).flatMap(([gate, { environment }]) => {
    const name = environment ?? DEFAULT_ENVIRONMENT;
    const at = environment === undefined ? [gate] : [gate, 'environment'];
    return known.includes(name)
      ? []
      : [problem('environment-unknown', toPointer('deploymentGates', ...at), { name, known })];
  });
}

/** A gate of a model that is not there would let nothing through for ever. */
export function checkGateModels({ deploymentGates }: Settings, known: readonly string[]): readonly ManifestProblem[] {
  return Object.entries(deploymentGates ?? {}).flatMap(([gate, { model }]) =>
    model === undefined || known.includes(model)
      ? []
      : [problem('gate-model-unknown', toPointer('deploymentGates', gate, 'model'), { gate, name: model, known })],
  );
}

/** GitHub's environments know no case: of two gates that are the same one of GitHub's, nobody could say which is asked. */
function checkGateNames(names: readonly string[]): readonly ManifestProblem[] {
  return names.flatMap((name, index) => {
    const first = names.slice(0, index).find((other) => other.toLowerCase() === name.toLowerCase());
    return first === undefined ? [] : [problem('gate-twice', toPointer('deploymentGates', name), { name, first })];
  });
}

function checkShares({ shareCap, defaultShare }: EnvironmentSettings, at: string): readonly ManifestProblem[] {
  const cap = shareCap ?? DEFAULT_SHARE_CAP;
  if (defaultShare === undefined || defaultShare <= cap) return [];
  return [problem('share-over-cap', `${at}/defaultShare`, { share: defaultShare, cap })];
}

function checkFreeze({ freeze }: EnvironmentSettings, at: string): readonly ManifestProblem[] {
  return (freeze ?? []).flatMap(({ from, until }, index) =>
    instantMs(from) < instantMs(until) ? [] : [problem('freeze-order', `${at}/freeze/${index}/until`, { from, until })],
  );
}
