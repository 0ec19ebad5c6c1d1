import type { ModeName, Model, PlannedRate } from '../../contract/generated/types.ts';
import { parseRate } from '../model/quantity.ts';

/** Predictions a second that a version's modes declare: of several the fewest, so that no test takes longer than planned. */
export function declaredRate({ modes }: Pick<Model, 'modes'>, names: readonly ModeName[]): PlannedRate | null {
  const declared = names.flatMap((mode): readonly PlannedRate[] => {
    const { rate, batchSize = 1 } = modes[mode] ?? {};
    return rate === undefined ? [] : [{ kind: 'mode', mode, perSecond: parseRate(rate) * batchSize }];
  });
  return declared.toSorted((a, b) => a.perSecond - b.perSecond)[0] ?? null;
}
