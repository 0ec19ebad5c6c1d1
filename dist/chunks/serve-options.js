import { i as InvalidArgumentError } from "./commander.js";
import { t as IDENTIFIER } from "./constants.js";
import { t as AppError } from "./error.js";
import { r as limitOf } from "./access.js";
import { n as parseRate } from "./quantity.js";

// src/cli/serve-options.ts
function collect(text, others) {
	return [...others, text];
}
function readBrokers(text) {
	const brokers = text.split(",");
	if (!brokers.every((broker) => /^[^\s:,]+:\d{1,5}$/.test(broker))) throw new InvalidArgumentError("write host:port, several with commas.");
	return brokers;
}
function readEnvironment(text) {
	if (!IDENTIFIER.test(text)) throw new InvalidArgumentError("write small letters, digits, \".\", \"_\" and \"-\".");
	return text;
}
function readReporter(text) {
	if (text.length > 50 || !IDENTIFIER.test(text)) throw new InvalidArgumentError("write small letters, digits, \".\", \"_\" and \"-\", at most 50.");
	return text;
}
function readPort(text) {
	const port = Number(text);
	if (!/^\d{1,5}$/.test(text) || port > 65535) throw new InvalidArgumentError("a port is 0 to 65535.");
	return port;
}
function readPush(text) {
	const { protocol, hostname } = URL.canParse(text) ? new URL(text) : {
		protocol: "",
		hostname: ""
	};
	const isNear = protocol === "http:" && [
		"127.0.0.1",
		"[::1]",
		"localhost"
	].includes(hostname);
	if (protocol === "https:" || isNear) return text;
	throw new InvalidArgumentError("write an https address, as https://bot.example.com/api/windows/acme/models.");
}
function readSeconds(text) {
	if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError("write whole seconds, at least 0.");
	return Number(text);
}
function readCount(text) {
	const count = Number(text);
	if (!/^\d{1,6}$/.test(text) || count < 1) throw new InvalidArgumentError("write a whole number, at least 1.");
	return count;
}
function readShare(text) {
	const share = Number(text);
	if (!/^[01](?:\.\d{1,6})?$/.test(text) || !(share > 0 && share <= 1)) throw new InvalidArgumentError("write a share above 0 and at most 1, as 0.01.");
	return share;
}
function readRate(text) {
	const rate = /^\d{1,9}(?:\.\d{1,9})?\/[smh]$/.test(text) ? parseRate(text) : 0;
	if (!(rate > 0)) throw new InvalidArgumentError("write a rate above zero, as 50/s, 90/m or 1000/h.");
	return limitOf(rate);
}
function readTls({ tlsCert, tlsKey, tlsClientCa, tlsClientOptional }) {
	if (tlsCert === void 0 !== (tlsKey === void 0) || tlsCert === void 0 && tlsClientCa !== void 0 || tlsClientCa === void 0 && tlsClientOptional === true) throw new AppError({
		code: "usage",
		message: "What is said of TLS is not whole.",
		hint: "--tls-cert and --tls-key stand together; --tls-client-ca beside them, and --tls-client-optional beside that."
	});
	if (tlsCert === void 0 || tlsKey === void 0) return null;
	return {
		certificate: tlsCert,
		key: tlsKey,
		clientAuthorities: tlsClientCa ?? null,
		isClientRequired: tlsClientCa !== void 0 && tlsClientOptional !== true
	};
}

export { readPort as a, readReporter as c, readTls as d, readEnvironment as i, readSeconds as l, readBrokers as n, readPush as o, readCount as r, readRate as s, collect as t, readShare as u };