import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolderDeployments } from '../../../src/adapters/gateway/folder-deployments.ts';
import { createHttpsDeployments } from '../../../src/adapters/gateway/https-deployments.ts';
import { createCloneDeployments, createRemoteDeployments } from '../../../src/adapters/git/branch-deployments.ts';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import type { DeploymentSource } from '../../../src/usecases/ports/deployment-source.ts';
import { serveOnLoopback } from '../../support/file-server.ts';
import { deployment, deploymentFolder } from '../../support/gateway/deployments.ts';
import { createRepository } from '../../support/git-repository.ts';

/** What is read after the first change that the source tells of. */
async function changeHeard(source: DeploymentSource, change: () => Promise<unknown>) {
  const first = await source.read(null);
  const heard = Promise.withResolvers<void>();
  await using _ = source.watch(() => heard.resolve());
  await change();
  await heard.promise;
  return { first, next: await source.read(first?.mark ?? null) };
}

describe('a folder', () => {
  const open = (folder: string, pollMs = 60_000) =>
    createFolderDeployments({ folder, environment: 'production', pollMs });

  test('has one file for each model; nothing else in it is read', async () => {
    await using folder = await deploymentFolder(deployment(), deployment({ model: 'churn' }));
    await writeFile(join(folder.folder, 'production', 'README.md'), 'About.');
    await writeFile(join(folder.folder, 'production', '.hidden.yaml'), 'x');
    const read = await open(folder.folder).read(null);
    expect([...(read?.files.keys() ?? [])]).toEqual(['churn', 'income-band']);
    expect(await open(folder.folder).read(read?.mark ?? '')).toBeNull();
  });

  test('tells of a change at once, where the system does', async () => {
    await using folder = await deploymentFolder(deployment());
    const { next } = await changeHeard(open(folder.folder), () => folder.write(deployment({ revision: 2 })));
    expect(next?.files.get('income-band')).toContain('revision: 2');
  });

  test('is not read while a file in it is being written', async () => {
    await using folder = await deploymentFolder(deployment());
    const source = open(folder.folder);
    const read: string[] = [];
    await using _ = source.watch(() => {
      void source.read(null).then((files) => read.push(files?.files.get('income-band') ?? ''));
    });
    const text = formatDeployment(deployment({ revision: 2 }));
    for (const part of [0, 50, 100, text.length]) {
      await folder.write(text.slice(0, part));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await expect.poll(() => read).toEqual([text]);
  });

  test('is looked at by the clock', async () => {
    await using folder = await deploymentFolder(deployment());
    const source = open(folder.folder, 20);
    const { next } = await changeHeard(source, async () => {});
    expect(next).toBeNull();
  });

  test('may be a mounted ConfigMap, whose files are links into a folder that is exchanged', async () => {
    await using folder = await deploymentFolder();
    const place = join(folder.folder, 'production');
    for (const revision of [1, 2]) {
      await mkdir(join(place, `..v${revision}`));
      await writeFile(join(place, `..v${revision}`, 'income-band.yaml'), formatDeployment(deployment({ revision })));
    }
    await symlink('..v1', join(place, '..data'));
    await symlink('..data/income-band.yaml', join(place, 'income-band.yaml'));
    const { first, next } = await changeHeard(open(folder.folder), async () => {
      await symlink('..v2', join(place, '..data-new'));
      await rename(join(place, '..data-new'), join(place, '..data'));
    });
    expect(first?.files.get('income-band')).toContain('revision: 1');
    expect(next?.files.get('income-band')).toContain('revision: 2');
  });

  test('that is not there is an error, not an empty one', async () => {
    await using folder = await deploymentFolder(deployment());
    await rm(join(folder.folder, 'production'), { recursive: true });
    await expect(open(folder.folder).read(null)).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('the branch', () => {
  const paths = (revision: number) => ({
    'production/income-band.yaml': formatDeployment(deployment({ revision })),
    'staging/income-band.yaml': formatDeployment(deployment({ environment: 'staging' })),
    'events/income-band/2026-11.jsonl': '',
  });

  async function registryWithBranch() {
    const repository = await createRepository();
    await repository.commit('Begin.', { 'README.md': 'A registry.' });
    await repository.git('checkout', '--quiet', '--orphan', 'seatrial/deployments');
    const head = await repository.commit('Deploy.', paths(1));
    return { repository, head };
  }

  test('of a clone, as the clone knows it', async () => {
    const { repository, head } = await registryWithBranch();
    await using _ = repository;
    const source = createCloneDeployments({ folder: repository.folder, remote: null, environment: 'production' });
    const read = await source.read(null);
    expect([read?.mark, [...(read?.files.keys() ?? [])]]).toEqual([head, ['income-band']]);
    const next = await repository.commit('Deploy more.', paths(2));
    expect(await source.read(head)).toMatchObject({ mark: next });
    expect(await source.read(next)).toBeNull();
  });

  test('of a remote of a clone, fetched', async () => {
    const { repository } = await registryWithBranch();
    await using _ = repository;
    await using clone = await createRepository();
    await clone.git('remote', 'add', 'origin', repository.folder);
    const source = createCloneDeployments({ folder: clone.folder, remote: 'origin', environment: 'production' });
    const first = await source.read(null);
    const head = await repository.commit('Deploy more.', paths(2));
    const next = await source.read(first?.mark ?? null);
    expect(next?.mark).toBe(head);
    expect(next?.files.get('income-band')).toContain('revision: 2');
  });

  test('of an address, into a folder that goes with the watch', async () => {
    const { repository, head } = await registryWithBranch();
    await using _ = repository;
    const source = createRemoteDeployments({ address: repository.folder, environment: 'production', pollMs: 50 });
    const { first, next } = await changeHeard(source, async () => repository.commit('Deploy more.', paths(2)));
    expect(first?.mark).toBe(head);
    expect(next?.files.get('income-band')).toContain('revision: 2');
  });

  test('that is not there, or a remote that is gone, is an error', async () => {
    await using empty = await createRepository();
    await empty.commit('Begin.');
    const from = (address: string) => createRemoteDeployments({ address, environment: 'production' }).read(null);
    await expect(from(empty.folder)).rejects.toMatchObject({ code: 'state-missing' });
    await expect(from('/nowhere/at/all')).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('of a server that does not answer is given up in time', async () => {
    await using server = await serveOnLoopback(() => {});
    const source = createRemoteDeployments({ address: server.url, environment: 'production', limitMs: 500 });
    await expect(source.read(null)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('is told without the credentials of its address', async () => {
    await using server = await serveOnLoopback((_, response) => response.writeHead(404).end());
    const address = server.url.replace('//', '//me:secret@');
    const refused = await createRemoteDeployments({ address, environment: 'production' }).read(null).catch(String);
    expect(refused).toContain(server.host);
    expect(refused).not.toContain('secret');
    const source = createRemoteDeployments({
      address: 'https://me:secret@git.example/a.git',
      environment: 'production',
    });
    expect(source.title).toBe('the branch seatrial/deployments of https://git.example/a.git');
  });
});

describe('an address', () => {
  const stream = (...revisions: readonly number[]): string =>
    revisions
      .map((revision, index) =>
        formatDeployment(deployment({ revision, model: index === 0 ? 'income-band' : 'churn' })),
      )
      .join('---\n');

  interface Site {
    text: string;
    status?: number;
    isEndless?: boolean;
    location?: string;
    waitMs?: number;
  }

  async function site(first: Site) {
    const now = { ...first };
    const seen: {
      readonly ifNoneMatch: string | undefined;
      readonly authorization: string | undefined;
      status: number;
    }[] = [];
    const server = await serveOnLoopback((request, response) => {
      const etag = `"${sha256(now.text)}"`;
      const isSame = request.headers['if-none-match'] === etag;
      const status = now.status ?? (isSame ? 304 : 200);
      const { 'if-none-match': ifNoneMatch, authorization } = request.headers;
      seen.push({ ifNoneMatch, authorization, status });
      setTimeout(() => {
        response.writeHead(status, { etag, ...(now.location === undefined ? {} : { location: now.location }) });
        if (now.isEndless) void flood(response);
        else response.end(status === 304 ? '' : now.text);
      }, now.waitMs ?? 0);
    });
    const open = (limitMs = 5000) =>
      createHttpsDeployments({
        url: `${server.url}/production.yaml`,
        environment: 'production',
        limitMs,
        authorization: 'Bearer t',
      });
    return { now, seen, server, open };
  }

  async function flood(response: { readonly write: (text: string) => boolean; readonly destroyed: boolean }) {
    while (!response.destroyed) {
      response.write('# filling\n'.repeat(1e5));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  test('gives a stream of files, and is asked with the tag of what it gave', async () => {
    const { now, seen, server, open } = await site({ text: stream(1, 7) });
    await using _ = server;
    const source = open();
    const first = await source.read(null);
    expect([...(first?.files.keys() ?? [])]).toEqual(['income-band', 'churn']);
    expect(await source.read(first!.mark)).toBeNull();
    expect(seen.map(({ status }) => status)).toEqual([200, 304]);
    now.text = stream(2, 7);
    const next = await source.read(first!.mark);
    expect(next?.files.get('income-band')).toContain('revision: 2');
    expect(seen.every(({ authorization }) => authorization === 'Bearer t')).toBe(true);
  });

  test.each([
    ['answers with an error', { text: '', status: 500 }, 'download-failed'],
    ['redirects', { text: '', status: 302, location: '/elsewhere' }, 'download-failed'],
    ['gives a page', { text: '<html><body>Sign in</body></html>' }, 'schema-violation'],
    ['gives nothing that names its model', { text: 'revision: 1\n' }, 'schema-violation'],
    ['gives one model twice', { text: `${stream(1)}---\n${stream(2)}` }, 'schema-violation'],
    ['never ends', { text: '', isEndless: true }, 'download-failed'],
    ['is too slow', { text: stream(1), waitMs: 2000 }, 'download-failed'],
    ['says 304 to somebody who has nothing', { text: '', status: 304 }, 'download-failed'],
  ] as const)('that %s changes nothing', async (_, first, code) => {
    const { server, open } = await site(first);
    await using _server = server;
    await expect(open(1000).read(null)).rejects.toMatchObject({ code });
  });

  test('with a file that is wrong gives the others: each is read by itself', async () => {
    const { server, open } = await site({ text: `${stream(1)}---\nmodel: churn\nrevision: [\n` });
    await using _ = server;
    const read = await open().read(null);
    expect([...(read?.files.keys() ?? [])]).toEqual(['income-band', 'churn']);
  });

  test.each([
    'http://deploy.example/production.yaml',
    'https://me:secret@deploy.example/p.yaml',
    'ftp://x/y',
    'no address',
  ])('is not asked at %s', (url) => {
    expect(() => createHttpsDeployments({ url, environment: 'production' })).toThrow('https address');
  });
});
