import type { LiveWindow } from '../../contract/generated/types.ts';
import { placeWindows } from './placed-windows.ts';
import { labelStrata, runsOf, trafficStrata } from './stratify.ts';
import { faultsBetween } from './stratum-faults.ts';
import type { Known, Look, Stratum, StratumFault } from './stratum.ts';
import type { TestHistory } from './test-history.ts';
import type { TestPolicy } from './test-policy.ts';
import { type ArmedWindow, armWindow } from './window-arm.ts';

export interface StrataContext {
  readonly policy: Pick<TestPolicy, 'metrics' | 'ensembles'>;
  readonly history: TestHistory;
  /** What ends later is not read. */
  readonly atMs: number;
}

/**
 * What windows say, in the order in which it is known: the same whether they are given one by one or at once, and in
 * whatever order. Each look is made when it is asked for: nobody reads on after the end.
 */
export function* looksOf(windows: readonly LiveWindow[], { policy, history, atMs }: StrataContext): Iterable<Look> {
  const { sound, faults, across } = armAll(windows, { policy, history, atMs });
  const runs = runsOf(sound);
  const strata: readonly Known<() => Stratum>[] = [...trafficStrata(runs), ...labelStrata(runs, policy.metrics)];
  const strataAt = Map.groupBy(strata, ({ knownMs }) => knownMs);
  const faultsAt = Map.groupBy([...faults, ...faultsBetween(runs, policy.metrics)], ({ knownMs }) => knownMs);
  const acrossAt = Map.groupBy(across, (knownMs) => knownMs);
  const times = new Set([...strataAt.keys(), ...faultsAt.keys(), ...acrossAt.keys()]);
  for (const knownMs of [...times].toSorted((one, other) => one - other)) {
    if (knownMs > atMs) return;
    yield {
      knownMs,
      strata: (strataAt.get(knownMs) ?? []).map(({ value: sumUp }) => sumUp()),
      faults: (faultsAt.get(knownMs) ?? []).map(({ value }) => value),
      across: acrossAt.get(knownMs)?.length ?? 0,
    };
  }
}

interface Armed {
  readonly sound: readonly ArmedWindow[];
  readonly faults: readonly Known<StratumFault>[];
  readonly across: readonly number[];
}

function armAll(windows: readonly LiveWindow[], { policy, history, atMs }: StrataContext): Armed {
  const sound: ArmedWindow[] = [];
  const faults: Known<StratumFault>[] = [];
  const across: number[] = [];
  for (const placed of placeWindows(windows, history, atMs)) {
    const found = armWindow(placed, { history, ensembles: policy.ensembles });
    const knownMs = placed.own.to;
    if (found.kind === 'armed') sound.push(found);
    if (found.kind === 'across') across.push(knownMs);
    const { key } = placed.window;
    if (found.kind === 'fault') faults.push({ knownMs, value: { code: found.code, key, pointer: found.pointer } });
  }
  return { sound, faults, across };
}
