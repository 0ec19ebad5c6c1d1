import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { renderHead } from '../../src/contract/head-line.ts';
import { createWindowStore } from '../../src/adapters/git/window-store.ts';
import { type LivePorts, recordLive } from '../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../src/usecases/releases/record-version.ts';
import { aCertificate, aRejectedCertificate, withDigest, withVersion } from './certificate.ts';
import { createRepository, type TestRepository } from './git-repository.ts';
import { fakePorts } from './promotion/fake-ports.ts';
import { handleCommand } from './promotion/handle-command.ts';
import {
  addComment,
  certificate,
  createWorld,
  digest,
  intentOf,
  POLICY,
  version,
  type World,
} from './promotion/world.ts';
import { aWindow, QUIET_CLOCK, REPORTER } from './statistics.ts';

export const BRANCH = 'seatrial/deployments';

/** What is said in the story, and in which month. */
const SAID = [
  ['2026-05', '/promote churn@1.0.0 to=production'],
  ['2026-05', '/promote churn@1.0.0 to=production environment=staging'],
  ['2026-05', '/promote churn@1.1.0 share=10%'],
  ['2026-05', '/promote churn@1.1.0 share=20%'],
  ['2026-05', '/promote churn@1.1.0 to=production'],
  ['2026-05', '/promote fraud@1.0.0 to=production'],
  ['2026-06', '/rollback model=churn environment=production reason=errors: "a\'b" # 5 %, 12:30 – grün'],
  ['2026-06', '/seatrial unhold model=churn environment=production'],
  ['2026-06', '/seatrial hold model=fraud for=2h reason=null'],
  ['2026-06', '/promote churn@1.2.0 share=5%'],
  ['2026-06', '/seatrial quarantine churn@1.2.0 leaked labels'],
  ['2026-06', '/seatrial restore churn@1.2.0 reason=no leak after all'],
  ['2026-06', '/promote churn@1.2.0 to=production'],
  ['2026-06', '/seatrial retire churn@1.1.0'],
  ['2026-06', '/seatrial restore churn@1.1.0 reason=kept for audits'],
  ['2026-06', '/promote churn@1.2.0 to=production'],
] as const;

/**
 * A repository with a branch seatrial/deployments as Seatrial writes it, by its own use cases and git: two models, two
 * environments, every kind of change, certificates that passed, failed and were made anew, and a month's end.
 */
export async function createStateBranch(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.commit('start', { 'README.md': 'Models\n' });
  const store = createGitDeploymentStore({ folder: repository.folder, remote: null });
  const ports = { store, releases: null, clock: QUIET_CLOCK };
  const request = { reporter: REPORTER, manifests: null, repositoryUrl: '', policy: 'none' } as const;
  const again = { ...aCertificate(), subject: { ...aCertificate().subject, title: 'Customer churn, certified again' } };
  const eight = withDigest(aCertificate(), '8'.repeat(64));
  const fraud = ofFraud(eight);
  const promoted = [...PROMOTED, ofFraud(withVersion(withDigest(aCertificate(), digest('d')), '1.0.0'))];
  for (const one of [...promoted, aCertificate(), withVersion(aRejectedCertificate(), '1.5.0'), again, fraud])
    await recordVersion(ports, { ...request, certificate: one });
  await tagHead(repository, 'churn@v1.4.0');
  const world = aStory();
  for (const [month, body] of SAID) {
    world.now = `${month}-03T14:00:00Z`;
    const comment = addComment(world, { login: 'ada', thread: 50, body });
    const outcome = await handleCommand({ ...fakePorts(world), store }, intentOf(comment));
    if (body === SAID[0][1]) await recordLive(livePorts(repository), REPORTER, WINDOWS);
    if (outcome.kind !== 'decided') throw new Error(`${body}: ${JSON.stringify(outcome)} ${world.own.at(-1)?.body}`);
  }
  await tagHead(repository, 'fraud@v1.4.0');
  return repository;
}

/** Those that the story promotes. */
const PROMOTED = (['a', 'b', 'c'] as const).map((letter, minor) =>
  withVersion(withDigest(aCertificate(), digest(letter)), `1.${minor}.0`),
);

function ofFraud({ subject, ...others }: Certificate): Certificate {
  return { ...others, subject: { ...subject, model: 'fraud' } };
}

/** Of the first version, until the moment at which it was promoted. */
const WINDOWS = [
  {
    line: 1,
    window: aWindow({
      version: '1.0.0',
      sha256: digest('a'),
      from: '2026-05-03T13:55:00Z',
      to: '2026-05-03T14:00:00Z',
    }),
  },
];

function livePorts({ folder }: TestRepository): LivePorts {
  return {
    store: createGitDeploymentStore({ folder, remote: null }),
    windows: createWindowStore({ folder, remote: null }),
    clock: { ...QUIET_CLOCK, now: () => '2026-05-03T14:00:00Z' },
    manifest: async () => null,
  };
}

/** As the release of a version does it. */
async function tagHead(repository: TestRepository, tag: string): Promise<void> {
  const head = (await repository.git('rev-parse', BRANCH)).trim();
  await repository.git('tag', '--annotate', tag, '--message', `${tag}\n\n${renderHead(head)}\n`, 'main');
}

function aStory(): World {
  const world = createWorld();
  world.roles.set('ada', 'admin');
  world.models.set('fraud', { policyDigest: POLICY, liveTest: false, versions: [version('1.0.0', 'd')] });
  world.certificates.push({ model: 'fraud', facts: certificate('d') });
  const open = { directPromotion: true, minLiveTime: '0s' };
  world.settings = {
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: open, staging: open },
  };
  return world;
}
