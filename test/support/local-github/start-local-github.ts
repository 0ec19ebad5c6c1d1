import type { AddressInfo } from 'node:net';
import { loadContract } from './contract.ts';
import { createClient, type LocalGitHub } from './client.ts';
import { startEmulator, userToken, APP_INSTALLATION_ID, WORKFLOW_APP, signAppToken } from './emulator.ts';
import { createFaultQueue } from './faults.ts';
import { moveBranch, readFolder, writeCommit } from './git-data.ts';
import { DEFAULT_OPTIONS, type LocalGitHubOptions } from './options.ts';
import { createRouteLog } from './route-log.ts';
import { createFront } from './server.ts';
import { createWebhooks } from './webhooks.ts';
import type { World } from './world.ts';

/** Starts an emulated GitHub on a free loopback port, with an organisation, its people and teams, a repository and an app. */
export async function startLocalGitHub(chosen: Partial<LocalGitHubOptions> = {}): Promise<LocalGitHub> {
  const options = { ...DEFAULT_OPTIONS, ...chosen };
  const [log, faults, webhooks] = [createRouteLog(), createFaultQueue(), createWebhooks()];
  let world: World | undefined;
  let latencyMs = 0;
  const server = createFront({
    world: () => world ?? fail('The local GitHub is not ready.'),
    contract: loadContract,
    log,
    faults,
    latencyMs: () => latencyMs,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const emulator = await startEmulator(options, url);
  let id = 1000;
  world = {
    url,
    options,
    emulator,
    webhooks,
    tokens: new Map(
      Object.keys(options.users).map((login) => [userToken(login), { kind: 'user', login, token: userToken(login) }]),
    ),
    tables: new Map(),
    accounts: new Map(),
    turns: new Map(),
    roles: new Map(Object.entries(options.users)),
    nextId: () => (id += 1),
  };
  await fill(world);
  webhooks.setTarget(options.app.webhook);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), emulator.close()]);
  };
  return createClient({ world, log, faults, close, setLatency: (ms) => void (latencyMs = ms) });
}

function fail(message: string): never {
  throw new Error(message);
}

/** The first commit, the teams, and the apps' accounts, which the emulator makes at their first write. */
async function fill(world: World): Promise<void> {
  const { organisation, repository: name, files, teams, app } = world.options;
  const repository = `${organisation}/${name}`;
  const changes = typeof files === 'string' ? readFolder(files) : files;
  const sha = await writeCommit(world, { repository, branch: 'main', changes, message: 'Start the registry' });
  await moveBranch(world, { repository, branch: 'main', sha });
  for (const [team, members] of Object.entries(teams)) {
    await world.emulator.send('POST', `/orgs/${organisation}/teams`, { body: { name: team } });
    for (const login of members) {
      await world.emulator.send('PUT', `/orgs/${organisation}/teams/${team}/memberships/${login}`, {
        body: { role: 'member' },
      });
    }
  }
  for (const { id, installation } of [
    { id: WORKFLOW_APP.id, installation: WORKFLOW_APP.installationId },
    { id: app.id, installation: APP_INSTALLATION_ID },
  ]) {
    const token = signAppToken({ id }, world.emulator.privateKeys[id] ?? '');
    const path = `/app/installations/${installation}/access_tokens`;
    const { json } = await world.emulator.send('POST', path, { token, body: {} });
    const installationToken = (json as { token: string }).token;
    await world.emulator.send('POST', `/repos/${repository}/git/blobs`, {
      token: installationToken,
      body: { content: '' },
    });
  }
}
