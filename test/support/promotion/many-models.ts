import { MODEL_TEXT } from '../bot-story.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { decideRequest } from '../../../src/usecases/promotion/decide-request.ts';
import { fakePorts } from './fake-ports.ts';
import { addComment, certificate, createWorld, intentOf, version } from './world.ts';

export interface ManyModels {
  /** Model → its files on the default branch. */
  readonly files: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Of the branch seatrial/deployments. */
  readonly state: Readonly<Record<string, string>>;
}

/** So many models with their first version in production; the first of them by these comments in the thread with the number 1. */
export async function manyModels(count: number, comments: readonly number[]): Promise<ManyModels> {
  const world = createWorld();
  world.models.clear();
  const files = new Map<string, Record<string, string>>();
  for (let index = 0; index < count; index++) {
    const name = `model-${String(index).padStart(3, '0')}`;
    const digest = sha256(name);
    files.set(name, {
      [`models/${name}/model.yaml`]: MODEL_TEXT.replace('name: churn', `name: ${name}`),
      [`models/${name}/versions/1.0.0.yaml`]: versionOf(name, digest),
    });
    const own = version('1.0.0', 'a', { sha256: digest });
    world.models.set(name, { policyDigest: 'f'.repeat(64), liveTest: false, versions: [own] });
    world.certificates.push({ model: name, facts: certificate('a', { subject: digest }) });
    const said = { login: 'ada', thread: 1, body: `/promote ${name}@1.0.0 to=production` };
    const comment = { ...addComment(world, said), id: String(comments[index] ?? `none ${index}`) };
    world.comments.push(comment);
    const intent = intentOf(comment);
    const thread = comments[index] === undefined ? null : 1;
    const asked = { ...intent, source: { ...intent.source, thread } };
    const { outcome } = await decideRequest(fakePorts(world), asked, 'event');
    if (outcome.kind !== 'decided') throw new Error(`${name} was not promoted.`);
  }
  return { files, state: Object.fromEntries(world.files) };
}

function versionOf(model: string, digest: string): string {
  return `apiVersion: seatrial/v1
kind: ModelVersion
model: ${model}
version: 1.0.0
artifact:
  format: onnx
  files:
    - {name: model.onnx, path: ${model}.onnx, size: 18874368, sha256: ${digest}}
modes: [realtime]
`;
}
