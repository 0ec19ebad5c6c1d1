import { AppError } from '../error.ts';
import { slotsOf } from '../gateway/engines/engine.ts';
import type { DeployedVersion } from '../gateway/traffic-plan.ts';
import { predictorModel, storageOf } from './cluster/inference-service.ts';
import { objectName } from './cluster/names.ts';
import { metadataOf } from './cluster/objects.ts';
import { fillPattern } from './fill-pattern.ts';
import type { PlannedDeployment, Platform, PlatformRequest } from './platform.ts';

/** KServe splits between what it is given and what had all of the traffic before: the file names the first of them alone. */
export const KSERVE = {
  name: 'kserve',
  title: 'Serverless KServe',
  needs: ['namespace'],
  takes: ['storage', 'replicas'],
  capabilities: { can: [], arms: 'drawn', parts: 100, candidates: 1 },
  writes: 'a file for each model: `InferenceService` with `canaryTrafficPercent`',
  triedWith: "server-side apply of a kube-apiserver with KServe's CRDs",
  triedBy: 'api',
  resources: { InferenceService: 'inferenceservices.serving.kserve.io' },
  render: (asked) =>
    new Map(asked.deployments.map((planned) => [`${planned.plan.model}.yaml`, [serviceOf(planned, asked)]])),
} as const satisfies Platform;

function serviceOf(planned: PlannedDeployment, asked: PlatformRequest): object {
  const { model, test, production } = planned.plan;
  const [candidate] = test?.candidates ?? [];
  const version = candidate ?? production;
  if (version === null) throw new AppError({ code: 'internal', message: `${model} has no production.` });
  const annotations = {
    'serving.kserve.io/deploymentMode': 'Serverless',
    'seatrial/version': version.version,
    'seatrial/sha256': version.sha256,
  };
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: metadataOf(planned, asked, { name: objectName(model), annotations }),
    spec: {
      predictor: {
        ...(candidate === undefined ? {} : { canaryTrafficPercent: slotsOf(candidate.share) / 100 }),
        minReplicas: asked.settings.replicas ?? 2,
        model: predictorModel(formatOf(planned, version), placeOf(planned, asked, version)),
      },
    },
  };
}

function formatOf({ plan, versions }: PlannedDeployment, { version, sha256 }: DeployedVersion): string {
  const artifact = versions.get(sha256)?.artifact;
  if (artifact !== undefined && artifact.serve === undefined) return artifact.format;
  throw new AppError({
    code: 'usage',
    reason: 'platform-server',
    message: `${plan.model}@${version} is a server of its own, and no file that KServe loads.`,
    hint: 'Make an image of it, and declare the platform kubernetes.',
  });
}

function placeOf({ plan, versions }: PlannedDeployment, asked: PlatformRequest, version: DeployedVersion): string {
  const { storage } = asked.settings;
  if (storage !== undefined) return fillPattern(storage, plan.model, version);
  const place = storageOf(versions.get(version.sha256)?.artifact.files ?? []);
  if (place !== null) return place;
  throw new AppError({
    code: 'usage',
    reason: 'no-storage',
    message: `KServe cannot take the files of ${plan.model}@${version.version} from where the manifest does.`,
    hint: 'Put them where the cluster reads, and say it in .github/seatrial.yml: storage: s3://models/{model}/{version}.',
  });
}
