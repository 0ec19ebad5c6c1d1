import { hash } from "node:crypto";

// src/contract/sha256.ts
function sha256(text) {
	return hash("sha256", text);
}

export { sha256 as t };