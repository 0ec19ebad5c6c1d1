import { n as AppError, t as quoteText } from "./quote-text.js";
import * as http from "node:http";
import * as https from "node:https";

// src/adapters/system/open-response.ts
const MOST_REDIRECTS = 5;
/** The first answer that is not a redirect. Redirects are followed to https only. HTTPS_PROXY and NO_PROXY are respected. */
async function openResponse(request, limits) {
	let url = parseAddress(request.uri, request);
	for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
		const response = await send(url, request, limits);
		const location = redirectOf(response);
		if (location === null) return response;
		response.destroy();
		url = parseAddress(location, request, url);
	}
	throw new AppError({
		code: "download-failed",
		message: `${quoteText(request.uri)} was redirected more than ${MOST_REDIRECTS} times.`,
		hint: "Name the final address."
	});
}
function redirectOf(response) {
	const status = response.statusCode ?? 0;
	return status === 301 || status === 302 || status === 303 || status === 307 || status === 308 ? response.headers.location ?? null : null;
}
function parseAddress(uri, request, base) {
	const url = URL.canParse(uri, base?.href) ? new URL(uri, base?.href) : null;
	const refuse = (reason, hint) => new AppError({
		code: "download-failed",
		message: `${quoteText(hidePassword(uri))} ${reason}.`,
		hint
	});
	if (url === null) throw refuse("is not an address", "Write it as https://host/path.");
	if (url.username !== "" || url.password !== "") throw refuse("carries credentials", "Use an address that needs none; a manifest is public to all readers of the repository.");
	if (url.protocol === "https:" || request.allowLoopbackHttp === true && isLoopbackHttp(url)) return url;
	throw refuse(base === void 0 ? "is not an https address" : `is where ${quoteText(base.href)} redirects to, and it is not https`, "Only https is fetched.");
}
function hidePassword(uri) {
	return uri.replace(/\/\/[^/@]*@/, "//…@");
}
function isLoopbackHttp(url) {
	return url.protocol === "http:" && [
		"127.0.0.1",
		"[::1]",
		"localhost"
	].includes(url.hostname);
}
function send(url, request, limits) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const options = {
		headers: {
			"user-agent": "seatrial",
			accept: "*/*",
			"accept-encoding": "identity"
		},
		...request.signal === void 0 ? {} : { signal: request.signal }
	};
	const isHttps = url.protocol === "https:";
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
		reject(error);
	});
	return promise;
}

export { openResponse };