import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readNamedVersion } from '../../src/contract/named-version.ts';
import { parseSettings } from '../../src/contract/parsers.ts';
import { checkSettings } from '../../src/domain/model/check-settings.ts';
import { gateOf } from '../../src/domain/promotion/job-version.ts';

const DOCS = readFileSync(new URL('../../docs/deployment-gate.md', import.meta.url), 'utf8');

it('the settings of docs/deployment-gate.md are settings', () => {
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(DOCS) ?? [];
  const { value } = parseSettings({ path: 'seatrial.yml', content: new TextEncoder().encode(text) });
  expect(checkSettings(value)).toEqual([]);
  expect(gateOf(value.deploymentGates, 'PRODUCTION')).toEqual({
    model: 'churn',
    environment: 'production',
    slot: 'production',
  });
});

it('the payload of docs/deployment-gate.md names a version', () => {
  const [, text = ''] = /`(\{"seatrial": .*?\}\})`/.exec(DOCS) ?? [];
  const payload: unknown = JSON.parse(text.replace('9f2c…', 'a'.repeat(64)));
  expect(readNamedVersion(payload)).toMatchObject({ model: 'churn', version: '1.4.0' });
});

it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
  ['one gate', 'production: {model: churn}', []],
  ['two that differ', 'production: {model: churn}, live: {model: churn}', []],
  [
    'one environment of GitHub in two cases of letters',
    'Production: {model: churn}, production: {model: search}, PRODUCTION: {}',
    [
      ['gate-twice', '/deploymentGates/production'],
      ['gate-twice', '/deploymentGates/PRODUCTION'],
    ],
  ],
  [
    'an environment that is not declared',
    'live: {environment: prod}',
    [['environment-unknown', '/deploymentGates/live/environment']],
  ],
])('gates of a registry with the environment production: %s', (_name, gates, expected) => {
  const text = `apiVersion: seatrial/v1\nkind: Settings\nenvironments: {production: {}}\ndeploymentGates: {${gates}}\n`;
  const { value } = parseSettings({ path: 'seatrial.yml', content: new TextEncoder().encode(text) });
  expect(checkSettings(value).map(({ reason, pointer }) => [reason, pointer])).toEqual(expected);
});
