import { resolve } from 'node:path';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { AppError } from '../../src/domain/error.ts';
import { sinceOf } from '../../src/usecases/certify/find-base.ts';
import { recordAll, type RecordAllRequest } from '../../src/usecases/releases/record-all.ts';
import { wireCheckedOutRecord } from '../../src/wiring/record.ts';
import { type RecordingWiring, wireRecording } from '../../src/wiring/recording.ts';
import { readRecordInputs, type RecordInputs } from './inputs.ts';
import { keepGapIssue, tell } from './outputs.ts';

await runAction(async () => {
  const inputs = readRecordInputs();
  const context = await readRunnerContext(process.env);
  const { ports, issues, root } = open(inputs, context);
  const reported =
    inputs.windows === undefined ? '' : await ports.files.readText(resolve(context.workspace, inputs.windows));
  const windows = [reported, inputs.payload].filter((text) => text !== '').join('\n');
  const outcome = await recordAll(ports, {
    ...describeRun(context),
    since: sinceOf(context.base),
    change: context.change,
    certificates: inputs.certificates.map((path) => resolve(context.workspace, path)),
    windows: parseWindows(inputs.windows ?? 'payload', windows),
  });
  const { recorded, releases, errors } = outcome;
  logLine(`Registry ${root}: ${recorded.length} recorded, ${releases.length} releases made or changed.`);
  if (inputs.gapIssue) await keepGapIssue(issues, wireCheckedOutRecord(context.workspace, inputs.registry));
  tell(outcome);
  if (errors.length > 0) throw errors[0];
});

function open(inputs: RecordInputs, { repository = '', apiUrl, workspace }: RunnerContext): RecordingWiring {
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait ${seconds} s`);
  const wiring = wireRecording({ ...inputs, repository, apiUrl, workspace, onWait });
  if (wiring === null) throw new AppError({ code: 'usage', message: 'The runner names no repository.' });
  return wiring;
}

function describeRun({
  serverUrl,
  repository,
  run,
}: RunnerContext): Pick<RecordAllRequest, 'reporter' | 'repositoryUrl'> {
  return {
    reporter: {
      repository: `${new URL(serverUrl).host}/${repository}`,
      actor: process.env['GITHUB_ACTOR'] ?? 'github-actions',
      kind: 'action',
      url: run.url ?? null,
    },
    repositoryUrl: `${serverUrl}/${repository}`,
  };
}
