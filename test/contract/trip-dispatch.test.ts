import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, expect, test } from 'vitest';
import type { GuardTrip } from '../../src/contract/generated/types.ts';
import { parseGuardTrip } from '../../src/contract/parse-guard-trip.ts';
import { readEvent } from '../../src/contract/read-event.ts';

interface Step {
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'seatrial-trips-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WORKFLOW = readFileSync(new URL('../../examples/workflows/seatrial-observe.yml', import.meta.url), 'utf8');
const { jobs } = parse(WORKFLOW) as { readonly jobs: { readonly observe: { readonly steps: readonly Step[] } } };
const TELLING = jobs.observe.steps.find(({ run }) => run !== undefined);

const TRIP: GuardTrip = {
  environment: 'production',
  model: 'churn',
  arm: 'gbm',
  version: '1.4.0',
  sha256: '9f'.repeat(32),
  revision: 42,
  event: 'errors',
  at: '2026-11-02T10:00:00Z',
};

/** Runs the step as a runner does, with a `gh` that keeps what it is given. */
function told(trips: readonly GuardTrip[]): { readonly asked: string; readonly bodies: readonly unknown[] } {
  const [gh, out] = [join(folder, 'gh'), join(folder, 'out')];
  writeFileSync(out, '');
  writeFileSync(gh, `#!/bin/sh\necho "$@" >> ${out}.asked\ncat >> ${out}\n`);
  chmodSync(gh, 0o755);
  writeFileSync(`${out}.asked`, '');
  const path = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { PATH: path, TRIPS: JSON.stringify(trips), GITHUB_REPOSITORY: 'acme/models' };
  execFileSync('bash', ['-e', '-c', TELLING?.run ?? 'exit 1'], { env });
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean);
  return { asked: readFileSync(`${out}.asked`, 'utf8'), bodies: lines.map((line): unknown => JSON.parse(line)) };
}

test.skipIf(process.platform === 'win32')(
  'each trip that is observed is dispatched as what the repository hears',
  () => {
    const { asked, bodies } = told([TRIP, { ...TRIP, arm: null }]);
    expect(asked).toBe('api repos/acme/models/dispatches --input -\n'.repeat(2));
    expect(bodies).toEqual([
      { event_type: 'seatrial-tripped', client_payload: TRIP },
      { event_type: 'seatrial-tripped', client_payload: { ...TRIP, arm: null } },
    ]);
    for (const body of bodies as readonly { readonly event_type: string; readonly client_payload: unknown }[]) {
      expect(parseGuardTrip(body.client_payload)).toMatchObject({ model: 'churn' });
      const sender = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };
      const repository = { full_name: 'acme/models', html_url: 'https://github.com/acme/models' };
      const payload = { action: body.event_type, client_payload: body.client_payload, sender, repository };
      expect(readEvent({ name: 'repository_dispatch', payload }, TRIP.at)).toMatchObject({ kind: 'trip' });
    }
  },
);

test('also where another source was invalid, and not where nothing was turned away', () => {
  expect(TELLING?.if).toBe(
    "${{ !cancelled() && steps.observe.outputs.trips != '' && steps.observe.outputs.trips != '[]' }}",
  );
  expect(TELLING?.env?.['TRIPS']).toBe('${{ steps.observe.outputs.trips }}');
});
