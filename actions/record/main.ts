import { resolve } from 'node:path';
import { setFailed, setOutput, warning } from '@actions/core';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { createOctokit, parseRepositoryName } from '../../src/adapters/github/octokit.ts';
import { createReleases } from '../../src/adapters/github/releases.ts';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { createClock } from '../../src/adapters/system/clock.ts';
import { listCertificates } from '../../src/adapters/system/list-certificates.ts';
import { locateRegistry } from '../../src/adapters/system/locate-registry.ts';
import { readTextFile } from '../../src/adapters/system/read-text.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { AppError } from '../../src/domain/error.ts';
import { readSettings } from '../../src/usecases/certify/load-subject.ts';
import { recordAll } from '../../src/usecases/statistics/record-all.ts';
import { readRecordInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readRecordInputs();
  const context = await readRunnerContext(process.env);
  const name = parseRepositoryName(context.repository ?? '');
  if (name === null) throw new AppError({ code: 'usage', message: 'The runner names no repository.' });
  const { registry, root, gitRoot } = locateRegistry(resolve(context.workspace, inputs.registry));
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const octokit = createOctokit({
    token: inputs.token,
    apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    onWait: (seconds) => logLine(`GitHub asks to wait ${seconds} s`),
  });
  const repositoryUrl = `${server}/${name.owner}/${name.repo}`;
  const reported = inputs.windows === undefined ? '' : await readTextFile(resolve(context.workspace, inputs.windows));
  const listed = inputs.certificates.map((path) => listCertificates(resolve(context.workspace, path)));
  const certificates = (await Promise.all(listed)).flat();
  const outcome = await recordAll(
    {
      store: createGitDeploymentStore({ folder: gitRoot, remote: 'origin' }),
      releases: createReleases(octokit, name),
      clock: createClock(),
      registry,
      readText: readTextFile,
    },
    {
      reporter: {
        repository: `${new URL(server).host}/${name.owner}/${name.repo}`,
        actor: process.env['GITHUB_ACTOR'] ?? 'github-actions',
        kind: 'action',
        url: context.run.url ?? null,
      },
      repositoryUrl,
      policy: (await readSettings(registry))?.value.releases ?? 'certified',
      certificates,
      windows: parseWindows(inputs.windows ?? 'payload', [reported, inputs.payload].join('\n')),
    },
  );
  logLine(
    `Registry ${root}: ${outcome.recorded.length} recorded, ${outcome.releases.length} releases made or changed.`,
  );
  setOutput('recorded', JSON.stringify(outcome.recorded));
  setOutput('releases', JSON.stringify(outcome.releases));
  setOutput('refused', JSON.stringify(outcome.refused));
  setOutput('reason-code', outcome.reasonCode);
  for (const { message } of outcome.refused) warning(message);
  if (outcome.refused.length > 0) setFailed(`${outcome.refused.length} windows were not believed.`);
});
