import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { armOf } from '../../src/domain/livetest/slots.ts';
import { askNginx, HAS_NGINX } from '../support/nginx.ts';
import { KEYS, LAYOUTS } from '../support/slot-cases.ts';

test.skipIf(!HAS_NGINX)('the nginx of this machine gives 100,000 keys the same arms', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const arms = await askNginx(LAYOUTS, KEYS, folder);
  const own = KEYS.map((key) => LAYOUTS.map((parts) => armOf(parts, key) ?? 'production').join(' '));
  expect(arms).toEqual(own);
});
