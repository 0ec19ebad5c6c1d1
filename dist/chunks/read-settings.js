import { a as problemsOf, t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as carriesState } from "./call-form.js";
import { n as toPointer } from "./json-pointer.js";
import { n as parseRate, r as parseSize, t as parseDuration } from "./quantity.js";
import { r as instantMs } from "./instant.js";
import { a as parseSettings, c as MAX_MANIFEST_BYTES, l as collectProblems } from "./parsers.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { t as explainProblem } from "./explain-problem.js";
import { n as contributionRange } from "./contribution-range.js";
import { t as GUARDED_EVENTS } from "./test-policy.js";
import { a as SLOTS, c as hashText, s as boundsOf } from "./anchors.js";
import { n as readUnit } from "./traffic-plan.js";

// src/usecases/map-concurrently.ts
async function mapConcurrently(items, limit, map) {
	const done = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) done.push({
			index,
			result: await map(item)
		});
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}

// src/domain/livetest/label-facts.ts
function labelFacts({ labelDelay = "0s", labels = "exogenous", missing = "exclude" }) {
	return {
		delayMs: parseDuration(labelDelay),
		labels,
		missing
	};
}
const LESS_FREE = [
	"exogenous",
	"interactive",
	"selective"
];
function utilityFacts({ weights }, metrics) {
	const weighed = metrics.filter(({ id }) => Object.hasOwn(weights, id)).map(labelFacts);
	return {
		delayMs: Math.max(0, ...weighed.map(({ delayMs }) => delayMs)),
		labels: LESS_FREE.findLast((kind) => weighed.some(({ labels }) => labels === kind)) ?? "exogenous",
		missing: "exclude"
	};
}

// src/domain/livetest/resolve-policy.ts
const TEST_DEFAULTS = {
	unit: "request",
	ramp: [
		.01,
		.05,
		.25,
		.5
	],
	minDuration: "1d",
	maxDuration: "14d",
	minRequests: 1e3,
	confidence: .95,
	bake: {
		for: "7d",
		holdback: .05
	},
	sentinel: { share: .02 },
	noMoreThan: 1.25
};
const GOOD_ENOUGH = {
	errors: .001,
	timeouts: .001,
	invalid: .001,
	shed: .001,
	"over-p50": .5,
	"over-p95": .05,
	"over-p99": .01
};
const UTILITY = "utility";
function resolveTestPolicy({ liveTest }) {
	if (liveTest === void 0) return null;
	const { unit, ramp, minRequests, confidence, ensembles, paired, shadow } = liveTest;
	return {
		alpha: complement(confidence ?? TEST_DEFAULTS.confidence),
		isSticky: (unit ?? TEST_DEFAULTS.unit) !== "request",
		ramp: ramp ?? TEST_DEFAULTS.ramp,
		...resolveDurations(liveTest),
		minRequests: minRequests ?? TEST_DEFAULTS.minRequests,
		metrics: resolveMetrics(liveTest),
		guardrails: resolveGuardrails(liveTest.guardrails ?? {}),
		ensembles: ensembles ?? [],
		pairedShare: paired ?? 0,
		shadowShare: shadow ?? 0,
		bake: resolveBake(liveTest.bake),
		sentinelShare: liveTest.sentinel === void 0 ? null : liveTest.sentinel.share ?? TEST_DEFAULTS.sentinel.share
	};
}
function complement(share) {
	return Number((1 - share).toPrecision(12));
}
function resolveDurations({ minDuration = TEST_DEFAULTS.minDuration, maxDuration = TEST_DEFAULTS.maxDuration }) {
	return {
		minDurationMs: parseDuration(minDuration),
		maxDurationMs: parseDuration(maxDuration)
	};
}
function resolveBake(bake) {
	if (bake === void 0) return null;
	const { for: length = TEST_DEFAULTS.bake.for, holdback = TEST_DEFAULTS.bake.holdback } = bake;
	return {
		durationMs: parseDuration(length),
		holdback
	};
}
function resolveMetrics({ metrics, utility }) {
	const declared = metrics.map((metric) => resolveMetric(metric, roleOf(metric, utility)));
	return utility === void 0 ? declared : [resolveUtility(utility, metrics), ...declared];
}
function roleOf({ role }, utility) {
	return utility === void 0 ? role ?? "primary" : "guardrail";
}
function resolveMetric(metric, role) {
	const { id, direction } = metric;
	const [least, most] = contributionRange(metric);
	return {
		id,
		sign: direction === "up" ? 1 : -1,
		role,
		...resolveMargins(metric),
		...labelFacts(metric),
		range: Number.isFinite(least) && Number.isFinite(most) ? [least, most] : null
	};
}
function resolveMargins({ id, betterBy, noWorseBy }) {
	const margin = noWorseBy ?? (betterBy === void 0 ? void 0 : betterBy / 2);
	const minEffect = betterBy ?? noWorseBy;
	if (margin !== void 0 && minEffect !== void 0 && minEffect > 0) return {
		minEffect,
		margin
	};
	throw new AppError({
		code: "internal",
		message: `The live metric ${id} says neither betterBy nor noWorseBy.`
	});
}
function resolveUtility(utility, metrics) {
	const { betterBy, noWorseBy = betterBy / 2 } = utility;
	return {
		id: UTILITY,
		sign: 1,
		role: "primary",
		minEffect: betterBy,
		margin: noWorseBy,
		...utilityFacts(utility, metrics),
		range: null
	};
}
function resolveGuardrails(declared) {
	return GUARDED_EVENTS.map((event) => {
		const { noMoreThan, atMost } = declared[event] ?? {};
		return {
			event,
			ratio: noMoreThan ?? TEST_DEFAULTS.noMoreThan,
			bound: atMost ?? GOOD_ENOUGH[event]
		};
	});
}

// src/usecases/read-manifest.ts
async function readManifest(registry, path, parse) {
	try {
		return {
			kind: "parsed",
			parsed: parse({
				path,
				content: await registry.read(path, MAX_MANIFEST_BYTES)
			})
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			kind: "refused",
			problems: problemsOf(error)
		};
	}
}

// src/domain/gateway/engines/needs.ts
const NEED_WORDS = {
	"unit-header": "a unit by a header",
	"unit-field": "a unit by a field, for which bodies have to be read",
	shadow: "copies of requests for candidates",
	paired: "pairs, for which answers have to be read",
	sentinel: "copies of requests for a sentinel",
	ensembles: "ensembles of candidates, for which answers have to be read"
};
function needsOf({ test, sentinel }, ensembles) {
	const needs = sentinel === null ? [] : ["sentinel"];
	if (test === null) return needs;
	if (test.unit.kind !== "request") needs.push(`unit-${test.unit.kind}`);
	if (test.shadowShare > 0) needs.push("shadow");
	if (test.pairedShare > 0) needs.push("paired");
	if (test.candidates.length > 1 && ensembles.length > 0) needs.push("ensembles");
	return needs;
}

// src/domain/platforms/fill-pattern.ts
const PLACEHOLDERS = [
	"model",
	"version",
	"digest"
];
const DIGEST_DIGITS = 12;
function fillPattern(pattern, model, { version, sha256 }) {
	const words = {
		model,
		version,
		digest: sha256.slice(0, 12)
	};
	return pattern.replaceAll(/\{(\w+)\}/gu, (whole, key) => words[key] ?? whole);
}
function tellsVersions(pattern) {
	return pattern.includes("{version}") || pattern.includes("{digest}");
}
function strangePlaceholders(pattern) {
	return PLACEHOLDERS.reduce((text, name) => text.replaceAll(`{${name}}`, " "), pattern).match(/\{[^{}\s]*\}?|\}/gu) ?? [];
}

// src/domain/gateway/engines/engine.ts
const LEFT_OUT = [
	"invalid",
	"decisions",
	"rows",
	"model-version"
];
function slotsOf(share) {
	return Math.min(1e4, Math.max(0, Math.round(share * 1e4)));
}
function outcomeOf(status) {
	if (status >= 200 && status < 300) return "answered";
	if (status === 429) return "shed";
	if (status === 504) return "timeout";
	return status === 0 || status >= 400 && status < 500 ? null : "error";
}

// src/domain/gateway/engines/plain-text.ts
const PLAIN = /^[\w.:/@[\]+-]*$/;
const PATH = /^[\w.:/@+%~-]*$/;
function plain(text) {
	if (PLAIN.test(text)) return text;
	throw unsafe(text);
}
function plainPath(text) {
	if (PATH.test(text)) return text;
	throw unsafe(text);
}
function unsafe(text) {
	return new AppError({
		code: "usage",
		reason: "engine-text",
		message: `${quoteText(text)} cannot stand in the configuration of an engine.`,
		hint: "Hosts, paths and folders have letters, digits and . _ - + : / @ % ~ alone."
	});
}

// src/domain/gateway/engines/envoy-draw.ts
const ROUTE_HEADER = "x-seatrial-route";
function renderDraw$1({ name, unitHeader, salt, parts, routes }) {
	const bounds = boundsOf(parts);
	const places = parts.map((part) => Math.max(0, routes.findIndex(({ arm }) => arm === part.name)));
	const draw = `local bounds = {${bounds.join(", ")}}
local places = {${places.join(", ")}}
local function place_of(hash)
  for at = 1, #bounds do if hash < bounds[at] then return places[at] end end
  return places[#places]
end
`;
	const unit = unitHeader === null ? `  local place, unit = place_of(math.random(0, 4294967295)), ""\n` : `  local unit = headers:get("${plain(unitHeader)}") or ""
  if #unit > ${256} then unit = "" end
  local place = nil
  if unit ~= "" then place = place_of(murmur("${plain(salt)}" .. unit)) end
`;
	return `${MURMUR}${draw}${seed(unitHeader)}
function envoy_on_request(handle)
  local headers = handle:headers()
${unit}${TELL}${renderFailures(name)}`;
}
const TELL = `  local others = {}
  for key, _ in pairs(headers) do if key:sub(1, 1) ~= ":" and not kept[key] then others[#others + 1] = key end end
  for _, key in ipairs(others) do headers:remove(key) end
  headers:replace("${ROUTE_HEADER}", tostring(place or 0))
  local told = handle:streamInfo():dynamicMetadata()
  told:set("seatrial", "r", place and tostring(place) or "none")
  told:set("seatrial", "u", unit)
  handle:clearRouteCache()
end
`;
function renderFailures(name) {
	return `
function envoy_on_response(handle)
  local headers = handle:headers()
  local status = tonumber(headers:get(":status"))
  local is_told = headers:get("x-envoy-upstream-service-time") ~= nil
  headers:remove("x-envoy-upstream-service-time")
  headers:add("x-content-type-options", "nosniff")
  local words = "model '${plain(name)}' failed"
  if status == 429 or (status == 503 and is_told) then
    status, words = 429, "too many requests are waiting, try again"
    headers:replace("retry-after", "1")
  elseif status == 504 then words = "model '${plain(name)}' did not answer in time"
  elseif status >= 500 then status = 500
  else return end
  headers:replace(":status", tostring(status))
  headers:replace("content-type", "application/json")
  handle:body(true):setBytes('{"error":"' .. words .. '"}')
end
`;
}
function seed(unitHeader) {
	return unitHeader === null ? "math.randomseed(os.time() + os.clock() * 1000000)\n" : "";
}
const MURMUR = `local bit = require("bit")
local kept = { ["content-type"] = true, ["content-length"] = true, ["content-encoding"] = true,
  ["transfer-encoding"] = true, ["inference-header-content-length"] = true,
  -- Without it no route is found.
  ["x-forwarded-proto"] = true }
local function mul(a)
  local low, high = bit.band(a, 0xffff), bit.rshift(a, 16)
  return bit.tobit(bit.tobit(low * 0x5bd1e995) + bit.lshift(bit.tobit(high * 0x5bd1e995), 16))
end
local function murmur(text)
  local size = #text
  local hash, at = bit.tobit(size), 1
  while size - at + 1 >= 4 do
    local a, b, c, d = text:byte(at, at + 3)
    local word = mul(bit.bor(a, bit.lshift(b, 8), bit.lshift(c, 16), bit.lshift(d, 24)))
    hash = bit.bxor(mul(hash), mul(bit.bxor(word, bit.rshift(word, 24))))
    at = at + 4
  end
  if at <= size then
    for left = 0, size - at do hash = bit.bxor(hash, bit.lshift(text:byte(at + left), 8 * left)) end
    hash = mul(hash)
  end
  hash = mul(bit.bxor(hash, bit.rshift(hash, 13)))
  hash = bit.bxor(hash, bit.rshift(hash, 15))
  return hash < 0 and hash + 4294967296 or hash
end
`;

// src/domain/gateway/engines/log-line.ts
function parseLine(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}
function numberOf(value) {
	return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
function textOf(value) {
	return typeof value === "string" ? value : null;
}

// src/domain/gateway/engines/envoy.ts
const ENVOY = {
	name: "envoy",
	title: "Envoy",
	capabilities: ["unit-header"],
	render: (plan, place) => /* @__PURE__ */ new Map([
		["check.json", print(bootstrap(place, { route_config: routesOf(plan, place) }, clustersOf(plan, place)))],
		["envoy.json", print(bootstrap(place, { rds: {
			route_config_name: ROUTES,
			config_source: fileOf(place, "rds.json")
		} }, null))],
		["cds.json", print(resources(plan, CLUSTER, clustersOf(plan, place)))],
		["rds.json", print(resources(plan, ROUTE_CONFIGURATION, [routesOf(plan, place)]))]
	]),
	readLine: readLine$1
};
const TYPES = "type.googleapis.com";
const CLUSTER = `${TYPES}/envoy.config.cluster.v3.Cluster`;
const ROUTE_CONFIGURATION = `${TYPES}/envoy.config.route.v3.RouteConfiguration`;
const FILTERS = `${TYPES}/envoy.extensions.filters`;
const ROUTES = "seatrial";
const OWN$1 = "own";
function print(value) {
	return `${JSON.stringify(value, null, 1)}\n`;
}
function resources({ generation }, type, list) {
	return {
		version_info: String(generation),
		resources: list.map((one) => ({
			"@type": type,
			...one
		}))
	};
}
function fileOf({ folder }, name) {
	return {
		path_config_source: {
			path: `${folder}/${name}`,
			watched_directory: { path: folder }
		},
		resource_api_version: "V3"
	};
}
function bootstrap(place, routes, clusters) {
	const listener = {
		name: "data",
		address: socketOf(place.listen),
		filter_chains: [{ filters: [connectionManager(place, routes)] }]
	};
	const node = {
		id: "seatrial",
		cluster: "seatrial"
	};
	return clusters === null ? {
		node,
		dynamic_resources: { cds_config: fileOf(place, "cds.json") },
		static_resources: { listeners: [listener] }
	} : {
		node,
		static_resources: {
			listeners: [listener],
			clusters
		}
	};
}
function connectionManager(place, routes) {
	const filter = (name, type, config) => ({
		name: `envoy.filters.http.${name}`,
		typed_config: {
			"@type": `${FILTERS}.http.${name}.v3.${type}`,
			...config
		}
	});
	return {
		name: "envoy.filters.network.http_connection_manager",
		typed_config: {
			"@type": `${FILTERS}.network.http_connection_manager.v3.HttpConnectionManager`,
			stat_prefix: "data",
			codec_type: "HTTP1",
			...routes,
			normalize_path: true,
			merge_slashes: true,
			generate_request_id: false,
			skip_xff_append: true,
			server_header_transformation: "PASS_THROUGH",
			request_headers_timeout: "10s",
			request_timeout: "30s",
			common_http_protocol_options: { idle_timeout: "75s" },
			...place.log === null ? {} : { access_log: [accessLog(place.log)] },
			http_filters: [
				filter("buffer", "Buffer", { max_request_bytes: place.bodyBytes }),
				filter("lua", "Lua", { default_source_code: { inline_string: "function envoy_on_request(handle) end" } }),
				filter("router", "Router", {})
			]
		}
	};
}
function accessLog(path) {
	return {
		name: "envoy.access_loggers.file",
		filter: { metadata_filter: {
			matcher: {
				filter: "seatrial",
				path: [{ key: "r" }],
				value: { present_match: true }
			},
			match_if_key_not_found: false
		} },
		typed_config: {
			"@type": `${TYPES}/envoy.extensions.access_loggers.file.v3.FileAccessLog`,
			path,
			log_format: { json_format: {
				r: "%DYNAMIC_METADATA(seatrial:r)%",
				u: "%DYNAMIC_METADATA(seatrial:u)%",
				g: "%METADATA(ROUTE:seatrial:g)%",
				m: "%METADATA(ROUTE:seatrial:m)%",
				s: "%RESPONSE_CODE%",
				t: "%COMMON_DURATION(DS_RX_END:US_RX_END:us)%"
			} }
		}
	};
}
function routesOf(plan, place) {
	const routes = plan.models.flatMap((model, index) => modelRoutes(model, {
		generation: plan.generation,
		index,
		place
	}));
	const match = { prefix: "/" };
	const own = place.own === null ? {
		match,
		direct_response: { status: 404 }
	} : {
		match,
		route: {
			cluster: OWN$1,
			timeout: "0s"
		},
		request_headers_to_remove: [ROUTE_HEADER]
	};
	return {
		name: ROUTES,
		virtual_hosts: [{
			name: "data",
			domains: ["*"],
			routes: [...routes, own]
		}]
	};
}
function modelRoutes(model, { generation, index, place }) {
	const draw = { source_code: { inline_string: renderDraw$1(model) } };
	const again = model.isRepeatable ? { retry_policy: {
		retry_on: "connect-failure,reset",
		num_retries: 1
	} } : {};
	const routes = model.routes.map(({ version, upstream }, at) => ({
		match: {
			path: `/v2/models/${model.name}/infer`,
			headers: [{
				name: ":method",
				string_match: { exact: "POST" }
			}, ...at === 0 ? [] : [{
				name: ROUTE_HEADER,
				string_match: { exact: String(at) }
			}]]
		},
		route: {
			cluster: clusterName(upstream),
			timeout: `${place.answerMs / 1e3}s`,
			prefix_rewrite: upstream.path,
			host_rewrite_literal: `${upstream.host}:${upstream.port}`,
			...again
		},
		metadata: { filter_metadata: { seatrial: {
			g: generation,
			m: index
		} } },
		request_headers_to_remove: [ROUTE_HEADER],
		response_headers_to_add: [{
			header: {
				key: "seatrial-model-version",
				value: version
			},
			append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
		}],
		typed_per_filter_config: { "envoy.filters.http.lua": {
			"@type": `${FILTERS}.http.lua.v3.LuaPerRoute`,
			...draw
		} }
	}));
	return [...routes.slice(1), ...routes.slice(0, 1)];
}
function clustersOf({ models, former }, place) {
	const upstreams = [...models, ...former].flatMap(({ routes }) => routes.map(({ upstream }) => upstream));
	const byName = new Map(upstreams.map((upstream) => [clusterName(upstream), upstream]));
	return [...place.own === null ? [] : [cluster(OWN$1, place.own)], ...[...byName].map(([name, upstream]) => cluster(name, upstream))];
}
function clusterName({ host, port }) {
	return `upstream ${host} ${port}`;
}
function cluster(name, address) {
	return {
		name,
		type: "STRICT_DNS",
		connect_timeout: "2s",
		load_assignment: {
			cluster_name: name,
			endpoints: [{ lb_endpoints: [{ endpoint: { address: socketOf(address) } }] }]
		},
		circuit_breakers: { thresholds: [{
			max_connections: 128,
			max_pending_requests: 1024,
			max_requests: 1152
		}] },
		typed_extension_protocol_options: { "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
			"@type": `${TYPES}/envoy.extensions.upstreams.http.v3.HttpProtocolOptions`,
			common_http_protocol_options: { idle_timeout: "4s" },
			explicit_http_config: { http_protocol_options: {} }
		} }
	};
}
function socketOf({ host, port }) {
	return { socket_address: {
		address: host.replace(/^\[|\]$/g, ""),
		port_value: port
	} };
}
function readLine$1(line) {
	const read = parseLine(line);
	if (read === null) return null;
	const [generation, model, status] = [
		numberOf(read["g"]),
		numberOf(read["m"]),
		numberOf(read["s"])
	];
	const [route, micros, unit] = [
		textOf(read["r"]),
		numberOf(read["t"]),
		textOf(read["u"])
	];
	if (generation === null || model === null || status === null || route === null) return null;
	return {
		generation,
		model,
		route: route === "none" ? null : Number(route),
		outcome: outcomeOf(status),
		latencyMs: (micros ?? 0) / 1e3,
		unit: unit === "" ? null : unit
	};
}

// src/domain/gateway/engines/plan-model.ts
function planModel(model) {
	const { plan, isRepeatable, nowMs } = model;
	const production = routeOf$2(model, null);
	if (production === null) return null;
	const test = holds(plan.test, nowMs) ? plan.test : null;
	const candidates = (test?.candidates ?? []).flatMap(({ name }) => routeOf$2(model, name) ?? []);
	return {
		name: plan.model,
		unitHeader: test?.unit.kind === "header" ? test.unit.name : null,
		salt: test?.salt ?? `${plan.model}:`,
		parts: test?.parts ?? [{
			name: null,
			slots: 1e4
		}],
		routes: [production, ...candidates],
		copies: copiesOf(model, test),
		isRepeatable
	};
}
function holds(test, nowMs) {
	return test !== null && (test.leaseMs === null || nowMs < test.leaseMs);
}
function routeOf$2({ plan, upstreamOf, isOpen }, arm) {
	const addressOf = (version) => version === null ? null : upstreamOf(version);
	const candidate = arm === null ? null : plan.test?.candidates.find(({ name }) => name === arm) ?? null;
	const own = addressOf(candidate);
	if (candidate !== null && own !== null && isOpen(arm)) return {
		arm,
		standIn: null,
		version: candidate.version,
		upstream: own
	};
	const [production, fallback] = [addressOf(plan.production), addressOf(plan.fallback)];
	if (plan.production !== null && production !== null && (fallback === null || isOpen(null))) return {
		arm,
		standIn: arm === null ? null : "production",
		version: plan.production.version,
		upstream: production
	};
	if (plan.fallback === null || fallback === null) return null;
	return {
		arm,
		standIn: "fallback",
		version: plan.fallback.version,
		upstream: fallback
	};
}
function copiesOf({ plan, upstreamOf, isOpen }, test) {
	const copy = (salt, share, version) => {
		const upstream = upstreamOf(version);
		return upstream === null || share <= 0 ? [] : [{
			salt,
			share,
			upstream
		}];
	};
	const shadows = (test?.candidates ?? []).flatMap((candidate) => test === null || !isOpen(candidate.name) ? [] : copy(`shadow:${test.salt}`, test.shadowShare, candidate));
	const { sentinel } = plan;
	return [...shadows, ...sentinel === null ? [] : copy(`sentinel:${plan.model}:`, sentinel.share, sentinel)];
}

// src/domain/platforms/engine-plan.ts
function enginePlanOf({ settings, deployments }) {
	const pattern = settings.server ?? "";
	return {
		generation: 1,
		models: deployments.flatMap(({ plan, model }) => {
			const planned = planModel({
				plan,
				isRepeatable: !carriesState(model.signature),
				upstreamOf: (version) => upstreamOf(pattern, plan.model, version),
				isOpen: () => true,
				nowMs: 0
			});
			return planned === null ? [] : [planned];
		}),
		former: []
	};
}
const DEFAULT_LISTEN = "0.0.0.0:8080";
const BODY_BYTES = 16 * 2 ** 20;
const ANSWER_MS = 3e4;
function enginePlaceOf({ settings: { listen = DEFAULT_LISTEN } }) {
	const colon = listen.lastIndexOf(":");
	return {
		folder: "/tmp",
		log: null,
		listen: {
			host: listen.slice(0, colon),
			port: Number(listen.slice(colon + 1))
		},
		own: null,
		workers: null,
		bodyBytes: BODY_BYTES,
		answerMs: ANSWER_MS
	};
}
function upstreamOf(pattern, model, version) {
	const base = fillPattern(pattern, model, version);
	if (!URL.canParse(base)) throw noAddress(base);
	const { hostname, port, pathname } = new URL(base);
	const own = tellsVersions(pattern) ? "" : `/versions/${version.version}`;
	return {
		host: hostname,
		port: Number(port || 80),
		path: `${pathname.replace(/\/+$/u, "")}/v2/models/${model}${own}/infer`
	};
}
function noAddress(text) {
	return new AppError({
		code: "usage",
		reason: "platform-address",
		message: `${quoteText(text)} is no address of a server.`,
		hint: "Correct server of the platform in .github/seatrial.yml; {digest} can stand in every name."
	});
}

// src/domain/platforms/envoy.ts
const ENVOY_PLATFORM = {
	name: "envoy",
	title: "Envoy",
	needs: ["server"],
	takes: ["listen"],
	capabilities: {
		can: ENVOY.capabilities,
		arms: "same",
		parts: SLOTS,
		candidates: 10
	},
	writes: "`envoy.json`, whole: arms are drawn in Lua",
	triedWith: "`envoy --mode validate`, and a running one that is asked for 2,000 units",
	render: (asked) => /* @__PURE__ */ new Map([["envoy.json", ENVOY.render(enginePlanOf(asked), enginePlaceOf(asked)).get("check.json") ?? ""]])
};

// src/domain/platforms/haproxy.ts
const HAPROXY_PLATFORM = {
	name: "haproxy",
	title: "HAProxy",
	needs: ["server"],
	takes: ["listen"],
	capabilities: {
		can: ["unit-header"],
		arms: "sticky",
		parts: SLOTS,
		candidates: 10
	},
	writes: "`haproxy.cfg`, whole: slots of `xxh32`",
	triedWith: "`haproxy -c`, and a running one that is asked for 10,000 units",
	render: (asked) => /* @__PURE__ */ new Map([["haproxy.cfg", renderHaproxy(enginePlanOf(asked).models, enginePlaceOf(asked))]])
};
function renderHaproxy(models, place) {
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
  bind ${addressOf$1(place.listen)}
${models.map(renderDraw).join("")}  default_backend seatrial_none
backend seatrial_none
  http-request return status 404
${models.map(renderBackends).join("")}`;
}
function renderDraw({ name, unitHeader, salt, parts, routes }, index) {
	const is = `is_${index} METH_POST`;
	const draw = unitHeader === null ? [`http-request set-var(txn.slot) rand(${SLOTS}) if ${is}`] : [`http-request set-var(txn.unit) req.fhdr(${plain(unitHeader)}) if ${is}`, `http-request set-var(txn.slot) str(${plain(salt)}),concat(,txn.unit),xxh32,mod(${SLOTS}) if ${is} { var(txn.unit) -m len 1:${256} }`];
	let start = 0;
	const uses = parts.flatMap((part) => {
		const [first, last] = [start, start + part.slots - 1];
		start += part.slots;
		const at = routes.findIndex(({ arm }) => arm === part.name);
		return part.name === null || at === -1 ? [] : [`use_backend seatrial_${index}_${at} if ${is} { var(txn.slot) -m int ${first}:${last} }`];
	});
	return [
		`acl is_${index} path -m str /v2/models/${plain(name)}/infer`,
		...draw,
		...uses,
		`use_backend seatrial_${index}_0 if ${is}`
	].map((line) => `  ${line}\n`).join("");
}
function renderBackends({ unitHeader, routes }, index) {
	const kept = [
		"authorization",
		"cookie",
		...unitHeader === null ? [] : [unitHeader]
	];
	return routes.map(({ version, upstream }, at) => `backend seatrial_${index}_${at}
${kept.map((header) => `  http-request del-header ${plain(header)}\n`).join("")}  http-request set-path ${plainPath(upstream.path).replaceAll("%", "%%")}
  http-response set-header seatrial-model-version ${plain(version)}
  server upstream ${addressOf$1(upstream)}
`).join("");
}
function addressOf$1({ host, port }) {
	return `${plain(host)}:${port}`;
}

// src/domain/platforms/cluster/names.ts
const MOST_CHARACTERS = 40;
function objectName(model) {
	const plain = model.replaceAll(/[^a-z0-9-]/gu, "-").replace(/^(?=[^a-z])/u, "model-");
	if (plain === model && plain.length <= MOST_CHARACTERS && !plain.endsWith("-")) return plain;
	return `${plain.slice(0, 31)}-${hashText(model).toString(16).padStart(8, "0")}`;
}
function versionName(model, { sha256 }) {
	return `${objectName(model)}-${sha256.slice(0, 12)}`;
}

// src/domain/platforms/cluster/objects.ts
function metadataOf({ plan: { model, environment, revision } }, { settings }, own) {
	return {
		name: own.name,
		namespace: settings.namespace,
		labels: {
			...labelsOf(model),
			"app.kubernetes.io/managed-by": "seatrial",
			...own.labels
		},
		annotations: {
			"seatrial/model": model,
			"seatrial/environment": environment,
			"seatrial/revision": String(revision),
			...own.annotations
		}
	};
}
function labelsOf(model) {
	return { "app.kubernetes.io/part-of": objectName(model) };
}
function gatewayOf({ gateway = "", namespace = "" }) {
	const slash = gateway.indexOf("/");
	return {
		name: gateway.slice(slash + 1),
		namespace: slash === -1 ? namespace : gateway.slice(0, slash)
	};
}
function networkPolicy(planned, request, own) {
	const { settings } = request;
	const proxies = settings.proxies ?? gatewayOf(settings).namespace;
	return {
		apiVersion: "networking.k8s.io/v1",
		kind: "NetworkPolicy",
		metadata: metadataOf(planned, request, { name: objectName(planned.plan.model) }),
		spec: {
			podSelector: { matchLabels: own.selector },
			policyTypes: ["Ingress", "Egress"],
			ingress: [{
				from: [{ podSelector: {} }, { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": proxies } } }],
				ports: [{
					protocol: "TCP",
					port: own.port
				}]
			}],
			egress: own.egress
		}
	};
}

// src/domain/platforms/cluster/workload.ts
const WORKLOAD = {
	Deployment: "deployments.apps",
	Service: "services",
	NetworkPolicy: "networkpolicies.networking.k8s.io"
};
function workloadOf(planned, asked) {
	const { plan } = planned;
	return [...weightsOf(plan).flatMap(({ version }) => [deploymentOf(planned, asked, version), serviceOf$1(planned, asked, version)]), networkPolicy(planned, asked, {
		port: portOf(asked),
		selector: labelsOf(plan.model),
		egress: []
	})];
}
function portOf({ settings }) {
	return settings.port ?? 8080;
}
function weightsOf(plan) {
	const { production, fallback, sentinel, test } = plan;
	const parts = test?.parts ?? [{
		name: null,
		slots: 1e4
	}];
	const slots = (arm) => parts.reduce((sum, part) => part.name === arm ? sum + part.slots : sum, 0);
	const all = [
		...production === null ? [] : [{
			version: production,
			weight: slots(null)
		}],
		...(test?.candidates ?? []).map((version) => ({
			version,
			weight: slots(version.name)
		})),
		...[fallback, sentinel].flatMap((version) => version === null ? [] : [{
			version,
			weight: 0
		}])
	];
	return [...Map.groupBy(all, ({ version }) => version.sha256).values()].flatMap((same) => same.slice(0, 1).map(({ version }) => ({
		version,
		weight: same.reduce((sum, one) => sum + one.weight, 0)
	})));
}
function mirrorsOf({ test, sentinel }) {
	return [...(test?.candidates ?? []).map((version) => ({
		version,
		weight: slotsOf(test?.shadowShare ?? 0)
	})), ...sentinel === null ? [] : [{
		version: sentinel,
		weight: slotsOf(sentinel.share)
	}]].filter(({ weight }) => weight > 0);
}
function deploymentOf(planned, asked, version) {
	const { model } = planned.plan;
	const { image = "", replicas = 2 } = asked.settings;
	const matchLabels = selectorOf(model, version);
	const probe = (path) => ({ httpGet: {
		path,
		port: "http"
	} });
	return {
		apiVersion: "apps/v1",
		kind: "Deployment",
		metadata: versionMetadata(planned, asked, version),
		spec: {
			replicas,
			selector: { matchLabels },
			template: {
				metadata: { labels: {
					...labelsOf(model),
					...matchLabels
				} },
				spec: {
					automountServiceAccountToken: false,
					enableServiceLinks: false,
					securityContext: {
						runAsNonRoot: true,
						seccompProfile: { type: "RuntimeDefault" }
					},
					containers: [{
						name: "model",
						image: fillPattern(image, model, version),
						ports: [{
							name: "http",
							containerPort: portOf(asked),
							protocol: "TCP"
						}],
						readinessProbe: probe("/v2/health/ready"),
						livenessProbe: probe("/v2/health/live"),
						startupProbe: {
							...probe("/v2/health/live"),
							periodSeconds: 2,
							failureThreshold: 150
						},
						securityContext: {
							allowPrivilegeEscalation: false,
							readOnlyRootFilesystem: true,
							capabilities: { drop: ["ALL"] }
						},
						volumeMounts: [{
							name: "tmp",
							mountPath: "/tmp"
						}]
					}],
					volumes: [{
						name: "tmp",
						emptyDir: {}
					}]
				}
			}
		}
	};
}
function serviceOf$1(planned, asked, version) {
	return {
		apiVersion: "v1",
		kind: "Service",
		metadata: versionMetadata(planned, asked, version),
		spec: {
			selector: selectorOf(planned.plan.model, version),
			ports: [{
				name: "http",
				port: portOf(asked),
				targetPort: "http",
				protocol: "TCP"
			}]
		}
	};
}
function selectorOf(model, version) {
	return { "app.kubernetes.io/name": versionName(model, version) };
}
function versionMetadata(planned, asked, version) {
	return metadataOf(planned, asked, {
		name: versionName(planned.plan.model, version),
		labels: selectorOf(planned.plan.model, version),
		annotations: {
			"seatrial/version": version.version,
			"seatrial/sha256": version.sha256
		}
	});
}

// src/domain/platforms/istio.ts
const ISTIO = {
	name: "istio",
	title: "Kubernetes with Istio",
	needs: [
		"namespace",
		"gateway",
		"image"
	],
	takes: [
		"port",
		"replicas",
		"proxies"
	],
	capabilities: {
		can: ["shadow", "sentinel"],
		arms: "drawn",
		parts: SLOTS,
		candidates: 10
	},
	writes: "a file for each model: `VirtualService` with weights and mirrors; the rest as `kubernetes`",
	triedWith: "server-side apply of a kube-apiserver with Istio's CRDs",
	triedBy: "api",
	resources: {
		VirtualService: "virtualservices.networking.istio.io",
		...WORKLOAD
	},
	render: (asked) => new Map(asked.deployments.map((planned) => [`${planned.plan.model}.yaml`, [routeOf$1(planned, asked), ...workloadOf(planned, asked)]]))
};
function routeOf$1(planned, asked) {
	const { plan } = planned;
	const { name, namespace } = gatewayOf(asked.settings);
	const destination = (version) => ({
		host: `${versionName(plan.model, version)}.${asked.settings.namespace}.svc.cluster.local`,
		port: { number: portOf(asked) }
	});
	const mirrors = mirrorsOf(plan).map(({ version, weight }) => ({
		destination: destination(version),
		percentage: { value: weight / SLOTS * 100 }
	}));
	return {
		apiVersion: "networking.istio.io/v1",
		kind: "VirtualService",
		metadata: metadataOf(planned, asked, { name: objectName(plan.model) }),
		spec: {
			hosts: ["*"],
			gateways: [`${namespace}/${name}`],
			http: [{
				match: [{
					method: { exact: "POST" },
					uri: { exact: `/v2/models/${plan.model}/infer` }
				}],
				route: weightsOf(plan).map(({ version, weight }) => ({
					destination: destination(version),
					weight
				})),
				...mirrors.length === 0 ? {} : { mirrors }
			}]
		}
	};
}

// src/domain/platforms/cluster/inference-service.ts
function predictorModel(format, storageUri) {
	return {
		modelFormat: {
			name: format,
			version: "1"
		},
		protocolVersion: "v2",
		storageUri
	};
}
function storageOf(files) {
	const places = files.map(({ uri }) => uri === void 0 ? null : placeOf$1(uri, files.length > 1));
	const [first = null] = places;
	return places.every((place) => place === first) ? first : null;
}
function placeOf$1(uri, isFolder) {
	const [, repository, revision] = /^hf:\/\/(?:models\/)?([\w.-]+\/[\w.-]+)@([^/\s]+)\//u.exec(uri) ?? [];
	if (repository !== void 0 && revision !== void 0) return `hf://${repository}:${revision}`;
	if (!/^(?:s3|gs|https):\/\//u.test(uri)) return null;
	if (!isFolder) return uri;
	return /^(?:s3|gs):/u.test(uri) ? uri.slice(0, uri.lastIndexOf("/")) : null;
}

// src/domain/platforms/kserve.ts
const KSERVE = {
	name: "kserve",
	title: "Serverless KServe",
	needs: ["namespace"],
	takes: ["storage", "replicas"],
	capabilities: {
		can: [],
		arms: "drawn",
		parts: 100,
		candidates: 1
	},
	writes: "a file for each model: `InferenceService` with `canaryTrafficPercent`",
	triedWith: "server-side apply of a kube-apiserver with KServe's CRDs",
	triedBy: "api",
	resources: { InferenceService: "inferenceservices.serving.kserve.io" },
	render: (asked) => new Map(asked.deployments.map((planned) => [`${planned.plan.model}.yaml`, [serviceOf(planned, asked)]]))
};
function serviceOf(planned, asked) {
	const { model, test, production } = planned.plan;
	const [candidate] = test?.candidates ?? [];
	const version = candidate ?? production;
	if (version === null) throw new AppError({
		code: "internal",
		message: `${model} has no production.`
	});
	const annotations = {
		"serving.kserve.io/deploymentMode": "Serverless",
		"seatrial/version": version.version,
		"seatrial/sha256": version.sha256
	};
	return {
		apiVersion: "serving.kserve.io/v1beta1",
		kind: "InferenceService",
		metadata: metadataOf(planned, asked, {
			name: objectName(model),
			annotations
		}),
		spec: { predictor: {
			...candidate === void 0 ? {} : { canaryTrafficPercent: slotsOf(candidate.share) / 100 },
			minReplicas: asked.settings.replicas ?? 2,
			model: predictorModel(formatOf(planned, version), placeOf(planned, asked, version))
		} }
	};
}
function formatOf({ plan, versions }, { version, sha256 }) {
	const artifact = versions.get(sha256)?.artifact;
	if (artifact !== void 0 && artifact.serve === void 0) return artifact.format;
	throw new AppError({
		code: "usage",
		reason: "platform-server",
		message: `${plan.model}@${version} is a server of its own, and no file that KServe loads.`,
		hint: "Make an image of it, and declare the platform kubernetes."
	});
}
function placeOf({ plan, versions }, asked, version) {
	const { storage } = asked.settings;
	if (storage !== void 0) return fillPattern(storage, plan.model, version);
	const place = storageOf(versions.get(version.sha256)?.artifact.files ?? []);
	if (place !== null) return place;
	throw new AppError({
		code: "usage",
		reason: "no-storage",
		message: `KServe cannot take the files of ${plan.model}@${version.version} from where the manifest does.`,
		hint: "Put them where the cluster reads, and say it in .github/seatrial.yml: storage: s3://models/{model}/{version}."
	});
}

// src/domain/platforms/kubernetes.ts
const KUBERNETES = {
	name: "kubernetes",
	title: "Kubernetes with the Gateway API",
	needs: [
		"namespace",
		"gateway",
		"image"
	],
	takes: [
		"port",
		"replicas",
		"proxies"
	],
	capabilities: {
		can: ["shadow", "sentinel"],
		arms: "drawn",
		parts: SLOTS,
		candidates: 10
	},
	writes: "a file for each model: `HTTPRoute` with weights and mirrors, `Deployment` and `Service` for each version, `NetworkPolicy`",
	triedWith: "server-side apply of a kube-apiserver with the CRDs of the Gateway API, in a namespace that is `restricted`",
	triedBy: "api",
	resources: {
		HTTPRoute: "httproutes.gateway.networking.k8s.io",
		...WORKLOAD
	},
	render: (asked) => new Map(asked.deployments.map((planned) => [`${planned.plan.model}.yaml`, [routeOf(planned, asked), ...workloadOf(planned, asked)]]))
};
function routeOf(planned, asked) {
	const { plan } = planned;
	const port = portOf(asked);
	const backend = (version) => ({
		name: versionName(plan.model, version),
		port
	});
	const filters = mirrorsOf(plan).map(({ version, weight }) => ({
		type: "RequestMirror",
		requestMirror: {
			backendRef: backend(version),
			fraction: {
				numerator: weight,
				denominator: SLOTS
			}
		}
	}));
	return {
		apiVersion: "gateway.networking.k8s.io/v1",
		kind: "HTTPRoute",
		metadata: metadataOf(planned, asked, { name: objectName(plan.model) }),
		spec: {
			parentRefs: [gatewayOf(asked.settings)],
			rules: [{
				matches: [{
					method: "POST",
					path: {
						type: "Exact",
						value: `/v2/models/${plan.model}/infer`
					}
				}],
				...filters.length === 0 ? {} : { filters },
				backendRefs: weightsOf(plan).map(({ version, weight }) => ({
					...backend(version),
					weight
				}))
			}]
		}
	};
}

// src/domain/gateway/engines/nginx.ts
const NGINX = {
	name: "nginx",
	title: "nginx",
	capabilities: [
		"unit-header",
		"shadow",
		"sentinel"
	],
	render: (plan, place) => /* @__PURE__ */ new Map([["nginx.conf", renderNginx(plan, place)]]),
	readLine
};
function renderNginx({ generation, models }, place) {
	const path = (name) => quote(`${place.folder}/${name}`);
	const temporary = [
		"client_body",
		"proxy",
		"fastcgi",
		"uwsgi",
		"scgi"
	].map((kind) => `  ${kind}_temp_path ${path(kind)};`);
	const all = place.own === null ? "return 404;" : OWN;
	return `daemon off;
worker_processes ${place.workers ?? "auto"};
pid ${path("nginx.pid")};
error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off;
  server_tokens off;
${temporary.join("\n")}
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
${place.own === null ? "" : `  upstream seatrial_own { server ${addressOf(place.own)}; keepalive 32; }
`}${models.map((model, index) => renderModel(model, {
		generation,
		index,
		place
	})).join("\n")}
  server {
    listen ${addressOf(place.listen)};
${models.map((model, index) => renderLocations(model, {
		generation,
		index,
		place
	})).join("\n")}
    location / { ${all} }
    location @own { ${all} }
  }
}
`;
}
const OWN = "proxy_pass http://seatrial_own; proxy_set_header Host $http_host; proxy_set_header Connection \"\";";
function renderModel(model, { generation, index }) {
	const { unitHeader, salt, routes, copies } = model;
	const unit = unitHeader === null ? "$request_id" : `$unit_${index}`;
	const keyOf = (arm) => routes.findIndex((route) => route.arm === arm);
	return [
		...routes.map((route, at) => renderUpstream(nameOf(index, `route_${at}`), route.upstream)),
		...copies.map((copy, at) => renderUpstream(nameOf(index, `copy_${at}`), copy.upstream)),
		...unitHeader === null ? [] : [`map $http_${plain(unitHeader).replaceAll("-", "_")} $unit_${index} { "~^(?<told_${index}>.{1,${256}})$" $told_${index}; default ""; }`],
		renderSplit(`"${plain(salt)}${braced(unit)}" $drawn_${index}`, model.parts, keyOf),
		`map ${unit} $route_${index} { "" none; default $drawn_${index}; }`,
		renderMap(`$route_${index} $path_${index}`, routes, (route, at) => `${nameOf(index, `route_${at}`)}${plainPath(route.upstream.path)}`),
		renderMap(`$route_${index} $version_${index}`, routes, ({ version }) => plain(version)),
		...copies.flatMap((copy, at) => [renderSplit(`"${plain(copy.salt)}${braced(unit)}" $drawn_${index}_${at}`, copyParts(copy.share), (arm) => arm === null ? 0 : 1), `map "$route_${index}$drawn_${index}_${at}" $copied_${index}_${at} { "01" 1; default 0; }`]),
		`log_format seatrial_${index} escape=json '{"g":${generation},"m":${index},"r":"$route_${index}","s":$status,"t":"$upstream_response_time","u":"${unitHeader === null ? "" : unit}"}';`
	].map((line) => `  ${line}`).join("\n");
}
function copyParts(share) {
	const slots = slotsOf(share);
	return [{
		name: "copy",
		slots
	}, {
		name: null,
		slots: SLOTS - slots
	}].filter((part) => part.slots > 0);
}
function renderLocations(model, { index, place }) {
	const { name, copies, isRepeatable } = model;
	const log = place.log === null ? "" : `access_log ${quote(place.log)} seatrial_${index} buffer=4k flush=100ms;`;
	const failed = [
		[
			"failed",
			500,
			`model '${plain(name)}' failed`
		],
		[
			"busy",
			429,
			"too many requests are waiting, try again"
		],
		[
			"late",
			504,
			`model '${plain(name)}' did not answer in time`
		]
	];
	const again = isRepeatable ? "error non_idempotent" : "off";
	return `    location = ${quote(`/v2/models/${plain(name)}/infer`)} {
      ${log}
      error_page 418 = @own;
      if ($request_method != POST) { return 418; }
${copies.map((_, at) => `      mirror /-/copy/${index}/${at};`).join("\n")}
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
${failed.map(([what, status, words]) => `    location @${what}_${index} { ${log} default_type application/json; ${status === 429 ? "add_header retry-after 1 always; " : ""}return ${status} "{\\"error\\":\\"${words}\\"}"; }`).join("\n")}
${copies.map((copy, at) => renderCopy(copy.upstream, {
		index,
		at
	})).join("\n")}`;
}
const TOLD = `proxy_pass_request_headers off;
      proxy_set_header Connection "";
      proxy_set_header Content-Type $content_type;
      proxy_set_header Content-Encoding $http_content_encoding;
      proxy_set_header Inference-Header-Content-Length $http_inference_header_content_length;`;
function renderCopy({ path }, { index, at }) {
	return `    location = /-/copy/${index}/${at} {
      internal;
      if ($copied_${index}_${at} = 0) { return 204; }
      ${TOLD}
      proxy_pass http://${nameOf(index, `copy_${at}`)}${plainPath(path)};
    }`;
}
function renderUpstream(name, upstream) {
	return `upstream ${name} { server ${addressOf(upstream)} max_fails=0; keepalive 128; keepalive_timeout 4s; }`;
}
function renderSplit(head, parts, keyOf) {
	return `split_clients ${head} { ${parts.map(({ name, slots }, at) => {
		return `${at === parts.length - 1 ? "*" : `${(slots / 100).toFixed(2)}%`} ${keyOf(name)};`;
	}).join(" ")} }`;
}
function renderMap(head, items, valueOf) {
	const [first, ...others] = items.map(valueOf);
	return `map ${head} { default "${first}"; ${others.map((value, at) => `${at + 1} "${value}";`).join(" ")} }`;
}
function nameOf(index, part) {
	return `seatrial_${index}_${part}`;
}
function braced(variable) {
	return `\${${variable.slice(1)}}`;
}
function addressOf({ host, port }) {
	const name = plain(host);
	return `${name.includes(":") && !name.startsWith("[") ? `[${name}]` : name}:${port}`;
}
function quote(text) {
	return `"${plainPath(text)}"`;
}
function readLine(line) {
	const read = parseLine(line);
	if (read === null) return null;
	const [generation, model, status] = [
		numberOf(read["g"]),
		numberOf(read["m"]),
		numberOf(read["s"])
	];
	const [route, times, unit] = [
		textOf(read["r"]),
		textOf(read["t"]),
		textOf(read["u"])
	];
	if (generation === null || model === null || status === null || route === null) return null;
	return {
		generation,
		model,
		route: route === "none" ? null : Number(route),
		outcome: outcomeOf(status),
		latencyMs: timeOf(times ?? ""),
		unit: unit === "" ? null : unit
	};
}
function timeOf(times) {
	return times.split(/[,:] ?/).map(Number).reduce((sum, one) => sum + (Number.isFinite(one) ? one * 1e3 : 0), 0);
}

// src/domain/platforms/nginx.ts
const NGINX_PLATFORM = {
	name: "nginx",
	title: "nginx",
	needs: ["server"],
	takes: ["listen"],
	capabilities: {
		can: NGINX.capabilities,
		arms: "same",
		parts: SLOTS,
		candidates: 10
	},
	writes: "`nginx.conf`, whole: `split_clients`, `mirror`",
	triedWith: "`nginx -t`, and a running one that is asked for 100,000 units",
	render: (asked) => NGINX.render(enginePlanOf(asked), enginePlaceOf(asked))
};

// src/domain/livetest/statistics/breaker.ts
const FACTORS$1 = [
	1.25,
	1.6,
	3,
	10
];
const NO_DETECTORS = FACTORS$1.map(() => 0);
const RUN_LENGTH = 525600;
function watch(detectors, rate, { requests, sum }) {
	return FACTORS$1.map((factor, index) => {
		return logOfOnePlusExp(sum * Math.log(factor) - requests * Math.log1p(rate * (factor - 1)) + (detectors[index] ?? 0));
	});
}
function isAlarmed(detectors, runLength = RUN_LENGTH) {
	const enough = runLength * detectors.length;
	return detectors.reduce((sum, detector) => sum + Math.min(enough, Math.expm1(detector)), 0) >= enough;
}
function logOfOnePlusExp(x) {
	return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}

// src/domain/gateway/arm-breaker.ts
const BREAKER_EVENTS = [
	"errors",
	"timeouts",
	"invalid",
	"over-p50",
	"over-p95",
	"over-p99"
];
const SLOW_EVENTS = [
	"over-p50",
	"over-p95",
	"over-p99"
];
const RUN_LENGTH_SECONDS = 31557600 * BREAKER_EVENTS.length;
function breakerRates({ liveTest }) {
	const guardrails = resolveTestPolicy({ liveTest: liveTest ?? { metrics: [] } })?.guardrails ?? [];
	const rateOf = (event) => {
		const found = guardrails.find((one) => one.event === event);
		return Math.min(1, (found?.bound ?? 1) * (found?.ratio ?? 1));
	};
	return {
		errors: rateOf("errors"),
		timeouts: rateOf("timeouts"),
		invalid: rateOf("invalid"),
		"over-p50": rateOf("over-p50"),
		"over-p95": rateOf("over-p95"),
		"over-p99": rateOf("over-p99")
	};
}
var ArmBreaker = class {
	#watched;
	#open = 0;
	#requests = 0;
	#seconds = 0;
	#slow = /* @__PURE__ */ new Set();
	constructor(rates, limits) {
		const limitsMs = {
			"over-p50": limits.p50,
			"over-p95": limits.p95,
			"over-p99": limits.p99
		};
		this.#watched = BREAKER_EVENTS.flatMap((event) => {
			const limitMs = event === "errors" || event === "timeouts" || event === "invalid" ? null : limitsMs[event];
			const isUntold = event.startsWith("over") && limitMs === null;
			const rate = rates[event];
			return isUntold || rate >= 1 ? [] : [{
				event,
				rate,
				limitMs,
				detectors: NO_DETECTORS,
				open: 0,
				events: 0
			}];
		});
	}
	note(outcome, latencyMs) {
		if (outcome === "shed") return;
		this.#open += 1;
		for (const watched of this.#watched) if (happens(watched, outcome, latencyMs)) watched.open += 1;
	}
	get slow() {
		return this.#slow;
	}
	get isIdle() {
		return this.#open === 0;
	}
	closeSecond(beside) {
		const requests = this.#open;
		if (requests === 0) return null;
		const granted = beside.kind === "production" ? new Set(SLOW_EVENTS) : beside.production?.slow ?? /* @__PURE__ */ new Set();
		const slow = this.#watched.filter(({ event, open, rate }) => isSlowness(event) && open > rate * requests);
		this.#slow = new Set(slow.map(({ event }) => event));
		this.#open = 0;
		this.#requests += requests;
		this.#seconds += 1;
		let alarm = null;
		for (const watched of this.#watched) {
			if (granted.has(watched.event)) {
				watched.open = 0;
				continue;
			}
			watched.detectors = watch(watched.detectors, watched.rate, {
				requests,
				sum: watched.open
			});
			watched.events += watched.open;
			watched.open = 0;
			const { event, events, rate } = watched;
			if (isAlarmed(watched.detectors, RUN_LENGTH_SECONDS)) alarm ??= {
				event,
				seconds: this.#seconds,
				requests: this.#requests,
				events,
				rate
			};
		}
		return alarm;
	}
};
function isSlowness(event) {
	return SLOW_EVENTS.some((one) => one === event);
}
function happens({ event, limitMs }, outcome, latencyMs) {
	switch (event) {
		case "errors": return outcome !== "answered";
		case "timeouts": return outcome === "timeout";
		case "invalid": return outcome === "invalid";
		case "over-p50":
		case "over-p95":
		case "over-p99": return limitMs !== null && outcome === "answered" && latencyMs > limitMs;
	}
}

// src/domain/gateway/latency-limits.ts
const NO_LIMITS = {
	p50: null,
	p95: null,
	p99: null
};
const BUDGETED = [
	"p50",
	"p90",
	"p95",
	"p99",
	"p999"
];
function latencyLimits(modes, certified) {
	const budgets = Object.values(modes).flatMap((mode) => mode.budgets.latency ?? [])[0] ?? {};
	const p50 = limitOf(budgets, certified, "p50");
	const p95 = atLeast(limitOf(budgets, certified, "p95"), [p50]);
	return {
		p50,
		p95,
		p99: atLeast(limitOf(budgets, certified, "p99"), [p50, p95])
	};
}
function limitOf(budgets, certified, percentile) {
	const own = budgets[percentile];
	if (own !== void 0) return parseDuration(own);
	const [implied] = BUDGETED.slice(BUDGETED.indexOf(percentile)).flatMap((name) => budgets[name] ?? []);
	return certified[percentile] ?? (implied === void 0 ? null : parseDuration(implied));
}
function atLeast(limit, quicker) {
	return limit === null ? null : Math.max(limit, ...quicker.map((other) => other ?? 0));
}

// src/domain/platforms/monitoring/histogram-edge.ts
const [LARGE, SMALL] = [1e21, 1e-4];
function edgesOf(seconds) {
	const plain = String(seconds);
	const forms = [plain];
	if (Number.isInteger(seconds)) forms.push(`${plain}.0`);
	if (seconds < SMALL || seconds >= LARGE) forms.push(seconds.toExponential().replace(/e([+-])(\d)$/u, "e$10$2"));
	const all = [...new Set(forms)];
	return all.length === 1 ? `le="${plain}"` : `le=~"${all.map((form) => form.replaceAll(/[.+]/gu, String.raw`\\$&`)).join("|")}"`;
}

// src/domain/platforms/monitoring/likelihood-scan.ts
const FACTORS = [
	1.6,
	3,
	10
];
const STRETCHES = [
	"5m",
	"30m",
	"6h"
];
const LOOKS = 525600;
const EXTRAPOLATED = 2.6;
function likelihoodScan({ rate, events, requests }, scans) {
	const enough = (EXTRAPOLATED * Math.log(LOOKS * scans)).toFixed(3);
	return STRETCHES.flatMap((stretch) => FACTORS.map((factor) => {
		const [gain, cost] = [Math.log(factor), Math.log1p(rate * (factor - 1))].map((one) => one.toPrecision(9));
		return `${events(stretch)} * ${gain} - ${requests(stretch)} * ${cost} > ${enough}`;
	})).join("\nor\n");
}
const SCANS_OF_EVENT = FACTORS.length * STRETCHES.length;

// src/domain/platforms/monitoring/alert-rules.ts
const SETTLED = "30m";
const PROMISED = "role=~\"(production|candidate)?\"";
const EACH_ARM = "by (model, env, arm)";
const ARM = "{{ with $labels.arm }}The candidate {{ . }}{{ else }}Production{{ end }}";
function alertRules({ plan, model }) {
	const own = `model=${JSON.stringify(plan.model)},env=${JSON.stringify(plan.environment)}`;
	const subject = {
		name: `${plan.model} in ${plan.environment}`,
		own
	};
	const events = watchedEvents(subject, model);
	const edges = [...new Set(events.flatMap(({ slow }) => slow?.edge ?? []))];
	return {
		name: `seatrial/${plan.environment}/${plan.model}`,
		interval: "1m",
		rules: [
			...recordings("requests", `model_requests_total{${own},${PROMISED},code!="429"}`),
			...events.flatMap(({ recorded }) => recorded),
			...events.map((event) => eventRule(subject, event, events.length * SCANS_OF_EVENT)),
			...edges.map((edge) => edgeRule(subject, edge)),
			...servedRules(subject, plan),
			breakerRule(subject)
		]
	};
}
const FAILURES = [
	{
		event: "errors",
		alert: "SeatrialModelFails",
		codes: "code=~\"5..\"",
		what: "of the requests fail"
	},
	{
		event: "timeouts",
		alert: "SeatrialModelTimesOut",
		codes: "code=\"504\"",
		what: "of the requests time out"
	},
	{
		event: "invalid",
		alert: "SeatrialModelUnusable",
		codes: "code=\"502\"",
		what: "of the answers cannot be used"
	}
];
function watchedEvents({ own }, model) {
	const rates = breakerRates(model);
	const limits = latencyLimits(model.modes, NO_LIMITS);
	const failures = FAILURES.map(({ event, alert, codes, what }) => {
		const recorded = recordings(event, `model_requests_total{${own},${PROMISED},${codes}}`);
		return {
			name: event,
			alert,
			severity: "critical",
			rate: rates[event],
			what,
			recorded
		};
	});
	const slow = [
		"p50",
		"p95",
		"p99"
	].flatMap((percentile) => {
		const limitMs = limits[percentile];
		if (limitMs === null) return [];
		const [name, edge] = [`over_${percentile}`, limitMs / 1e3];
		const within = `model_latency_seconds_bucket{${own},${PROMISED},${edgesOf(edge)}}`;
		const recorded = recordings(name, `model_latency_seconds_count{${own},${PROMISED}}`, within);
		const what = `of the answers take more than ${limitMs} ms`;
		return [{
			name,
			alert: "SeatrialModelSlow",
			severity: "warning",
			rate: rates[`over-${percentile}`],
			what,
			recorded,
			slow: {
				percentile,
				edge
			}
		}];
	});
	return [...failures, ...slow].filter(({ rate }) => rate < 1);
}
function recordings(name, all, within) {
	return STRETCHES.map((stretch) => {
		const less = within === void 0 ? "" : ` - ignoring (le) increase(${within}[${stretch}])`;
		return {
			record: recordOf(name, stretch),
			expr: `sum ${EACH_ARM} (increase(${all}[${stretch}])${less})`
		};
	});
}
function recordOf(name, stretch) {
	return `seatrial:${name}:increase${stretch}`;
}
function eventRule({ name, own }, event, scans) {
	const read = (counted) => (stretch) => `${recordOf(counted, stretch)}{${own}}`;
	const percent = Number((event.rate * 100).toPrecision(4));
	return {
		alert: event.alert,
		expr: likelihoodScan({
			rate: event.rate,
			events: read(event.name),
			requests: read("requests")
		}, scans),
		labels: {
			severity: event.severity,
			...event.slow === void 0 ? {} : { percentile: event.slow.percentile }
		},
		annotations: {
			summary: `${name}: more than ${percent} % ${event.what}`,
			description: `${ARM} has more of them than are granted, surely so within 5 minutes, 30 minutes or 6 hours.`
		}
	};
}
function edgeRule({ name, own }, edge) {
	const all = `model_latency_seconds_count{${own},${PROMISED}}`;
	const within = `model_latency_seconds_bucket{${own},${PROMISED},${edgesOf(edge)}}`;
	return {
		alert: "SeatrialBudgetUnwatched",
		expr: `count ${EACH_ARM} (${all} unless ignoring (le) ${within})`,
		for: SETTLED,
		labels: {
			severity: "warning",
			budget: `${edge}`
		},
		annotations: {
			summary: `${name}: nobody counts the answers that take more than ${edge} s`,
			description: `${ARM} has a process without an edge at this budget in model_latency_seconds: no alert can come of it.`
		}
	};
}
function servedRules({ name, own }, { production, test }) {
	const candidates = (test?.candidates ?? []).map((candidate) => ({
		...candidate,
		alert: "SeatrialCandidateNotServed"
	}));
	return [...production === null ? [] : [{
		...production,
		name: "",
		alert: "SeatrialModelNotServed"
	}], ...candidates].map(({ alert, name: arm, version, sha256 }) => ({
		alert,
		expr: `absent(model_deploy_info{${own},arm=${JSON.stringify(arm)},sha="${sha256}"})`,
		for: SETTLED,
		labels: { severity: "critical" },
		annotations: {
			summary: `${name}: nobody serves ${version}`,
			description: `The deployment file has ${version} (${sha256.slice(0, 12)}), and no process says that it serves it.`
		}
	}));
}
function breakerRule({ name, own }) {
	return {
		alert: "SeatrialBreakerOpen",
		expr: `max ${EACH_ARM} (model_breaker_open{${own}}) == 1`,
		labels: { severity: "critical" },
		annotations: {
			summary: `${name}: a version was turned away`,
			description: `${ARM} gets no more requests from a gateway until the deployment file has another revision.`
		}
	};
}

// src/domain/platforms/prometheus-operator.ts
const PROMETHEUS_OPERATOR = {
	name: "prometheus-operator",
	title: "Prometheus' operator on Kubernetes",
	needs: ["namespace"],
	takes: ["labels"],
	capabilities: null,
	writes: "a file for each model: `PrometheusRule` with its alerts",
	triedWith: "server-side apply of a kube-apiserver with the operator's CRD; the alerts as those of `prometheus`",
	triedBy: "api",
	resources: { PrometheusRule: "prometheusrules.monitoring.coreos.com" },
	render: (asked) => new Map(asked.deployments.map((planned) => [`${planned.plan.model}.yaml`, [{
		apiVersion: "monitoring.coreos.com/v1",
		kind: "PrometheusRule",
		metadata: metadataOf(planned, asked, {
			name: objectName(planned.plan.model),
			labels: asked.settings.labels ?? {}
		}),
		spec: { groups: [alertRules(planned)] }
	}]]))
};

// src/domain/platforms/prometheus.ts
const PROMETHEUS = {
	name: "prometheus",
	title: "Prometheus",
	needs: [],
	takes: [],
	capabilities: null,
	writes: "`seatrial.rules.yml`: a group of alerts for each model",
	triedWith: "`promtool check rules`, and `promtool test rules` with counts that must and must not alert",
	render: ({ deployments }) => /* @__PURE__ */ new Map([["seatrial.rules.yml", [{ groups: deployments.map(alertRules) }]]])
};

// src/domain/platforms/platforms.ts
const PLATFORMS = [
	NGINX_PLATFORM,
	ENVOY_PLATFORM,
	HAPROXY_PLATFORM,
	KUBERNETES,
	ISTIO,
	KSERVE,
	PROMETHEUS,
	PROMETHEUS_OPERATOR
];
function platformNamed(name) {
	return PLATFORMS.find((platform) => platform.name === name) ?? null;
}
function platformsWithApi() {
	return PLATFORMS.filter(({ resources }) => resources !== void 0).map(({ name }) => name);
}

// src/domain/model/manifest-problem.ts
function problem(reason, pointer, facts = {}) {
	return {
		reason,
		pointer,
		facts
	};
}
function repeated(values) {
	const known = /* @__PURE__ */ new Set();
	return values.flatMap((value, index) => {
		if (known.has(value)) return [{
			value,
			index
		}];
		known.add(value);
		return [];
	});
}

// src/domain/model/check-platforms.ts
function checkPlatformSettings({ platforms = [] }, at) {
	const twice = repeated(platforms.map(({ kind }) => kind)).map(({ value, index }) => problem("platform-twice", `${at}/platforms/${index}/kind`, { name: value }));
	const own = platforms.flatMap((settings, index) => {
		const platform = platformNamed(settings.kind);
		return platform === null ? [] : checkOptions(settings, platform, `${at}/platforms/${index}`);
	});
	return [...twice, ...own];
}
const PATTERNS = [
	"server",
	"image",
	"storage"
];
function checkOptions(settings, { title, needs, takes }, at) {
	const known = [...needs, ...takes];
	const missing = needs.filter((name) => settings[name] === void 0);
	const unused = Object.keys(settings).filter((name) => name !== "kind" && !known.includes(name));
	return [
		...missing.map((name) => problem("platform-option-missing", at, {
			platform: title,
			name
		})),
		...unused.map((name) => problem("platform-option-unused", `${at}/${name}`, {
			platform: title,
			name,
			known
		})),
		...PATTERNS.flatMap((key) => strangePlaceholders(settings[key] ?? "").map((name) => problem("platform-placeholder", `${at}/${key}`, { name }))),
		...settings.image === void 0 || tellsVersions(settings.image) ? [] : [problem("platform-image-versions", `${at}/image`, { name: settings.image })]
	];
}
function checkPlatformNeeds({ liveTest }, settings) {
	if (liveTest === void 0) return [];
	return Object.entries(settings.environments ?? {}).flatMap(([environment, { platforms = [] }]) => platforms.flatMap(({ kind }) => {
		const platform = platformNamed(kind);
		return platform === null ? [] : checkPolicy(liveTest, environment, platform);
	}));
}
function checkPolicy(policy, environment, platform) {
	const { title, capabilities } = platform;
	if (capabilities === null) return [];
	const facts = {
		platform: title,
		environment
	};
	const lacking = policyNeeds(policy).filter((need) => !capabilities.can.includes(need));
	const shares = (policy.ramp ?? []).map((share, index) => ({
		share,
		pointer: `/liveTest/ramp/${index}`
	}));
	return [...lacking.map((need) => problem(`platform-lacks-${need}`, `/liveTest/${need.startsWith("unit-") ? "unit" : need}`, facts)), ...shares.filter(({ share }) => !isWhole(share, capabilities.parts)).map(({ share, pointer }) => problem("platform-coarse", pointer, {
		...facts,
		share,
		parts: capabilities.parts
	}))];
}
function isWhole(share, parts) {
	const own = share * parts;
	return Math.abs(own - Math.round(own)) < 1e-6 && Math.round(own) > 0;
}
function policyNeeds({ unit = "request", shadow = 0, paired = 0, sentinel, ensembles = [] }) {
	const test = {
		unit: readUnit(unit),
		shadowShare: shadow,
		pairedShare: paired,
		candidates: TWO
	};
	return needsOf({
		test,
		sentinel: sentinel === void 0 ? null : sentinel
	}, ensembles);
}
const TWO = [null, null];

// src/domain/model/check-environment-order.ts
function checkEnvironmentOrder(environments) {
	const names = Object.keys(environments);
	return names.flatMap((name) => {
		const after = afterOf(environments, name);
		if (after === null) return [];
		const at = toPointer("environments", name, "after");
		if (!names.includes(after)) return [problem("environment-unknown", at, {
			name: after,
			known: names
		})];
		const circle = circleFrom(environments, name);
		return circle[0] === name ? [problem("environment-circle", at, { circle: [...circle, name].join(" after ") })] : [];
	});
}
function afterOf(environments, name) {
	return (Object.hasOwn(environments, name) ? environments[name]?.after : void 0) ?? null;
}
function circleFrom(environments, name) {
	const way = [name];
	for (let next = afterOf(environments, name); next !== null && next !== name; next = afterOf(environments, next)) {
		if (way.includes(next)) return [];
		way.push(next);
	}
	const closes = afterOf(environments, way.at(-1) ?? name) === name;
	const isFirst = Object.keys(environments).find((one) => way.includes(one)) === name;
	return closes && isFirst ? way : [];
}

// src/domain/model/check-amount.ts
const MOST = {
	wait: {
		text: "24d",
		amount: parseDuration("24d")
	},
	age: {
		text: "36500d",
		amount: parseDuration("36500d")
	},
	size: {
		text: "1000000GB",
		amount: parseSize("1000000GB")
	},
	rate: {
		text: "1000000000/s",
		amount: parseRate("1000000000/s")
	}
};
function checkAmount({ pointer, amount, most }) {
	if (amount === 0) return [problem("budget-zero", pointer)];
	return checkMost({
		pointer,
		amount,
		most
	});
}
function checkMost({ pointer, amount, most }) {
	return amount <= MOST[most].amount ? [] : [problem("amount-too-large", pointer, { most: MOST[most].text })];
}

// src/domain/model/check-settings.ts
const DEFAULT_SHARE_CAP = .5;
function checkSettings(settings) {
	return [
		...checkLimits(settings),
		...checkTimeouts(settings),
		...checkEnvironmentOrder(settings.environments ?? {}),
		...checkGates(settings),
		...checkGateNames(Object.keys(settings.deploymentGates ?? {})),
		...Object.entries(settings.environments ?? {}).flatMap(([name, environment]) => {
			const at = toPointer("environments", name);
			return [
				...checkShares(environment, at),
				...checkAge(environment, at),
				...checkFreeze(environment, at),
				...checkPlatformSettings(environment, at)
			];
		})
	];
}
function checkLimits({ certification }) {
	const { timeout, callTimeout, memory } = certification ?? {};
	const waits = Object.entries({
		timeout,
		callTimeout
	}).flatMap(([key, text]) => text === void 0 ? [] : checkAmount({
		pointer: `/certification/${key}`,
		amount: parseDuration(text),
		most: "wait"
	}));
	if (memory === void 0) return waits;
	return [...waits, ...checkAmount({
		pointer: "/certification/memory",
		amount: parseSize(memory),
		most: "size"
	})];
}
function checkAge({ certificateMaxAge }, at) {
	if (certificateMaxAge === void 0) return [];
	return checkMost({
		pointer: `${at}/certificateMaxAge`,
		amount: parseDuration(certificateMaxAge),
		most: "age"
	});
}
function checkTimeouts({ certification }) {
	const { timeout, callTimeout } = certification ?? {};
	if (timeout === void 0 || callTimeout === void 0) return [];
	if (parseDuration(callTimeout) <= parseDuration(timeout)) return [];
	return [problem("duration-order", "/certification/callTimeout", {
		first: "callTimeout",
		second: "timeout"
	})];
}
function checkGates({ deploymentGates, environments }) {
	const known = Object.keys(environments ?? { ["production"]: {} });
	return Object.entries(deploymentGates ?? {}).flatMap(([gate, { environment }]) => {
		const name = environment ?? "production";
		const at = environment === void 0 ? [gate] : [gate, "environment"];
		return known.includes(name) ? [] : [problem("environment-unknown", toPointer("deploymentGates", ...at), {
			name,
			known
		})];
	});
}
function checkGateModels({ deploymentGates }, known) {
	return Object.entries(deploymentGates ?? {}).flatMap(([gate, { model }]) => model === void 0 || known.includes(model) ? [] : [problem("gate-model-unknown", toPointer("deploymentGates", gate, "model"), {
		gate,
		name: model,
		known
	})]);
}
function checkGateNames(names) {
	return names.flatMap((name, index) => {
		const first = names.slice(0, index).find((other) => other.toLowerCase() === name.toLowerCase());
		return first === void 0 ? [] : [problem("gate-twice", toPointer("deploymentGates", name), {
			name,
			first
		})];
	});
}
function checkShares({ shareCap, defaultShare }, at) {
	const cap = shareCap ?? DEFAULT_SHARE_CAP;
	if (defaultShare === void 0 || defaultShare <= cap) return [];
	return [problem("share-over-cap", `${at}/defaultShare`, {
		share: defaultShare,
		cap
	})];
}
function checkFreeze({ freeze }, at) {
	return (freeze ?? []).flatMap(({ from, until }, index) => instantMs(from) < instantMs(until) ? [] : [problem("freeze-order", `${at}/freeze/${index}/until`, {
		from,
		until
	})]);
}

// src/usecases/select-manifests.ts
const SETTINGS_PATH = ".github/seatrial.yml";
const DEFAULT_MODELS_FOLDER = "models";
function isOurManifest(text) {
	return /["']?\bapiVersion["']?\s*:\s*["']?seatrial\//.test(text);
}
function selectManifests(path, modelsFolder) {
	const selection = parseSelection(path, modelsFolder);
	if (selection !== null) return selection;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} is neither a manifest nor a folder that holds models.`,
		hint: "A version is named as churn@1.4.0; or name model.yaml, a version file, a model, the folder of the models, or the settings."
	});
}
function parseSelection(path, modelsFolder) {
	if (path === "" || path === ".") return { kind: "registry" };
	if (path === ".github/seatrial.yml") return { kind: "settings" };
	if (path === modelsFolder) return { kind: "models" };
	if (!path.startsWith(`${modelsFolder}/`)) return parseDocumentPath(path);
	const [model = "", part, file, ...rest] = path.slice(modelsFolder.length + 1).split("/");
	if (part === void 0 || part === "versions" && file === void 0) return {
		kind: "model",
		model
	};
	if (part === "model.yaml" && file === void 0) return {
		kind: "model-manifest",
		model
	};
	return part === "versions" && rest.length === 0 && file?.endsWith(".yaml") === true ? {
		kind: "version",
		model,
		version: file.slice(0, -5)
	} : parseDocumentPath(path);
}
function parseDocumentPath(path) {
	return /\.(?:ya?ml|json)$/u.test(path) ? {
		kind: "document",
		path
	} : null;
}

// src/usecases/read-settings.ts
async function readSettings(registry) {
	const outcome = await readManifest(registry, SETTINGS_PATH, parseSettings);
	return outcome.kind === "refused" && outcome.problems.every(({ code }) => code === "file-not-found") ? null : outcome;
}
async function findSettingsProblems(registry) {
	return settingsProblems(await readSettings(registry));
}
function settingsProblems(settings) {
	if (settings === null) return [];
	if (settings.kind === "refused") return settings.problems;
	const { value, source } = settings.parsed;
	return checkSettings(value).map((found) => explainProblem(found, source));
}
function requireSettings(settings) {
	if (settings?.kind === "refused") throw collectProblems(settings.problems);
	return settings?.parsed ?? null;
}
async function readReleasePolicy(registry) {
	return releasePolicyOf(valueOf(requireSettings(await readSettings(registry))));
}
function releasePolicyOf(settings) {
	return settings?.releases ?? "certified";
}
async function readModelsFolder(registry) {
	return modelsFolderOf(valueOf(requireSettings(await readSettings(registry))));
}
function modelsFolderOf(settings) {
	return settings?.models ?? "models";
}
function valueOf(settings) {
	return settings?.value ?? null;
}

export { predictorModel as A, UTILITY as B, platformNamed as C, ArmBreaker as D, latencyLimits as E, LEFT_OUT as F, utilityFacts as G, resolveTestPolicy as H, NEED_WORDS as I, mapConcurrently as K, needsOf as L, holds as M, planModel as N, breakerRates as O, ENVOY as P, readManifest as R, PLATFORMS as S, NO_LIMITS as T, roleOf as U, resolveDurations as V, labelFacts as W, checkMost as _, readSettings as a, problem as b, settingsProblems as c, isOurManifest as d, parseSelection as f, checkAmount as g, checkSettings as h, readReleasePolicy as i, storageOf as j, NGINX as k, DEFAULT_MODELS_FOLDER as l, checkGateModels as m, modelsFolderOf as n, releasePolicyOf as o, selectManifests as p, readModelsFolder as r, requireSettings as s, findSettingsProblems as t, SETTINGS_PATH as u, checkPlatformNeeds as v, platformsWithApi as w, repeated as x, isWhole as y, TEST_DEFAULTS as z };