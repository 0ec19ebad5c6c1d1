import type { Model } from '../../contract/generated/types.ts';
import { carriesState } from '../../domain/calling/call-form.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type {
  Engine,
  EngineCapability,
  EngineCopy,
  EngineModel,
  EngineRoute,
  EngineUpstream,
} from '../../domain/gateway/engines/engine.ts';
import type { ArmName, DeployedVersion, TestPlan, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import { SLOTS } from '../../domain/livetest/slots.ts';
import type { Evidence } from './evidence.ts';
import { loaded } from './route-request.ts';
import type { ServedModel } from './served-models.ts';

/** What a plan asks that an engine lacks is refused before anything of the plan is served. Throws AppError. */
export function refuseBeyond(
  { title, capabilities }: Pick<Engine, 'title' | 'capabilities'>,
  plan: TrafficPlan,
  model: Model,
): void {
  const lacking = needsOf(plan, model).find((need) => !capabilities.includes(need));
  if (lacking === undefined) return;
  throw new AppError({
    code: 'usage',
    reason: `engine-${lacking}`,
    message: `${title} cannot do what ${plan.model} asks: ${WORDS[lacking]}.`,
    hint: 'Serve it without --engine, or take it out of liveTest in model.yaml, or of the deployment file.',
  });
}

const WORDS: Readonly<Record<EngineCapability, string>> = {
  'unit-header': 'a unit by a header',
  'unit-field': 'a unit by a field, for which bodies have to be read',
  shadow: 'copies of requests for candidates',
  paired: 'pairs, for which answers have to be read',
  sentinel: 'copies of requests for a sentinel',
  ensembles: 'ensembles of candidates, for which answers have to be read',
};

function needsOf({ test, sentinel }: TrafficPlan, { liveTest }: Model): readonly EngineCapability[] {
  const needs: EngineCapability[] = sentinel === null ? [] : ['sentinel'];
  if (test === null) return needs;
  if (test.unit.kind !== 'request') needs.push(`unit-${test.unit.kind}`);
  if (test.shadowShare > 0) needs.push('shadow');
  if (test.pairedShare > 0) needs.push('paired');
  if (test.candidates.length > 1 && (liveTest?.ensembles ?? []).length > 0) needs.push('ensembles');
  return needs;
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
export function planEngineModel(model: ServedModel, facts: EngineFacts): EngineModel | null {
  const { plan, manifest } = model;
  const production = routeOf(model, null, facts);
  if (production === null) return null;
  const test = holds(plan.test, facts.nowMs) ? plan.test : null;
  const candidates = (test?.candidates ?? []).flatMap(({ name }) => routeOf(model, name, facts) ?? []);
  return {
    name: plan.model,
    unitHeader: test?.unit.kind === 'header' ? test.unit.name : null,
    salt: test?.salt ?? `${plan.model}:`,
    parts: test?.parts ?? [{ name: null, slots: SLOTS }],
    routes: [production, ...candidates],
    copies: copiesOf(model, test, facts),
    isRepeatable: !carriesState(manifest.signature),
  };
}

function holds(test: TestPlan | null, nowMs: number): boolean {
  return test !== null && (test.leaseMs === null || nowMs < test.leaseMs);
}

/** As `routeRequest` finds who answers. */
function routeOf(model: ServedModel, arm: ArmName, { evidence }: EngineFacts): EngineRoute | null {
  const { plan } = model;
  const candidate = arm === null ? null : (plan.test?.candidates.find(({ name }) => name === arm) ?? null);
  const own = upstreamOf(model, candidate);
  if (candidate !== null && own !== null && evidence.isOpen(plan, arm))
    return { arm, standIn: null, version: candidate.version, upstream: own };
  const [production, fallback] = [upstreamOf(model, plan.production), upstreamOf(model, plan.fallback)];
  if (plan.production !== null && production !== null && (fallback === null || evidence.isOpen(plan, null)))
    return { arm, standIn: arm === null ? null : 'production', version: plan.production.version, upstream: production };
  if (plan.fallback === null || fallback === null) return null;
  return { arm, standIn: 'fallback', version: plan.fallback.version, upstream: fallback };
}

function copiesOf(model: ServedModel, test: TestPlan | null, { evidence }: EngineFacts): readonly EngineCopy[] {
  const { plan } = model;
  const copy = (salt: string, share: number, version: DeployedVersion): readonly EngineCopy[] => {
    const upstream = upstreamOf(model, version);
    return upstream === null || share <= 0 ? [] : [{ salt, share, upstream }];
  };
  const shadows = (test?.candidates ?? []).flatMap((candidate) =>
    test === null || !evidence.isOpen(plan, candidate.name)
      ? []
      : copy(`shadow:${test.salt}`, test.shadowShare, candidate),
  );
  const { sentinel } = plan;
  return [...shadows, ...(sentinel === null ? [] : copy(`sentinel:${plan.model}:`, sentinel.share, sentinel))];
}

function upstreamOf(model: ServedModel, version: DeployedVersion | null): EngineUpstream | null {
  const address = loaded(model, version)?.served.session.address;
  if (address === undefined) return null;
  const { hostname, port, pathname } = new URL(address);
  return { host: hostname, port: Number(port || 80), path: pathname };
}
