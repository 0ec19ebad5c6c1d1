import { expect, test } from 'vitest';
import type { GatewayState, ModelState } from '../../../../src/usecases/gateway/gateway-state.ts';
import { createReadiness } from '../../../../src/usecases/gateway/readiness.ts';
import type { ServedModel } from '../../../../src/usecases/gateway/served-models.ts';
import { aPlan, aServedModel, FALLBACK, summing } from '../../../support/gateway/served.ts';

function gatewayWith() {
  const models = new Map<string, ServedModel>();
  const states = new Map<string, ModelState>();
  let mark: string | null = null;
  const source = { title: 'a folder', readAt: null, problem: null };
  const state = (): GatewayState => ({ source: { ...source, mark }, models: [...states.values()] });
  const isReady = createReadiness({ models: () => models, state });
  const told = {
    appliedAt: null,
    file: 'applied',
    test: null,
    slots: [],
    lease: null,
    versions: [],
    problems: [],
  } as const;
  return {
    isReady,
    read: () => (mark = 'm'),
    serve: (name: string, model: ServedModel) => {
      models.set(name, model);
      states.set(name, { ...told, model: name, revision: 1 });
    },
    refuse: (name: string) => states.set(name, { ...told, model: name, revision: null, file: 'refused' }),
  };
}

test('a gateway is ready once its files were read and every model of them answers', () => {
  const gateway = gatewayWith();
  expect(gateway.isReady()).toBe(false);
  gateway.read();
  gateway.refuse('churn');
  expect(gateway.isReady()).toBe(false);
  gateway.serve('churn', aServedModel());
  expect(gateway.isReady()).toBe(true);
});

test('it stays so where a new file cannot be loaded, and not where what it served cannot answer any more', () => {
  const gateway = gatewayWith();
  gateway.read();
  gateway.serve('churn', aServedModel());
  expect(gateway.isReady()).toBe(true);
  gateway.refuse('fraud');
  expect(gateway.isReady()).toBe(true);
  gateway.serve('churn', { ...aServedModel(), versions: new Map() });
  expect(gateway.isReady()).toBe(false);
});

test('what a server runs is ready as long as the server or the fallback is', () => {
  const gateway = gatewayWith();
  gateway.read();
  gateway.serve('churn', aServedModel());
  expect(gateway.isReady()).toBe(true);
  const gone = { ...summing(), isReady: false };
  gateway.serve('churn', aServedModel({ production: gone }));
  expect(gateway.isReady()).toBe(false);
  const plan = aPlan({ fallback: FALLBACK });
  gateway.serve('churn', aServedModel({ plan, production: gone, fallback: summing() }));
  expect(gateway.isReady()).toBe(true);
});

test('a server that is gone takes nothing from the models that others run', () => {
  const gateway = gatewayWith();
  gateway.read();
  gateway.serve('churn', aServedModel());
  gateway.serve('fraud', aServedModel());
  expect(gateway.isReady()).toBe(true);
  gateway.serve('churn', aServedModel({ production: { ...summing(), isReady: false } }));
  expect(gateway.isReady()).toBe(true);
});

test('what nobody has put into production keeps nobody waiting', () => {
  const gateway = gatewayWith();
  gateway.read();
  const plan = { ...aPlan(), production: null, fallback: null };
  gateway.serve('churn', { ...aServedModel({ plan }), versions: new Map() });
  expect(gateway.isReady()).toBe(true);
});
