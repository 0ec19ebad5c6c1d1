import { resolve } from 'node:path';
import { setFailed, setOutput } from '@actions/core';
import metadata from '../../package.json' with { type: 'json' };
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { parseDeclaredShare } from '../../src/contract/declared-share.ts';
import { decisionText } from '../../src/contract/parse-decision.ts';
import { parseInstant } from '../../src/contract/parse-instant.ts';
import { renderDecisionSummary } from '../../src/report/livetest/decision-markdown.ts';
import { sayOutcome } from '../../src/report/livetest/outcome-wording.ts';
import { decideFiles } from '../../src/usecases/livetest/decide-files.ts';
import { wireDecide } from '../../src/wiring/decide.ts';
import { readDecideInputs } from './inputs.ts';

await runAction(async () => {
  const { model, shares, at, failOn, ...inputs } = readDecideInputs();
  const { workspace } = await readRunnerContext(process.env);
  const { files, registry, clock } = wireDecide(resolve(workspace, inputs.registry));
  const { decision, trace } = await decideFiles(
    { files, registry },
    {
      model,
      paths: inputs.windows.map((path) => resolve(workspace, path)),
      environment: null,
      history: inputs.history === null ? null : resolve(workspace, inputs.history),
      shares: shares.map(parseDeclaredShare),
      at: at === null ? null : parseInstant(at),
      now: clock.now(),
      program: metadata.version,
    },
  );
  const place = resolve(workspace, inputs.decision);
  await files.write({ place, usualName: 'decision.json', text: decisionText(decision), replaces: true });
  await writeSummary(process.env, renderDecisionSummary(decision, trace()));
  const { outcome } = decision;
  setOutput('verdict', outcome.kind);
  setOutput('candidate', 'candidate' in outcome ? outcome.candidate : '');
  setOutput('decision', place);
  setOutput('reason-code', outcome.reasonCode);
  const { message } = sayOutcome(decision);
  const isRejected = ['reject-harm', 'reject-futile', 'invalid'].includes(outcome.kind);
  const fails = { reject: isRejected, 'not-promoted': outcome.kind !== 'promote', never: false }[failOn];
  if (fails) setFailed(message);
  else logLine(message);
});
