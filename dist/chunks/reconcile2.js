import { n as Option } from "./commander.js";
import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { r as reconcile, t as settleRemembered } from "./settle-remembered.js";

// src/cli/commands/reconcile.ts
function registerReconcile(program) {
	program.command("reconcile").description("make labels, check runs, comments and Deployments on GitHub equal to the state").argument("[model...]", "default: all").requiredOption("--repository <owner/name>", "the registry on GitHub").addOption(new Option("--token <token>", "may write what is to be repaired").env("GITHUB_TOKEN")).addOption(new Option("--api-url <url>", "of GitHub").env("GITHUB_API_URL").default("https://api.github.com")).option("--author <login>", "the login of the app that the token belongs to", "github-actions[bot]").option("--default-branch <name>", "the branch with the manifests", "main").action(run);
}
async function run(models, options) {
	const { token, author } = options;
	const appSlug = author.slice(0, -5);
	const { wireReconcile } = await import("./reconcile3.js");
	const ports = wireReconcile({
		...options,
		token: token ?? "",
		appSlug
	});
	if (ports === null) throw usage(`${quoteText(options.repository)} is no repository.`, "Write owner/name.");
	if (token === void 0) throw usage("There is no token.", "Set GITHUB_TOKEN.");
	if (!author.endsWith("[bot]")) throw usage("The author names no app.", "Write the login of the app, with [bot].");
	const { settled, errors } = await settleRemembered(ports, "all");
	for (const { show } of settled) await show(ports);
	await reconcile(ports, models.length === 0 ? "all" : models);
	if (errors.length > 0) throw errors[0];
	process.stdout.write("GitHub shows the state.\n");
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

export { registerReconcile as t };