import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function stepsOf(file: string, job: string): readonly Step[] {
  const workflow = parse(readFileSync(`.github/workflows/${file}.yml`, 'utf8')) as {
    jobs: Record<string, { steps: readonly Step[] }>;
  };
  return workflow.jobs[job]?.steps ?? [];
}

describe('a certificate that a pull request brings along in its own tree', () => {
  it.each([
    ['certify', 'plan', 2],
    ['certify', 'certify', 4],
    ['certify', 'comment', 3],
    ['record', 'record', 2],
  ])('is neither taken over nor handed on by %s.yml, job %s', (file, job, count) => {
    const places = stepsOf(file, job)
      .filter(({ uses }) => uses !== undefined && /artifact@|actions\/(?:certify|comment|record)$/.test(uses))
      .flatMap((step) => ['path', 'output', 'reuse', 'certificates'].map((name) => step.with?.[name]))
      .filter((place) => place !== undefined);
    expect(places).toHaveLength(count);
    for (const place of places) expect(place).toContain('runner.temp');
  });
});

it.each(['.github/workflows/chatops.yml', 'examples/workflows/seatrial-chatops.yml'])(
  '%s: no concurrency group lets a rollback wait for promotions, or be cancelled by them',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*concurrency:/m);
  },
);

it('the run that /certify starts is named by its key', () => {
  const workflow = parse(readFileSync('examples/workflows/seatrial-certify.yml', 'utf8')) as { 'run-name': string };
  expect(workflow['run-name']).toContain('${{ github.event.client_payload.key }}');
});
