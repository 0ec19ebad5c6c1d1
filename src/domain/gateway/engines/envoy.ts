import {
  type Engine,
  type EngineAddress,
  type EngineModel,
  type EnginePlace,
  type EnginePlan,
  type EngineRequest,
  type EngineRoute,
  type EngineUpstream,
  outcomeOf,
} from './engine.ts';
import { renderDraw, ROUTE_HEADER } from './envoy-draw.ts';
import { numberOf, parseLine, textOf } from './log-line.ts';

/** Arms are drawn in Lua by the hash of this program, so that both give a unit to the same arm. All of its files are JSON: no name can end anything. */
export const ENVOY = {
  name: 'envoy',
  title: 'Envoy',
  capabilities: ['unit-header'],
  render: (plan, place) =>
    new Map([
      // Whether it takes them is asked of all in one file, as it checks no other.
      ['check.json', print(bootstrap(place, { route_config: routesOf(plan, place) }, clustersOf(plan, place)))],
      [
        'envoy.json',
        print(bootstrap(place, { rds: { route_config_name: ROUTES, config_source: fileOf(place, 'rds.json') } }, null)),
      ],
      // Clusters first: no route may name one that is not there.
      ['cds.json', print(resources(plan, CLUSTER, clustersOf(plan, place)))],
      ['rds.json', print(resources(plan, ROUTE_CONFIGURATION, [routesOf(plan, place)]))],
    ]),
  readLine,
} as const satisfies Engine;

const TYPES = 'type.googleapis.com';
const CLUSTER = `${TYPES}/envoy.config.cluster.v3.Cluster`;
const ROUTE_CONFIGURATION = `${TYPES}/envoy.config.route.v3.RouteConfiguration`;
const FILTERS = `${TYPES}/envoy.extensions.filters`;
const ROUTES = 'seatrial';
const OWN = 'own';

function print(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function resources({ generation }: EnginePlan, type: string, list: readonly object[]): object {
  return { version_info: String(generation), resources: list.map((one) => ({ '@type': type, ...one })) };
}

function fileOf({ folder }: EnginePlace, name: string): object {
  return {
    path_config_source: { path: `${folder}/${name}`, watched_directory: { path: folder } },
    resource_api_version: 'V3',
  };
}

function bootstrap(place: EnginePlace, routes: object, clusters: readonly object[] | null): object {
  const listener = {
    name: 'data',
    address: socketOf(place.listen),
    filter_chains: [{ filters: [connectionManager(place, routes)] }],
  };
  const node = { id: 'seatrial', cluster: 'seatrial' };
  return clusters === null
    ? {
        node,
        dynamic_resources: { cds_config: fileOf(place, 'cds.json') },
        static_resources: { listeners: [listener] },
      }
    : { node, static_resources: { listeners: [listener], clusters } };
}

function connectionManager(place: EnginePlace, routes: object): object {
  const filter = (name: string, type: string, config: object): object => ({
    name: `envoy.filters.http.${name}`,
    typed_config: { '@type': `${FILTERS}.http.${name}.v3.${type}`, ...config },
  });
  return {
    name: 'envoy.filters.network.http_connection_manager',
    typed_config: {
      '@type': `${FILTERS}.network.http_connection_manager.v3.HttpConnectionManager`,
      stat_prefix: 'data',
      codec_type: 'HTTP1',
      ...routes,
      normalize_path: true,
      merge_slashes: true,
      generate_request_id: false,
      skip_xff_append: true,
      server_header_transformation: 'PASS_THROUGH',
      request_headers_timeout: '10s',
      request_timeout: '30s',
      common_http_protocol_options: { idle_timeout: '75s' },
      ...(place.log === null ? {} : { access_log: [accessLog(place.log)] }),
      http_filters: [
        filter('buffer', 'Buffer', { max_request_bytes: place.bodyBytes }),
        filter('lua', 'Lua', { default_source_code: { inline_string: 'function envoy_on_request(handle) end' } }),
        filter('router', 'Router', {}),
      ],
    },
  };
}

/** Of the routes of models alone. From the last byte of a request to the last of the answer: waiting included, as this program counts it. */
function accessLog(path: string): object {
  return {
    name: 'envoy.access_loggers.file',
    filter: {
      metadata_filter: {
        matcher: { filter: 'seatrial', path: [{ key: 'r' }], value: { present_match: true } },
        match_if_key_not_found: false,
      },
    },
    typed_config: {
      '@type': `${TYPES}/envoy.extensions.access_loggers.file.v3.FileAccessLog`,
      path,
      log_format: {
        json_format: {
          r: '%DYNAMIC_METADATA(seatrial:r)%',
          u: '%DYNAMIC_METADATA(seatrial:u)%',
          g: '%METADATA(ROUTE:seatrial:g)%',
          m: '%METADATA(ROUTE:seatrial:m)%',
          s: '%RESPONSE_CODE%',
          t: '%COMMON_DURATION(DS_RX_END:US_RX_END:us)%',
        },
      },
    },
  };
}

function routesOf(plan: EnginePlan, place: EnginePlace): object {
  const routes = plan.models.flatMap((model, index) =>
    modelRoutes(model, { generation: plan.generation, index, place }),
  );
  const match = { prefix: '/' };
  const own =
    place.own === null
      ? { match, direct_response: { status: 404 } }
      : { match, route: { cluster: OWN, timeout: '0s' }, request_headers_to_remove: [ROUTE_HEADER] };
  return { name: ROUTES, virtual_hosts: [{ name: 'data', domains: ['*'], routes: [...routes, own] }] };
}

interface Rendering {
  readonly generation: number;
  readonly index: number;
  readonly place: EnginePlace;
}

/** The first look at the path finds the draw; the second, after it, who answers. Production's route is the last: it needs no header. */
function modelRoutes(model: EngineModel, { generation, index, place }: Rendering): readonly object[] {
  const draw = { source_code: { inline_string: renderDraw(model) } };
  const again = model.isRepeatable ? { retry_policy: { retry_on: 'connect-failure,reset', num_retries: 1 } } : {};
  const routes = model.routes.map(({ version, upstream }: EngineRoute, at) => ({
    match: {
      path: `/v2/models/${model.name}/infer`,
      headers: [
        { name: ':method', string_match: { exact: 'POST' } },
        ...(at === 0 ? [] : [{ name: ROUTE_HEADER, string_match: { exact: String(at) } }]),
      ],
    },
    route: {
      cluster: clusterName(upstream),
      timeout: `${place.answerMs / 1000}s`,
      prefix_rewrite: upstream.path,
      host_rewrite_literal: `${upstream.host}:${upstream.port}`,
      ...again,
    },
    metadata: { filter_metadata: { seatrial: { g: generation, m: index } } },
    request_headers_to_remove: [ROUTE_HEADER],
    response_headers_to_add: [
      { header: { key: 'seatrial-model-version', value: version }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
    ],
    typed_per_filter_config: { 'envoy.filters.http.lua': { '@type': `${FILTERS}.http.lua.v3.LuaPerRoute`, ...draw } },
  }));
  return [...routes.slice(1), ...routes.slice(0, 1)];
}

/** Also those of the plan before, whose routes hold until the new ones are read. */
function clustersOf({ models, former }: EnginePlan, place: EnginePlace): readonly object[] {
  const upstreams = [...models, ...former].flatMap(({ routes }) => routes.map(({ upstream }) => upstream));
  const byName = new Map(upstreams.map((upstream) => [clusterName(upstream), upstream]));
  const own = place.own === null ? [] : [cluster(OWN, place.own)];
  return [...own, ...[...byName].map(([name, upstream]) => cluster(name, upstream))];
}

function clusterName({ host, port }: EngineUpstream): string {
  return `upstream ${host} ${port}`;
}

function cluster(name: string, address: EngineAddress): object {
  const endpoint = { endpoint: { address: socketOf(address) } };
  return {
    name,
    type: 'STRICT_DNS',
    connect_timeout: '2s',
    load_assignment: { cluster_name: name, endpoints: [{ lb_endpoints: [endpoint] }] },
    circuit_breakers: { thresholds: [{ max_connections: 128, max_pending_requests: 1024, max_requests: 1152 }] },
    typed_extension_protocol_options: {
      'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
        '@type': `${TYPES}/envoy.extensions.upstreams.http.v3.HttpProtocolOptions`,
        // Before the server closes what is idle.
        common_http_protocol_options: { idle_timeout: '4s' },
        explicit_http_config: { http_protocol_options: {} },
      },
    },
  };
}

function socketOf({ host, port }: EngineAddress): object {
  return { socket_address: { address: host.replace(/^\[|\]$/g, ''), port_value: port } };
}

function readLine(line: string): EngineRequest | null {
  const read = parseLine(line);
  if (read === null) return null;
  const [generation, model, status] = [numberOf(read['g']), numberOf(read['m']), numberOf(read['s'])];
  const [route, micros, unit] = [textOf(read['r']), numberOf(read['t']), textOf(read['u'])];
  if (generation === null || model === null || status === null || route === null) return null;
  return {
    generation,
    model,
    route: route === 'none' ? null : Number(route),
    outcome: outcomeOf(status),
    latencyMs: (micros ?? 0) / 1000,
    unit: unit === '' ? null : unit,
  };
}
