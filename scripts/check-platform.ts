/** What has to hold of a certificate on every platform, however fast it is: `node scripts/check-platform.ts <folder of the certificates>`. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of gates that say nothing of the machine, and need no other version. */
const KINDS = ['prediction', 'robustness'];

/** What `environment.isolation` promises in docs/runners.md. */
const ISOLATION = {
  linux: { memory: 'limited', endsWithParent: true, network: 'open' },
  darwin: { memory: 'watched', endsWithParent: false, network: 'open' },
  win32: { memory: 'unlimited', endsWithParent: false, network: 'open' },
} as const;

const [folder = ''] = process.argv.slice(2);
const paths = globSync('*.certificate.json', { cwd: folder });
ok(paths.length > 0, `There is no certificate in ${folder}.`);
for (const path of paths) checkCertificate(JSON.parse(readFileSync(join(folder, path), 'utf8')));

function checkCertificate({ environment, findings, gates }: any): void {
  deepEqual(environment.isolation, ISOLATION[process.platform as keyof typeof ISOLATION]);
  deepEqual(
    findings.filter(({ severity }: any) => severity === 'error'),
    [],
  );
  const predictions = gates.filter(({ kind }: any) => KINDS.includes(kind));
  ok(predictions.length > 0, 'No gate was about predictions.');
  for (const { id, result } of predictions) equal(result, 'pass', `${id}: ${result}`);
  process.stdout.write(`${process.platform}-${process.arch}: ${predictions.length} gates on predictions pass.\n`);
}
