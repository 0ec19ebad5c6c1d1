// src/adapters/runtimes/server/log-tail.ts
var LogTail = class {
	#text = "";
	keep(stream) {
		stream?.setEncoding("utf8").on("data", (text) => {
			this.#text = (this.#text + text).slice(-65536);
		});
	}
	told() {
		const lines = this.#text.trim().split("\n").slice(-12).join("\n").slice(-1500).trim();
		return lines === "" ? "" : ` It wrote: ${lines}`;
	}
};

export { LogTail as t };