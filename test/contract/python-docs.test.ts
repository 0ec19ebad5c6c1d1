import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PYTHON_RUNTIMES } from '../../src/adapters/runtimes/python-worker/python-runtimes.ts';
import { parseVersion } from '../../src/contract/parsers.ts';

const TEXT = readFileSync(new URL('../../docs/python-models.md', import.meta.url), 'utf8');

test('docs/python-models.md names every format with the endings of its files', () => {
  const rows = [...TEXT.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gmu)].map(([, format, endings = '']) => [
    format,
    endings.split(', ').map((ending) => ending.trim().replaceAll('`', '')),
  ]);
  expect(rows).toEqual(PYTHON_RUNTIMES.map(({ format, endings }) => [format, endings]));
});

test('its manifest can be read', () => {
  const [artifact = ''] = [...TEXT.matchAll(/```yaml\n(artifact:\n {2}format[^`]+)```/g)].map(([, text = '']) => text);
  const head = 'apiVersion: seatrial/v1\nkind: ModelVersion\nmodel: churn\nversion: 1.0.0\nmodes: [batch]\n';
  const content = new TextEncoder().encode(head + artifact.replaceAll('…', 'ab'.repeat(32)));
  const { value } = parseVersion({ path: 'models/churn/versions/1.0.0.yaml', content });
  expect(value.artifact).toMatchObject({
    format: 'sklearn',
    environment: { python: '3.11', lock: 'requirements.lock' },
  });
});
