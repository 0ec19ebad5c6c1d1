/** node test/reference/livetest/make-slots.ts: slots.txt, the arms that the machine's nginx (1.22.1 wrote it) gives to 100,000 keys. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askNginx } from '../../support/nginx.ts';
import { KEYS, LAYOUTS, symbolOf } from '../../support/slot-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-nginx-'));
const symbols = (await askNginx(LAYOUTS, KEYS, folder)).map((arms) => symbolOf(arms.split(' '))).join('');
writeFileSync(new URL('slots.txt', import.meta.url), symbols.replaceAll(/.{100}/g, '$&\n'));
rmSync(folder, { recursive: true });
