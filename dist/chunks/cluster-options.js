import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { C as platformNamed, w as platformsWithApi } from "./read-settings.js";
import { i as compareObjects, r as renderPlatforms } from "./render.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { i as readEnvironment } from "./serve-options.js";

// src/usecases/platforms/read-reality.ts
const LABEL = "app.kubernetes.io/managed-by=seatrial";
async function readReality(ports, request) {
	const { resources } = platformNamed(request.platform) ?? {};
	if (resources === void 0) throw noApi(request.platform);
	const [rendered] = await renderPlatforms(ports, request);
	const { documents: wanted = [], settings } = rendered ?? {};
	const namespace = settings?.namespace ?? "";
	const found = await ports.cluster.list(Object.values(resources), {
		namespace,
		label: LABEL
	});
	return {
		wanted,
		namespace,
		resources,
		objects: compareObjects(wanted, found, request.environment)
	};
}
function noApi(platform) {
	return new AppError({
		code: "usage",
		reason: "platform-without-api",
		message: `${quoteText(platform)} is no platform that has an API to ask.`,
		hint: `Name ${platformsWithApi().join(" or ")}. What is rendered for others is a file: seatrial render --out rendered --check compares it.`
	});
}

// src/cli/cluster-options.ts
function withClusterOptions(command) {
	return command.argument("<platform>", platformsWithApi().join(" or ")).option("--environment <name>", "whose deployment files", readEnvironment, "production").option("--context <name>", "of kubectl's configuration; default: its current one").option("--kubeconfig <file>", "default: kubectl's own").option("--deployments <place>", "a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry").option(REGISTRY_FLAGS, "default: the registry around the current folder").option("--json", "print JSON");
}
function placeOf({ environment, context, kubeconfig, registry, deployments }) {
	return {
		environment: process.env,
		environmentName: environment,
		registry: registry ?? null,
		deployments: deployments ?? null,
		context: context ?? null,
		kubeconfig: kubeconfig ?? null
	};
}

export { withClusterOptions as n, readReality as r, placeOf as t };