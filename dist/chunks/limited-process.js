import { t as AppError } from "./error.js";
import { i as messageLimit } from "./answer-bytes.js";
import { t as explainExit } from "./process-exit.js";
import { n as parseReply } from "./process-messages.js";
import { n as launchCommand, r as scrubEnvironment } from "./launch-command.js";
import { i as renderDuration } from "./quantity.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execFile, fork } from "node:child_process";
import { tmpdir } from "node:os";

// src/adapters/system/entry-path.ts
function entryPath(name, callerUrl) {
	const found = (callerUrl.endsWith(".ts") ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`]).map((candidate) => fileURLToPath(new URL(candidate, callerUrl))).find((path) => existsSync(path));
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: `The program file ${name} is missing from this installation.`,
		hint: "Install Seatrial again, or build it."
	});
}

// src/adapters/system/deadline.ts
const MOST_TIMES = 6;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function startDeadline({ limitMs, waitedMs, onOver }) {
	const begun = performance.now();
	const waitedBefore = waitedMs() ?? 0;
	const look = () => {
		const elapsed = performance.now() - begun;
		const own = elapsed - Math.max(0, (waitedMs() ?? waitedBefore) - waitedBefore);
		const left = Math.min(limitMs - own, MOST_TIMES * limitMs - elapsed);
		if (left < 1) onOver();
		else timer = wait(left);
	};
	const wait = (ms) => setTimeout(look, Math.min(ms, LONGEST_TIMER_MS));
	let timer = wait(limitMs);
	return { [Symbol.dispose]: () => clearTimeout(timer) };
}
function readWaitedMs(pid) {
	if (pid === void 0 || process.platform !== "linux") return null;
	try {
		const waited = Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[1]);
		return Number.isFinite(waited) ? waited / 1e6 : null;
	} catch {
		return null;
	}
}

// src/adapters/system/memory-watch.ts
const PS_POLL_MS = 250;
function watchMemory(watch) {
	const { pid } = watch;
	if (pid === void 0 || process.platform === "win32") return { [Symbol.dispose]: () => {} };
	const look = process.platform === "linux" ? readFromProc : readFromPs;
	const pollMs = process.platform === "linux" ? watch.pollMs : Math.max(watch.pollMs, PS_POLL_MS);
	const timer = setInterval(() => {
		look(pid, (residentBytes) => {
			if (residentBytes > watch.limitBytes) watch.onOverrun(residentBytes);
		});
	}, pollMs);
	timer.unref();
	return { [Symbol.dispose]: () => clearInterval(timer) };
}
function canWatchMemory() {
	if (process.platform === "linux") return readResidentBytes(process.pid) !== null;
	return process.platform !== "win32";
}
function readFromProc(pid, report) {
	const residentBytes = readResidentBytes(pid);
	if (residentBytes !== null) report(residentBytes + residentBytesOf(startedByMainThread(pid)));
}
function residentBytesOf(pids) {
	return pids.reduce((sum, pid) => sum + (readResidentBytes(pid) ?? 0) + residentBytesOf(startedBy(pid)), 0);
}
function startedByMainThread(pid) {
	return readWords(`/proc/${pid}/task/${pid}/children`);
}
function startedBy(pid) {
	return listThreads(pid).flatMap((thread) => readWords(`/proc/${pid}/task/${thread}/children`));
}
function listThreads(pid) {
	try {
		return readdirSync(`/proc/${pid}/task`);
	} catch {
		return [];
	}
}
function readWords(path) {
	try {
		return readFileSync(path, "latin1").split(" ").filter(Boolean);
	} catch {
		return [];
	}
}
function readResidentBytes(pid) {
	try {
		const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
		return match === null ? null : Number(match[1]) * 1024;
	} catch {
		return null;
	}
}
function readFromPs(pid, report) {
	execFile("ps", [
		"-o",
		"rss=",
		"-p",
		String(pid)
	], (error, stdout) => {
		const kibibytes = Number.parseInt(stdout, 10);
		if (error === null && Number.isFinite(kibibytes)) report(kibibytes * 1024);
	});
}

// src/adapters/system/limited-process.ts
var LimitedProcess = class {
	#child;
	#options;
	#ended;
	#killAtExit = () => void this.#child.kill("SIGKILL");
	#interrupt = () => this.#kill(interrupted());
	#stderrTail = "";
	#queue = Promise.resolve();
	#pending = null;
	#nextId = 1;
	#cause = null;
	#end = null;
	constructor(options) {
		if (options.signal?.aborted === true) throw interrupted();
		this.#options = options;
		const command = launchCommand({
			nodeFlags: options.nodeFlags ?? [],
			memoryBytes: options.limits.memoryBytes
		});
		this.#child = fork(options.entry, [], {
			execPath: command.path,
			execArgv: [...command.args],
			env: {
				...scrubEnvironment(process.env),
				...options.variables
			},
			cwd: tmpdir(),
			serialization: "advanced",
			stdio: [
				"ignore",
				"ignore",
				"pipe",
				"ipc"
			]
		});
		this.#child.stderr?.setEncoding("utf8").on("data", (text) => this.#keepTail(text));
		this.#child.on("message", (message) => this.#receive(message));
		this.#ended = this.#watchEnd();
		process.once("exit", this.#killAtExit);
		options.signal?.addEventListener("abort", this.#interrupt, { once: true });
	}
	get pid() {
		return this.#child.pid;
	}
	async call(method, payload, options = {}) {
		const turn = this.#queue.then(() => this.#callNow({
			method,
			payload
		}, options));
		this.#queue = turn.catch(() => {});
		return turn;
	}
	async [Symbol.asyncDispose]() {
		this.#kill({
			kind: "failed",
			reason: "error",
			message: "The process has been closed."
		});
		await this.#ended;
	}
	async #callNow(request, options) {
		if (this.#end !== null) return outcomeOfEnd(this.#end);
		const id = this.#nextId++;
		const timeoutMs = options.timeoutMs ?? this.#options.limits.callTimeoutMs;
		using _deadline = startDeadline({
			limitMs: timeoutMs,
			waitedMs: () => readWaitedMs(this.#child.pid),
			onOver: () => this.#kill(timedOut(request.method, timeoutMs))
		});
		return await new Promise((settle, interrupt) => {
			this.#pending = {
				id,
				onEvent: options.onEvent,
				settle,
				interrupt
			};
			this.#child.send({
				...request,
				id,
				answerBytes: messageLimit(this.#options.limits.memoryBytes)
			}, () => {});
		});
	}
	#receive(message) {
		const reply = parseReply(message);
		const pending = this.#pending;
		if (reply === null || pending === null || reply.id !== pending.id) return;
		if (reply.kind === "event") {
			pending.onEvent?.(reply.value);
			return;
		}
		this.#pending = null;
		pending.settle(outcomeOfReply(reply));
	}
	#kill(cause) {
		if (this.#end !== null) return;
		this.#cause ??= cause;
		this.#child.kill("SIGKILL");
	}
	async #watchEnd() {
		const { pid } = this.#child;
		const { memoryBytes } = this.#options.limits;
		using _watch = watchMemory({
			pid,
			limitBytes: memoryBytes,
			pollMs: this.#options.memoryPollMs ?? 25,
			onOverrun: (residentBytes) => this.#kill(tooLarge(residentBytes, memoryBytes))
		});
		const exit = await new Promise((resolve) => {
			this.#child.once("close", (code, signal) => resolve({
				code,
				signal,
				error: null
			}));
			this.#child.on("error", (error) => {
				if (this.#child.pid === void 0) resolve({
					code: null,
					signal: null,
					error
				});
			});
		});
		process.off("exit", this.#killAtExit);
		this.#options.signal?.removeEventListener("abort", this.#interrupt);
		this.#end = this.#cause ?? explainExit({
			...exit,
			stderrTail: this.#stderrTail,
			isOurs: this.#options.isOurs ?? false
		});
		this.#settleAtEnd(this.#end);
	}
	#settleAtEnd(end) {
		const pending = this.#pending;
		this.#pending = null;
		if (end instanceof AppError) pending?.interrupt(end);
		if (!(end instanceof AppError)) pending?.settle(end);
	}
	#keepTail(text) {
		this.#stderrTail = (this.#stderrTail + text).slice(-4096);
	}
};
function outcomeOfReply(reply) {
	if (reply.kind === "answered") return {
		kind: "answered",
		value: reply.value
	};
	return {
		kind: "failed",
		reason: reply.reason,
		message: reply.message
	};
}
function outcomeOfEnd(end) {
	if (end instanceof AppError) throw end;
	return end;
}
function interrupted() {
	return new AppError({
		code: "interrupted",
		message: "The work was interrupted."
	});
}
function timedOut(method, timeoutMs) {
	return {
		kind: "failed",
		reason: "timeout",
		message: `No answer to "${method}" within ${renderDuration(Math.ceil(timeoutMs))}; the process was ended.`
	};
}
function tooLarge(residentBytes, limitBytes) {
	return {
		kind: "failed",
		reason: "memory",
		message: `The process held ${mebibytes(residentBytes)} of memory; its limit is ${mebibytes(limitBytes)}.`
	};
}
function mebibytes(bytes) {
	return `${Math.round(bytes / 2 ** 20)} MiB`;
}

export { canWatchMemory as n, entryPath as r, LimitedProcess as t };