import { i as SOURCES, r as takeRemoteFile, t as createRemoteFiles } from "./remote-files2.js";
import { t as sha256 } from "./sha256.js";
import { t as findCacheFolder } from "./cache-folder.js";

// src/wiring/fetch.ts
function wireFetch({ environment, signal, onProgress }) {
	const options = {
		environment,
		signal,
		cacheFolder: findCacheFolder(environment),
		usesSecrets: true
	};
	return {
		hash: sha256,
		onProgress,
		fetch: ({ sizeBytes: size, ...file }, onBytes) => createRemoteFiles({
			...options,
			onBytes
		}).fetch({
			...file,
			size
		})
	};
}
function wireTakingWithSecrets({ environment, signal }) {
	const options = {
		environment,
		signal,
		cacheFolder: findCacheFolder(environment),
		usesSecrets: true
	};
	const here = process.cwd();
	return (uri, onBytes) => takeRemoteFile({
		uri,
		folder: here,
		root: here
	}, {
		...options,
		onBytes
	});
}
function secretsIn(environment) {
	const names = SOURCES.flatMap(({ secrets }) => secrets);
	return new Map(names.flatMap((name) => environment[name] ? [[name, environment[name]]] : []));
}

export { wireFetch as n, wireTakingWithSecrets as r, secretsIn as t };