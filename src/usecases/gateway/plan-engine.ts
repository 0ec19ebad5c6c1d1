import type { Model } from '../../contract/generated/types.ts';
import { carriesState } from '../../domain/calling/call-form.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Engine, EngineModel, EngineUpstream } from '../../domain/gateway/engines/engine.ts';
import { NEED_WORDS, needsOf } from '../../domain/gateway/engines/needs.ts';
import { planModel } from '../../domain/gateway/engines/plan-model.ts';
import type { DeployedVersion, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import type { Evidence } from './evidence.ts';
import { loaded } from './route-request.ts';
import type { ServedModel } from './served-models.ts';

/** What a plan asks that an engine lacks is refused before anything of the plan is served. Throws AppError. */
export function refuseBeyond(
  { title, capabilities }: Pick<Engine, 'title' | 'capabilities'>,
  plan: TrafficPlan,
  { liveTest }: Model,
): void {
  const lacking = needsOf(plan, liveTest?.ensembles ?? []).find((need) => !capabilities.includes(need));
  if (lacking === undefined) return;
  throw new AppError({
    code: 'usage',
    reason: `engine-${lacking}`,
    message: `${title} cannot do what ${plan.model} asks: ${NEED_WORDS[lacking]}.`,
    hint: 'Serve it without --engine, or take it out of liveTest in model.yaml, or of the deployment file.',
  });
}

/** Throws AppError usage. */
export function refuseUpstreams(engine: string, upstreams: readonly { readonly url: string }[]): void {
  const secure = upstreams.find(({ url }) => url.startsWith('https:'));
  if (secure === undefined) return;
  throw new AppError({
    code: 'usage',
    reason: 'engine-https',
    message: `${quoteText(secure.url)} is asked over https, which this program does not set up in ${engine}.`,
    hint: 'Name a server over http:// on this machine or a network that is trusted, or serve without --engine.',
  });
}

export interface EngineFacts {
  readonly evidence: Pick<Evidence, 'isOpen'>;
  readonly nowMs: number;
}

/** A model as an engine serves it now; null where nobody is there to answer. */
export function planEngineModel(model: ServedModel, { evidence, nowMs }: EngineFacts): EngineModel | null {
  const { plan, manifest } = model;
  return planModel({
    plan,
    isRepeatable: !carriesState(manifest.signature),
    upstreamOf: (version) => upstreamOf(model, version),
    isOpen: (arm) => evidence.isOpen(plan, arm),
    nowMs,
  });
}

function upstreamOf(model: ServedModel, version: DeployedVersion): EngineUpstream | null {
  const address = loaded(model, version)?.served.session.address;
  if (address === undefined) return null;
  const { hostname, port, pathname } = new URL(address);
  return { host: hostname, port: Number(port || 80), path: pathname };
}
