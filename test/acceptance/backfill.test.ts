// @module-tag slow
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aCertificate } from '../support/certificate.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { mergeVersion } from '../support/record-scene.ts';
import { runCli } from '../support/run-cli.ts';

test('a backfill from a terminal makes the release, and a second start has nothing to do', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const certificate = aCertificate();
    const text = JSON.stringify({ ...certificate, run: { ...certificate.run, commit: scene.merged } });
    await scene.write('old/churn@1.4.0.certificate.json', text);
    const token = await github.workflowToken({ contents: 'write' });
    const environment = { GITHUB_TOKEN: token, GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url };
    const args = ['record', 'backfill', 'old', '--github', github.repository];

    const first = await runCli(args, { cwd: scene.workspace, environment });
    const releases = await github.releases();
    const second = await runCli(args, { cwd: scene.workspace, environment });

    expect([first.exitCode, second.exitCode], first.text + second.text).toEqual([0, 0]);
    expect(releases).toMatchObject([{ tag_name: 'churn@v1.4.0', draft: false }]);
    expect(await github.releases()).toEqual(releases);
    const cursor: unknown = JSON.parse(await readFile(join(scene.workspace, 'seatrial-backfill.json'), 'utf8'));
    expect(cursor).toMatchObject({ done: [expect.stringContaining('churn@1.4.0')] });
  });
});
