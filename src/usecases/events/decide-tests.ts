import { decideTests } from '../livetest/decide-tests.ts';
import type { EventPlace } from './place.ts';

/** Decides the live tests of these models, and shows what became of them in the turns of answers. */
export async function decideAndShow({ turns, open, warn }: EventPlace, models: readonly string[]): Promise<void> {
  if (models.length === 0) return;
  const { turned, errors } = await decideTests(await open(), models);
  for (const error of errors) warn('not-decided', error);
  for (const { show } of turned) {
    const work = async (): Promise<void> => show(await open());
    turns.add('answer', { owner: null, work, onFailure: (error) => warn('not-shown', error) });
  }
}
