import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import type { GuardTrip } from '../../../src/contract/generated/types.ts';
import { quiet, startTestBot } from '../bot-story.ts';
import { CHATOPS_PERMISSIONS } from '../chatops-permissions.ts';
import { defaultBranchEvent } from '../local-github/action-events.ts';
import type { LocalGitHub } from '../local-github/client.ts';
import { type ActionResult, runAction } from '../local-github/run-action.ts';
import { AHEAD_VARIABLE } from './story-clock.ts';

/** Who carries out in the repository what people say and what sources tell. */
export interface Steward extends AsyncDisposable {
  /** All that was said is carried out. */
  settle(): Promise<void>;
  /** Its timer comes. */
  sweep(): Promise<void>;
  /** The sources are asked between two of them. */
  watch(): Promise<void>;
}

/** `environment`: variables that it is started with, which may be set until they are needed. */
export type BeginSteward = (github: LocalGitHub, environment: NodeJS.ProcessEnv) => Promise<Steward>;

export const botSteward: BeginSteward = async (github, environment) => {
  const bot = await startTestBot(github, { observed: [github.repository], environment });
  const settle = async (): Promise<void> => quiet(github, bot);
  return {
    settle,
    sweep: async () => {
      await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
      await settle();
    },
    watch: async () => {
      bot.watch();
      await settle();
    },
    [Symbol.asyncDispose]: async () => bot.close(),
  };
};

/** What starts examples/workflows/seatrial-chatops.yml. */
const HEARD = ['issue_comment', 'workflow_run', 'repository_dispatch'];
const CLOCK = join(import.meta.dirname, 'story-clock.ts');

/** The workflows of examples/ alone, each run as soon as its event is there: no bot, no server. */
export const actionsSteward: BeginSteward = async (github, environment) => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-actions-'));
  const workspace = join(folder, 'models');
  await simpleGit().clone(`${github.url}/${github.repository}.git`, workspace);
  const token = await github.workflowToken(CHATOPS_PERMISSIONS);
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  await simpleGit(workspace).addConfig('http.extraheader', `AUTHORIZATION: basic ${basic}`);
  github.webhooks.setTarget({ url: 'http://127.0.0.1:9', secret: 'of nobody', events: HEARD });
  github.webhooks.hold();
  const run = async (action: string, name: string, payload: Payload | null = null): Promise<ActionResult> =>
    runAction({
      action: `actions/${action}/action.yml`,
      github,
      event: { ...(await defaultBranchEvent(github, { name })), ...(payload === null ? {} : { payload }) },
      workspace,
      token,
      environment: { ...definedIn(environment), ...storyClock() },
    });
  const chatops = async (name: string, payload: Payload | null = null): Promise<void> => {
    const { exitCode, stdout, stderr } = await run('chatops', name, payload);
    if (exitCode !== 0) throw new Error(`chatops on ${name} ended with ${exitCode}: ${stdout}${stderr}`);
  };
  const settle = async (): Promise<void> => {
    for (let heard = github.webhooks.drop(); heard.length > 0; heard = github.webhooks.drop())
      for (const { event, payload } of heard) if (isForPeople(payload)) await chatops(event, payload);
  };
  /** Its step fails where a source is not sound yet; the next one is run all the same. */
  const watch = async (): Promise<void> => {
    await simpleGit(workspace).pull();
    const { outputs, stdout } = await run('observe', 'schedule');
    if (outputs['trips'] === undefined) throw new Error(`Nothing was observed: ${stdout}`);
    const trips: readonly GuardTrip[] = JSON.parse(outputs['trips']);
    for (const trip of trips)
      await github.request(token, 'POST {repo}/dispatches', {
        event_type: 'seatrial-tripped',
        client_payload: { ...trip },
      });
    await settle();
  };
  return {
    settle,
    watch,
    sweep: async () => {
      await watch();
      await chatops('schedule');
      await settle();
    },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }),
  };
};

type Payload = Readonly<Record<string, unknown>>;

/** GitHub starts no workflow for what a workflow has written, but for dispatches. */
function isForPeople({ comment }: Payload): boolean {
  return !JSON.stringify(comment ?? {}).includes('"type":"Bot"');
}

function storyClock(): Readonly<Record<string, string>> {
  const aheadMs = Date.now() - (performance.timeOrigin + performance.now());
  return { NODE_OPTIONS: `--import=${CLOCK}`, [AHEAD_VARIABLE]: String(Math.round(aheadMs)) };
}

function definedIn(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value = '']) => [[name, value]]));
}
