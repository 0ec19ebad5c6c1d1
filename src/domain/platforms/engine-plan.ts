import { carriesState } from '../calling/call-form.ts';
import { AppError } from '../error.ts';
import type { EnginePlace, EnginePlan, EngineUpstream } from '../gateway/engines/engine.ts';
import { planModel } from '../gateway/engines/plan-model.ts';
import type { DeployedVersion } from '../gateway/traffic-plan.ts';
import { quoteText } from '../quote-text.ts';
import { fillPattern, tellsVersions } from './fill-pattern.ts';
import type { PlatformRequest } from './platform.ts';

/** The same plan as behind `seatrial serve --engine`; no breaker opens, as nobody counts. Throws AppError. */
export function enginePlanOf({ settings, deployments }: PlatformRequest): EnginePlan {
  const pattern = settings.server ?? '';
  const models = deployments.flatMap(({ plan, model }) => {
    const planned = planModel({
      plan,
      isRepeatable: !carriesState(model.signature),
      upstreamOf: (version) => upstreamOf(pattern, plan.model, version),
      isOpen: () => true,
      nowMs: 0,
    });
    return planned === null ? [] : [planned];
  });
  return { generation: 1, models, former: [] };
}

const DEFAULT_LISTEN = '0.0.0.0:8080';
/** What a gateway takes unless it is told otherwise. */
const BODY_BYTES = 16 * 2 ** 20;
const ANSWER_MS = 30_000;

/** What it keeps is in /tmp, nobody reads a log of it, and what is no request for a model is 404. */
export function enginePlaceOf({ settings: { listen = DEFAULT_LISTEN } }: PlatformRequest): EnginePlace {
  const colon = listen.lastIndexOf(':');
  return {
    folder: '/tmp',
    log: null,
    listen: { host: listen.slice(0, colon), port: Number(listen.slice(colon + 1)) },
    own: null,
    workers: null,
    bodyBytes: BODY_BYTES,
    answerMs: ANSWER_MS,
  };
}

function upstreamOf(pattern: string, model: string, version: DeployedVersion): EngineUpstream {
  const base = fillPattern(pattern, model, version);
  if (!URL.canParse(base)) throw noAddress(base);
  const { hostname, port, pathname } = new URL(base);
  const own = tellsVersions(pattern) ? '' : `/versions/${version.version}`;
  return {
    host: hostname,
    port: Number(port || 80),
    path: `${pathname.replace(/\/+$/u, '')}/v2/models/${model}${own}/infer`,
  };
}

function noAddress(text: string): AppError {
  return new AppError({
    code: 'usage',
    reason: 'platform-address',
    message: `${quoteText(text)} is no address of a server.`,
    hint: 'Correct server of the platform in .github/seatrial.yml; {digest} can stand in every name.',
  });
}
