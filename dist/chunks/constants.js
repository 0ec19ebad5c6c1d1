// src/contract/generated/constants.ts
const IDENTIFIER = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
const MODE_NAMES = [
	"realtime",
	"batch",
	"streaming",
	"edge"
];
const SOURCE_URI = new RegExp(String.raw`^hf:\/\/(?:models\/|(datasets\/))?([\w.-]+\/[\w.-]+)@(refs\/(?:pr|convert)\/[\w.-]+|[^\/@\s]+)\/((?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+)$|^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/((?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+)$|^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/((?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+)$|^dvc:((?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+)$|^(?:models:\/(?:(m-[0-9a-f]{32})|([^\/:@\u0000-\u001f]+)\/([1-9]\d{0,17}))|runs:\/([\w-]{1,64}))\/((?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+)$|^https:\/\/[^\s\u0000-\u001f]+$`);
const SOURCE_FORMS = [
	"https://github.com/owner/name/releases/download/tag/asset",
	"hf://owner/name@revision/path",
	"hf://datasets/owner/name@revision/path",
	"s3://bucket/key",
	"gs://bucket/object",
	"https://account.blob.core.windows.net/container/blob",
	"dvc:path",
	"models:/name/version/path",
	"models:/m-id/path",
	"runs:/run/path",
	"https://host/path"
];

export { SOURCE_URI as i, MODE_NAMES as n, SOURCE_FORMS as r, IDENTIFIER as t };