import { expect, test } from 'vitest';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { createRegistry } from '../support/registry-fixture.ts';

/** Its interval reaches from 0.977 to 0.994. */
const UNDECIDED = { id: 'open', metric: 'roc_auc', min: 0.985 };

test.each([
  ['passes where the settings leave it to the model', { onInconclusive: 'warn' }, 0],
  ['blocks where the settings let none pass', { onInconclusive: 'block' }, 3],
] as const)('an undecided gate that warns %s', async (_name, settings, exitCode) => {
  using registry = createRegistry();
  registry.settings(settings);
  registry.model({ gates: [{ ...UNDECIDED, onInconclusive: 'warn' }] });
  expect(await certifyProbe(registry)).toMatchObject({ exitCode });
  const [gate] = readCertificate(registry).gates;
  expect(gate).toMatchObject({ result: 'inconclusive', blocking: exitCode !== 0 });
});
