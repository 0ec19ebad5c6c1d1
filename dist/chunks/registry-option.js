// src/cli/registry-option.ts
const REGISTRY_FLAGS = "--repository, --registry <folder>";

export { REGISTRY_FLAGS as t };