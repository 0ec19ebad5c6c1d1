import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { checkPlatformNeeds } from '../../../../src/domain/model/check-platforms.ts';
import { compareRendered } from '../../../../src/usecases/platforms/compare-rendered.ts';
import { type RenderRequest, renderPlatforms } from '../../../../src/usecases/platforms/render-platforms.ts';
import { deploymentText, LIVE, named, portsOf } from '../../../support/platforms/render-world.ts';

const NOW = Date.parse('2026-11-01T00:00:00Z');
const KUBERNETES = { kind: 'kubernetes', namespace: 'models', gateway: 'edge', image: 'acme/{model}:{version}' };
const NGINX = { kind: 'nginx', server: 'http://127.0.0.1:9000' };
interface World {
  readonly platforms?: readonly object[];
  readonly liveTest?: object;
  readonly deployment?: object;
  readonly request?: Partial<RenderRequest>;
  readonly isEmpty?: boolean;
}

/** A registry of churn 1.0.0 to 1.2.0, and one deployment file. */
async function render({ platforms = [KUBERNETES], liveTest, deployment = {}, request = {}, isEmpty = false }: World) {
  const files = new Map(isEmpty ? [] : [['churn', deploymentText(deployment)]]);
  const ports = portsOf({ platforms, liveTest, files });
  return renderPlatforms(ports, { environment: 'production', platform: null, nowMs: NOW, ...request });
}

describe('renderPlatforms', () => {
  test('renders all that the environment declares, or what is named', async () => {
    const platforms = [NGINX, KUBERNETES];
    expect((await render({ platforms })).map(({ name, files }) => [name, ...files.keys()])).toEqual([
      ['nginx', 'nginx.conf'],
      ['kubernetes', 'churn.yaml'],
    ]);
    expect(await render({ platforms, request: { platform: 'nginx' } })).toHaveLength(1);
  });

  test('refuses a place without any deployment file, which would take all requests away', async () => {
    await expect(render({ isEmpty: true })).rejects.toMatchObject({
      message: 'There is no deployment file of production in the folder /deployed.',
    });
    const gone = await render({ deployment: { production: null } });
    expect(gone[0]?.files.size).toBe(0);
  });

  test('sends candidates home once their lease is over', async () => {
    const text = async (lease: string) =>
      [...((await render({ deployment: { liveTest: { ...LIVE, lease } } }))[0]?.files.values() ?? [])].join('\n');
    expect(await text('2026-11-02T00:00:00Z')).toContain('weight: 1000\n');
    expect(await text('2026-10-31T00:00:00Z')).not.toContain('weight: 1000\n');
  });

  test('leaves out what is not in production', async () => {
    expect((await render({ deployment: { production: null } }))[0]?.files.size).toBe(0);
  });

  test.each<[string, World, object]>([
    ['a platform that is not declared', { request: { platform: 'envoy' } }, { reason: 'platform-undeclared' }],
    [
      'an environment that is not declared',
      { request: { environment: 'constructor' } },
      { reason: 'platform-undeclared' },
    ],
    ['settings that mean nothing', { platforms: [{ kind: 'nginx' }] }, { code: 'manifest-meaning' }],
    [
      'other bytes than were decided on',
      { deployment: { production: { version: '1.0.0', sha256: '0'.repeat(64) } } },
      { code: 'digest-mismatch' },
    ],
    [
      'a unit that the platform does not keep together',
      { liveTest: { unit: 'header:x-customer-id' }, deployment: { liveTest: LIVE } },
      {
        reason: 'platform-lacks',
        location: expect.objectContaining({ pointer: '/liveTest', line: expect.any(Number) }),
      },
    ],
    [
      'more candidates than it has',
      {
        platforms: [{ kind: 'kserve', namespace: 'models', storage: 's3://m/{version}' }],
        deployment: {
          liveTest: { ...LIVE, candidates: [...LIVE.candidates, { name: 'other', ...named('1.2.0'), share: 0.1 }] },
        },
      },
      { reason: 'platform-lacks', location: expect.objectContaining({ pointer: '/liveTest/candidates' }) },
    ],
    [
      'a share that is finer than its parts',
      {
        platforms: [{ kind: 'kserve', namespace: 'models', storage: 's3://m/{version}' }],
        deployment: { liveTest: { ...LIVE, candidates: [{ name: 'new', ...named('1.1.0'), share: 0.005 }] } },
      },
      { reason: 'platform-lacks', location: expect.objectContaining({ pointer: '/liveTest/candidates/0/share' }) },
    ],
  ])('refuses %s', async (_, world, error) => {
    await expect(render(world)).rejects.toMatchObject(error);
  });
});

describe('a live test that a platform cannot carry out', () => {
  const problems = (liveTest: object, kind: 'kubernetes' | 'kserve' | 'nginx') => {
    const policy = { metrics: [], ...liveTest };
    const found = checkPlatformNeeds({ liveTest: policy }, { environments: { production: { platforms: [{ kind }] } } });
    return found.map(({ reason, pointer }) => `${reason} ${pointer}`);
  };

  test('is told where it stands', () => {
    expect(problems({ unit: 'header:x-customer-id' }, 'kubernetes')).toEqual([
      'platform-lacks-unit-header /liveTest/unit',
    ]);
    expect(problems({ unit: 'field:customer', paired: 0.1 }, 'nginx')).toEqual([
      'platform-lacks-unit-field /liveTest/unit',
      'platform-lacks-paired /liveTest/paired',
    ]);
    expect(problems({ shadow: 0.1, sentinel: {}, ensembles: ['mean'] }, 'kserve')).toEqual([
      'platform-lacks-sentinel /liveTest/sentinel',
      'platform-lacks-shadow /liveTest/shadow',
      'platform-lacks-ensembles /liveTest/ensembles',
    ]);
    expect(problems({ ramp: [0.07, 0.145, 0.5] }, 'kserve')).toEqual(['platform-coarse /liveTest/ramp/1']);
    expect(problems({ unit: 'header:x-customer-id', shadow: 0.1, sentinel: {} }, 'nginx')).toEqual([]);
  });
});

describe('compareRendered', () => {
  test('tells what is new, changed and gone, and what somebody else wrote', () => {
    const wanted = new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
    const state = {
      files: new Map([
        ['a', '1'],
        ['b', 'old'],
        ['c', 'edited'],
        ['e', 'old'],
        ['f', 'edited'],
      ]),
      written: new Map([
        ['b', sha256('old')],
        ['c', sha256('old')],
        ['e', sha256('old')],
        ['f', sha256('old')],
        ['g', sha256('old')],
      ]),
    };
    expect(compareRendered(wanted, state, sha256)).toEqual([
      { path: 'b', change: 'changed', isForeign: false },
      { path: 'c', change: 'changed', isForeign: true },
      { path: 'd', change: 'new', isForeign: false },
      { path: 'e', change: 'gone', isForeign: false },
      { path: 'f', change: 'gone', isForeign: true },
    ]);
  });
});
