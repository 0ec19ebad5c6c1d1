import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';
import { Journal, type Original } from './journal.ts';

type TestFunction = () => unknown;

/** The switches that Stryker's instrumenter writes into the sources. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

declare global {
  // oxlint-disable-next-line no-underscore-dangle, no-var -- the name is the instrumenter's
  var __stryker__: Switches | undefined;
  // oxlint-disable-next-line no-var -- how a script finds the test
  var seatrialTest: TestFunction | undefined;
}

const FOLDER = process.env['SEATRIAL_MUTATION'] ?? '';
/** Which tests this pass tries, by the time that they take unchanged: a slow one is asked only of what the quick ones let through. */
const [FROM_MS, TO_MS] = (process.env['SEATRIAL_MUTATION_PASS'] ?? '0,10').split(',').map(Number);
const journal = new Journal(FOLDER);
const CHANGES = new Set<string>(JSON.parse(readFileSync(join(FOLDER, 'changes.json'), 'utf8')));
const CALL = new Script('globalThis.seatrialTest()');
const RUNNING = join(FOLDER, `running-${process.pid}`);
/** What no test noticed in so long a time is not tried any further: each of the many that come by it would have to be. */
const ENOUGH_MS = 3000;
/** Longer than any test that takes part: what takes a second takes minutes where each step is counted, and is cut off. */
const TOO_LONG_MS = 5000;
/** Change → milliseconds of tests that did not notice it. */
const spent = new Map<string, number>();

/** Changes by which modules came while they were loaded, in this process. */
const known = new Set<string>();
/** Where what is neither a module nor a test comes by: the functions that describe tests, and tests once more. */
const NO_TEST = 'no test';

/** A loop that goes round a hundred times as often as it should does not end. */
const HITS = 100;

/**
 * Runs each test as it is, and then once more for every change that it comes by and no test noticed yet. The modules are
 * loaded once, which makes a change cost what its test costs: a thousandth of a second, where a new run costs one.
 */
export default class MutationRunner extends TestRunner {
  override async importFile(...file: Parameters<TestRunner['importFile']>): Promise<void> {
    const switches = (globalThis.__stryker__ ??= {});
    switches.currentTestId = undefined;
    await super.importFile(...file);
    switches.currentTestId = NO_TEST;
    const loaded = Object.keys(switches.mutantCoverage?.static ?? {}).filter((change) => !known.has(change));
    for (const change of loaded) known.add(change);
    journal.append({ loaded });
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    // The rows of a table may share their name, and come by other changes.
    const name = `${test.file.name} > ${test.fullTestName} (${test.id})`;
    const run = wholeTest(test);
    const original = journal.read().originals.get(name) ?? (await runOriginal(name, run));
    if (original.ms < (FROM_MS ?? 0) || original.ms >= (TO_MS ?? 0) || journal.broken.has(name)) return;
    const open = Object.keys(original.hits).filter(isOpen);
    for (const change of open) {
      spent.set(change, spentOn(change) + original.ms);
      if (await isNoticed(change, original, run)) journal.append({ noticed: change, by: name });
    }
    if (open.length > 0) await requirePass(name, run);
  }
}

/** With its hooks, which Vitest itself calls but once around all that is run here. */
function wholeTest(test: RunnerTestCase): TestFunction {
  const run: TestFunction = TestRunner.getTestFn(test);
  const hooks = suitesOf(test).map((suite) => ({ suite, ...TestRunner.getSuiteHooks(suite) }));
  if (hooks.every(({ beforeEach, afterEach }) => beforeEach.length + afterEach.length === 0)) return run;
  return async () => {
    for (const { suite, beforeEach } of hooks) for (const hook of beforeEach) await hook(test.context, suite);
    try {
      await run();
    } finally {
      for (const { suite, afterEach } of hooks.toReversed())
        for (const hook of afterEach) await hook(test.context, suite);
    }
  };
}

function suitesOf({ suite, file }: RunnerTestCase): readonly RunnerTestSuite[] {
  const inner: RunnerTestSuite[] = [];
  for (let one = suite; one !== undefined && one !== file; one = one.suite) inner.unshift(one);
  return [file, ...inner];
}

function isOpen(change: string): boolean {
  return CHANGES.has(change) && !journal.isNoticed(change) && spentOn(change) < ENOUGH_MS;
}

function spentOn(change: string): number {
  return spent.get(change) ?? 0;
}

async function runOriginal(test: string, run: TestFunction): Promise<Original> {
  const switches = (globalThis.__stryker__ ??= {});
  switches.currentTestId = test;
  const start = performance.now();
  await callWithin(TOO_LONG_MS, run).catch((error: unknown) => {
    if (performance.now() - start < TOO_LONG_MS) throw refuse(test, error);
  });
  switches.currentTestId = NO_TEST;
  const original = { test, ms: performance.now() - start, hits: switches.mutantCoverage?.perTest[test] ?? {} };
  journal.append({ original });
  return original;
}

/** A test that other changes have left in pieces notices anything. */
async function requirePass(test: string, run: TestFunction): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw refuse(test, error);
  }
}

function refuse(test: string, error: unknown): unknown {
  journal.append({ broken: test });
  return error;
}

async function isNoticed(change: string, { ms, hits }: Original, run: TestFunction): Promise<boolean> {
  const switches = (globalThis.__stryker__ ??= {});
  switches.activeMutant = change;
  switches.hitCount = 0;
  switches.hitLimit = (hits[change] ?? 1) * HITS;
  // Whoever started this process sees by the file what it hangs in.
  writeFileSync(RUNNING, change);
  try {
    await callWithin(1000 + 20 * ms, run);
    return false;
  } catch {
    return true;
  } finally {
    switches.activeMutant = undefined;
    switches.hitCount = undefined;
    writeFileSync(RUNNING, '');
  }
}

/** Both kinds of endless test end: one that never gives the thread back, and one that waits for what never comes. */
async function callWithin(ms: number, run: TestFunction): Promise<void> {
  globalThis.seatrialTest = run;
  const timeout = Math.ceil(ms);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error('too late'));
  }, timeout);
  try {
    await Promise.race([CALL.runInThisContext({ timeout }), late]);
  } finally {
    clearTimeout(timer);
  }
}
