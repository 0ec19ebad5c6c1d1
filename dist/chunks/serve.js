import { n as Option } from "./commander.js";
import { c as ENGINES, n as startGateway, s as openLog, t as machineName } from "./machine-name.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { a as readPort, c as readReporter, d as readTls, i as readEnvironment, l as readSeconds, o as readPush, r as readCount, s as readRate, t as collect, u as readShare } from "./serve-options.js";
import { t as AppError } from "./error.js";
import { t as systemCode } from "./system-error.js";
import { t as interruptible } from "./interruptible.js";
import { open } from "node:fs/promises";

// src/adapters/gateway/line-file.ts
const MOST_WAITING_BYTES = 8 * 2 ** 20;
const EVERY_MS = 100;
const MODE = 416;
async function openLineFile(path, onRemark) {
	const file = new GrowingFile(path, onRemark);
	await file.reopen();
	return file;
}
var GrowingFile = class {
	#path;
	#onRemark;
	#timer;
	#file = null;
	#lines = [];
	#bytes = 0;
	#dropped = 0;
	#isTorn = false;
	#last = Promise.resolve();
	constructor(path, onRemark) {
		this.#path = path;
		this.#onRemark = onRemark;
		this.#timer = setInterval(() => void this.#flush(), EVERY_MS).unref();
	}
	write = (line) => {
		if (this.#bytes >= MOST_WAITING_BYTES) {
			this.#drop(1, "too much waits");
			return;
		}
		this.#lines.push(line);
		this.#bytes += line.length;
	};
	async reopen() {
		await this.#flush();
		const next = await open(this.#path, "a", MODE).catch((cause) => {
			throw new AppError({
				code: "usage",
				message: `${this.#path} cannot be written: ${systemCode(cause)}.`,
				hint: "Name a file in a folder that this user may write, or - for standard output.",
				cause
			});
		});
		const before = this.#file;
		this.#file = next;
		await before?.close();
	}
	#flush() {
		const before = this.#last;
		this.#last = (async () => {
			await before;
			await this.#put();
		})();
		return this.#last;
	}
	async #put() {
		if (this.#lines.length === 0 || this.#file === null) return;
		const lines = this.#lines;
		this.#lines = [];
		this.#bytes = 0;
		try {
			await this.#file.appendFile(`${this.#isTorn ? "\n" : ""}${lines.join("")}`);
			this.#isTorn = false;
			if (this.#dropped > 0) this.#onRemark(`${this.#path} is written again; ${this.#dropped} lines are missing.`);
			this.#dropped = 0;
		} catch (error) {
			this.#isTorn = true;
			this.#drop(lines.length, systemCode(error));
		}
	}
	#drop(lines, reason) {
		if (this.#dropped === 0) this.#onRemark(`${this.#path} cannot be written (${reason}): requests are served on.`);
		this.#dropped += lines;
	}
	async [Symbol.asyncDispose]() {
		clearInterval(this.#timer);
		await this.#flush();
		await this.#file?.close();
		this.#file = null;
	}
};

// src/wiring/access-log.ts
const STANDARD_OUTPUT = "-";
async function wireAccessLog(path, onRemark) {
	if (path !== "-") return openLineFile(path, onRemark);
	const write = (line) => void process.stdout.write(line);
	return {
		write,
		reopen: async () => {},
		[Symbol.asyncDispose]: async () => {}
	};
}

// src/cli/serve.ts
async function serve(options) {
	const log = openLog((line) => process.stderr.write(line));
	await interruptible(async (signal) => {
		const lines = await openAccessLines(options, log);
		await using _lines = lines;
		await using gateway = await startGateway({
			environment: process.env,
			environmentName: options.environment,
			registry: options.registry ?? null,
			deployments: options.deployments ?? null,
			state: options.state ?? null,
			reporter: options.reporter ?? machineName(),
			workers: options.workers,
			isIsolated: options.isolate === true,
			upstreams: options.upstream,
			engine: options.engine ?? null,
			pollMs: options.poll * 1e3,
			signal,
			tell: log.event,
			data: {
				host: options.host,
				port: options.port
			},
			admin: {
				host: options.adminHost,
				port: options.adminPort
			},
			webhookSecret: process.env["SEATRIAL_WEBHOOK_SECRET"] || null,
			push: options.push === void 0 ? null : {
				url: options.push,
				secret: process.env["SEATRIAL_PUSH_SECRET"] ?? ""
			},
			grpcPort: options.grpcPort ?? null,
			accessFile: options.access ?? null,
			tls: readTls(options),
			rate: options.rate ?? null,
			accessLog: lines === null ? null : {
				write: lines.write,
				share: options.accessLogSample
			},
			announceMs: options.announce * 1e3,
			onError: log.fault
		});
		const grpc = gateway.grpcAddress === null ? "" : `  gRPC: ${gateway.grpcAddress}`;
		process.stdout.write(`Requests: ${gateway.dataUrl}  State: ${gateway.adminUrl}/-/state${grpc}\n`);
		await new Promise((end) => signal.addEventListener("abort", end, { once: true }));
	}).catch((error) => {
		if (!(error instanceof AppError) || error.code !== "interrupted") throw error;
	});
}
async function openAccessLines({ accessLog }, log) {
	if (accessLog === void 0) return null;
	const lines = await wireAccessLog(accessLog, (message) => log.event({
		kind: "remark",
		message
	}));
	const reopen = () => void lines.reopen().catch(log.fault);
	process.on("SIGHUP", reopen);
	return {
		write: lines.write,
		reopen: () => lines.reopen(),
		[Symbol.asyncDispose]: async () => {
			process.off("SIGHUP", reopen);
			await lines[Symbol.asyncDispose]();
		}
	};
}

// src/cli/commands/serve.ts
const NAMES = ENGINES.map(({ name }) => name);
function registerServe(program) {
	program.command("serve").description("answers by the deployment files: splits traffic, falls back, and counts; docs/gateway.md").option(REGISTRY_FLAGS, "default: the registry around the current folder").option("--environment <name>", "whose deployment files", readEnvironment, "production").option("--deployments <place>", "a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry").option("--host <address>", "where requests are answered", "127.0.0.1").option("--port <number>", "of the same; 0 is any that is free", readPort, 8080).option("--admin-host <address>", "where state, windows and metrics are told", "127.0.0.1").option("--admin-port <number>", "of the same", readPort, 8081).option("--state <folder>", "where counts and the key of decisions are kept; default: a folder of this user").option("--reporter <name>", "what windows call this instance; default: the name of the machine", readReporter).option("--workers <number>", "threads that answer, for each version; default: one for each core", readCount).option("--isolate", "no model answers in the thread that serves, however short its calls are").option("--poll <seconds>", "between looks at the deployment files", readCount, 15).option("--announce <seconds>", "it still answers, but says that it is not ready, before it ends", readSeconds, 0).option("--upstream <model=url>", "a server that has the model; again for each", collect, []).option("--grpc-port <number>", "answers over gRPC too, where --host is; 0 is any that is free", readPort).option("--access <file>", "who may ask what, as a file says it; default: everybody may ask all").option("--tls-cert <file>", "PEM of the certificate by which all ports are encrypted, and those above it").option("--tls-key <file>", "PEM of its private key").option("--tls-client-ca <file>", "PEM of the authorities of clients, who must then have a certificate").option("--tls-client-optional", "clients may come without a certificate, and show a token").option("--rate <number>", "how often one caller may ask one model, as 50/s", readRate).addOption(new Option("--engine <name>", "stands before the upstreams in place of this program").choices(NAMES)).option("--push <url>", "where what is counted is sent to, signed by SEATRIAL_PUSH_SECRET: docs/observe.md", readPush).option("--access-log <file>", "a line of JSON for each request, without payloads; - is standard output").option("--access-log-sample <share>", "of the requests that are written there", readShare, 1).addHelpText("after", "\nEnds with exit code 0 on SIGTERM or Ctrl-C, when all that was asked is answered.").action(serve);
}

export { registerServe as t };