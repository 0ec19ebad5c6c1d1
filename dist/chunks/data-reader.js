import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { r as entryPath, t as LimitedProcess } from "./limited-process.js";
import { p as parseDataReply, s as formatError } from "./open-table.js";
import { basename } from "node:path";

// src/adapters/data/data-reader.ts
const LEAST_MS = 15e3;
const MS_A_MEBIBYTE = 1e3;
const MS_A_ROW = .1;
const LEAST_CALLS = 4;
const LEAST_BYTES = 512 * 2 ** 20;
const BYTES_A_BYTE = 16;
function limitsFor({ sizeBytes }, mostBytes) {
	return {
		callTimeoutMs: Math.min(LEAST_MS + sizeBytes / 2 ** 20 * MS_A_MEBIBYTE, 2 ** 31 - 1),
		memoryBytes: Math.min(LEAST_BYTES + sizeBytes * BYTES_A_BYTE, mostBytes)
	};
}
const TOO_MUCH = {
	timeout: {
		told: "takes too long to read",
		instead: "or name a part of its rows"
	},
	memory: {
		told: "takes too much memory to read",
		instead: "give its set a smaller batchSize where the model takes one, name a part of its rows, or raise certification.memory in the settings"
	},
	other: {
		told: "cannot be read",
		instead: "name a part of its rows, or raise certification.memory in the settings"
	}
};
var DataReader = class {
	#file;
	#limits;
	#child;
	constructor(file, mostBytes, signal) {
		this.#file = file;
		this.#limits = limitsFor(file, mostBytes);
		this.#child = new LimitedProcess({
			entry: entryPath("data-process", import.meta.url),
			limits: this.#limits,
			isOurs: true,
			signal
		});
	}
	async ask(method, payload) {
		const outcome = await this.#child.call(method, payload);
		if (outcome.kind === "failed") throw this.#unreadable(outcome);
		const reply = parseDataReply(outcome.value);
		if (reply === null) throw new AppError({
			code: "internal",
			message: `The data reader's answer is not known.`
		});
		if (reply.kind === "refused") throw new AppError(reply.error);
		return reply.value;
	}
	passTimeoutMs(rows) {
		return LEAST_CALLS * this.#limits.callTimeoutMs + rows * MS_A_ROW;
	}
	tooSlow(timeoutMs) {
		const message = `all answers together took more than ${Math.round(timeoutMs / 1e3)} s.`;
		return this.#unreadable({
			kind: "failed",
			reason: "timeout",
			message
		});
	}
	async tell(method, payload) {
		await this.#child.call(method, payload);
	}
	async [Symbol.asyncDispose]() {
		await this.#child[Symbol.asyncDispose]();
	}
	#unreadable({ reason, message }) {
		const name = quoteText(basename(this.#file.path));
		const { told, instead } = TOO_MUCH[reason === "timeout" || reason === "memory" ? reason : "other"];
		return formatError(`The data file ${name} ${told}: ${message}`, `The file is damaged, or far larger than it looks: write it again, ${instead}.`);
	}
};

export { DataReader as t };