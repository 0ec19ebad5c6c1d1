// src/adapters/system/trusted.ts
function trusted(payload) {
	return payload;
}

export { trusted as t };