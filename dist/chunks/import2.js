import { t as AppError } from "./error.js";
import { t as wireLocalFiles } from "./local-files.js";
import { n as recordOfFile } from "./runtimes.js";
import { n as importModel, t as IMPORT_FORMATS } from "./import-model.js";

// src/cli/commands/import.ts
function registerImport(program) {
	program.command("import").description("draft a version manifest from an MLflow MLmodel file or a Hugging Face model card").argument("<file>", "MLmodel, or README.md of a Hugging Face model").option("--from <format>", `${IMPORT_FORMATS.join(" or ")}; default: what the file's name says`).requiredOption("--model <name>", "name of the model in this registry").option("--version <version>", "version to write", "1.0.0").option("--file <file>", "the model file, for its digest and size").addHelpText("after", "\nExit code: 0 drafted, 2 it cannot be done.").action(importFile);
}
async function importFile(path, options) {
	const { model, version } = options;
	const files = wireLocalFiles();
	const imported = importModel({
		format: formatOf(path, options.from),
		path,
		text: await files.readText(path),
		model,
		version,
		runtime: recordOfFile(options.file ?? ""),
		artifact: options.file === void 0 ? null : await files.describe(options.file)
	});
	process.stdout.write(imported.manifest);
	for (const sentence of imported.open) process.stderr.write(`→ ${sentence}\n`);
}
function formatOf(path, named) {
	const format = IMPORT_FORMATS.find((one) => one === named);
	if (format !== void 0) return format;
	if (named === void 0) return /\.md$/i.test(path) ? "huggingface" : "mlflow";
	throw new AppError({
		code: "usage",
		message: `--from takes ${IMPORT_FORMATS.join(" or ")}.`
	});
}

export { registerImport as t };