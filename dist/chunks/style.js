import { i as wantsColours, n as terminalFacts } from "./terminal-options.js";
import { styleText } from "node:util";

// src/cli/style.ts
function createStyle(stream) {
	if (!wantsColours(terminalFacts(stream))) return (_format, text) => text;
	return (format, text) => styleText(format, text, { validateStream: false });
}

export { createStyle as t };