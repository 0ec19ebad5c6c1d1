import { i as __toESM } from "./rolldown-runtime.js";
import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as parseBotLogins } from "./bot-logins.js";
import { t as CERTIFYING_WORKFLOWS } from "./judge-record.js";
import { t as require_dist } from "./dist.js";
import { n as textIn, t as numberIn } from "./value-in.js";
import { t as escapeHtml } from "./escape-html.js";
import { existsSync, readFileSync } from "node:fs";
import { open, readFile, realpath, rename, rm } from "node:fs/promises";
import { createPrivateKey, randomBytes, timingSafeEqual } from "node:crypto";
import { parseEnv } from "node:util";
import { once } from "node:events";
import { createServer } from "node:http";
import process$1 from "node:process";

// bot/environment-file.ts
function mergeEnvironment(text, app) {
	const known = parseEnv(text);
	const own = variablesOf(app);
	const names = Object.keys({
		...own,
		PRIVATE_KEY_PATH: ""
	}).filter((name) => isOther(known[name], own[name]));
	if (names.length > 0) return {
		kind: "differs",
		names
	};
	const merged = `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${renderEnvironment(app)}`;
	return readsBack(merged, {
		...known,
		...own
	}) ? {
		kind: "merged",
		text: merged
	} : {
		kind: "differs",
		names: []
	};
}
function renderEnvironment(app) {
	return `${Object.entries(variablesOf(app)).map(([name, value]) => `${name}=${value}`).join("\n")}\n`;
}
function variablesOf({ id, privateKey, webhookSecret }) {
	return {
		APP_ID: String(id),
		PRIVATE_KEY: Buffer.from(privateKey).toString("base64"),
		WEBHOOK_SECRET: webhookSecret
	};
}
function isOther(known, own) {
	return known !== void 0 && known !== "" && known !== own;
}
function readsBack(text, meant) {
	const read = parseEnv(text);
	return [.../* @__PURE__ */ new Set([...Object.keys(read), ...Object.keys(meant)])].every((name) => read[name] === meant[name]);
}

// bot/bot-options.ts
const LOG_LEVELS = [
	"trace",
	"debug",
	"info",
	"warn",
	"error",
	"fatal"
];
const LOG_FORMATS = ["json", "pretty"];

// bot/private-key.ts
function readPrivateKey(environment, readText) {
	const { PRIVATE_KEY, PRIVATE_KEY_PATH } = environment;
	if (PRIVATE_KEY !== void 0) return checkKey("PRIVATE_KEY", unfold(PRIVATE_KEY));
	if (PRIVATE_KEY_PATH === void 0) return null;
	return checkKey("The file of PRIVATE_KEY_PATH", readKeyFile(PRIVATE_KEY_PATH, readText));
}
function unfold(text) {
	const pem = text.replaceAll(String.raw`\n`, "\n");
	return pem.includes("-----BEGIN") ? pem : Buffer.from(pem, "base64").toString("utf8");
}
function readKeyFile(path, readText) {
	try {
		return readText(path);
	} catch (cause) {
		throw new AppError({
			code: "file-unreadable",
			message: `The file of PRIVATE_KEY_PATH cannot be read: ${JSON.stringify(path)}.`,
			hint: "Name the .pem file that GitHub gave, readable by the bot's user.",
			cause
		});
	}
}
function checkKey(what, pem) {
	if (isRsaKey(pem)) return pem;
	throw new AppError({
		code: "usage",
		message: `${what} is no private key.`,
		hint: String.raw`Use the whole .pem file that GitHub gave: as a file, in one line with \n for its line ends, or as base64.`
	});
}
function isRsaKey(pem) {
	try {
		return createPrivateKey(pem).asymmetricKeyType === "rsa";
	} catch {
		return false;
	}
}

// bot/settings.ts
function readBotSettings(given, readText, terminal = false) {
	const environment = withoutEmpty(given);
	const privateKey = readPrivateKey(environment, readText);
	const { APP_ID } = environment;
	if (APP_ID === void 0 && privateKey === null) return {
		kind: "setup",
		...readSetup(environment)
	};
	const log = {
		level: environment["LOG_LEVEL"] ?? "info",
		format: environment["LOG_FORMAT"]
	};
	return {
		kind: "run",
		bot: {
			...readApp(APP_ID, privateKey),
			secrets: [environment["WEBHOOK_SECRET"] ?? "", ...listOf(environment["WEBHOOK_SECRET_PREVIOUS"])],
			apiUrl: readApiUrl(environment),
			host: readHost(environment),
			port: readPort(environment),
			basePath: environment["PUBLIC_URL"] === void 0 ? "" : basePathOf(readPublicUrl(environment)),
			workflowPaths: environment["SEATRIAL_WORKFLOWS"]?.split(",") ?? CERTIFYING_WORKFLOWS,
			artifactPrefix: environment["SEATRIAL_ARTIFACT_PREFIX"] ?? "seatrial-report",
			trustedAuthors: readTrusted(environment["SEATRIAL_TRUSTED_AUTHORS"] ?? "github-actions[bot]"),
			observed: readObserved(environment["SEATRIAL_OBSERVE"]),
			environment: ofSources(environment),
			paced: true,
			logLevel: oneOf(LOG_LEVELS, "LOG_LEVEL", log.level),
			logFormat: oneOf(LOG_FORMATS, "LOG_FORMAT", log.format ?? (terminal ? "pretty" : "json"))
		}
	};
}
function basePathOf(publicUrl) {
	return new URL(publicUrl).pathname.replace(/\/+$/, "");
}
function withoutEmpty(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
function readSetup(environment) {
	const apiUrl = readApiUrl(environment);
	return {
		host: readHost(environment),
		port: readPort(environment),
		apiUrl,
		serverUrl: readUrl("GITHUB_SERVER_URL", environment["GITHUB_SERVER_URL"] ?? serverOf(apiUrl)),
		publicUrl: readPublicUrl(environment),
		organisation: environment["GITHUB_ORGANISATION"] ?? null
	};
}
function readApp(id, privateKey) {
	if (id === void 0 || privateKey === null) throw usage("APP_ID and PRIVATE_KEY (or PRIVATE_KEY_PATH) belong together.", "Set both, or neither to create an app.");
	const appId = Number(id);
	if (/^\d+$/.test(id) && Number.isSafeInteger(appId)) return {
		appId,
		privateKey
	};
	throw usage("APP_ID is no number.", "It stands on the page of the app, under \"About\": App ID. The client id is another.");
}
function readApiUrl(environment) {
	return readUrl("GITHUB_API_URL", environment["GITHUB_API_URL"] ?? "https://api.github.com");
}
function serverOf(apiUrl) {
	const { protocol, host } = new URL(apiUrl);
	return `${protocol}//${host.replace(/^api\./, "")}`;
}
function readPublicUrl({ PUBLIC_URL }) {
	const hint = "Set PUBLIC_URL to the https address under which this bot will be reached.";
	if (PUBLIC_URL === void 0) throw usage("GitHub must know where to send webhooks: PUBLIC_URL is missing.", hint);
	const url = readUrl("PUBLIC_URL", PUBLIC_URL);
	const { protocol, search, hash, username } = new URL(url);
	if (protocol === "https:" && search === "" && hash === "" && username === "") return url;
	throw usage("PUBLIC_URL is no plain https address.", hint);
}
function readUrl(name, text) {
	if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text).href.replace(/\/+$/, "");
	throw usage(`${name} is no address of the web.`, "Write it whole, for instance https://bot.example.com.");
}
function readHost({ HOST = "127.0.0.1" }) {
	if (/^[A-Za-z0-9.:-]+$/.test(HOST)) return HOST;
	throw usage("HOST is no address to listen at.", "Write 127.0.0.1 behind a proxy of the same machine, or 0.0.0.0.");
}
function ofSources(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => /^SEATRIAL_(SOURCE_|PRIVATE_HOSTS$)/.test(name)));
}
function readObserved(text) {
	const names = text?.split(",").map((name) => name.trim()) ?? [];
	const wrong = names.find((name) => name !== "*" && !/^[\w.-]+\/[\w.-]+$/.test(name));
	if (wrong === void 0) return names;
	throw usage(`SEATRIAL_OBSERVE has ${quoteText(wrong)}, which is no repository.`, "Write owner/name, with commas, or * for each.");
}
function readTrusted(text) {
	if (text === "none") return [];
	const logins = text.split(",").map((login) => login.trim());
	return parseBotLogins(logins.filter((login) => login !== ""), "SEATRIAL_TRUSTED_AUTHORS");
}
function readPort({ PORT = "3000" }) {
	const port = Number(PORT);
	if (/^\d{1,5}$/.test(PORT) && port <= 65535) return port;
	throw usage("PORT is no port.", "Write a number from 1 to 65535.");
}
function oneOf(names, variable, text) {
	const found = names.find((name) => name === text);
	if (found !== void 0) return found;
	throw usage(`${variable} is unknown.`, `Write ${names.join(", ")}.`);
}
function listOf(value) {
	return value === void 0 ? [] : [value];
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// bot/describe-error.ts
function describeError(error) {
	if (error instanceof AppError) return [error.message, error.hint].filter((part) => part !== void 0).join(" ");
	if (isListenError(error)) return `${error.message}. Choose another HOST or PORT, or stop what listens there.`;
	return error instanceof Error ? error.stack ?? error.message : String(error);
}
function isListenError(error) {
	return error instanceof Error && "syscall" in error && (error.syscall === "listen" || error.syscall === "getaddrinfo");
}

// bot/create-app.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
async function createApp(apiUrl, code) {
	const { status, answer } = await convert(apiUrl, code);
	const [id, privateKey, webhookSecret] = [
		numberIn(answer, "id"),
		textIn(answer, "pem"),
		textIn(answer, "webhook_secret")
	];
	if (id === null || privateKey === null || webhookSecret === null || !isPlain(webhookSecret)) throw refused(status);
	const page = textIn(answer, "html_url");
	return {
		id,
		privateKey,
		webhookSecret,
		page: page !== null && /^https?:\/\//.test(page) ? page : null
	};
}
async function convert(apiUrl, code) {
	const url = `${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`;
	try {
		const response = await fetch(url, {
			method: "POST",
			headers: { accept: "application/vnd.github+json" }
		});
		return {
			status: response.status,
			answer: response.ok ? await response.json() : null
		};
	} catch (cause) {
		throw unavailable(cause);
	}
}
function isPlain(secret) {
	return /^[\x21-\x7e]+$/.test(secret) && !/["'`#\\]/.test(secret);
}
function refused(status) {
	if (status >= 500) return unavailable(void 0);
	return new AppError({
		code: "github-refused",
		message: `GitHub did not give the app: status ${status}.`,
		hint: "Stop the bot, delete an app that was created, and start again."
	});
}
function unavailable(cause) {
	return new AppError({
		code: "github-unavailable",
		message: "GitHub could not be asked for the app that it created.",
		hint: "Reload this page within the hour.",
		cause
	});
}

// bot/keep-app.ts
async function keepApp(path, app) {
	const names = await mergeInto(path, app).catch(() => []);
	if (names === "merged") return {
		kind: "merged",
		path
	};
	const beside = `${path}.app-${app.id}`;
	return await write(beside, renderEnvironment(app)).catch(() => false) ? {
		kind: "beside",
		path: beside,
		names
	} : { kind: "not-kept" };
}
async function mergeInto(path, app) {
	const target = await realpath(path).catch(whenMissing(path));
	const merged = mergeEnvironment(await readFile(target, "utf8").catch(whenMissing("")), app);
	if (merged.kind === "differs") return merged.names;
	const scratch = `${target}.${process.pid}`;
	try {
		await write(scratch, merged.text);
		await rename(scratch, target);
	} finally {
		await rm(scratch, { force: true });
	}
	return "merged";
}
async function write(path, text) {
	await using file = await open(path, "wx", 384);
	await file.writeFile(text);
	await file.sync();
	return true;
}
function whenMissing(instead) {
	return (error) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
		throw error;
	};
}

// bot/setup-page.ts
function renderForm({ action, manifest }) {
	return `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="manifest" value="${escapeHtml(manifest)}">
<p>GitHub will show what the app may do before it is created.</p><button>Create the app on GitHub</button></form>`;
}
function renderCreated(app, kept) {
	return `<p>The app is created. ${KEPT[kept.kind](app, kept)}</p>${install(app)}`;
}
const KEPT = {
	merged: () => "Its key is kept in .env, and the bot starts now.",
	beside: (_app, kept) => escapeHtml(sayBeside(kept)),
	"not-kept": (app) => `Its key could not be written to a file. <b>Copy these lines to .env now</b>, then start the bot again; GitHub shows them
no second time.</p><pre>${escapeHtml(renderEnvironment(app))}</pre><p>Reload this page to see them again, until the bot is stopped.`
};
function sayBeside(kept) {
	if (kept.kind !== "beside") return "";
	const why = kept.names.length === 0 ? "could not be continued" : `names another app already (${kept.names.join(", ")})`;
	return `Its key is kept in ${kept.path}, as .env ${why}: move the lines to .env, then start the bot again.`;
}
function install({ page }) {
	if (page === null) return "<p>Install it on the repository of your models.</p>";
	return `<p><a href="${escapeHtml(page)}/installations/new">Install it on the repository of your models.</a></p>`;
}
function renderPage(body) {
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Seatrial</title><main>${body}</main></html>`;
}

// bot/setup.ts
async function startSetup(options, path) {
	const { promise: created, resolve } = Promise.withResolvers();
	const secret = randomBytes(16).toString("hex");
	const visit = {
		options,
		secret,
		state: randomBytes(16).toString("hex"),
		create: createOnce(options, path)
	};
	const server = createServer((request, response) => {
		answer(visit, request).catch(explain).then((page) => reply(response, page, () => page.creation !== void 0 && resolve(page.creation)));
	});
	server.listen(options.port, options.host);
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : options.port;
	const local = `http://${/^(0\.0\.0\.0|::)$/.test(options.host) ? "127.0.0.1" : hostOf(options.host)}:${port}`;
	return {
		links: {
			public: `${options.publicUrl}/?setup=${secret}`,
			local: `${local}/?setup=${secret}`
		},
		created,
		close: async () => {
			const closed = once(server, "close");
			server.close();
			server.closeIdleConnections();
			await closed;
		}
	};
}
async function answer({ options, secret, state, create }, request) {
	if (request.method !== "GET") return {
		status: 405,
		body: ""
	};
	const { path, query } = readAddress(options, request.url ?? "/");
	if (path === "/healthz") return {
		status: 200,
		body: "ok"
	};
	if (path === "/") {
		if (!equals(query.get("setup"), secret)) return {
			status: 403,
			body: "Open the whole link that the bot has printed."
		};
		return {
			status: 200,
			body: renderForm({
				action: actionOf(options, state),
				manifest: await readManifest(options)
			})
		};
	}
	if (path !== "/created") return {
		status: 404,
		body: ""
	};
	const code = query.get("code") ?? "";
	if (!equals(query.get("state"), state) || !/^[A-Za-z0-9_-]{1,100}$/.test(code)) return {
		status: 400,
		body: "Start again with the link that the bot has printed."
	};
	const creation = await create(code);
	return {
		status: 201,
		body: renderCreated(creation.app, creation.kept),
		creation
	};
}
function createOnce({ apiUrl }, path) {
	let under = null;
	const create = async (code) => {
		const app = await createApp(apiUrl, code);
		return {
			app,
			kept: await keepApp(path, app)
		};
	};
	return async (code) => {
		under ??= create(code);
		try {
			return await under;
		} catch (error) {
			under = null;
			throw error;
		}
	};
}
function explain(error) {
	const { message, hint } = error instanceof AppError ? error : {
		message: "The page failed.",
		hint: void 0
	};
	return {
		status: 500,
		body: escapeHtml([message, hint].filter((part) => part !== void 0).join(" "))
	};
}
function readAddress({ publicUrl }, target) {
	const base = basePathOf(publicUrl);
	const [pathname = "", search = ""] = target.split("?", 2);
	const path = base !== "" && (pathname === base || pathname.startsWith(`${base}/`)) ? pathname.slice(base.length) : pathname;
	return {
		path: path === "" ? "/" : path,
		query: new URLSearchParams(search)
	};
}
function equals(given, expected) {
	const bytes = Buffer.from(given ?? "");
	return bytes.length === expected.length && timingSafeEqual(bytes, Buffer.from(expected));
}
async function readManifest({ publicUrl }) {
	const place = ["app.yml", "../app.yml"].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
	const file = place === void 0 ? null : (0, import_dist.parse)(await readFile(place, "utf8"));
	if (typeof file !== "object" || file === null) throw new TypeError("bot/app.yml is no mapping");
	const hook = {
		url: `${publicUrl}/api/github/webhooks`,
		active: true
	};
	return JSON.stringify({
		...file,
		hook_attributes: hook,
		redirect_url: `${publicUrl}/created`
	});
}
function actionOf({ serverUrl, organisation }, state) {
	return `${serverUrl}${organisation === null ? "" : `/organizations/${encodeURIComponent(organisation)}`}/settings/apps/new?state=${state}`;
}
function hostOf(host) {
	return host.includes(":") ? `[${host}]` : host;
}
function reply(response, { status, body }, whenSent) {
	response.writeHead(status, {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": "default-src 'none'; form-action http: https:; frame-ancestors 'none'; base-uri 'none'",
		"referrer-policy": "no-referrer",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		connection: "close"
	});
	response.end(body === "" ? "" : renderPage(body), whenSent);
}

// bot/run-setup.ts
async function setUp(options, path) {
	const setup = await startSetup(options, path);
	say(`There is no app yet. Open this link to create it: ${setup.links.public}`);
	say(`The same from this machine, before the proxy is there: ${setup.links.local}`);
	const { app, kept } = await setup.created;
	if (kept.kind === "not-kept") {
		say("The app is created, but its key could be written to no file: the page shows it until this program is stopped.");
		return null;
	}
	await setup.close();
	say(kept.kind === "beside" ? `The app is created. ${sayBeside(kept)}` : `The app is created and kept in ${kept.path}.`);
	return kept.kind === "merged" ? app : null;
}
function say(text) {
	process$1.stdout.write(`${text}\n`);
}

// bot/usage.ts
const USAGE = `Usage: seatrial-bot

Carries out /promote, /rollback and the other commands, and records what the default branch certified.
The first time it prints a link, by which it is made an app of yours, and keeps its key in .env.

Variables, or lines of .env, which they win over:
  PUBLIC_URL                 where GitHub reaches the bot, https; the only one that the first start needs
  GITHUB_ORGANISATION        makes it the organisation's app, at the first start
  APP_ID                     the app
  PRIVATE_KEY                its key: PEM, or base64 of it; or a file of it in
  PRIVATE_KEY_PATH
  WEBHOOK_SECRET             at least 16 characters
  WEBHOOK_SECRET_PREVIOUS    the former one, while it is being changed
  HOST, PORT                 where it listens (127.0.0.1, 3000)
  SEATRIAL_TRUSTED_AUTHORS   bots beside this one, with commas (github-actions[bot])
  SEATRIAL_OBSERVE           repositories (owner/name, with commas, or *) whose sources of live traffic it asks
                             while a live test runs (none)
  SEATRIAL_SOURCE_…          credentials of these sources, and secrets of those that send: docs/observe.md
  GITHUB_API_URL             for GitHub Enterprise Server (https://api.github.com)
  GITHUB_SERVER_URL          where people look at GitHub (the API's own host)
  LOG_LEVEL                  trace, debug, info, warn, error or fatal (info)
  LOG_FORMAT                 json or pretty (json, on a terminal pretty)
  SEATRIAL_WORKFLOWS         the workflows whose certificates count, with commas
                             (.github/workflows/seatrial.yml and seatrial-certify.yml)
  SEATRIAL_ARTIFACT_PREFIX   how its artifacts with certificates begin (seatrial-report)

Exit code: 0 after SIGTERM or Ctrl-C, 2 where a variable is wrong or GitHub does not know the app.
`;

// bot/program.ts
const ENVIRONMENT_FILE = ".env";
async function runProgram(words) {
	try {
		if (words.includes("--help") || words.includes("-h")) return void process$1.stdout.write(USAGE);
		refuseWords(words);
		await start();
	} catch (error) {
		process$1.stderr.write(`${describeError(error)}\n`);
		process$1.exit(2);
	}
}
function refuseWords([word]) {
	if (word === void 0) return;
	const message = `The bot takes no arguments, and knows no ${quoteText(word)}.`;
	throw new AppError({
		code: "usage",
		message,
		hint: "See --help for the variables that it reads."
	});
}
async function start() {
	loadEnvironmentFile();
	const settings = readSettings();
	if (settings.kind === "run") return run(settings.bot);
	const created = await setUp(settings, ENVIRONMENT_FILE);
	const next = created === null ? null : readSettings(created);
	if (next?.kind === "run") await run(next.bot);
}
function readSettings(created) {
	const environment = {
		...process$1.env,
		...created === void 0 ? {} : variablesOf(created)
	};
	return readBotSettings(environment, (path) => readFileSync(path, "utf8"), process$1.stdout.isTTY);
}
function loadEnvironmentFile() {
	try {
		process$1.loadEnvFile(ENVIRONMENT_FILE);
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return;
		throw new AppError({
			code: "file-unreadable",
			message: "The file .env cannot be read.",
			hint: "Let the bot's user read it.",
			cause
		});
	}
}
async function run(options) {
	const { runBot } = await import("./run-bot.js");
	await runBot(options);
}

export { runProgram };