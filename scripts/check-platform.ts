/** What has to hold of a certificate on every platform, however fast it is: `node scripts/check-platform.ts <folder of the certificates>`. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate, Isolation } from '../src/contract/generated/types.ts';

/** Kinds of gates that say nothing of the machine, and need no other version. */
const KINDS = ['prediction', 'robustness'];

/** What `environment.isolation` promises in docs/runners.md. */
const ISOLATION: Readonly<Record<string, Isolation>> = {
  linux: { memory: 'limited', endsWithParent: true, network: 'open' },
  darwin: { memory: 'watched', endsWithParent: false, network: 'open' },
  win32: { memory: 'unlimited', endsWithParent: false, network: 'open' },
};

const [folder = ''] = process.argv.slice(2);
const paths = globSync('*.certificate.json', { cwd: folder });
ok(paths.length > 0, `There is no certificate in ${folder}.`);
for (const path of paths) checkCertificate(JSON.parse(readFileSync(join(folder, path), 'utf8')));

function checkCertificate({ environment, findings, gates }: Certificate): void {
  deepEqual(environment.isolation, ISOLATION[process.platform]);
  deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  const predictions = gates.filter(({ kind }) => KINDS.includes(kind));
  ok(predictions.length > 0, 'No gate was about predictions.');
  for (const { id, result } of predictions) equal(result, 'pass', `${id}: ${result}`);
  process.stdout.write(`${process.platform}-${process.arch}: ${predictions.length} gates on predictions pass.\n`);
}
