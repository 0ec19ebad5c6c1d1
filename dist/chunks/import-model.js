import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { i as parseYamlDocument } from "./parse-document.js";
import { t as AppError } from "./error.js";

// src/usecases/init/import-model.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const IMPORT_FORMATS = ["mlflow", "huggingface"];
function importModel(request) {
	const fields = request.format === "mlflow" ? readMlmodel(request) : readFrontMatter(request);
	const found = request.format === "mlflow" ? fromMlflow(fields, request) : fromHuggingFace(fields, request);
	const manifest = {
		apiVersion: "seatrial/v1",
		kind: "ModelVersion",
		model: request.model,
		version: request.version,
		...found.description === void 0 ? {} : { description: found.description },
		artifact: {
			format: request.runtime.format,
			files: [artifactFile(request, found.file)]
		},
		modes: ["batch"],
		...found.lineage === void 0 ? {} : { lineage: found.lineage },
		...Object.keys(found.claims).length === 0 ? {} : { claims: found.claims },
		...found.license === void 0 ? {} : { card: { license: found.license } }
	};
	return {
		manifest: (0, import_dist.stringify)(manifest, { lineWidth: 0 }),
		open: [
			...request.artifact === null ? [OPEN_DIGEST] : [],
			OPEN_MODES,
			...found.open
		]
	};
}
function artifactFile({ artifact }, named) {
	if (artifact === null) return {
		name: named,
		path: named,
		sha256: "0".repeat(64)
	};
	const { name, size, sha256 } = artifact;
	return {
		name,
		path: name,
		size,
		sha256
	};
}
const OPEN_DIGEST = "Put the SHA-256 of the model file in place of the zeros.";
const OPEN_MODES = "Choose the modes that the model is deployed in.";
function fromMlflow(fields, { runtime }) {
	const flavors = asFields(fields["flavors"]);
	const flavor = asFields(flavors[runtime.format]);
	const [run, uuid] = [fields["run_id"], fields["model_uuid"]].map(asText);
	return {
		file: asText(flavor["data"]) ?? runtime.usualFile,
		description: uuid === void 0 ? void 0 : `MLflow model ${uuid}`,
		lineage: run === void 0 ? void 0 : { source: `mlflow:run/${run}` },
		claims: {},
		open: flavors[runtime.format] === void 0 ? [`Export the model to ${runtime.title}: its flavors are ${Object.keys(flavors).join(", ") || "not named"}.`] : []
	};
}
function fromHuggingFace(fields, { runtime }) {
	const claims = asList(fields["model-index"]).flatMap((entry) => asList(asFields(entry)["results"])).flatMap((result) => asList(asFields(result)["metrics"])).flatMap(claimOf);
	const data = asList(fields["datasets"]).flatMap((name) => asText(name) ?? []);
	const task = asText(fields["pipeline_tag"]);
	const ambiguous = new Set(claims.map(([name]) => name)).size < claims.length;
	return {
		file: runtime.usualFile,
		lineage: data.length === 0 ? void 0 : { data: data.map((name) => ({ name })) },
		claims: Object.fromEntries(claims),
		license: asText(fields["license"]),
		open: [...task === void 0 ? [] : [`model.yaml needs the task ${task}.`], ...ambiguous ? ["The card claims a metric more than once; the last value was taken."] : []]
	};
}
function claimOf(value) {
	const metric = asFields(value);
	const name = asText(metric["type"])?.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "_");
	const claimed = metric["value"];
	return name !== void 0 && /^[a-z][a-z0-9_]*$/.test(name) && typeof claimed === "number" && Number.isFinite(claimed) ? [[name, claimed]] : [];
}
function readFrontMatter({ path, text }) {
	const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
	if (yaml !== void 0) return readFields(path, yaml);
	throw new AppError({
		code: "schema-violation",
		message: `${path} has no metadata.`,
		hint: "A Hugging Face card begins with a block of YAML between two lines of ---."
	});
}
function readMlmodel({ path, text }) {
	const fields = readFields(path, text);
	if (isFields(fields["flavors"])) return fields;
	throw new AppError({
		code: "schema-violation",
		message: `${path} is no MLmodel file: it names no flavors.`,
		hint: "Name the MLmodel file of MLflow, or a Hugging Face model's README.md with --from huggingface."
	});
}
function readFields(path, text) {
	return asFields(parseYamlDocument({
		path,
		content: new TextEncoder().encode(text)
	}).value);
}
function asFields(value) {
	return isFields(value) ? value : {};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function asText(value) {
	return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}

export { importModel as n, IMPORT_FORMATS as t };