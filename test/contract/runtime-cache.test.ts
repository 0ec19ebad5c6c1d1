import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import lock from '../../src/adapters/runtimes/onnx/runtime-lock.json' with { type: 'json' };

const VERSION = lock.packages['node_modules/onnxruntime-node'].version;
const FILES = [...globSync('.github/workflows/*.yml'), ...globSync('examples/workflows/*.yml'), 'docs/runners.md'];

/** Everything in a document that is a step with the runtime's cache, however deep it stands. */
function cacheSteps(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses } = Object.fromEntries(Object.entries(value));
  const isCache =
    typeof uses === 'string' && uses.startsWith('actions/cache') && /seatrial-runtime/.test(JSON.stringify(value));
  return isCache ? [value] : Object.values(value).flatMap(cacheSteps);
}

function documentsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.md')) return [text];
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
}

const STEPS = FILES.flatMap((file) =>
  documentsOf(file)
    .flatMap((text) => cacheSteps(parse(text)))
    .map((step) => ({ file, step })),
);

it('the documentation has the step that caches the runtime', () => {
  expect(STEPS.map(({ file }) => file)).toContain('docs/runners.md');
});

it.each(STEPS)('$file caches what the code installs, where it looks, by version and platform', ({ step }) => {
  expect(step).toMatchObject({
    // On a machine that stays, unpacking a cache would write into what other jobs are reading.
    if: "runner.environment == 'github-hosted'",
    with: {
      path: `\${{ runner.tool_cache }}/seatrial-runtime/${VERSION}`,
      key: `seatrial-runtime-${VERSION}-\${{ runner.os }}-\${{ runner.arch }}`,
    },
  });
});
