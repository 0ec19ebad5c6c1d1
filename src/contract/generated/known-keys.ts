// Generated from schemas/ by `npm run generate`. Do not edit.
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  "certificate.schema.json#": [
    "apiVersion",
    "kind",
    "subject",
    "baseline",
    "policy",
    "data",
    "tool",
    "environment",
    "run",
    "inspection",
    "findings",
    "prediction",
    "gaps",
    "robustness",
    "performance",
    "gates",
    "verdict"
  ],
  "certificate.schema.json#/properties/subject": [
    "model",
    "version",
    "title",
    "task",
    "digest",
    "files",
    "modes",
    "manifest",
    "claims",
    "lineage",
    "card"
  ],
  "certificate.schema.json#/properties/baseline/anyOf/0": [
    "version",
    "digest",
    "origin"
  ],
  "certificate.schema.json#/properties/policy": [
    "digest",
    "model",
    "settings"
  ],
  "certificate.schema.json#/properties/tool": [
    "name",
    "version"
  ],
  "certificate.schema.json#/properties/run": [
    "startedAt",
    "durationMs",
    "seed",
    "quick",
    "commit",
    "ref",
    "url"
  ],
  "certificate.schema.json#/$defs/ResourceDescriptor": [
    "name",
    "sizeBytes",
    "digest"
  ],
  "certificate.schema.json#/$defs/SourceFile": [
    "path",
    "digest"
  ],
  "certificate.schema.json#/$defs/DataReference": [
    "name",
    "digest",
    "sizeBytes",
    "rows"
  ],
  "certificate.schema.json#/$defs/EnvironmentFingerprint": [
    "cpu",
    "cores",
    "memoryBytes",
    "os",
    "arch",
    "hypervisor",
    "cpuFlags",
    "node",
    "runtime",
    "runner"
  ],
  "certificate.schema.json#/$defs/EnvironmentFingerprint/properties/runtime": [
    "name",
    "version"
  ],
  "certificate.schema.json#/$defs/Inspection": [
    "format",
    "signature",
    "producer",
    "opset",
    "nodes",
    "parameters",
    "multiplyAccumulates",
    "operators",
    "metadata"
  ],
  "certificate.schema.json#/$defs/Finding": [
    "code",
    "severity",
    "check",
    "message",
    "hint",
    "location"
  ],
  "certificate.schema.json#/$defs/Location": [
    "path",
    "line",
    "column",
    "pointer"
  ],
  "certificate.schema.json#/$defs/Interval": [
    "lower",
    "upper",
    "level",
    "method"
  ],
  "certificate.schema.json#/$defs/Estimate": [
    "value",
    "interval"
  ],
  "certificate.schema.json#/$defs/SliceReference": [
    "name",
    "group"
  ],
  "certificate.schema.json#/$defs/PredictionResult": [
    "data",
    "slice",
    "metric",
    "direction",
    "rows",
    "estimate",
    "baseline",
    "difference"
  ],
  "certificate.schema.json#/$defs/GapResult": [
    "data",
    "slice",
    "metric",
    "estimate",
    "highest",
    "lowest",
    "baseline"
  ],
  "certificate.schema.json#/$defs/RobustnessResult": [
    "check",
    "result",
    "facts",
    "metric",
    "strength",
    "estimate",
    "drop"
  ],
  "certificate.schema.json#/$defs/LatencySummary": [
    "calls",
    "p50",
    "p90",
    "p95",
    "p99",
    "p999",
    "mean",
    "max"
  ],
  "certificate.schema.json#/$defs/Comparison": [
    "ratios",
    "noiseFloor",
    "rounds",
    "stages",
    "seconds",
    "discardedShare"
  ],
  "certificate.schema.json#/$defs/Histogram": [
    "gamma",
    "buckets"
  ],
  "certificate.schema.json#/$defs/PerformanceResult": [
    "mode",
    "scenario",
    "threads",
    "batchSize",
    "rate",
    "latency",
    "histogram",
    "throughput",
    "capacity",
    "backlog",
    "coldStart",
    "memoryBytes",
    "modelSizeBytes",
    "baseline",
    "comparison",
    "explanation"
  ],
  "certificate.schema.json#/$defs/PerformanceResult/properties/capacity/anyOf/0": [
    "rate",
    "boundMs",
    "percentile"
  ],
  "certificate.schema.json#/$defs/PerformanceResult/properties/backlog": [
    "utilisation",
    "slopePerSecond",
    "maximum"
  ],
  "certificate.schema.json#/$defs/PerformanceResult/properties/coldStart/anyOf/0": [
    "loadMs",
    "firstCallMs",
    "totalMs",
    "callsToSteady"
  ],
  "certificate.schema.json#/$defs/PerformanceResult/properties/baseline": [
    "latency",
    "throughput",
    "memoryBytes",
    "modelSizeBytes"
  ],
  "certificate.schema.json#/$defs/PerformanceResult/properties/explanation": [
    "parametersRatio",
    "multiplyAccumulatesRatio",
    "operatorChanges"
  ],
  "certificate.schema.json#/$defs/GateResult": [
    "id",
    "kind",
    "metric",
    "unit",
    "direction",
    "data",
    "slice",
    "mode",
    "perturbation",
    "value",
    "interval",
    "candidate",
    "baseline",
    "comparator",
    "limit",
    "result",
    "reasonCode",
    "blocking",
    "wouldDecide",
    "location"
  ],
  "certificate.schema.json#/$defs/GateResult/properties/wouldDecide": [
    "rows",
    "seconds"
  ],
  "common.schema.json#/$defs/TensorMetadata": [
    "name",
    "datatype",
    "shape"
  ],
  "common.schema.json#/$defs/Signature": [
    "inputs",
    "outputs"
  ],
  "common.schema.json#/$defs/DigestSet": [
    "sha256"
  ],
  "deployment.schema.json#": [
    "apiVersion",
    "kind",
    "model",
    "environment",
    "revision",
    "production",
    "fallback",
    "liveTest",
    "hold"
  ],
  "deployment.schema.json#/$defs/DeployedVersion": [
    "version",
    "sha256"
  ],
  "deployment.schema.json#/$defs/Candidate": [
    "name",
    "version",
    "sha256",
    "share"
  ],
  "deployment.schema.json#/$defs/LiveTest": [
    "id",
    "candidates"
  ],
  "deployment.schema.json#/$defs/Hold": [
    "reason",
    "by",
    "at",
    "until"
  ],
  "model.schema.json#": [
    "apiVersion",
    "kind",
    "name",
    "title",
    "description",
    "owners",
    "task",
    "tags",
    "intendedUse",
    "signature",
    "evaluation",
    "gates",
    "modes",
    "onInconclusive",
    "liveTest"
  ],
  "model.schema.json#/properties/modes": [
    "realtime",
    "batch",
    "streaming",
    "edge"
  ],
  "model.schema.json#/$defs/DataSource": [
    "path",
    "uri",
    "sha256",
    "size",
    "format"
  ],
  "model.schema.json#/$defs/TensorBinding": [
    "columns",
    "column",
    "array"
  ],
  "model.schema.json#/$defs/ColumnBinding": [
    "column",
    "array"
  ],
  "model.schema.json#/$defs/Target": [
    "column",
    "columns",
    "array",
    "positive",
    "classes",
    "problem"
  ],
  "model.schema.json#/$defs/Prediction": [
    "output",
    "index",
    "kind",
    "threshold"
  ],
  "model.schema.json#/$defs/SliceFilter/anyOf/1": [
    "eq",
    "ne",
    "lt",
    "lte",
    "gt",
    "gte",
    "in"
  ],
  "model.schema.json#/$defs/SliceDeclaration": [
    "name",
    "where",
    "by",
    "minRows",
    "protected"
  ],
  "model.schema.json#/$defs/EvaluationSet": [
    "description",
    "license",
    "data",
    "inputs",
    "target",
    "prediction",
    "weight",
    "query",
    "slices",
    "batchSize"
  ],
  "model.schema.json#/$defs/Perturbation": [
    "gaussian",
    "dropout"
  ],
  "model.schema.json#/$defs/GateDeclaration": [
    "id",
    "metric",
    "description",
    "data",
    "slice",
    "mode",
    "min",
    "max",
    "versus",
    "noWorseBy",
    "betterBy",
    "maxRatio",
    "minRatio",
    "maxGap",
    "perturb",
    "maxDrop",
    "confidence",
    "test",
    "onInconclusive"
  ],
  "model.schema.json#/$defs/Budgets": [
    "latency",
    "throughput",
    "coldStart",
    "memory",
    "modelSize"
  ],
  "model.schema.json#/$defs/Budgets/properties/latency": [
    "p50",
    "p90",
    "p95",
    "p99",
    "p999",
    "mean"
  ],
  "model.schema.json#/$defs/Mode": [
    "scenario",
    "rate",
    "threads",
    "batchSize",
    "data",
    "budgets"
  ],
  "model.schema.json#/$defs/LiveTestPolicy": [
    "minDuration",
    "maxDuration",
    "minRequests",
    "confidence",
    "metrics"
  ],
  "model.schema.json#/$defs/LiveTestPolicy/properties/metrics/items": [
    "id",
    "direction",
    "role",
    "noWorseBy",
    "betterBy",
    "labelDelay"
  ],
  "settings.schema.json#": [
    "apiVersion",
    "kind",
    "models",
    "certification",
    "environments",
    "releases"
  ],
  "settings.schema.json#/properties/certification": [
    "timeout",
    "callTimeout",
    "memory",
    "onInconclusive",
    "requireLicense"
  ],
  "settings.schema.json#/$defs/EnvironmentSettings": [
    "mode",
    "shareCap",
    "defaultShare",
    "directPromotion",
    "ownerApproval",
    "certificateMaxAge",
    "roles",
    "teams",
    "freeze"
  ],
  "settings.schema.json#/$defs/EnvironmentSettings/properties/roles": [
    "certify",
    "live",
    "production",
    "rollback",
    "hold",
    "unhold",
    "retire",
    "quarantine"
  ],
  "settings.schema.json#/$defs/EnvironmentSettings/properties/teams": [
    "live",
    "production"
  ],
  "settings.schema.json#/$defs/EnvironmentSettings/properties/freeze/items": [
    "from",
    "until",
    "reason"
  ],
  "version.schema.json#": [
    "apiVersion",
    "kind",
    "model",
    "version",
    "description",
    "artifact",
    "modes",
    "signature",
    "lineage",
    "claims",
    "card"
  ],
  "version.schema.json#/properties/artifact": [
    "format",
    "files"
  ],
  "version.schema.json#/properties/lineage": [
    "source",
    "run",
    "base",
    "data",
    "params"
  ],
  "version.schema.json#/properties/card": [
    "license",
    "limitations",
    "ethics",
    "citation",
    "authors"
  ],
  "version.schema.json#/$defs/ArtifactFile": [
    "name",
    "path",
    "uri",
    "size",
    "sha256"
  ],
  "version.schema.json#/$defs/LineageData": [
    "name",
    "uri",
    "sha256"
  ]
};
