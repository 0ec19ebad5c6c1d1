import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { wireDeploymentSource } from '../../../src/wiring/deployment-source.ts';

const root = mkdtempSync(join(tmpdir(), 'seatrial-source-'));
afterAll(() => rmSync(root, { recursive: true }));

const OPTIONS = { environmentName: 'production', pollMs: 1_000, root, environment: {} };

test.each([
  ['a folder that is not there', join(root, 'nowhere'), 'usage'],
  ['one beside this folder', '../nowhere-at-all', 'usage'],
  ['the branch of a registry that is no clone', null, 'git-failed'],
])('%s is refused at the start, with the option that mends it', async (_name, deployments, code) => {
  const wired = wireDeploymentSource({ ...OPTIONS, deployments });
  await expect(wired).rejects.toMatchObject({ code, hint: expect.stringMatching(/folder with <environment>/) });
});

test.each(['git@github.com:acme/models.git', 'ssh://git@github.com/acme/models', 'https://github.com/acme/models.git'])(
  'an address is asked later: %s',
  async (deployments) => {
    const { title } = await wireDeploymentSource({ ...OPTIONS, deployments });
    expect(title).toContain('the branch seatrial/deployments of');
  },
);
