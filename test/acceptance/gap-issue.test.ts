// @module-tag slow
import { expect, test } from 'vitest';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { mergeVersion, record, type RecordScene, remember } from '../support/record-scene.ts';
import { SLOW } from '../support/slow.ts';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly pull_request?: unknown;
}

async function issuesOf(github: LocalGitHub): Promise<readonly Issue[]> {
  const all = await github.request<readonly Issue[]>(github.userToken('owner'), 'GET {repo}/issues?state=all');
  return all.filter(({ pull_request: pull }) => pull === undefined);
}

function onSchedule(github: LocalGitHub, scene: RecordScene) {
  return record(github, scene, { inputs: { 'gap-issue': 'true' }, event: { name: 'schedule' } });
}

test.concurrent('optimism beyond noise opens one issue with the evidence, and a repeat changes nothing', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 5, true);

    const first = await onSchedule(github, scene);
    const opened = await issuesOf(github);
    const second = await onSchedule(github, scene);

    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.body).toMatch(/^<!-- seatrial:gap findings=[0-9a-f]{16} -->\n/);
    expect(opened[0]?.body).toContain('`churn@1.0.0`');
    expect(second.outputs['gap-issue']).toBe(first.outputs['gap-issue']);
    expect(await issuesOf(github)).toEqual(opened);
  });
});

test.concurrent('more evidence goes into the same issue', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 5, true);
    await onSchedule(github, scene);
    const [before] = await issuesOf(github);
    await remember(scene, 7, true);

    await onSchedule(github, scene);

    const after = await issuesOf(github);
    expect(after).toHaveLength(1);
    expect(after[0]?.number).toBe(before?.number);
    expect(after[0]?.body).not.toBe(before?.body);
    expect(after[0]?.body).toContain('`churn@1.6.0`');
  });
});

test.concurrent('what a person has closed stays closed', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 5, true);
    await onSchedule(github, scene);
    const [issue] = await issuesOf(github);
    const route = `PATCH {repo}/issues/${issue?.number ?? 0}`;
    await github.request(github.userToken('maintainer'), route, { state: 'closed' });

    await onSchedule(github, scene);

    expect(await issuesOf(github)).toMatchObject([{ number: issue?.number, state: 'closed' }]);
  });
});

test.concurrent("somebody else's issue with our marker is left alone", async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 5, true);
    const forged = { title: 'Gap', body: '<!-- seatrial:gap findings=none -->\nall good' };
    await github.request(github.userToken('writer'), 'POST {repo}/issues', forged);

    await onSchedule(github, scene);

    const issues = await issuesOf(github);
    expect(issues).toHaveLength(2);
    expect(issues.find(({ title }) => title === 'Gap')?.body).toBe(forged.body);
  });
});

test.concurrent('without enough live results there is no issue', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 4, true);

    const { exitCode, outputs } = await onSchedule(github, scene);

    expect({ exitCode, url: outputs['gap-issue'] }).toEqual({ exitCode: 0, url: '' });
    expect(await issuesOf(github)).toEqual([]);
  });
});
