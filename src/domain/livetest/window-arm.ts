import type { LiveWindow } from '../../contract/generated/types.ts';
import { type ArmName, SENTINEL_ARM } from './arm-name.ts';
import { answers, type EpochPlace, type PlacedWindow } from './placed-windows.ts';
import type { StratumFaultCode } from './stratum.ts';
import { type Epoch, isUnseen, type TestHistory } from './test-history.ts';

/** A window whose arm is known; it counts traffic, labels or both, where these lie in one epoch. */
export interface ArmedWindow extends PlacedWindow {
  readonly kind: 'armed';
  readonly arm: ArmName;
  /** Of an ensemble, which is scored and answers nothing. */
  readonly isVirtual: boolean;
}

export type WindowArm =
  | ArmedWindow
  /** The shares changed in its stretch: nothing in it can be compared. */
  | { readonly kind: 'across' }
  /** Of a time in which the test does not run. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'fault'; readonly code: StratumFaultCode; readonly pointer: string };

export interface ArmContext {
  readonly history: TestHistory;
  readonly ensembles: readonly string[];
}

/** Which arm a window is of; where it names none, its digest tells. */
export function armWindow(placed: PlacedWindow, { history, ensembles }: ArmContext): WindowArm {
  const { own, decided, window } = placed;
  if (!(own.from < own.to)) return fault('time-order', '/to');
  if (!(decided.from < decided.to && decided.to <= own.to)) return fault('time-order', '/decided');
  if (window.model !== history.model) return fault('other-model', '/model');
  if (window.environment !== history.environment) return fault('other-environment', '/environment');
  // Late labels are of the test in which was answered, which may be the one before.
  const place = typeof own.place === 'number' && answers(window) ? own.place : decided.place;
  const epoch = typeof place === 'number' ? history.epochs[place] : undefined;
  if (epoch === undefined) return { kind: place === 'across' ? 'across' : 'outside' };
  if (isUnseen(history)) return armUnseen(placed, history, epoch);
  if (isBeside(window, history)) return { kind: 'outside' };
  if (window.test !== undefined && window.test !== history.test) return fault('other-test', '/test');
  const { arm, sha256 } = window;
  if (arm !== null && ensembles.includes(arm)) return armed(placed, arm, true);
  if (arm === null && sha256 === epoch.production.sha256) return armed(placed, null, false);
  const candidate = history.candidates.find((one) => (arm === null ? one.sha256 === sha256 : one.name === arm));
  if (candidate === undefined) return arm === null ? fault('unknown-digest', '/sha256') : fault('unknown-arm', '/arm');
  if (candidate.sha256 !== sha256) return fault('arm-digest', '/sha256');
  const { name } = candidate;
  if (isWithout(name, history, own.place) && answers(window)) return fault('leak', '/requests');
  if (isWithout(name, history, decided.place) && isLabelled(window)) return fault('leak', '/metrics');
  return armed(placed, name, false);
}

/** A sentinel watches on while others are tested. */
function isBeside({ arm }: LiveWindow, { candidates }: TestHistory): boolean {
  return arm === SENTINEL_ARM && candidates.every(({ name }) => name !== SENTINEL_ARM);
}

/** Beside a sentinel live tests come and go, of whose windows those of production alone concern it. */
function armUnseen(placed: PlacedWindow, { candidates }: TestHistory, { production }: Epoch): WindowArm {
  const { arm, sha256 } = placed.window;
  const own = candidates.find(({ name }) => name === arm);
  if (arm === null ? sha256 !== production.sha256 : sha256 !== own?.sha256) return { kind: 'outside' };
  return armed(placed, arm, false);
}

function armed({ window, service, reporter, own, decided }: PlacedWindow, arm: ArmName, isVirtual: boolean): WindowArm {
  return { kind: 'armed', window, service, reporter, own, decided, arm, isVirtual };
}

/** In that epoch it has no share. */
function isWithout(name: string, { epochs }: TestHistory, place: EpochPlace): boolean {
  return typeof place === 'number' && epochs[place]?.shares[name] === undefined;
}

function isLabelled({ metrics }: LiveWindow): boolean {
  return Object.values(metrics).some(({ n, missing = 0 }) => n + missing > 0);
}

function fault(code: StratumFaultCode, pointer: string): WindowArm {
  return { kind: 'fault', code, pointer };
}
