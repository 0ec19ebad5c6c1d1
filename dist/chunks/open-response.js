import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { BlockList, isIP } from "node:net";
import * as http from "node:http";
import { lookup } from "node:dns";
import * as https from "node:https";

// src/adapters/system/network.ts
const PRIVATE_HOSTS_VARIABLE = "SEATRIAL_PRIVATE_HOSTS";
function privateHosts(environment) {
	const named = (environment[PRIVATE_HOSTS_VARIABLE] ?? "").split(/[\s,]+/u);
	return new Set(named.filter((host) => host !== ""));
}
const PRIVATE_NETWORKS = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3],
	["::", 96],
	["::ffff:0:0:0", 96],
	["64:ff9b::", 96],
	["64:ff9b:1::", 48],
	["2001::", 32],
	["2002::", 16],
	["fc00::", 7],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8]
];
function parseAddress(text, hosts, base) {
	const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
	if (url === null) throw refused(text, "is not an address", "Write it as https://host/path.");
	if (url.username !== "" || url.password !== "") throw refused(text, "carries credentials", "Use an address that needs none; a manifest is public to all readers of the repository.");
	if (base === void 0 && hasWayOut(text)) throw refused(text, "has a part that is a dot or two", "Write the path as it is, without a way back in it.");
	if (isNamed(url, hosts) && url.protocol === "http:") return url;
	if (url.protocol !== "https:") throw refused(text, base === void 0 ? "is not an https address" : `is where ${showAddress(base)} redirects to, and it is not https`, "Only https is fetched.");
	if (!isNamed(url, hosts) && isPrivate(url.hostname.replaceAll(/^\[|\]$/gu, ""))) throw privateHost(url.hostname);
	return url;
}
function hasWayOut(text) {
	return /(?:[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/iu.test(text.replace(/[?#].*$/su, ""));
}
function showAddress({ origin, pathname }) {
	return quoteText(origin + pathname);
}
function isNamed(url, hosts) {
	return hosts.has(url.hostname) || hosts.has(hostWithPort(url));
}
function hostWithPort({ hostname, port, protocol }) {
	return `${hostname}:${port === "" ? protocol === "https:" ? 443 : 80 : port}`;
}
const lookupPublic = (hostname, options, callback) => {
	lookup(hostname, {
		...options,
		all: true
	}, (error, addresses) => {
		if (error !== null) return callback(error, []);
		if (addresses.find(({ address }) => isPrivate(address)) !== void 0) return callback(asSystemError(privateHost(hostname)), []);
		const [first] = addresses;
		if (options.all === true || first === void 0) return callback(null, addresses);
		return callback(null, first.address, first.family);
	});
};
function asSystemError(error) {
	return Object.assign(new Error(error.message, { cause: error }), { code: "EACCES" });
}
function isPrivate(address) {
	const version = isIP(address);
	if (version === 0) return /(?:^|\.)localhost\.?$/u.test(address);
	const list = new BlockList();
	for (const [network, prefix] of PRIVATE_NETWORKS) list.addSubnet(network, prefix, network.includes(":") ? "ipv6" : "ipv4");
	return list.check(address, version === 6 ? "ipv6" : "ipv4");
}
function privateHost(hostname) {
	return new AppError({
		code: "download-failed",
		reason: "private-address",
		message: `${quoteText(hostname)} has an address in a private network, which a manifest may not ask.`,
		hint: `Where that is meant, name the host in ${PRIVATE_HOSTS_VARIABLE}.`
	});
}
function refused(text, reason, hint) {
	return new AppError({
		code: "download-failed",
		message: `${quoteText(withoutSecrets(text))} ${reason}.`,
		hint
	});
}
function withoutSecrets(text) {
	const plain = text.replace(/[?#].*$/su, "");
	if (!URL.canParse(text)) return plain.replace(/^.*@/su, "…@");
	const { protocol, username, password, host, pathname } = new URL(text);
	return username === "" && password === "" ? plain : `${protocol}//…@${host}${pathname}`;
}

// src/adapters/system/open-response.ts
const MOST_REDIRECTS = 5;
async function openResponse(request, limits) {
	const first = parseAddress(request.url, request.hosts);
	let url = first;
	let isOwn = true;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
		isOwn &&= url.origin === first.origin;
		const own = isOwn ? request.headers : {};
		const response = await send({
			...request,
			url,
			headers: {
				...own,
				...request.range
			}
		}, limits);
		const location = redirectOf(response);
		if (location === null) return response;
		response.destroy();
		url = parseAddress(location, request.hosts, url);
	}
	throw new AppError({
		code: "download-failed",
		message: `${quoteText(request.label)} was redirected more than ${MOST_REDIRECTS} times.`,
		hint: "Name the final address."
	});
}
function openOnce(request, limits) {
	return send({
		...request,
		url: parseAddress(request.url, request.hosts)
	}, limits);
}
function redirectOf(response) {
	const status = response.statusCode ?? 0;
	return status === 301 || status === 302 || status === 303 || status === 307 || status === 308 ? response.headers.location ?? null : null;
}
function send({ url, headers, hosts, signal }, limits) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const isHttps = url.protocol === "https:";
	const options = {
		headers: {
			"user-agent": "seatrial",
			accept: "*/*",
			"accept-encoding": "identity",
			...headers
		},
		...isNamed(url, hosts) || hasProxy(process.env) ? {} : { lookup: lookupPublic },
		...signal === void 0 ? {} : { signal }
	};
	const outgoing = isHttps ? https.get(url, {
		...options,
		agent: new https.Agent({ proxyEnv: process.env })
	}) : http.get(url, {
		...options,
		agent: new http.Agent()
	});
	const connecting = setTimeout(() => outgoing.destroy(/* @__PURE__ */ new Error("no connection in time")), limits.connectMs);
	outgoing.once("socket", (socket) => {
		socket.once(isHttps ? "secureConnect" : "connect", () => clearTimeout(connecting));
	});
	outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(/* @__PURE__ */ new Error("the server was silent for too long")));
	outgoing.once("response", (response) => {
		clearTimeout(connecting);
		resolve(response);
	});
	outgoing.once("error", (error) => {
		clearTimeout(connecting);
		reject(error.cause instanceof AppError ? error.cause : error);
	});
	return promise;
}
function hasProxy(environment) {
	const { https_proxy: proxy, HTTPS_PROXY, no_proxy: past, NO_PROXY } = environment;
	return Boolean(proxy || HTTPS_PROXY) && !(past || NO_PROXY || "").split(/[\s,]+/u).includes("*");
}

export { privateHosts as a, hostWithPort as i, openOnce as n, openResponse as r, hasProxy as t };