import { readFileSync } from 'node:fs';
import { status as CODES } from '@grpc/grpc-js';
import { describe, expect, test } from 'vitest';
import { addFrontMetrics, addInlineMetrics } from '../../gateway/front-metrics.ts';
import { ADMIN_ROUTES } from '../../gateway/admin-server.ts';
import { DATA_LIMITS } from '../../gateway/data-options.ts';
import { DATA_ROUTES } from '../../gateway/data-routes.ts';
import { problemOf } from '../../gateway/grpc/status.ts';
import { tellFailure } from '../../gateway/routes/failure-reply.ts';
import { createEvidenceMetrics } from '../../src/adapters/gateway/evidence-metrics.ts';
import { parseAccess } from '../../src/contract/parse-access.ts';
import { parseDeployment } from '../../src/contract/parsers.ts';
import { planTraffic } from '../../src/domain/gateway/traffic-plan.ts';
import { describeEvidence } from '../../src/usecases/gateway/evidence-state.ts';
import type { ServeFailure } from '../../src/usecases/gateway/serve-request.ts';
import { startDataServer } from '../support/gateway/data-server.ts';
import { gatewayModel, gatewayPlan, gatewayWorld } from '../support/gateway/evidence-world.ts';

const TEXT = readFileSync(new URL('../../docs/gateway.md', import.meta.url), 'utf8');

/** Cells of the rows of the tables under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = TEXT.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const lines = own.split('\n').filter((line) => /^\| ?[^-|]/.test(line));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function routesUnder(heading: string): readonly string[] {
  return rowsUnder(heading).flatMap(([method = '', path = '']) =>
    /^[A-Z]+$/.test(method) ? [`${method} ${path.replaceAll('`', '')}`] : [],
  );
}

describe('docs/gateway.md', () => {
  test('shows deployment files that a gateway serves by, without a live test and with one', () => {
    const plans = [...TEXT.matchAll(/```yaml\n(apiVersion[^`]+)```/g)].map(([, text = '']) => {
      const { value } = parseDeployment({ path: 'production/churn.yaml', content: new TextEncoder().encode(text) });
      return planTraffic(value, {});
    });
    expect(plans).toMatchObject([
      { kind: 'planned', plan: { revision: 1, test: null } },
      { kind: 'planned', plan: { revision: 42, test: { parts: [{ name: 'gbm', slots: 1000 }, { name: null }] } } },
    ]);
  });

  test('shows access files that can be read', () => {
    const [, pasted = ''] = /<<END\n(apiVersion[^]*?)\nEND\n/.exec(TEXT) ?? [];
    const [, issuers = ''] = /```yaml\n(issuers:[^`]+)```/.exec(TEXT) ?? [];
    const texts = [
      pasted.replace(/\$\(.*\)/, 'a'.repeat(64)),
      `apiVersion: seatrial/v1\nkind: GatewayAccess\n${issuers}`,
    ];
    const names = texts.map((content) => parseAccess({ path: 'access.yaml', content }).value.principals[0]?.name);
    expect(names).toEqual(['shop', 'analysts']);
  });

  test('names every metric, and no other', async () => {
    const model = gatewayModel();
    const plan = gatewayPlan(model, { gbm: 0.5 });
    const { evidence } = await gatewayWorld({ model, plan });
    const state = () => describeEvidence(evidence, { clock: null, droppedPredictions: 0, nowMs: 0 });
    const { registry } = createEvidenceMetrics({ evidence, state });
    await using server = await startDataServer();
    addFrontMetrics(registry, { ...server, reloaded: () => ({}) });
    addInlineMetrics(registry, () => new Map());
    const told = (await registry.getMetricsAsJSON()).map(({ name }) => name);
    const named = rowsUnder('Metrics').flatMap(([names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(named.toSorted()).toEqual(told.toSorted());
  });

  test('names every route, and no other', () => {
    const routes = (list: readonly { method: string; path: string }[]) =>
      list.map(({ method, path }) => `${method} ${path}`);
    expect(routesUnder('How it is asked').toSorted()).toEqual(routes(DATA_ROUTES).toSorted());
    expect(routesUnder('For its operators').toSorted()).toEqual(routes(ADMIN_ROUTES).toSorted());
  });

  test('names every status that a request can have', () => {
    const failures: Record<ServeFailure['reason'], true> = {
      input: true,
      error: true,
      crash: true,
      timeout: true,
      shed: true,
      invalid: true,
      unloaded: true,
      'unknown-version': true,
    };
    const reasons = Object.keys(failures) as ServeFailure['reason'][];
    const failed = reasons.map((reason) => tellFailure({ kind: 'failed', reason, message: '' }, 'm').status);
    const declared = DATA_ROUTES.flatMap(({ operation }) => [...operation.errors]);
    const listed = rowsUnder('What is refused').flatMap(([status = '']) =>
      /^\d+$/.test(status) ? [Number(status)] : [],
    );
    expect(new Set(listed)).toEqual(new Set([...failed, ...declared, 401, 403, 405, 431]));
  });

  test('says which code of gRPC each status has', () => {
    const rows = rowsUnder('How it is asked').filter(([code = '']) => /^`[A-Z_]+`/.test(code));
    const told = rows.flatMap(([codes = '', statuses = '']) => {
      const names = codes.replaceAll('`', '').split(', ');
      const numbers = statuses.match(/\d{3}/g) ?? [];
      return numbers.map((status, at) => `${status} ${names[at] ?? names[0]}`);
    });
    const listed = [400, 401, 403, 404, 413, 429, 500, 502, 503, 504].map((one) => {
      const { code } = problemOf({ status: one, message: '' });
      return `${one} ${CODES[code]}`;
    });
    expect(told.toSorted()).toEqual(listed);
  });

  test('says the limits as they are', () => {
    const { bodyBytes, readingBytes, inFlight, connections, headerMs, requestMs, answerMs, idleMs } = DATA_LIMITS;
    const sizes = [bodyBytes, readingBytes].map((bytes) => `${bytes / 2 ** 20} MiB`);
    const times = [headerMs, requestMs, answerMs, idleMs].map((ms) => `${ms / 1000} s`);
    const told = rowsUnder('Limits').map(([, value = '']) => value);
    expect(told).toEqual(['Default', ...sizes, String(inFlight), String(connections), ...times]);
  });
});
