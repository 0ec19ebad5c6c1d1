import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { t as AppError } from "./error.js";
import { n as toPointer, t as parsePointer } from "./json-pointer.js";

// src/contract/source-map.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function createSourceMap(path, text, load) {
	function find(pointer) {
		return findPosition(load(), parsePointer(pointer));
	}
	return {
		path,
		text,
		locate(pointer) {
			const position = find(pointer);
			return {
				path,
				...lineAndColumn(text, position.isCollection ? position.key ?? position.value : position.value),
				pointer
			};
		},
		locateKey(pointer) {
			const position = find(pointer);
			return {
				path,
				...lineAndColumn(text, position.key ?? position.value),
				pointer
			};
		}
	};
}
function lineAndColumn(text, offset) {
	const before = text.slice(0, offset);
	const line = before.split("\n").length;
	const column = offset - (before.lastIndexOf("\n") + 1) + 1;
	return {
		line,
		column: line === 1 && before.startsWith("﻿") ? Math.max(1, column - 1) : column
	};
}
function findPosition(document, segments) {
	const root = document?.contents ?? null;
	let position = {
		key: null,
		value: startOf$1(root) ?? 0,
		isCollection: false
	};
	let node = root;
	for (const segment of segments) {
		const child = childOf(document, node, segment);
		if (child === null) return position;
		node = (0, import_dist.isPair)(child) ? child.value : child;
		position = positionOf(child, position);
	}
	return position;
}
function childOf(document, node, segment) {
	if ((0, import_dist.isAlias)(node)) return document === null ? null : childOf(document, node.resolve(document), segment);
	if ((0, import_dist.isMap)(node)) return node.items.find((pair) => keyText(pair.key) === segment) ?? null;
	if ((0, import_dist.isSeq)(node)) return asNode(node.items[Number(segment)]);
	return null;
}
function asNode(item) {
	return (0, import_dist.isScalar)(item) || (0, import_dist.isMap)(item) || (0, import_dist.isSeq)(item) || (0, import_dist.isAlias)(item) ? item : null;
}
function positionOf(child, parent) {
	if (!(0, import_dist.isPair)(child)) return {
		key: null,
		value: startOf$1(child) ?? parent.value,
		isCollection: true
	};
	const key = startOf$1(child.key);
	return {
		key,
		value: startOf$1(child.value) ?? key ?? parent.value,
		isCollection: (0, import_dist.isMap)(child.value) || (0, import_dist.isSeq)(child.value)
	};
}
function startOf$1(node) {
	if (typeof node !== "object" || node === null || !("range" in node)) return null;
	return isRange(node.range) ? node.range[0] : null;
}
function isRange(range) {
	return Array.isArray(range);
}
function keyText(key) {
	if (!(0, import_dist.isScalar)(key)) return null;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}

// src/contract/decode-text.ts
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;
function decodeText(file, maxBytes) {
	refuseSize(file, maxBytes);
	const text = typeof file.content === "string" ? file.content : decodeUtf8(file.path, file.content);
	const match = UNPRINTABLE.exec(text);
	if (match === null) return text;
	const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	throw new AppError({
		code: "yaml-syntax",
		reason: "control-character",
		message: `The character U+${code} may not stand in a manifest.`,
		hint: "Delete the character; is this a text file in UTF-8?",
		location: {
			path: file.path,
			...lineAndColumn(text, match.index),
			pointer: ""
		}
	});
}
function refuseSize(file, maxBytes) {
	if (file.content.length <= maxBytes) return;
	throw new AppError({
		code: "yaml-syntax",
		reason: "too-large",
		message: `The file is larger than ${maxBytes / 1024 / 1024} MiB.`,
		hint: "A manifest is a small text file: is this one?",
		location: startOf(file.path)
	});
}
function decodeUtf8(path, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw new AppError({
			code: "yaml-syntax",
			reason: "encoding",
			message: "The file is not UTF-8 text.",
			hint: "Save it as UTF-8.",
			location: firstInvalidByte(path, bytes),
			cause
		});
	}
}
function firstInvalidByte(path, bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	return {
		path,
		...lineAndColumn(text, Math.max(0, text.indexOf("�"))),
		pointer: ""
	};
}
function startOf(path) {
	return {
		path,
		line: 1,
		column: 1,
		pointer: ""
	};
}

// src/contract/to-plain.ts
const MAX_NODES = 2e5;
const MAX_DEPTH = 64;
function toPlain(root) {
	const conversion = {
		problems: [],
		anchors: /* @__PURE__ */ new Map()
	};
	const { value } = convert(root, conversion, []);
	return {
		value,
		problems: conversion.problems
	};
}
function convert(node, conversion, at) {
	if (at.length > MAX_DEPTH) return refuse(conversion, {
		reason: "too-deep",
		pointer: toPointer(...at),
		name: "",
		offset: null
	});
	if ((0, import_dist.isAlias)(node)) return convertAlias(node.source, conversion, at);
	const converted = convertContent(node, conversion, at);
	const kept = converted.nodes > MAX_NODES ? refuse(conversion, {
		reason: "too-many-nodes",
		pointer: toPointer(...at),
		name: "",
		offset: null
	}) : converted;
	const anchor = anchorOf(node);
	if (anchor !== null) conversion.anchors.set(anchor, kept);
	return kept;
}
function convertContent(node, conversion, at) {
	if ((0, import_dist.isMap)(node)) return convertMap(node, conversion, at);
	if ((0, import_dist.isSeq)(node)) return convertSeq(node, conversion, at);
	return {
		value: (0, import_dist.isScalar)(node) ? node.value : null,
		nodes: 1
	};
}
function convertAlias(name, conversion, at) {
	return conversion.anchors.get(name) ?? refuse(conversion, {
		reason: "alias",
		pointer: toPointer(...at),
		name,
		offset: null
	});
}
function convertSeq(seq, conversion, at) {
	let nodes = 1;
	return {
		value: seq.items.map((item, index) => {
			const converted = convert(item, conversion, [...at, index]);
			nodes += converted.nodes;
			return converted.value;
		}),
		nodes
	};
}
function convertMap(map, conversion, at) {
	const entries = /* @__PURE__ */ new Map();
	let nodes = 1;
	for (const pair of map.items) {
		const key = checkedKey(pair, entries, {
			conversion,
			at
		});
		if (key === null) continue;
		const converted = convert(pair.value, conversion, [...at, key]);
		nodes += converted.nodes;
		entries.set(key, converted.value);
	}
	return {
		value: Object.fromEntries(entries),
		nodes
	};
}
function checkedKey(pair, known, { conversion, at }) {
	const name = keyText(pair.key);
	const reason = keyProblem(name, known);
	if (reason === null) return name;
	const pointer = name === null ? toPointer(...at) : toPointer(...at, name);
	conversion.problems.push({
		reason,
		pointer,
		name: name ?? "",
		offset: startOf$1(pair.key)
	});
	return null;
}
function keyProblem(name, known) {
	if (name === null) return "complex-key";
	if (name === "__proto__") return "forbidden-key";
	return known.has(name) ? "duplicate-key" : null;
}
const NOTHING = {
	value: null,
	nodes: 1
};
function refuse(conversion, problem) {
	conversion.problems.push(problem);
	return NOTHING;
}
function anchorOf(node) {
	if (typeof node !== "object" || node === null || !("anchor" in node)) return null;
	return typeof node.anchor === "string" ? node.anchor : null;
}

// src/contract/parse-document.ts
const MAX_MANIFEST_BYTES = 1048576;
const MAX_JSON_BYTES = 67108864;
const MAX_PROBLEMS = 100;
function parseYamlDocument(file) {
	const text = decodeText(file, MAX_MANIFEST_BYTES);
	const document = readYaml(file.path, text);
	const source = createSourceMap(file.path, text, () => document);
	const faults = [...document.errors, ...document.warnings].slice(0, 100);
	if (faults.length > 0) throw collectProblems(faults.map((error) => syntaxProblem(error, source)));
	const { value, problems } = toPlain(document.contents);
	if (problems.length > 0) throw collectProblems(problems.slice(0, 100).map((problem) => structureProblem(problem, source)));
	return {
		value,
		source
	};
}
function parseJsonDocument(file) {
	const text = decodeText(file, MAX_JSON_BYTES);
	const source = createSourceMap(file.path, text, once(() => text.length <= 1048576 ? readYaml(file.path, text) : null));
	try {
		return {
			value: JSON.parse(text, refuseProto),
			source
		};
	} catch (cause) {
		throw new AppError({
			code: "schema-violation",
			reason: "json-syntax",
			message: `Not valid JSON: ${cause instanceof Error ? cause.message : "it cannot be read"}.`,
			hint: "The file is written by Seatrial; take it again from where it was made.",
			location: source.locate(""),
			cause
		});
	}
}
function collectProblems(problems) {
	const [first] = problems;
	if (first === void 0) return new AppError({
		code: "internal",
		message: "No problem was given."
	});
	return new AppError({
		...first,
		problems
	});
}
function once(work) {
	const kept = [];
	return () => {
		const value = kept.length > 0 ? kept[0] : void 0;
		if (value !== void 0) return value;
		const fresh = work();
		kept.push(fresh);
		return fresh;
	};
}
function refuseProto(key, value) {
	if (key === "__proto__") throw new SyntaxError("the key __proto__ is not allowed");
	return value;
}
function readYaml(path, text) {
	const document = (0, import_dist.parseDocument)(text, {
		version: "1.2",
		schema: "core",
		strict: true,
		prettyErrors: false,
		uniqueKeys: false,
		logLevel: "error"
	});
	const exhausted = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
	if (exhausted === void 0) return document;
	throw new AppError({
		code: "yaml-syntax",
		reason: "too-deep",
		message: "The document is nested too deeply.",
		hint: "No manifest needs more than a few levels.",
		location: {
			path,
			...lineAndColumn(text, exhausted.pos[0]),
			pointer: ""
		}
	});
}
function syntaxProblem(error, source) {
	return {
		code: "yaml-syntax",
		reason: error.code.toLowerCase().replaceAll("_", "-"),
		message: `${(SYNTAX_WORDS[error.code] ?? error.message).replace(/[.:]?\s*$/, "")}.`,
		hint: SYNTAX_HINTS[error.code],
		location: {
			path: source.path,
			...lineAndColumn(source.text, error.pos[0]),
			pointer: ""
		}
	};
}
const SYNTAX_WORDS = { MULTIPLE_DOCS: "The file holds more than one document" };
const SYNTAX_HINTS = {
	TAB_AS_INDENT: "Indent with spaces: YAML does not allow tabs there.",
	MULTIPLE_DOCS: "Keep one document in a file: delete what follows the second ---.",
	TAG_RESOLVE_FAILED: "Delete the tag: manifests use plain text, numbers, lists and mappings only.",
	MISSING_CHAR: "A quote, bracket or colon is missing before this place.",
	BAD_INDENT: "Align the line with its neighbours."
};
function structureProblem(problem, source) {
	const location = source.locate(problem.pointer);
	const exact = problem.offset === null ? location : {
		...location,
		...lineAndColumn(source.text, problem.offset)
	};
	return {
		code: "yaml-syntax",
		reason: problem.reason,
		location: exact,
		...structureWords(problem)
	};
}
function structureWords({ reason, name }) {
	switch (reason) {
		case "duplicate-key": return {
			message: `The key \`${name}\` stands twice in this mapping.`,
			hint: "Keep one of them."
		};
		case "forbidden-key": return {
			message: `The key \`${name}\` is not allowed.`,
			hint: "Choose another name."
		};
		case "complex-key": return {
			message: "A key must be plain text.",
			hint: "Put the key in quotes."
		};
		case "alias": return {
			message: `The alias *${name} names no anchor that is complete before it.`,
			hint: "Write the value out instead."
		};
		case "too-many-nodes": return {
			message: "The document grows too large once its aliases are followed.",
			hint: "Write the values out."
		};
		case "too-deep": return {
			message: "The document is nested too deeply.",
			hint: "No manifest needs more than a few levels."
		};
	}
}

export { parseYamlDocument as i, collectProblems as n, parseJsonDocument as r, MAX_MANIFEST_BYTES as t };