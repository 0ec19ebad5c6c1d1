import { describe, expect, test } from 'vitest';
import type { EngineModel, EnginePlace, EnginePlan } from '../../../../../src/domain/gateway/engines/engine.ts';
import { engineNamed, ENGINES } from '../../../../../src/domain/gateway/engines/engines.ts';

const PLACE: EnginePlace = {
  folder: '/tmp/seatrial-engine',
  log: '/tmp/seatrial-engine/requests.pipe',
  listen: { host: '127.0.0.1', port: 8080 },
  own: { host: '127.0.0.1', port: 40_001 },
  workers: 2,
  bodyBytes: 16_777_216,
  answerMs: 10_000,
};

function upstream(port: number, version: string) {
  return { host: 'models.example.org', port, path: `/v2/models/churn/versions/${version}/infer` };
}

function aModel(own: Partial<EngineModel> = {}): EngineModel {
  return {
    name: 'churn',
    unitHeader: 'x-customer-id',
    salt: 'churn/churn-0042:',
    parts: [
      { name: 'gbm', slots: 1000 },
      { name: null, slots: 4000 },
      { name: 'mlp', slots: 333 },
      { name: null, slots: 4667 },
    ],
    routes: [
      { arm: null, standIn: null, version: '1.3.2', upstream: upstream(9001, '1.3.2') },
      { arm: 'gbm', standIn: null, version: '1.4.0', upstream: upstream(9002, '1.4.0') },
      { arm: 'mlp', standIn: 'production', version: '1.3.2', upstream: upstream(9001, '1.3.2') },
    ],
    copies: [],
    isRepeatable: true,
    ...own,
  };
}

function aPlan(...models: readonly EngineModel[]): EnginePlan {
  return { generation: 7, models, former: [] };
}

describe.each(ENGINES.map(({ name }) => name))('%s', (name) => {
  const engine = engineNamed(name);
  const render = (...models: readonly EngineModel[]) => engine.render(aPlan(...models), PLACE);

  test('renders several candidates, each in its slots', async () => {
    for (const [file, text] of render(aModel()))
      await expect(text).toMatchFileSnapshot(`../../../../golden/gateway/${name}/${file}`);
  });

  test('renders the same again, and two models apart', () => {
    expect(render(aModel())).toEqual(render(aModel()));
    const text = [...render(aModel(), aModel({ name: 'fraud', unitHeader: null }))].join('\n');
    expect(text).toContain('/v2/models/fraud/infer');
  });

  test.each(['churn; }', 'churn"', 'churn\n', 'churn$http_host', 'churn{', "churn'", 'churn\\', 'churn`', 'churn é'])(
    'has no place for %j in what it renders but as text of JSON',
    (hostile) => {
      const refusals: readonly Partial<EngineModel>[] = [{ name: hostile }, { salt: hostile }, { unitHeader: hostile }];
      for (const own of refusals) expect(() => render(aModel(own))).toThrow('cannot stand in the configuration');
    },
  );

  test('takes no line for its own that a caller could have written', () => {
    for (const line of [
      '',
      'x',
      '[]',
      'null',
      '{}',
      '{"g":"7","m":0,"r":"0","s":200}',
      '{"g":7,"m":0,"r":null,"s":200}',
    ])
      expect(engine.readLine(line)).toBeNull();
    const unit = '"}\\n{"g":7,"m":0,"r":"1","s":500,"t":"0.1","u":""}';
    const line = JSON.stringify({ g: 7, m: 0, r: '0', s: 200, t: name === 'nginx' ? '0.002, 0.010' : 12_000, u: unit });
    expect(engine.readLine(line)).toEqual({
      generation: 7,
      model: 0,
      route: 0,
      outcome: 'answered',
      latencyMs: 12,
      unit,
    });
  });

  test.each([
    [200, 'answered'],
    [204, 'answered'],
    [302, 'error'],
    [304, 'error'],
    [400, null],
    [404, null],
    [413, null],
    [429, 'shed'],
    [499, null],
    [500, 'error'],
    [504, 'timeout'],
    [0, null],
  ])('reads the status %i as %s', (status, outcome) => {
    const line = JSON.stringify({ g: 1, m: 0, r: 'none', s: status, t: name === 'nginx' ? '-' : null, u: '' });
    expect(engine.readLine(line)).toEqual({ generation: 1, model: 0, route: null, outcome, latencyMs: 0, unit: null });
  });
});

test('nginx has copies for shadow and sentinel of what production answers', async () => {
  const copies = [{ salt: 'shadow:churn/churn-0042:', share: 0.25, upstream: upstream(9002, '1.4.0') }];
  const text = [
    ...engineNamed('nginx')
      .render(aPlan(aModel({ copies })), PLACE)
      .values(),
  ].join('');
  expect(text).toContain('split_clients "shadow:churn/churn-0042:${unit_0}" $drawn_0_0 { 25.00% 1; * 0; }');
  expect(text).toContain('mirror /-/copy/0/0;');
});

test.each(['http://a/b;c', '/a b', '/a"', '/a$x', '/a{'])('nginx has no place for the path %j', (path) => {
  const [route] = aModel().routes;
  const routes = [{ ...route!, upstream: { host: 'a', port: 1, path } }];
  expect(() =>
    engineNamed('nginx').render(aPlan(aModel({ routes, parts: [{ name: null, slots: 10_000 }] })), PLACE),
  ).toThrow('cannot stand in the configuration');
});
