import { r as parseRepositoryName, t as addressOf } from "./octokit.js";
import { n as createRepositoryMemory, r as wireChat, t as createClients } from "./chat.js";

// src/wiring/reconcile.ts
function wireReconcile({ token, apiUrl, ...place }) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const clients = createClients({
		token,
		apiUrl
	});
	return wireChat({
		...place,
		...clients,
		repository,
		repositoryUrl: addressOf(apiUrl, repository),
		memory: createRepositoryMemory()
	});
}

export { wireReconcile };