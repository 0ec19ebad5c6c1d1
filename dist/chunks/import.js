import { i as __toESM } from "./rolldown-runtime.js";
import { n as Option } from "./commander.js";
import { n as MODE_NAMES, t as IDENTIFIER } from "./constants.js";
import { t as AppError } from "./error.js";
import { n as isVersion, r as orderVersions } from "./version-order.js";
import { t as quoteText } from "./quote-text.js";
import { n as nameInAddress, r as nameInPath, t as isAddress } from "./address.js";
import { n as USUAL_FILES, r as formatOfFile, t as IMPORT_FORMATS } from "./import-formats.js";
import { t as require_dist } from "./dist.js";
import { d as parseYamlDocument, o as parseVersion } from "./parsers.js";
import { t as listFillIns } from "./fill-ins.js";
import { i as scalar, n as fillIn, r as fillInText, t as comment } from "./yaml-scalar.js";
import { n as toPointer } from "./json-pointer.js";
import { n as isTask } from "./registry.js";
import { a as readLicense, n as spdxOfHub, r as datatypeOfNumpy } from "./hub-license.js";
import { i as parseMetricName } from "./registry2.js";
import { n as suggest } from "./suggest.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { r as instantMs } from "./instant.js";
import { t as gitIn } from "./run-git.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { n as describeAddress, r as takeRemoteFile } from "./remote-files2.js";
import { t as wireLocalFiles } from "./local-files.js";
import { r as runtimeOfFile, t as RUNTIMES } from "./runtimes.js";
import { t as interruptible } from "./interruptible.js";
import { n as visibleText } from "./visible-text.js";
import { resolve } from "node:path";
import { basename as basename$1, dirname as dirname$1, join as join$1 } from "node:path/posix";

// src/domain/model/gto-tag.ts
const TAG = /^(?<artifact>[\w./-]+(?:=[\w/-]+)?)(?:@v(?<version>\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)|#(?<stage>[A-Za-z0-9][\w/-]*)|@(?<deprecated>deprecated))(?<cancel>!?)(?:#\d+)?$/u;
function parseGtoTag(tag) {
	const groups = TAG.exec(tag)?.groups;
	if (groups === void 0) return null;
	const { artifact = "", version, stage, deprecated, cancel } = groups;
	if (deprecated !== void 0) return {
		kind: "deprecated",
		artifact
	};
	const isWithdrawn = cancel === "!";
	if (version !== void 0) return {
		kind: "version",
		artifact,
		version,
		isWithdrawn
	};
	return {
		kind: "stage",
		artifact,
		stage: stage ?? "",
		isWithdrawn
	};
}
function gtoArtifact(folder, artifact) {
	return folder === "" ? artifact : `${folder}=${artifact}`;
}

// src/usecases/import/document-reader.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function createAnswerReader(path, value) {
	const locate = (pointer) => ({
		path,
		line: 0,
		column: 0,
		pointer
	});
	return createDocumentReader({
		value,
		source: { locate }
	});
}
function createDocumentReader({ value: root, source }) {
	const taken = /* @__PURE__ */ new Set();
	const left = /* @__PURE__ */ new Map();
	const look = (...place) => place.reduce(memberOf, root);
	const items = (...place) => {
		const list = look(...place);
		return Array.isArray(list) ? list.map((_, index) => [...place, index]) : [];
	};
	const takeText = (longest, ...place) => {
		const value = look(...place);
		if (typeof value !== "string" || value.trim() === "") return null;
		if (value.length <= longest) taken.add(toPointer(...place));
		else left.set(toPointer(...place), "too-long");
		return value.length <= longest ? value.trim() : null;
	};
	return {
		look,
		items,
		takeText,
		takeTexts: (longest, ...place) => items(...place).flatMap((item) => takeText(longest, ...item) ?? []),
		take(...place) {
			taken.add(toPointer(...place));
			return look(...place);
		},
		leave: (reason, ...place) => void left.set(toPointer(...place), reason),
		leftOut: () => untold(root, "", {
			taken,
			left,
			above: ancestorsOf([...taken, ...left.keys()])
		}).map(({ pointer, reason, value }) => ({
			location: source.locate(pointer),
			reason,
			shown: JSON.stringify(value, showNumber)
		}))
	};
}
function memberOf(value, key) {
	if (Array.isArray(value)) return value[Number(key)];
	return isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function showNumber(_key, value) {
	return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
function ancestorsOf(pointers) {
	return new Set(pointers.flatMap((pointer) => [...pointer.matchAll(/\//gu)].map(({ index }) => pointer.slice(0, index))));
}
function untold(value, pointer, told) {
	const reason = told.left.get(pointer);
	if (isEmpty(value)) return [];
	if (reason !== void 0) return [{
		pointer,
		reason,
		value
	}];
	if (told.taken.has(pointer)) return [];
	if (pointer !== "" && !told.above.has(pointer)) return [{
		pointer,
		reason: "no-place",
		value
	}];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => untold(member, pointer + toPointer(key), told));
}
function isEmpty(value) {
	if (value === null || value === void 0 || value === "") return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}

// src/usecases/import/gto-version.ts
function readGtoTags(tags, artifact) {
	const read = tags.flatMap((tag) => {
		const said = parseGtoTag(tag.name);
		return said?.artifact === artifact ? [{
			...tag,
			said
		}] : [];
	});
	const here = read.flatMap(({ said, isHere }) => isHere && said.kind === "version" && !said.isWithdrawn ? [said.version] : []);
	const version = orderVersions(here).at(-1) ?? null;
	const remarks = read.flatMap((tag) => remarkOf(tag, version) ?? []);
	return {
		version,
		remarks: [...version === null ? [{
			kind: "no-tag",
			artifact
		}] : [], ...remarks]
	};
}
function remarkOf({ name, isHere, said }, version) {
	switch (said.kind) {
		case "deprecated": return {
			kind: "withdrawn",
			tag: name
		};
		case "stage": return isHere ? {
			kind: said.isWithdrawn ? "withdrawn" : "stage",
			tag: name
		} : null;
		case "version":
			if (said.isWithdrawn) return {
				kind: "withdrawn",
				tag: name
			};
			return isHere && said.version === version ? null : {
				kind: "other-version",
				tag: name
			};
	}
}

// src/usecases/import/imported.ts
const LONGEST_NAME$1 = 256;
const MOST_ANNOTATIONS = 200;
function takeAnnotations(reader, { place, name }, into) {
	const value = reader.look(...place);
	if (isRecord(value)) {
		for (const key of Object.keys(value)) takeAnnotations(reader, {
			place: [...place, key],
			name: `${name}.${key}`
		}, into);
		return;
	}
	const text = Array.isArray(value) && value.every(isScalar) ? value.join(", ") : value;
	if (text === null || text === void 0 || text === "") return;
	const reason = isScalar(text) ? refuseAnnotation(name, text, into) : "several";
	const isExact = [value].flat().every((one) => typeof one !== "number" || isExactNumber(one));
	if (reason !== null || !isExact || !isScalar(text)) return reader.leave(reason ?? "inexact", ...place);
	reader.take(...place);
	into.set(name, text);
}
function refuseAnnotation(name, value, into) {
	if (name.length > LONGEST_NAME$1) return "too-long";
	if (into.has(name)) return into.get(name) === value ? null : "name-taken";
	return into.size < MOST_ANNOTATIONS ? null : "too-many";
}
function isExactNumber(value) {
	return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^-?\d+$/u.test(String(value)));
}
const LONGEST_METRIC = 100;
function metricName(value) {
	const name = typeof value === "string" ? wordOf(value) : "";
	return /^[a-z][a-z0-9_]*(?:@\d+(?:\.\d+)?)?$/u.test(name) && name.length <= LONGEST_METRIC ? name : null;
}
function wordOf(text) {
	return text.trim().toLowerCase().replaceAll(/[^a-z0-9@.]+/gu, "_").replaceAll(/^_+|_+$/gu, "");
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function filled(fields) {
	return Object.keys(fields).length === 0 ? void 0 : fields;
}

// src/usecases/import/render-model-part.ts
function renderModelPart({ signature, ...texts }) {
	const lines = [...Object.keys(texts).length === 0 ? [] : (0, import_dist.stringify)(texts, { lineWidth: 0 }).trimEnd().split("\n"), ...signature === void 0 ? [] : [
		"signature:",
		...side("inputs", signature.inputs),
		...side("outputs", signature.outputs)
	]];
	if (lines.length === 0) return "";
	return ["For model.yaml, which says this of all versions:", ...lines].map((line) => `# ${comment(line)}\n`).join("");
}
function side(name, tensors) {
	return [`  ${name}:`, ...tensors.map((tensor) => `    - ${renderTensor(tensor)}`)];
}
function renderTensor({ name, datatype, shape }) {
	return `{name: ${name === null ? fillIn("the name of the tensor in the file") : scalar(name)}, datatype: ${datatype}, shape: [${shape.join(", ")}]}`;
}

// src/usecases/import/read-results.ts
function readResults(reader) {
	const found = reader.items("model-index").flatMap((entry) => reader.items(...entry, "results")).map((place) => readResult(reader, place));
	return {
		results: found.flatMap(({ result }) => result ?? []),
		remarks: found.flatMap(({ remarks }) => remarks)
	};
}
function readResult(reader, place) {
	const nothing = {
		result: null,
		remarks: []
	};
	const name = reader.takeText(256, ...place, "dataset", "name") ?? reader.takeText(256, ...place, "dataset", "type");
	if (name === null) {
		reader.leave("no-data", ...place);
		return nothing;
	}
	const { metrics, remarks } = readMetrics$1(reader, [...place, "metrics"]);
	if (metrics.size === 0) {
		reader.leave("no-metric", ...place, "dataset");
		return {
			...nothing,
			remarks
		};
	}
	if (reader.look(...place, "task", "type") === reader.look("pipeline_tag")) reader.take(...place, "task", "type");
	const source = reader.takeText(2048, ...place, "source", "url");
	return {
		result: {
			data: {
				name,
				...textAs("id", reader.takeText(256, ...place, "dataset", "type")),
				...textAs("config", reader.takeText(256, ...place, "dataset", "config")),
				...textAs("split", reader.takeText(256, ...place, "dataset", "split")),
				...textAs("revision", reader.takeText(256, ...place, "dataset", "revision"))
			},
			metrics: Object.fromEntries(metrics),
			...source === null ? {} : { source }
		},
		remarks
	};
}
function textAs(key, text) {
	const entry = {};
	if (text !== null) entry[key] = text;
	return entry;
}
function readMetrics$1(reader, place) {
	const into = {
		metrics: /* @__PURE__ */ new Map(),
		remarks: []
	};
	for (const own of reader.items(...place)) {
		for (const key of ["verified", "verifyToken"]) reader.leave("shown-elsewhere", ...own, key);
		for (const leaf of leavesOf(reader, [...own, "value"])) readValue(reader, {
			own,
			leaf,
			into
		});
	}
	return into;
}
function readValue(reader, { own, leaf, into: { metrics, remarks } }) {
	const names = namesOf(reader, own).map((one) => [one, ...leaf.parts].join("_"));
	const name = names.find((one) => !metrics.has(one));
	const value = readNumber(leaf.value, name ?? "");
	if (names.length === 0) return reader.leave("no-metric-name", ...own);
	if (value === null) return reader.leave("no-number", ...leaf.parts.length === 0 ? own : leaf.place);
	if (name === void 0) return reader.leave("twice", ...leaf.parts.length === 0 ? own : leaf.place);
	metrics.set(name, value.number);
	for (const taken of [[...own, "type"], leaf.place]) reader.take(...taken);
	if (names.indexOf(name) > 0 || saysTheSame(reader, own)) reader.take(...own, "name");
	if (value.isPercentage) remarks.push({
		kind: "percentage",
		metric: name,
		written: String(leaf.value),
		value: value.number
	});
}
function namesOf(reader, place) {
	return ["type", "name"].flatMap((key) => metricName(reader.look(...place, key)) ?? []);
}
function leavesOf(reader, place, parts = []) {
	const value = reader.look(...place);
	if (!isRecord(value)) return [{
		place,
		parts,
		value
	}];
	return Object.keys(value).flatMap((key) => leavesOf(reader, [...place, key], [...parts, wordOf(key)]));
}
function readNumber(value, metric) {
	const [, digits, sign] = /^\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*(%?)\s*$/iu.exec(String(value)) ?? [];
	if (digits === void 0 || typeof value === "boolean") return null;
	const number = Number(digits);
	const parsed = parseMetricName(metric);
	const isShare = parsed.kind === "metric" && parsed.metric.range[1] === 1;
	const isPercentage = sign === "%" || isShare && number > 1 && number <= 100;
	if (!Number.isFinite(number)) return null;
	return {
		number: isPercentage ? Number((number / 100).toPrecision(15)) : number,
		isPercentage
	};
}
function saysTheSame(reader, place) {
	const [type, name] = ["type", "name"].map((key) => metricName(reader.look(...place, key)));
	return name === type;
}

// src/usecases/import/read-card.ts
const OF_THE_HUB = [
	"widget",
	"inference",
	"thumbnail",
	"viewer",
	"extra_gated_prompt",
	"extra_gated_fields"
];
const ELSEWHERE = /* @__PURE__ */ new Set([
	"license",
	"license_name",
	"base_model",
	"datasets",
	"pipeline_tag",
	"tags",
	"model-index",
	...OF_THE_HUB
]);
function readCard(reader) {
	for (const key of OF_THE_HUB) reader.leave("shown-elsewhere", key);
	const { results, remarks } = readResults(reader);
	const lineage = filled({
		...readBase(reader),
		...readDatasets(reader)
	});
	const license = readHubLicense(reader);
	const annotations = readAnnotations(reader);
	return {
		file: null,
		...lineage === void 0 ? {} : { lineage },
		...results.length === 0 ? {} : { results },
		...annotations === void 0 ? {} : { annotations },
		...license === null ? {} : { card: { license } },
		model: {
			...readTitle(reader),
			...readTask(reader),
			...readTags$1(reader)
		},
		remarks
	};
}
function readHubLicense(reader) {
	const found = reader.look("license");
	const license = Array.isArray(found) && found.length === 1 ? found[0] : found;
	const name = reader.look("license_name");
	if (Array.isArray(found) && found.length > 1) {
		reader.leave("several", "license");
		return null;
	}
	if (typeof license !== "string" || license.trim() === "" || license.trim() === "unknown") {
		reader.leave("no-license", "license");
		return null;
	}
	const spdx = spdxOfHub(license, typeof name === "string" ? name : null);
	if (spdx.length > 200) {
		reader.leave("too-long", "license_name");
		return null;
	}
	reader.take("license");
	if (license.trim().toLowerCase() === "other") reader.take("license_name");
	return spdx;
}
function readBase(reader) {
	const base = reader.look("base_model");
	const name = Array.isArray(base) && base.length === 1 ? reader.takeText(2048, "base_model", 0) : reader.takeText(2048, "base_model");
	if (Array.isArray(base) && base.length > 1) reader.leave("several", "base_model");
	return name === null ? {} : { base: name };
}
function readDatasets(reader) {
	const one = reader.takeText(256, "datasets");
	const listed = one === null ? reader.takeTexts(256, "datasets") : [one];
	return listed.length === 0 ? {} : { data: listed.map(dataOnHub) };
}
function dataOnHub(id) {
	return {
		name: id,
		.../^[\w.-]+(?:\/[\w.-]+)?$/u.test(id) ? { uri: `https://huggingface.co/datasets/${id}` } : {}
	};
}
function readTask(reader) {
	const task = reader.look("pipeline_tag");
	if (typeof task !== "string") return {};
	if (!isTask(task)) {
		reader.leave("no-task", "pipeline_tag");
		return {};
	}
	reader.take("pipeline_tag");
	return { task };
}
function readTags$1(reader) {
	const tags = [...new Set(reader.takeTexts(60, "tags"))];
	return tags.length === 0 ? {} : { tags };
}
function readTitle(reader) {
	const title = reader.takeText(200, "model-index", 0, "name");
	return title === null ? {} : { title };
}
function readAnnotations(reader) {
	const card = reader.look();
	const keys = isRecord(card) ? Object.keys(card).filter((key) => !ELSEWHERE.has(key)) : [];
	const isNamed = reader.look("license") !== "other" && reader.look("license_name") !== void 0;
	const annotations = /* @__PURE__ */ new Map();
	for (const key of [...keys, ...isNamed ? ["license_name"] : []]) takeAnnotations(reader, {
		place: [key],
		name: `huggingface.${key}`
	}, annotations);
	return filled(Object.fromEntries(annotations));
}

// src/usecases/import/read-dvc.ts
function readDvcArtifact(reader, artifact) {
	const at = ["artifacts", artifact];
	const artifacts = reader.look("artifacts");
	for (const other of isRecord(artifacts) ? Object.keys(artifacts) : []) if (other !== artifact) reader.leave("other-artifact", "artifacts", other);
	for (const key of [
		"stages",
		"vars",
		"params",
		"metrics",
		"plots",
		"datasets"
	]) reader.leave("loading", key);
	const description = reader.takeText(1e4, ...at, "desc");
	const tags = [...new Set(reader.takeTexts(60, ...at, "labels"))];
	const isModel = reader.look(...at, "type") === "model";
	if (isModel) reader.take(...at, "type");
	const task = reader.look(...at, "meta", "task");
	const hasTask = typeof task === "string" && isTask(task);
	if (hasTask) reader.take(...at, "meta", "task");
	const annotations = readMeta(reader, at, [...hasTask ? [] : ["task"], ...isModel ? [] : ["type"]]);
	return {
		file: reader.takeText(512, ...at, "path"),
		...description === null ? {} : { description },
		...annotations === void 0 ? {} : { annotations },
		model: {
			...hasTask ? { task } : {},
			...tags.length === 0 ? {} : { tags }
		},
		remarks: []
	};
}
function readMeta(reader, at, kept) {
	const meta = reader.look(...at, "meta");
	const keys = isRecord(meta) ? Object.keys(meta).filter((key) => key !== "task" || kept.includes(key)) : [];
	const annotations = /* @__PURE__ */ new Map();
	for (const key of keys) takeAnnotations(reader, {
		place: [
			...at,
			"meta",
			key
		],
		name: key
	}, annotations);
	if (kept.includes("type")) takeAnnotations(reader, {
		place: [...at, "type"],
		name: "dvc.type"
	}, annotations);
	return filled(Object.fromEntries(annotations));
}
function chooseArtifact(reader, { artifact, model, path }) {
	const artifacts = reader.look("artifacts");
	const names = isRecord(artifacts) ? Object.keys(artifacts).filter((name) => isRecord(artifacts[name])) : [];
	const [only] = names;
	const chosen = artifact ?? (names.includes(model) || names.length !== 1 ? model : only ?? model);
	if (names.includes(chosen)) return chosen;
	if (names.length === 0) throw new AppError({
		code: "schema-violation",
		message: `${path} has no artifacts.`,
		hint: "What DVC and GTO call a model stands under artifacts in dvc.yaml, with its path."
	});
	const near = suggest(chosen, names);
	throw new AppError({
		code: "usage",
		message: `${path} has no artifact ${quoteText(chosen)}.`,
		hint: `${near === null ? "" : `Did you mean ${near}? `}Name one with --artifact: ${names.join(", ")}.`
	});
}

// src/usecases/import/read-mlmodel.ts
const OF_LOADING = [
	"flavors",
	"env_vars",
	"resources",
	"auth_policy",
	"databricks_runtime",
	"is_signature_from_type_hint",
	"type_hint_from_example"
];
const KEPT = [
	"model_uuid",
	"model_id",
	"artifact_path",
	"mlflow_version"
];
function readMlmodel(reader, format) {
	const flavors = reader.look("flavors");
	const names = isRecord(flavors) ? Object.keys(flavors) : [];
	const data = reader.look("flavors", format, "data");
	for (const key of OF_LOADING) reader.leave("loading", key);
	for (const key of ["saved_input_example_info", "prompts"]) reader.leave("shown-elsewhere", key);
	reader.leave("measured-anew", "model_size_bytes");
	const { annotations, license, description } = readMetadata(reader);
	const [inputs, outputs] = ["inputs", "outputs"].map((side) => readSide(reader, side));
	const remarks = [...names.includes(format) ? [] : [{
		kind: "other-flavors",
		flavors: names
	}], ...[...inputs?.columns ?? [], ...outputs?.columns ?? []].map((columns) => ({
		kind: "columns",
		columns
	}))];
	const signature = {
		inputs: inputs?.tensors ?? [],
		outputs: outputs?.tensors ?? []
	};
	const lineage = filled({
		...readRun(reader),
		...readTime(reader)
	});
	return {
		file: typeof data === "string" && data.trim() !== "" ? data.trim() : null,
		...description === null ? {} : { description },
		...lineage === void 0 ? {} : { lineage },
		...license === null ? {} : { card: { license } },
		...annotations === void 0 ? {} : { annotations },
		model: signature.inputs.length + signature.outputs.length === 0 ? {} : { signature },
		remarks
	};
}
function readMetadata(reader) {
	const metadata = reader.look("metadata");
	const keys = isRecord(metadata) ? Object.keys(metadata) : [];
	const own = keys.filter((key) => key.startsWith("seatrial."));
	for (const key of own) reader.leave("own-export", "metadata", key);
	const license = readMetadataLicense(reader);
	const description = reader.takeText(1e4, "metadata", "description");
	const others = keys.filter((key) => !own.includes(key) && !(key === "license" && license !== null) && !(key === "description" && description !== null));
	const annotations = /* @__PURE__ */ new Map();
	for (const key of KEPT) takeAnnotations(reader, {
		place: [key],
		name: `mlflow.${key}`
	}, annotations);
	for (const key of others) takeAnnotations(reader, {
		place: ["metadata", key],
		name: key
	}, annotations);
	return {
		annotations: filled(Object.fromEntries(annotations)),
		license,
		description
	};
}
function readMetadataLicense(reader) {
	const text = reader.look("metadata", "license");
	if (typeof text !== "string" || readLicense(text).kind === "name") return null;
	return reader.takeText(200, "metadata", "license");
}
function readRun(reader) {
	const run = reader.takeText(64, "run_id");
	return run === null ? {} : { run: `runs:/${run}` };
}
function readTime(reader) {
	const text = reader.look("utc_time_created");
	if (typeof text !== "string") return {};
	const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/u.exec(text.trim()) ?? [];
	if (day === void 0 || Number.isNaN(instantMs(`${day}T${time}Z`))) {
		reader.leave("no-time", "utc_time_created");
		return {};
	}
	reader.take("utc_time_created");
	return { created: `${day}T${time}Z` };
}
function readSide(reader, side) {
	const text = reader.look("signature", side);
	const specs = typeof text === "string" ? jsonOrNull(text) : null;
	if (!Array.isArray(specs)) return {
		tensors: [],
		columns: []
	};
	const tensors = specs.map(readTensor);
	if (tensors.every((tensor) => tensor !== null)) {
		reader.take("signature", side);
		return {
			tensors,
			columns: []
		};
	}
	const columns = specs.map(describeColumn);
	reader.leave("no-tensors", "signature", side);
	return {
		tensors: [],
		columns: columns.every((column) => column !== null) ? [columns] : []
	};
}
function readTensor(spec) {
	if (!isRecord(spec) || spec["type"] !== "tensor" || !isRecord(spec["tensor-spec"])) return null;
	const { dtype, shape } = spec["tensor-spec"];
	const datatype = typeof dtype === "string" ? datatypeOfNumpy(dtype) : null;
	if (datatype === null || !Array.isArray(shape) || shape.length > 16) return null;
	const sizes = shape.filter((size) => Number.isSafeInteger(size) && size >= -1);
	const name = typeof spec["name"] === "string" && spec["name"] !== "" ? spec["name"] : null;
	return sizes.length === shape.length ? {
		name,
		datatype,
		shape: sizes
	} : null;
}
function describeColumn(spec) {
	if (!isRecord(spec) || typeof spec["type"] !== "string") return null;
	return `${typeof spec["name"] === "string" ? spec["name"] : "unnamed"} (${spec["type"]}${spec["required"] === false ? ", may be missing" : ""})`;
}

// src/usecases/import/read-server.ts
function readServer(reader, own) {
	for (const key of ["model", "run"]) reader.leave("bookkeeping", key, "info");
	reader.leave("bookkeeping", "run", "outputs");
	const version = reader.look("version");
	for (const key of isRecord(version) ? Object.keys(version) : []) if (![
		"description",
		"tags",
		"aliases"
	].includes(key)) reader.leave("bookkeeping", "version", key);
	const description = reader.takeText(1e4, "version", "description");
	const params = Object.fromEntries(readParams(reader));
	const { claims, results } = readMetrics(reader);
	const data = readInputs(reader, results);
	const source = readSource(reader);
	const lineage = filled({
		...source === null ? {} : { source },
		...data.length === 0 ? {} : { data },
		...Object.keys(params).length === 0 ? {} : { params }
	});
	const aliases = reader.items("version", "aliases").map((place) => String(reader.look(...place)));
	if (aliases.length > 0) reader.take("version", "aliases");
	const annotations = filled(Object.fromEntries(readTags(reader, own)));
	return {
		...description === null ? {} : { description },
		...lineage === void 0 ? {} : { lineage },
		...claims === void 0 ? {} : { claims },
		...results.length === 0 ? {} : { results },
		...annotations === void 0 ? {} : { annotations },
		remarks: aliases.map((alias) => ({
			kind: "stage",
			tag: `The alias ${alias}`
		}))
	};
}
const MOST_PARAMS = 500;
function readParams(reader) {
	const params = /* @__PURE__ */ new Map();
	const refuse = (key, value) => {
		if (params.has(key)) return params.get(key) === value ? null : "several";
		return params.size < MOST_PARAMS ? null : "too-many";
	};
	for (const { place, key, value } of pairsAt(reader, [
		"model",
		"data",
		"params"
	], [
		"run",
		"data",
		"params"
	])) {
		const reason = refuse(key, value);
		if (reason !== null) reader.leave(reason, ...place);
		else params.set(key, value);
	}
	return params;
}
function readTags(reader, own = {}) {
	const annotations = new Map(Object.entries(own));
	for (const { place, key, value } of pairsAt(reader, ...[
		["version", "tags"],
		[
			"model",
			"info",
			"tags"
		],
		[
			"run",
			"data",
			"tags"
		]
	])) {
		const reason = refuseAnnotation(`mlflow.tag.${key}`, value, annotations);
		if (reason !== null) reader.leave(reason === "name-taken" ? "several" : reason, ...place);
		else annotations.set(`mlflow.tag.${key}`, value);
	}
	return annotations;
}
function pairsAt(reader, ...lists) {
	return lists.flatMap((list) => reader.items(...list)).flatMap((place) => {
		const [key, value] = [reader.look(...place, "key"), reader.look(...place, "value")];
		const isPair = typeof key === "string" && typeof value === "string";
		if (isPair && !key.startsWith("mlflow.")) {
			reader.take(...place);
			return [{
				place,
				key,
				value
			}];
		}
		reader.leave(isPair ? "bookkeeping" : "several", ...place);
		return [];
	});
}
function readMetrics(reader) {
	const measured = /* @__PURE__ */ new Map();
	const places = [[
		"model",
		"data",
		"metrics"
	], [
		"run",
		"data",
		"metrics"
	]].flatMap((list) => reader.items(...list));
	for (const place of places) readMetric(reader, place, measured);
	const all = [...measured.values()];
	return {
		claims: filled(Object.fromEntries(all.flatMap(({ data, metrics }) => data === null ? [...metrics] : []))),
		results: all.flatMap(({ data, metrics }) => data === null ? [] : [{
			data,
			metrics: Object.fromEntries(metrics)
		}])
	};
}
function readMetric(reader, place, measured) {
	const metric = metricName(reader.look(...place, "key"));
	const value = reader.look(...place, "value");
	if (metric === null) return reader.leave("no-metric-name", ...place);
	if (typeof value !== "number" || !Number.isFinite(value)) return reader.leave("no-number", ...place);
	const data = dataOf(reader, place);
	if (data !== null && [data.name, data.revision ?? ""].some((text) => text.length > LONGEST_NAME)) return reader.leave("too-long", ...place);
	const isThere = data === null && [...measured.values()].some(({ metrics }) => metrics.get(metric) === value);
	const id = JSON.stringify(data);
	const into = measured.get(id) ?? {
		data,
		metrics: /* @__PURE__ */ new Map()
	};
	if (!isThere && into.metrics.has(metric)) return reader.leave("twice", ...place);
	reader.take(...place);
	if (isThere) return;
	into.metrics.set(metric, value);
	measured.set(id, into);
}
const LONGEST_NAME = 256;
function dataOf(reader, place) {
	const [name, revision] = ["dataset_name", "dataset_digest"].map((key) => reader.look(...place, key));
	if (typeof name !== "string" || name === "") return null;
	return {
		name,
		...typeof revision === "string" && revision !== "" ? { revision } : {}
	};
}
function readInputs(reader, results) {
	return reader.items("run", "inputs", "dataset_inputs").flatMap((item) => {
		const place = [...item, "dataset"];
		const name = reader.takeText(200, ...place, "name");
		if (name === null) return [];
		const digest = reader.takeText(40, ...place, "digest");
		if (results.some(({ data }) => data.name === name && data.revision === (digest ?? void 0))) {
			reader.take(...item);
			return [];
		}
		const source = reader.look(...place, "source");
		const uri = uriOf(typeof source === "string" ? jsonOrNull(source) : null);
		if (uri !== null) for (const key of ["source", "source_type"]) reader.take(...place, key);
		for (const key of ["schema", "profile"]) reader.leave("bookkeeping", ...place, key);
		reader.leave("bookkeeping", ...item, "tags");
		return [{
			name: digest === null ? name : `${name} (MLflow digest ${digest})`,
			...uri === null ? {} : { uri }
		}];
	});
}
function uriOf(source) {
	const found = [
		"uri",
		"url",
		"path"
	].map((key) => isRecord(source) ? source[key] : void 0).find((one) => typeof one === "string");
	return typeof found === "string" && found.length <= 2048 ? found : null;
}
function readSource(reader) {
	const tags = new Map(reader.items("run", "data", "tags").map((place) => [reader.look(...place, "key"), reader.look(...place, "value")]));
	const [repository, commit, name] = [
		"git.repoURL",
		"git.commit",
		"name"
	].map((key) => tags.get(`mlflow.source.${key}`));
	if (typeof commit !== "string") return typeof name === "string" ? name.slice(0, 2048) : null;
	return typeof repository === "string" ? `git+${repository}@${commit}`.slice(0, 2048) : `commit ${commit}`.slice(0, 2048);
}

// src/usecases/import/import-model.ts
const FIRST_VERSION = "1.0.0";
function importModel(request) {
	const document = readDocument(request);
	const reader = createDocumentReader(document);
	const { imported: own, version } = readImported(reader, request);
	const answer = createAnswerReader(`${dirname$1(request.path)} on the server`, request.server);
	const imported = request.server === null ? own : withServer(own, readServer(answer, own.annotations));
	const { description, lineage, claims, results, annotations, card } = imported;
	const manifest = {
		apiVersion: "seatrial/v1",
		kind: "ModelVersion",
		model: request.model,
		version: request.version ?? version ?? FIRST_VERSION,
		...description === void 0 ? {} : { description },
		artifact: {
			format: request.runtime.format,
			files: filesOf(request, imported.file)
		},
		modes: request.modes.length > 0 ? request.modes : [fillInText(WANTED.modes)],
		...lineage === void 0 ? {} : { lineage },
		...claims === void 0 ? {} : { claims },
		...results === void 0 ? {} : { results },
		...annotations === void 0 ? {} : { annotations },
		...card === void 0 ? {} : { card }
	};
	const text = (0, import_dist.stringify)(manifest, { lineWidth: 0 }) + renderModelPart(imported.model);
	requireValid(text, request.path);
	return {
		manifest: text,
		fillIns: listFillIns(text),
		leftOut: [
			...reader.leftOut(),
			...leftBelow(request, document),
			...answer.leftOut()
		],
		remarks: imported.remarks
	};
}
function withServer(own, kept) {
	const isTwice = own.description !== void 0 && kept.description !== void 0;
	const annotations = filled({
		...kept.annotations,
		...isTwice ? { "mlflow.version.description": kept.description ?? "" } : {}
	});
	const lineage = filled({
		...kept.lineage,
		...own.lineage
	});
	return {
		...kept,
		...own,
		...lineage === void 0 ? {} : { lineage },
		...annotations === void 0 ? {} : { annotations },
		remarks: [...own.remarks, ...kept.remarks]
	};
}
function readImported(reader, request) {
	switch (request.format) {
		case "mlflow": return {
			imported: readMlmodel(reader, request.runtime.format),
			version: null
		};
		case "huggingface": return {
			imported: readCard(reader),
			version: null
		};
		case "dvc": {
			const artifact = chooseArtifact(reader, request);
			const imported = readDvcArtifact(reader, artifact);
			const gto = readGtoTags(request.tags.all, request.tags.nameOf(artifact));
			return {
				imported: {
					...imported,
					remarks: [...imported.remarks, ...gto.remarks]
				},
				version: gto.version
			};
		}
	}
}
function fileNamedBy(request) {
	return readImported(createDocumentReader(readDocument(request)), {
		...request,
		files: []
	}).imported.file;
}
const WANTED = {
	size: "the size of the model file in bytes",
	sha256: "the digest of the model file, as seatrial digest prints it",
	modes: "how it is deployed; realtime, batch, streaming or edge"
};
function filesOf({ files, runtime }, named) {
	if (files.length > 0) return files.map(({ name, size, sha256, uri }) => ({
		name,
		...uri === null ? { path: name } : { uri },
		size,
		sha256
	}));
	const name = named === null ? runtime.usualFile : basename$1(named);
	return [{
		name,
		path: name,
		size: fillInText(WANTED.size),
		sha256: fillInText(WANTED.sha256)
	}];
}
function requireValid(text, path) {
	try {
		parseVersion({
			path: "the draft",
			content: text
		});
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const [problem] = error.problems.filter(({ reason }) => reason !== "fill-in");
		if (problem === void 0) return;
		throw new AppError({
			code: "schema-violation",
			message: `No manifest can hold what ${path} says: ${problem.message}`,
			hint: `It is about ${problem.location?.pointer ?? "the document"}: take it out of a copy, and import that.`
		});
	}
}
function readDocument({ format, path, text }) {
	if (format === "huggingface") return readFrontMatter(path, text);
	const document = parseYamlDocument({
		path,
		content: text
	});
	if (format === "dvc" || isRecord(document.value) && isRecord(document.value["flavors"])) return document;
	throw new AppError({
		code: "schema-violation",
		message: `${path} is no MLmodel file: it names no flavors.`,
		hint: "Name the MLmodel file of MLflow, a Hugging Face model's README.md with --from huggingface, or dvc.yaml with --from dvc."
	});
}
const FRONT_MATTER = /^(\uFEFF?)---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/u;
function readFrontMatter(path, text) {
	const [, mark = "", yaml] = FRONT_MATTER.exec(text) ?? [];
	if (yaml !== void 0) return parseYamlDocument({
		path,
		content: `${mark}#--\n${yaml}`
	});
	throw new AppError({
		code: "schema-violation",
		message: `${path} has no metadata.`,
		hint: "A Hugging Face card begins with a block of YAML between two lines of ---."
	});
}
function leftBelow({ format, path, text }, { source }) {
	if (format !== "huggingface") return [];
	const [block = ""] = FRONT_MATTER.exec(text) ?? [];
	const below = text.slice(block.length);
	if (below.trim() === "") return [];
	const line = block.split("\n").length + below.slice(0, below.search(/\S/u)).split("\n").length - 1;
	return [{
		location: {
			...source.locate(""),
			path,
			line,
			column: 1
		},
		reason: "text",
		shown: JSON.stringify(below.trim().split("\n")[0] ?? "")
	}];
}

// src/usecases/import/gather-import.ts
async function importFrom(order, ports) {
	const document = await findDocument(order, ports);
	const [first] = order.files;
	const runtime = first === void 0 ? ports.usualRuntime : requireRuntime(first, ports);
	const repository = document.format === "dvc" && document.isHere ? await ports.tags(dirname$1(document.path)) : null;
	const nameOf = (artifact) => gtoArtifact(repository?.folder ?? "", artifact);
	const server = document.isHere ? null : await ports.describe(document.path);
	const asked = {
		...order,
		...document,
		server,
		runtime,
		tags: {
			nameOf,
			all: repository?.tags ?? []
		}
	};
	const found = first === void 0 ? await findFile(fileNamedBy(asked), document, ports) : await describeAll(order.files, ports);
	const beside = await listBeside(document, found.files, ports);
	const imported = importModel({
		...asked,
		files: found.files
	});
	return {
		...imported,
		remarks: [
			...imported.remarks,
			...found.remarks,
			...placing(found.files, order.model),
			...beside
		]
	};
}
const FOLDER_OF_MLFLOW = /^(?:models:\/(?:m-[0-9a-f]{32}|[^/:@]+\/[1-9]\d*)|runs:\/[\w-]+\/.+)$/u;
async function findDocument(order, ports) {
	const source = order.source.replace(/(?<=^(?:models|runs):.*)\/$/u, "");
	const address = FOLDER_OF_MLFLOW.test(source) && !source.endsWith(`/${USUAL_FILES.mlflow}`) ? `${source}/${USUAL_FILES.mlflow}` : source;
	if (isAddress(address)) {
		const { path } = await ports.take(address, ".");
		return {
			format: order.format ?? formatOfFile(nameInAddress(address)),
			path: address,
			text: await ports.files.readText(path),
			isHere: false
		};
	}
	const listed = await ports.files.listFolder(source);
	if (listed === null) return {
		format: order.format ?? formatOfFile(source),
		path: source,
		text: await ports.files.readText(source),
		isHere: true
	};
	const format = order.format ?? "mlflow";
	const name = USUAL_FILES[format];
	if (!listed.includes(name)) throw missingIn(source, name, listed);
	const path = join$1(source, name);
	return {
		format,
		path,
		text: await ports.files.readText(path),
		isHere: true
	};
}
function missingIn(folder, name, listed) {
	const [other] = Object.entries(USUAL_FILES).filter(([, file]) => file !== name && listed.includes(file));
	return new AppError({
		code: "file-not-found",
		message: `The folder ${quoteText(folder)} has no ${name}.`,
		hint: other === void 0 ? `Name the folder of a model of MLflow, which has one; or a card (README.md) or dvc.yaml as a file.` : `It has ${other[1]}: say --from ${other[0]}.`
	});
}
async function findFile(file, document, ports) {
	const runtime = file === null ? null : ports.runtimeOf(file);
	if (file === null || runtime === null || needsMore(runtime)) return {
		files: [],
		remarks: []
	};
	if (!isBelow(file)) return {
		files: [],
		remarks: [{
			kind: "file-elsewhere",
			file
		}]
	};
	const folder = dirname$1(document.path);
	const name = basename$1(file);
	if (!document.isHere) {
		const uri = `${folder}/${file}`;
		const { size, sha256 } = await ports.take(uri, ".");
		return {
			files: [{
				name,
				size,
				sha256,
				uri
			}],
			remarks: []
		};
	}
	try {
		const described = await describeOrTake(join$1(folder, file), {
			document,
			folder,
			file
		}, ports);
		return {
			files: [{
				name,
				size: described.size,
				sha256: described.sha256,
				uri: null
			}],
			remarks: []
		};
	} catch (error) {
		if (!(error instanceof AppError) || !ABSENT.has(error.code)) throw error;
		return {
			files: [],
			remarks: [{
				kind: "file-absent",
				file,
				because: error.message
			}]
		};
	}
}
const ABSENT = /* @__PURE__ */ new Set([
	"file-not-found",
	"file-unreadable",
	"download-failed"
]);
async function describeOrTake(path, { document, folder, file }, { files, take }) {
	try {
		return await files.describe(path);
	} catch (error) {
		if (document.format !== "dvc" || !(error instanceof AppError)) throw error;
		return take(`dvc:${file}`, folder);
	}
}
function isBelow(file) {
	return !file.startsWith("/") && !file.split(/[\\/]/u).some((part) => part === ".." || part === "." || part === "");
}
async function describeAll(paths, { files, take }) {
	const found = [];
	for (const path of paths) {
		const uri = isAddress(path) ? path : null;
		const { size, sha256 } = uri === null ? await files.describe(path) : await take(uri, ".");
		found.push({
			name: uri === null ? nameInPath(path) : nameInAddress(uri),
			size,
			sha256,
			uri
		});
	}
	return {
		files: found,
		remarks: []
	};
}
function requireRuntime(path, { runtimeOf, usualRuntime }) {
	const name = nameInPath(path);
	const runtime = runtimeOf(name);
	if (runtime !== null && !needsMore(runtime)) return runtime;
	if (runtime !== null) throw new AppError({
		code: "usage",
		reason: "no-runtime",
		message: `${quoteText(name)} is loaded in an environment of its own, of which a document that is imported says nothing.`,
		hint: `Begin the version by \`seatrial init ${name} requirements.lock --name MODEL --version VERSION\`: docs/python-models.md.`
	});
	throw new AppError({
		code: "usage",
		reason: "no-runtime",
		message: `${quoteText(name)} is no file that can be certified here.`,
		hint: `Export the model to ${usualRuntime.title} and name that file, for instance --file ${usualRuntime.usualFile}.`
	});
}
function needsMore({ needs = [] }) {
	return needs.length > 0;
}
function placing(files, model) {
	const here = files.filter(({ uri }) => uri === null).map(({ name }) => name);
	return here.length === 0 ? [] : [{
		kind: "to-be-placed",
		files: here,
		model
	}];
}
async function listBeside({ format, path, isHere }, used, { files }) {
	if (format !== "mlflow" || !isHere) return [];
	const known = /* @__PURE__ */ new Set([USUAL_FILES.mlflow, ...used.map(({ name }) => name)]);
	const others = (await files.listFolder(dirname$1(path)) ?? []).filter((name) => !known.has(name));
	return others.length === 0 || !path.endsWith(USUAL_FILES.mlflow) ? [] : [{
		kind: "files-beside",
		files: others
	}];
}

// src/adapters/git/annotated-tags.ts
async function readAnnotatedTags(folder) {
	const git = gitIn(folder);
	try {
		const prefix = (await git(["rev-parse", "--show-prefix"])).trim().replace(/\/$/u, "");
		const head = (await git([
			"rev-parse",
			"--verify",
			"HEAD^{commit}"
		])).trim();
		return {
			folder: prefix,
			tags: (await git([
				"for-each-ref",
				"--format=%(objecttype) %(*objectname) %(refname:strip=2)",
				"refs/tags"
			])).split("\n").flatMap((line) => {
				const [, commit, name] = /^tag ([0-9a-f]+) (.+)$/u.exec(line) ?? [];
				return name === void 0 ? [] : [{
					name,
					isHere: commit === head
				}];
			})
		};
	} catch (error) {
		if (error instanceof AppError && error.code === "git-failed") return null;
		throw error;
	}
}

// src/wiring/import.ts
function wireImport({ environment, signal }) {
	const options = {
		environment,
		signal,
		cacheFolder: findCacheFolder(environment),
		usesSecrets: true
	};
	return {
		files: wireLocalFiles(),
		take: async (uri, folder) => {
			const place = resolve(folder);
			const { path, sizeBytes, sha256 } = await takeRemoteFile({
				uri,
				folder: place,
				root: place
			}, options);
			return {
				path,
				size: sizeBytes,
				sha256
			};
		},
		describe: (uri) => describeAddress({
			uri,
			folder: resolve("."),
			root: resolve(".")
		}, options),
		tags: (folder) => readAnnotatedTags(resolve(folder)),
		runtimeOf: runtimeOfFile,
		usualRuntime: RUNTIMES[0]
	};
}

// src/cli/print-import.ts
const LONGEST_VALUE = 60;
function renderImport({ fillIns, remarks, leftOut }) {
	return [
		...fillIns.map(({ line, wanted }) => `→ Fill in line ${line} of the draft: ${wanted}.`),
		...remarks.map((remark) => `→ ${describeRemark(remark)}`),
		...leftOut.map(describeLeftOut)
	].map(visibleText);
}
function describeLeftOut({ location, reason, shown }) {
	const { path, line, column, pointer } = location;
	const value = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
	const what = pointer === "" ? value : `${pointer}, ${value}`;
	return `${line === 0 ? path : `${path}:${line}:${column}`}  not carried over: ${what}: ${REASONS[reason]}`;
}
const REASONS = {
	loading: "it is how the other tool makes or loads the model, and Seatrial runs the file itself",
	bookkeeping: "it is how the server keeps it",
	"shown-elsewhere": "it is how the other tool shows or serves the model",
	"measured-anew": "the manifest has the sizes of the files themselves",
	"own-export": "an export of a registry wrote it, and the manifest says it already",
	"other-artifact": "it is another artifact, which --artifact names",
	several: "it has several parts, and the manifest has one value for it",
	"no-place": "a manifest has no place for it",
	"no-number": "it is no number",
	"no-metric-name": "it names no metric",
	"no-metric": "nothing that was measured on it is in the draft",
	twice: "the metric is there already, of the same data",
	"no-data": "it does not say what data it was measured on",
	"no-time": "it is no time as MLflow writes them",
	"no-task": "no model of that task is scored yet",
	"no-tensors": "these are no tensors: model.yaml takes the signature of the file",
	"no-license": "it names no licence",
	"too-long": "it is longer than a manifest takes",
	"too-many": "a manifest takes no more of them",
	"name-taken": "another value has that name in the draft",
	inexact: "no number of a manifest has all its digits: a text in quotes would",
	text: "the text of a card is for people: take limits into card, and the intended use into model.yaml"
};
function describeRemark(remark) {
	switch (remark.kind) {
		case "other-flavors": return `Export the model to a format that is certified: its flavors are ${remark.flavors.join(", ") || "not named"}.`;
		case "percentage": return `${remark.metric} is ${remark.written} there, which is taken for a percentage: ${remark.value}.`;
		case "columns": return `MLflow calls it with a table of ${remark.columns.join(", ")}: the file itself has tensors.`;
		case "other-version": return `${remark.tag} is another version: check it out and import it by itself.`;
		case "stage": return `${remark.tag} is a stage: what runs is promoted once it is certified.`;
		case "withdrawn": return `${remark.tag} takes something back: nothing of that is in the draft.`;
		case "no-tag": return `No tag of GTO says which version of ${remark.artifact} is checked out.`;
		case "files-beside": return `Beside it lie ${remark.files.join(", ")}: none of them is in the draft. Name weights that the model file refers to with --file, after it.`;
		case "to-be-placed": return `Put ${remark.files.join(", ")} into the folder of ${remark.model}, from which path counts.`;
		case "file-elsewhere": return `${remark.file} does not lie with what names it, and was not looked at: name it with --file.`;
		case "file-absent": return `${remark.file} is not at hand: ${remark.because}`;
	}
}

// src/cli/commands/import.ts
const HELP = `
<source> is MLmodel or its folder, models:/name/version of the server in MLFLOW_TRACKING_URI, the README.md of a Hugging
Face model or hf://owner/name@revision/README.md, or dvc.yaml. The draft is printed; what is to be filled in, and every
value that is not carried over with its line, is on standard error. No model is loaded.

Exit code: 0 drafted, 2 it cannot be done.`;
function registerImport(program) {
	program.command("import").description("draft a version manifest from what MLflow, the Hugging Face Hub or DVC say of a model").argument("<source>", "a file, a folder or an address").addOption(new Option("--from <format>", "default: what the file's name says").choices(IMPORT_FORMATS)).requiredOption("--model <name>", "name of the model in this registry").option("--version <version>", "version to write; default: that of the tag of GTO, else 1.0.0").option("--artifact <name>", "of dvc.yaml; default: that of the name of the model, or the only one").option("--modes <modes>", `how it is deployed, with commas: ${MODE_NAMES.join(", ")}`).option("--file <file>", "the model file; again for each that it refers to; default: what the source names", another).addHelpText("after", HELP).action((source, options) => interruptible((signal) => draft(source, options, signal)));
}
function another(file, before = []) {
	return [...before, file];
}
async function draft(source, options, signal) {
	const { model, version = null, artifact = null } = options;
	if (!IDENTIFIER.test(model)) throw refuse("--model", model, "Use lower-case letters, digits, dots, dashes and underscores.");
	if (version !== null && !isVersion(version)) throw refuse("--version", version, "Write it as 1.0.0.");
	const named = options.modes?.split(",") ?? [];
	const modes = MODE_NAMES.filter((mode) => named.includes(mode));
	if (modes.length < named.length) throw refuse("--modes", options.modes ?? "", `Known: ${MODE_NAMES.join(", ")}.`);
	const order = {
		source,
		format: options.from ?? null,
		model,
		version,
		artifact,
		modes,
		files: options.file ?? []
	};
	const imported = await importFrom(order, wireImport({
		environment: process.env,
		signal
	}));
	process.stdout.write(imported.manifest);
	for (const line of renderImport(imported)) process.stderr.write(`${line}\n`);
}
function refuse(option, value, hint) {
	return new AppError({
		code: "usage",
		message: `${option} is ${quoteText(value)}.`,
		hint
	});
}

export { registerImport as t };