// src/domain/livetest/arm-name.ts
const SENTINEL_ARM = "sentinel";

export { SENTINEL_ARM as t };