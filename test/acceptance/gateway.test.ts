import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { armOf, layOut } from '../../src/domain/livetest/slots.ts';
import {
  deployment,
  type DeploymentFolder,
  deploymentFolder,
  EXAMPLES,
  INCOME,
} from '../support/gateway/deployments.ts';
import { type GatewayProcess, runGateway } from '../support/gateway/run-gateway.ts';
import { runCli } from '../support/run-cli.ts';

const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const BODY = JSON.stringify({
  id: 'mine',
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});

interface Answer {
  readonly id: string;
  readonly model_version: string;
  readonly parameters: { readonly decision: string };
}

describe('seatrial serve', () => {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-serve-'));
  const registry = join(place, 'registry');
  let deployments: DeploymentFolder;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    cpSync(EXAMPLES, registry, { recursive: true });
    appendFileSync(join(registry, 'models/income-band/model.yaml'), POLICY);
    deployments = await deploymentFolder(deployment({ liveTest: { id: 'ib-1', candidates: [CANDIDATE] } }));
    gateway = await runGateway(argsFor('state'));
  }, 60_000);

  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await deployments[Symbol.asyncDispose]();
    rmSync(place, { recursive: true, force: true });
  });

  function argsFor(state: string): readonly string[] {
    return [
      '--registry',
      registry,
      '--deployments',
      deployments.folder,
      '--state',
      join(place, state),
      '--workers',
      '1',
    ];
  }

  async function ask(unit: string, path = '/v2/models/income-band/infer'): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-unit-id': unit };
    return fetch(`${gateway.dataUrl}${path}`, { method: 'POST', headers, body: BODY });
  }

  async function answerTo(unit: string): Promise<Answer> {
    const answer: Answer = JSON.parse(await (await ask(unit)).text());
    return answer;
  }

  async function stateOf(): Promise<unknown> {
    return (await fetch(`${gateway.adminUrl}/-/state`)).json();
  }

  test('gives each unit to the arm that anybody can compute, always the same', async () => {
    const layout = layOut([{ name: 'gbm', anchor: 0, slots: 2000 }]);
    if (layout.kind !== 'laid-out') throw new Error('no layout');
    const units = Array.from({ length: 100 }, (_, unit) => `unit-${unit}`);
    const versions = await Promise.all(units.map(async (unit) => (await answerTo(unit)).model_version));
    const expected = units.map((unit) =>
      armOf(layout.parts, `income-band/ib-1:${unit}`) === null ? '1.0.0' : '1.1.0',
    );
    expect(versions).toEqual(expected);
    expect(new Set(versions)).toEqual(new Set(['1.0.0', '1.1.0']));
  });

  test('echoes the id, names the version, and gives a decision by which a label finds it', async () => {
    const answer = await answerTo('unit-1');
    expect(answer).toMatchObject({ id: 'mine', parameters: { decision: expect.stringMatching(/^[\w-]{40,}$/) } });
    const outcome = { decision: answer.parameters.decision, label: 0 };
    const send = async (): Promise<Response> =>
      fetch(`${gateway.dataUrl}/v2/models/income-band/outcomes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(outcome),
      });
    expect(await (await send()).json()).toEqual({ counted: 1, repeated: 0, late: 0, refused: [] });
    expect(await (await send()).json()).toEqual({ counted: 0, repeated: 1, late: 0, refused: [] });
  });

  test('follows a changed file, and serves on where the next one is bad', async () => {
    await deployments.write(deployment({ revision: 2, production: { version: '1.1.0', sha256: INCOME['1.1.0'] } }));
    await expect.poll(stateOf, { timeout: 20_000 }).toMatchObject({ models: [{ file: 'applied', revision: 2 }] });
    await deployments.write(deployment({ revision: 3, production: { version: '9.9.9', sha256: 'f'.repeat(64) } }));
    await expect.poll(stateOf, { timeout: 20_000 }).toMatchObject({
      models: [{ file: 'refused', revision: 2, problems: [{ code: 'unknown-version' }] }],
    });
    expect((await answerTo('unit-2')).model_version).toBe('1.1.0');
  });

  test('answers what is here when it is told to end, and ends with 0', async () => {
    const asked = Promise.all(Array.from({ length: 20 }, (_, unit) => ask(`last-${unit}`)));
    const answers = await asked;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await gateway.stop('SIGTERM')).toBe(0);
    gateway = await runGateway(argsFor('state'));
    expect(await stateOf()).toMatchObject({ evidence: { journal: { kind: 'keeping' }, remarks: [] } });
  }, 60_000);

  test('refuses a second gateway in the same state folder, with words', async () => {
    const { exitCode, stderr } = await runCli(['serve', '--port', '0', '--admin-port', '0', ...argsFor('state')], {
      cwd: place,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Give each gateway a folder of its own.');
  });

  test.each(['/proc/nothing/here', '/dev/null/state'])(
    'refuses a state folder that cannot be made: %s',
    async (state) => {
      const args = ['serve', '--port', '0', '--admin-port', '0', ...argsFor('state').slice(0, 4), '--state', state];
      const { exitCode, stderr } = await runCli(args, { cwd: place });
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining('Name a folder that this user may write as --state.'),
      ]);
    },
  );
});
