import { hash } from "node:crypto";

// src/contract/sha256.ts
function sha256(content) {
	return hash("sha256", content);
}

export { sha256 as t };