import { r as scrubEnvironment } from "./chunks/launch-command.js";
import { t as serveRequests } from "./chunks/serve-requests.js";
import { t as trusted } from "./chunks/trusted.js";
import { t as LogTail } from "./chunks/log-tail.js";
import { a as ServerReaper, r as MARK } from "./chunks/server-description.js";
import { n as ROWS_FILE, t as FILES_FOLDER } from "./chunks/lay-program.js";
import { o as parseNumber } from "./chunks/number-text.js";
import { join } from "node:path";
import { mkdir, open } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";

// src/adapters/runtimes/metric-program/printed-numbers.ts
const MOST_CHARACTERS = 400;
const MOST_SAID = 80;
var PrintedNumbers = class {
	#numbers;
	#range;
	#printed = 0;
	#rest = "";
	constructor(answers, range) {
		this.#numbers = new Float64Array(answers);
		this.#range = range;
	}
	get printed() {
		return this.#printed;
	}
	add(text) {
		const lines = (this.#rest + text).split("\n");
		this.#rest = lines.pop() ?? "";
		for (const line of lines) {
			const fault = this.#take(line);
			if (fault !== null) return fault;
		}
		return this.#rest.length > MOST_CHARACTERS ? {
			fault: "no-number",
			said: this.#rest.slice(0, MOST_SAID)
		} : null;
	}
	finish() {
		const last = this.#rest.trim() === "" ? null : this.#take(this.#rest);
		if (last !== null) return last;
		return this.#printed < this.#numbers.length ? {
			fault: "too-few",
			said: ""
		} : this.#numbers;
	}
	#take(line) {
		const said = line.trim().slice(0, MOST_SAID);
		const number = said === "" ? void 0 : parseNumber(line);
		if (number === void 0 || !Number.isFinite(number)) return {
			fault: "no-number",
			said
		};
		if (this.#printed === this.#numbers.length) return {
			fault: "too-many",
			said
		};
		const [least, most] = this.#range;
		if (number < least || number > most) return {
			fault: "out-of-range",
			said
		};
		this.#numbers[this.#printed] = number;
		this.#printed += 1;
		return null;
	}
};

// src/adapters/runtimes/metric-program/metric-process.ts
serveRequests({ run: async (payload) => runProgram(trusted(payload)) });
async function runProgram(task) {
	const mark = randomUUID();
	const reaper = await ServerReaper.start(mark, task.place);
	try {
		return await runMarked(task, mark, reaper);
	} finally {
		await reaper.end();
	}
}
async function runMarked(task, mark, reaper) {
	const [program = ""] = task.command;
	const printed = new PrintedNumbers(task.answers, task.range);
	const tail = new LogTail();
	const fault = (found) => ({
		kind: "fault",
		...found,
		printed: printed.printed,
		wrote: tail.told()
	});
	const child = await launch(task, mark).catch((error) => String(error));
	if (typeof child === "string") return fault({
		fault: "not-started",
		said: `${program}: ${child}`
	});
	if (child.pid !== void 0) reaper.watch(child.pid);
	tail.keep(child.stderr);
	const found = await readNumbers(child, printed, reaper);
	if (found !== null) return fault(found);
	const numbers = printed.finish();
	if (numbers instanceof Float64Array) return {
		kind: "numbers",
		numbers
	};
	return fault(numbers);
}
async function readNumbers(child, printed, reaper) {
	let found = null;
	child.stdout?.setEncoding("utf8").on("data", (text) => {
		if (found !== null) return;
		found = printed.add(text);
		if (found !== null) reaper.end();
	});
	const closed = once(child, "close");
	const [code, signal] = trusted(await once(child, "exit"));
	await reaper.end();
	await closed;
	if (found !== null || code === 0) return found;
	return {
		fault: "ended",
		said: signal === null ? `with exit code ${code}` : `by ${signal}`
	};
}
async function launch({ command, place }, mark) {
	const [home, temporary] = [join(place, "home"), join(place, "tmp")];
	for (const folder of [home, temporary]) await mkdir(folder, { recursive: true });
	await using rows = await open(join(place, ROWS_FILE), "r");
	const { NODE_COMPILE_CACHE: _cache, NODE_DISABLE_COMPILE_CACHE: _off, ...inherited } = scrubEnvironment(process.env);
	const [program = "", ...args] = command;
	const child = spawn(program, args, {
		cwd: join(place, FILES_FOLDER),
		detached: true,
		stdio: [
			rows.fd,
			"pipe",
			"pipe"
		],
		env: {
			...inherited,
			HOME: home,
			TMPDIR: temporary,
			PYTHONHASHSEED: "0",
			PYTHONUTF8: "1",
			[MARK]: mark
		}
	});
	await once(child, "spawn");
	return child;
}

export {  };