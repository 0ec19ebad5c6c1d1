import { t as AppError } from "./error.js";
import { t as parseDuration } from "./quantity.js";
import { t as quoteText } from "./quote-text.js";
import { r as entryPath, t as LimitedProcess } from "./limited-process.js";
import { a as refuseTakenPaths, i as layServer, r as layProgram } from "./lay-program.js";
import { t as isRecord } from "./process-messages.js";
import { a as isZipMap, c as datatypeOfOnnx, i as stackingBytes, o as zippedOutputs, r as stackedOutputs, s as classLabelsOf, t as countItems, u as onnxTypeName } from "./stacked-outputs.js";
import { n as hasError, t as finding } from "./finding.js";
import { n as readVerified, t as copyVerified } from "./verified-file.js";
import { r as WireType, t as BinaryReader } from "./binary-encoding.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { t as systemCode } from "./system-error.js";
import { r as hashStream } from "./verify-bytes.js";
import { r as scrubEnvironment } from "./launch-command.js";
import { t as workerFolder } from "./worker-folder.js";
import { n as isPrivate, r as makeFolder } from "./private-folder.js";
import { n as parseTensors, t as parseLoadAnswer } from "./parse-messages.js";
import { r as datatypeNamed } from "./tensor-arrays.js";
import { createRequire } from "node:module";
import { accessSync, constants as constants$1, createReadStream, existsSync } from "node:fs";
import { basename, delimiter, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { execFile, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";

// src/usecases/ports/model-runtime.ts
function programOf({ name, isServer = false }) {
	return isServer ? "" : name;
}

// src/adapters/runtimes/metric-program/metric-messages.ts
const METRIC_FAULTS = [
	"not-started",
	"ended",
	"no-number",
	"out-of-range",
	"too-few",
	"too-many"
];
function parseMetricAnswer(value) {
	if (!isRecord(value)) return null;
	const { kind, numbers, printed, said, wrote } = value;
	if (kind === "numbers") return numbers instanceof Float64Array ? {
		kind,
		numbers
	} : null;
	const fault = METRIC_FAULTS.find((one) => one === value["fault"]);
	if (kind !== "fault" || fault === void 0 || typeof printed !== "number") return null;
	return typeof said === "string" && typeof wrote === "string" ? {
		kind,
		fault,
		printed,
		said,
		wrote
	} : null;
}

// src/adapters/runtimes/metric-program/run-programs.ts
const DEFAULT_TIMEOUT = "2m";
function createMetricPrograms({ signal }) {
	return { run: (run) => runProgram(run, signal) };
}
async function runProgram(run, signal) {
	if (process.platform === "win32") throw refusedHere(run);
	const { declared, answers, memoryBytes } = run;
	const timeoutMs = parseDuration(declared.timeout ?? DEFAULT_TIMEOUT);
	await using laid = await layProgram(run, signal);
	await using child = new LimitedProcess({
		entry: entryPath("metric-process", import.meta.url),
		limits: {
			callTimeoutMs: timeoutMs,
			memoryBytes
		},
		signal
	});
	const [least = -Infinity, most = Infinity] = declared.range ?? [];
	const task = {
		command: declared.command,
		place: laid.place,
		answers,
		range: [least, most]
	};
	const outcome = await child.call("run", task);
	if (outcome.kind === "failed") throw limitReached(run, outcome);
	const answer = parseMetricAnswer(outcome.value);
	if (answer?.kind === "numbers" && answer.numbers.length === answers) return answer.numbers;
	throw faulty(run, answer);
}
function refusedHere({ name }) {
	return new AppError({
		code: "runtime-missing",
		message: `The program of the metric ${quoteText(name)} is run on Linux and macOS alone.`,
		hint: "Certify the version on a runner of one of them."
	});
}
function limitReached({ name, declared }, { reason, message }) {
	const isTime = reason === "timeout";
	return new AppError({
		code: "metric-failed",
		reason: `metric-${reason}`,
		message: isTime ? `The program of the metric ${quoteText(name)} did not end within ${declared.timeout ?? DEFAULT_TIMEOUT}, and was ended.` : `The program of the metric ${quoteText(name)} was ended. ${message}`,
		hint: isTime ? "Make it faster, or raise timeout." : "Let it keep less, or raise certification.memory in the settings.",
		within: isTime ? "" : "/command"
	});
}
const HINTS = {
	"not-started": "Name a program that is among its files or, by its name alone, on the PATH of the machine.",
	ended: "Run it by hand on a few rows: docs/metrics-of-ones-own.md shows how.",
	"no-number": "Print one number a line and nothing else; what is for people goes to standard error.",
	"out-of-range": "Correct range, or the program.",
	"too-few": "Print a number for each line that asks for one: each row, or of a metric per sample each sample.",
	"too-many": "Print a number for each line that asks for one, and none for any other."
};
function faulty(run, answer) {
	const subject = `The program of the metric ${quoteText(run.name)}`;
	if (answer?.kind !== "fault") return new AppError({
		code: "internal",
		message: `${subject} was run, and nobody knows how it ended.`
	});
	const { fault, wrote } = answer;
	return new AppError({
		code: "metric-failed",
		reason: `metric-${fault}`,
		message: `${subject} ${told(answer, run)}.${wrote}`,
		hint: HINTS[fault],
		within: fault === "out-of-range" ? "/range" : "/command"
	});
}
function told({ fault, printed, said }, { answers, declared: { range = [] } }) {
	const at = `line ${printed + 1} of what it printed`;
	switch (fault) {
		case "not-started": return `could not be started (${said})`;
		case "ended": return `ended ${said} after ${printed} of ${answers} numbers`;
		case "no-number": return said === "" ? `printed no number: ${at} is empty` : `printed no number: ${at} is ${quoteText(said)}`;
		case "out-of-range": return `printed ${said} in ${at.replace(" of what it printed", "")}, which is not within ${range.join(" to ")}`;
		case "too-few": return `printed ${printed} numbers and was asked for ${answers}`;
		case "too-many": return `printed more than the ${answers} numbers that it was asked for`;
	}
}

// src/adapters/runtimes/read-artifact.ts
async function readArtifact({ files: [modelFile] }, read) {
	if (modelFile === void 0) throw new AppError({
		code: "internal",
		message: "The artifact has no file."
	});
	try {
		return await read(modelFile);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unreadable",
			message: `The files of model ${quoteText(modelFile.name)} could not be read.`,
			hint: `Check that ${modelFile.path} exists and may be read.`,
			cause: error
		});
	}
}

// src/adapters/runtimes/onnx/column-labels.ts
function columnLabelsOf(model) {
	const { graph } = model;
	const listed = graph.outputs.map(({ name }) => [name, labelsOf$1(name, graph)]);
	return new Map([...listed.flatMap(([name, labels]) => labels === null ? [] : [[name, labels]]), ...zippedOutputs(model).map(({ name, labels }) => [name, labels])]);
}
const KEEPING = /* @__PURE__ */ new Set([
	"Cast",
	"Clip",
	"Identity",
	"LogSoftmax",
	"Normalizer",
	"Sigmoid",
	"Softmax"
]);
function labelsOf$1(output, graph) {
	let name = output;
	for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
		const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
		if (node === void 0) return null;
		if (!KEEPING.has(node.operator)) return node.outputs[1] === name ? classesOf(node) : null;
		name = node.inputs[0] ?? "";
	}
	return null;
}
function classesOf(node) {
	if (node.domain !== "ai.onnx.ml" || !hasColumnPerClass(node)) return null;
	return classLabelsOf(node);
}
function hasColumnPerClass({ operator, attributes }) {
	if (operator === "SVMClassifier") return attributes.some(({ name, floatCount }) => name === "prob_a" && floatCount > 0);
	return operator === "LinearClassifier" || operator === "TreeEnsembleClassifier";
}

// src/adapters/runtimes/onnx/keep-entries.ts
const MAX_ENTRIES = 256;
const MAX_CHARACTERS = 65536;
const UNREADABLE = "__proto__";
function keepEntries(listed) {
	const entries = listed.filter(([name]) => name !== UNREADABLE);
	let characters = 0;
	const end = entries.findIndex(([name, value], index) => {
		characters += name.length + String(value).length;
		return index >= MAX_ENTRIES || characters > MAX_CHARACTERS;
	});
	const kept = end === -1 ? entries : entries.slice(0, end);
	return {
		kept: Object.fromEntries(kept),
		more: listed.length - kept.length
	};
}

// src/adapters/runtimes/onnx/walk-model.ts
function* allGraphs(graph) {
	yield graph;
	for (const node of graph.nodes) yield* nestedGraphs(node.attributes);
}
function* allNodes(model) {
	for (const graph of allGraphs(model.graph)) yield* graph.nodes;
	for (const { nodes, attributes } of model.functions) {
		yield* nodes;
		for (const graph of nestedGraphs(attributes)) yield* graph.nodes;
		for (const node of nodes) for (const graph of nestedGraphs(node.attributes)) yield* graph.nodes;
	}
}
function isBranching(model) {
	for (const { attributes } of allNodes(model)) if (attributes.some(({ graphs }) => graphs.length > 0)) return true;
	return false;
}
function* allTensors(model) {
	for (const graph of [model.graph, ...model.trainingGraphs]) yield* tensorsOfGraph(graph);
	for (const { nodes, attributes } of model.functions) {
		yield* tensorsOfAttributes(attributes);
		for (const node of nodes) yield* tensorsOfAttributes(node.attributes);
	}
}
function* nestedGraphs(attributes) {
	for (const attribute of attributes) for (const graph of attribute.graphs) yield* allGraphs(graph);
}
function* tensorsOfGraph(graph) {
	yield* graph.initializers;
	yield* tensorsOfSparse(graph.sparseInitializers);
	for (const node of graph.nodes) yield* tensorsOfAttributes(node.attributes);
}
function* tensorsOfAttributes(attributes) {
	for (const attribute of attributes) {
		yield* attribute.tensors;
		yield* tensorsOfSparse(attribute.sparseTensors);
		for (const graph of attribute.graphs) yield* tensorsOfGraph(graph);
	}
}
function* tensorsOfSparse(sparse) {
	for (const { values, indices } of sparse) {
		if (values !== null) yield values;
		if (indices !== null) yield indices;
	}
}

// src/adapters/runtimes/onnx/words.ts
const FORMAT = "ONNX";
const LONGEST_NAME = 200;
function nameFact(name) {
	return name.slice(0, LONGEST_NAME).toWellFormed();
}

// src/adapters/runtimes/onnx/inspect-model.ts
const MAX_TENSORS = 256;
const MAX_RANK = 16;
const MAX_NAME_LENGTH = 256;
function inspectModel(model) {
	const inputs = describeAll(inputsToFeed(model.graph), "input");
	const outputs = describeAll(model.graph.outputs.map((output) => asTensor(output, model)), "output");
	const findings = [...inputs.findings, ...outputs.findings];
	if (inputs.tensors.length === 0 && inputs.findings.length === 0) findings.push(unsupported({
		fault: "no-tensor",
		role: "input"
	}));
	if (outputs.tensors.length === 0 && !hasError(outputs.findings)) findings.push(unsupported({
		fault: "no-tensor",
		role: "output"
	}));
	if (hasError(findings)) return {
		inspection: null,
		findings
	};
	const nodes = [...allNodes(model)];
	const metadata = keepEntries(model.metadata);
	const operators = keepEntries(countOperators(nodes));
	const opset = keepEntries(model.opsetImports.map(({ domain, version }) => [domainName(domain), version]));
	const zipped = keepEntries(zippedOutputs(model).map(({ name, tensor }) => [name, tensor]));
	return {
		inspection: {
			format: "onnx",
			signature: {
				inputs: inputs.tensors,
				outputs: outputs.tensors
			},
			producer: model.producer,
			parameters: countParameters(model.graph, nodes),
			metadata: metadata.kept,
			graph: {
				nodes: nodes.length,
				operators: operators.kept,
				...operators.more > 0 && { more: operators.more }
			},
			details: {
				opset: opset.kept,
				...opset.more > 0 && { "more opsets": opset.more },
				...metadata.more > 0 && { "more metadata": metadata.more },
				...Object.keys(zipped.kept).length > 0 && { "read before ZipMap": zipped.kept }
			}
		},
		findings
	};
}
function domainName(domain) {
	return domain === "" ? "ai.onnx" : domain;
}
function inputsToFeed(graph) {
	const stored = new Set(graph.initializers.map(({ name }) => name));
	for (const { values } of graph.sparseInitializers) if (values !== null) stored.add(values.name);
	return graph.inputs.filter(({ name }) => !stored.has(name));
}
function asTensor({ name, type }, model) {
	const zipped = zippedOutputs(model).find((output) => output.name === name);
	if (zipped !== void 0) return {
		name,
		type: {
			kind: "tensor",
			elementType: 1,
			dims: [null, zipped.labels.length]
		}
	};
	if (type.kind !== "sequence" || type.items.kind !== "tensor") return {
		name,
		type
	};
	const { elementType, dims } = type.items;
	return {
		name,
		type: {
			kind: "tensor",
			elementType,
			dims: [countItems(model.graph, name), ...dims ?? [null, null]]
		}
	};
}
function describeAll(values, role) {
	if (values.length > MAX_TENSORS) return {
		tensors: [],
		findings: [unsupported({
			fault: "too-many",
			role,
			count: values.length,
			limit: MAX_TENSORS
		})]
	};
	const described = values.map((value) => describe(value, role));
	return {
		tensors: described.flatMap((part) => "code" in part ? [] : [part]),
		findings: described.flatMap((part) => "code" in part ? [part] : [])
	};
}
function describe({ name, type }, role) {
	const tensor = nameFact(name);
	if (name === "" || name.length > MAX_NAME_LENGTH) return unsupported({
		fault: "name",
		tensor
	});
	if (type.kind !== "tensor") return role === "output" ? finding("output-not-tensor", {
		output: tensor,
		kind: kindName(type),
		option: "options={\"zipmap\": False}"
	}) : unsupported({
		fault: "kind",
		tensor,
		kind: kindName(type)
	});
	const datatype = datatypeOfOnnx(type.elementType);
	if (datatype === null) return unsupported({
		fault: "datatype",
		role,
		tensor,
		datatype: onnxTypeName(type.elementType)
	});
	if (type.dims === null) return unsupported({
		fault: "no-rank",
		role,
		tensor,
		tool: "onnx.shape_inference.infer_shapes"
	});
	if (type.dims.length > MAX_RANK) return unsupported({
		fault: "rank",
		role,
		tensor,
		rank: type.dims.length
	});
	return {
		name,
		datatype,
		shape: type.dims.map((dim) => typeof dim === "number" ? dim : -1)
	};
}
function kindName(type) {
	return type.kind === "sequence" ? `sequence of ${type.items.kind}s` : type.kind;
}
function unsupported(facts) {
	return finding("signature-unsupported", facts);
}
function countOperators(nodes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { domain, operator } of nodes) {
		const name = (domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`).slice(0, MAX_NAME_LENGTH);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]);
}
function countParameters(graph, nodes) {
	let count = 0;
	for (const { initializers, sparseInitializers } of allGraphs(graph)) {
		for (const tensor of initializers) count += elements(tensor);
		for (const { values } of sparseInitializers) if (values !== null) count += elements(values);
	}
	for (const { domain, attributes } of nodes) {
		if (domain !== "ai.onnx.ml") continue;
		for (const { floatCount, tensors } of attributes) {
			count += floatCount;
			for (const tensor of tensors) count += elements(tensor);
		}
	}
	return Math.min(count, Number.MAX_SAFE_INTEGER);
}
function elements({ dims }) {
	return dims.reduce((product, dim) => product * dim, 1);
}

// src/adapters/runtimes/onnx/runtime-lock.json
var runtime_lock_default = {
	name: "seatrial-runtime",
	lockfileVersion: 3,
	requires: true,
	packages: {
		"": {
			"name": "seatrial-runtime",
			"dependencies": { "onnxruntime-node": "1.30.0" }
		},
		"node_modules/adm-zip": {
			"version": "0.6.1",
			"integrity": "sha512-Xwrja8nx9e5o2N1my4DsKCeKpdrnACyr1wtbPxBDgGzKzKyE9kRtBFA8mWldI+RVlD7CBZNWY/wQ2+ydwOR6kQ==",
			"license": "MIT",
			"engines": { "node": ">=14.0" }
		},
		"node_modules/define-data-property": {
			"version": "1.1.4",
			"integrity": "sha512-rBMvIzlpA8v6E+SJZoo++HAYqsLrkg7MSfIinMPFhmkorw7X+dOXVJQs+QT69zGkzMyfDnIMN2Wid1+NbL3T+A==",
			"license": "MIT",
			"dependencies": {
				"es-define-property": "^1.0.0",
				"es-errors": "^1.3.0",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/define-properties": {
			"version": "1.2.1",
			"integrity": "sha512-8QmQKqEASLd5nx0U1B1okLElbUuuttJ/AnYmRXbbbGDWh6uS208EjD4Xqq/I9wK7u0v6O08XhTWnt5XtEbR6Dg==",
			"license": "MIT",
			"dependencies": {
				"define-data-property": "^1.0.1",
				"has-property-descriptors": "^1.0.0",
				"object-keys": "^1.1.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/es-define-property": {
			"version": "1.0.1",
			"integrity": "sha512-e3nRfgfUZ4rNGL232gUgX06QNyyez04KdjFrF+LTRoOXmrOgFKDg4BCdsjW8EnT69eqdYGmRpJwiPVYNrCaW3g==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/es-errors": {
			"version": "1.3.0",
			"integrity": "sha512-Zf5H2Kxt2xjTvbJvP2ZWLEICxA6j+hAmMzIlypy4xcBg1vKVnx89Wy0GbS+kf5cwCVFFzdCFh2XSCFNULS6csw==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/escape-string-regexp": {
			"version": "4.0.0",
			"integrity": "sha512-TtpcNJ3XAzx3Gq8sWRzJaVajRs0uVxA2YAkdb1jm2YkPz4G6egUFAyA3n5vtEIZefPk5Wa4UXbKuS5fKkJWdgA==",
			"license": "MIT",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/global-agent": {
			"version": "4.1.3",
			"integrity": "sha512-KUJEViiuFT3I97t+GYMikLPJS2Lfo/S2F+DQuBWzuzaMPnvt5yyZePzArx36fBzpGTxZjIpDbXLeySLgh+k76g==",
			"license": "BSD-3-Clause",
			"dependencies": {
				"globalthis": "^1.0.2",
				"matcher": "^4.0.0",
				"semver": "^7.3.5",
				"serialize-error": "^8.1.0"
			},
			"engines": { "node": ">=10.0" }
		},
		"node_modules/globalthis": {
			"version": "1.0.4",
			"integrity": "sha512-DpLKbNU4WylpxJykQujfCcwYWiV/Jhm50Goo0wrVILAv5jOr9d+H+UR3PhSCD2rCCEIg0uc+G+muBTwD54JhDQ==",
			"license": "MIT",
			"dependencies": {
				"define-properties": "^1.2.1",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/gopd": {
			"version": "1.2.0",
			"integrity": "sha512-ZUKRh6/kUFoAiTAtTYPZJ3hw9wNxx+BIBOijnlG9PnrJsCcSjs1wyyD6vJpaYtgnzDrKYRSqf3OO6Rfa93xsRg==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/has-property-descriptors": {
			"version": "1.0.2",
			"integrity": "sha512-55JNKuIW+vq4Ke1BjOTjM2YctQIvCT7GFzHwmfZPGo5wnrgkid0YQtnAleFSqumZm4az3n2BS+erby5ipJdgrg==",
			"license": "MIT",
			"dependencies": { "es-define-property": "^1.0.0" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/matcher": {
			"version": "4.0.0",
			"integrity": "sha512-S6x5wmcDmsDRRU/c2dkccDwQPXoFczc5+HpQ2lON8pnvHlnvHAHj5WlLVvw6n6vNyHuVugYrFohYxbS+pvFpKQ==",
			"license": "MIT",
			"dependencies": { "escape-string-regexp": "^4.0.0" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/object-keys": {
			"version": "1.1.1",
			"integrity": "sha512-NuAESUOUMrlIXOfHKzD6bpPu3tYt3xvjNdRIQ+FeT0lNb4K8WR70CaDxhuNguS2XG+GjkyMwOzsN5ZktImfhLA==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/onnxruntime-common": {
			"version": "1.30.0",
			"integrity": "sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==",
			"license": "MIT"
		},
		"node_modules/onnxruntime-node": {
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"hasInstallScript": true,
			"license": "MIT",
			"os": [
				"win32",
				"darwin",
				"linux"
			],
			"dependencies": {
				"adm-zip": "^0.6.0",
				"global-agent": "^4.1.3",
				"onnxruntime-common": "1.30.0"
			}
		},
		"node_modules/semver": {
			"version": "7.8.6",
			"integrity": "sha512-9lpSSU4Mly3mrtruwLs1eLK6+gzbzqeBFwRNjIjE+9LuDpWdYctrQlQ3ej1Ilgi7gknpsTRnPoLP8DpCHqHIJw==",
			"license": "ISC",
			"bin": { "semver": "bin/semver.js" },
			"engines": { "node": ">=10" }
		},
		"node_modules/serialize-error": {
			"version": "8.1.0",
			"integrity": "sha512-3NnuWfM6vBYoy5gZFvHiYsVbafvI9vZv/+jlIigFn4oP4zjNPK3LhcY0xSCgeb1a5L8jO71Mit9LlNoi2UfDDQ==",
			"license": "MIT",
			"dependencies": { "type-fest": "^0.20.2" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/type-fest": {
			"version": "0.20.2",
			"integrity": "sha512-Ne+eE4r0/iWnpAxD852z3A+N0Bt5RN//NjJwRd2VFHEmrywxf5vsZlh4R6lixl6B+wz/8d+maTSAkN1FIkI3LQ==",
			"license": "(MIT OR CC0-1.0)",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		}
	}
};

// src/adapters/runtimes/onnx/newest-format.ts
const NEWEST_FORMAT = {
	irVersion: 13,
	opsets: {
		"ai.onnx": 26,
		"ai.onnx.ml": 5
	}
};
const RUNTIME = `ONNX Runtime ${runtime_lock_default.packages[""].dependencies["onnxruntime-node"]}`;
function refuseNewerFormat({ irVersion, opsetImports }, name) {
	if (irVersion > NEWEST_FORMAT.irVersion) throw newer(`${quoteText(name)} has IR version ${irVersion}`, NEWEST_FORMAT.irVersion);
	for (const [domain, newest] of Object.entries(NEWEST_FORMAT.opsets)) {
		const own = opsetImports.find((opset) => (opset.domain === "" ? "ai.onnx" : opset.domain) === domain);
		if (own !== void 0 && own.version > newest) throw newer(`${quoteText(name)} uses opset ${own.version} of ${domain}`, newest);
	}
}
function newer(what, newest) {
	const { irVersion, opsets } = NEWEST_FORMAT;
	const limits = Object.entries(opsets).map(([domain, version]) => `opset ${version} of ${domain}`);
	return new AppError({
		code: "runtime-missing",
		reason: "newer-format",
		message: `The file ${what}; ${RUNTIME} reads up to ${newest}.`,
		hint: `Save it with IR version ${irVersion} and at most ${limits.join(" and ")}, or take a Seatrial with a newer runtime.`
	});
}

// src/adapters/runtimes/onnx/output-forms.ts
const MOVING = /* @__PURE__ */ new Set([
	"Cast",
	"Flatten",
	"Gather",
	"Identity",
	"Reshape",
	"Slice",
	"Squeeze",
	"Transpose",
	"Unsqueeze"
]);
const FORMS = {
	Sigmoid: "probabilities",
	Softmax: "probabilities",
	LogSoftmax: "log-probabilities",
	Add: "unbounded",
	Conv: "unbounded",
	Gemm: "unbounded",
	MatMul: "unbounded"
};
function outputFormsOf({ graph }) {
	const known = graph.outputs.map(({ name }) => [name, formOf(name, graph)]);
	return new Map(known.flatMap(([name, form]) => form === void 0 ? [] : [[name, form]]));
}
function formOf(output, graph) {
	let name = output;
	for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
		const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
		if (node === void 0 || !(isStandard(node) || isZipMap(node))) return void 0;
		if (!MOVING.has(node.operator) && !isZipMap(node)) return FORMS[node.operator];
		name = node.inputs[0] ?? "";
	}
}
function isStandard({ domain }) {
	return domain === "" || domain === "ai.onnx";
}

// src/adapters/runtimes/onnx/random-operators.ts
const DRAWING = /* @__PURE__ */ new Set([
	"Bernoulli",
	"Multinomial",
	"RandomNormal",
	"RandomNormalLike",
	"RandomUniform",
	"RandomUniformLike",
	"com.microsoft:Sampling"
]);
const TRAINING_MODE = /* @__PURE__ */ new Map([
	["Dropout", 2],
	["com.microsoft:BitmaskDropout", 2],
	["com.microsoft:BiasDropout", 4],
	["com.microsoft:BitmaskBiasDropout", 4]
]);
function randomOperators(model) {
	const graphs = [...allGraphs(model.graph)];
	const off = fixedToFalse(graphs);
	const inGraphs = graphs.flatMap(({ nodes }) => nodes);
	const known = new Set(inGraphs);
	const inFunctions = [...allNodes(model)].filter((node) => !known.has(node));
	const found = [...inGraphs.filter((node) => isRandom(node, off)), ...inFunctions.filter((node) => isRandom(node, NOTHING))];
	return [...new Set(found.map((node) => nameFact(operatorName(node))))].toSorted();
}
const NOTHING = /* @__PURE__ */ new Set();
function isDynamicallyQuantised(model) {
	return [...allNodes(model)].some(({ operator }) => operator.startsWith("DynamicQuantize"));
}
function isRandom(node, off) {
	const name = operatorName(node);
	const place = TRAINING_MODE.get(name);
	if (place === void 0) return DRAWING.has(name);
	const mode = node.inputs[place] ?? "";
	return mode !== "" && !off.has(mode);
}
function fixedToFalse(graphs) {
	const nodes = graphs.flatMap((graph) => graph.nodes);
	const stored = [...graphs.flatMap(({ initializers }) => initializers), ...nodes.flatMap(constantOf)];
	const open = /* @__PURE__ */ new Set([
		...graphs.flatMap(({ inputs }) => inputs.map(({ name }) => name)),
		...nodes.filter((node) => constantOf(node).length === 0).flatMap(({ outputs }) => outputs),
		...stored.filter(({ isFalse }) => !isFalse).map(({ name }) => name)
	]);
	return new Set(stored.map(({ name }) => name).filter((name) => !open.has(name)));
}
function constantOf(node) {
	const value = node.attributes.find(({ name }) => name === "value")?.tensors[0];
	const [name] = node.outputs;
	return operatorName(node) === "Constant" && value !== void 0 && name !== void 0 ? [{
		...value,
		name
	}] : [];
}
function operatorName({ domain, operator }) {
	return domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`;
}

// src/adapters/runtimes/onnx/protobuf-reader.ts
var MalformedError = class extends Error {
	name = "MalformedError";
};
const MAX_DEPTH = 100;
const MAX_PARTS = 2e6;
const MAX_NAME_BYTES = 65536;
var ProtobufReader = class {
	#bytes;
	#wire;
	#end;
	#depth = 0;
	#parts = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#wire = new BinaryReader(bytes);
		this.#end = bytes.length;
	}
	readRoot(fields) {
		this.#readFields(fields);
	}
	readMessage(fields) {
		this.#depth += 1;
		this.#countPart();
		if (this.#depth > MAX_DEPTH) throw new MalformedError(`messages are nested more than ${MAX_DEPTH} deep`);
		const outerEnd = this.#end;
		this.#end = this.#readLength();
		this.#readFields(fields);
		this.#end = outerEnd;
		this.#depth -= 1;
	}
	readName() {
		this.#countPart();
		const bytes = this.readBytes();
		if (bytes.length > MAX_NAME_BYTES) throw new MalformedError(`a name is ${bytes.length} bytes long`);
		return decodeText(bytes);
	}
	readBytes() {
		const end = this.#readLength();
		const bytes = this.#bytes.subarray(this.#wire.pos, end);
		this.#wire.pos = end;
		return bytes;
	}
	readInteger() {
		return Number(this.#readExactly());
	}
	readIntegers(wireType, add) {
		if (wireType === WireType.Varint) {
			add(this.#readExactly());
			return;
		}
		const end = this.#readLength();
		while (this.#wire.pos < end) add(this.#readExactly());
		if (this.#wire.pos !== end) throw new MalformedError("a packed field ends inside a number");
	}
	skip(wireType) {
		this.#wire.skip(wireType);
		this.#assertInside();
	}
	#readFields(fields) {
		while (this.#wire.pos < this.#end) {
			const [number, wireType] = this.#wire.tag();
			const field = fields[number];
			if (field?.wireTypes.includes(wireType) === true) field.read(this, wireType);
			else this.#wire.skip(wireType, number);
			this.#assertInside();
		}
	}
	#readExactly() {
		const value = BigInt(this.#wire.int64());
		this.#assertInside();
		return value;
	}
	#readLength() {
		const length = this.#wire.uint32();
		const end = this.#wire.pos + length;
		if (end > this.#end) throw new MalformedError(`a field of ${length} bytes reaches beyond its end`);
		return end;
	}
	#countPart() {
		this.#parts += 1;
		if (this.#parts > MAX_PARTS) throw new MalformedError(`it has more than ${MAX_PARTS} parts`);
	}
	#assertInside() {
		if (this.#wire.pos > this.#end) throw new MalformedError("a field reaches beyond its end");
	}
};
function decodeText(bytes) {
	return new TextDecoder().decode(bytes);
}

// src/adapters/runtimes/onnx/protobuf-fields.ts
function name(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readName())
	};
}
function text(maxBytes, set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(decodeText(reader.readBytes().subarray(0, maxBytes)))
	};
}
function bytes(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readBytes())
	};
}
function integer(set) {
	return {
		wireTypes: [WireType.Varint],
		read: (reader) => set(reader.readInteger())
	};
}
function integers(add) {
	return wideIntegers((value) => add(Number(value)));
}
function wideIntegers(add) {
	return {
		wireTypes: [WireType.Varint, WireType.LengthDelimited],
		read: (reader, wireType) => reader.readIntegers(wireType, add)
	};
}
function floatCount(add) {
	return {
		wireTypes: [WireType.Bit32, WireType.LengthDelimited],
		read: (reader, wireType) => {
			if (wireType === WireType.LengthDelimited) {
				add(Math.floor(reader.readBytes().length / 4));
				return;
			}
			reader.skip(wireType);
			add(1);
		}
	};
}
function repeated(parse, add) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => add(parse(reader))
	};
}
function single(parse, set) {
	let seen = false;
	return repeated(parse, (value) => {
		if (seen) throw new MalformedError("a field that may occur once occurs twice");
		seen = true;
		set(value);
	});
}

// src/adapters/runtimes/onnx/parse-tensor.ts
const MAX_DIMENSIONS = 64;
const EXTERNAL = 1;
const BOOL = 9;
function parseTensor(reader) {
	const dims = [];
	const entries = [];
	let tensorName = "";
	let elementType = 0;
	let location = 0;
	let stored = [];
	reader.readMessage({
		1: integers((value) => addDimension(dims, value)),
		2: integer((value) => elementType = value),
		5: integers((value) => stored = [...stored.slice(0, 1), value]),
		8: name((value) => tensorName = value),
		9: bytes((value) => stored = [...stored, ...value.subarray(0, 2)]),
		13: repeated(parseEntry, (entry) => entries.push(entry)),
		14: integer((value) => location = value)
	});
	const external = location === EXTERNAL || entries.length > 0 ? new Map(entries) : null;
	if (external !== null && external.size < entries.length) throw new MalformedError(`tensor ${tensorName} names its external data twice`);
	const isFalse = elementType === BOOL && external === null && stored.length === 1 && stored[0] === 0;
	return {
		name: tensorName,
		elementType,
		dims,
		external,
		isFalse
	};
}
function parseSparseTensor(reader) {
	const dims = [];
	let values = null;
	let indices = null;
	reader.readMessage({
		1: single(parseTensor, (value) => values = value),
		2: single(parseTensor, (value) => indices = value),
		3: integers((value) => addDimension(dims, value))
	});
	return {
		values,
		indices,
		dims
	};
}
function parseEntry(reader) {
	let key = "";
	let value = "";
	reader.readMessage({
		1: name((found) => key = found),
		2: text(4096, (found) => value = found)
	});
	return [key, value];
}
function parseValue(reader) {
	let valueName = "";
	let type = { kind: "unknown" };
	reader.readMessage({
		1: name((value) => valueName = value),
		2: single(parseType, (value) => type = value)
	});
	return {
		name: valueName,
		type
	};
}
function parseType(reader) {
	let type = { kind: "unknown" };
	reader.readMessage({
		...itemFields((item) => type = item),
		4: single(parseItem, (items) => type = {
			kind: "sequence",
			items
		})
	});
	return type;
}
function parseItem(reader) {
	let item = { kind: "unknown" };
	const parseHeld = (held) => held.readMessage({
		...itemFields((value) => item = value),
		4: bytes(() => item = { kind: "sequence" })
	});
	reader.readMessage({ 1: single(parseHeld, () => {}) });
	return item;
}
function itemFields(take) {
	return {
		1: single(parseTensorType, take),
		5: bytes(() => take({ kind: "map" })),
		7: bytes(() => take({ kind: "opaque" })),
		8: bytes(() => take({ kind: "sparse tensor" })),
		9: bytes(() => take({ kind: "optional" }))
	};
}
function parseTensorType(reader) {
	let elementType = 0;
	let dims = null;
	reader.readMessage({
		1: integer((value) => elementType = value),
		2: single(parseShape, (value) => dims = value)
	});
	return {
		kind: "tensor",
		elementType,
		dims
	};
}
function parseShape(reader) {
	const dims = [];
	reader.readMessage({ 1: repeated(parseDimension, (dim) => dims.push(dim)) });
	return dims;
}
function parseDimension(reader) {
	let dim = null;
	reader.readMessage({
		1: integer((value) => dim = value < 0 ? null : value),
		2: name((value) => dim = value)
	});
	return dim;
}
function addDimension(dims, value) {
	if (value < 0) throw new MalformedError("a tensor has a negative dimension");
	if (dims.length >= MAX_DIMENSIONS) throw new MalformedError(`a tensor has more than ${MAX_DIMENSIONS} dimensions`);
	dims.push(value);
}

// src/adapters/runtimes/onnx/parse-model.ts
function parseModel(modelBytes) {
	const opsetImports = [];
	const metadata = [];
	const functions = [];
	const trainingGraphs = [];
	const producer = {
		name: "",
		version: ""
	};
	const found = {
		graph: null,
		irVersion: null
	};
	new ProtobufReader(modelBytes).readRoot({
		1: integer((value) => found.irVersion = value),
		2: text(256, (value) => producer.name = value),
		3: text(256, (value) => producer.version = value),
		7: single(parseGraph, (value) => found.graph = value),
		8: repeated(parseOpsetImport, (value) => opsetImports.push(value)),
		14: repeated(parseEntry, (value) => metadata.push(value)),
		20: repeated(parseTrainingInfo, (value) => trainingGraphs.push(...value)),
		25: repeated(parseFunction, (value) => functions.push(value))
	});
	const { graph, irVersion } = found;
	if (irVersion === null || irVersion < 1) throw new MalformedError("it has no version of the ONNX format");
	if (graph === null) throw new MalformedError("it has no graph");
	return {
		irVersion,
		producer: `${producer.name} ${producer.version}`.trim(),
		opsetImports,
		metadata,
		graph,
		functions,
		trainingGraphs
	};
}
function parseOpsetImport(reader) {
	let domain = "";
	let version = 0;
	reader.readMessage({
		1: name((value) => domain = value),
		2: integer((value) => version = value)
	});
	return {
		domain,
		version
	};
}
function parseTrainingInfo(reader) {
	const graphs = [];
	reader.readMessage({
		1: single(parseGraph, (value) => graphs.push(value)),
		2: single(parseGraph, (value) => graphs.push(value))
	});
	return graphs;
}
function parseGraph(reader) {
	const nodes = [];
	const initializers = [];
	const sparseInitializers = [];
	const inputs = [];
	const outputs = [];
	reader.readMessage({
		1: repeated(parseNode, (value) => nodes.push(value)),
		5: repeated(parseTensor, (value) => initializers.push(value)),
		11: repeated(parseValue, (value) => inputs.push(value)),
		12: repeated(parseValue, (value) => outputs.push(value)),
		15: repeated(parseSparseTensor, (value) => sparseInitializers.push(value))
	});
	return {
		nodes,
		initializers,
		sparseInitializers,
		inputs,
		outputs
	};
}
function parseFunction(reader) {
	const nodes = [];
	const attributes = [];
	let functionName = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => functionName = value),
		7: repeated(parseNode, (value) => nodes.push(value)),
		10: name((value) => domain = value),
		11: repeated(parseAttribute, (value) => attributes.push(value))
	});
	return {
		name: functionName,
		domain,
		nodes,
		attributes
	};
}
function parseNode(reader) {
	const inputs = [];
	const outputs = [];
	const attributes = [];
	let operator = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => inputs.push(value)),
		2: name((value) => outputs.push(value)),
		4: name((value) => operator = value),
		5: repeated(parseAttribute, (value) => attributes.push(value)),
		7: name((value) => domain = value)
	});
	return {
		operator,
		domain,
		inputs,
		outputs,
		attributes
	};
}
function parseAttribute(reader) {
	const kept = [];
	const texts = [];
	const tensors = [];
	const sparseTensors = [];
	const graphs = [];
	const scalar = {
		name: "",
		text: "",
		floats: 0
	};
	reader.readMessage({
		1: name((value) => scalar.name = value),
		4: text(64, (value) => scalar.text = value),
		5: single(parseTensor, (value) => tensors.push(value)),
		6: single(parseGraph, (value) => graphs.push(value)),
		7: floatCount((count) => scalar.floats += count),
		8: wideIntegers((value) => void (kept.length < 256 && kept.push(value))),
		9: text(256, (value) => void (texts.length < 256 && texts.push(value))),
		10: repeated(parseTensor, (value) => tensors.push(value)),
		11: repeated(parseGraph, (value) => graphs.push(value)),
		22: single(parseSparseTensor, (value) => sparseTensors.push(value)),
		23: repeated(parseSparseTensor, (value) => sparseTensors.push(value))
	});
	const { name: attributeName, text: attributeText, floats } = scalar;
	return {
		name: attributeName,
		text: attributeText,
		integers: kept,
		floatCount: floats,
		texts,
		tensors,
		sparseTensors,
		graphs
	};
}

// src/adapters/runtimes/onnx/read-model.ts
const MAX_MODEL_BYTES = 2 ** 31 - 1;
const CHECKER = "onnx.checker.check_model";
const ORT_MARK = {
	text: "ORTM",
	start: 4
};
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
async function readModel(file) {
	const facts = {
		file: file.name,
		format: FORMAT,
		checker: CHECKER
	};
	if (file.sizeBytes === 0) return unreadable$1({
		fault: "empty",
		...facts
	});
	if (file.sizeBytes > MAX_MODEL_BYTES) return unreadable$1({
		fault: "too-large",
		...facts,
		limitBytes: MAX_MODEL_BYTES
	});
	const modelBytes = await readVerified(file);
	if (modelBytes.subarray(0, 40).toString("latin1") === LFS_POINTER) return unreadable$1({
		fault: "lfs-pointer",
		file: file.name,
		format: FORMAT
	});
	if (hasOrtMark(modelBytes)) return unreadable$1({
		fault: "ort-format",
		file: file.name,
		format: FORMAT
	});
	if (isText(modelBytes)) return unreadable$1({
		fault: "text",
		...facts
	});
	try {
		return {
			kind: "read",
			model: parseModel(modelBytes)
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return unreadable$1({
			fault: "malformed",
			...facts,
			said: error.message.slice(0, 1e3)
		});
	}
}
function hasOrtMark(bytes) {
	const { text, start } = ORT_MARK;
	return bytes.subarray(start, start + text.length).toString("latin1") === text;
}
function isText(bytes) {
	return bytes.subarray(0, 256).every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32 && byte < 127);
}
function unreadable$1(facts) {
	return {
		kind: "unreadable",
		finding: finding("artifact-unreadable", facts)
	};
}

// src/adapters/runtimes/onnx/safety.ts
const KNOWN_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training",
	"com.microsoft",
	"com.microsoft.nchwc",
	"com.ms.internal.nhwc"
]);
const MAX_FINDINGS = 20;
async function checkSafety(model, artifact) {
	return [
		...await findLinks(artifact),
		...findCustomOperators(model),
		...findExternalData(model, artifact),
		...findUnusedFiles(model, artifact)
	].slice(0, MAX_FINDINGS);
}
async function findLinks(artifact) {
	const findings = [];
	for (const { name, path } of artifact.files) {
		if ((await lstat(path)).isFile()) continue;
		findings.push(finding("file-is-link", { file: name }));
	}
	return findings;
}
function findCustomOperators(model) {
	const own = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
	const operators = /* @__PURE__ */ new Map();
	for (const { domain, operator } of allNodes(model)) {
		if (KNOWN_DOMAINS.has(domain) || own.has(`${domain}\n${operator}`)) continue;
		operators.set(domain, operator);
	}
	return [...operators].map(([domain, operator]) => finding("custom-operators", {
		operator: nameFact(operator),
		domain: nameFact(domain),
		format: FORMAT
	}));
}
function findExternalData(model, artifact) {
	const files = new Map(artifact.files.slice(1).map((file) => [file.name, file]));
	const findings = /* @__PURE__ */ new Map();
	for (const { name, external } of allTensors(model)) {
		if (external === null) continue;
		const found = checkReference(name, external, files);
		if (found !== null) findings.set(`${found.code} ${external.get("location")}`, found);
		if (findings.size >= MAX_FINDINGS) break;
	}
	return [...findings.values()];
}
function checkReference(tensor, external, files) {
	const location = external.get("location") ?? "";
	const facts = {
		tensor: nameFact(tensor),
		file: nameFact(location)
	};
	if (isOutside(location)) return finding("external-data-outside", facts);
	const file = files.get(location);
	if (file === void 0) return finding("undeclared-file", facts);
	const offset = parseCount(external.get("offset") ?? "0");
	const length = parseCount(external.get("length") ?? "0");
	if (offset !== null && length !== null && offset + length <= file.sizeBytes) return null;
	return finding("external-data-range", facts);
}
function isOutside(location) {
	return location === "" || location === "." || location === ".." || /[/\\:\u0000]/.test(location);
}
function parseCount(text) {
	return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function findUnusedFiles(model, artifact) {
	const used = /* @__PURE__ */ new Set();
	for (const { external } of allTensors(model)) used.add(external?.get("location"));
	return artifact.files.slice(1).filter(({ name }) => !used.has(name)).map(({ name }) => finding("unused-file", { file: name }));
}

// src/adapters/runtimes/onnx/sized-by-values.ts
function isSizedByValues(model) {
	if (isBranching(model)) return true;
	return model.functions.some(({ nodes }) => nodes.some(({ operator }) => SIZING.has(operator))) || isGraphSized(model);
}
function isGraphSized({ graph }) {
	const fixed = new Set(graph.initializers.map(({ name }) => name));
	const told = new Set(graph.inputs.flatMap(({ name }) => fixed.has(name) ? [] : [name]));
	for (const node of graph.nodes) {
		if (sizesOf(node).some((name) => told.has(name))) return true;
		if (!OF_SIZES.has(node.operator) && node.inputs.some((name) => told.has(name))) for (const name of node.outputs) told.add(name);
	}
	return false;
}
function sizesOf({ operator, inputs }) {
	return (SIZING.get(operator) ?? []).flatMap((place) => inputs[place] ?? []);
}
const OF_SIZES = /* @__PURE__ */ new Set(["Shape", "Size"]);
const SIZING = /* @__PURE__ */ new Map([
	["AffineGrid", [1]],
	["BlackmanWindow", [0]],
	["CenterCropPad", [1]],
	["Col2Im", [1, 2]],
	["ConstantOfShape", [0]],
	["CropAndResize", [3]],
	["DFT", [1]],
	["Expand", [1]],
	["HammingWindow", [0]],
	["HannWindow", [0]],
	["MaxUnpool", [2]],
	["MelWeightMatrix", [
		0,
		1,
		2
	]],
	["NonMaxSuppression", [
		0,
		1,
		2,
		3,
		4
	]],
	["OneHot", [1]],
	["Pad", [1]],
	["Range", [
		0,
		1,
		2
	]],
	["Reshape", [1]],
	["Resize", [
		1,
		2,
		3
	]],
	["RoiAlign", [1]],
	["STFT", [1, 3]],
	["Tile", [1, 2]],
	["Unsqueeze", [1]],
	["Upsample", [1]]
]);

// src/adapters/runtimes/onnx/inspect-artifact.ts
async function inspectArtifact(artifact) {
	return readArtifact(artifact, async (modelFile) => {
		const outcome = await readModel(modelFile);
		if (outcome.kind === "unreadable") return {
			inspection: null,
			findings: [outcome.finding]
		};
		refuseNewerFormat(outcome.model, modelFile.name);
		const { inspection, findings } = inspectModel(outcome.model);
		const unsafe = await checkSafety(outcome.model, artifact);
		return {
			inspection,
			findings: [...findings, ...unsafe],
			columnLabels: columnLabelsOf(outcome.model),
			outputForms: outputFormsOf(outcome.model),
			randomOperators: randomOperators(outcome.model),
			isDynamicallyQuantised: isDynamicallyQuantised(outcome.model),
			isSizedByValues: isSizedByValues(outcome.model),
			appendix: (outputs) => {
				const asked = stackedOutputs(outcome.model).filter(({ name }) => outputs.includes(name));
				return asked.length === 0 ? null : stackingBytes(asked);
			}
		};
	});
}

// src/adapters/system/abandoned-folders.ts
const ABANDONED_AFTER_MS = 36e5;
async function removeAbandoned(parent, name) {
	const staged = (await readdir(parent)).filter((entry) => name.test(entry)).map((entry) => join(parent, entry));
	for (const path of staged) {
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
		if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, {
			recursive: true,
			force: true
		}).catch(() => {});
	}
}

// src/adapters/runtimes/onnx/runtime-files.json
var everywhere = {
	"node_modules/onnxruntime-common/package.json": "4266741a80346e25820ccc494fbffb95e2f652b6dfb5585025be44df3b0d6722",
	"node_modules/onnxruntime-common/dist/cjs/backend-impl.js": "3d25321895995f7e9480570b9a88f121049adf152e1829d0ecb11218da02d487",
	"node_modules/onnxruntime-common/dist/cjs/backend.js": "325aaee7a2649ea27629666f3ca01c0d80b9751e704ce502e43a8352390749b4",
	"node_modules/onnxruntime-common/dist/cjs/env-impl.js": "35cd8cac33973538eab471b68622c86c35a6896f4307d1a74c9ca0eda7abbac6",
	"node_modules/onnxruntime-common/dist/cjs/env.js": "22c7647f8ca1c1b83b437a92b95fee1457fcb72866fa029616b8f146dc609be8",
	"node_modules/onnxruntime-common/dist/cjs/index.js": "d7dd6cc9790e87299099fcd1b0ccb4969c01591d7eec0383a1c64dbea133dd1a",
	"node_modules/onnxruntime-common/dist/cjs/inference-session-impl.js": "88d90723a169297855ad3b564b134c6b685b2661316c81f71fc80da1e203bae0",
	"node_modules/onnxruntime-common/dist/cjs/inference-session.js": "458be26f316c5068d32a56ddbc30ca0aa687c636e079b3d161a69f0f14a683f1",
	"node_modules/onnxruntime-common/dist/cjs/onnx-model.js": "667f5fdac4b6df25e17f8a864d4dc619507f541f9fa0aafb6d3572fcca1e25e5",
	"node_modules/onnxruntime-common/dist/cjs/onnx-value.js": "8446854766f4955ce438a7338216f49223767ecc508bb502b73a3dc1a1f1998e",
	"node_modules/onnxruntime-common/dist/cjs/package.json": "091a04fa67c7907b98e106fcff8b964e13129754fce72d24f3025b97c4887fa3",
	"node_modules/onnxruntime-common/dist/cjs/tensor-conversion-impl.js": "9815e72c0bb91896035de93b3113a2256a1a998bc53c7b5e6bf5fb4e93714766",
	"node_modules/onnxruntime-common/dist/cjs/tensor-conversion.js": "28cc462d4a9ea556ecc86c0e6d16a51d61b58d5bc5b4b7b48976b14bc8035bdc",
	"node_modules/onnxruntime-common/dist/cjs/tensor-factory-impl.js": "a3204838a2c14416e4e61c968dc17c663ab3c9b8b2c4a8b7f2a1c5b06e3e5173",
	"node_modules/onnxruntime-common/dist/cjs/tensor-factory.js": "13b8d735350b828a49bda8aeec50b1dac888cf42268006efc4312f50a88b6906",
	"node_modules/onnxruntime-common/dist/cjs/tensor-impl-type-mapping.js": "333110edbbffdb7575ea340cb341bcaf691862d6594a649db28097f7d8cb19b7",
	"node_modules/onnxruntime-common/dist/cjs/tensor-impl.js": "11645352ba5d08971344717d3339f86aac560f84f29229b2ebe07f1ec8aa8905",
	"node_modules/onnxruntime-common/dist/cjs/tensor-utils-impl.js": "e7b1db989d33d54bdd1807b080a0989ff0b10d5f7dd8c93b92bbf293103aa4d5",
	"node_modules/onnxruntime-common/dist/cjs/tensor-utils.js": "d3f577e90dc2257c72ac728e5e6355c34af0342d971158d9f22b69d22aa97b8d",
	"node_modules/onnxruntime-common/dist/cjs/tensor.js": "9097114de356750f36f28776fa6ccd08d13694f0f9aac9e7669c30b6c43153f7",
	"node_modules/onnxruntime-common/dist/cjs/trace.js": "faecd0df94998d786e2085d56aa6003449f1ac3b35c350e0d2762498604e5d72",
	"node_modules/onnxruntime-common/dist/cjs/type-helper.js": "7f786da8d2a611ad751c70a74edf4d9acfccd26be8e5c6b1cb730f982892bf32",
	"node_modules/onnxruntime-common/dist/cjs/version.js": "0a1a7f532f4455ead0678966815c3114730150aa4368ebb5ebd9727425e9003b",
	"node_modules/onnxruntime-node/package.json": "0871cd56ac2b9c9dfc834c7eabba819e5d4f966f005388515abb3402b14e0874",
	"node_modules/onnxruntime-node/dist/backend.js": "a79e8019e7276a282987023f9d38d41063a99e563e5e1a6f38a73a7d39ea83ab",
	"node_modules/onnxruntime-node/dist/binding.js": "2a85ac5de943c7222aae5ca2897f52d73891f528d4295b701fab077470c668c0",
	"node_modules/onnxruntime-node/dist/index.js": "019eb02133b94b1f7fdf2d89eb93b590ce1288d271f7b280647fb3978e6391fa",
	"node_modules/onnxruntime-node/dist/version.js": "0a1a7f532f4455ead0678966815c3114730150aa4368ebb5ebd9727425e9003b"
};
var platforms = {
	"darwin-arm64": {
		"node_modules/onnxruntime-node/bin/napi-v6/darwin/arm64/libonnxruntime.1.30.0.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d",
		"node_modules/onnxruntime-node/bin/napi-v6/darwin/arm64/libonnxruntime.1.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d",
		"node_modules/onnxruntime-node/bin/napi-v6/darwin/arm64/onnxruntime_binding.node": "a3f993357759b06ae2411f70af60f5e041d04521ea7f0d12cb7546e411a527dd"
	},
	"linux-arm64": {
		"node_modules/onnxruntime-node/bin/napi-v6/linux/arm64/libonnxruntime.so.1": "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76",
		"node_modules/onnxruntime-node/bin/napi-v6/linux/arm64/onnxruntime_binding.node": "afec78dc11d38dc81605b068cefe1fc73ffe77ca240c15468aa40786150beac8"
	},
	"linux-x64": {
		"node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1": "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23",
		"node_modules/onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node": "ccdc60b981d93a490cf9513d3f583547252b6e285b72988a96a494f2f006c7b8"
	},
	"win32-arm64": {
		"node_modules/onnxruntime-node/bin/napi-v6/win32/arm64/DirectML.dll": "aaf72a9d55aa123e0708d957d30dd4fbeb7a2e335ec6257ed5ff4261a402b9ee",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/arm64/dxcompiler.dll": "442a995492579e1048cf1f05a86ab00f476c46b7f9d0996e588884040a543bbe",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/arm64/dxil.dll": "859b6d638c5ca3df39e9cab2a602cb0f63d0e63d750f84bb2a9ec9031319b73e",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/arm64/onnxruntime.dll": "6c3a2abf5c6aca11c48a0d338a91af309f2266f25ce2e4084e6a87bbcb0fbfd0",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/arm64/onnxruntime_binding.node": "d8179924f15c2d3c1c8a75c50adf1671ec28c7f1cb0da9fc28b17daa02c5ecf5"
	},
	"win32-x64": {
		"node_modules/onnxruntime-node/bin/napi-v6/win32/x64/DirectML.dll": "234e8898778cdec88d3cb0539508273494082812c968699f3de665a018971625",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/x64/dxcompiler.dll": "593d42df78c7f9cbd97c1374af107cfe20985759f98b77afc1448fe41ee3cc76",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/x64/dxil.dll": "cf9a3981263f8ec30c9905d136eeaf4b4573209c602198671b958ec86905dea8",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/x64/onnxruntime.dll": "508c362f5673483dd3a086379c392795b2e42d10d5e6f3f90ebd7ac21c97af67",
		"node_modules/onnxruntime-node/bin/napi-v6/win32/x64/onnxruntime_binding.node": "ddd428464069b84414d34ec1796c7c2a69c33a976e4b0390692629e394f92fa1"
	}
};

// src/adapters/runtimes/onnx/kept-runtime.ts
function filesOf(platform) {
	const platforms$1 = platforms;
	return new Map(Object.entries({
		...everywhere,
		...platforms$1[platform]
	}));
}
async function findFault(folder, files) {
	const present = await listEntries(folder);
	if (present === null) return { kind: "absent" };
	const foreign = present.find((path) => !files.has(path));
	if (foreign !== void 0) return {
		kind: "foreign",
		path: foreign
	};
	const lost = [...files.keys()].find((path) => !present.includes(path));
	if (lost !== void 0) return {
		kind: "lost",
		path: lost
	};
	for (const [path, sha256] of files) if (await digestOf$1(join(folder, path)) !== sha256) return {
		kind: "changed",
		path
	};
	return null;
}
async function listEntries(folder) {
	try {
		return (await readdir(folder, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => !entry.isDirectory()).map((entry) => {
			const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
			return entry.isFile() ? path : `no regular file: ${path}`;
		});
	} catch (error) {
		if (systemCode(error) === "ENOENT") return null;
		throw error;
	}
}
async function digestOf$1(path) {
	try {
		return await hashStream(createReadStream(path, { highWaterMark: 2 ** 20 }));
	} catch (error) {
		if (systemCode(error) === "ENOENT") return null;
		throw error;
	}
}

// src/adapters/runtimes/onnx/run-npm.ts
const INSTALL_TIMEOUT_MS = 6e5;
async function runNpm({ args, folder, environment }) {
	const { path, before } = findNpm(environment);
	const options = {
		cwd: folder,
		env: withoutPlace$1(environment),
		timeout: INSTALL_TIMEOUT_MS,
		shell: process.platform === "win32"
	};
	try {
		await promisify(execFile)(path, [
			...before,
			...args,
			...OF_A_PROJECT
		], options);
	} catch (error) {
		const stderr = isRecord(error) && typeof error["stderr"] === "string" ? error["stderr"].trim().slice(-500) : "";
		throw new AppError({
			code: "runtime-missing",
			message: `npm could not install ONNX Runtime: ${stderr === "" ? String(error) : stderr}`,
			hint: "Check that npm reaches its registry (npm_config_registry, HTTPS_PROXY and NODE_EXTRA_CA_CERTS hold), or bring the folder along in SEATRIAL_RUNTIME_DIR: docs/runners.md.",
			cause: error
		});
	}
}
const OF_A_PROJECT = [
	"--location=project",
	"--global=false",
	"--dry-run=false",
	"--package-lock-only=false",
	"--install-strategy=hoisted"
];
function withoutPlace$1(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_workspaces?$/iu.test(name)));
}
function findNpm({ PATH = "" }) {
	if (process.platform === "win32") return {
		path: "npm",
		before: []
	};
	if (PATH.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, "npm")))) return {
		path: "npm",
		before: []
	};
	const own = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
	if (existsSync(own)) return {
		path: process.execPath,
		before: [own]
	};
	throw new AppError({
		code: "runtime-missing",
		reason: "npm-missing",
		message: "There is no npm on the PATH, nor beside the Node that runs Seatrial, to install ONNX Runtime with.",
		hint: "Put Node with npm on the PATH (actions/setup-node), or bring the runtime along in SEATRIAL_RUNTIME_DIR: docs/runners.md."
	});
}

// src/adapters/runtimes/onnx/install-runtime.ts
const PACKAGE = "node_modules/onnxruntime-node";
const MODULE_PATH = join(PACKAGE, "dist", "index.js");
const RUNTIME_VERSION = runtime_lock_default.packages[PACKAGE].version;
async function installRuntime(environment) {
	const folder = runtimeFolder(environment);
	const files = filesOf(`${process.platform}-${process.arch}`);
	try {
		const fault = await findFault(folder, files);
		if (fault !== null) await install$1({
			folder,
			files,
			environment
		}, fault);
	} catch (error) {
		throw error instanceof AppError ? error : unusable$1(folder, error);
	}
	return join(folder, MODULE_PATH);
}
function runtimeFolder(environment) {
	const { SEATRIAL_RUNTIME_DIR = "", RUNNER_TOOL_CACHE = "" } = environment;
	const parent = SEATRIAL_RUNTIME_DIR || RUNNER_TOOL_CACHE || findCacheFolder(environment);
	return join(resolve(parent), "seatrial-runtime", RUNTIME_VERSION, `${process.platform}-${process.arch}`);
}
async function install$1({ folder, files, environment }, fault) {
	if (fault.kind !== "absent") process.emitWarning(sentenceOf(folder, fault), { code: "SEATRIAL_RUNTIME" });
	else process.stderr.write(`ONNX Runtime ${RUNTIME_VERSION} is fetched by npm, some 110 MB, once, into ${folder}\n`);
	await mkdir(dirname(folder), { recursive: true });
	await removeAbandoned(dirname(folder), STAGING$1);
	const staging = await mkdtemp(`${folder}-`);
	try {
		const fresh = join(staging, "kept");
		await fetchPackages(staging, environment);
		await copyFiles({
			from: staging,
			to: fresh,
			files
		});
		await moveIntoPlace({
			fresh,
			folder,
			staging,
			files
		});
	} finally {
		await rm(staging, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	}
}
const STAGING$1 = /^[a-z0-9]+-[a-z0-9]+-[A-Za-z0-9]{6}$/;
async function fetchPackages(staging, environment) {
	const manifest = {
		...runtime_lock_default.packages[""],
		private: true
	};
	await writeFile(join(staging, "package.json"), JSON.stringify(manifest));
	await writeFile(join(staging, "package-lock.json"), JSON.stringify(runtime_lock_default));
	await runNpm({
		args: [
			"ci",
			"--ignore-scripts",
			"--no-audit",
			"--no-fund",
			"--loglevel=error"
		],
		folder: staging,
		environment
	});
}
async function copyFiles({ from, to, files }) {
	for (const path of files.keys()) {
		if (!existsSync(join(from, path))) continue;
		await mkdir(dirname(join(to, path)), { recursive: true });
		await copyFile(join(from, path), join(to, path));
	}
	const fault = await findFault(to, files);
	if (fault === null) return;
	throw new AppError({
		code: "runtime-missing",
		reason: "runtime-changed",
		message: `What npm installed is not onnxruntime-node ${RUNTIME_VERSION} as it was tested: ${describeFault(fault)}.`,
		hint: "Check the disk, and the registry that npm is configured to use."
	});
}
const MOVE_ATTEMPTS = 5;
const MOVE_PAUSE_MS = 200;
async function moveIntoPlace({ fresh, folder, staging, files }) {
	for (let attempt = 1;; attempt += 1) {
		const error = await tryRename$1(fresh, folder);
		if (error === null || await findFault(folder, files) === null) return;
		await tryRename$1(folder, join(staging, `former-${attempt}`));
		if (attempt === MOVE_ATTEMPTS) throw unusable$1(folder, error);
		if (attempt > 1) await setTimeout(MOVE_PAUSE_MS * attempt);
	}
}
async function tryRename$1(from, to) {
	try {
		await rename(from, to);
		return null;
	} catch (error) {
		return error;
	}
}
function sentenceOf(folder, fault) {
	return `The runtime kept in ${quoteText(folder)} is not the one that was tested (${describeFault(fault)}); it is installed anew.`;
}
function describeFault(fault) {
	switch (fault.kind) {
		case "absent": return "nothing is there";
		case "changed": return `${quoteText(fault.path)} has other bytes`;
		case "lost": return `${quoteText(fault.path)} is missing`;
		case "foreign": return `${quoteText(fault.path)} does not belong to it`;
	}
}
function unusable$1(folder, cause) {
	return new AppError({
		code: "runtime-missing",
		message: `The runtime cannot be kept in ${quoteText(folder)} (${systemCode(cause)}).`,
		hint: "Check the permissions of SEATRIAL_RUNTIME_DIR or of the tool cache, and the space on its disk; delete the folder where it is held fast.",
		cause
	});
}

// src/adapters/runtimes/onnx/installed-package.ts
async function findInstalled(from, files) {
	const main = resolveFrom(from, "onnxruntime-node");
	const common = main === null ? null : resolveFrom(main, "onnxruntime-common");
	if (main === null || common === null) return null;
	const folders = [["node_modules/onnxruntime-node/", join(dirname(main), "..")], ["node_modules/onnxruntime-common/", join(dirname(common), "../..")]];
	for (const [prefix, folder] of folders) {
		const own = [...files].filter(([path]) => path.startsWith(prefix));
		const tested = new Map(own.map(([path, sha256]) => [join(folder, path.slice(prefix.length)), sha256]));
		if (!await isTested(tested) || await hasForeign(folder, tested)) return null;
	}
	return main;
}
function resolveFrom(from, name) {
	try {
		return createRequire(from).resolve(name);
	} catch {
		return null;
	}
}
async function isTested(tested) {
	for (const [path, sha256] of tested) if (await digestOf$1(path) !== sha256) return false;
	return true;
}
async function hasForeign(root, tested) {
	const folders = new Set([...tested.keys()].map((path) => dirname(path)).filter((folder) => folder !== root));
	for (const folder of folders) if ((await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name)).some((path) => !tested.has(path) && !/\.(?:d\.ts|map)$/u.test(basename(path)))) return true;
	return false;
}

// src/adapters/runtimes/onnx/refuse-platform.ts
const LEAST_GLIBC = [2, 28];
function readSystem() {
	return {
		platform: process.platform,
		arch: process.arch,
		glibc: readGlibc()
	};
}
function refusePlatform({ platform, arch, glibc }) {
	const name = `${platform}-${arch}`;
	if (!Object.hasOwn(platforms, name)) return missing(`ONNX Runtime has no build for ${name}.`);
	if (platform !== "linux") return null;
	if (glibc === null) return missing("ONNX Runtime has no build for a Linux with musl instead of glibc, such as Alpine.");
	if (isOlder(glibc)) return missing(`ONNX Runtime needs glibc ${LEAST_GLIBC.join(".")} or newer; this machine has ${glibc}.`);
	return null;
}
function isOlder(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major < LEAST_GLIBC[0] || major === LEAST_GLIBC[0] && minor < LEAST_GLIBC[1];
}
function missing(message) {
	return new AppError({
		code: "runtime-missing",
		reason: "platform",
		message,
		hint: `Run Seatrial on ${SYSTEMS}.`
	});
}
const SYSTEMS = `Linux with glibc ${LEAST_GLIBC.join(".")} or newer (Ubuntu 20.04, Debian 10, RHEL 8), macOS on arm64, or Windows`;
function readGlibc() {
	if (process.platform !== "linux") return null;
	Reflect.set(process.report, "excludeNetwork", true);
	const report = process.report.getReport();
	const header = isRecord(report) ? report["header"] : null;
	const version = isRecord(header) ? header["glibcVersionRuntime"] : void 0;
	return typeof version === "string" ? version : null;
}

// src/adapters/runtimes/onnx/locate-runtime.ts
async function locateRuntime(environment) {
	const refused = refusePlatform(readSystem());
	if (refused !== null) throw refused;
	const modulePath = await findInstalled(import.meta.url, filesOf(`${process.platform}-${process.arch}`)) ?? await installRuntime(environment);
	return {
		library: modulePath,
		version: await readVersion(modulePath)
	};
}
async function readVersion(modulePath) {
	const path = join(dirname(modulePath), "..", "package.json");
	const manifest = JSON.parse(await readFile(path, "utf8"));
	if (isRecord(manifest) && typeof manifest["version"] === "string") return manifest["version"];
	throw new AppError({
		code: "runtime-missing",
		message: `The package at ${dirname(path)} has no version.`,
		hint: "Install onnxruntime-node again."
	});
}

// src/adapters/runtimes/onnx/missing-operator.ts
const SENTENCES = [
	/Could not find an implementation for (\S+?)\(\d+\) node with name/,
	/^.*Error No Op registered for (\S+) with domain_version of -?\d+/,
	/Failed to find kernel for ([^\s(]+)\(\d+\)/,
	/Fatal error: (\S+?)\(-?\d+\) is not a registered function\/op/,
	/^(EPContext) node generated by/
];
function missingOperator(said) {
	const [, operator] = SENTENCES.map((sentence) => sentence.exec(said)).find((match) => match !== null) ?? [];
	return operator === void 0 ? null : nameFact(operator);
}

// src/adapters/runtimes/onnx/refuse-machine.ts
const SENTENCE = /Failed to construct locale with name:\s*([\w.@-]+?)(?=:|\s|$)/;
function refuseMachine(said) {
	const [, locale] = SENTENCE.exec(said) ?? [];
	if (locale === void 0) return null;
	const name = nameFact(locale);
	return new AppError({
		code: "runtime-missing",
		reason: "locale-missing",
		message: `This machine has no locale ${quoteText(name)}, by whose rules the model's StringNormalizer compares letters, so that the model cannot be run here.`,
		hint: `Install it where Seatrial runs and where the model serves, such as \`sudo locale-gen ${name}\` (in a container after \`apt-get install locales\`), and certify again; the model's file need not change.`
	});
}

// src/adapters/runtimes/onnx/onnx-runtime.ts
const onnxRuntime = {
	format: "onnx",
	title: "ONNX",
	fileTitle: "an ONNX model",
	usualFile: "model.onnx",
	name: "onnxruntime",
	python: {
		imports: "onnxruntime as ort",
		session: "ort.InferenceSession(path, providers=[\"CPUExecutionProvider\"])"
	},
	nameInWords: "ONNX Runtime",
	startHint: `It needs ${SYSTEMS}; check the installation of onnxruntime-node.`,
	inspect: inspectArtifact,
	locate: locateRuntime,
	missingOperator,
	refuseMachine,
	engineModule: () => entryPath("onnx-engine", import.meta.url)
};

// src/adapters/runtimes/server/endpoint-runtime.ts
const endpointRuntime = {
	format: "endpoint",
	title: "a server",
	fileTitle: "a server",
	usualFile: "",
	name: "server",
	isServer: true,
	needs: ["serve"],
	python: null,
	nameInWords: "The server",
	startHint: "See docs/servers.md.",
	inspect: async (artifact) => inspectServer(artifact),
	locate: async () => {
		if (process.platform !== "win32") return {
			library: "",
			version: "started by its command"
		};
		throw new AppError({
			code: "runtime-missing",
			message: "Servers are started on Linux and macOS alone.",
			hint: "Certify the version on a runner of one of them."
		});
	},
	lay: async (artifact, { signal }) => layServer({
		artifact,
		description: describeEndpoint(artifact),
		signal
	}),
	engineModule: () => entryPath("server-engine", import.meta.url)
};
function inspectServer(artifact) {
	refuseTakenPaths(artifact);
	const { signature, serve } = describeEndpoint(artifact);
	const tensors = ({ name, datatype, shape }) => ({
		name,
		datatype,
		shape
	});
	return {
		inspection: {
			format: artifact.format,
			signature: {
				inputs: signature.inputs.map(tensors),
				outputs: signature.outputs.map(tensors)
			},
			producer: "",
			parameters: null,
			metadata: {},
			server: {
				command: serve.command.join(" ").slice(0, MOST_COMMAND),
				protocol: serve.protocol,
				network: "open"
			}
		},
		findings: []
	};
}
const MOST_COMMAND = 2e3;
function describeEndpoint({ declared }) {
	if (declared?.serve === void 0) throw new AppError({
		code: "manifest-meaning",
		reason: "artifact-key-missing",
		message: "The manifest does not say how the server is started.",
		hint: "Add artifact.serve with command and protocol; docs/servers.md has examples."
	});
	const { model, version, signature, serve } = declared;
	return {
		model,
		version,
		signature,
		serve
	};
}

// src/adapters/runtimes/python-worker/formats/catboost.ts
const catboost = {
	format: "catboost",
	title: "CatBoost",
	fileTitle: "a model of CatBoost",
	usualFile: "model.cbm",
	endings: [".cbm"],
	name: "catboost",
	packages: ["catboost"],
	runsCode: false,
	fault: ({ head }) => head.subarray(0, 4).toString("latin1") === "CBM1" ? null : "it does not begin with CBM1"
};

// src/adapters/runtimes/python-worker/formats/lightgbm.ts
const lightgbm = {
	format: "lightgbm",
	title: "LightGBM",
	fileTitle: "a model of LightGBM",
	usualFile: "model.txt",
	endings: [".txt"],
	name: "lightgbm",
	packages: ["lightgbm"],
	runsCode: false,
	fault: ({ head, tail }) => {
		if (!/^tree\r?\nversion=/u.test(head.toString("latin1"))) return "it does not begin with \"tree\" and a version";
		return /pandas_categorical:[^\n]*\n$/u.test(tail.toString("latin1")) ? null : "it is cut off";
	}
};

// src/adapters/runtimes/python-worker/formats/scikit-learn.ts
const scikitLearn = {
	format: "sklearn",
	title: "scikit-learn (joblib, pickle)",
	fileTitle: "a pickle of scikit-learn",
	usualFile: "model.joblib",
	endings: [
		".joblib",
		".pkl",
		".pickle"
	],
	name: "scikit-learn",
	packages: ["scikit-learn"],
	runsCode: true,
	fault: pickleFault
};
const COMPRESSED = [
	"78",
	"1f8b",
	"425a68",
	"fd377a585a",
	"5d0000",
	"04224d18"
];
const PROTO = 128;
const STOP = ".".charCodeAt(0);
function pickleFault({ head, tail }) {
	const [first = 0, protocol = 0] = head;
	if (first === PROTO && protocol >= 2 && protocol <= 5) return tail.at(-1) === STOP ? null : "it is a pickle that is cut off";
	return COMPRESSED.some((mark) => head.toString("hex").startsWith(mark)) ? null : "it begins as no pickle does";
}

// src/adapters/runtimes/python-worker/zip-ends.ts
const FIRST_ENTRY = Buffer.from("PK", "latin1");
const END = Buffer.from("PK", "latin1");
const END_BYTES$1 = 22;
function isWholeZip({ head, tail }) {
	const at = tail.lastIndexOf(END);
	if (!head.subarray(0, FIRST_ENTRY.length).equals(FIRST_ENTRY) || at === -1 || at + END_BYTES$1 > tail.length) return false;
	return at + END_BYTES$1 + tail.readUInt16LE(at + END_BYTES$1 - 2) === tail.length;
}

// src/adapters/runtimes/python-worker/formats/skops.ts
const skops = {
	format: "skops",
	title: "skops",
	fileTitle: "a file of skops",
	usualFile: "model.skops",
	endings: [".skops"],
	name: "skops",
	packages: ["skops"],
	runsCode: false,
	fault: (bytes) => isWholeZip(bytes) ? null : "it is no whole zip archive"
};

// src/adapters/runtimes/python-worker/formats/xgboost.ts
const xgboost = {
	format: "xgboost",
	title: "XGBoost",
	fileTitle: "a model of XGBoost",
	usualFile: "model.ubj",
	endings: [".ubj", ".json"],
	name: "xgboost",
	packages: ["xgboost", "xgboost-cpu"],
	runsCode: false,
	fault: ({ head, tail }) => {
		if (!/^\{[\s\S]{0,60}learner/u.test(head.toString("latin1"))) return "it does not begin with a learner";
		return tail.toString("latin1").trimEnd().endsWith("}") ? null : "it is cut off";
	}
};

// src/adapters/runtimes/python-worker/environment-of.ts
function environmentOf({ declared, files }) {
	const environment = declared?.environment;
	if (environment === void 0) throw new AppError({
		code: "manifest-meaning",
		reason: "artifact-key-missing",
		message: "The manifest does not say what the model runs in.",
		hint: "Add artifact.environment with python and lock: docs/python-models.md."
	});
	const lock = files.find(({ name }) => name === environment.lock);
	if (declared === void 0 || lock === void 0) throw new AppError({
		code: "manifest-meaning",
		reason: "lock-not-listed",
		message: `The lock ${environment.lock} is none of the files of the artifact.`,
		hint: "List it under artifact.files, too."
	});
	return {
		declared: {
			...declared,
			environment
		},
		lock
	};
}

// src/adapters/runtimes/python-worker/lock-limit.ts
const MOST_LOCK_BYTES = 8 * 2 ** 20;

// src/adapters/runtimes/python-worker/parse-lock.ts
function parseLock(text) {
	const packages = [];
	for (const line of logicalLines(text)) {
		const read = readRequirement(line.text);
		if (typeof read === "string") return {
			kind: "unfit",
			fault: read,
			line: line.line,
			text: line.text.slice(0, 200)
		};
		packages.push(read);
	}
	if (packages.length === 0) return {
		kind: "unfit",
		fault: "empty",
		line: 1,
		text: ""
	};
	return {
		kind: "locked",
		packages
	};
}
function logicalLines(text) {
	const lines = [];
	let isOpen = false;
	for (const [index, raw] of text.replace(/^\uFEFF/u, "").split(/\r?\n/u).entries()) {
		const bare = raw.replace(/(?:^|\s)#.*$/u, "").trim();
		const part = bare.replace(/\s*\\$/u, "");
		const last = lines.at(-1);
		if (isOpen && last !== void 0) lines[lines.length - 1] = {
			...last,
			text: `${last.text} ${part}`.trim()
		};
		else lines.push({
			line: index + 1,
			text: part
		});
		isOpen = bare.endsWith("\\");
	}
	return lines.filter((line) => line.text !== "");
}
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/u;
const PINNED = /^===?\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)\s*(?:;.*)?$/u;
const HASH = /\s*--hash[= ]\s*(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})(?=\s|$)/gu;
function readRequirement(text) {
	if (text.startsWith("-")) return "option";
	const withoutHashes = text.replaceAll(HASH, "").trim();
	if (/\s--hash/u.test(withoutHashes)) return "no-hash";
	const [, name = "", rest = ""] = REQUIREMENT.exec(withoutHashes) ?? [];
	if (/:\/\/|^\.{0,2}\/|\.whl\b/u.test(withoutHashes) || rest.startsWith("@")) return "elsewhere";
	if (name === "" || !/^(?:$|[=<>!~]=|[<>;@])/u.test(rest)) return "no-requirement";
	const version = PINNED.exec(rest)?.[1];
	if (version === void 0) return "not-pinned";
	if (withoutHashes === text) return "no-hash";
	return {
		name: name.toLowerCase().replaceAll(/[._-]+/gu, "-"),
		version
	};
}

// src/adapters/runtimes/python-worker/read-network.ts
function readNetwork() {
	if (process.platform !== "linux") return "open";
	const probe = [
		"-I",
		"-B",
		join(workerFolder(), "seatrial_isolation.py")
	];
	const { status } = spawnSync("python3", probe, {
		stdio: "ignore",
		env: scrubEnvironment(process.env)
	});
	return status === 0 ? "closed" : "open";
}

// src/adapters/runtimes/python-worker/inspect-python.ts
async function inspectPython(artifact, format) {
	return readArtifact(artifact, async (modelFile) => {
		refuseTakenPaths(artifact);
		const fault = await faultOf(modelFile, format);
		if (fault !== null) return {
			inspection: null,
			findings: [fault]
		};
		const { declared, lock } = environmentOf(artifact);
		const locked = await readLock(lock);
		if (locked.kind === "unfit") return {
			inspection: null,
			findings: [locked.finding]
		};
		const network = readNetwork();
		const runs = {
			file: modelFile.name,
			format: format.fileTitle,
			network
		};
		const { signature, environment } = declared;
		return {
			inspection: {
				format: format.format,
				signature: {
					inputs: signature.inputs.map(tensorOf$1),
					outputs: signature.outputs.map(tensorOf$1)
				},
				producer: producerOf(locked.packages, format),
				parameters: null,
				metadata: Object.fromEntries(locked.packages.map(({ name, version }) => [name, version])),
				details: { python: environment.python },
				server: {
					command: `worker of ${format.title}`,
					protocol: "open-inference",
					network
				}
			},
			findings: format.runsCode ? [finding("loading-runs-code", runs)] : []
		};
	});
}
function tensorOf$1({ name, datatype, shape }) {
	return {
		name,
		datatype,
		shape
	};
}
function producerOf(locked, { packages }) {
	const found = locked.find(({ name }) => packages.includes(name));
	return found === void 0 ? "" : `${found.name} ${found.version}`;
}
const END_BYTES = 65536;
async function faultOf(file, { fileTitle, packages: [checker], fault }) {
	if (file.sizeBytes === 0) return unreadable({
		fault: "empty",
		file: file.name,
		format: fileTitle,
		checker
	});
	const said = fault(await readEnds(file));
	if (said === null) return null;
	return unreadable({
		fault: "malformed",
		file: file.name,
		format: fileTitle,
		checker,
		said
	});
}
function unreadable(facts) {
	return finding("artifact-unreadable", facts);
}
async function readEnds({ path, sizeBytes }) {
	await using file = await open(path);
	const read = async (position) => {
		const { buffer, bytesRead } = await file.read({
			buffer: Buffer.alloc(END_BYTES),
			position
		});
		return buffer.subarray(0, bytesRead);
	};
	return {
		head: await read(0),
		tail: await read(Math.max(0, sizeBytes - END_BYTES))
	};
}
async function readLock(file) {
	if (file.sizeBytes > MOST_LOCK_BYTES) {
		const facts = {
			fault: "too-large",
			file: file.name,
			limitBytes: MOST_LOCK_BYTES
		};
		return {
			kind: "unfit",
			finding: finding("environment-unfit", facts)
		};
	}
	const read = parseLock((await readVerified(file)).toString("utf8"));
	if (read.kind === "locked") return read;
	const { fault, line, text } = read;
	const facts = fault === "empty" ? {
		fault,
		file: file.name
	} : {
		fault,
		file: file.name,
		line,
		text
	};
	return {
		kind: "unfit",
		finding: finding("environment-unfit", facts)
	};
}

// src/adapters/runtimes/python-worker/run-uv.ts
const TIMEOUT_MS = 9e5;
const WORDS = 700;
async function runUv({ args, folder, environment, signal, failure }) {
	const uv = findUv(environment);
	try {
		const env = {
			...withoutPlace(environment),
			NO_COLOR: "1"
		};
		await promisify(execFile)(uv, [...args], {
			cwd: folder,
			env,
			timeout: TIMEOUT_MS,
			signal,
			maxBuffer: 2 ** 26
		});
	} catch (error) {
		if (signal?.aborted === true) throw new AppError({
			code: "interrupted",
			message: "The work was interrupted."
		});
		const { reason, what, hint } = failure;
		throw new AppError({
			code: "runtime-missing",
			reason,
			message: `${what}: ${saidOf(error)}`,
			hint,
			cause: error
		});
	}
}
function findUv({ PATH = "" }) {
	const file = process.platform === "win32" ? "uv.exe" : "uv";
	const found = PATH.split(delimiter).filter((folder) => isAbsolute(folder)).map((folder) => join(folder, file)).find(isExecutable);
	if (found !== void 0) return found;
	throw new AppError({
		code: "runtime-missing",
		reason: "uv-missing",
		message: "There is no uv on the PATH, by which the packages of a Python model are installed.",
		hint: "Install it (`pip install uv`; in a workflow astral-sh/setup-uv before this step): docs/python-models.md."
	});
}
function isExecutable(path) {
	try {
		accessSync(path, constants$1.X_OK);
		return true;
	} catch {
		return false;
	}
}
const OF_A_PLACE = /^(?:VIRTUAL_ENV|CONDA_PREFIX|PYTHONPATH|PYTHONHOME|UV_(?:SYSTEM_PYTHON|PROJECT\w*|TARGET|PREFIX|PYTHON|NO_BINARY\w*|CONFIG_FILE|WORKING_DIR\w*|EXCLUDE_NEWER\w*|VENV_\w+|COMPILE_BYTECODE))$/u;
function withoutPlace(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !OF_A_PLACE.test(name)));
}
function saidOf(error) {
	const told = (isRecord(error) && typeof error["stderr"] === "string" ? error["stderr"] : "").replace(/^[\s\S]*?(?=^error:)/mu, "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return told.length === 0 ? String(error) : told.join(" ").replace(/^error: /u, "").slice(0, WORDS);
}

// src/adapters/runtimes/python-worker/prepare-environment.ts
const INTERPRETER = process.platform === "win32" ? join("Scripts", "python.exe") : join("bin", "python");
const FORM = "v2";
async function prepareEnvironment(request) {
	const parent = join(findCacheFolder(request.environment), "python");
	const folder = join(parent, digestOf(request));
	try {
		const kept = isPrivate(folder) ? await readKept(folder) : null;
		if (kept !== null) return kept;
		makeFolder(parent);
		return await install(request, {
			parent,
			folder
		});
	} catch (error) {
		throw error instanceof AppError ? error : unusable(folder, error);
	}
}
function digestOf({ lock, python }) {
	const key = `${FORM} ${process.platform}-${process.arch} ${python} `;
	return createHash("sha256").update(key).update(lock).digest("hex").slice(0, 40);
}
async function install(request, { parent, folder }) {
	const { lock, lockName, packages, python } = request;
	await removeAbandoned(parent, STAGING);
	const staging = await mkdtemp(join(parent, "new-"));
	try {
		const fresh = join(staging, "kept");
		await mkdir(fresh, { mode: 448 });
		await writeFile(join(staging, "requirements.lock"), lock);
		process.stderr.write(`Python ${python} and ${packages} packages of ${quoteText(lockName)} are set up by uv, once, in ${folder}\n`);
		await makeEmpty(request, staging);
		await addPackages(request, staging);
		await compileAll(request, staging);
		await tryRename(fresh, folder);
		const kept = isPrivate(folder) ? await readKept(folder) : null;
		if (kept === null) throw new Error(`${folder} is not a folder of this user alone`);
		return kept;
	} finally {
		await rm(staging, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	}
}
const STAGING = /^new-[A-Za-z0-9]{6}$/u;
async function makeEmpty({ python, environment, signal }, folder) {
	const failure = {
		reason: "python-missing",
		what: `uv finds no Python ${python}`,
		hint: "Install that version (in a workflow: actions/setup-python), or let uv fetch it; or declare under artifact.environment the version with which the model was made."
	};
	const args = [
		"venv",
		"--no-project",
		"--python",
		python,
		"--relocatable",
		"--quiet",
		join("kept", "venv")
	];
	await runUv({
		args,
		folder,
		environment,
		signal,
		failure
	});
}
async function addPackages({ python, environment, signal, lockName }, folder) {
	const failure = {
		reason: "packages-missing",
		what: `uv could not install the packages of ${quoteText(lockName)}`,
		hint: `Check that uv reaches its index (UV_DEFAULT_INDEX, HTTPS_PROXY and SSL_CERT_FILE hold), and that it has each version with the digests of the lock, as a wheel for Python ${python} on this machine: nothing is built here.`
	};
	const args = [
		"pip",
		"sync",
		"--python",
		join("kept", "venv", INTERPRETER),
		...[
			"--require-hashes",
			"--only-binary",
			":all:",
			"--link-mode",
			"copy",
			"--quiet"
		],
		"requirements.lock"
	];
	await runUv({
		args,
		folder,
		environment,
		signal,
		failure
	});
}
async function compileAll({ environment, signal }, folder) {
	const args = [
		"-I",
		"-S",
		"-m",
		"compileall",
		"-q",
		"-j",
		"0",
		"-x",
		TESTS,
		join("kept", "venv")
	];
	const python = join(folder, "kept", "venv", INTERPRETER);
	const options = {
		cwd: folder,
		env: scrubEnvironment(environment),
		signal,
		maxBuffer: 2 ** 26
	};
	try {
		await promisify(execFile)(python, args, options);
	} catch (error) {
		if (signal?.aborted === true) throw error;
	}
}
const TESTS = String.raw`[/\\]tests?[/\\]`;
async function tryRename(from, to) {
	try {
		await rename(from, to);
	} catch (error) {
		if (![
			"ENOTEMPTY",
			"EEXIST",
			"EPERM"
		].includes(systemCode(error))) throw error;
	}
}
async function readKept(folder) {
	try {
		if (!(await readFile(join(folder, "venv", "pyvenv.cfg"), "utf8")).includes("version")) return null;
		return { interpreter: join(folder, "venv", INTERPRETER) };
	} catch (error) {
		if (systemCode(error) === "ENOENT") return null;
		throw error;
	}
}
function unusable(folder, cause) {
	return new AppError({
		code: "runtime-missing",
		reason: "environment-unusable",
		message: `The packages of the model cannot be kept in ${quoteText(folder)} (${systemCode(cause)}).`,
		hint: "Check the rights of SEATRIAL_CACHE_DIR or of the cache folder, and the space on its disk; delete the folder where it belongs to somebody else.",
		cause
	});
}

// src/adapters/runtimes/python-worker/lay-python.ts
const WORKER_FILE = "worker.json";
const READY = {
	path: "/v2/health/ready",
	timeout: "2m"
};
async function layPython(artifact, options) {
	const { declared, lock } = environmentOf(artifact);
	const { python } = declared.environment;
	const bytes = await readVerified(lock);
	const read = parseLock(bytes.toString("utf8"));
	const packages = read.kind === "locked" ? read.packages.length : 0;
	const { interpreter } = await prepareEnvironment({
		lock: bytes,
		lockName: lock.name,
		packages,
		python,
		...options
	});
	const serve = {
		command: [
			interpreter,
			"-I",
			"-S",
			"-B",
			join(workerFolder(), "seatrial_begin.py"),
			join("..", WORKER_FILE),
			"{port}",
			"{threads}"
		],
		protocol: "open-inference",
		model: "model",
		ready: READY
	};
	const { signature, model, version, methods = {} } = declared;
	const laid = await layServer({
		artifact,
		description: {
			model,
			version,
			signature,
			serve
		},
		signal: options.signal
	});
	const told = {
		format: artifact.format,
		model: artifact.files[0]?.name,
		signature: proposed(signature),
		methods,
		network: readNetwork()
	};
	await writeFile(join(dirname(laid.modelPath), WORKER_FILE), JSON.stringify(told), { mode: 384 });
	return laid;
}
function proposed(signature) {
	return signature.inputs.length === 0 ? null : signature;
}

// src/adapters/runtimes/python-worker/settle-environment.ts
async function settleEnvironment({ files }, python) {
	const [model, ...others] = files;
	const locks = others.filter(({ name }) => LOCK_NAMES.test(name));
	const [lock] = locks;
	if (lock === void 0 || locks.length > 1) throw noLock(model?.name ?? "", locks);
	const known = python ?? pythonOf((await readVerified(lock)).toString("utf8"));
	if (known !== null && PYTHON.test(known)) return {
		python: known,
		lock: lock.name
	};
	throw new AppError({
		code: "usage",
		reason: "python-unknown",
		message: known === null ? `${quoteText(lock.name)} does not say for which version of Python it was made.` : `${quoteText(known)} is no version of Python.`,
		hint: "Give the version with which the model was made: --python 3.11."
	});
}
const LOCK_NAMES = /(?:^|[._-])(?:requirements|lock)(?:[._-]|$)/iu;
const PYTHON = /^3\.\d{1,2}(?:\.\d{1,2})?$/u;
function noLock(model, locks) {
	return new AppError({
		code: "usage",
		reason: "lock-unknown",
		message: locks.length === 0 ? `${quoteText(model)} is loaded by Python, and no file beside it says with which packages.` : `Which of ${locks.map(({ name }) => quoteText(name)).join(", ")} locks the packages cannot be told.`,
		hint: `Name one lock after the model's file: seatrial init ${model} requirements.lock …; \`uv pip compile requirements.in --generate-hashes -o requirements.lock\` writes it.`
	});
}
function pythonOf(lock) {
	const head = lock.split("\n").filter((line) => line.startsWith("#")).join("\n");
	const said = /(?:--python-version|--python|\s-p)[ =](3\.\d+(?:\.\d+)?)\b|with Python (3\.\d+)\b/u.exec(head);
	return said?.[1] ?? said?.[2] ?? null;
}

// src/adapters/runtimes/python-worker/python-runtimes.ts
const FORMATS = [
	scikitLearn,
	skops,
	xgboost,
	lightgbm,
	catboost
];
const PYTHON_RUNTIMES = FORMATS.map(runtimeOf);
function ownWords(said) {
	return /\bseatrial: (.+)$/su.exec(said)?.[1] ?? said;
}
function runtimeOf(format) {
	const { packages: _packages, runsCode: _runs, fault: _fault, ...facts } = format;
	return {
		...facts,
		needs: ["environment"],
		takes: ["methods"],
		python: null,
		nameInWords: `The worker of ${format.title}`,
		startHint: "See docs/python-models.md.",
		inspect: (artifact) => inspectPython(artifact, format),
		locate: async () => {
			if (process.platform !== "win32") return {
				library: "",
				version: "as locked"
			};
			throw new AppError({
				code: "runtime-missing",
				message: "Python models are loaded on Linux and macOS alone.",
				hint: "Certify the version on a runner of one of them."
			});
		},
		settle: settleEnvironment,
		lay: layPython,
		ownWords,
		engineModule: endpointRuntime.engineModule
	};
}

// src/adapters/runtimes/compare-signature.ts
function compareSignature(signature, runtime, scored) {
	const wrong = compareList({
		role: "input",
		read: signature.inputs,
		hasShape: true
	}, runtime.inputs) ?? compareList({
		role: "output",
		read: unlessUnstacked(signature.outputs, runtime),
		hasShape: false
	}, runtime.outputs);
	if (wrong !== null) return {
		kind: "different",
		difference: wrong
	};
	return {
		kind: "alike",
		corrected: findCorrected(signature.outputs, runtime.outputs, scored)
	};
}
function unlessUnstacked(outputs, runtime) {
	const others = new Set(runtime.outputs.flatMap(({ name, datatype }) => datatype === null ? [name] : []));
	return outputs.filter(({ name }) => !others.has(name));
}
function findCorrected(read, values, scored) {
	return read.flatMap(({ name, ...metadata }) => {
		const value = values.find((one) => one.name === name);
		if (value === void 0 || value.datatype === null || value.shape.length === 0 || !scored.has(name) || hasSameShape({
			name,
			...metadata
		}, value)) return [];
		return [{
			output: name,
			declared: metadata.shape,
			shape: value.shape
		}];
	});
}
function compareList({ role, read, hasShape }, values) {
	const tensors = values.filter(({ datatype }) => datatype !== null);
	if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
	for (const [index, metadata] of read.entries()) {
		const value = tensors[index];
		const difference = value === void 0 ? "missing" : compareValue(metadata, value, hasShape);
		if (difference !== null) return `${role} ${quoteText(metadata.name)} is ${difference}`;
	}
	return null;
}
function compareValue(read, value, hasShape) {
	if (value.name !== read.name) return `named ${quoteText(value.name)}`;
	if (value.datatype !== read.datatype) return `of type ${value.datatype}, not ${read.datatype}`;
	if (!hasShape || hasSameShape(read, value)) return null;
	return `${`of shape [${value.shape.join(", ")}], not [${read.shape.join(", ")}]`}; correct the shape that the file declares for it`;
}
function hasSameShape(read, { shape }) {
	return shape.length === read.shape.length && shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1);
}

// src/adapters/runtimes/lay-files.ts
async function layFiles({ artifact, modelName, signal }) {
	refuseClashes(artifact, modelName);
	const folder = await mkdtemp(join(tmpdir(), "seatrial-model-"));
	const laid = {
		modelPath: join(folder, modelName),
		[Symbol.asyncDispose]: async () => rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 5
		})
	};
	try {
		for (const [index, file] of artifact.files.entries()) await copyVerified(file, join(folder, index === 0 ? modelName : file.name), signal);
		return laid;
	} catch (error) {
		await laid[Symbol.asyncDispose]();
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unwritable",
			message: `The model's files could not be laid out in ${folder}.`,
			hint: "Check the space and the rights of the temporary folder (TMPDIR).",
			cause: error
		});
	}
}
function refuseClashes({ files }, modelName) {
	const taken = /* @__PURE__ */ new Set([modelName.toLowerCase()]);
	for (const { name } of files.slice(1)) {
		if (name === "" || name === "." || name === ".." || /[/\\]/.test(name)) throw misnamed("file-name-path", `The name ${quoteText(name)} under artifact.files is not a plain file name.`);
		const folded = name.toLowerCase();
		if (taken.has(folded)) throw misnamed("file-name-taken", `The file ${quoteText(name)} cannot lie beside the others: the model file is laid as ${quoteText(modelName)}, and file systems may not tell upper from lower case.`);
		taken.add(folded);
	}
}
function misnamed(reason, message) {
	return new AppError({
		code: "manifest-meaning",
		reason,
		message,
		hint: "Save the model again, with each file of external data under a plain name of its own."
	});
}

// src/adapters/runtimes/start-model.ts
async function stage({ artifact, appended }, record, options) {
	const { library } = await record.locate(options.environment);
	await using resources = new AsyncDisposableStack();
	const laid = resources.use(await lay(artifact, record, options));
	if (appended !== null) await appendFile(laid.modelPath, appended);
	const owned = resources.move();
	return {
		modelPath: laid.modelPath,
		readyMs: laid.readyMs,
		engine: {
			module: record.engineModule(),
			library
		},
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
function lay(artifact, record, options) {
	return record.lay?.(artifact, options) ?? layFiles({
		artifact,
		modelName: record.usualFile,
		signal: options.signal
	});
}
async function startModel(staging, options, context) {
	const { record, signal } = context;
	await using resources = new AsyncDisposableStack();
	const staged = resources.use(await stage(staging, record, context));
	const child = resources.use(new LimitedProcess({
		entry: entryPath("session-process", import.meta.url),
		limits: options.limits,
		signal
	}));
	const unstarted = await startRuntime(child, staged.engine, record);
	if (unstarted !== null) return unstarted;
	const request = {
		modelPath: staged.modelPath,
		threads: options.threads,
		outputs: options.outputs ?? null
	};
	const outcome = await child.call("load", request, { timeoutMs: options.limits.callTimeoutMs + (staged.readyMs ?? 0) });
	if (outcome.kind === "failed") return explain(tidy(outcome, staged), record);
	const answer = parseLoadAnswer(outcome.value);
	if (answer === null) return failed("The process that loaded the model gave no proper answer.");
	return {
		kind: "started",
		child,
		staged,
		answer,
		resources: resources.move()
	};
}
async function startRuntime(child, engine, { nameInWords, startHint }) {
	const outcome = await child.call("start", engine);
	if (outcome.kind === "answered") return null;
	if (outcome.reason === "memory" || outcome.reason === "timeout") return outcome;
	throw new AppError({
		code: "runtime-missing",
		message: `${nameInWords} cannot be started: ${outcome.message}`,
		hint: startHint
	});
}
function tidy(failure, { modelPath }) {
	const folder = dirname(modelPath);
	const message = failure.message.replaceAll(`${folder}${sep}`, "").replaceAll(/\s+/g, " ").trim();
	return {
		...failure,
		message
	};
}
function explain(told, { missingOperator, refuseMachine, ownWords }) {
	if (told.reason !== "error") return told;
	const failure = {
		...told,
		message: ownWords?.(told.message) ?? told.message
	};
	const refused = refuseMachine?.(failure.message) ?? null;
	if (refused !== null) throw refused;
	const operator = missingOperator?.(failure.message) ?? void 0;
	return operator === void 0 ? failure : {
		...failure,
		operator
	};
}
function failed(message) {
	return {
		kind: "failed",
		reason: "error",
		message
	};
}

// src/adapters/runtimes/propose-inspection.ts
async function proposeInspection(artifact, { python, limits }, context) {
	const { record } = context;
	if (record.settle === void 0) throw new AppError({
		code: "internal",
		message: "There is nothing to ask."
	});
	const environment = await record.settle(artifact, python);
	const declared = {
		model: "model",
		version: "0.0.0",
		signature: {
			inputs: [],
			outputs: []
		},
		environment
	};
	const asked = {
		...artifact,
		declared
	};
	const inspected = await record.inspect(asked);
	if (inspected.inspection === null || hasError(inspected.findings)) return {
		kind: "proposed",
		inspected,
		environment
	};
	const started = await startModel({
		artifact: asked,
		appended: null
	}, {
		threads: 1,
		limits
	}, context);
	if (started.kind === "failed") return {
		...started,
		runtime: programOf(record)
	};
	await using _resources = started.resources;
	const { inputs, outputs } = started.answer;
	const inspection = {
		...inspected.inspection,
		signature: signatureOf(inputs, outputs)
	};
	const columns = {
		columnLabels: new Map(outputs.flatMap((tensor) => labelsOf(tensor))),
		inputColumns: new Map(inputs.map(({ name, columns: of = [] }) => [name, of.map(String)]))
	};
	return {
		kind: "proposed",
		inspected: {
			...inspected,
			...columns,
			inspection
		},
		environment
	};
}
function signatureOf(inputs, outputs) {
	return {
		inputs: inputs.flatMap(tensorOf),
		outputs: outputs.flatMap(tensorOf)
	};
}
function tensorOf({ name, datatype, shape }) {
	const known = datatypeNamed(datatype);
	return known === null ? [] : [{
		name,
		datatype: known,
		shape: [...shape]
	}];
}
function labelsOf({ name, columns = [] }) {
	return columns.length === 0 ? [] : [[name, columns]];
}

// src/adapters/runtimes/create-runtime.ts
function createRuntime(record, options) {
	return {
		...record,
		async identity({ environment }) {
			const { version } = await record.locate(options.environment);
			if (environment !== void 0) return {
				name: "python",
				version: environment.python
			};
			return {
				name: record.name,
				version
			};
		},
		inspect: async (artifact) => {
			if (record.lay === void 0) refuseClashes(artifact, record.usualFile);
			return record.inspect(artifact);
		},
		stage: async (artifact, outputs) => {
			const { appendix } = await record.inspect(artifact);
			return stage({
				artifact,
				appended: appendix?.(outputs) ?? null
			}, record, options);
		},
		...record.settle === void 0 ? {} : { propose: (artifact, asked) => proposeInspection(artifact, asked, {
			...options,
			record
		}) },
		load: async (artifact, loadOptions) => {
			const outcome = await loadModel(artifact, loadOptions, {
				...options,
				record
			});
			return outcome.kind === "failed" ? {
				...outcome,
				runtime: programOf(record)
			} : outcome;
		}
	};
}
async function loadModel(artifact, options, context) {
	const { record } = context;
	const inspected = await record.inspect(artifact);
	const refused = refusal(inspected);
	if (refused !== null || inspected.inspection === null) return refused ?? failed("The model cannot be read.");
	const appended = inspected.appendix?.(options.outputs ?? []) ?? null;
	const started = await startModel({
		artifact,
		appended
	}, options, context);
	if (started.kind === "failed") return started;
	const { child, staged, answer } = started;
	await using resources = started.resources;
	const { signature } = inspected.inspection;
	const scored = options.scored ?? new Set(signature.outputs.map(({ name }) => name));
	const comparison = compareSignature(signature, answer, scored);
	if (comparison.kind === "different") return failed(`${differsIn(record)}: ${comparison.difference}.`);
	return {
		kind: "loaded",
		model: new ModelProcess({
			child,
			staged,
			signature,
			runtime: programOf(record),
			resources: resources.move()
		}),
		loadMs: answer.loadMs,
		corrected: comparison.corrected
	};
}
var ModelProcess = class {
	#parts;
	constructor(parts) {
		this.#parts = parts;
	}
	async predict(inputs) {
		const outcome = await this.#ask(inputs);
		return outcome.kind === "failed" ? {
			...outcome,
			runtime: this.#parts.runtime
		} : outcome;
	}
	async #ask(inputs) {
		const { child, staged, signature } = this.#parts;
		const wrong = wrongNames(signature, inputs);
		if (wrong !== null) return failed(wrong);
		const outcome = await child.call("predict", inputs);
		if (outcome.kind === "failed") return tidy(outcome, staged);
		const outputs = parseTensors(outcome.value);
		return outputs === null ? failed("The model gave no proper answer.") : {
			kind: "predicted",
			outputs
		};
	}
	async [Symbol.asyncDispose]() {
		await this.#parts.resources.disposeAsync();
	}
};
function differsIn({ isServer = false }) {
	return isServer ? "The server tells other tensors than the manifest declares" : "The runtime understands the model differently from the file";
}
function wrongNames(signature, inputs) {
	const wanted = signature.inputs.map(({ name }) => name);
	const given = inputs.map(({ name }) => name);
	if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return null;
	return `The model takes the inputs ${wanted.join(", ")}; it was given ${given.join(", ") || "none"}.`;
}
function refusal({ findings }) {
	const error = findings.find(({ severity }) => severity === "error");
	return error === void 0 ? null : failed(`The inspection refuses the model: ${error.code}.`);
}

// src/wiring/runtimes.ts
const RUNTIMES = [
	onnxRuntime,
	endpointRuntime,
	...PYTHON_RUNTIMES
];
function wireRuntimes(options, records = RUNTIMES) {
	const runtimes = new Map(records.map((record) => [record.format, createRuntime(record, options)]));
	return (format) => {
		const runtime = runtimes.get(format);
		if (runtime !== void 0) return runtime;
		throw new AppError({
			code: "runtime-missing",
			message: `Nothing here runs models of the format ${format}.`,
			hint: `Known: ${[...runtimes.keys()].join(", ")}.`
		});
	};
}
function wireMetricPrograms({ signal }) {
	return createMetricPrograms({ signal });
}
function recordOfFile(path) {
	return runtimeOfFile(path) ?? RUNTIMES[0];
}
function runtimeOfFile(path) {
	const ending = extname(path).toLowerCase();
	return RUNTIMES.find((record) => endingsOf(record).includes(ending)) ?? null;
}
function endingsOf({ usualFile, endings }) {
	return endings ?? (usualFile === "" ? [] : [extname(usualFile)]);
}

export { wireRuntimes as a, wireMetricPrograms as i, recordOfFile as n, createRuntime as o, runtimeOfFile as r, programOf as s, RUNTIMES as t };