import { expect, test } from 'vitest';
import { openTraces } from '../../../../src/adapters/gateway/otlp-traces.ts';
import { wireTraces } from '../../../../src/wiring/gateway-traces.ts';

const OWN = { version: '1.0.0', onRemark: () => {} };
const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' };
const BEGIN = { name: 'GET /v2', kind: 'server', facts: {}, traceparent: null } as const;

test.each([
  ['no endpoint', {}],
  ['an empty endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
  ['OTEL_SDK_DISABLED', { ...ENDPOINT, OTEL_SDK_DISABLED: 'true' }],
  ['OTEL_TRACES_EXPORTER', { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' }],
])('nothing is traced with %s', async (_, environment) => {
  expect(await wireTraces({ environment, ...OWN })).toBeNull();
});

test.each([
  ['by default all', {}, '01'],
  ['none with always_off', { OTEL_TRACES_SAMPLER: 'always_off' }, '00'],
  ['all with always_on', { OTEL_TRACES_SAMPLER: 'always_on' }, '01'],
  ['none of a share of 0', { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }, '00'],
  ['all of a share of 1', { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '1' }, '01'],
])('%s are sampled', async (_, environment, flags) => {
  const traces = openTraces({ environment, ...OWN });
  const around = await traces.span(
    BEGIN,
    async () => traces.traceparent(),
    () => ({ facts: {}, hasFailed: false }),
  );
  expect(around).toMatch(new RegExp(`^00-[0-9a-f]{32}-[0-9a-f]{16}-${flags}$`));
  expect(traces.traceparent()).toBeNull();
});
