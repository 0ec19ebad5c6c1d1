import { type SlotPart, SLOTS } from '../../livetest/slots.ts';
import {
  type Engine,
  type EngineAddress,
  type EngineModel,
  type EnginePlace,
  type EnginePlan,
  type EngineRequest,
  type EngineUpstream,
  LONGEST_UNIT,
  outcomeOf,
  slotsOf,
} from './engine.ts';
import { numberOf, parseLine, textOf } from './log-line.ts';
import { plain, plainPath } from './plain-text.ts';

/** Its `split_clients` gives a unit to the same arm as this program: `armOf` is made so. */
export const NGINX = {
  name: 'nginx',
  title: 'nginx',
  capabilities: ['unit-header', 'shadow', 'sentinel'],
  render: (plan, place) => new Map([['nginx.conf', renderNginx(plan, place)]]),
  readLine,
} as const satisfies Engine;

function renderNginx({ generation, models }: EnginePlan, place: EnginePlace): string {
  const path = (name: string): string => quote(`${place.folder}/${name}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${path(kind)};`,
  );
  const all = place.own === null ? 'return 404;' : OWN;
  return `daemon off;
worker_processes ${place.workers ?? 'auto'};
pid ${path('nginx.pid')};
error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off;
  server_tokens off;
${temporary.join('\n')}
  client_max_body_size ${place.bodyBytes};
  client_body_buffer_size 128k;
  client_header_timeout 10s;
  client_body_timeout 30s;
  keepalive_timeout 75s;
  keepalive_requests 1000000;
  proxy_http_version 1.1;
  proxy_connect_timeout 2s;
  proxy_send_timeout ${place.answerMs}ms;
  proxy_read_timeout ${place.answerMs}ms;
  variables_hash_max_size 4096;
  map_hash_bucket_size 512;
${
  place.own === null
    ? ''
    : `  upstream seatrial_own { server ${addressOf(place.own)}; keepalive 32; }
`
}${models.map((model, index) => renderModel(model, { generation, index, place })).join('\n')}
  server {
    listen ${addressOf(place.listen)};
${models.map((model, index) => renderLocations(model, { generation, index, place })).join('\n')}
    location / { ${all} }
    location @own { ${all} }
  }
}
`;
}

/** What this program answers itself: health, metadata, outcomes, versions by name and the other protocols. */
const OWN = 'proxy_pass http://seatrial_own; proxy_set_header Host $http_host; proxy_set_header Connection "";';

interface Rendering {
  readonly generation: number;
  readonly index: number;
  readonly place: EnginePlace;
}

/** Upstreams, the draw, and who answers what is drawn: variables that end in the number of the model. */
function renderModel(model: EngineModel, { generation, index }: Rendering): string {
  const { unitHeader, salt, routes, copies } = model;
  const unit = unitHeader === null ? '$request_id' : `$unit_${index}`;
  const keyOf = (arm: string | null): number => routes.findIndex((route) => route.arm === arm);
  const lines = [
    ...routes.map((route, at) => renderUpstream(nameOf(index, `route_${at}`), route.upstream)),
    ...copies.map((copy, at) => renderUpstream(nameOf(index, `copy_${at}`), copy.upstream)),
    ...(unitHeader === null
      ? []
      : [
          `map $http_${plain(unitHeader).replaceAll('-', '_')} $unit_${index} { "~^(?<told_${index}>.{1,${LONGEST_UNIT}})$" $told_${index}; default ""; }`,
        ]),
    renderSplit(`"${plain(salt)}${braced(unit)}" $drawn_${index}`, model.parts, keyOf),
    `map ${unit} $route_${index} { "" none; default $drawn_${index}; }`,
    renderMap(
      `$route_${index} $path_${index}`,
      routes,
      (route, at) => `${nameOf(index, `route_${at}`)}${plainPath(route.upstream.path)}`,
    ),
    renderMap(`$route_${index} $version_${index}`, routes, ({ version }) => plain(version)),
    ...copies.flatMap((copy, at) => [
      renderSplit(`"${plain(copy.salt)}${braced(unit)}" $drawn_${index}_${at}`, copyParts(copy.share), (arm) =>
        arm === null ? 0 : 1,
      ),
      // Only of what is drawn for production, which has route 0.
      `map "$route_${index}$drawn_${index}_${at}" $copied_${index}_${at} { "01" 1; default 0; }`,
    ]),
    `log_format seatrial_${index} escape=json '{"g":${generation},"m":${index},"r":"$route_${index}","s":$status,"t":"$upstream_response_time","u":"${unitHeader === null ? '' : unit}"}';`,
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

function copyParts(share: number): readonly SlotPart[] {
  const slots = slotsOf(share);
  return [
    { name: 'copy', slots },
    { name: null, slots: SLOTS - slots },
  ].filter((part) => part.slots > 0);
}

function renderLocations(model: EngineModel, { index, place }: Rendering): string {
  const { name, copies, isRepeatable } = model;
  const log = place.log === null ? '' : `access_log ${quote(place.log)} seatrial_${index} buffer=4k flush=100ms;`;
  const failed = [
    ['failed', 500, `model '${plain(name)}' failed`],
    ['busy', 429, 'too many requests are waiting, try again'],
    ['late', 504, `model '${plain(name)}' did not answer in time`],
  ] as const;
  const again = isRepeatable ? 'error non_idempotent' : 'off';
  return `    location = ${quote(`/v2/models/${plain(name)}/infer`)} {
      ${log}
      error_page 418 = @own;
      if ($request_method != POST) { return 418; }
${copies.map((_, at) => `      mirror /-/copy/${index}/${at};`).join('\n')}
      proxy_intercept_errors on;
      error_page 500 501 502 505 = @failed_${index};
      error_page 429 503 = @busy_${index};
      error_page 504 = @late_${index};
      proxy_next_upstream ${again};
      ${TOLD}
      add_header seatrial-model-version $version_${index} always;
      add_header x-content-type-options nosniff always;
      proxy_pass http://$path_${index};
    }
${failed.map(([what, status, words]) => `    location @${what}_${index} { ${log} default_type application/json; ${status === 429 ? 'add_header retry-after 1 always; ' : ''}return ${status} "{\\"error\\":\\"${words}\\"}"; }`).join('\n')}
${copies.map((copy, at) => renderCopy(copy.upstream, { index, at })).join('\n')}`;
}

/** Of a caller's headers an upstream gets those that say what the body is. */
const TOLD = `proxy_pass_request_headers off;
      proxy_set_header Connection "";
      proxy_set_header Content-Type $content_type;
      proxy_set_header Content-Encoding $http_content_encoding;
      proxy_set_header Inference-Header-Content-Length $http_inference_header_content_length;`;

function renderCopy({ path }: EngineUpstream, { index, at }: { readonly index: number; readonly at: number }): string {
  return `    location = /-/copy/${index}/${at} {
      internal;
      if ($copied_${index}_${at} = 0) { return 204; }
      ${TOLD}
      proxy_pass http://${nameOf(index, `copy_${at}`)}${plainPath(path)};
    }`;
}

function renderUpstream(name: string, upstream: EngineUpstream): string {
  return `upstream ${name} { server ${addressOf(upstream)} max_fails=0; keepalive 128; keepalive_timeout 4s; }`;
}

function renderSplit(head: string, parts: readonly SlotPart[], keyOf: (arm: string | null) => number): string {
  const lines = parts.map(({ name, slots }, at) => {
    const share = at === parts.length - 1 ? '*' : `${(slots / 100).toFixed(2)}%`;
    return `${share} ${keyOf(name)};`;
  });
  return `split_clients ${head} { ${lines.join(' ')} }`;
}

/** Without a unit as for production. */
function renderMap<Item>(head: string, items: readonly Item[], valueOf: (item: Item, at: number) => string): string {
  const [first, ...others] = items.map(valueOf);
  return `map ${head} { default "${first}"; ${others.map((value, at) => `${at + 1} "${value}";`).join(' ')} }`;
}

function nameOf(index: number, part: string): string {
  return `seatrial_${index}_${part}`;
}

function braced(variable: string): string {
  return `\${${variable.slice(1)}}`;
}

function addressOf({ host, port }: EngineAddress): string {
  const name = plain(host);
  return `${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}

/** A path of files: what ends a string or names a variable cannot be in it. */
function quote(text: string): string {
  return `"${plainPath(text)}"`;
}

function readLine(line: string): EngineRequest | null {
  const read = parseLine(line);
  if (read === null) return null;
  const [generation, model, status] = [numberOf(read['g']), numberOf(read['m']), numberOf(read['s'])];
  const [route, times, unit] = [textOf(read['r']), textOf(read['t']), textOf(read['u'])];
  if (generation === null || model === null || status === null || route === null) return null;
  return {
    generation,
    model,
    route: route === 'none' ? null : Number(route),
    outcome: outcomeOf(status),
    latencyMs: timeOf(times ?? ''),
    unit: unit === '' ? null : unit,
  };
}

/** Seconds with three decimals, of each server that was asked: `0.002, 0.013`. */
function timeOf(times: string): number {
  const seconds = times.split(/[,:] ?/).map(Number);
  return seconds.reduce((sum, one) => sum + (Number.isFinite(one) ? one * 1000 : 0), 0);
}
