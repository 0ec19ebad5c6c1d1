import { text } from "node:stream/consumers";

// src/cli/stdin-files.ts
function stdinFiles({ readText }) {
	return { readText: (path) => path === "-" ? text(process.stdin) : readText(path) };
}

export { stdinFiles as t };