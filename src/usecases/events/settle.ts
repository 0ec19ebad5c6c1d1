import { settleRemembered, type Settlement, type SettleScope } from '../promotion/settle-remembered.ts';
import type { EventPlace } from './place.ts';

/** Looks at what is remembered, and shows what became of it in the turns of answers. */
export async function settle({ turns, open, warn }: EventPlace, scope: SettleScope): Promise<Settlement> {
  const settlement = await settleRemembered(await open(), scope);
  for (const error of settlement.errors) warn('not-decided', error);
  for (const { show } of settlement.settled) {
    const work = async (): Promise<void> => show(await open());
    turns.add('answer', { owner: null, work, onFailure: (error) => warn('not-shown', error) });
  }
  return settlement;
}
