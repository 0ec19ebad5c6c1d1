import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { SLOW } from './slow.ts';

/** A test that may be skipped in CI: the start of its full name, and why no machine of CI can run it. */
export interface AllowedSkip {
  readonly file: string;
  readonly test: string;
  readonly reason: string;
  /** Some machines of CI run it: then it is no stale entry. */
  readonly somewhereRun?: boolean;
}

export interface ModuleSkips {
  readonly file: string;
  /** Full names. */
  readonly skipped: readonly string[];
  /** Of those that were not asked for. */
  readonly leftOut?: readonly string[];
}

const ROOT = join(import.meta.dirname, '../..');

/** In CI, a test that did not run has shown nothing: it fails the run unless test/skips.json says why. */
export function createSkipReporter(): Reporter {
  let leavesOutSlow = false;
  return {
    onInit({ config }) {
      leavesOutSlow = config.tagsFilter !== undefined;
    },
    onTestRunEnd(modules) {
      const allowed: readonly AllowedSkip[] = JSON.parse(readFileSync(join(ROOT, 'test/skips.json'), 'utf8'));
      const problems = judgeSkips(
        modules.map((module) => readModule(module, leavesOutSlow)),
        allowed,
        (file) => existsSync(join(ROOT, file)),
      );
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      if (problems.length > 0) process.exitCode = 1;
    },
  };
}

/** What is skipped without leave, and leave that nothing needs any more. */
export function judgeSkips(
  modules: readonly ModuleSkips[],
  allowed: readonly AllowedSkip[],
  exists: (file: string) => boolean,
): readonly string[] {
  const allows = (entry: AllowedSkip, file: string, name: string): boolean =>
    entry.file === file && name.startsWith(entry.test) && entry.reason !== '';
  const unexplained = modules.flatMap(({ file, skipped }) =>
    skipped
      .filter((name) => !allowed.some((entry) => allows(entry, file, name)))
      .map((name) => `Skipped without a reason in test/skips.json: ${file} › ${name}`),
  );
  const stale = allowed.filter((entry) => {
    const module = modules.find(({ file }) => file === entry.file);
    if (module === undefined) return !exists(entry.file);
    if (entry.somewhereRun === true) return false;
    return ![...module.skipped, ...(module.leftOut ?? [])].some((name) => allows(entry, entry.file, name));
  });
  return [...unexplained, ...stale.map(({ file, test }) => `Not skipped, but in test/skips.json: ${file} › ${test}`)];
}

/** A slow test that was not asked for is none that could not run. */
function readModule(module: TestModule, leavesOutSlow: boolean): ModuleSkips {
  const all = [...module.children.allTests('skipped')];
  const [leftOut = [], skipped = []] = [true, false].map((isLeftOut) =>
    all.filter(({ tags }) => (leavesOutSlow && tags.includes(SLOW.tags)) === isLeftOut).map(({ fullName }) => fullName),
  );
  return { file: relative(ROOT, module.moduleId), skipped, leftOut };
}
