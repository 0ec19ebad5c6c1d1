import { type EngineAddress, type EngineModel, type EnginePlace, LONGEST_UNIT } from '../gateway/engines/engine.ts';
import { plain, plainPath } from '../gateway/engines/plain-text.ts';
import { SLOTS } from '../livetest/slots.ts';
import { enginePlaceOf, enginePlanOf } from './engine-plan.ts';
import { MOST_CANDIDATES, type Platform } from './platform.ts';

/** It has no MurmurHash2, so that a unit keeps its arm, but another one than a gateway gives it. */
export const HAPROXY_PLATFORM = {
  name: 'haproxy',
  title: 'HAProxy',
  needs: ['server'],
  takes: ['listen'],
  capabilities: { can: ['unit-header'], arms: 'sticky', parts: SLOTS, candidates: MOST_CANDIDATES },
  writes: '`haproxy.cfg`, whole: slots of `xxh32`',
  triedWith: '`haproxy -c`, and a running one that is asked for 10,000 units',
  render: (asked) => new Map([['haproxy.cfg', renderHaproxy(enginePlanOf(asked).models, enginePlaceOf(asked))]]),
} as const satisfies Platform;

function renderHaproxy(models: readonly EngineModel[], place: EnginePlace): string {
  return `global
  maxconn 4096
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout http-request 10s
  timeout http-keep-alive 75s
  timeout server ${place.answerMs}ms
frontend seatrial
  bind ${addressOf(place.listen)}
${models.map(renderDraw).join('')}  default_backend seatrial_none
backend seatrial_none
  http-request return status 404
${models.map(renderBackends).join('')}`;
}

/** Which backend is asked: a slot of what has a unit, else production. Parts are ranges of slots in order. */
function renderDraw({ name, unitHeader, salt, parts, routes }: EngineModel, index: number): string {
  const is = `is_${index} METH_POST`;
  const draw =
    unitHeader === null
      ? [`http-request set-var(txn.slot) rand(${SLOTS}) if ${is}`]
      : [
          `http-request set-var(txn.unit) req.fhdr(${plain(unitHeader)}) if ${is}`,
          `http-request set-var(txn.slot) str(${plain(salt)}),concat(,txn.unit),xxh32,mod(${SLOTS}) if ${is} { var(txn.unit) -m len 1:${LONGEST_UNIT} }`,
        ];
  let start = 0;
  const uses = parts.flatMap((part) => {
    const [first, last] = [start, start + part.slots - 1];
    start += part.slots;
    const at = routes.findIndex(({ arm }) => arm === part.name);
    return part.name === null || at === -1
      ? []
      : [`use_backend seatrial_${index}_${at} if ${is} { var(txn.slot) -m int ${first}:${last} }`];
  });
  const lines = [
    `acl is_${index} path -m str /v2/models/${plain(name)}/infer`,
    ...draw,
    ...uses,
    `use_backend seatrial_${index}_0 if ${is}`,
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** A model gets none of what says who asks. */
function renderBackends({ unitHeader, routes }: EngineModel, index: number): string {
  const kept = ['authorization', 'cookie', ...(unitHeader === null ? [] : [unitHeader])];
  return routes
    .map(
      ({ version, upstream }, at) => `backend seatrial_${index}_${at}
${kept.map((header) => `  http-request del-header ${plain(header)}\n`).join('')}  http-request set-path ${plainPath(upstream.path).replaceAll('%', '%%')}
  http-response set-header seatrial-model-version ${plain(version)}
  server upstream ${addressOf(upstream)}
`,
    )
    .join('');
}

function addressOf({ host, port }: EngineAddress): string {
  return `${plain(host)}:${port}`;
}
