import { resolve } from 'node:path';
import { setFailed, setOutput, warning } from '@actions/core';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { createRecordBranch } from '../../src/adapters/git/record-branch.ts';
import { createOctokit, parseRepositoryName } from '../../src/adapters/github/octokit.ts';
import { createReleases } from '../../src/adapters/github/releases.ts';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { createClock } from '../../src/adapters/system/clock.ts';
import { listCertificates } from '../../src/adapters/system/list-certificates.ts';
import { openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import { readTextFile } from '../../src/adapters/system/read-text.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { AppError } from '../../src/domain/error.ts';
import { readSettings, requireSettings } from '../../src/usecases/read-settings.ts';
import { recordAll, type RecordAllOutcome } from '../../src/usecases/releases/record-all.ts';
import { keepGapIssue } from './gap-issue.ts';
import { readRecordInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readRecordInputs();
  const context = await readRunnerContext(process.env);
  const name = parseRepositoryName(context.repository ?? '');
  if (name === null) throw new AppError({ code: 'usage', message: 'The runner names no repository.' });
  const located = openNamedRegistry(context.workspace, inputs.registry);
  const { registry, root, gitRoot } = located;
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
      branch: createRecordBranch({ folder: gitRoot, remote: 'origin' }),
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
      policy: requireSettings(await readSettings(registry))?.value.releases ?? 'certified',
      certificates,
      windows: parseWindows(
        inputs.windows ?? 'payload',
        [reported, inputs.payload].filter((text) => text !== '').join('\n'),
      ),
    },
  );
  logLine(
    `Registry ${root}: ${outcome.recorded.length} recorded, ${outcome.releases.length} releases made or changed.`,
  );
  if (inputs.gapIssue) await keepGapIssue({ octokit, repository: name, author: inputs.author, located });
  report(outcome);
  if (outcome.errors.length > 0) throw outcome.errors[0];
});

function report({ recorded, releases, refused, reasonCode }: RecordAllOutcome): void {
  setOutput('recorded', JSON.stringify(recorded));
  setOutput('releases', JSON.stringify(releases));
  setOutput('refused', JSON.stringify(refused));
  setOutput('reason-code', reasonCode);
  for (const { message } of refused) warning(message);
  if (refused.length > 0) setFailed(`${refused.length} windows were not believed.`);
}
