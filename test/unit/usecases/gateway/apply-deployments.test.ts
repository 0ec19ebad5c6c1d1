import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { candidates, file, followScene, version } from '../../../support/follow-scene.ts';

const P = version('1.0.0').sha256;
const Q = version('1.1.0').sha256;
const R = version('1.2.0').sha256;

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('what a deployment file says is served', () => {
  test('production, with what is known of it', async () => {
    await using scene = await followScene();
    expect(await scene.ask(P)).toBe('1.0.0');
    expect(scene.state()).toMatchObject({
      file: 'applied',
      revision: 1,
      problems: [],
      versions: [
        { role: 'production', version: '1.0.0', samples: 0, unwarmed: 'no evaluation data is in the registry' },
      ],
    });
  });

  test('fallback, candidates and sentinel too, with slots and lease', async () => {
    const lease = '2026-12-01T12:00:00Z';
    const { liveTest } = candidates({ name: 'gbm', version: '1.1.0', share: 0.1 });
    await using scene = await followScene({
      text: file(1, {
        fallback: version('1.2.0'),
        sentinel: { ...version('1.2.0'), share: 0.02 },
        liveTest: { ...liveTest, lease },
      }),
    });
    expect([...scene.served()!.versions.keys()]).toEqual([P, R, Q]);
    expect(scene.state()).toMatchObject({
      lease,
      test: 'churn-1',
      slots: [
        { name: 'gbm', slots: 1000 },
        { name: null, slots: 9000 },
      ],
    });
    expect(scene.state().versions.map(({ role, name }) => name ?? role)).toEqual([
      'production',
      'fallback',
      'gbm',
      'sentinel',
    ]);
  });

  test('is told once for a revision, and again where what was missing of it has come', async () => {
    await using scene = await followScene({ text: file(1, { fallback: version('1.1.0') }) });
    const served = () => scene.told.filter(({ kind }) => kind === 'served').length;
    expect(served()).toBe(1);
    scene.opening.set(R, () => Promise.reject(new AppError({ code: 'artifact-unreadable', message: 'It is broken.' })));
    scene.files.set('churn', file(2, { production: version('1.1.0'), fallback: version('1.2.0') }));
    await scene.following.reload();
    expect([served(), scene.told.at(-1)]).toEqual([2, expect.objectContaining({ kind: 'refused' })]);
    scene.opening.delete(R);
    await scene.pass(5000);
    expect([served(), scene.state().problems]).toEqual([3, []]);
  });

  test('a change takes its place at once; what stays is not opened again, what goes is closed a while later', async () => {
    await using scene = await followScene({ text: file(1, { fallback: version('1.1.0') }) });
    scene.files.set('churn', file(2, { production: version('1.1.0'), fallback: version('1.2.0') }));
    const before = scene.served();
    await scene.following.reload();
    expect(scene.opened).toEqual(['1.0.0', '1.1.0', '1.2.0']);
    expect(scene.served()?.plan.production?.version).toBe('1.1.0');
    expect(await before?.versions.get(P)?.session.infer([], 1)).toMatchObject({ kind: 'answered' });
    expect(scene.closed).toEqual([]);
    await scene.pass(1000);
    expect(scene.closed).toEqual(['1.0.0']);
  });

  test('what is wanted again while it lingers is not opened again', async () => {
    await using scene = await followScene();
    scene.files.set('churn', file(2, { production: version('1.1.0') }));
    await scene.following.reload();
    scene.files.set('churn', file(3));
    await scene.following.reload();
    await scene.pass(5000);
    expect([scene.opened, scene.closed]).toEqual([['1.0.0', '1.1.0'], ['1.1.0']]);
    expect(await scene.ask(P)).toBe('1.0.0');
  });

  test('production: null serves nothing, and says of which revision', async () => {
    await using scene = await followScene();
    scene.files.set('churn', file(2, { production: null }));
    await scene.following.reload();
    expect(scene.served()?.plan).toMatchObject({ production: null, revision: 2 });
    expect(scene.state()).toMatchObject({ file: 'applied', revision: 2, versions: [] });
  });

  test('disposal closes every version', async () => {
    const scene = await followScene({ text: file(1, { fallback: version('1.1.0') }) });
    await scene[Symbol.asyncDispose]();
    expect(scene.closed.toSorted()).toEqual(['1.0.0', '1.1.0']);
  });
});

describe('the old revision keeps serving, and the state says why, where', () => {
  test.each([
    ['the file is no YAML', 'model: [', 'yaml-syntax', 1],
    ['a key is unknown', `${file(2)}sparkle: 1\n`, 'schema-violation', 14],
    ['it is of another model', file(2, { model: 'other' }), 'state-corrupt', 5],
    ['it is of another environment', file(2, { environment: 'staging' }), 'state-corrupt', 6],
    ['its revision is lower', file(0), 'state-conflict', 7],
    ['its revision was served and meant something else', file(1, { fallback: version('1.1.0') }), 'state-conflict', 7],
    [
      'slots overlap',
      file(
        2,
        candidates(
          { name: 'a', version: '1.1.0', share: 0.5, anchor: 0 },
          { name: 'b', version: '1.2.0', share: 0.5, anchor: 100 },
        ),
      ),
      'state-corrupt',
      20,
    ],
    [
      'slots go beyond the traffic',
      file(2, candidates({ name: 'a', version: '1.1.0', share: 0.5, anchor: 9000 })),
      'state-corrupt',
      15,
    ],
  ] as const)('%s', async (_, text, code, line) => {
    await using scene = await followScene();
    scene.files.set('churn', text);
    await scene.following.reload();
    const [problem] = scene.state().problems;
    expect([problem?.code, problem?.place]).toEqual([code, `production/churn.yaml:${line}`]);
    expect(scene.state()).toMatchObject({ file: 'refused', revision: 1 });
    expect(await scene.ask(P)).toBe('1.0.0');
    expect(scene.told.at(-1)).toMatchObject({ kind: 'refused', model: 'churn' });
  });

  test('the registry lacks the version', async () => {
    await using scene = await followScene();
    scene.registry.delete('models/churn/versions/1.1.0.yaml');
    scene.files.set('churn', file(2, { production: version('1.1.0') }));
    await scene.following.reload();
    expect(scene.state()).toMatchObject({
      revision: 1,
      problems: [{ code: 'unknown-version', place: 'models/churn/versions/1.1.0.yaml:1' }],
    });
  });

  test('the manifest has another digest', async () => {
    await using scene = await followScene();
    scene.files.set('churn', file(2, { production: { version: '1.1.0', sha256: 'f'.repeat(64) } }));
    await scene.following.reload();
    expect(scene.state()).toMatchObject({ revision: 1, problems: [{ code: 'digest-mismatch' }] });
  });

  test('production cannot be opened; it is tried again by itself', async () => {
    await using scene = await followScene();
    scene.opening.set(Q, () => Promise.reject(new AppError({ code: 'artifact-unreadable', message: 'No.' })));
    scene.files.set('churn', file(2, { production: version('1.1.0') }));
    await scene.following.reload();
    expect(scene.state()).toMatchObject({ file: 'refused', revision: 1, problems: [{ code: 'artifact-unreadable' }] });
    await scene.pass(5000);
    expect(scene.told.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
    scene.opening.delete(Q);
    await scene.pass(5000);
    expect(scene.state()).toMatchObject({ file: 'applied', revision: 2, problems: [] });
    expect(await scene.ask(Q)).toBe('1.1.0');
  });

  test('something fails that nobody foresaw', async () => {
    await using scene = await followScene();
    scene.opening.set(Q, () => Promise.reject(new TypeError('x is not a function')));
    scene.files.set('churn', file(2, { production: version('1.1.0') }));
    await scene.following.reload();
    expect(scene.state()).toMatchObject({ revision: 1, problems: [{ code: 'internal' }] });
  });
});

test('a candidate that cannot be opened is left out, and comes when it can', async () => {
  await using scene = await followScene();
  scene.opening.set(Q, () => Promise.reject(new AppError({ code: 'artifact-unreadable', message: 'No.' })));
  scene.files.set('churn', file(2, candidates({ name: 'gbm', version: '1.1.0', share: 0.1 })));
  await scene.following.reload();
  expect(scene.state()).toMatchObject({ file: 'applied', revision: 2, problems: [{ code: 'artifact-unreadable' }] });
  expect([...scene.served()!.versions.keys()]).toEqual([P]);
  scene.opening.delete(Q);
  await scene.pass(5000);
  expect([...scene.served()!.versions.keys()]).toEqual([P, Q]);
  expect(scene.state().problems).toEqual([]);
});

test('a rollback does not wait for the new fallback to load', async () => {
  await using scene = await followScene({
    text: file(1, { production: version('1.1.0'), fallback: version('1.0.0') }),
  });
  const load = Promise.withResolvers<void>();
  scene.opening.set(R, () => load.promise);
  scene.files.set('churn', file(2, { production: version('1.0.0'), fallback: version('1.2.0') }));
  const reloaded = scene.following.reload();
  await tick();
  expect(scene.served()?.plan.production?.version).toBe('1.0.0');
  load.resolve();
  await reloaded;
  expect([...scene.served()!.versions.keys()]).toEqual([P, R]);
});

test('a live test begins when its candidates are warm', async () => {
  await using scene = await followScene();
  const load = Promise.withResolvers<void>();
  scene.opening.set(Q, () => load.promise);
  scene.files.set('churn', file(2, candidates({ name: 'gbm', version: '1.1.0', share: 0.1 })));
  const reloaded = scene.following.reload();
  await tick();
  expect([scene.served()?.plan.revision, scene.state().file]).toEqual([1, 'loading']);
  load.resolve();
  await reloaded;
  expect(scene.served()?.plan.revision).toBe(2);
});

test('changes while a version is loaded are one: the newest counts, and what it does not want is closed', async () => {
  await using scene = await followScene();
  const load = Promise.withResolvers<void>();
  scene.opening.set(Q, () => load.promise);
  scene.files.set('churn', file(2, { production: version('1.1.0') }));
  scene.change();
  await tick();
  for (let revision = 3; revision <= 20; revision += 1) {
    scene.files.set('churn', file(revision, { production: version(revision === 20 ? '1.2.0' : '1.1.0') }));
    scene.change();
  }
  await tick();
  expect(scene.served()?.plan.revision).toBe(20);
  load.resolve();
  await tick();
  await scene.pass(1000);
  expect(scene.served()?.plan).toMatchObject({ revision: 20, production: { version: '1.2.0' } });
  expect(scene.closed.toSorted()).toEqual(['1.0.0', '1.1.0']);
});

test('a model whose file is gone is served on, and told; a file that comes back is read as any other', async () => {
  await using scene = await followScene();
  const text = scene.files.get('churn')!;
  scene.files.delete('churn');
  await scene.following.reload();
  expect(scene.state()).toMatchObject({ file: 'file-gone', revision: 1 });
  expect(scene.told.at(-1)).toEqual({ kind: 'file-gone', model: 'churn' });
  expect(await scene.ask(P)).toBe('1.0.0');
  scene.files.set('churn', text);
  await scene.following.reload();
  expect(scene.state()).toMatchObject({ file: 'applied', revision: 1 });
  expect(scene.opened).toEqual(['1.0.0']);
});

test('a source that cannot be read changes nothing but what is told of it', async () => {
  await using scene = await followScene();
  scene.failSource(new AppError({ code: 'git-failed', message: 'The remote is gone.', hint: 'Wait.' }));
  await scene.following.reload();
  expect(scene.following.state().source).toMatchObject({ problem: { code: 'git-failed' } });
  expect(scene.told.at(-1)).toMatchObject({ kind: 'source-failed' });
  expect(await scene.ask(P)).toBe('1.0.0');
  scene.failSource(null);
  await scene.following.reload();
  expect(scene.following.state().source.problem).toBeNull();
});

test('a source that fails in the same way at every look is told once, and again when it fails anew', async () => {
  await using scene = await followScene();
  const failures = () => scene.told.filter(({ kind }) => kind === 'source-failed').length;
  scene.failSource(new AppError({ code: 'git-failed', message: 'The remote is gone.', hint: 'Wait.' }));
  await scene.following.reload();
  await scene.following.reload();
  expect(failures()).toBe(1);
  scene.failSource(null);
  await scene.following.reload();
  scene.failSource(new AppError({ code: 'git-failed', message: 'The remote is gone.', hint: 'Wait.' }));
  await scene.following.reload();
  expect(failures()).toBe(2);
});

test('an environment in which no model has a file is told of, once', async () => {
  await using scene = await followScene({ environment: 'prod', text: null });
  await scene.following.reload();
  expect(scene.told).toEqual([{ kind: 'nothing-deployed', environment: 'prod', source: 'the scene' }]);
});

test('one bad file keeps no other model from its change', async () => {
  await using scene = await followScene();
  scene.files.set('broken', 'model: [');
  scene.files.set('churn', file(2, { production: version('1.1.0') }));
  await scene.following.reload();
  expect(scene.following.state().models.map(({ model, file: is }) => [model, is])).toEqual([
    ['broken', 'refused'],
    ['churn', 'applied'],
  ]);
  expect(await scene.ask(Q)).toBe('1.1.0');
});

test('asked to look anew, it reads model.yaml again', async () => {
  await using scene = await followScene();
  const model = scene.registry.get('models/churn/model.yaml')!;
  scene.registry.set(
    'models/churn/model.yaml',
    `${model}liveTest: {unit: "header:x-customer", metrics: [{id: sales, direction: up, betterBy: 1, range: [0, 9]}]}\n`,
  );
  await scene.following.reload();
  expect(scene.served()?.manifest.liveTest).toBeUndefined();
  await scene.following.reload({ anew: true });
  expect(scene.served()?.manifest.liveTest?.unit).toBe('header:x-customer');
  expect(scene.opened).toEqual(['1.0.0']);
});

test('a reading that takes long is not handed on behind a newer one', async () => {
  await using scene = await followScene();
  const slow = Promise.withResolvers<void>();
  scene.files.set('churn', file(2, { production: version('1.1.0') }));
  scene.holdReading(slow.promise);
  const first = scene.following.reload();
  await tick();
  scene.holdReading(null);
  scene.files.set('churn', file(3, { production: version('1.2.0') }));
  const second = scene.following.reload();
  await tick();
  slow.resolve();
  await Promise.all([first, second]);
  expect(scene.state()).toMatchObject({ file: 'applied', revision: 3, problems: [] });
});
