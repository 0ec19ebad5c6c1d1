import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const PAGE = readFileSync('docs/runners.md', 'utf8');
const { platform } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')).jobs;

test('CI certifies an example on each system of docs/runners.md by the built action', () => {
  const { runner } = platform.strategy.matrix;
  expect(runner).toEqual([
    expect.stringMatching(/^ubuntu-[\d.]+$/),
    expect.stringMatching(/^ubuntu-[\d.]+-arm$/),
    expect.stringMatching(/^macos-\d+$/),
    expect.stringMatching(/^windows-\d+$/),
  ]);
  expect(platform['runs-on']).toBe('${{ matrix.runner }}');
  const steps: readonly { readonly uses?: string; readonly run?: string; readonly if?: string }[] = platform.steps;
  // Before anything is installed, and on every system.
  const certifies = steps.findIndex(({ uses }) => uses === './');
  const compares = steps.findIndex(({ run }) => run === 'node scripts/check-platform.ts certified');
  const installs = steps.findIndex(({ run }) => run === 'npm ci');
  expect([certifies, compares, installs]).toEqual([certifies, compares, installs].toSorted((a, b) => a - b));
  expect(certifies).toBeGreaterThan(-1);
  expect([steps[certifies]?.if, steps[compares]?.if]).toEqual([undefined, undefined]);
});

/** How the first table says it → `environment.isolation.memory`. */
const MEMORY = [
  ['Linux', 'linux', 'memory limit of the kernel', 'limited'],
  ['macOS', 'darwin', 'memory watched', 'watched'],
  ['Windows', 'win32', 'no memory limit', 'unlimited'],
] as const;

test.each(MEMORY)('the table of docs/runners.md says what CI compares: %s', (system, platformName, words, memory) => {
  const compared = readFileSync('scripts/check-platform.ts', 'utf8');
  expect(compared).toContain(
    `${platformName}: { memory: '${memory}', endsWithParent: ${String(system === 'Linux')}, network: 'open' }`,
  );
  expect(PAGE).toMatch(new RegExp(`^\\| ${system}[^|]*\\| yes \\| ${words} \\|$`, 'm'));
  expect(PAGE).toMatch(new RegExp(`^\\| \`memory: ${memory}\` \\|.*\\(${system}\\) \\|$`, 'm'));
});
