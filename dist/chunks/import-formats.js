// src/usecases/import/import-formats.ts
const IMPORT_FORMATS = [
	"mlflow",
	"huggingface",
	"dvc"
];
const USUAL_FILES = {
	mlflow: "MLmodel",
	huggingface: "README.md",
	dvc: "dvc.yaml"
};
function formatOfFile(name) {
	if (/\.md$/iu.test(name)) return "huggingface";
	return /(?:^|\/)dvc\.ya?ml$/iu.test(name) ? "dvc" : "mlflow";
}

export { USUAL_FILES as n, formatOfFile as r, IMPORT_FORMATS as t };