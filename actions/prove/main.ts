import { resolve } from 'node:path';
import { setFailed, setOutput } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { AppError } from '../../src/domain/error.ts';
import { parseReference } from '../../src/contract/named-version.ts';
import { isProved, renderProofSummary, sayDoubt } from '../../src/report/livetest/proof-wording.ts';
import { proveVersion } from '../../src/usecases/livetest/prove-version.ts';
import { wireProof } from '../../src/wiring/ledger.ts';
import { readProveInputs } from './inputs.ts';

await runAction(async () => {
  const { version, registry } = readProveInputs();
  if (version === null)
    throw new AppError({ code: 'usage', message: 'No version is named.', hint: 'Say which: version: churn@1.4.0.' });
  const { workspace } = await readRunnerContext(process.env);
  const ports = wireProof({ folder: resolve(workspace, registry), remote: 'origin', onRead: () => {} });
  const decisions = await proveVersion(ports, parseReference(version));
  await writeSummary(process.env, renderProofSummary(version, decisions));
  const wrong = decisions.filter((one) => !isProved(one));
  setOutput('proved', String(wrong.length === 0));
  setOutput('decisions', JSON.stringify(decisions));
  setOutput('reason-code', wrong.length === 0 ? 'proved' : 'not-proved');
  for (const { path, at, doubts } of wrong)
    for (const line of doubts.flatMap(sayDoubt)) logLine(`${path ?? at}: ${line}`);
  if (wrong.length > 0) setFailed(`${wrong.length} of ${decisions.length} decisions are not proved.`);
  else logLine(`${decisions.length} decisions are proved.`);
});
