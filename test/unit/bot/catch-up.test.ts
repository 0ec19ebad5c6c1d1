import { expect, test } from 'vitest';
import { createCatchUp } from '../../../bot/catch-up.ts';
import type { Connection } from '../../../src/wiring/connection.ts';

const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** An app that is installed on these repositories; each event that one hears of is noted. */
function installedOn(names: readonly string[]) {
  const heard: string[] = [];
  let lists = 0;
  const listed = { installations: {}, repositories: {} };
  const octokit = {
    rest: { apps: { listInstallations: listed.installations, listReposAccessibleToInstallation: listed.repositories } },
    paginate: async (what: object) => {
      if (what === listed.repositories) return names.map((name) => ({ name }));
      lists += 1;
      return [{ id: 1, suspended_at: null }];
    },
  };
  const connect = (payload: unknown) => {
    const { repository } = payload as { readonly repository: { readonly name: string } };
    const turnsOf = { id: repository.name, name: repository.name, memory: { tested: [], forget: () => {} } };
    return { ...turnsOf, sources: { observe: () => heard.push(repository.name) } } as unknown as Connection;
  };
  const queue = { turnsOf: (name: string) => ({ arrive: () => 0, add: () => heard.push(name) }), idle: async () => {} };
  const catchUp = createCatchUp({
    context: { connect, queue, log: QUIET },
    probot: { auth: async () => octokit } as unknown as Parameters<typeof createCatchUp>[0]['probot'],
    redelivery: { again: async () => 0 },
  });
  return { catchUp, heard, lists: () => lists };
}

const REACH = { since: '2026-05-01T00:00:00Z' };

test('repositories are listed once, and known by their names, until they come or go', async () => {
  const { catchUp, lists } = installedOn(['acme/models']);
  expect(catchUp.placeOf('acme/models')).toBeNull();
  await catchUp.run(REACH, '2026-05-01T00:00:00Z');
  await catchUp.run(REACH, '2026-05-01T00:05:00Z');
  expect([lists(), catchUp.placeOf('ACME/models')?.name, catchUp.placeOf('acme/other')]).toEqual([
    1,
    'acme/models',
    null,
  ]);
});

test('where the list is old, those that were on it are watched until there is another', async () => {
  const { catchUp, lists } = installedOn(['acme/models']);
  await catchUp.run(REACH, '2026-05-01T00:00:00Z');
  catchUp.forget();
  expect(catchUp.placeOf('acme/models')?.name).toBe('acme/models');
  await catchUp.run(REACH, '2026-05-01T00:05:00Z');
  expect(lists()).toBe(2);
});
