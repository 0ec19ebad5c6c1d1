import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { simpleGit } from 'simple-git';
import { sha256 } from '../../src/contract/sha256.ts';
import { readLedger } from '../../src/contract/ledger.ts';
import type { Certificate, LiveWindow } from '../../src/contract/generated/types.ts';
import { finding } from '../../src/domain/finding/finding.ts';
import { parseReleaseMarker } from '../../src/report/release/release-marker.ts';
import { aFailingGate, aGate, aRejectedCertificate, withVersion } from '../support/certificate.ts';
import type { LocalGitHub, Release } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import {
  certificateOf,
  MANIFEST,
  mergeVersion,
  putIntoProduction,
  record,
  type RecordScene,
} from '../support/record-scene.ts';
import { policyOf } from '../support/pull-request-scene.ts';
import { aWindow } from '../support/statistics.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

const ASSETS = ['certificate.json', 'manifest.yaml', 'model-card.md', 'bom.cdx.json', 'SHA256SUMS'];

function writes(github: LocalGitHub): readonly { readonly method: string; readonly path: string }[] {
  return github.log.entries.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/app/'));
}

/** Everything that the runs so far wrote: calls of the API, and commits on the branch. */
async function contentWrites(github: LocalGitHub, scene: RecordScene, from = 0): Promise<number> {
  return writes(github).length - from + (await commitsOn(scene));
}

async function commitsOn({ origin }: RecordScene): Promise<number> {
  const counted = await simpleGit(origin).raw(['rev-list', '--count', '--all', '--not', 'main']);
  return Number(counted);
}

async function eventsOf(scene: RecordScene) {
  const { files } = await scene.branch();
  return readLedger(files, 'churn').events.map(({ event }) => event);
}

async function versionRelease(github: LocalGitHub): Promise<Release> {
  const found = (await github.releases()).filter(({ tag_name: tag }) => tag === 'churn@v1.4.0');
  expect(found).toHaveLength(1);
  return found[0]!;
}

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();

/** An hour of traffic, three hours ago or what is told. */
function recentWindow(changes: Partial<LiveWindow> = {}, started = 3): LiveWindow {
  const hour = (ago: number) => `${new Date(Date.now() - ago * 3_600_000).toISOString().slice(0, 13)}:00:00Z`;
  return aWindow({ from: hour(started), to: hour(started - 1), ...changes });
}

test.concurrent('after the merge a certificate becomes a release, an event and a file on the branch', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const certificate = certificateOf(scene);
    const before = writes(github).length;

    const { exitCode, outputs } = await record(github, scene, { certificates: [certificate] });

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 0, reason: 'recorded' });
    expect(JSON.parse(outputs['recorded'] ?? '')).toEqual(['churn@v1.4.0']);
    expect(JSON.parse(outputs['releases'] ?? '')).toMatchObject([{ tag: 'churn@v1.4.0', change: 'created' }]);
    const release = await versionRelease(github);
    expect(release.draft).toBe(false);
    expect(release.assets.map(({ name }) => name)).toEqual(ASSETS);
    expect(parseReleaseMarker(release.body ?? '')).not.toBeNull();
    const published = github.log.entries.filter(
      ({ method, path }) => method === 'PATCH' && path.includes('/releases/'),
    );
    expect(published.at(-1)?.body).toMatchObject({ draft: false, make_latest: 'false' });
    const events = await eventsOf(scene);
    expect(events).toMatchObject([{ type: 'version.certified', subject: 'churn@1.4.0' }]);
    const log = (await scene.branch()).files.get(`events/churn/${events[0]?.time.slice(0, 7)}.jsonl`) ?? '';
    expect(outputs['subjects']).toBe(
      `${events[0]?.data.certificate}  churn@v1.4.0.certificate.json\n${sha256(log.trimEnd())}  churn.log\n`,
    );
    const listed = await simpleGit(scene.origin).raw(['ls-tree', '-r', '--name-only', 'seatrial/deployments']);
    expect(listed).toContain('certificates/churn/1.4.0.json');
    expect(await contentWrites(github, scene, before)).toBeLessThanOrEqual(12);
  });
});

test.concurrent(
  'a folder that no job has made holds no certificates; a certificate that is named must be there',
  SLOW,
  async () => {
    await withLocalGitHub({}, async (github) => {
      await using scene = await mergeVersion(github);

      const nothing = await record(github, scene, { inputs: { certificates: 'seatrial-report' } });
      const reason = { exitCode: 0, outputs: { 'reason-code': 'nothing-to-record', recorded: '[]' } };
      expect(nothing).toMatchObject(reason);

      const named = await record(github, scene, { inputs: { certificates: 'churn@1.4.0.certificate.json' } });
      expect(named).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'file-not-found' } });
    });
  },
);

test.concurrent('the tag is annotated and points to the merge, and the sums hold', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await record(github, scene, { certificates: [certificateOf(scene)] });

    const reader = github.userToken('reader');
    const ref = await github.request<{ object: { type: string; sha: string } }>(
      reader,
      `GET {repo}/git/ref/tags/${encodeURIComponent('churn@v1.4.0')}`,
    );
    expect(ref.object.type).toBe('tag');
    const tag = await github.request(reader, `GET {repo}/git/tags/${ref.object.sha}`);
    expect(tag).toMatchObject({ tag: 'churn@v1.4.0', object: { type: 'commit', sha: scene.merged } });
    const release = await versionRelease(github);
    const sums = String(github.asset(release, 'SHA256SUMS')).trimEnd().split('\n');
    expect(sums).toHaveLength(ASSETS.length - 1);
    for (const line of sums) {
      const [digest, name = ''] = line.split('  ');
      const bytes = github.asset(release, name) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    }
  });
});

test.concurrent('a repeat writes nothing', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await record(github, scene, { certificates: [certificateOf(scene)] });
    const before = await contentWrites(github, scene);

    const { outputs } = await record(github, scene, { certificates: [certificateOf(scene)] });

    expect(outputs).toMatchObject({ recorded: '[]', releases: '[]', 'reason-code': 'nothing-to-record' });
    expect(await contentWrites(github, scene)).toBe(before);
  });
});

test.concurrent('a rejected version is recorded, without a release', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const { run, subject } = certificateOf(scene);
    const { data: _data, ...late } = aFailingGate();
    const rejected = aRejectedCertificate({ run, subject, gates: [aGate(), late] });

    const { exitCode, outputs } = await record(github, scene, { certificates: [rejected] });

    expect({ exitCode, recorded: outputs['recorded'] }).toEqual({ exitCode: 0, recorded: '["churn@v1.4.0"]' });
    expect(await eventsOf(scene)).toMatchObject([{ type: 'version.rejected' }]);
    expect(await github.releases()).toEqual([]);
  });
});

test.concurrent('a certificate of a version that is not merged is not recorded', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);

    const { exitCode, outputs } = await record(github, scene, {
      certificates: [withVersion(certificateOf(scene), '9.9.9')],
    });

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'certificate-untrusted' });
    expect((await scene.branch()).head).toBeNull();
  });
});

test.concurrent('a certificate that passes in spite of a failing gate is not recorded', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const forged = { ...certificateOf(scene), gates: [aFailingGate()] };

    const { exitCode, outputs } = await record(github, scene, { certificates: [forged] });

    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'certificate-untrusted' });
    expect((await scene.branch()).head).toBeNull();
    expect(await github.releases()).toEqual([]);
  });
});

for (const { rows, options } of byCost<[string, (sound: Certificate) => Certificate]>(
  [
    ['another commit', (sound) => ({ ...sound, run: { ...sound.run, commit: 'e'.repeat(40) } })],
    [
      'a gate that was eased',
      ({ gates: [first, ...rest], ...sound }) => ({ ...sound, gates: [{ ...first!, limit: 0.1 }, ...rest] }),
    ],
    ['a gate that was left out', (sound) => ({ ...sound, gates: sound.gates.slice(1) })],
  ],
  oneOf(3),
))
  test.concurrent.each([...rows])(
    'a certificate with %s is not recorded, nor is another beside it',
    options,
    async (_name, forge) => {
      await withLocalGitHub({}, async (github) => {
        await using scene = await mergeVersion(github);
        await scene.write('models/churn/versions/1.5.0.yaml', MANIFEST.replace('version: 1.4.0', 'version: 1.5.0'));
        const sound = certificateOf(scene);

        const certificates = [sound, forge(withVersion(sound, '1.5.0'))];
        const { exitCode, outputs } = await record(github, scene, { certificates });

        expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'certificate-untrusted' });
        expect((await scene.branch()).head).toBeNull();
        expect(await github.releases()).toEqual([]);
      });
    },
  );

const CUTS = [
  { name: 'the tag object', on: /POST .*\/git\/tags/ },
  { name: 'the tag', on: /POST .*\/git\/refs/ },
  { name: 'the draft', on: /POST .*\/releases$/ },
  { name: 'the third upload', on: /POST .*\/assets/, skip: 2 },
  { name: 'the publication', on: /PATCH .*\/releases\// },
] as const;

for (const { rows, options } of byCost(CUTS, ({ name }) => name === 'the third upload'))
  test.concurrent.each(rows)('cut off at $name, the release is finished by the next run', options, async (cut) => {
    await withLocalGitHub({}, async (github) => {
      await using scene = await mergeVersion(github);
      // A refusal is not tried again inside the run.
      github.faults.add({ ...cut, fault: { kind: 'status', status: 403 } });
      const first = await record(github, scene, { certificates: [certificateOf(scene)] });
      expect(first.exitCode).toBe(1);
      expect(first.outputs['reason-code']).toBe('github-refused');

      const { exitCode } = await record(github, scene, { certificates: [certificateOf(scene)] });

      expect(exitCode).toBe(0);
      const release = await versionRelease(github);
      expect(release.draft).toBe(false);
      expect(release.assets.map(({ name }) => name).toSorted()).toEqual(ASSETS.toSorted());
      expect(await eventsOf(scene)).toHaveLength(1);
      expect(await github.releases()).toHaveLength(1);
    });
  });

const LOST_ANSWERS = [
  { name: 'the tag', on: /POST .*\/git\/refs/ },
  { name: 'the draft', on: /POST .*\/releases$/ },
  { name: 'an upload', on: /POST .*\/assets/ },
] as const;

for (const { rows, options } of byCost(LOST_ANSWERS, ({ name }) => name === 'the draft'))
  test.concurrent.each(rows)('the lost answer about $name leaves one whole release', options, async (cut) => {
    await withLocalGitHub({}, async (github) => {
      await using scene = await mergeVersion(github);
      github.faults.add({ ...cut, fault: { kind: 'status', status: 502 }, moment: 'after' });
      const request = { certificates: [certificateOf(scene)] };
      await record(github, scene, request);

      await record(github, scene, request);

      const release = await versionRelease(github);
      expect(release.draft).toBe(false);
      expect(release.assets.map(({ name }) => name).toSorted()).toEqual(ASSETS.toSorted());
    });
  });

test.concurrent('two versions of one pull request are tagged at different commits, as GTO wants it', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const first = certificateOf(scene);
    const both = [first, withVersion(first, '1.5.0')];
    await scene.write('models/churn/versions/1.5.0.yaml', MANIFEST.replace('version: 1.4.0', 'version: 1.5.0'));

    const { exitCode, stdout } = await record(github, scene, { certificates: both });

    expect(stdout).not.toContain('::error');
    expect(exitCode).toBe(0);
    expect((await github.releases()).map(({ tag_name: tag }) => tag).toSorted()).toEqual([
      'churn@v1.4.0',
      'churn@v1.5.0',
    ]);
  });
});

test.concurrent('live windows come from an NDJSON file, once each', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await putIntoProduction(scene, certificateOf(scene), YESTERDAY);
    await record(github, scene, { certificates: [certificateOf(scene)] });
    const lines = [recentWindow({ key: 'eu-1/a' }), recentWindow({ key: 'eu-1/b' }, 2)];
    await scene.write('windows.ndjson', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    const run = { inputs: { windows: 'windows.ndjson' } };

    const first = await record(github, scene, run);
    const second = await record(github, scene, run);

    expect(first.outputs['recorded']).toBe('["eu-1/a","eu-1/b"]');
    expect(second.outputs['reason-code']).toBe('nothing-to-record');
    expect((await eventsOf(scene)).map(({ type }) => type)).toEqual([
      'deployment.promoted',
      'version.certified',
      'windows.recorded',
    ]);
  });
});

test.concurrent(
  'live windows come with repository_dispatch, and what cannot be believed fails the step',
  SLOW,
  async () => {
    await withLocalGitHub({}, async (github) => {
      await using scene = await mergeVersion(github);
      await putIntoProduction(scene, certificateOf(scene), YESTERDAY);
      await record(github, scene, { certificates: [certificateOf(scene)] });
      const windows = [recentWindow(), recentWindow({ key: 'stranger', sha256: 'e'.repeat(64) })];
      const event = { name: 'repository_dispatch', payload: { action: 'seatrial-live', client_payload: { windows } } };

      const { exitCode, outputs } = await record(github, scene, {
        event,
        inputs: { payload: JSON.stringify(windows) },
      });

      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'windows-refused' });
      expect(JSON.parse(outputs['recorded'] ?? '')).toEqual([windows[0]?.key]);
      expect(JSON.parse(outputs['refused'] ?? '')).toMatchObject([{ line: 2 }]);
      expect(await eventsOf(scene)).toHaveLength(3);
    });
  },
);

test.concurrent(
  'a certificate that leaves out that the push eased the policy is not recorded, nor one with an approval that nobody gave',
  SLOW,
  async () => {
    await withLocalGitHub(
      { files: { ...policyOf('churn', '0.99'), CODEOWNERS: '* @maintainer\n' } },
      async (github) => {
        const before = (await github.branchTip('main')) ?? '';
        await using scene = await mergeVersion(github);
        const event = { name: 'push', payload: { ref: 'refs/heads/main', before, after: scene.merged } };
        for (const findings of [[], [EASED]]) {
          const certificates = [{ ...certificateOf(scene), findings }];
          const { outputs, stdout } = await record(github, scene, { certificates, event });
          expect(outputs['reason-code'], stdout).toBe('certificate-untrusted');
          expect(stdout).toMatch(
            /GitHub knows of no approval of pull request #1 by maintainer|names no owner who approved that/,
          );
        }
        expect((await scene.branch()).head).toBeNull();
        await github.review(1, { as: 'maintainer', event: 'APPROVE' });
        const certificates = [{ ...certificateOf(scene), findings: [EASED] }];
        const recorded = await record(github, scene, { certificates, event });
        expect(recorded.outputs['reason-code'], recorded.stdout).toBe('recorded');
      },
    );
  },
);

const EASED = finding(
  'policy-loosened',
  { fault: 'approved', files: ['models/churn/model.yaml'], before: 'fail', by: ['maintainer'], commit: '1'.repeat(40) },
  { severity: 'warning' },
);
