import type { Certificate, Model, Settings } from '../../../src/contract/generated/types.ts';
import { parseModel, parseSettings } from '../../../src/contract/parsers.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { policyDigest } from '../../../src/domain/certification/digests.ts';
import { judgeGates } from '../../../src/domain/certification/judge-gates.ts';
import { resolveGates } from '../../../src/domain/model/resolve-gates.ts';
import { WORKFLOW } from '../bot-story.ts';
import { aCertificate } from '../certificate.ts';
import type { LocalGitHub } from '../local-github/client.ts';
import { DIGIT_MODELS, MODEL, versionFiles } from './digit-models.ts';

export async function mergeVersion(github: LocalGitHub, version: string): Promise<number> {
  const branch = `add-${version}`;
  await github.commit({ branch, changes: versionFiles(version), message: `Add ${version}` });
  const { number } = await github.openPull({ head: branch, title: `${MODEL} ${version}` });
  await github.merge(number);
  return number;
}

/** What the certification of the push to main hands in: what it measured plays no part here. */
export async function certify(github: LocalGitHub, versions: readonly string[]): Promise<void> {
  const read = async (path: string) => ({ path, content: Buffer.from((await github.readFile(path)) ?? '') });
  const model = parseModel(await read(`models/${MODEL}/model.yaml`)).value;
  const settings = parseSettings(await read('.github/seatrial.yml')).value;
  const headSha = (await github.branchTip('main')) ?? '';
  const certificates = versions.map((version) => certificateOf(version, { model, settings, commit: headSha }));
  const artifacts = Object.fromEntries(
    certificates.map((certificate) => {
      const { version } = certificate.subject;
      const file = { [`${MODEL}@${version}.certificate.json`]: JSON.stringify(certificate) };
      return [`seatrial-report-${MODEL}-${version}`, file];
    }),
  );
  const run = { name: 'Seatrial', path: WORKFLOW, headSha, headBranch: 'main', event: 'push', artifacts };
  await github.finishWorkflowRun(run);
}

interface Certified {
  readonly model: Model;
  readonly settings: Settings;
  readonly commit: string;
}

function certificateOf(version: string, { model, settings, commit }: Certified): Certificate {
  const base = aCertificate();
  const bytes = DIGIT_MODELS.get(version) ?? Buffer.of();
  const digest = { sha256: sha256(bytes) };
  const files = [{ name: 'model.onnx', sizeBytes: bytes.length, digest }];
  const evidence: Certificate = {
    ...base,
    subject: { ...base.subject, model: MODEL, version, digest, files },
    policy: { ...base.policy, digest: { sha256: policyDigest(model, settings, sha256) } },
    performance: base.performance.map((one) => ({ ...one, modelSizeBytes: bytes.length })),
    run: { ...base.run, commit },
  };
  const gates = judgeGates(resolveGates({ model, settings }, base.subject.modes), {
    evidence,
    slicesOf: () => [],
    locate: (pointer) => ({ path: `models/${MODEL}/model.yaml`, line: 1, column: 1, pointer }),
  });
  return { ...evidence, gates };
}
