import { t as AppError } from "./error.js";
import { n as writeWholeFile, t as prepareFolder } from "./write-file.js";
import { dirname } from "node:path";
import { lstat } from "node:fs/promises";

// src/adapters/system/page-file.ts
const PAGE_NAME = /\.html?$/iu;
async function preparePage(path) {
	if (!PAGE_NAME.test(path)) throw new AppError({
		code: "usage",
		message: `${path} is no name of a page.`,
		hint: "Give --html a file whose name ends in .html."
	});
	if (!await isFileOrNothing(path)) throw new AppError({
		code: "file-unwritable",
		message: `${path} is no file.`,
		hint: "Choose another place."
	});
	await prepareFolder(dirname(path));
}
async function savePage(path, text) {
	await writeWholeFile(path, text);
	return path;
}
async function isFileOrNothing(path) {
	try {
		return (await lstat(path)).isFile();
	} catch {
		return true;
	}
}

// src/wiring/page.ts
function wirePage(path) {
	return {
		prepare: () => preparePage(path),
		save: (text) => savePage(path, text)
	};
}

export { wirePage as t };