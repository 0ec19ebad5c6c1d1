// src/contract/generated/constants.ts
const IDENTIFIER = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
const MODE_NAMES = [
	"realtime",
	"batch",
	"streaming",
	"edge"
];

export { MODE_NAMES as n, IDENTIFIER as t };