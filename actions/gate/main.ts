import { info, setFailed, setOutput, setSecret } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { parseVersionQuestion } from '../../src/contract/named-version.ts';
import { describeAdmission } from '../../src/report/chatops/admission-wording.ts';
import { markdownText } from '../../src/report/markdown.ts';
import { askAdmission } from '../../src/usecases/promotion/ask-admission.ts';
import { wireAdmission } from '../../src/wiring/admission.ts';
import { readGateInputs } from './inputs.ts';

await runAction(async () => {
  // Whatever happens below, nobody reads an old or an empty word as leave.
  setOutput('allowed', 'false');
  const { token, repository, environment, slot, waitSeconds, ...named } = readGateInputs();
  if (token !== '') setSecret(token);
  const context = await readRunnerContext(process.env);
  const ports = wireAdmission({ token, apiUrl: context.apiUrl, name: repository ?? context.repository ?? '' });
  const question = { ...parseVersionQuestion(named), place: { environment, slot } };
  const { admission, events } = await askAdmission(ports, question, {
    waitMs: waitSeconds * 1000,
    onWait: (now) => info(markdownText(describeAdmission(now.admission, now.events))),
  });
  setOutput('version', admission.version ?? '');
  setOutput('sha256', admission.sha256 ?? '');
  setOutput('revision', String(admission.revision));
  setOutput('reason-code', admission.reasonCode);
  const words = markdownText(describeAdmission(admission, events));
  if (admission.kind !== 'admit') return setFailed(words);
  setOutput('allowed', 'true');
  info(words);
});
