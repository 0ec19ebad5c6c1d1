import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { HEARD_NAMES, REPORT_EVENT, TRIP_EVENT } from '../../src/contract/read-event.ts';

/** GitHub sends these to workflows alone, never to an app. */
const WORKFLOWS_ONLY = ['pull_request_target', 'schedule', 'workflow_dispatch'];
/**
 * A workflow on the first two is the pull request's own, and has no token that writes where it comes from a fork: `pull_request_target`
 * stands for the first, and nothing for the second. Of the third GitHub tells apps alone.
 */
const APP_ONLY = ['pull_request', 'pull_request_review', 'deployment_protection_rule'];
/** A person starts it by hand; a registry may leave it out. */
const BY_HAND = 'workflow_dispatch';

const FOR_APP = HEARD_NAMES.filter((name) => !WORKFLOWS_ONLY.includes(name));
const FOR_WORKFLOWS = HEARD_NAMES.filter((name) => !APP_ONLY.includes(name));

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

function triggersOf(workflow: string): readonly string[] {
  const { on } = parse(workflow) as { readonly on: Readonly<Record<string, unknown>> };
  return Object.keys(on);
}

function yamlBlock(markdown: string): string {
  return /```yaml\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
}

describe('everything that is read is asked for, and nothing else', () => {
  it('by the app', () => {
    const app = parse(read('bot/app.yml')) as { readonly default_events: readonly string[] };
    expect(app.default_events.toSorted()).toEqual(FOR_APP.toSorted());
  });

  it.each([
    ['the example workflow', read('examples/workflows/seatrial-chatops.yml')],
    ['the workflow in the README of the action', yamlBlock(read('actions/chatops/README.md'))],
  ])('by %s', (_name, workflow) => {
    const asked = triggersOf(workflow).filter((name) => name !== BY_HAND);
    expect(asked.toSorted()).toEqual(FOR_WORKFLOWS.filter((name) => name !== BY_HAND).toSorted());
  });

  it.each([
    ['the example workflow', read('examples/workflows/seatrial-chatops.yml')],
    ['the workflow in the README of the action', yamlBlock(read('actions/chatops/README.md'))],
  ])('of the dispatches each type, by %s', (_name, workflow) => {
    const { on } = parse(workflow) as { readonly on: { readonly repository_dispatch: unknown } };
    expect(on.repository_dispatch).toEqual({ types: [REPORT_EVENT, TRIP_EVENT] });
  });

  it('in the words of the README of the action', () => {
    const [, bullet = ''] = /^- \*\*Triggers\*\*: ([\s\S]*?)\n- /m.exec(read('actions/chatops/README.md')) ?? [];
    const named = [...bullet.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(FOR_WORKFLOWS.toSorted());
  });

  it('by the names that the exceptions have', () => {
    expect(HEARD_NAMES).toEqual(expect.arrayContaining([...WORKFLOWS_ONLY, ...APP_ONLY]));
  });
});
