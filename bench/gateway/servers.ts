import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDeployment } from '../../src/contract/format-deployment.ts';
import type { Deployment } from '../../src/contract/generated/types.ts';
import { deployment, EXAMPLES, INCOME } from '../../test/support/gateway/deployments.ts';
import { runGateway } from '../../test/support/gateway/run-gateway.ts';
import { type BenchServer, childServer } from './child-server.ts';

/** A tenth of production's requests is also scored by the candidate, unseen. */
const POLICY = `liveTest:
  unit: header:x-unit-id
  shadow: 0.1
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const INFER = '/v2/models/income-band/infer';

/** What is asked of each of them. */
export const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});

export function startBare(kind: 'fixed' | 'bare'): Promise<BenchServer> {
  const model = join(EXAMPLES, 'models/income-band/income-1.0.0.onnx');
  return childServer(new URL('bare-server.ts', import.meta.url), [kind, model, 'probabilities']);
}

/** `tested`: with a live test whose candidate has a fifth of the traffic. `place`: a folder of the caller's. */
export async function startGateway(place: string, kind: 'plain' | 'tested'): Promise<BenchServer> {
  const folder = join(place, kind);
  const production = join(folder, 'deployments/production');
  mkdirSync(production, { recursive: true });
  cpSync(EXAMPLES, join(folder, 'registry'), { recursive: true });
  if (kind === 'tested') appendFileSync(join(folder, 'registry/models/income-band/model.yaml'), POLICY);
  const liveTest: Deployment['liveTest'] = kind === 'tested' ? { id: 'ib-1', candidates: [CANDIDATE] } : null;
  writeFileSync(join(production, 'income-band.yaml'), formatDeployment(deployment({ liveTest })));
  const places = ['--registry', join(folder, 'registry'), '--deployments', join(folder, 'deployments')];
  const running = await runGateway([...places, '--state', join(folder, 'state'), '--workers', '1']);
  const url = `${running.dataUrl}${INFER}`;
  return { url, pid: running.child.pid ?? 0, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
