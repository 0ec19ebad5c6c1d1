import { isPassing } from '../../domain/error.ts';
import { watchedIn } from '../../domain/promotion/stage.ts';
import { appendToLedger } from '../ledger/append.ts';
import { askOnce, branchesOnce } from '../ledger/branches-once.ts';
import { readLedgers } from '../ledger/read.ts';
import { decideTest } from './decide-test.ts';
import type { TestPlace, TestPorts, TurnedTest } from './test-ports.ts';

export interface Turns {
  readonly turned: readonly TurnedTest[];
  /** What kept single tests from being decided; they are decided again. */
  readonly errors: readonly unknown[];
}

/** A turn may leave something for the next one: a candidate that is out, and then a step of another. */
const MOST_TURNS = 12;

/**
 * Decides every live test, bake and sentinel of these models by what is recorded, and carries out what follows: a step of the ramp, a
 * conclusion, a promotion that was approved ahead, or the way back. Where nothing follows nothing is written. It may be called at any time, by several machines
 * at once, and be cut off anywhere.
 */
export async function decideTests(ports: TestPorts, models: readonly string[]): Promise<Turns> {
  const turned: TurnedTest[] = [];
  const errors: unknown[] = [];
  const look = inOneLook(ports, models);
  for (const place of await placesOf(look, models)) {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const one = await appendToLedger(look, 'request', () => decideTest(look, place)).catch((error: unknown) => {
        if (isPassing(error)) throw error;
        errors.push(error);
        return null;
      });
      if (one === null) break;
      turned.push(one);
    }
  }
  return { turned, errors };
}

/** What is the same for all tests is read once, and again after each attempt to write. */
function inOneLook(ports: TestPorts, models: readonly string[]): TestPorts {
  const overview = askOnce(() => ports.registry.overview());
  const branches = branchesOnce(ports, models, overview.forget);
  return { ...ports, ...branches, registry: { ...ports.registry, overview: overview.ask } };
}

async function placesOf(ports: TestPorts, models: readonly string[]): Promise<readonly TestPlace[]> {
  if (models.length === 0) return [];
  const { files } = await ports.store.read(models);
  const { ledgers } = readLedgers(models, (model) => ports.readLedger(files, model));
  return ledgers.flatMap(({ model, state }) => watchedIn(state).map((watched) => ({ model, ...watched })));
}
