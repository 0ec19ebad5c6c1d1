import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATE_BRANCH } from '../../src/adapters/github/deployment-store.ts';
import { WORKFLOW_APP } from '../support/local-github/emulator.ts';
import { loadContract } from '../support/local-github/contract.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function read(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'bot', name), 'utf8'));
}

describe('the rulesets of the state branch', () => {
  const contract = loadContract();
  const operation = contract.match('POST', '/repos/acme/models/rulesets');

  test.each(['ruleset.json', 'ruleset-with-actions.json'])('%s is what GitHub takes', (name) => {
    if (operation === undefined) throw new Error('GitHub has no such route.');
    expect(contract.check(operation, new URLSearchParams(), read(name))).toEqual([]);
    expect(
      contract.check(operation, new URLSearchParams(), { ...read(name), rules: [{ type: 'updates' }] }),
    ).not.toEqual([]);
    expect(read(name)).toMatchObject({
      enforcement: 'active',
      conditions: { ref_name: { include: [`refs/heads/${STATE_BRANCH}`] } },
    });
  });

  test('they differ in who may write', () => {
    const { name: _one, bypass_actors: alone, ...rules } = read('ruleset.json');
    const { name: _two, bypass_actors: both, ...same } = read('ruleset-with-actions.json');
    expect(same).toEqual(rules);
    const actions = { actor_type: 'Integration', actor_id: WORKFLOW_APP.id, bypass_mode: 'always' };
    expect(both).toEqual([...(Array.isArray(alone) ? alone : []), actions]);
  });
});
