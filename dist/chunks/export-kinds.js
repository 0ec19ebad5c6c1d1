import { a as readLicense, i as numpyType, t as hubLicense } from "./hub-license.js";
import { t as AppError } from "./error.js";
import { t as blockingReasons } from "./verdict.js";
import { A as predictorModel, j as storageOf } from "./read-settings.js";
import { t as quoteText } from "./quote-text.js";
import { t as renderYaml } from "./yaml-of-others.js";
import { i as formatCount, s as formatEstimate, t as formatBytes } from "./format.js";
import { a as right, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left, s as code, t as boundedTable } from "./section.js";

// src/report/export/exported-version.ts
function signatureOf({ certificate, manifest, model }) {
	return certificate.inspection?.signature ?? manifest?.signature ?? model?.signature ?? {
		inputs: [],
		outputs: []
	};
}
function formatOf({ certificate, manifest }) {
	const { model, version } = certificate.subject;
	if (isServer({
		certificate,
		manifest
	})) throw new AppError({
		code: "usage",
		reason: "export-server",
		message: `${model}@${version} is a server of its own, and no file that others load.`,
		hint: "Export it as in-toto, model-card or bill of materials; it is deployed as it was before."
	});
	const format = certificate.inspection?.format ?? manifest?.artifact.format;
	if (format !== void 0) return format;
	throw new AppError({
		code: "certificate-untrusted",
		message: `Nothing says what format the files of ${model}@${version} have: its certificate does not, and its manifest is gone.`,
		hint: "Bring the manifest back, or name the registry that has it: --registry <folder>."
	});
}
function isServer({ certificate, manifest }) {
	return certificate.inspection?.server !== void 0 || manifest?.artifact.serve !== void 0;
}
const HUB_DATA = /^hf:\/\/datasets\/([\w.-]+\/[\w.-]+)@(refs\/(?:pr|convert)\/[\w.-]+|[^/@\s]+)\//u;
function hubDataOf({ certificate, model }, name) {
	const certified = certificate.data.find((one) => one.name === name)?.digest.sha256;
	const data = model?.evaluation[name]?.data;
	if (data === void 0 || data.sha256 !== certified) return null;
	const [, id, revision] = HUB_DATA.exec(data.uri ?? "") ?? [];
	return id === void 0 || revision === void 0 ? null : {
		id,
		revision
	};
}
const HUB_MODEL = /^(?:hf:\/\/(?:models\/)?|https:\/\/huggingface\.co\/)?([A-Za-z0-9][\w.-]*\/[\w.-]+)(?:@[^/\s]+)?\/?$/u;
function hubModelOf(base) {
	return HUB_MODEL.exec(base)?.[1] ?? null;
}
const MLFLOW_RUN = /^runs:\/([\w-]{1,64})$/u;
function mlflowRunOf(run) {
	return MLFLOW_RUN.exec(run)?.[1] ?? null;
}

// src/report/export/bill-of-materials.ts
function billOfMaterials(exported) {
	const { certificate, detail, manifest } = exported;
	const { tool, run } = certificate;
	const trainedOn = trainingData$1(manifest);
	return {
		$schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
		bomFormat: "CycloneDX",
		specVersion: "1.6",
		serialNumber: serialNumber(detail.certificate ?? certificate.subject.digest.sha256),
		version: 1,
		metadata: {
			timestamp: run.startedAt,
			tools: { components: [{
				type: "application",
				name: tool.name,
				version: tool.version
			}] },
			component: modelComponent(exported)
		},
		components: [
			...fileComponents(exported),
			...dataComponents(exported),
			...trainedOn
		],
		dependencies: [{
			ref: modelRef(certificate),
			dependsOn: [...new Set(certificate.data.map(({ digest }) => `data:${digest.sha256}`))].toSorted()
		}]
	};
}
function modelRef({ subject }) {
	return `model:${subject.model}@${subject.version}`;
}
function serialNumber(digest) {
	const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}a${digest.slice(17, 32)}`;
	return `urn:uuid:${[
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-")}`;
}
function modelComponent(exported) {
	const { certificate, detail, manifest } = exported;
	const { subject } = certificate;
	const { license } = detail.row;
	const authors = manifest?.card?.authors ?? [];
	const references = externalReferences(exported);
	const base = manifest?.lineage?.base;
	return {
		type: "machine-learning-model",
		"bom-ref": modelRef(certificate),
		name: subject.model,
		version: subject.version,
		...detail.description === null ? {} : { description: detail.description },
		hashes: [{
			alg: "SHA-256",
			content: subject.digest.sha256
		}],
		...authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) },
		...license === null ? {} : { licenses: [licenseChoice(license)] },
		...base === void 0 ? {} : { pedigree: { ancestors: [{
			type: "machine-learning-model",
			name: base
		}] } },
		...references.length === 0 ? {} : { externalReferences: references },
		modelCard: modelCard(exported),
		properties: [
			{
				name: "seatrial:verdict",
				value: certificate.verdict
			},
			{
				name: "seatrial:policy",
				value: `sha256:${certificate.policy.digest.sha256}`
			},
			...detail.certificate === null ? [] : [{
				name: "seatrial:certificate",
				value: `sha256:${detail.certificate}`
			}],
			...property("seatrial:created", manifest?.lineage?.created),
			...property("seatrial:run", manifest?.lineage?.run),
			...Object.entries(manifest?.annotations ?? {}).flatMap(([name, value]) => property(`seatrial:annotation:${name}`, String(value)))
		]
	};
}
function property(name, value) {
	return value === void 0 ? [] : [{
		name,
		value
	}];
}
function licenseChoice(text) {
	const license = readLicense(text);
	switch (license.kind) {
		case "id": return { license: { id: license.id } };
		case "expression": return { expression: license.expression };
		case "name": return { license: { name: license.name } };
	}
}
function externalReferences({ certificate, manifest }) {
	const source = /^git\+(https?:\/\/\S+?)(?:@([0-9a-f]{7,64}))?$/u.exec(manifest?.lineage?.source ?? "");
	const code = source === null ? [] : [reference("vcs", source[1] ?? "", source[2])];
	const run = certificate.run.url;
	return [...code, ...run === void 0 ? [] : [reference("certification-report", run, void 0)]].filter(({ url }) => URL.canParse(url));
}
function reference(type, url, commit) {
	return {
		type,
		url,
		...commit === void 0 ? {} : { comment: `commit ${commit}` }
	};
}
function modelCard(exported) {
	const { certificate, detail, manifest } = exported;
	const { intendedUse, limitations } = detail;
	const { subject, data, prediction } = certificate;
	const ethics = manifest?.card?.ethics;
	const considerations = {
		...intendedUse === null ? {} : { useCases: [intendedUse] },
		...limitations === null ? {} : { technicalLimitations: [limitations] },
		...ethics === void 0 ? {} : { ethicalConsiderations: [{ name: ethics }] }
	};
	const { inputs, outputs } = signatureOf(exported);
	return {
		modelParameters: {
			task: subject.task,
			datasets: [.../* @__PURE__ */ new Set([...data.map(({ digest }) => `data:${digest.sha256}`), ...trainingData$1(manifest).map(refOf)])].map((ref) => ({ ref })),
			inputs: inputs.map(({ datatype }) => ({ format: datatype })),
			outputs: outputs.map(({ datatype }) => ({ format: datatype }))
		},
		quantitativeAnalysis: { performanceMetrics: prediction.flatMap(performanceMetric) },
		...Object.keys(considerations).length === 0 ? {} : { considerations }
	};
}
function refOf({ "bom-ref": ref }) {
	return ref;
}
function performanceMetric({ metric, slice, estimate }) {
	if (estimate.value === null) return [];
	const { lower = null, upper = null } = estimate.interval ?? {};
	const bounded = lower !== null && upper !== null;
	return [{
		type: metric,
		value: String(estimate.value),
		...slice === null ? {} : { slice: slice.group === null ? slice.name : `${slice.name}=${slice.group}` },
		...bounded ? { confidenceInterval: {
			lowerBound: String(lower),
			upperBound: String(upper)
		} } : {}
	}];
}
function fileComponents({ detail, manifest }) {
	const places = new Map((manifest?.artifact.files ?? []).map(({ name, uri }) => [name, uri]));
	return detail.files.map(({ name, sha256, sizeBytes }) => ({
		type: "file",
		"bom-ref": `file:${name}`,
		name,
		hashes: [{
			alg: "SHA-256",
			content: sha256
		}],
		properties: [{
			name: "seatrial:size",
			value: String(sizeBytes)
		}, ...property("seatrial:uri", places.get(name))]
	}));
}
function dataComponents(exported) {
	const { certificate, model } = exported;
	return [...new Map(certificate.data.map((one) => [one.digest.sha256, one])).values()].map(({ name, digest, rows }) => {
		const license = model?.evaluation[name]?.license;
		return {
			type: "data",
			"bom-ref": `data:${digest.sha256}`,
			name: hubDataOf(exported, name)?.id ?? `${certificate.subject.model}/${name}`,
			hashes: [{
				alg: "SHA-256",
				content: digest.sha256
			}],
			...license === void 0 ? {} : { licenses: [licenseChoice(license)] },
			data: [{
				type: "dataset",
				name
			}],
			properties: [{
				name: "seatrial:rows",
				value: String(rows)
			}]
		};
	});
}
function trainingData$1(manifest) {
	const named = manifest?.lineage?.data ?? [];
	return [...new Map(named.map((one) => [one.sha256 ?? one.name, one])).values()].map(({ name, uri, sha256 }) => ({
		type: "data",
		"bom-ref": `training-data:${sha256 ?? name}`,
		name,
		...sha256 === void 0 ? {} : { hashes: [{
			alg: "SHA-256",
			content: sha256
		}] },
		data: [{
			type: "dataset",
			name
		}],
		properties: [{
			name: "seatrial:use",
			value: "training"
		}, ...property("seatrial:uri", uri)]
	}));
}

// src/report/export/in-toto.ts
function renderInToto({ certificate }) {
	const { subject, run } = certificate;
	const statement = {
		_type: "https://in-toto.io/Statement/v1",
		subject: subject.files.map(({ name, digest }) => ({
			name,
			digest
		})),
		predicateType: "https://in-toto.io/attestation/test-result/v0.1",
		predicate: {
			...resultOf(certificate),
			configuration: configurationOf(certificate),
			...urlOf(run.url)
		}
	};
	return `${JSON.stringify(statement, null, 2)}\n`;
}
function resultOf(certificate) {
	const { gates, findings, verdict } = certificate;
	const warned = [...findings.filter(({ severity }) => severity === "warning").map(({ code }) => code), ...gates.filter(({ result, blocking }) => !blocking && result !== "pass").map(({ id }) => id)];
	return {
		result: verdict === "pass" ? warned.length === 0 ? "PASSED" : "WARNED" : "FAILED",
		passedTests: gates.filter(({ result }) => result === "pass").map(({ id }) => id),
		warnedTests: [...new Set(warned)],
		failedTests: [...new Set(blockingReasons(certificate))]
	};
}
function configurationOf({ policy, data, subject }) {
	return [...[
		subject.manifest,
		policy.model,
		...policy.settings === null ? [] : [policy.settings]
	].map(({ path, digest }) => ({
		name: path,
		digest
	})), ...data.map(({ name, digest }) => ({
		name: `data/${name}`,
		digest
	}))];
}
function urlOf(url) {
	return url === void 0 ? {} : { url };
}

// src/report/export/kserve.ts
function renderInferenceService(exported, { storageUri }) {
	const { certificate, detail } = exported;
	const { subject, verdict } = certificate;
	if (verdict !== "pass") throw notPassed(exported);
	const service = {
		apiVersion: "serving.kserve.io/v1beta1",
		kind: "InferenceService",
		metadata: {
			name: serviceName(subject.model),
			labels: { "app.kubernetes.io/managed-by": "seatrial" },
			annotations: {
				"seatrial/model": subject.model,
				"seatrial/version": subject.version,
				"seatrial/sha256": subject.digest.sha256,
				...detail.certificate === null ? {} : { "seatrial/certificate": detail.certificate }
			}
		},
		spec: { predictor: { model: predictorModel(formatOf(exported), storageUri ?? placeOf(exported)) } }
	};
	return renderYaml(service);
}
function notPassed({ certificate: { subject, verdict } }) {
	return new AppError({
		code: "certificate-untrusted",
		message: `${subject.model}@${subject.version} did not pass, its verdict is ${verdict}: there is nothing to serve.`,
		hint: "Export it as in-toto or model-card to show why."
	});
}
function serviceName(model) {
	return model.replaceAll(/[^a-z0-9-]/gu, "-").replace(/^(?=[^a-z])/u, "model-").slice(0, 63).replace(/-+$/u, "");
}
function placeOf({ certificate: { subject }, manifest }) {
	const files = manifest?.artifact.files ?? [];
	const place = storageOf(files);
	if (place !== null) return place;
	const name = `${subject.model}@${subject.version}`;
	throw new AppError({
		code: "usage",
		reason: "no-storage",
		message: `KServe cannot take the files of ${name} from where the manifest does: ${describe(files[0])}.`,
		hint: "Put them where the cluster reads, and name that place (s3://…, gs://…, pvc://… or https://…) by --storage-uri."
	});
}
function describe(file) {
	if (file === void 0) return "the registry has no manifest of it";
	return file.uri === void 0 ? `${quoteText(file.path ?? "")} lies in the registry` : quoteText(file.uri);
}

// src/report/export/mlmodel.ts
function renderMlmodel(exported) {
	const { certificate, detail, manifest } = exported;
	const { subject } = certificate;
	const format = formatOf(exported);
	const data = subject.files[0]?.name ?? "";
	const run = mlflowRunOf(manifest?.lineage?.run ?? "");
	const created = manifest?.lineage?.created;
	const { inputs, outputs } = signatureOf(exported);
	return renderYaml({
		flavors: {
			[format]: { data },
			python_function: {
				data,
				loader_module: `mlflow.${format}`
			}
		},
		metadata: {
			...manifest?.annotations,
			...detail.description === null ? {} : { description: detail.description },
			...detail.row.license === null ? {} : { license: detail.row.license },
			"seatrial.model": subject.model,
			"seatrial.version": subject.version,
			"seatrial.sha256": subject.digest.sha256,
			"seatrial.verdict": certificate.verdict,
			...detail.certificate === null ? {} : { "seatrial.certificate": detail.certificate }
		},
		model_size_bytes: subject.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
		model_uuid: subject.digest.sha256.slice(0, 32),
		...run === null ? {} : { run_id: run },
		signature: {
			inputs: tensors(inputs),
			outputs: tensors(outputs),
			params: null
		},
		...created === void 0 ? {} : { utc_time_created: pythonTime(created) }
	});
}
function tensors(list) {
	return JSON.stringify(list.map(({ name, datatype, shape }) => ({
		name,
		type: "tensor",
		"tensor-spec": {
			dtype: numpyType(datatype),
			shape
		}
	})));
}
function pythonTime(instant) {
	return instant.replace(/T/iu, " ").replace(/Z$/iu, "");
}

// src/report/export/model-index.ts
const NOT_ON_THE_HUB = "custom";
function modelIndex(exported) {
	const { subject, data, prediction } = exported.certificate;
	const measured = data.map(({ name, digest }) => {
		const hub = hubDataOf(exported, name);
		return {
			task: { type: subject.task },
			dataset: {
				type: hub?.id ?? NOT_ON_THE_HUB,
				name,
				revision: hub?.revision ?? `sha256:${digest.sha256}`
			},
			metrics: prediction.filter((result) => result.data === name && result.slice === null).flatMap(indexMetric)
		};
	}).filter(({ metrics }) => metrics.length > 0);
	if (measured.length === 0) return null;
	return { "model-index": [{
		name: `${subject.model} ${subject.version}`,
		results: measured
	}] };
}
function indexMetric({ metric, estimate }) {
	if (estimate.value === null) return [];
	return [{
		type: metric,
		value: estimate.value,
		name: metric,
		verified: false
	}];
}

// src/report/export/model-card.ts
function renderModelCard(exported) {
	const { certificate, detail } = exported;
	const { row } = detail;
	const base = hubModelOf(exported.manifest?.lineage?.base ?? "");
	const datasets = trainingData(exported);
	const metadata = {
		...row.license === null ? {} : hubLicense(row.license),
		pipeline_tag: row.task,
		...certificate.inspection === null || isServer(exported) ? {} : { library_name: certificate.inspection.format },
		...base === null ? {} : { base_model: base },
		...datasets.length === 0 ? {} : { datasets },
		tags: ["seatrial", ...row.tags],
		...modelIndex(exported)
	};
	return `---\n${renderYaml(metadata)}---\n\n${markdownText(cardBody(exported))}\n`;
}
function trainingData({ manifest }) {
	const ids = (manifest?.lineage?.data ?? []).flatMap(({ uri = "" }) => {
		const [, id] = /^(?:hf:\/\/|https:\/\/huggingface\.co\/)datasets\/([\w.-]+\/[\w.-]+)(?:[@/]|$)/u.exec(uri) ?? [];
		return id === void 0 ? [] : [id];
	});
	return [...new Set(ids)];
}
function cardBody(exported) {
	const { certificate, detail } = exported;
	const { subject, inspection } = certificate;
	const results = certificate.prediction.map(({ data, slice, metric, rows, estimate }) => [
		code(metric, 80),
		slice === null ? md`all of ${data}` : code(slice.group === null ? slice.name : `${slice.name} = ${slice.group}`, 120),
		md`${formatCount(rows)}`,
		md`${formatEstimate(estimate, "none")}`
	]);
	const { inputs, outputs } = signatureOf(exported);
	return paragraphs([
		md`# ${subject.title ?? subject.model} ${subject.version}`,
		detail.description === null ? null : md`${detail.description}`,
		md`## Intended use`,
		md`${detail.intendedUse ?? "The registry does not say."}`,
		md`## Limits`,
		md`${detail.limitations ?? "The registry does not say."}`,
		...licence(detail.row.license),
		md`## Signature`,
		bulletList([...inputs, ...outputs].map(({ name, datatype, shape }) => md`${code(name)}: ${datatype} [${shape.join(", ")}]`)),
		md`## Results`,
		boundedTable([
			left("Metric"),
			left("Rows of"),
			right("Rows"),
			left("Measured")
		], results, 200),
		...reported(exported.manifest?.results ?? []),
		md`## Size`,
		md`${formatBytes(detail.row.sizeBytes)}${isServer(exported) ? " of files, started as a server" : `, ${parametersText(inspection?.parameters)}`}.`
	]);
}
function parametersText(parameters) {
	return parameters === void 0 || parameters === null ? "parameters unknown" : `${formatCount(parameters)} parameters`;
}
function licence(license) {
	if (license === null || hubLicense(license).license !== "other") return [];
	return [md`## Licence`, md`${code(license, 200)}`];
}
function reported(results) {
	if (results.length === 0) return [];
	const rows = results.flatMap(({ data, metrics }) => Object.entries(metrics).map(([metric, value]) => [
		code(metric, 80),
		code([
			data.name,
			data.config,
			data.split
		].filter((part) => part !== void 0).join(", "), 200),
		md`${String(value)}`
	]));
	return [
		md`## Reported elsewhere`,
		md`Told with the build, on data of their own; not measured in certification.`,
		boundedTable([
			left("Metric"),
			left("Data"),
			right("Reported")
		], rows, 200)
	];
}

// src/report/export/export-kinds.ts
const MODEL_CARD = {
	name: "model-card",
	title: "model card of the Hugging Face Hub",
	fileName: "model-card.md",
	mediaType: "text/markdown",
	render: renderModelCard
};
const BOM = {
	name: "bom",
	title: "CycloneDX bill of materials",
	fileName: "bom.cdx.json",
	mediaType: "application/json",
	render: (exported) => `${JSON.stringify(billOfMaterials(exported), null, 2)}\n`
};
const EXPORT_KINDS = [
	MODEL_CARD,
	BOM,
	{
		name: "mlmodel",
		title: "MLmodel file of MLflow",
		fileName: "MLmodel",
		mediaType: "application/yaml",
		render: renderMlmodel
	},
	{
		name: "kserve",
		title: "InferenceService of KServe",
		fileName: "inference-service.yaml",
		mediaType: "application/yaml",
		render: renderInferenceService
	},
	{
		name: "in-toto",
		title: "in-toto statement, not signed",
		fileName: "statement.intoto.json",
		mediaType: "application/vnd.in-toto+json",
		render: renderInToto
	}
];

export { EXPORT_KINDS as n, MODEL_CARD as r, BOM as t };