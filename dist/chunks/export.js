import { t as parseReference } from "./named-version.js";
import { n as EXPORT_KINDS } from "./export-kinds.js";
import { r as certificateDigest } from "./recorded-certificates.js";
import { t as AppError } from "./error.js";
import { n as suggest } from "./suggest.js";
import { n as buildModel, t as loadSource } from "./load-source.js";
import { i as loadModelManifests } from "./load-manifests.js";
import { n as readPaths, t as groupModelFiles } from "./model-files.js";
import { t as atCertification } from "./release-assets.js";
import { t as readCertificate } from "./read-certificate.js";
import { t as wireLocalFiles } from "./local-files.js";
import { t as quoteText } from "./quote-text.js";
import { t as REMOTE_HELP } from "./open-ledger.js";
import { n as openRecordReading } from "./open-record.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { n as tellFaults } from "./tell-faults.js";

// src/usecases/export/export-version.ts
async function gatherExported(request, reading) {
	const manifests = await manifestsOf(request.model, reading);
	const { source, faults } = request.certificate === null ? await recordOf(request.model, reading, manifests) : sourceOf(request, request.certificate, {
		manifests,
		asOf: reading.now
	});
	const recorded = source.certificates.find(({ certificate }) => certificate.subject.version === request.version);
	const detail = buildModel(source)?.versions.find(({ row }) => row.version === request.version);
	if (recorded === void 0 || detail === void 0) throw notCertified(request, source);
	const { certificate } = recorded;
	const isOther = (source.digests.get(request.version) ?? certificate.subject.digest.sha256) !== certificate.subject.digest.sha256;
	const manifest = isOther ? null : source.versions.find(({ version }) => version === request.version) ?? null;
	return {
		exported: atCertification({
			certificate,
			detail,
			manifest,
			model: source.manifest
		}),
		isOther,
		faults
	};
}
async function manifestsOf(model, { registry }) {
	if (registry === null) return null;
	try {
		return await loadModelManifests(registry, model);
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return null;
		throw error;
	}
}
async function recordOf(model, { branch, now }, manifests) {
	const listing = await branch.list();
	const { models, pathsOf } = groupModelFiles(listing);
	if (manifests === null && !models.includes(model)) throw unknownModel(model, models);
	return loadSource(model, {
		files: await readPaths(branch, listing, pathsOf(model)),
		manifests,
		asOf: now
	});
}
function sourceOf({ model, version }, certificate, { manifests, asOf }) {
	const { subject } = certificate;
	if (subject.model !== model || subject.version !== version) throw new AppError({
		code: "certificate-untrusted",
		message: `The certificate is about ${subject.model}@${subject.version}, and not about ${model}@${version}.`,
		hint: "Name the version that it is about."
	});
	const { source, faults } = loadSource(model, {
		files: /* @__PURE__ */ new Map(),
		manifests,
		asOf
	});
	const certificates = [{
		sha256: certificateDigest(certificate),
		certificate
	}];
	return {
		source: {
			...source,
			certificates
		},
		faults
	};
}
function unknownModel(model, known) {
	const near = suggest(model, known);
	return new AppError({
		code: "unknown-model",
		message: `There is no model ${model}, neither in the registry nor on record.`,
		hint: near === null ? "Say where it is: --registry <folder>." : `Did you mean ${near}?`
	});
}
function notCertified({ model, version }, { certificates }) {
	const known = certificates.map(({ certificate }) => certificate.subject.version);
	return new AppError({
		code: "unknown-version",
		message: `There is no certificate of ${model}@${version} on record.`,
		hint: `${known.length === 0 ? "None of its versions has one" : `There are: ${known.join(", ")}`}; --certificate <file> takes one that is not recorded.`
	});
}

// src/cli/parse-kind.ts
function parseKind(name, hasStorage) {
	const names = EXPORT_KINDS.map((kind) => kind.name);
	const found = EXPORT_KINDS.find((kind) => kind.name === name);
	if (found === void 0) throw unknownKind(name, names);
	if (!hasStorage || found.name === "kserve") return found;
	throw new AppError({
		code: "usage",
		message: `${name} has no --storage-uri.`,
		hint: "It belongs to kserve."
	});
}
function unknownKind(name, names) {
	const near = suggest(name, names);
	return new AppError({
		code: "usage",
		message: `There is no export ${quoteText(name)}.`,
		hint: `${near === null ? "" : `Did you mean ${near}? `}Known: ${names.join(", ")}.`
	});
}

// src/cli/commands/export.ts
const KINDS = EXPORT_KINDS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join("\n");
function registerExport(program) {
	program.command("export").description("write a certified version as a file of another tool").argument("<kind>", EXPORT_KINDS.map(({ name }) => name).join(", ")).argument("<version>", "model@version").option("--out <file>", "write it there, or into that folder under its usual name; default: print it").option("--force", "replace another file").option("--certificate <file>", "the certificate, where it is not on record").option("--storage-uri <address>", "of kserve: where the cluster takes the files from; default: from where the manifest does").option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).addHelpText("after", `\nKinds:\n${KINDS}\n\nExit code: 0 exported, 2 it cannot be done.`).action(exportVersion);
}
async function exportVersion(kindName, reference, options) {
	const kind = parseKind(kindName, options.storageUri !== void 0);
	const named = parseReference(reference);
	const files = wireLocalFiles();
	const certificate = options.certificate === void 0 ? null : await readCertificate(files, options.certificate);
	const reading = openRecordReading(options, "refuse");
	const { exported, isOther, faults } = await gatherExported({
		...named,
		certificate
	}, reading);
	tellFaults(faults);
	if (isOther) process.stderr.write(`→ The manifest of ${reference} names other files than were certified: it is left out.\n`);
	const text = kind.render(exported, { storageUri: options.storageUri ?? null });
	if (options.out === void 0) process.stdout.write(text);
	else await files.write({
		place: options.out,
		usualName: kind.fileName,
		text,
		replaces: options.force === true
	});
}

export { registerExport as t };