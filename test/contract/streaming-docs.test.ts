import { readFileSync } from 'node:fs';
import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { addStreamMetrics } from '../../gateway/stream/stream-metrics.ts';
import metadata from '../../package.json' with { type: 'json' };
import { createProgram } from '../../src/cli/program.ts';

const TEXT = readFileSync(new URL('../../docs/streaming.md', import.meta.url), 'utf8');

describe('docs/streaming.md', () => {
  test('names every metric of its own, and no other', async () => {
    const registry = new Registry();
    addStreamMetrics(registry, { lag: () => 0, partitions: () => 0 });
    const told = (await registry.getMetricsAsJSON()).map(({ name }) => name);
    const named = [...TEXT.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(told.toSorted());
  });

  test('names options that are there', () => {
    const command = createProgram().commands.find((one) => one.name() === 'stream');
    const there = command?.options.map(({ long }) => long);
    const named = [...TEXT.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)]
      .map(([name]) => name)
      .filter((name) => name !== '--global');
    expect(there).toEqual(expect.arrayContaining(named));
  });

  test('installs the client that was tried', () => {
    const version = metadata.devDependencies['@platformatic/kafka'];
    expect(metadata.peerDependencies).toEqual({ '@platformatic/kafka': version });
    expect(TEXT).toContain(`@platformatic/kafka@${version}`);
  });
});
