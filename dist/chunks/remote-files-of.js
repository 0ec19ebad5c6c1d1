// src/usecases/fetch/remote-files-of.ts
function remoteFilesOfVersion({ value, source }) {
	return value.artifact.files.flatMap(({ name, uri, size, sha256 }, index) => {
		if (uri === void 0) return [];
		return [{
			label: `${value.model}@${value.version} ${name}`,
			uri,
			sha256,
			sizeBytes: size,
			location: source.locate(`/artifact/files/${index}/uri`)
		}];
	});
}
function remoteFilesOfModel({ value, source }) {
	return Object.entries(value.evaluation).flatMap(([name, { data }]) => {
		const { uri, size, sha256 } = data;
		if (uri === void 0) return [];
		const location = source.locate(`/evaluation/${name}/data/uri`);
		return [{
			label: `${value.name} ${name}`,
			uri,
			sha256,
			sizeBytes: size,
			location
		}];
	});
}

export { remoteFilesOfVersion as n, remoteFilesOfModel as t };