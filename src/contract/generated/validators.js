// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import dependency0 from 'ajv/dist/runtime/ucs2length.js';
import dependency1 from 'ajv-formats/dist/formats.js';
import dependency2 from 'ajv/dist/runtime/equal.js';
"use strict";
export const validateCertificate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"certificate.schema.json","title":"Certificate","description":"The result of certifying one version. Reports, comments, releases and decisions are rendered from it and never recompute it.","type":"object","additionalProperties":false,"required":["apiVersion","kind","subject","baseline","policy","data","tool","environment","run","inspection","findings","prediction","gaps","robustness","performance","gates","verdict"],"properties":{"apiVersion":{"const":"seatrial/v1"},"kind":{"const":"Certificate"},"subject":{"title":"Subject","type":"object","additionalProperties":false,"required":["model","version","title","task","digest","files","modes","manifest"],"properties":{"model":{"$ref":"common.schema.json#/$defs/Identifier"},"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"title":{"type":["string","null"]},"task":{"$ref":"common.schema.json#/$defs/Task"},"digest":{"$ref":"common.schema.json#/$defs/DigestSet","description":"Of the artifact: the model file's own digest, or with several files the digest of their sorted sha256sum lines."},"files":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ResourceDescriptor"}},"modes":{"type":"array","items":{"$ref":"common.schema.json#/$defs/ModeName"}},"manifest":{"$ref":"#/$defs/SourceFile"},"claims":{"type":"object","additionalProperties":{"type":"number"}},"lineage":{"type":"object","description":"As in the manifest."},"card":{"type":"object","description":"As in the manifest."}}},"baseline":{"description":"The version that it was compared with, or null.","anyOf":[{"title":"Baseline","type":"object","additionalProperties":false,"required":["version","digest","origin"],"properties":{"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"},"origin":{"enum":["deployment","newest-certified","predecessor","requested"],"description":"How it was chosen."}}},{"type":"null"}]},"policy":{"title":"PolicyReference","type":"object","additionalProperties":false,"required":["digest","model","settings"],"properties":{"digest":{"$ref":"common.schema.json#/$defs/DigestSet","description":"Of the resolved model.yaml and settings in canonical JSON."},"model":{"$ref":"#/$defs/SourceFile"},"settings":{"anyOf":[{"$ref":"#/$defs/SourceFile"},{"type":"null"}]}}},"data":{"type":"array","items":{"$ref":"#/$defs/DataReference"}},"tool":{"title":"Tool","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"const":"seatrial"},"version":{"type":"string"}}},"environment":{"$ref":"#/$defs/EnvironmentFingerprint"},"run":{"title":"Run","type":"object","additionalProperties":false,"required":["startedAt","durationMs","seed","quick"],"properties":{"startedAt":{"type":"string","format":"date-time"},"durationMs":{"type":"number","minimum":0},"seed":{"type":"integer","minimum":0},"quick":{"type":"boolean"},"commit":{"type":"string","pattern":"^[0-9a-f]{40,64}$"},"ref":{"type":"string","maxLength":1024},"url":{"type":"string","maxLength":2048}}},"inspection":{"anyOf":[{"$ref":"#/$defs/Inspection"},{"type":"null"}]},"findings":{"type":"array","items":{"$ref":"#/$defs/Finding"},"description":"What was noticed outside the gates; an error blocks."},"prediction":{"type":"array","items":{"$ref":"#/$defs/PredictionResult"}},"gaps":{"type":"array","items":{"$ref":"#/$defs/GapResult"}},"robustness":{"type":"array","items":{"$ref":"#/$defs/RobustnessResult"}},"performance":{"type":"array","items":{"$ref":"#/$defs/PerformanceResult"}},"gates":{"type":"array","items":{"$ref":"#/$defs/GateResult"}},"verdict":{"$ref":"common.schema.json#/$defs/Verdict"}},"$defs":{"ResourceDescriptor":{"title":"ResourceDescriptor","type":"object","additionalProperties":false,"required":["name","sizeBytes","digest"],"properties":{"name":{"type":"string"},"sizeBytes":{"type":"integer","minimum":0},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"}}},"SourceFile":{"title":"SourceFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string","description":"Relative to the repository."},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"}}},"DataReference":{"title":"DataReference","type":"object","additionalProperties":false,"required":["name","digest","sizeBytes","rows"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"},"sizeBytes":{"type":"integer","minimum":0},"rows":{"type":"integer","minimum":0}}},"EnvironmentFingerprint":{"title":"EnvironmentFingerprint","type":"object","additionalProperties":false,"required":["cpu","cores","memoryBytes","os","arch","node","runtime","runner"],"properties":{"cpu":{"type":"string"},"cores":{"type":"integer","minimum":1},"memoryBytes":{"type":"integer","minimum":0},"os":{"type":"string","description":"Name and release."},"arch":{"type":"string"},"hypervisor":{"type":"boolean"},"cpuFlags":{"type":"array","items":{"type":"string"},"description":"Vector extensions."},"node":{"type":"string"},"runtime":{"title":"RuntimeIdentity","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}}},"runner":{"type":["string","null"],"description":"Label and image of the runner, if any."}}},"Inspection":{"title":"Inspection","description":"What the artifact says of itself, read before it is loaded.","type":"object","additionalProperties":false,"required":["format","signature","producer","opset","nodes","parameters","multiplyAccumulates","operators","metadata"],"properties":{"format":{"type":"string"},"signature":{"$ref":"common.schema.json#/$defs/Signature"},"producer":{"type":"string"},"opset":{"type":"object","additionalProperties":{"type":"integer"},"description":"Operator set domain → version; the default domain is ai.onnx."},"nodes":{"type":"integer","minimum":0},"parameters":{"type":"integer","minimum":0},"multiplyAccumulates":{"type":["integer","null"],"description":"For one row; null where shapes do not tell."},"operators":{"type":"object","additionalProperties":{"type":"integer"}},"metadata":{"type":"object","additionalProperties":{"type":"string"}}}},"Finding":{"title":"Finding","type":"object","additionalProperties":false,"required":["code","severity","check","message"],"properties":{"code":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},"severity":{"enum":["error","warning","notice"]},"check":{"enum":["identity","safety","prediction","robustness","performance"]},"message":{"type":"string","maxLength":4000},"hint":{"type":"string","maxLength":4000},"location":{"$ref":"#/$defs/Location"}}},"Location":{"title":"Location","type":"object","additionalProperties":false,"required":["path","line","column","pointer"],"properties":{"path":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"pointer":{"type":"string"}}},"Interval":{"title":"Interval","type":"object","additionalProperties":false,"required":["lower","upper","level","method"],"properties":{"lower":{"type":["number","null"],"description":"null is minus infinity."},"upper":{"type":["number","null"],"description":"null is plus infinity."},"level":{"type":"number"},"method":{"type":"string"}}},"Estimate":{"title":"Estimate","description":"A number with its interval. The value is null where it is not defined.","type":"object","additionalProperties":false,"required":["value","interval"],"properties":{"value":{"type":["number","null"]},"interval":{"anyOf":[{"$ref":"#/$defs/Interval"},{"type":"null"}]}}},"SliceReference":{"title":"SliceReference","type":"object","additionalProperties":false,"required":["name","group"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"group":{"type":["string","null"],"description":"The value of the by column; null for a where slice."}}},"PredictionResult":{"title":"PredictionResult","type":"object","additionalProperties":false,"required":["data","slice","metric","direction","rows","estimate","baseline","difference"],"properties":{"data":{"$ref":"common.schema.json#/$defs/Identifier"},"slice":{"anyOf":[{"$ref":"#/$defs/SliceReference"},{"type":"null"}],"description":"null is all rows."},"metric":{"type":"string"},"direction":{"enum":["up","down","none"],"description":"Which way is better."},"rows":{"type":"integer","minimum":0},"estimate":{"$ref":"#/$defs/Estimate"},"baseline":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}]},"difference":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Candidate minus baseline, paired by row."}}},"GapResult":{"title":"GapResult","description":"The largest difference of a metric between the groups of a slice.","type":"object","additionalProperties":false,"required":["data","slice","metric","estimate","highest","lowest","baseline"],"properties":{"data":{"$ref":"common.schema.json#/$defs/Identifier"},"slice":{"$ref":"common.schema.json#/$defs/Identifier"},"metric":{"type":"string"},"estimate":{"$ref":"#/$defs/Estimate"},"highest":{"type":["string","null"],"description":"Group with the highest value; null when fewer than two groups are large enough."},"lowest":{"type":["string","null"]},"baseline":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}]}}},"RobustnessResult":{"title":"RobustnessResult","type":"object","additionalProperties":false,"required":["check","result","facts"],"properties":{"check":{"enum":["determinism","batch-invariance","nan","infinity","missing","out-of-range","gaussian","dropout"]},"result":{"enum":["pass","fail","inconclusive","not-applicable"]},"facts":{"type":"object","additionalProperties":{"type":["number","string","boolean","null"]}},"metric":{"type":"string"},"strength":{"type":"number"},"estimate":{"$ref":"#/$defs/Estimate"},"drop":{"$ref":"#/$defs/Estimate"}}},"LatencySummary":{"title":"LatencySummary","description":"Milliseconds.","type":"object","additionalProperties":false,"required":["calls","p50","p90","p95","p99","p999","mean","max"],"properties":{"calls":{"type":"integer","minimum":0},"p50":{"$ref":"#/$defs/Estimate"},"p90":{"$ref":"#/$defs/Estimate"},"p95":{"$ref":"#/$defs/Estimate"},"p99":{"$ref":"#/$defs/Estimate"},"p999":{"$ref":"#/$defs/Estimate"},"mean":{"$ref":"#/$defs/Estimate"},"max":{"type":"number"}}},"Comparison":{"title":"Comparison","description":"Candidate and baseline measured in the same process, calls alternating in random order. Ratios are candidate over baseline.","type":"object","additionalProperties":false,"required":["ratios","noiseFloor","rounds","stages","seconds","discardedShare"],"properties":{"ratios":{"type":"object","additionalProperties":{"$ref":"#/$defs/Estimate"},"description":"latency_p50, latency_p90, latency_p99, latency_mean, throughput → ratio."},"noiseFloor":{"type":"object","additionalProperties":{"type":"number"},"description":"The same numbers of the baseline against itself: half-width of the ratio."},"rounds":{"type":"integer","minimum":0},"stages":{"type":"integer","minimum":0},"seconds":{"type":"number","minimum":0},"discardedShare":{"type":"number","minimum":0,"maximum":1}}},"Histogram":{"title":"Histogram","description":"Raw call times as log buckets that merge by addition: bucket i holds times in (gamma^(i-1), gamma^i] microseconds.","type":"object","additionalProperties":false,"required":["gamma","buckets"],"properties":{"gamma":{"type":"number","exclusiveMinimum":1},"buckets":{"type":"array","items":{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":2}}}},"PerformanceResult":{"title":"PerformanceResult","type":"object","additionalProperties":false,"required":["mode","scenario","threads","batchSize","rate","latency","throughput","capacity","coldStart","memoryBytes","modelSizeBytes","comparison"],"properties":{"mode":{"$ref":"common.schema.json#/$defs/ModeName"},"scenario":{"$ref":"common.schema.json#/$defs/Scenario"},"threads":{"type":"integer","minimum":1},"batchSize":{"type":"integer","minimum":1},"rate":{"type":["number","null"],"description":"Declared arrivals a second."},"latency":{"anyOf":[{"$ref":"#/$defs/LatencySummary"},{"type":"null"}]},"histogram":{"$ref":"#/$defs/Histogram"},"throughput":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Rows a second."},"capacity":{"description":"The highest rate that still holds the latency budget.","anyOf":[{"title":"Capacity","type":"object","additionalProperties":false,"required":["rate","boundMs","percentile"],"properties":{"rate":{"type":"number","minimum":0},"boundMs":{"type":"number"},"percentile":{"type":"string"}}},{"type":"null"}]},"backlog":{"title":"Backlog","description":"Streaming: how far the work fell behind at the declared rate.","type":"object","additionalProperties":false,"required":["utilisation","slopePerSecond","maximum"],"properties":{"utilisation":{"type":"number"},"slopePerSecond":{"type":"number"},"maximum":{"type":"number"}}},"coldStart":{"anyOf":[{"title":"ColdStart","type":"object","additionalProperties":false,"required":["loadMs","firstCallMs","totalMs","callsToSteady"],"properties":{"loadMs":{"type":"number"},"firstCallMs":{"type":"number"},"totalMs":{"$ref":"#/$defs/Estimate"},"callsToSteady":{"type":"integer"}}},{"type":"null"}]},"memoryBytes":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Peak resident memory over an empty session."},"modelSizeBytes":{"type":"integer","minimum":0},"baseline":{"title":"BaselinePerformance","description":"The same figures of the baseline where they were measured.","type":"object","additionalProperties":false,"properties":{"latency":{"$ref":"#/$defs/LatencySummary"},"throughput":{"$ref":"#/$defs/Estimate"},"memoryBytes":{"$ref":"#/$defs/Estimate"},"modelSizeBytes":{"type":"integer","minimum":0}}},"comparison":{"anyOf":[{"$ref":"#/$defs/Comparison"},{"type":"null"}]},"explanation":{"title":"Explanation","description":"Why it is slower or faster where the graphs tell.","type":"object","additionalProperties":false,"required":["parametersRatio","multiplyAccumulatesRatio","operatorChanges"],"properties":{"parametersRatio":{"type":["number","null"]},"multiplyAccumulatesRatio":{"type":["number","null"]},"operatorChanges":{"type":"object","additionalProperties":{"type":"integer"},"description":"Operator → how many more (or fewer) than in the baseline."}}}}},"GateResult":{"title":"GateResult","type":"object","additionalProperties":false,"required":["id","kind","metric","unit","direction","value","interval","baseline","comparator","limit","result","reasonCode","blocking"],"properties":{"id":{"type":"string","maxLength":200},"kind":{"enum":["prediction","relative-prediction","gap","robustness","performance","relative-performance"]},"metric":{"type":"string"},"unit":{"enum":["none","ms","bytes","rows-per-second","ratio"],"description":"Of value and limit."},"direction":{"enum":["up","down","none"]},"data":{"type":"string"},"slice":{"$ref":"#/$defs/SliceReference"},"mode":{"$ref":"common.schema.json#/$defs/ModeName"},"perturbation":{"type":"string"},"value":{"type":["number","null"],"description":"What was compared with the limit: the metric, the difference, the ratio, the gap or the drop."},"interval":{"anyOf":[{"$ref":"#/$defs/Interval"},{"type":"null"}]},"candidate":{"type":["number","null"],"description":"The candidate's own number where value is a comparison."},"baseline":{"type":["number","null"],"description":"The baseline's own number."},"comparator":{"enum":[">=","<="]},"limit":{"type":"number"},"result":{"$ref":"common.schema.json#/$defs/Verdict"},"reasonCode":{"enum":["within-limit","beyond-limit","interval-crosses-limit","below-noise-floor","undefined-value","too-few-rows","no-baseline","not-measured","measurement-failed"]},"blocking":{"type":"boolean","description":"Whether it counts for the verdict."},"wouldDecide":{"title":"WouldDecide","description":"What would decide an inconclusive gate: rows or seconds in all, not beyond those already used.","type":"object","additionalProperties":false,"properties":{"rows":{"type":"integer","minimum":1},"seconds":{"type":"number","exclusiveMinimum":0}}},"location":{"$ref":"#/$defs/Location"}}}}};
const schema33 = {"description":"A name that is safe in paths, refs and URLs.","type":"string","pattern":"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"};
const schema34 = {"description":"Semantic Versioning 2.0.0. major = the signature changed, minor = retrained, patch = repacked or quantised.","type":"string","maxLength":128,"pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"};
const schema35 = {"title":"Task","description":"Hugging Face task id.","enum":["tabular-classification","tabular-regression","text-classification","image-classification","audio-classification","video-classification","voice-activity-detection","token-classification","time-series-forecasting","text-ranking","sentence-similarity"]};
const schema39 = {"title":"ModeName","description":"How a model is deployed.","enum":["realtime","batch","streaming","edge"]};
const schema44 = {"title":"EnvironmentFingerprint","type":"object","additionalProperties":false,"required":["cpu","cores","memoryBytes","os","arch","node","runtime","runner"],"properties":{"cpu":{"type":"string"},"cores":{"type":"integer","minimum":1},"memoryBytes":{"type":"integer","minimum":0},"os":{"type":"string","description":"Name and release."},"arch":{"type":"string"},"hypervisor":{"type":"boolean"},"cpuFlags":{"type":"array","items":{"type":"string"},"description":"Vector extensions."},"node":{"type":"string"},"runtime":{"title":"RuntimeIdentity","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}}},"runner":{"type":["string","null"],"description":"Label and image of the runner, if any."}}};
const schema70 = {"title":"Verdict","enum":["pass","fail","inconclusive"]};
const func1 = Object.prototype.hasOwnProperty;
const func3 = (dependency0.default ?? dependency0);
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$", "u");
const pattern5 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$", "u");
const pattern9 = new RegExp("^[0-9a-f]{40,64}$", "u");
const schema36 = {"title":"DigestSet","description":"in-toto DigestSet.","type":"object","additionalProperties":false,"required":["sha256"],"properties":{"sha256":{"$ref":"#/$defs/Sha256"}}};
const schema37 = {"description":"SHA-256 of the file's bytes, in lower-case hex.","type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern6 = new RegExp("^[0-9a-f]{64}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sha256 === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "sha256")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data0 = data.sha256;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"title":"ResourceDescriptor","type":"object","additionalProperties":false,"required":["name","sizeBytes","digest"],"properties":{"name":{"type":"string"},"sizeBytes":{"type":"integer","minimum":0},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sizeBytes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sizeBytes"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "sizeBytes")) || (key0 === "digest"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema38.properties.name.type,parentSchema:schema38.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sizeBytes !== undefined){
let data1 = data.sizeBytes;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/type",keyword:"type",params:{type: "integer"},schema:schema38.properties.sizeBytes.type,parentSchema:schema38.properties.sizeBytes,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema38.properties.sizeBytes,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.digest !== undefined){
if(!(validate22(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"SourceFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string","description":"Relative to the repository."},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.digest === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "path") || (key0 === "digest"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema40.properties.path.type,parentSchema:schema40.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.digest !== undefined){
if(!(validate22(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"title":"DataReference","type":"object","additionalProperties":false,"required":["name","digest","sizeBytes","rows"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"digest":{"$ref":"common.schema.json#/$defs/DigestSet"},"sizeBytes":{"type":"integer","minimum":0},"rows":{"type":"integer","minimum":0}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.digest === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sizeBytes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sizeBytes"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.rows === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "digest")) || (key0 === "sizeBytes")) || (key0 === "rows"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.digest !== undefined){
if(!(validate22(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.sizeBytes !== undefined){
let data2 = data.sizeBytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/type",keyword:"type",params:{type: "integer"},schema:schema42.properties.sizeBytes.type,parentSchema:schema42.properties.sizeBytes,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema42.properties.sizeBytes,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.rows !== undefined){
let data3 = data.rows;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "integer"},schema:schema42.properties.rows.type,parentSchema:schema42.properties.rows,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema42.properties.rows,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"title":"Inspection","description":"What the artifact says of itself, read before it is loaded.","type":"object","additionalProperties":false,"required":["format","signature","producer","opset","nodes","parameters","multiplyAccumulates","operators","metadata"],"properties":{"format":{"type":"string"},"signature":{"$ref":"common.schema.json#/$defs/Signature"},"producer":{"type":"string"},"opset":{"type":"object","additionalProperties":{"type":"integer"},"description":"Operator set domain → version; the default domain is ai.onnx."},"nodes":{"type":"integer","minimum":0},"parameters":{"type":"integer","minimum":0},"multiplyAccumulates":{"type":["integer","null"],"description":"For one row; null where shapes do not tell."},"operators":{"type":"object","additionalProperties":{"type":"integer"}},"metadata":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema46 = {"title":"Signature","description":"The tensors that go in and come out.","type":"object","additionalProperties":false,"required":["inputs","outputs"],"properties":{"inputs":{"type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/TensorMetadata"}},"outputs":{"type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/TensorMetadata"}}}};
const schema47 = {"title":"TensorMetadata","description":"One tensor of a signature (Open Inference Protocol v2). -1 in the shape stands for any size.","type":"object","additionalProperties":false,"required":["name","datatype","shape"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256},"datatype":{"$ref":"#/$defs/Datatype"},"shape":{"type":"array","maxItems":16,"items":{"type":"integer","minimum":-1}}}};
const schema48 = {"title":"Datatype","description":"Tensor element type, named as in the Open Inference Protocol v2.","enum":["BOOL","UINT8","UINT16","UINT32","UINT64","INT8","INT16","INT32","INT64","FP16","FP32","FP64","BYTES"]};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.datatype === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "datatype"},schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.shape === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shape"},schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "datatype")) || (key0 === "shape"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema47.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema47.properties.name.type,parentSchema:schema47.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.datatype !== undefined){
let data1 = data.datatype;
if(!(((((((((((((data1 === "BOOL") || (data1 === "UINT8")) || (data1 === "UINT16")) || (data1 === "UINT32")) || (data1 === "UINT64")) || (data1 === "INT8")) || (data1 === "INT16")) || (data1 === "INT32")) || (data1 === "INT64")) || (data1 === "FP16")) || (data1 === "FP32")) || (data1 === "FP64")) || (data1 === "BYTES"))){
const err7 = {instancePath:instancePath+"/datatype",schemaPath:"#/$defs/Datatype/enum",keyword:"enum",params:{allowedValues: schema48.enum},schema:schema48.enum,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.shape !== undefined){
let data2 = data.shape;
if(Array.isArray(data2)){
if(data2.length > 16){
const err8 = {instancePath:instancePath+"/shape",schemaPath:"#/properties/shape/maxItems",keyword:"maxItems",params:{limit: 16},schema:16,parentSchema:schema47.properties.shape,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/shape/" + i0,schemaPath:"#/properties/shape/items/type",keyword:"type",params:{type: "integer"},schema:schema47.properties.shape.items.type,parentSchema:schema47.properties.shape.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < -1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/shape/" + i0,schemaPath:"#/properties/shape/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},schema:-1,parentSchema:schema47.properties.shape.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/shape",schemaPath:"#/properties/shape/type",keyword:"type",params:{type: "array"},schema:schema47.properties.shape.type,parentSchema:schema47.properties.shape,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.outputs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "inputs") || (key0 === "outputs"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.inputs !== undefined){
let data0 = data.inputs;
if(Array.isArray(data0)){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data0[i0], {instancePath:instancePath+"/inputs/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.inputs.type,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.outputs !== undefined){
let data2 = data.outputs;
if(Array.isArray(data2)){
if(data2.length > 256){
const err6 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate39(data2[i1], {instancePath:instancePath+"/outputs/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.outputs.type,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.signature === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "signature"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.producer === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "producer"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.opset === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "opset"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.nodes === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nodes"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.parameters === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parameters"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.multiplyAccumulates === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "multiplyAccumulates"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.operators === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operators"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.metadata === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema45.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.format !== undefined){
let data0 = data.format;
if(typeof data0 !== "string"){
const err10 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},schema:schema45.properties.format.type,parentSchema:schema45.properties.format,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.signature !== undefined){
if(!(validate38(data.signature, {instancePath:instancePath+"/signature",parentData:data,parentDataProperty:"signature",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.producer !== undefined){
let data2 = data.producer;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/producer",schemaPath:"#/properties/producer/type",keyword:"type",params:{type: "string"},schema:schema45.properties.producer.type,parentSchema:schema45.properties.producer,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.opset !== undefined){
let data3 = data.opset;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/opset/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/opset/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.opset.additionalProperties.type,parentSchema:schema45.properties.opset.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/opset",schemaPath:"#/properties/opset/type",keyword:"type",params:{type: "object"},schema:schema45.properties.opset.type,parentSchema:schema45.properties.opset,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.nodes !== undefined){
let data5 = data.nodes;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.nodes.type,parentSchema:schema45.properties.nodes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema45.properties.nodes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.parameters !== undefined){
let data6 = data.parameters;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.parameters.type,parentSchema:schema45.properties.parameters,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema45.properties.parameters,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.multiplyAccumulates !== undefined){
let data7 = data.multiplyAccumulates;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err18 = {instancePath:instancePath+"/multiplyAccumulates",schemaPath:"#/properties/multiplyAccumulates/type",keyword:"type",params:{type: schema45.properties.multiplyAccumulates.type},schema:schema45.properties.multiplyAccumulates.type,parentSchema:schema45.properties.multiplyAccumulates,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.operators !== undefined){
let data8 = data.operators;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err19 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/operators/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.operators.additionalProperties.type,parentSchema:schema45.properties.operators.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/type",keyword:"type",params:{type: "object"},schema:schema45.properties.operators.type,parentSchema:schema45.properties.operators,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.metadata !== undefined){
let data10 = data.metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
let data11 = data10[key3];
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/metadata/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema45.properties.metadata.additionalProperties.type,parentSchema:schema45.properties.metadata.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema45.properties.metadata.type,parentSchema:schema45.properties.metadata,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"title":"Finding","type":"object","additionalProperties":false,"required":["code","severity","check","message"],"properties":{"code":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},"severity":{"enum":["error","warning","notice"]},"check":{"enum":["identity","safety","prediction","robustness","performance"]},"message":{"type":"string","maxLength":4000},"hint":{"type":"string","maxLength":4000},"location":{"$ref":"#/$defs/Location"}}};
const schema50 = {"title":"Location","type":"object","additionalProperties":false,"required":["path","line","column","pointer"],"properties":{"path":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"pointer":{"type":"string"}}};
const pattern10 = new RegExp("^[a-z][a-z0-9-]*$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.severity === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.check === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "check"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "code") || (key0 === "severity")) || (key0 === "check")) || (key0 === "message")) || (key0 === "hint")) || (key0 === "location"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema49.properties.code,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},schema:schema49.properties.code.type,parentSchema:schema49.properties.code,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(!(((data1 === "error") || (data1 === "warning")) || (data1 === "notice"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema49.properties.severity.enum},schema:schema49.properties.severity.enum,parentSchema:schema49.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.check !== undefined){
let data2 = data.check;
if(!(((((data2 === "identity") || (data2 === "safety")) || (data2 === "prediction")) || (data2 === "robustness")) || (data2 === "performance"))){
const err8 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/enum",keyword:"enum",params:{allowedValues: schema49.properties.check.enum},schema:schema49.properties.check.enum,parentSchema:schema49.properties.check,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.message !== undefined){
let data3 = data.message;
if(typeof data3 === "string"){
if(func3(data3) > 4000){
const err9 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema49.properties.message,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema49.properties.message.type,parentSchema:schema49.properties.message,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.hint !== undefined){
let data4 = data.hint;
if(typeof data4 === "string"){
if(func3(data4) > 4000){
const err11 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema49.properties.hint,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},schema:schema49.properties.hint.type,parentSchema:schema49.properties.hint,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.location !== undefined){
let data5 = data.location;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.path === undefined){
const err13 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "path"},schema:schema50.required,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.line === undefined){
const err14 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "line"},schema:schema50.required,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.column === undefined){
const err15 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "column"},schema:schema50.required,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.pointer === undefined){
const err16 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "pointer"},schema:schema50.required,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((((key1 === "path") || (key1 === "line")) || (key1 === "column")) || (key1 === "pointer"))){
const err17 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.path !== undefined){
let data6 = data5.path;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/location/path",schemaPath:"#/$defs/Location/properties/path/type",keyword:"type",params:{type: "string"},schema:schema50.properties.path.type,parentSchema:schema50.properties.path,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.line !== undefined){
let data7 = data5.line;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/location/line",schemaPath:"#/$defs/Location/properties/line/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.line.type,parentSchema:schema50.properties.line,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/location/line",schemaPath:"#/$defs/Location/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.line,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data5.column !== undefined){
let data8 = data5.column;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/location/column",schemaPath:"#/$defs/Location/properties/column/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.column.type,parentSchema:schema50.properties.column,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/location/column",schemaPath:"#/$defs/Location/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.column,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data5.pointer !== undefined){
let data9 = data5.pointer;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/location/pointer",schemaPath:"#/$defs/Location/properties/pointer/type",keyword:"type",params:{type: "string"},schema:schema50.properties.pointer.type,parentSchema:schema50.properties.pointer,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/type",keyword:"type",params:{type: "object"},schema:schema50.type,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"title":"PredictionResult","type":"object","additionalProperties":false,"required":["data","slice","metric","direction","rows","estimate","baseline","difference"],"properties":{"data":{"$ref":"common.schema.json#/$defs/Identifier"},"slice":{"anyOf":[{"$ref":"#/$defs/SliceReference"},{"type":"null"}],"description":"null is all rows."},"metric":{"type":"string"},"direction":{"enum":["up","down","none"],"description":"Which way is better."},"rows":{"type":"integer","minimum":0},"estimate":{"$ref":"#/$defs/Estimate"},"baseline":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}]},"difference":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Candidate minus baseline, paired by row."}}};
const schema53 = {"title":"SliceReference","type":"object","additionalProperties":false,"required":["name","group"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"group":{"type":["string","null"],"description":"The value of the by column; null for a where slice."}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.group === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "group"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "group"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.group !== undefined){
let data1 = data.group;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: schema53.properties.group.type},schema:schema53.properties.group.type,parentSchema:schema53.properties.group,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"title":"Estimate","description":"A number with its interval. The value is null where it is not defined.","type":"object","additionalProperties":false,"required":["value","interval"],"properties":{"value":{"type":["number","null"]},"interval":{"anyOf":[{"$ref":"#/$defs/Interval"},{"type":"null"}]}}};
const schema56 = {"title":"Interval","type":"object","additionalProperties":false,"required":["lower","upper","level","method"],"properties":{"lower":{"type":["number","null"],"description":"null is minus infinity."},"upper":{"type":["number","null"],"description":"null is plus infinity."},"level":{"type":"number"},"method":{"type":"string"}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.interval === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interval"},schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "value") || (key0 === "interval"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (data0 !== null)){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema55.properties.value.type},schema:schema55.properties.value.type,parentSchema:schema55.properties.value,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.interval !== undefined){
let data1 = data.interval;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.lower === undefined){
const err4 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "lower"},schema:schema56.required,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.upper === undefined){
const err5 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "upper"},schema:schema56.required,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.level === undefined){
const err6 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "level"},schema:schema56.required,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.method === undefined){
const err7 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "method"},schema:schema56.required,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "lower") || (key1 === "upper")) || (key1 === "level")) || (key1 === "method"))){
const err8 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.lower !== undefined){
let data2 = data1.lower;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (data2 !== null)){
const err9 = {instancePath:instancePath+"/interval/lower",schemaPath:"#/$defs/Interval/properties/lower/type",keyword:"type",params:{type: schema56.properties.lower.type},schema:schema56.properties.lower.type,parentSchema:schema56.properties.lower,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.upper !== undefined){
let data3 = data1.upper;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
const err10 = {instancePath:instancePath+"/interval/upper",schemaPath:"#/$defs/Interval/properties/upper/type",keyword:"type",params:{type: schema56.properties.upper.type},schema:schema56.properties.upper.type,parentSchema:schema56.properties.upper,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.level !== undefined){
let data4 = data1.level;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/interval/level",schemaPath:"#/$defs/Interval/properties/level/type",keyword:"type",params:{type: "number"},schema:schema56.properties.level.type,parentSchema:schema56.properties.level,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.method !== undefined){
let data5 = data1.method;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/interval/method",schemaPath:"#/$defs/Interval/properties/method/type",keyword:"type",params:{type: "string"},schema:schema56.properties.method.type,parentSchema:schema56.properties.method,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/type",keyword:"type",params:{type: "object"},schema:schema56.type,parentSchema:schema56,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs18 = errors;
if(data1 !== null){
const err14 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema55.properties.interval.anyOf[1].type,parentSchema:schema55.properties.interval.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err15 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/anyOf",keyword:"anyOf",params:{},schema:schema55.properties.interval.anyOf,parentSchema:schema55.properties.interval,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.slice === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "slice"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metric === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.direction === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direction"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.rows === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.estimate === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "estimate"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.baseline === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "baseline"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.difference === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "difference"},schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "data") || (key0 === "slice")) || (key0 === "metric")) || (key0 === "direction")) || (key0 === "rows")) || (key0 === "estimate")) || (key0 === "baseline")) || (key0 === "difference"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.data !== undefined){
let data0 = data.data;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err9 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.slice !== undefined){
let data1 = data.slice;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
if(!(validate47(data1, {instancePath:instancePath+"/slice",parentData:data,parentDataProperty:"slice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
const _errs8 = errors;
if(data1 !== null){
const err11 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema51.properties.slice.anyOf[1].type,parentSchema:schema51.properties.slice.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err12 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/anyOf",keyword:"anyOf",params:{},schema:schema51.properties.slice.anyOf,parentSchema:schema51.properties.slice,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.metric !== undefined){
let data2 = data.metric;
if(typeof data2 !== "string"){
const err13 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "string"},schema:schema51.properties.metric.type,parentSchema:schema51.properties.metric,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.direction !== undefined){
let data3 = data.direction;
if(!(((data3 === "up") || (data3 === "down")) || (data3 === "none"))){
const err14 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema51.properties.direction.enum},schema:schema51.properties.direction.enum,parentSchema:schema51.properties.direction,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.rows !== undefined){
let data4 = data.rows;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err15 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "integer"},schema:schema51.properties.rows.type,parentSchema:schema51.properties.rows,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema51.properties.rows,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.estimate !== undefined){
if(!(validate49(data.estimate, {instancePath:instancePath+"/estimate",parentData:data,parentDataProperty:"estimate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.baseline !== undefined){
let data6 = data.baseline;
const _errs17 = errors;
let valid3 = false;
const _errs18 = errors;
if(!(validate49(data6, {instancePath:instancePath+"/baseline",parentData:data,parentDataProperty:"baseline",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid1 = _errs18 === errors;
valid3 = valid3 || _valid1;
const _errs19 = errors;
if(data6 !== null){
const err17 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema51.properties.baseline.anyOf[1].type,parentSchema:schema51.properties.baseline.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err18 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf",keyword:"anyOf",params:{},schema:schema51.properties.baseline.anyOf,parentSchema:schema51.properties.baseline,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
if(data.difference !== undefined){
let data7 = data.difference;
const _errs22 = errors;
let valid4 = false;
const _errs23 = errors;
if(!(validate49(data7, {instancePath:instancePath+"/difference",parentData:data,parentDataProperty:"difference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid2 = _errs23 === errors;
valid4 = valid4 || _valid2;
const _errs24 = errors;
if(data7 !== null){
const err19 = {instancePath:instancePath+"/difference",schemaPath:"#/properties/difference/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema51.properties.difference.anyOf[1].type,parentSchema:schema51.properties.difference.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err20 = {instancePath:instancePath+"/difference",schemaPath:"#/properties/difference/anyOf",keyword:"anyOf",params:{},schema:schema51.properties.difference.anyOf,parentSchema:schema51.properties.difference,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"title":"GapResult","description":"The largest difference of a metric between the groups of a slice.","type":"object","additionalProperties":false,"required":["data","slice","metric","estimate","highest","lowest","baseline"],"properties":{"data":{"$ref":"common.schema.json#/$defs/Identifier"},"slice":{"$ref":"common.schema.json#/$defs/Identifier"},"metric":{"type":"string"},"estimate":{"$ref":"#/$defs/Estimate"},"highest":{"type":["string","null"],"description":"Group with the highest value; null when fewer than two groups are large enough."},"lowest":{"type":["string","null"]},"baseline":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}]}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.slice === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "slice"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metric === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.estimate === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "estimate"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.highest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "highest"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.lowest === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lowest"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.baseline === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "baseline"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "data") || (key0 === "slice")) || (key0 === "metric")) || (key0 === "estimate")) || (key0 === "highest")) || (key0 === "lowest")) || (key0 === "baseline"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.data !== undefined){
let data0 = data.data;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err8 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.slice !== undefined){
let data1 = data.slice;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err10 = {instancePath:instancePath+"/slice",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/slice",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metric !== undefined){
let data2 = data.metric;
if(typeof data2 !== "string"){
const err12 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "string"},schema:schema57.properties.metric.type,parentSchema:schema57.properties.metric,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.estimate !== undefined){
if(!(validate49(data.estimate, {instancePath:instancePath+"/estimate",parentData:data,parentDataProperty:"estimate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.highest !== undefined){
let data4 = data.highest;
if((typeof data4 !== "string") && (data4 !== null)){
const err13 = {instancePath:instancePath+"/highest",schemaPath:"#/properties/highest/type",keyword:"type",params:{type: schema57.properties.highest.type},schema:schema57.properties.highest.type,parentSchema:schema57.properties.highest,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.lowest !== undefined){
let data5 = data.lowest;
if((typeof data5 !== "string") && (data5 !== null)){
const err14 = {instancePath:instancePath+"/lowest",schemaPath:"#/properties/lowest/type",keyword:"type",params:{type: schema57.properties.lowest.type},schema:schema57.properties.lowest.type,parentSchema:schema57.properties.lowest,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.baseline !== undefined){
let data6 = data.baseline;
const _errs16 = errors;
let valid3 = false;
const _errs17 = errors;
if(!(validate49(data6, {instancePath:instancePath+"/baseline",parentData:data,parentDataProperty:"baseline",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid3 = valid3 || _valid0;
const _errs18 = errors;
if(data6 !== null){
const err15 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema57.properties.baseline.anyOf[1].type,parentSchema:schema57.properties.baseline.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err16 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf",keyword:"anyOf",params:{},schema:schema57.properties.baseline.anyOf,parentSchema:schema57.properties.baseline,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"title":"RobustnessResult","type":"object","additionalProperties":false,"required":["check","result","facts"],"properties":{"check":{"enum":["determinism","batch-invariance","nan","infinity","missing","out-of-range","gaussian","dropout"]},"result":{"enum":["pass","fail","inconclusive","not-applicable"]},"facts":{"type":"object","additionalProperties":{"type":["number","string","boolean","null"]}},"metric":{"type":"string"},"strength":{"type":"number"},"estimate":{"$ref":"#/$defs/Estimate"},"drop":{"$ref":"#/$defs/Estimate"}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "check"},schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.result === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "result"},schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.facts === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "facts"},schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "check") || (key0 === "result")) || (key0 === "facts")) || (key0 === "metric")) || (key0 === "strength")) || (key0 === "estimate")) || (key0 === "drop"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.check !== undefined){
let data0 = data.check;
if(!((((((((data0 === "determinism") || (data0 === "batch-invariance")) || (data0 === "nan")) || (data0 === "infinity")) || (data0 === "missing")) || (data0 === "out-of-range")) || (data0 === "gaussian")) || (data0 === "dropout"))){
const err4 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/enum",keyword:"enum",params:{allowedValues: schema60.properties.check.enum},schema:schema60.properties.check.enum,parentSchema:schema60.properties.check,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.result !== undefined){
let data1 = data.result;
if(!((((data1 === "pass") || (data1 === "fail")) || (data1 === "inconclusive")) || (data1 === "not-applicable"))){
const err5 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/enum",keyword:"enum",params:{allowedValues: schema60.properties.result.enum},schema:schema60.properties.result.enum,parentSchema:schema60.properties.result,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.facts !== undefined){
let data2 = data.facts;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (typeof data3 !== "boolean")) && (data3 !== null)){
const err6 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/facts/additionalProperties/type",keyword:"type",params:{type: schema60.properties.facts.additionalProperties.type},schema:schema60.properties.facts.additionalProperties.type,parentSchema:schema60.properties.facts.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/facts",schemaPath:"#/properties/facts/type",keyword:"type",params:{type: "object"},schema:schema60.properties.facts.type,parentSchema:schema60.properties.facts,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.metric !== undefined){
let data4 = data.metric;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "string"},schema:schema60.properties.metric.type,parentSchema:schema60.properties.metric,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.strength !== undefined){
let data5 = data.strength;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/type",keyword:"type",params:{type: "number"},schema:schema60.properties.strength.type,parentSchema:schema60.properties.strength,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.estimate !== undefined){
if(!(validate49(data.estimate, {instancePath:instancePath+"/estimate",parentData:data,parentDataProperty:"estimate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.drop !== undefined){
if(!(validate49(data.drop, {instancePath:instancePath+"/drop",parentData:data,parentDataProperty:"drop",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema61 = {"title":"PerformanceResult","type":"object","additionalProperties":false,"required":["mode","scenario","threads","batchSize","rate","latency","throughput","capacity","coldStart","memoryBytes","modelSizeBytes","comparison"],"properties":{"mode":{"$ref":"common.schema.json#/$defs/ModeName"},"scenario":{"$ref":"common.schema.json#/$defs/Scenario"},"threads":{"type":"integer","minimum":1},"batchSize":{"type":"integer","minimum":1},"rate":{"type":["number","null"],"description":"Declared arrivals a second."},"latency":{"anyOf":[{"$ref":"#/$defs/LatencySummary"},{"type":"null"}]},"histogram":{"$ref":"#/$defs/Histogram"},"throughput":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Rows a second."},"capacity":{"description":"The highest rate that still holds the latency budget.","anyOf":[{"title":"Capacity","type":"object","additionalProperties":false,"required":["rate","boundMs","percentile"],"properties":{"rate":{"type":"number","minimum":0},"boundMs":{"type":"number"},"percentile":{"type":"string"}}},{"type":"null"}]},"backlog":{"title":"Backlog","description":"Streaming: how far the work fell behind at the declared rate.","type":"object","additionalProperties":false,"required":["utilisation","slopePerSecond","maximum"],"properties":{"utilisation":{"type":"number"},"slopePerSecond":{"type":"number"},"maximum":{"type":"number"}}},"coldStart":{"anyOf":[{"title":"ColdStart","type":"object","additionalProperties":false,"required":["loadMs","firstCallMs","totalMs","callsToSteady"],"properties":{"loadMs":{"type":"number"},"firstCallMs":{"type":"number"},"totalMs":{"$ref":"#/$defs/Estimate"},"callsToSteady":{"type":"integer"}}},{"type":"null"}]},"memoryBytes":{"anyOf":[{"$ref":"#/$defs/Estimate"},{"type":"null"}],"description":"Peak resident memory over an empty session."},"modelSizeBytes":{"type":"integer","minimum":0},"baseline":{"title":"BaselinePerformance","description":"The same figures of the baseline where they were measured.","type":"object","additionalProperties":false,"properties":{"latency":{"$ref":"#/$defs/LatencySummary"},"throughput":{"$ref":"#/$defs/Estimate"},"memoryBytes":{"$ref":"#/$defs/Estimate"},"modelSizeBytes":{"type":"integer","minimum":0}}},"comparison":{"anyOf":[{"$ref":"#/$defs/Comparison"},{"type":"null"}]},"explanation":{"title":"Explanation","description":"Why it is slower or faster where the graphs tell.","type":"object","additionalProperties":false,"required":["parametersRatio","multiplyAccumulatesRatio","operatorChanges"],"properties":{"parametersRatio":{"type":["number","null"]},"multiplyAccumulatesRatio":{"type":["number","null"]},"operatorChanges":{"type":"object","additionalProperties":{"type":"integer"},"description":"Operator → how many more (or fewer) than in the baseline."}}}}};
const schema63 = {"title":"Scenario","description":"The load pattern, named as in MLPerf Inference.","enum":["single-stream","multi-stream","server","offline"]};
const schema65 = {"title":"Histogram","description":"Raw call times as log buckets that merge by addition: bucket i holds times in (gamma^(i-1), gamma^i] microseconds.","type":"object","additionalProperties":false,"required":["gamma","buckets"],"properties":{"gamma":{"type":"number","exclusiveMinimum":1},"buckets":{"type":"array","items":{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":2}}}};
const schema64 = {"title":"LatencySummary","description":"Milliseconds.","type":"object","additionalProperties":false,"required":["calls","p50","p90","p95","p99","p999","mean","max"],"properties":{"calls":{"type":"integer","minimum":0},"p50":{"$ref":"#/$defs/Estimate"},"p90":{"$ref":"#/$defs/Estimate"},"p95":{"$ref":"#/$defs/Estimate"},"p99":{"$ref":"#/$defs/Estimate"},"p999":{"$ref":"#/$defs/Estimate"},"mean":{"$ref":"#/$defs/Estimate"},"max":{"type":"number"}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.calls === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calls"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.p50 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "p50"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.p90 === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "p90"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.p95 === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "p95"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.p99 === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "p99"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.p999 === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "p999"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.mean === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mean"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.max === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "calls") || (key0 === "p50")) || (key0 === "p90")) || (key0 === "p95")) || (key0 === "p99")) || (key0 === "p999")) || (key0 === "mean")) || (key0 === "max"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.calls !== undefined){
let data0 = data.calls;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err9 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.calls.type,parentSchema:schema64.properties.calls,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err10 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema64.properties.calls,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.p50 !== undefined){
if(!(validate49(data.p50, {instancePath:instancePath+"/p50",parentData:data,parentDataProperty:"p50",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.p90 !== undefined){
if(!(validate49(data.p90, {instancePath:instancePath+"/p90",parentData:data,parentDataProperty:"p90",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.p95 !== undefined){
if(!(validate49(data.p95, {instancePath:instancePath+"/p95",parentData:data,parentDataProperty:"p95",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.p99 !== undefined){
if(!(validate49(data.p99, {instancePath:instancePath+"/p99",parentData:data,parentDataProperty:"p99",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.p999 !== undefined){
if(!(validate49(data.p999, {instancePath:instancePath+"/p999",parentData:data,parentDataProperty:"p999",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.mean !== undefined){
if(!(validate49(data.mean, {instancePath:instancePath+"/mean",parentData:data,parentDataProperty:"mean",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.max !== undefined){
let data7 = data.max;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err11 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},schema:schema64.properties.max.type,parentSchema:schema64.properties.max,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"title":"Comparison","description":"Candidate and baseline measured in the same process, calls alternating in random order. Ratios are candidate over baseline.","type":"object","additionalProperties":false,"required":["ratios","noiseFloor","rounds","stages","seconds","discardedShare"],"properties":{"ratios":{"type":"object","additionalProperties":{"$ref":"#/$defs/Estimate"},"description":"latency_p50, latency_p90, latency_p99, latency_mean, throughput → ratio."},"noiseFloor":{"type":"object","additionalProperties":{"type":"number"},"description":"The same numbers of the baseline against itself: half-width of the ratio."},"rounds":{"type":"integer","minimum":0},"stages":{"type":"integer","minimum":0},"seconds":{"type":"number","minimum":0},"discardedShare":{"type":"number","minimum":0,"maximum":1}}};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ratios === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ratios"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.noiseFloor === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "noiseFloor"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.rounds === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rounds"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.stages === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stages"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.seconds === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seconds"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.discardedShare === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "discardedShare"},schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "ratios") || (key0 === "noiseFloor")) || (key0 === "rounds")) || (key0 === "stages")) || (key0 === "seconds")) || (key0 === "discardedShare"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ratios !== undefined){
let data0 = data.ratios;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate49(data0[key1], {instancePath:instancePath+"/ratios/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ratios",schemaPath:"#/properties/ratios/type",keyword:"type",params:{type: "object"},schema:schema66.properties.ratios.type,parentSchema:schema66.properties.ratios,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.noiseFloor !== undefined){
let data2 = data.noiseFloor;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
let data3 = data2[key2];
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/noiseFloor/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/noiseFloor/additionalProperties/type",keyword:"type",params:{type: "number"},schema:schema66.properties.noiseFloor.additionalProperties.type,parentSchema:schema66.properties.noiseFloor.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/noiseFloor",schemaPath:"#/properties/noiseFloor/type",keyword:"type",params:{type: "object"},schema:schema66.properties.noiseFloor.type,parentSchema:schema66.properties.noiseFloor,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.rounds !== undefined){
let data4 = data.rounds;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/rounds",schemaPath:"#/properties/rounds/type",keyword:"type",params:{type: "integer"},schema:schema66.properties.rounds.type,parentSchema:schema66.properties.rounds,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/rounds",schemaPath:"#/properties/rounds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema66.properties.rounds,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.stages !== undefined){
let data5 = data.stages;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type: "integer"},schema:schema66.properties.stages.type,parentSchema:schema66.properties.stages,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema66.properties.stages,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.seconds !== undefined){
let data6 = data.seconds;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema66.properties.seconds,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: "number"},schema:schema66.properties.seconds.type,parentSchema:schema66.properties.seconds,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.discardedShare !== undefined){
let data7 = data.discardedShare;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/discardedShare",schemaPath:"#/properties/discardedShare/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema66.properties.discardedShare,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/discardedShare",schemaPath:"#/properties/discardedShare/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema66.properties.discardedShare,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/discardedShare",schemaPath:"#/properties/discardedShare/type",keyword:"type",params:{type: "number"},schema:schema66.properties.discardedShare.type,parentSchema:schema66.properties.discardedShare,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.scenario === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenario"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.threads === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "threads"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.batchSize === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "batchSize"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.rate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rate"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.latency === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "latency"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.throughput === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "throughput"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.capacity === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capacity"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.coldStart === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coldStart"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.memoryBytes === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memoryBytes"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.modelSizeBytes === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modelSizeBytes"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.comparison === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "comparison"},schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema61.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!((((data0 === "realtime") || (data0 === "batch")) || (data0 === "streaming")) || (data0 === "edge"))){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.scenario !== undefined){
let data1 = data.scenario;
if(!((((data1 === "single-stream") || (data1 === "multi-stream")) || (data1 === "server")) || (data1 === "offline"))){
const err14 = {instancePath:instancePath+"/scenario",schemaPath:"common.schema.json#/$defs/Scenario/enum",keyword:"enum",params:{allowedValues: schema63.enum},schema:schema63.enum,parentSchema:schema63,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.threads !== undefined){
let data2 = data.threads;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err15 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.threads.type,parentSchema:schema61.properties.threads,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err16 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema61.properties.threads,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.batchSize !== undefined){
let data3 = data.batchSize;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err17 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.batchSize.type,parentSchema:schema61.properties.batchSize,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err18 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema61.properties.batchSize,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.rate !== undefined){
let data4 = data.rate;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (data4 !== null)){
const err19 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: schema61.properties.rate.type},schema:schema61.properties.rate.type,parentSchema:schema61.properties.rate,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.latency !== undefined){
let data5 = data.latency;
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(!(validate63(data5, {instancePath:instancePath+"/latency",parentData:data,parentDataProperty:"latency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid3 = valid3 || _valid0;
const _errs15 = errors;
if(data5 !== null){
const err20 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.latency.anyOf[1].type,parentSchema:schema61.properties.latency.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err21 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.latency.anyOf,parentSchema:schema61.properties.latency,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data.histogram !== undefined){
let data6 = data.histogram;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.gamma === undefined){
const err22 = {instancePath:instancePath+"/histogram",schemaPath:"#/$defs/Histogram/required",keyword:"required",params:{missingProperty: "gamma"},schema:schema65.required,parentSchema:schema65,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.buckets === undefined){
const err23 = {instancePath:instancePath+"/histogram",schemaPath:"#/$defs/Histogram/required",keyword:"required",params:{missingProperty: "buckets"},schema:schema65.required,parentSchema:schema65,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "gamma") || (key1 === "buckets"))){
const err24 = {instancePath:instancePath+"/histogram",schemaPath:"#/$defs/Histogram/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema65,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.gamma !== undefined){
let data7 = data6.gamma;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 <= 1 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/histogram/gamma",schemaPath:"#/$defs/Histogram/properties/gamma/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1},schema:1,parentSchema:schema65.properties.gamma,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/histogram/gamma",schemaPath:"#/$defs/Histogram/properties/gamma/type",keyword:"type",params:{type: "number"},schema:schema65.properties.gamma.type,parentSchema:schema65.properties.gamma,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.buckets !== undefined){
let data8 = data6.buckets;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(Array.isArray(data9)){
if(data9.length > 2){
const err27 = {instancePath:instancePath+"/histogram/buckets/" + i0,schemaPath:"#/$defs/Histogram/properties/buckets/items/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema65.properties.buckets.items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.length < 2){
const err28 = {instancePath:instancePath+"/histogram/buckets/" + i0,schemaPath:"#/$defs/Histogram/properties/buckets/items/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema65.properties.buckets.items,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err29 = {instancePath:instancePath+"/histogram/buckets/" + i0+"/" + i1,schemaPath:"#/$defs/Histogram/properties/buckets/items/items/type",keyword:"type",params:{type: "integer"},schema:schema65.properties.buckets.items.items.type,parentSchema:schema65.properties.buckets.items.items,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/histogram/buckets/" + i0,schemaPath:"#/$defs/Histogram/properties/buckets/items/type",keyword:"type",params:{type: "array"},schema:schema65.properties.buckets.items.type,parentSchema:schema65.properties.buckets.items,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/histogram/buckets",schemaPath:"#/$defs/Histogram/properties/buckets/type",keyword:"type",params:{type: "array"},schema:schema65.properties.buckets.type,parentSchema:schema65.properties.buckets,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/histogram",schemaPath:"#/$defs/Histogram/type",keyword:"type",params:{type: "object"},schema:schema65.type,parentSchema:schema65,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.throughput !== undefined){
let data11 = data.throughput;
const _errs30 = errors;
let valid10 = false;
const _errs31 = errors;
if(!(validate49(data11, {instancePath:instancePath+"/throughput",parentData:data,parentDataProperty:"throughput",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid1 = _errs31 === errors;
valid10 = valid10 || _valid1;
const _errs32 = errors;
if(data11 !== null){
const err33 = {instancePath:instancePath+"/throughput",schemaPath:"#/properties/throughput/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.throughput.anyOf[1].type,parentSchema:schema61.properties.throughput.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err34 = {instancePath:instancePath+"/throughput",schemaPath:"#/properties/throughput/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.throughput.anyOf,parentSchema:schema61.properties.throughput,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
if(data.capacity !== undefined){
let data12 = data.capacity;
const _errs35 = errors;
let valid11 = false;
const _errs36 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.rate === undefined){
const err35 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/0/required",keyword:"required",params:{missingProperty: "rate"},schema:schema61.properties.capacity.anyOf[0].required,parentSchema:schema61.properties.capacity.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12.boundMs === undefined){
const err36 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/0/required",keyword:"required",params:{missingProperty: "boundMs"},schema:schema61.properties.capacity.anyOf[0].required,parentSchema:schema61.properties.capacity.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data12.percentile === undefined){
const err37 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/0/required",keyword:"required",params:{missingProperty: "percentile"},schema:schema61.properties.capacity.anyOf[0].required,parentSchema:schema61.properties.capacity.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "rate") || (key2 === "boundMs")) || (key2 === "percentile"))){
const err38 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema61.properties.capacity.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.rate !== undefined){
let data13 = data12.rate;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/capacity/rate",schemaPath:"#/properties/capacity/anyOf/0/properties/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema61.properties.capacity.anyOf[0].properties.rate,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/capacity/rate",schemaPath:"#/properties/capacity/anyOf/0/properties/rate/type",keyword:"type",params:{type: "number"},schema:schema61.properties.capacity.anyOf[0].properties.rate.type,parentSchema:schema61.properties.capacity.anyOf[0].properties.rate,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12.boundMs !== undefined){
let data14 = data12.boundMs;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/capacity/boundMs",schemaPath:"#/properties/capacity/anyOf/0/properties/boundMs/type",keyword:"type",params:{type: "number"},schema:schema61.properties.capacity.anyOf[0].properties.boundMs.type,parentSchema:schema61.properties.capacity.anyOf[0].properties.boundMs,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.percentile !== undefined){
let data15 = data12.percentile;
if(typeof data15 !== "string"){
const err42 = {instancePath:instancePath+"/capacity/percentile",schemaPath:"#/properties/capacity/anyOf/0/properties/percentile/type",keyword:"type",params:{type: "string"},schema:schema61.properties.capacity.anyOf[0].properties.percentile.type,parentSchema:schema61.properties.capacity.anyOf[0].properties.percentile,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema61.properties.capacity.anyOf[0].type,parentSchema:schema61.properties.capacity.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid2 = _errs36 === errors;
valid11 = valid11 || _valid2;
const _errs45 = errors;
if(data12 !== null){
const err44 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.capacity.anyOf[1].type,parentSchema:schema61.properties.capacity.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid2 = _errs45 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const err45 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.capacity.anyOf,parentSchema:schema61.properties.capacity,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
if(data.backlog !== undefined){
let data16 = data.backlog;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.utilisation === undefined){
const err46 = {instancePath:instancePath+"/backlog",schemaPath:"#/properties/backlog/required",keyword:"required",params:{missingProperty: "utilisation"},schema:schema61.properties.backlog.required,parentSchema:schema61.properties.backlog,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16.slopePerSecond === undefined){
const err47 = {instancePath:instancePath+"/backlog",schemaPath:"#/properties/backlog/required",keyword:"required",params:{missingProperty: "slopePerSecond"},schema:schema61.properties.backlog.required,parentSchema:schema61.properties.backlog,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16.maximum === undefined){
const err48 = {instancePath:instancePath+"/backlog",schemaPath:"#/properties/backlog/required",keyword:"required",params:{missingProperty: "maximum"},schema:schema61.properties.backlog.required,parentSchema:schema61.properties.backlog,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key3 in data16){
if(!(((key3 === "utilisation") || (key3 === "slopePerSecond")) || (key3 === "maximum"))){
const err49 = {instancePath:instancePath+"/backlog",schemaPath:"#/properties/backlog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema61.properties.backlog,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data16.utilisation !== undefined){
let data17 = data16.utilisation;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err50 = {instancePath:instancePath+"/backlog/utilisation",schemaPath:"#/properties/backlog/properties/utilisation/type",keyword:"type",params:{type: "number"},schema:schema61.properties.backlog.properties.utilisation.type,parentSchema:schema61.properties.backlog.properties.utilisation,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data16.slopePerSecond !== undefined){
let data18 = data16.slopePerSecond;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err51 = {instancePath:instancePath+"/backlog/slopePerSecond",schemaPath:"#/properties/backlog/properties/slopePerSecond/type",keyword:"type",params:{type: "number"},schema:schema61.properties.backlog.properties.slopePerSecond.type,parentSchema:schema61.properties.backlog.properties.slopePerSecond,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data16.maximum !== undefined){
let data19 = data16.maximum;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err52 = {instancePath:instancePath+"/backlog/maximum",schemaPath:"#/properties/backlog/properties/maximum/type",keyword:"type",params:{type: "number"},schema:schema61.properties.backlog.properties.maximum.type,parentSchema:schema61.properties.backlog.properties.maximum,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/backlog",schemaPath:"#/properties/backlog/type",keyword:"type",params:{type: "object"},schema:schema61.properties.backlog.type,parentSchema:schema61.properties.backlog,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.coldStart !== undefined){
let data20 = data.coldStart;
const _errs57 = errors;
let valid14 = false;
const _errs58 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.loadMs === undefined){
const err54 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/required",keyword:"required",params:{missingProperty: "loadMs"},schema:schema61.properties.coldStart.anyOf[0].required,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data20.firstCallMs === undefined){
const err55 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/required",keyword:"required",params:{missingProperty: "firstCallMs"},schema:schema61.properties.coldStart.anyOf[0].required,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data20.totalMs === undefined){
const err56 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/required",keyword:"required",params:{missingProperty: "totalMs"},schema:schema61.properties.coldStart.anyOf[0].required,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data20.callsToSteady === undefined){
const err57 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/required",keyword:"required",params:{missingProperty: "callsToSteady"},schema:schema61.properties.coldStart.anyOf[0].required,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key4 in data20){
if(!((((key4 === "loadMs") || (key4 === "firstCallMs")) || (key4 === "totalMs")) || (key4 === "callsToSteady"))){
const err58 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.loadMs !== undefined){
let data21 = data20.loadMs;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err59 = {instancePath:instancePath+"/coldStart/loadMs",schemaPath:"#/properties/coldStart/anyOf/0/properties/loadMs/type",keyword:"type",params:{type: "number"},schema:schema61.properties.coldStart.anyOf[0].properties.loadMs.type,parentSchema:schema61.properties.coldStart.anyOf[0].properties.loadMs,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.firstCallMs !== undefined){
let data22 = data20.firstCallMs;
if(!((typeof data22 == "number") && (isFinite(data22)))){
const err60 = {instancePath:instancePath+"/coldStart/firstCallMs",schemaPath:"#/properties/coldStart/anyOf/0/properties/firstCallMs/type",keyword:"type",params:{type: "number"},schema:schema61.properties.coldStart.anyOf[0].properties.firstCallMs.type,parentSchema:schema61.properties.coldStart.anyOf[0].properties.firstCallMs,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data20.totalMs !== undefined){
if(!(validate49(data20.totalMs, {instancePath:instancePath+"/coldStart/totalMs",parentData:data20,parentDataProperty:"totalMs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data20.callsToSteady !== undefined){
let data24 = data20.callsToSteady;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err61 = {instancePath:instancePath+"/coldStart/callsToSteady",schemaPath:"#/properties/coldStart/anyOf/0/properties/callsToSteady/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.coldStart.anyOf[0].properties.callsToSteady.type,parentSchema:schema61.properties.coldStart.anyOf[0].properties.callsToSteady,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema61.properties.coldStart.anyOf[0].type,parentSchema:schema61.properties.coldStart.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid3 = _errs58 === errors;
valid14 = valid14 || _valid3;
const _errs68 = errors;
if(data20 !== null){
const err63 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.coldStart.anyOf[1].type,parentSchema:schema61.properties.coldStart.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid3 = _errs68 === errors;
valid14 = valid14 || _valid3;
if(!valid14){
const err64 = {instancePath:instancePath+"/coldStart",schemaPath:"#/properties/coldStart/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.coldStart.anyOf,parentSchema:schema61.properties.coldStart,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
}
if(data.memoryBytes !== undefined){
let data25 = data.memoryBytes;
const _errs71 = errors;
let valid16 = false;
const _errs72 = errors;
if(!(validate49(data25, {instancePath:instancePath+"/memoryBytes",parentData:data,parentDataProperty:"memoryBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid4 = _errs72 === errors;
valid16 = valid16 || _valid4;
const _errs73 = errors;
if(data25 !== null){
const err65 = {instancePath:instancePath+"/memoryBytes",schemaPath:"#/properties/memoryBytes/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.memoryBytes.anyOf[1].type,parentSchema:schema61.properties.memoryBytes.anyOf[1],data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid4 = _errs73 === errors;
valid16 = valid16 || _valid4;
if(!valid16){
const err66 = {instancePath:instancePath+"/memoryBytes",schemaPath:"#/properties/memoryBytes/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.memoryBytes.anyOf,parentSchema:schema61.properties.memoryBytes,data:data25};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
}
if(data.modelSizeBytes !== undefined){
let data26 = data.modelSizeBytes;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err67 = {instancePath:instancePath+"/modelSizeBytes",schemaPath:"#/properties/modelSizeBytes/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.modelSizeBytes.type,parentSchema:schema61.properties.modelSizeBytes,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err68 = {instancePath:instancePath+"/modelSizeBytes",schemaPath:"#/properties/modelSizeBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema61.properties.modelSizeBytes,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data.baseline !== undefined){
let data27 = data.baseline;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!((((key5 === "latency") || (key5 === "throughput")) || (key5 === "memoryBytes")) || (key5 === "modelSizeBytes"))){
const err69 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema61.properties.baseline,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data27.latency !== undefined){
if(!(validate63(data27.latency, {instancePath:instancePath+"/baseline/latency",parentData:data27,parentDataProperty:"latency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data27.throughput !== undefined){
if(!(validate49(data27.throughput, {instancePath:instancePath+"/baseline/throughput",parentData:data27,parentDataProperty:"throughput",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data27.memoryBytes !== undefined){
if(!(validate49(data27.memoryBytes, {instancePath:instancePath+"/baseline/memoryBytes",parentData:data27,parentDataProperty:"memoryBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data27.modelSizeBytes !== undefined){
let data31 = data27.modelSizeBytes;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err70 = {instancePath:instancePath+"/baseline/modelSizeBytes",schemaPath:"#/properties/baseline/properties/modelSizeBytes/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.baseline.properties.modelSizeBytes.type,parentSchema:schema61.properties.baseline.properties.modelSizeBytes,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err71 = {instancePath:instancePath+"/baseline/modelSizeBytes",schemaPath:"#/properties/baseline/properties/modelSizeBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema61.properties.baseline.properties.modelSizeBytes,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type: "object"},schema:schema61.properties.baseline.type,parentSchema:schema61.properties.baseline,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.comparison !== undefined){
let data32 = data.comparison;
const _errs86 = errors;
let valid18 = false;
const _errs87 = errors;
if(!(validate77(data32, {instancePath:instancePath+"/comparison",parentData:data,parentDataProperty:"comparison",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var _valid5 = _errs87 === errors;
valid18 = valid18 || _valid5;
const _errs88 = errors;
if(data32 !== null){
const err73 = {instancePath:instancePath+"/comparison",schemaPath:"#/properties/comparison/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema61.properties.comparison.anyOf[1].type,parentSchema:schema61.properties.comparison.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid5 = _errs88 === errors;
valid18 = valid18 || _valid5;
if(!valid18){
const err74 = {instancePath:instancePath+"/comparison",schemaPath:"#/properties/comparison/anyOf",keyword:"anyOf",params:{},schema:schema61.properties.comparison.anyOf,parentSchema:schema61.properties.comparison,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
}
}
if(data.explanation !== undefined){
let data33 = data.explanation;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.parametersRatio === undefined){
const err75 = {instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/required",keyword:"required",params:{missingProperty: "parametersRatio"},schema:schema61.properties.explanation.required,parentSchema:schema61.properties.explanation,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data33.multiplyAccumulatesRatio === undefined){
const err76 = {instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/required",keyword:"required",params:{missingProperty: "multiplyAccumulatesRatio"},schema:schema61.properties.explanation.required,parentSchema:schema61.properties.explanation,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data33.operatorChanges === undefined){
const err77 = {instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/required",keyword:"required",params:{missingProperty: "operatorChanges"},schema:schema61.properties.explanation.required,parentSchema:schema61.properties.explanation,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key6 in data33){
if(!(((key6 === "parametersRatio") || (key6 === "multiplyAccumulatesRatio")) || (key6 === "operatorChanges"))){
const err78 = {instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema61.properties.explanation,data:data33};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data33.parametersRatio !== undefined){
let data34 = data33.parametersRatio;
if((!((typeof data34 == "number") && (isFinite(data34)))) && (data34 !== null)){
const err79 = {instancePath:instancePath+"/explanation/parametersRatio",schemaPath:"#/properties/explanation/properties/parametersRatio/type",keyword:"type",params:{type: schema61.properties.explanation.properties.parametersRatio.type},schema:schema61.properties.explanation.properties.parametersRatio.type,parentSchema:schema61.properties.explanation.properties.parametersRatio,data:data34};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data33.multiplyAccumulatesRatio !== undefined){
let data35 = data33.multiplyAccumulatesRatio;
if((!((typeof data35 == "number") && (isFinite(data35)))) && (data35 !== null)){
const err80 = {instancePath:instancePath+"/explanation/multiplyAccumulatesRatio",schemaPath:"#/properties/explanation/properties/multiplyAccumulatesRatio/type",keyword:"type",params:{type: schema61.properties.explanation.properties.multiplyAccumulatesRatio.type},schema:schema61.properties.explanation.properties.multiplyAccumulatesRatio.type,parentSchema:schema61.properties.explanation.properties.multiplyAccumulatesRatio,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data33.operatorChanges !== undefined){
let data36 = data33.operatorChanges;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key7 in data36){
let data37 = data36[key7];
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err81 = {instancePath:instancePath+"/explanation/operatorChanges/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/explanation/properties/operatorChanges/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema61.properties.explanation.properties.operatorChanges.additionalProperties.type,parentSchema:schema61.properties.explanation.properties.operatorChanges.additionalProperties,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/explanation/operatorChanges",schemaPath:"#/properties/explanation/properties/operatorChanges/type",keyword:"type",params:{type: "object"},schema:schema61.properties.explanation.properties.operatorChanges.type,parentSchema:schema61.properties.explanation.properties.operatorChanges,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/explanation",schemaPath:"#/properties/explanation/type",keyword:"type",params:{type: "object"},schema:schema61.properties.explanation.type,parentSchema:schema61.properties.explanation,data:data33};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"title":"GateResult","type":"object","additionalProperties":false,"required":["id","kind","metric","unit","direction","value","interval","baseline","comparator","limit","result","reasonCode","blocking"],"properties":{"id":{"type":"string","maxLength":200},"kind":{"enum":["prediction","relative-prediction","gap","robustness","performance","relative-performance"]},"metric":{"type":"string"},"unit":{"enum":["none","ms","bytes","rows-per-second","ratio"],"description":"Of value and limit."},"direction":{"enum":["up","down","none"]},"data":{"type":"string"},"slice":{"$ref":"#/$defs/SliceReference"},"mode":{"$ref":"common.schema.json#/$defs/ModeName"},"perturbation":{"type":"string"},"value":{"type":["number","null"],"description":"What was compared with the limit: the metric, the difference, the ratio, the gap or the drop."},"interval":{"anyOf":[{"$ref":"#/$defs/Interval"},{"type":"null"}]},"candidate":{"type":["number","null"],"description":"The candidate's own number where value is a comparison."},"baseline":{"type":["number","null"],"description":"The baseline's own number."},"comparator":{"enum":[">=","<="]},"limit":{"type":"number"},"result":{"$ref":"common.schema.json#/$defs/Verdict"},"reasonCode":{"enum":["within-limit","beyond-limit","interval-crosses-limit","below-noise-floor","undefined-value","too-few-rows","no-baseline","not-measured","measurement-failed"]},"blocking":{"type":"boolean","description":"Whether it counts for the verdict."},"wouldDecide":{"title":"WouldDecide","description":"What would decide an inconclusive gate: rows or seconds in all, not beyond those already used.","type":"object","additionalProperties":false,"properties":{"rows":{"type":"integer","minimum":1},"seconds":{"type":"number","exclusiveMinimum":0}}},"location":{"$ref":"#/$defs/Location"}}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metric === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.unit === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unit"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.direction === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direction"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.value === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.interval === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interval"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.baseline === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "baseline"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.comparator === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "comparator"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.limit === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limit"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.result === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "result"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.reasonCode === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasonCode"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.blocking === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "blocking"},schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema67.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) > 200){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67.properties.id,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema67.properties.id.type,parentSchema:schema67.properties.id,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!((((((data1 === "prediction") || (data1 === "relative-prediction")) || (data1 === "gap")) || (data1 === "robustness")) || (data1 === "performance")) || (data1 === "relative-performance"))){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema67.properties.kind.enum},schema:schema67.properties.kind.enum,parentSchema:schema67.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metric !== undefined){
let data2 = data.metric;
if(typeof data2 !== "string"){
const err17 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "string"},schema:schema67.properties.metric.type,parentSchema:schema67.properties.metric,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.unit !== undefined){
let data3 = data.unit;
if(!(((((data3 === "none") || (data3 === "ms")) || (data3 === "bytes")) || (data3 === "rows-per-second")) || (data3 === "ratio"))){
const err18 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema67.properties.unit.enum},schema:schema67.properties.unit.enum,parentSchema:schema67.properties.unit,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.direction !== undefined){
let data4 = data.direction;
if(!(((data4 === "up") || (data4 === "down")) || (data4 === "none"))){
const err19 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema67.properties.direction.enum},schema:schema67.properties.direction.enum,parentSchema:schema67.properties.direction,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.data !== undefined){
let data5 = data.data;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "string"},schema:schema67.properties.data.type,parentSchema:schema67.properties.data,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.slice !== undefined){
if(!(validate47(data.slice, {instancePath:instancePath+"/slice",parentData:data,parentDataProperty:"slice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.mode !== undefined){
let data7 = data.mode;
if(!((((data7 === "realtime") || (data7 === "batch")) || (data7 === "streaming")) || (data7 === "edge"))){
const err21 = {instancePath:instancePath+"/mode",schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.perturbation !== undefined){
let data8 = data.perturbation;
if(typeof data8 !== "string"){
const err22 = {instancePath:instancePath+"/perturbation",schemaPath:"#/properties/perturbation/type",keyword:"type",params:{type: "string"},schema:schema67.properties.perturbation.type,parentSchema:schema67.properties.perturbation,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.value !== undefined){
let data9 = data.value;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)){
const err23 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema67.properties.value.type},schema:schema67.properties.value.type,parentSchema:schema67.properties.value,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.interval !== undefined){
let data10 = data.interval;
const _errs19 = errors;
let valid2 = false;
const _errs20 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.lower === undefined){
const err24 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "lower"},schema:schema56.required,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.upper === undefined){
const err25 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "upper"},schema:schema56.required,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.level === undefined){
const err26 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "level"},schema:schema56.required,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.method === undefined){
const err27 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/required",keyword:"required",params:{missingProperty: "method"},schema:schema56.required,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data10){
if(!((((key1 === "lower") || (key1 === "upper")) || (key1 === "level")) || (key1 === "method"))){
const err28 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.lower !== undefined){
let data11 = data10.lower;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
const err29 = {instancePath:instancePath+"/interval/lower",schemaPath:"#/$defs/Interval/properties/lower/type",keyword:"type",params:{type: schema56.properties.lower.type},schema:schema56.properties.lower.type,parentSchema:schema56.properties.lower,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.upper !== undefined){
let data12 = data10.upper;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
const err30 = {instancePath:instancePath+"/interval/upper",schemaPath:"#/$defs/Interval/properties/upper/type",keyword:"type",params:{type: schema56.properties.upper.type},schema:schema56.properties.upper.type,parentSchema:schema56.properties.upper,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.level !== undefined){
let data13 = data10.level;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err31 = {instancePath:instancePath+"/interval/level",schemaPath:"#/$defs/Interval/properties/level/type",keyword:"type",params:{type: "number"},schema:schema56.properties.level.type,parentSchema:schema56.properties.level,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.method !== undefined){
let data14 = data10.method;
if(typeof data14 !== "string"){
const err32 = {instancePath:instancePath+"/interval/method",schemaPath:"#/$defs/Interval/properties/method/type",keyword:"type",params:{type: "string"},schema:schema56.properties.method.type,parentSchema:schema56.properties.method,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/Interval/type",keyword:"type",params:{type: "object"},schema:schema56.type,parentSchema:schema56,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid2 = valid2 || _valid0;
const _errs32 = errors;
if(data10 !== null){
const err34 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema67.properties.interval.anyOf[1].type,parentSchema:schema67.properties.interval.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid0 = _errs32 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err35 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/anyOf",keyword:"anyOf",params:{},schema:schema67.properties.interval.anyOf,parentSchema:schema67.properties.interval,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.candidate !== undefined){
let data15 = data.candidate;
if((!((typeof data15 == "number") && (isFinite(data15)))) && (data15 !== null)){
const err36 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: schema67.properties.candidate.type},schema:schema67.properties.candidate.type,parentSchema:schema67.properties.candidate,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.baseline !== undefined){
let data16 = data.baseline;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (data16 !== null)){
const err37 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type: schema67.properties.baseline.type},schema:schema67.properties.baseline.type,parentSchema:schema67.properties.baseline,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.comparator !== undefined){
let data17 = data.comparator;
if(!((data17 === ">=") || (data17 === "<="))){
const err38 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/enum",keyword:"enum",params:{allowedValues: schema67.properties.comparator.enum},schema:schema67.properties.comparator.enum,parentSchema:schema67.properties.comparator,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.limit !== undefined){
let data18 = data.limit;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err39 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "number"},schema:schema67.properties.limit.type,parentSchema:schema67.properties.limit,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.result !== undefined){
let data19 = data.result;
if(!(((data19 === "pass") || (data19 === "fail")) || (data19 === "inconclusive"))){
const err40 = {instancePath:instancePath+"/result",schemaPath:"common.schema.json#/$defs/Verdict/enum",keyword:"enum",params:{allowedValues: schema70.enum},schema:schema70.enum,parentSchema:schema70,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.reasonCode !== undefined){
let data20 = data.reasonCode;
if(!(((((((((data20 === "within-limit") || (data20 === "beyond-limit")) || (data20 === "interval-crosses-limit")) || (data20 === "below-noise-floor")) || (data20 === "undefined-value")) || (data20 === "too-few-rows")) || (data20 === "no-baseline")) || (data20 === "not-measured")) || (data20 === "measurement-failed"))){
const err41 = {instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/enum",keyword:"enum",params:{allowedValues: schema67.properties.reasonCode.enum},schema:schema67.properties.reasonCode.enum,parentSchema:schema67.properties.reasonCode,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.blocking !== undefined){
let data21 = data.blocking;
if(typeof data21 !== "boolean"){
const err42 = {instancePath:instancePath+"/blocking",schemaPath:"#/properties/blocking/type",keyword:"type",params:{type: "boolean"},schema:schema67.properties.blocking.type,parentSchema:schema67.properties.blocking,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.wouldDecide !== undefined){
let data22 = data.wouldDecide;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key2 in data22){
if(!((key2 === "rows") || (key2 === "seconds"))){
const err43 = {instancePath:instancePath+"/wouldDecide",schemaPath:"#/properties/wouldDecide/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema67.properties.wouldDecide,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.rows !== undefined){
let data23 = data22.rows;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err44 = {instancePath:instancePath+"/wouldDecide/rows",schemaPath:"#/properties/wouldDecide/properties/rows/type",keyword:"type",params:{type: "integer"},schema:schema67.properties.wouldDecide.properties.rows.type,parentSchema:schema67.properties.wouldDecide.properties.rows,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err45 = {instancePath:instancePath+"/wouldDecide/rows",schemaPath:"#/properties/wouldDecide/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema67.properties.wouldDecide.properties.rows,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data22.seconds !== undefined){
let data24 = data22.seconds;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 <= 0 || isNaN(data24)){
const err46 = {instancePath:instancePath+"/wouldDecide/seconds",schemaPath:"#/properties/wouldDecide/properties/seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema67.properties.wouldDecide.properties.seconds,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/wouldDecide/seconds",schemaPath:"#/properties/wouldDecide/properties/seconds/type",keyword:"type",params:{type: "number"},schema:schema67.properties.wouldDecide.properties.seconds.type,parentSchema:schema67.properties.wouldDecide.properties.seconds,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/wouldDecide",schemaPath:"#/properties/wouldDecide/type",keyword:"type",params:{type: "object"},schema:schema67.properties.wouldDecide.type,parentSchema:schema67.properties.wouldDecide,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.location !== undefined){
let data25 = data.location;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.path === undefined){
const err49 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "path"},schema:schema50.required,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data25.line === undefined){
const err50 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "line"},schema:schema50.required,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data25.column === undefined){
const err51 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "column"},schema:schema50.required,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data25.pointer === undefined){
const err52 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/required",keyword:"required",params:{missingProperty: "pointer"},schema:schema50.required,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key3 in data25){
if(!((((key3 === "path") || (key3 === "line")) || (key3 === "column")) || (key3 === "pointer"))){
const err53 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.path !== undefined){
let data26 = data25.path;
if(typeof data26 !== "string"){
const err54 = {instancePath:instancePath+"/location/path",schemaPath:"#/$defs/Location/properties/path/type",keyword:"type",params:{type: "string"},schema:schema50.properties.path.type,parentSchema:schema50.properties.path,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.line !== undefined){
let data27 = data25.line;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err55 = {instancePath:instancePath+"/location/line",schemaPath:"#/$defs/Location/properties/line/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.line.type,parentSchema:schema50.properties.line,data:data27};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1 || isNaN(data27)){
const err56 = {instancePath:instancePath+"/location/line",schemaPath:"#/$defs/Location/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.line,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data25.column !== undefined){
let data28 = data25.column;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err57 = {instancePath:instancePath+"/location/column",schemaPath:"#/$defs/Location/properties/column/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.column.type,parentSchema:schema50.properties.column,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 1 || isNaN(data28)){
const err58 = {instancePath:instancePath+"/location/column",schemaPath:"#/$defs/Location/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.column,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data25.pointer !== undefined){
let data29 = data25.pointer;
if(typeof data29 !== "string"){
const err59 = {instancePath:instancePath+"/location/pointer",schemaPath:"#/$defs/Location/properties/pointer/type",keyword:"type",params:{type: "string"},schema:schema50.properties.pointer.type,parentSchema:schema50.properties.pointer,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/Location/type",keyword:"type",params:{type: "object"},schema:schema50.type,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats0 = dependency1.fullFormats["date-time"];

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="certificate.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.baseline === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "baseline"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.policy === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.data === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tool === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.environment === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.run === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.inspection === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inspection"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.findings === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.prediction === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prediction"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.gaps === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gaps"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.robustness === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "robustness"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.performance === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "performance"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.gates === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gates"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.verdict === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err17 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("seatrial/v1" !== data0){
const err18 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "seatrial/v1"},schema:"seatrial/v1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Certificate" !== data1){
const err19 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Certificate"},schema:"Certificate",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.subject !== undefined){
let data2 = data.subject;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.model === undefined){
const err20 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "model"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data2.version === undefined){
const err21 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data2.title === undefined){
const err22 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "title"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data2.task === undefined){
const err23 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "task"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data2.digest === undefined){
const err24 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data2.files === undefined){
const err25 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "files"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data2.modes === undefined){
const err26 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "modes"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data2.manifest === undefined){
const err27 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "manifest"},schema:schema31.properties.subject.required,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data2){
if(!(func1.call(schema31.properties.subject.properties, key1))){
const err28 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data2.model !== undefined){
let data3 = data2.model;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err29 = {instancePath:instancePath+"/subject/model",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/subject/model",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(typeof data4 === "string"){
if(func3(data4) > 128){
const err31 = {instancePath:instancePath+"/subject/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data4)){
const err32 = {instancePath:instancePath+"/subject/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/subject/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data2.title !== undefined){
let data5 = data2.title;
if((typeof data5 !== "string") && (data5 !== null)){
const err34 = {instancePath:instancePath+"/subject/title",schemaPath:"#/properties/subject/properties/title/type",keyword:"type",params:{type: schema31.properties.subject.properties.title.type},schema:schema31.properties.subject.properties.title.type,parentSchema:schema31.properties.subject.properties.title,data:data5};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data2.task !== undefined){
let data6 = data2.task;
if(!(((((((((((data6 === "tabular-classification") || (data6 === "tabular-regression")) || (data6 === "text-classification")) || (data6 === "image-classification")) || (data6 === "audio-classification")) || (data6 === "video-classification")) || (data6 === "voice-activity-detection")) || (data6 === "token-classification")) || (data6 === "time-series-forecasting")) || (data6 === "text-ranking")) || (data6 === "sentence-similarity"))){
const err35 = {instancePath:instancePath+"/subject/task",schemaPath:"common.schema.json#/$defs/Task/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data6};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data2.digest !== undefined){
if(!(validate22(data2.digest, {instancePath:instancePath+"/subject/digest",parentData:data2,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data2.files !== undefined){
let data8 = data2.files;
if(Array.isArray(data8)){
if(data8.length < 1){
const err36 = {instancePath:instancePath+"/subject/files",schemaPath:"#/properties/subject/properties/files/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.subject.properties.files,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data8[i0], {instancePath:instancePath+"/subject/files/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/subject/files",schemaPath:"#/properties/subject/properties/files/type",keyword:"type",params:{type: "array"},schema:schema31.properties.subject.properties.files.type,parentSchema:schema31.properties.subject.properties.files,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data2.modes !== undefined){
let data10 = data2.modes;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(!((((data11 === "realtime") || (data11 === "batch")) || (data11 === "streaming")) || (data11 === "edge"))){
const err38 = {instancePath:instancePath+"/subject/modes/" + i1,schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/subject/modes",schemaPath:"#/properties/subject/properties/modes/type",keyword:"type",params:{type: "array"},schema:schema31.properties.subject.properties.modes.type,parentSchema:schema31.properties.subject.properties.modes,data:data10};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data2.manifest !== undefined){
if(!(validate27(data2.manifest, {instancePath:instancePath+"/subject/manifest",parentData:data2,parentDataProperty:"manifest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data2.claims !== undefined){
let data13 = data2.claims;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
let data14 = data13[key2];
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err40 = {instancePath:instancePath+"/subject/claims/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/subject/properties/claims/additionalProperties/type",keyword:"type",params:{type: "number"},schema:schema31.properties.subject.properties.claims.additionalProperties.type,parentSchema:schema31.properties.subject.properties.claims.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/subject/claims",schemaPath:"#/properties/subject/properties/claims/type",keyword:"type",params:{type: "object"},schema:schema31.properties.subject.properties.claims.type,parentSchema:schema31.properties.subject.properties.claims,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data2.lineage !== undefined){
let data15 = data2.lineage;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err42 = {instancePath:instancePath+"/subject/lineage",schemaPath:"#/properties/subject/properties/lineage/type",keyword:"type",params:{type: "object"},schema:schema31.properties.subject.properties.lineage.type,parentSchema:schema31.properties.subject.properties.lineage,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data2.card !== undefined){
let data16 = data2.card;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err43 = {instancePath:instancePath+"/subject/card",schemaPath:"#/properties/subject/properties/card/type",keyword:"type",params:{type: "object"},schema:schema31.properties.subject.properties.card.type,parentSchema:schema31.properties.subject.properties.card,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},schema:schema31.properties.subject.type,parentSchema:schema31.properties.subject,data:data2};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.baseline !== undefined){
let data17 = data.baseline;
const _errs36 = errors;
let valid11 = false;
const _errs37 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.version === undefined){
const err45 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/0/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.properties.baseline.anyOf[0].required,parentSchema:schema31.properties.baseline.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data17.digest === undefined){
const err46 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/0/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.baseline.anyOf[0].required,parentSchema:schema31.properties.baseline.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17.origin === undefined){
const err47 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/0/required",keyword:"required",params:{missingProperty: "origin"},schema:schema31.properties.baseline.anyOf[0].required,parentSchema:schema31.properties.baseline.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 in data17){
if(!(((key3 === "version") || (key3 === "digest")) || (key3 === "origin"))){
const err48 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.baseline.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.version !== undefined){
let data18 = data17.version;
if(typeof data18 === "string"){
if(func3(data18) > 128){
const err49 = {instancePath:instancePath+"/baseline/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern5.test(data18)){
const err50 = {instancePath:instancePath+"/baseline/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/baseline/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.digest !== undefined){
if(!(validate22(data17.digest, {instancePath:instancePath+"/baseline/digest",parentData:data17,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data17.origin !== undefined){
let data20 = data17.origin;
if(!((((data20 === "deployment") || (data20 === "newest-certified")) || (data20 === "predecessor")) || (data20 === "requested"))){
const err52 = {instancePath:instancePath+"/baseline/origin",schemaPath:"#/properties/baseline/anyOf/0/properties/origin/enum",keyword:"enum",params:{allowedValues: schema31.properties.baseline.anyOf[0].properties.origin.enum},schema:schema31.properties.baseline.anyOf[0].properties.origin.enum,parentSchema:schema31.properties.baseline.anyOf[0].properties.origin,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema31.properties.baseline.anyOf[0].type,parentSchema:schema31.properties.baseline.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid0 = _errs37 === errors;
valid11 = valid11 || _valid0;
const _errs45 = errors;
if(data17 !== null){
const err54 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema31.properties.baseline.anyOf[1].type,parentSchema:schema31.properties.baseline.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid0 = _errs45 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const err55 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.baseline.anyOf,parentSchema:schema31.properties.baseline,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
}
if(data.policy !== undefined){
let data21 = data.policy;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.digest === undefined){
const err56 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.policy.required,parentSchema:schema31.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data21.model === undefined){
const err57 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "model"},schema:schema31.properties.policy.required,parentSchema:schema31.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data21.settings === undefined){
const err58 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "settings"},schema:schema31.properties.policy.required,parentSchema:schema31.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "digest") || (key4 === "model")) || (key4 === "settings"))){
const err59 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data21.digest !== undefined){
if(!(validate22(data21.digest, {instancePath:instancePath+"/policy/digest",parentData:data21,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data21.model !== undefined){
if(!(validate27(data21.model, {instancePath:instancePath+"/policy/model",parentData:data21,parentDataProperty:"model",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data21.settings !== undefined){
let data24 = data21.settings;
const _errs53 = errors;
let valid15 = false;
const _errs54 = errors;
if(!(validate27(data24, {instancePath:instancePath+"/policy/settings",parentData:data21,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid1 = _errs54 === errors;
valid15 = valid15 || _valid1;
const _errs55 = errors;
if(data24 !== null){
const err60 = {instancePath:instancePath+"/policy/settings",schemaPath:"#/properties/policy/properties/settings/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema31.properties.policy.properties.settings.anyOf[1].type,parentSchema:schema31.properties.policy.properties.settings.anyOf[1],data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid1 = _errs55 === errors;
valid15 = valid15 || _valid1;
if(!valid15){
const err61 = {instancePath:instancePath+"/policy/settings",schemaPath:"#/properties/policy/properties/settings/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.policy.properties.settings.anyOf,parentSchema:schema31.properties.policy.properties.settings,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.data !== undefined){
let data25 = data.data;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data25[i2], {instancePath:instancePath+"/data/" + i2,parentData:data25,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err63 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},schema:schema31.properties.data.type,parentSchema:schema31.properties.data,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.tool !== undefined){
let data27 = data.tool;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.name === undefined){
const err64 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.tool.required,parentSchema:schema31.properties.tool,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data27.version === undefined){
const err65 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.properties.tool.required,parentSchema:schema31.properties.tool,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key5 in data27){
if(!((key5 === "name") || (key5 === "version"))){
const err66 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.tool,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.name !== undefined){
let data28 = data27.name;
if("seatrial" !== data28){
const err67 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "seatrial"},schema:"seatrial",parentSchema:schema31.properties.tool.properties.name,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data27.version !== undefined){
let data29 = data27.version;
if(typeof data29 !== "string"){
const err68 = {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"},schema:schema31.properties.tool.properties.version.type,parentSchema:schema31.properties.tool.properties.version,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"},schema:schema31.properties.tool.type,parentSchema:schema31.properties.tool,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.environment !== undefined){
let data30 = data.environment;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.cpu === undefined){
const err70 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "cpu"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data30.cores === undefined){
const err71 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "cores"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data30.memoryBytes === undefined){
const err72 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "memoryBytes"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data30.os === undefined){
const err73 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "os"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data30.arch === undefined){
const err74 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "arch"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data30.node === undefined){
const err75 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "node"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data30.runtime === undefined){
const err76 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "runtime"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data30.runner === undefined){
const err77 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/required",keyword:"required",params:{missingProperty: "runner"},schema:schema44.required,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key6 in data30){
if(!(func1.call(schema44.properties, key6))){
const err78 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data30.cpu !== undefined){
let data31 = data30.cpu;
if(typeof data31 !== "string"){
const err79 = {instancePath:instancePath+"/environment/cpu",schemaPath:"#/$defs/EnvironmentFingerprint/properties/cpu/type",keyword:"type",params:{type: "string"},schema:schema44.properties.cpu.type,parentSchema:schema44.properties.cpu,data:data31};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data30.cores !== undefined){
let data32 = data30.cores;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err80 = {instancePath:instancePath+"/environment/cores",schemaPath:"#/$defs/EnvironmentFingerprint/properties/cores/type",keyword:"type",params:{type: "integer"},schema:schema44.properties.cores.type,parentSchema:schema44.properties.cores,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 1 || isNaN(data32)){
const err81 = {instancePath:instancePath+"/environment/cores",schemaPath:"#/$defs/EnvironmentFingerprint/properties/cores/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema44.properties.cores,data:data32};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data30.memoryBytes !== undefined){
let data33 = data30.memoryBytes;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err82 = {instancePath:instancePath+"/environment/memoryBytes",schemaPath:"#/$defs/EnvironmentFingerprint/properties/memoryBytes/type",keyword:"type",params:{type: "integer"},schema:schema44.properties.memoryBytes.type,parentSchema:schema44.properties.memoryBytes,data:data33};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err83 = {instancePath:instancePath+"/environment/memoryBytes",schemaPath:"#/$defs/EnvironmentFingerprint/properties/memoryBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema44.properties.memoryBytes,data:data33};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data30.os !== undefined){
let data34 = data30.os;
if(typeof data34 !== "string"){
const err84 = {instancePath:instancePath+"/environment/os",schemaPath:"#/$defs/EnvironmentFingerprint/properties/os/type",keyword:"type",params:{type: "string"},schema:schema44.properties.os.type,parentSchema:schema44.properties.os,data:data34};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data30.arch !== undefined){
let data35 = data30.arch;
if(typeof data35 !== "string"){
const err85 = {instancePath:instancePath+"/environment/arch",schemaPath:"#/$defs/EnvironmentFingerprint/properties/arch/type",keyword:"type",params:{type: "string"},schema:schema44.properties.arch.type,parentSchema:schema44.properties.arch,data:data35};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data30.hypervisor !== undefined){
let data36 = data30.hypervisor;
if(typeof data36 !== "boolean"){
const err86 = {instancePath:instancePath+"/environment/hypervisor",schemaPath:"#/$defs/EnvironmentFingerprint/properties/hypervisor/type",keyword:"type",params:{type: "boolean"},schema:schema44.properties.hypervisor.type,parentSchema:schema44.properties.hypervisor,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data30.cpuFlags !== undefined){
let data37 = data30.cpuFlags;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
if(typeof data38 !== "string"){
const err87 = {instancePath:instancePath+"/environment/cpuFlags/" + i3,schemaPath:"#/$defs/EnvironmentFingerprint/properties/cpuFlags/items/type",keyword:"type",params:{type: "string"},schema:schema44.properties.cpuFlags.items.type,parentSchema:schema44.properties.cpuFlags.items,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/environment/cpuFlags",schemaPath:"#/$defs/EnvironmentFingerprint/properties/cpuFlags/type",keyword:"type",params:{type: "array"},schema:schema44.properties.cpuFlags.type,parentSchema:schema44.properties.cpuFlags,data:data37};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data30.node !== undefined){
let data39 = data30.node;
if(typeof data39 !== "string"){
const err89 = {instancePath:instancePath+"/environment/node",schemaPath:"#/$defs/EnvironmentFingerprint/properties/node/type",keyword:"type",params:{type: "string"},schema:schema44.properties.node.type,parentSchema:schema44.properties.node,data:data39};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data30.runtime !== undefined){
let data40 = data30.runtime;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.name === undefined){
const err90 = {instancePath:instancePath+"/environment/runtime",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/required",keyword:"required",params:{missingProperty: "name"},schema:schema44.properties.runtime.required,parentSchema:schema44.properties.runtime,data:data40};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data40.version === undefined){
const err91 = {instancePath:instancePath+"/environment/runtime",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/required",keyword:"required",params:{missingProperty: "version"},schema:schema44.properties.runtime.required,parentSchema:schema44.properties.runtime,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key7 in data40){
if(!((key7 === "name") || (key7 === "version"))){
const err92 = {instancePath:instancePath+"/environment/runtime",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema44.properties.runtime,data:data40};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data40.name !== undefined){
let data41 = data40.name;
if(typeof data41 !== "string"){
const err93 = {instancePath:instancePath+"/environment/runtime/name",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/properties/name/type",keyword:"type",params:{type: "string"},schema:schema44.properties.runtime.properties.name.type,parentSchema:schema44.properties.runtime.properties.name,data:data41};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data40.version !== undefined){
let data42 = data40.version;
if(typeof data42 !== "string"){
const err94 = {instancePath:instancePath+"/environment/runtime/version",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/properties/version/type",keyword:"type",params:{type: "string"},schema:schema44.properties.runtime.properties.version.type,parentSchema:schema44.properties.runtime.properties.version,data:data42};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/environment/runtime",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runtime/type",keyword:"type",params:{type: "object"},schema:schema44.properties.runtime.type,parentSchema:schema44.properties.runtime,data:data40};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data30.runner !== undefined){
let data43 = data30.runner;
if((typeof data43 !== "string") && (data43 !== null)){
const err96 = {instancePath:instancePath+"/environment/runner",schemaPath:"#/$defs/EnvironmentFingerprint/properties/runner/type",keyword:"type",params:{type: schema44.properties.runner.type},schema:schema44.properties.runner.type,parentSchema:schema44.properties.runner,data:data43};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/EnvironmentFingerprint/type",keyword:"type",params:{type: "object"},schema:schema44.type,parentSchema:schema44,data:data30};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.run !== undefined){
let data44 = data.run;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.startedAt === undefined){
const err98 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "startedAt"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data44.durationMs === undefined){
const err99 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "durationMs"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data44.seed === undefined){
const err100 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "seed"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data44.quick === undefined){
const err101 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "quick"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key8 in data44){
if(!(((((((key8 === "startedAt") || (key8 === "durationMs")) || (key8 === "seed")) || (key8 === "quick")) || (key8 === "commit")) || (key8 === "ref")) || (key8 === "url"))){
const err102 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data44.startedAt !== undefined){
let data45 = data44.startedAt;
if(typeof data45 === "string"){
if(!(formats0.validate(data45))){
const err103 = {instancePath:instancePath+"/run/startedAt",schemaPath:"#/properties/run/properties/startedAt/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema31.properties.run.properties.startedAt,data:data45};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/run/startedAt",schemaPath:"#/properties/run/properties/startedAt/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.startedAt.type,parentSchema:schema31.properties.run.properties.startedAt,data:data45};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data44.durationMs !== undefined){
let data46 = data44.durationMs;
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err105 = {instancePath:instancePath+"/run/durationMs",schemaPath:"#/properties/run/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.durationMs,data:data46};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/run/durationMs",schemaPath:"#/properties/run/properties/durationMs/type",keyword:"type",params:{type: "number"},schema:schema31.properties.run.properties.durationMs.type,parentSchema:schema31.properties.run.properties.durationMs,data:data46};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data44.seed !== undefined){
let data47 = data44.seed;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err107 = {instancePath:instancePath+"/run/seed",schemaPath:"#/properties/run/properties/seed/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.seed.type,parentSchema:schema31.properties.run.properties.seed,data:data47};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err108 = {instancePath:instancePath+"/run/seed",schemaPath:"#/properties/run/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.seed,data:data47};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data44.quick !== undefined){
let data48 = data44.quick;
if(typeof data48 !== "boolean"){
const err109 = {instancePath:instancePath+"/run/quick",schemaPath:"#/properties/run/properties/quick/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.run.properties.quick.type,parentSchema:schema31.properties.run.properties.quick,data:data48};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data44.commit !== undefined){
let data49 = data44.commit;
if(typeof data49 === "string"){
if(!pattern9.test(data49)){
const err110 = {instancePath:instancePath+"/run/commit",schemaPath:"#/properties/run/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40,64}$"},schema:"^[0-9a-f]{40,64}$",parentSchema:schema31.properties.run.properties.commit,data:data49};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/run/commit",schemaPath:"#/properties/run/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.commit.type,parentSchema:schema31.properties.run.properties.commit,data:data49};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data44.ref !== undefined){
let data50 = data44.ref;
if(typeof data50 === "string"){
if(func3(data50) > 1024){
const err112 = {instancePath:instancePath+"/run/ref",schemaPath:"#/properties/run/properties/ref/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.run.properties.ref,data:data50};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/run/ref",schemaPath:"#/properties/run/properties/ref/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.ref.type,parentSchema:schema31.properties.run.properties.ref,data:data50};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data44.url !== undefined){
let data51 = data44.url;
if(typeof data51 === "string"){
if(func3(data51) > 2048){
const err114 = {instancePath:instancePath+"/run/url",schemaPath:"#/properties/run/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema31.properties.run.properties.url,data:data51};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/run/url",schemaPath:"#/properties/run/properties/url/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.url.type,parentSchema:schema31.properties.run.properties.url,data:data51};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.type,parentSchema:schema31.properties.run,data:data44};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.inspection !== undefined){
let data52 = data.inspection;
const _errs115 = errors;
let valid25 = false;
const _errs116 = errors;
if(!(validate37(data52, {instancePath:instancePath+"/inspection",parentData:data,parentDataProperty:"inspection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid2 = _errs116 === errors;
valid25 = valid25 || _valid2;
const _errs117 = errors;
if(data52 !== null){
const err117 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema31.properties.inspection.anyOf[1].type,parentSchema:schema31.properties.inspection.anyOf[1],data:data52};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid2 = _errs117 === errors;
valid25 = valid25 || _valid2;
if(!valid25){
const err118 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.inspection.anyOf,parentSchema:schema31.properties.inspection,data:data52};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
}
if(data.findings !== undefined){
let data53 = data.findings;
if(Array.isArray(data53)){
const len4 = data53.length;
for(let i4=0; i4<len4; i4++){
if(!(validate44(data53[i4], {instancePath:instancePath+"/findings/" + i4,parentData:data53,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err119 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},schema:schema31.properties.findings.type,parentSchema:schema31.properties.findings,data:data53};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.prediction !== undefined){
let data55 = data.prediction;
if(Array.isArray(data55)){
const len5 = data55.length;
for(let i5=0; i5<len5; i5++){
if(!(validate46(data55[i5], {instancePath:instancePath+"/prediction/" + i5,parentData:data55,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err120 = {instancePath:instancePath+"/prediction",schemaPath:"#/properties/prediction/type",keyword:"type",params:{type: "array"},schema:schema31.properties.prediction.type,parentSchema:schema31.properties.prediction,data:data55};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.gaps !== undefined){
let data57 = data.gaps;
if(Array.isArray(data57)){
const len6 = data57.length;
for(let i6=0; i6<len6; i6++){
if(!(validate54(data57[i6], {instancePath:instancePath+"/gaps/" + i6,parentData:data57,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err121 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/type",keyword:"type",params:{type: "array"},schema:schema31.properties.gaps.type,parentSchema:schema31.properties.gaps,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.robustness !== undefined){
let data59 = data.robustness;
if(Array.isArray(data59)){
const len7 = data59.length;
for(let i7=0; i7<len7; i7++){
if(!(validate58(data59[i7], {instancePath:instancePath+"/robustness/" + i7,parentData:data59,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
else {
const err122 = {instancePath:instancePath+"/robustness",schemaPath:"#/properties/robustness/type",keyword:"type",params:{type: "array"},schema:schema31.properties.robustness.type,parentSchema:schema31.properties.robustness,data:data59};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.performance !== undefined){
let data61 = data.performance;
if(Array.isArray(data61)){
const len8 = data61.length;
for(let i8=0; i8<len8; i8++){
if(!(validate62(data61[i8], {instancePath:instancePath+"/performance/" + i8,parentData:data61,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err123 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/type",keyword:"type",params:{type: "array"},schema:schema31.properties.performance.type,parentSchema:schema31.properties.performance,data:data61};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data.gates !== undefined){
let data63 = data.gates;
if(Array.isArray(data63)){
const len9 = data63.length;
for(let i9=0; i9<len9; i9++){
if(!(validate81(data63[i9], {instancePath:instancePath+"/gates/" + i9,parentData:data63,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err124 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "array"},schema:schema31.properties.gates.type,parentSchema:schema31.properties.gates,data:data63};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.verdict !== undefined){
let data65 = data.verdict;
if(!(((data65 === "pass") || (data65 === "fail")) || (data65 === "inconclusive"))){
const err125 = {instancePath:instancePath+"/verdict",schemaPath:"common.schema.json#/$defs/Verdict/enum",keyword:"enum",params:{allowedValues: schema70.enum},schema:schema70.enum,parentSchema:schema70,data:data65};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDeployment = validate84;
const schema73 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"deployment.schema.json","title":"Deployment","description":"What should run now: <environment>/<model>.yaml on the branch seatrial/deployments, written by the bot alone.","type":"object","additionalProperties":false,"required":["apiVersion","kind","model","environment","revision","production","fallback","liveTest","hold"],"properties":{"apiVersion":{"const":"seatrial/v1"},"kind":{"const":"Deployment"},"model":{"$ref":"common.schema.json#/$defs/Identifier"},"environment":{"$ref":"common.schema.json#/$defs/Identifier"},"revision":{"type":"integer","minimum":0,"description":"Grows by one with every change."},"production":{"anyOf":[{"$ref":"#/$defs/DeployedVersion"},{"type":"null"}]},"fallback":{"anyOf":[{"$ref":"#/$defs/DeployedVersion"},{"type":"null"}],"description":"Last known good, kept warm."},"liveTest":{"anyOf":[{"$ref":"#/$defs/LiveTest"},{"type":"null"}]},"hold":{"anyOf":[{"$ref":"#/$defs/Hold"},{"type":"null"}],"description":"Blocks every rise, never a rollback."}},"$defs":{"DeployedVersion":{"title":"DeployedVersion","type":"object","additionalProperties":false,"required":["version","sha256"],"properties":{"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}},"Candidate":{"title":"Candidate","type":"object","additionalProperties":false,"required":["name","version","sha256","share"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"share":{"$ref":"common.schema.json#/$defs/Proportion"}}},"LiveTest":{"title":"LiveTest","type":"object","additionalProperties":false,"required":["id","candidates"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"candidates":{"type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/Candidate"}}}},"Hold":{"title":"Hold","type":"object","additionalProperties":false,"required":["reason","by","at","until"],"properties":{"reason":{"type":"string","maxLength":500},"by":{"type":"string","minLength":1,"maxLength":100},"at":{"type":"string","format":"date-time"},"until":{"anyOf":[{"type":"string","format":"date-time"},{"type":"null"}]}}}}};
const schema86 = {"title":"Hold","type":"object","additionalProperties":false,"required":["reason","by","at","until"],"properties":{"reason":{"type":"string","maxLength":500},"by":{"type":"string","minLength":1,"maxLength":100},"at":{"type":"string","format":"date-time"},"until":{"anyOf":[{"type":"string","format":"date-time"},{"type":"null"}]}}};
const schema76 = {"title":"DeployedVersion","type":"object","additionalProperties":false,"required":["version","sha256"],"properties":{"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sha256 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "sha256"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(func3(data0) > 128){
const err3 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern5.test(data0)){
const err4 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data1 = data.sha256;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"title":"LiveTest","type":"object","additionalProperties":false,"required":["id","candidates"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"candidates":{"type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/Candidate"}}}};
const schema81 = {"title":"Candidate","type":"object","additionalProperties":false,"required":["name","version","sha256","share"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"share":{"$ref":"common.schema.json#/$defs/Proportion"}}};
const schema85 = {"description":"A number from 0 to 1.","type":"number","minimum":0,"maximum":1};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sha256 === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.share === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "share"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "version")) || (key0 === "sha256")) || (key0 === "share"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(func3(data1) > 128){
const err7 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data1)){
const err8 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data2 = data.sha256;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err10 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.share !== undefined){
let data3 = data.share;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/share",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/share",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/share",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema81.type,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.candidates === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidates"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "id") || (key0 === "candidates"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.candidates !== undefined){
let data1 = data.candidates;
if(Array.isArray(data1)){
if(data1.length > 10){
const err5 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate89(data1[i0], {instancePath:instancePath+"/candidates/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"type",params:{type: "array"},schema:schema79.properties.candidates.type,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="deployment.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.model === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.environment === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.revision === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.production === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "production"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.fallback === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fallback"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.liveTest === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "liveTest"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.hold === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hold"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema73.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("seatrial/v1" !== data0){
const err10 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "seatrial/v1"},schema:"seatrial/v1",parentSchema:schema73.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Deployment" !== data1){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Deployment"},schema:"Deployment",parentSchema:schema73.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.model !== undefined){
let data2 = data.model;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/model",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/model",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.environment !== undefined){
let data3 = data.environment;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err14 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.revision !== undefined){
let data4 = data.revision;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err16 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema73.properties.revision.type,parentSchema:schema73.properties.revision,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema73.properties.revision,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.production !== undefined){
let data5 = data.production;
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(!(validate85(data5, {instancePath:instancePath+"/production",parentData:data,parentDataProperty:"production",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid3 = valid3 || _valid0;
const _errs15 = errors;
if(data5 !== null){
const err18 = {instancePath:instancePath+"/production",schemaPath:"#/properties/production/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema73.properties.production.anyOf[1].type,parentSchema:schema73.properties.production.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err19 = {instancePath:instancePath+"/production",schemaPath:"#/properties/production/anyOf",keyword:"anyOf",params:{},schema:schema73.properties.production.anyOf,parentSchema:schema73.properties.production,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data.fallback !== undefined){
let data6 = data.fallback;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(!(validate85(data6, {instancePath:instancePath+"/fallback",parentData:data,parentDataProperty:"fallback",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid4 = valid4 || _valid1;
const _errs20 = errors;
if(data6 !== null){
const err20 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema73.properties.fallback.anyOf[1].type,parentSchema:schema73.properties.fallback.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err21 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/anyOf",keyword:"anyOf",params:{},schema:schema73.properties.fallback.anyOf,parentSchema:schema73.properties.fallback,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.liveTest !== undefined){
let data7 = data.liveTest;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(!(validate88(data7, {instancePath:instancePath+"/liveTest",parentData:data,parentDataProperty:"liveTest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
var _valid2 = _errs24 === errors;
valid5 = valid5 || _valid2;
const _errs25 = errors;
if(data7 !== null){
const err22 = {instancePath:instancePath+"/liveTest",schemaPath:"#/properties/liveTest/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema73.properties.liveTest.anyOf[1].type,parentSchema:schema73.properties.liveTest.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs25 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err23 = {instancePath:instancePath+"/liveTest",schemaPath:"#/properties/liveTest/anyOf",keyword:"anyOf",params:{},schema:schema73.properties.liveTest.anyOf,parentSchema:schema73.properties.liveTest,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
if(data.hold !== undefined){
let data8 = data.hold;
const _errs28 = errors;
let valid6 = false;
const _errs29 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.reason === undefined){
const err24 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/required",keyword:"required",params:{missingProperty: "reason"},schema:schema86.required,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8.by === undefined){
const err25 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/required",keyword:"required",params:{missingProperty: "by"},schema:schema86.required,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.at === undefined){
const err26 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/required",keyword:"required",params:{missingProperty: "at"},schema:schema86.required,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8.until === undefined){
const err27 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/required",keyword:"required",params:{missingProperty: "until"},schema:schema86.required,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data8){
if(!((((key1 === "reason") || (key1 === "by")) || (key1 === "at")) || (key1 === "until"))){
const err28 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.reason !== undefined){
let data9 = data8.reason;
if(typeof data9 === "string"){
if(func3(data9) > 500){
const err29 = {instancePath:instancePath+"/hold/reason",schemaPath:"#/$defs/Hold/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema86.properties.reason,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/hold/reason",schemaPath:"#/$defs/Hold/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema86.properties.reason.type,parentSchema:schema86.properties.reason,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.by !== undefined){
let data10 = data8.by;
if(typeof data10 === "string"){
if(func3(data10) > 100){
const err31 = {instancePath:instancePath+"/hold/by",schemaPath:"#/$defs/Hold/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema86.properties.by,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func3(data10) < 1){
const err32 = {instancePath:instancePath+"/hold/by",schemaPath:"#/$defs/Hold/properties/by/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema86.properties.by,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/hold/by",schemaPath:"#/$defs/Hold/properties/by/type",keyword:"type",params:{type: "string"},schema:schema86.properties.by.type,parentSchema:schema86.properties.by,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.at !== undefined){
let data11 = data8.at;
if(typeof data11 === "string"){
if(!(formats0.validate(data11))){
const err34 = {instancePath:instancePath+"/hold/at",schemaPath:"#/$defs/Hold/properties/at/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema86.properties.at,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/hold/at",schemaPath:"#/$defs/Hold/properties/at/type",keyword:"type",params:{type: "string"},schema:schema86.properties.at.type,parentSchema:schema86.properties.at,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.until !== undefined){
let data12 = data8.until;
const _errs40 = errors;
let valid9 = false;
const _errs41 = errors;
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
const err36 = {instancePath:instancePath+"/hold/until",schemaPath:"#/$defs/Hold/properties/until/anyOf/0/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema86.properties.until.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/hold/until",schemaPath:"#/$defs/Hold/properties/until/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema86.properties.until.anyOf[0].type,parentSchema:schema86.properties.until.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid4 = _errs41 === errors;
valid9 = valid9 || _valid4;
const _errs43 = errors;
if(data12 !== null){
const err38 = {instancePath:instancePath+"/hold/until",schemaPath:"#/$defs/Hold/properties/until/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema86.properties.until.anyOf[1].type,parentSchema:schema86.properties.until.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid4 = _errs43 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err39 = {instancePath:instancePath+"/hold/until",schemaPath:"#/$defs/Hold/properties/until/anyOf",keyword:"anyOf",params:{},schema:schema86.properties.until.anyOf,parentSchema:schema86.properties.until,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/Hold/type",keyword:"type",params:{type: "object"},schema:schema86.type,parentSchema:schema86,data:data8};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid3 = _errs29 === errors;
valid6 = valid6 || _valid3;
const _errs45 = errors;
if(data8 !== null){
const err41 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema73.properties.hold.anyOf[1].type,parentSchema:schema73.properties.hold.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid3 = _errs45 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const err42 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/anyOf",keyword:"anyOf",params:{},schema:schema73.properties.hold.anyOf,parentSchema:schema73.properties.hold,data:data8};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLedgerEvent = validate92;
const schema87 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"event.schema.json","title":"LedgerEvent","description":"One line of events/<model>/<yyyy-mm>.jsonl on the branch seatrial/deployments: a CloudEvents 1.0 envelope that names its predecessor's hash.","type":"object","additionalProperties":false,"required":["specversion","kind","id","source","type","subject","time","previous","data"],"properties":{"specversion":{"const":"1.0"},"kind":{"const":"Event"},"id":{"type":"string","pattern":"^[0-9a-f]{64}/[0-9]{1,3}$","description":"The intent key and the number of the event within its log."},"source":{"type":"string","minLength":1,"maxLength":300,"description":"The repository, as host/owner/name."},"type":{"enum":["version.certified","version.rejected","version.retired","version.quarantined","livetest.started","livetest.changed","livetest.stopped","livetest.concluded","deployment.promoted","deployment.rolledback","hold.set","hold.cleared","certification.requested","intent.refused","intent.settled"]},"subject":{"type":"string","minLength":1,"maxLength":300,"description":"model or model@version."},"time":{"type":"string","format":"date-time"},"previous":{"anyOf":[{"$ref":"common.schema.json#/$defs/Sha256"},{"type":"null"}],"description":"SHA-256 of the line before, without its line feed; null in the first line of a model."},"data":{"title":"EventData","type":"object","additionalProperties":false,"required":["model","version","sha256","environment","intentKey","actor","via","bound","policy","settings","certificate","reasonCode","reason","conditions","conclusion","revision","deployment","facts"],"properties":{"model":{"$ref":"common.schema.json#/$defs/Identifier"},"version":{"anyOf":[{"$ref":"common.schema.json#/$defs/SemanticVersion"},{"type":"null"}]},"sha256":{"anyOf":[{"$ref":"common.schema.json#/$defs/Sha256"},{"type":"null"}]},"environment":{"anyOf":[{"$ref":"common.schema.json#/$defs/Identifier"},{"type":"null"}]},"intentKey":{"$ref":"common.schema.json#/$defs/Sha256"},"actor":{"$ref":"#/$defs/ActorFacts"},"via":{"$ref":"#/$defs/SourceFacts"},"bound":{"title":"Bound","type":"object","additionalProperties":false,"required":["sha","digests"],"properties":{"sha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}]},"digests":{"type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/Sha256"}}}},"policy":{"anyOf":[{"$ref":"common.schema.json#/$defs/Sha256"},{"type":"null"}]},"settings":{"anyOf":[{"type":"string","minLength":1,"maxLength":64},{"type":"null"}]},"certificate":{"anyOf":[{"$ref":"common.schema.json#/$defs/Sha256"},{"type":"null"}]},"reasonCode":{"type":"string","pattern":"^[a-z0-9-]{1,60}$"},"reason":{"anyOf":[{"type":"string","minLength":0,"maxLength":500},{"type":"null"}]},"conditions":{"type":"array","maxItems":400,"items":{"$ref":"#/$defs/Condition"}},"conclusion":{"anyOf":[{"$ref":"common.schema.json#/$defs/Verdict"},{"type":"null"}],"description":"Of a live test, or of a certification."},"revision":{"anyOf":[{"title":"RevisionChange","type":"object","additionalProperties":false,"required":["before","after"],"properties":{"before":{"type":"integer","minimum":0},"after":{"type":"integer","minimum":1}}},{"type":"null"}]},"deployment":{"anyOf":[{"$ref":"#/$defs/DeploymentState"},{"type":"null"}]},"facts":{"anyOf":[{"$ref":"#/$defs/CommandFacts"},{"type":"null"}],"description":"On the first event of a decision."}}}},"$defs":{"CommandFacts":{"title":"CommandFacts","description":"Everything outside the ledger that a decision looked at, so that it can be decided again.","type":"object","additionalProperties":false,"required":["at","command","actor","source","thread","settings","environments","model","version","certificate","approvals"],"properties":{"at":{"type":"string","format":"date-time","description":"When the facts were read."},"command":{"$ref":"#/$defs/ResolvedCommand"},"actor":{"$ref":"#/$defs/ActorFacts"},"source":{"$ref":"#/$defs/SourceFacts"},"thread":{"anyOf":[{"$ref":"#/$defs/ThreadFacts"},{"type":"null"}]},"settings":{"anyOf":[{"type":"string","minLength":1,"maxLength":64},{"type":"null"}],"description":"Git blob of the settings file that was in force."},"environments":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/EnvironmentFacts"}},"model":{"$ref":"#/$defs/ModelFacts"},"version":{"anyOf":[{"$ref":"#/$defs/VersionFacts"},{"type":"null"}]},"certificate":{"anyOf":[{"$ref":"#/$defs/CertificateFacts"},{"type":"null"}]},"approvals":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/Approval"}}}},"ResolvedCommand":{"title":"ResolvedCommand","type":"object","additionalProperties":false,"required":["verb","to","share","version","until","reason","unclear"],"properties":{"verb":{"enum":["promote","rollback","certify","hold","unhold","stop","retire","quarantine"]},"to":{"enum":["live","production",null]},"share":{"anyOf":[{"type":"number","exclusiveMinimum":0,"maximum":1},{"type":"null"}]},"version":{"anyOf":[{"$ref":"common.schema.json#/$defs/SemanticVersion"},{"type":"null"}],"description":"The version that is named, or that a rollback shall return to."},"until":{"anyOf":[{"type":"string","format":"date-time"},{"type":"null"}]},"reason":{"anyOf":[{"type":"string","minLength":0,"maxLength":500},{"type":"null"}]},"unclear":{"type":"boolean","description":"A stop verb whose rest could not be read: hold, and ask."}}},"ActorFacts":{"title":"ActorFacts","description":"Who asked, with the role at that time.","type":"object","additionalProperties":false,"required":["id","login","role","teams"],"properties":{"id":{"anyOf":[{"type":"integer"},{"type":"null"}]},"login":{"type":"string","minLength":1,"maxLength":100},"role":{"$ref":"settings.schema.json#/$defs/Role"},"teams":{"type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/Handle"},"description":"Those of the settings' teams that the person belongs to."}}},"SourceFacts":{"title":"SourceFacts","description":"Where the request was made.","type":"object","additionalProperties":false,"required":["kind","id","url","thread","boundSha"],"properties":{"kind":{"enum":["comment","review","label","check","cli","action","guard"]},"id":{"type":"string","minLength":1,"maxLength":200},"url":{"anyOf":[{"type":"string","minLength":1,"maxLength":2048},{"type":"null"}]},"thread":{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}],"description":"The pull request or issue."},"boundSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}],"description":"The commit that the request names: of the review, of the label event, or after @."}}},"ThreadFacts":{"title":"ThreadFacts","type":"object","additionalProperties":false,"required":["number","state","author","headSha","mergeSha"],"properties":{"number":{"type":"integer","minimum":1},"state":{"enum":["open","merged","closed","issue"]},"author":{"type":"string","minLength":1,"maxLength":100},"headSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}]},"mergeSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}]}}},"EnvironmentFacts":{"title":"EnvironmentFacts","description":"The settings of one environment with their defaults.","type":"object","additionalProperties":false,"required":["name","mode","shareCap","defaultShare","directPromotion","ownerApproval","certificateMaxAgeMs","roles","teams","freeze"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"mode":{"anyOf":[{"$ref":"common.schema.json#/$defs/ModeName"},{"type":"null"}]},"shareCap":{"$ref":"common.schema.json#/$defs/Proportion"},"defaultShare":{"$ref":"common.schema.json#/$defs/Proportion"},"directPromotion":{"type":"boolean"},"ownerApproval":{"type":"boolean"},"certificateMaxAgeMs":{"anyOf":[{"type":"number","minimum":0},{"type":"null"}]},"roles":{"title":"RoleFacts","type":"object","additionalProperties":false,"required":["certify","live","production","rollback","hold","unhold","retire","quarantine"],"properties":{"certify":{"$ref":"settings.schema.json#/$defs/Role"},"live":{"$ref":"settings.schema.json#/$defs/Role"},"production":{"$ref":"settings.schema.json#/$defs/Role"},"rollback":{"$ref":"settings.schema.json#/$defs/Role"},"hold":{"$ref":"settings.schema.json#/$defs/Role"},"unhold":{"$ref":"settings.schema.json#/$defs/Role"},"retire":{"$ref":"settings.schema.json#/$defs/Role"},"quarantine":{"$ref":"settings.schema.json#/$defs/Role"}}},"teams":{"title":"TeamFacts","type":"object","additionalProperties":false,"required":["live","production"],"properties":{"live":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}},"production":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}}}},"freeze":{"anyOf":[{"type":"string","minLength":1,"maxLength":500},{"type":"null"}],"description":"The reason of the freeze window that was open."}}},"ModelFacts":{"title":"ModelFacts","type":"object","additionalProperties":false,"required":["name","policyDigest","liveTest"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"policyDigest":{"$ref":"common.schema.json#/$defs/Sha256","description":"Of model.yaml and settings as they are on the default branch."},"liveTest":{"type":"boolean","description":"Whether model.yaml declares a live test."}}},"VersionFacts":{"title":"VersionFacts","type":"object","additionalProperties":false,"required":["version","sha256","merged","modes","pull","commits"],"properties":{"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"merged":{"type":"boolean","description":"Whether the manifest is on the default branch."},"modes":{"type":"array","items":{"$ref":"common.schema.json#/$defs/ModeName"}},"pull":{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}],"description":"The pull request that added it."},"commits":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"description":"The head of that pull request and the commit that merged it."}}},"CertificateFacts":{"title":"CertificateFacts","type":"object","additionalProperties":false,"required":["digest","subject","verdict","modes","policyDigest","at","trusted"],"properties":{"digest":{"$ref":"common.schema.json#/$defs/Sha256"},"subject":{"$ref":"common.schema.json#/$defs/Sha256","description":"Digest of the artifact that was certified."},"verdict":{"$ref":"common.schema.json#/$defs/Verdict"},"modes":{"type":"array","items":{"$ref":"common.schema.json#/$defs/ModeName"}},"policyDigest":{"$ref":"common.schema.json#/$defs/Sha256"},"at":{"type":"string","format":"date-time"},"trusted":{"type":"boolean","description":"Whether Seatrial's own workflow made it on the default branch after the merge."}}},"Approval":{"title":"Approval","description":"An approving review.","type":"object","additionalProperties":false,"required":["login","commit","owner","author"],"properties":{"login":{"type":"string","minLength":1,"maxLength":100},"commit":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"owner":{"type":"boolean"},"author":{"type":"boolean","description":"Whether it is the author's own."}}},"DeploymentState":{"title":"DeploymentState","description":"What the deployment file says after the event.","type":"object","additionalProperties":false,"required":["production","fallback","liveTest","hold"],"properties":{"production":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/DeployedVersion"},{"type":"null"}]},"fallback":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/DeployedVersion"},{"type":"null"}]},"liveTest":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/LiveTest"},{"type":"null"}]},"hold":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/Hold"},{"type":"null"}]}}},"Condition":{"title":"Condition","description":"One thing that a decision asked for.","type":"object","additionalProperties":false,"required":["code","met","seen","needed","environment"],"properties":{"code":{"type":"string","minLength":1,"maxLength":60},"met":{"type":"boolean"},"seen":{"type":["string","number","boolean","null"]},"needed":{"type":["string","number","boolean","null"]},"environment":{"anyOf":[{"$ref":"common.schema.json#/$defs/Identifier"},{"type":"null"}]}}}}};
const schema118 = {"title":"SourceFacts","description":"Where the request was made.","type":"object","additionalProperties":false,"required":["kind","id","url","thread","boundSha"],"properties":{"kind":{"enum":["comment","review","label","check","cli","action","guard"]},"id":{"type":"string","minLength":1,"maxLength":200},"url":{"anyOf":[{"type":"string","minLength":1,"maxLength":2048},{"type":"null"}]},"thread":{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}],"description":"The pull request or issue."},"boundSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}],"description":"The commit that the request names: of the review, of the label event, or after @."}}};
const pattern23 = new RegExp("^[0-9a-f]{64}/[0-9]{1,3}$", "u");
const pattern39 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern44 = new RegExp("^[a-z0-9-]{1,60}$", "u");
const schema94 = {"title":"ActorFacts","description":"Who asked, with the role at that time.","type":"object","additionalProperties":false,"required":["id","login","role","teams"],"properties":{"id":{"anyOf":[{"type":"integer"},{"type":"null"}]},"login":{"type":"string","minLength":1,"maxLength":100},"role":{"$ref":"settings.schema.json#/$defs/Role"},"teams":{"type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/Handle"},"description":"Those of the settings' teams that the person belongs to."}}};
const schema106 = {"title":"Role","description":"A repository role, from the least.","enum":["read","triage","write","maintain","admin"]};
const schema114 = {"description":"A GitHub user or team.","type":"string","pattern":"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"};
const pattern36 = new RegExp("^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$", "u");

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.login === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "login"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.role === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.teams === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "teams"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "login")) || (key0 === "role")) || (key0 === "teams"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema94.properties.id.anyOf[0].type,parentSchema:schema94.properties.id.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(data0 !== null){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema94.properties.id.anyOf[1].type,parentSchema:schema94.properties.id.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/anyOf",keyword:"anyOf",params:{},schema:schema94.properties.id.anyOf,parentSchema:schema94.properties.id,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.login !== undefined){
let data1 = data.login;
if(typeof data1 === "string"){
if(func3(data1) > 100){
const err8 = {instancePath:instancePath+"/login",schemaPath:"#/properties/login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema94.properties.login,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(data1) < 1){
const err9 = {instancePath:instancePath+"/login",schemaPath:"#/properties/login/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema94.properties.login,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/login",schemaPath:"#/properties/login/type",keyword:"type",params:{type: "string"},schema:schema94.properties.login.type,parentSchema:schema94.properties.login,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.role !== undefined){
let data2 = data.role;
if(!(((((data2 === "read") || (data2 === "triage")) || (data2 === "write")) || (data2 === "maintain")) || (data2 === "admin"))){
const err11 = {instancePath:instancePath+"/role",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.teams !== undefined){
let data3 = data.teams;
if(Array.isArray(data3)){
if(data3.length > 100){
const err12 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema94.properties.teams,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern36.test(data4)){
const err13 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},schema:schema94.properties.teams.type,parentSchema:schema94.properties.teams,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema122 = {"title":"Condition","description":"One thing that a decision asked for.","type":"object","additionalProperties":false,"required":["code","met","seen","needed","environment"],"properties":{"code":{"type":"string","minLength":1,"maxLength":60},"met":{"type":"boolean"},"seen":{"type":["string","number","boolean","null"]},"needed":{"type":["string","number","boolean","null"]},"environment":{"anyOf":[{"$ref":"common.schema.json#/$defs/Identifier"},{"type":"null"}]}}};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema122.required,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.met === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "met"},schema:schema122.required,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.seen === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seen"},schema:schema122.required,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.needed === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "needed"},schema:schema122.required,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.environment === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},schema:schema122.required,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "code") || (key0 === "met")) || (key0 === "seen")) || (key0 === "needed")) || (key0 === "environment"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(func3(data0) > 60){
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 60},schema:60,parentSchema:schema122.properties.code,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema122.properties.code,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},schema:schema122.properties.code.type,parentSchema:schema122.properties.code,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.met !== undefined){
let data1 = data.met;
if(typeof data1 !== "boolean"){
const err9 = {instancePath:instancePath+"/met",schemaPath:"#/properties/met/type",keyword:"type",params:{type: "boolean"},schema:schema122.properties.met.type,parentSchema:schema122.properties.met,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.seen !== undefined){
let data2 = data.seen;
if((((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
const err10 = {instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/type",keyword:"type",params:{type: schema122.properties.seen.type},schema:schema122.properties.seen.type,parentSchema:schema122.properties.seen,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.needed !== undefined){
let data3 = data.needed;
if((((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")) && (data3 !== null)){
const err11 = {instancePath:instancePath+"/needed",schemaPath:"#/properties/needed/type",keyword:"type",params:{type: schema122.properties.needed.type},schema:schema122.properties.needed.type,parentSchema:schema122.properties.needed,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
const _errs11 = errors;
let valid1 = false;
const _errs12 = errors;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err12 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
const _errs15 = errors;
if(data4 !== null){
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema122.properties.environment.anyOf[1].type,parentSchema:schema122.properties.environment.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err15 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf",keyword:"anyOf",params:{},schema:schema122.properties.environment.anyOf,parentSchema:schema122.properties.environment,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema122.type,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema125 = {"title":"DeploymentState","description":"What the deployment file says after the event.","type":"object","additionalProperties":false,"required":["production","fallback","liveTest","hold"],"properties":{"production":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/DeployedVersion"},{"type":"null"}]},"fallback":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/DeployedVersion"},{"type":"null"}]},"liveTest":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/LiveTest"},{"type":"null"}]},"hold":{"anyOf":[{"$ref":"deployment.schema.json#/$defs/Hold"},{"type":"null"}]}}};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sha256 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "sha256"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(func3(data0) > 128){
const err3 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern5.test(data0)){
const err4 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data1 = data.sha256;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.candidates === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidates"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "id") || (key0 === "candidates"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.candidates !== undefined){
let data1 = data.candidates;
if(Array.isArray(data1)){
if(data1.length > 10){
const err5 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate89(data1[i0], {instancePath:instancePath+"/candidates/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"type",params:{type: "array"},schema:schema79.properties.candidates.type,parentSchema:schema79.properties.candidates,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.production === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "production"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.fallback === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fallback"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.liveTest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "liveTest"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.hold === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hold"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "production") || (key0 === "fallback")) || (key0 === "liveTest")) || (key0 === "hold"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.production !== undefined){
let data0 = data.production;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate101(data0, {instancePath:instancePath+"/production",parentData:data,parentDataProperty:"production",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(data0 !== null){
const err5 = {instancePath:instancePath+"/production",schemaPath:"#/properties/production/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema125.properties.production.anyOf[1].type,parentSchema:schema125.properties.production.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err6 = {instancePath:instancePath+"/production",schemaPath:"#/properties/production/anyOf",keyword:"anyOf",params:{},schema:schema125.properties.production.anyOf,parentSchema:schema125.properties.production,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.fallback !== undefined){
let data1 = data.fallback;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(!(validate101(data1, {instancePath:instancePath+"/fallback",parentData:data,parentDataProperty:"fallback",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
const _errs10 = errors;
if(data1 !== null){
const err7 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema125.properties.fallback.anyOf[1].type,parentSchema:schema125.properties.fallback.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err8 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/anyOf",keyword:"anyOf",params:{},schema:schema125.properties.fallback.anyOf,parentSchema:schema125.properties.fallback,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.liveTest !== undefined){
let data2 = data.liveTest;
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(!(validate104(data2, {instancePath:instancePath+"/liveTest",parentData:data,parentDataProperty:"liveTest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid2 = _errs14 === errors;
valid3 = valid3 || _valid2;
const _errs15 = errors;
if(data2 !== null){
const err9 = {instancePath:instancePath+"/liveTest",schemaPath:"#/properties/liveTest/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema125.properties.liveTest.anyOf[1].type,parentSchema:schema125.properties.liveTest.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs15 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const err10 = {instancePath:instancePath+"/liveTest",schemaPath:"#/properties/liveTest/anyOf",keyword:"anyOf",params:{},schema:schema125.properties.liveTest.anyOf,parentSchema:schema125.properties.liveTest,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data.hold !== undefined){
let data3 = data.hold;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.reason === undefined){
const err11 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/required",keyword:"required",params:{missingProperty: "reason"},schema:schema86.required,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.by === undefined){
const err12 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/required",keyword:"required",params:{missingProperty: "by"},schema:schema86.required,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.at === undefined){
const err13 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/required",keyword:"required",params:{missingProperty: "at"},schema:schema86.required,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.until === undefined){
const err14 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/required",keyword:"required",params:{missingProperty: "until"},schema:schema86.required,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data3){
if(!((((key1 === "reason") || (key1 === "by")) || (key1 === "at")) || (key1 === "until"))){
const err15 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.reason !== undefined){
let data4 = data3.reason;
if(typeof data4 === "string"){
if(func3(data4) > 500){
const err16 = {instancePath:instancePath+"/hold/reason",schemaPath:"deployment.schema.json#/$defs/Hold/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema86.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/hold/reason",schemaPath:"deployment.schema.json#/$defs/Hold/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema86.properties.reason.type,parentSchema:schema86.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.by !== undefined){
let data5 = data3.by;
if(typeof data5 === "string"){
if(func3(data5) > 100){
const err18 = {instancePath:instancePath+"/hold/by",schemaPath:"deployment.schema.json#/$defs/Hold/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema86.properties.by,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func3(data5) < 1){
const err19 = {instancePath:instancePath+"/hold/by",schemaPath:"deployment.schema.json#/$defs/Hold/properties/by/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema86.properties.by,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/hold/by",schemaPath:"deployment.schema.json#/$defs/Hold/properties/by/type",keyword:"type",params:{type: "string"},schema:schema86.properties.by.type,parentSchema:schema86.properties.by,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.at !== undefined){
let data6 = data3.at;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err21 = {instancePath:instancePath+"/hold/at",schemaPath:"deployment.schema.json#/$defs/Hold/properties/at/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema86.properties.at,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/hold/at",schemaPath:"deployment.schema.json#/$defs/Hold/properties/at/type",keyword:"type",params:{type: "string"},schema:schema86.properties.at.type,parentSchema:schema86.properties.at,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.until !== undefined){
let data7 = data3.until;
const _errs30 = errors;
let valid7 = false;
const _errs31 = errors;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err23 = {instancePath:instancePath+"/hold/until",schemaPath:"deployment.schema.json#/$defs/Hold/properties/until/anyOf/0/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema86.properties.until.anyOf[0],data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/hold/until",schemaPath:"deployment.schema.json#/$defs/Hold/properties/until/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema86.properties.until.anyOf[0].type,parentSchema:schema86.properties.until.anyOf[0],data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid4 = _errs31 === errors;
valid7 = valid7 || _valid4;
const _errs33 = errors;
if(data7 !== null){
const err25 = {instancePath:instancePath+"/hold/until",schemaPath:"deployment.schema.json#/$defs/Hold/properties/until/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema86.properties.until.anyOf[1].type,parentSchema:schema86.properties.until.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid4 = _errs33 === errors;
valid7 = valid7 || _valid4;
if(!valid7){
const err26 = {instancePath:instancePath+"/hold/until",schemaPath:"deployment.schema.json#/$defs/Hold/properties/until/anyOf",keyword:"anyOf",params:{},schema:schema86.properties.until.anyOf,parentSchema:schema86.properties.until,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/hold",schemaPath:"deployment.schema.json#/$defs/Hold/type",keyword:"type",params:{type: "object"},schema:schema86.type,parentSchema:schema86,data:data3};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs19 === errors;
valid4 = valid4 || _valid3;
const _errs35 = errors;
if(data3 !== null){
const err28 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema125.properties.hold.anyOf[1].type,parentSchema:schema125.properties.hold.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid3 = _errs35 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const err29 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/anyOf",keyword:"anyOf",params:{},schema:schema125.properties.hold.anyOf,parentSchema:schema125.properties.hold,data:data3};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema125.type,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema132 = {"title":"CommandFacts","description":"Everything outside the ledger that a decision looked at, so that it can be decided again.","type":"object","additionalProperties":false,"required":["at","command","actor","source","thread","settings","environments","model","version","certificate","approvals"],"properties":{"at":{"type":"string","format":"date-time","description":"When the facts were read."},"command":{"$ref":"#/$defs/ResolvedCommand"},"actor":{"$ref":"#/$defs/ActorFacts"},"source":{"$ref":"#/$defs/SourceFacts"},"thread":{"anyOf":[{"$ref":"#/$defs/ThreadFacts"},{"type":"null"}]},"settings":{"anyOf":[{"type":"string","minLength":1,"maxLength":64},{"type":"null"}],"description":"Git blob of the settings file that was in force."},"environments":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/EnvironmentFacts"}},"model":{"$ref":"#/$defs/ModelFacts"},"version":{"anyOf":[{"$ref":"#/$defs/VersionFacts"},{"type":"null"}]},"certificate":{"anyOf":[{"$ref":"#/$defs/CertificateFacts"},{"type":"null"}]},"approvals":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/Approval"}}}};
const schema136 = {"title":"ThreadFacts","type":"object","additionalProperties":false,"required":["number","state","author","headSha","mergeSha"],"properties":{"number":{"type":"integer","minimum":1},"state":{"enum":["open","merged","closed","issue"]},"author":{"type":"string","minLength":1,"maxLength":100},"headSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}]},"mergeSha":{"anyOf":[{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},{"type":"null"}]}}};
const schema165 = {"title":"Approval","description":"An approving review.","type":"object","additionalProperties":false,"required":["login","commit","owner","author"],"properties":{"login":{"type":"string","minLength":1,"maxLength":100},"commit":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"owner":{"type":"boolean"},"author":{"type":"boolean","description":"Whether it is the author's own."}}};
const schema133 = {"title":"ResolvedCommand","type":"object","additionalProperties":false,"required":["verb","to","share","version","until","reason","unclear"],"properties":{"verb":{"enum":["promote","rollback","certify","hold","unhold","stop","retire","quarantine"]},"to":{"enum":["live","production",null]},"share":{"anyOf":[{"type":"number","exclusiveMinimum":0,"maximum":1},{"type":"null"}]},"version":{"anyOf":[{"$ref":"common.schema.json#/$defs/SemanticVersion"},{"type":"null"}],"description":"The version that is named, or that a rollback shall return to."},"until":{"anyOf":[{"type":"string","format":"date-time"},{"type":"null"}]},"reason":{"anyOf":[{"type":"string","minLength":0,"maxLength":500},{"type":"null"}]},"unclear":{"type":"boolean","description":"A stop verb whose rest could not be read: hold, and ask."}}};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.share === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "share"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.version === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.until === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.reason === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.unclear === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unclear"},schema:schema133.required,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "verb") || (key0 === "to")) || (key0 === "share")) || (key0 === "version")) || (key0 === "until")) || (key0 === "reason")) || (key0 === "unclear"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(!((((((((data0 === "promote") || (data0 === "rollback")) || (data0 === "certify")) || (data0 === "hold")) || (data0 === "unhold")) || (data0 === "stop")) || (data0 === "retire")) || (data0 === "quarantine"))){
const err8 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema133.properties.verb.enum},schema:schema133.properties.verb.enum,parentSchema:schema133.properties.verb,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
if(!(((data1 === "live") || (data1 === "production")) || (data1 === null))){
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/enum",keyword:"enum",params:{allowedValues: schema133.properties.to.enum},schema:schema133.properties.to.enum,parentSchema:schema133.properties.to,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.share !== undefined){
let data2 = data.share;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema133.properties.share.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 <= 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema133.properties.share.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/anyOf/0/type",keyword:"type",params:{type: "number"},schema:schema133.properties.share.anyOf[0].type,parentSchema:schema133.properties.share.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs8 = errors;
if(data2 !== null){
const err13 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema133.properties.share.anyOf[1].type,parentSchema:schema133.properties.share.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err14 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/anyOf",keyword:"anyOf",params:{},schema:schema133.properties.share.anyOf,parentSchema:schema133.properties.share,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.version !== undefined){
let data3 = data.version;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(typeof data3 === "string"){
if(func3(data3) > 128){
const err15 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern5.test(data3)){
const err16 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
const _errs15 = errors;
if(data3 !== null){
const err18 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema133.properties.version.anyOf[1].type,parentSchema:schema133.properties.version.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err19 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/anyOf",keyword:"anyOf",params:{},schema:schema133.properties.version.anyOf,parentSchema:schema133.properties.version,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.until !== undefined){
let data4 = data.until;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
const err20 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/anyOf/0/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema133.properties.until.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema133.properties.until.anyOf[0].type,parentSchema:schema133.properties.until.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid2 = _errs19 === errors;
valid4 = valid4 || _valid2;
const _errs21 = errors;
if(data4 !== null){
const err22 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema133.properties.until.anyOf[1].type,parentSchema:schema133.properties.until.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs21 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err23 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/anyOf",keyword:"anyOf",params:{},schema:schema133.properties.until.anyOf,parentSchema:schema133.properties.until,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.reason !== undefined){
let data5 = data.reason;
const _errs24 = errors;
let valid5 = false;
const _errs25 = errors;
if(typeof data5 === "string"){
if(func3(data5) > 500){
const err24 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema133.properties.reason.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(data5) < 0){
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/minLength",keyword:"minLength",params:{limit: 0},schema:0,parentSchema:schema133.properties.reason.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema133.properties.reason.anyOf[0].type,parentSchema:schema133.properties.reason.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid3 = _errs25 === errors;
valid5 = valid5 || _valid3;
const _errs27 = errors;
if(data5 !== null){
const err27 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema133.properties.reason.anyOf[1].type,parentSchema:schema133.properties.reason.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs27 === errors;
valid5 = valid5 || _valid3;
if(!valid5){
const err28 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf",keyword:"anyOf",params:{},schema:schema133.properties.reason.anyOf,parentSchema:schema133.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
if(data.unclear !== undefined){
let data6 = data.unclear;
if(typeof data6 !== "boolean"){
const err29 = {instancePath:instancePath+"/unclear",schemaPath:"#/properties/unclear/type",keyword:"type",params:{type: "boolean"},schema:schema133.properties.unclear.type,parentSchema:schema133.properties.unclear,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema133.type,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema137 = {"title":"EnvironmentFacts","description":"The settings of one environment with their defaults.","type":"object","additionalProperties":false,"required":["name","mode","shareCap","defaultShare","directPromotion","ownerApproval","certificateMaxAgeMs","roles","teams","freeze"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"mode":{"anyOf":[{"$ref":"common.schema.json#/$defs/ModeName"},{"type":"null"}]},"shareCap":{"$ref":"common.schema.json#/$defs/Proportion"},"defaultShare":{"$ref":"common.schema.json#/$defs/Proportion"},"directPromotion":{"type":"boolean"},"ownerApproval":{"type":"boolean"},"certificateMaxAgeMs":{"anyOf":[{"type":"number","minimum":0},{"type":"null"}]},"roles":{"title":"RoleFacts","type":"object","additionalProperties":false,"required":["certify","live","production","rollback","hold","unhold","retire","quarantine"],"properties":{"certify":{"$ref":"settings.schema.json#/$defs/Role"},"live":{"$ref":"settings.schema.json#/$defs/Role"},"production":{"$ref":"settings.schema.json#/$defs/Role"},"rollback":{"$ref":"settings.schema.json#/$defs/Role"},"hold":{"$ref":"settings.schema.json#/$defs/Role"},"unhold":{"$ref":"settings.schema.json#/$defs/Role"},"retire":{"$ref":"settings.schema.json#/$defs/Role"},"quarantine":{"$ref":"settings.schema.json#/$defs/Role"}}},"teams":{"title":"TeamFacts","type":"object","additionalProperties":false,"required":["live","production"],"properties":{"live":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}},"production":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}}}},"freeze":{"anyOf":[{"type":"string","minLength":1,"maxLength":500},{"type":"null"}],"description":"The reason of the freeze window that was open."}}};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mode === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.shareCap === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shareCap"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.defaultShare === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "defaultShare"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.directPromotion === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "directPromotion"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.ownerApproval === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ownerApproval"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.certificateMaxAgeMs === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "certificateMaxAgeMs"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.roles === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roles"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.teams === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "teams"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.freeze === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "freeze"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema137.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err11 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
if(!((((data1 === "realtime") || (data1 === "batch")) || (data1 === "streaming")) || (data1 === "edge"))){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
const _errs9 = errors;
if(data1 !== null){
const err14 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema137.properties.mode.anyOf[1].type,parentSchema:schema137.properties.mode.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err15 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf",keyword:"anyOf",params:{},schema:schema137.properties.mode.anyOf,parentSchema:schema137.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.shareCap !== undefined){
let data2 = data.shareCap;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err16 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err17 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.defaultShare !== undefined){
let data3 = data.defaultShare;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err19 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err20 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.directPromotion !== undefined){
let data4 = data.directPromotion;
if(typeof data4 !== "boolean"){
const err22 = {instancePath:instancePath+"/directPromotion",schemaPath:"#/properties/directPromotion/type",keyword:"type",params:{type: "boolean"},schema:schema137.properties.directPromotion.type,parentSchema:schema137.properties.directPromotion,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.ownerApproval !== undefined){
let data5 = data.ownerApproval;
if(typeof data5 !== "boolean"){
const err23 = {instancePath:instancePath+"/ownerApproval",schemaPath:"#/properties/ownerApproval/type",keyword:"type",params:{type: "boolean"},schema:schema137.properties.ownerApproval.type,parentSchema:schema137.properties.ownerApproval,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.certificateMaxAgeMs !== undefined){
let data6 = data.certificateMaxAgeMs;
const _errs22 = errors;
let valid6 = false;
const _errs23 = errors;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err24 = {instancePath:instancePath+"/certificateMaxAgeMs",schemaPath:"#/properties/certificateMaxAgeMs/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema137.properties.certificateMaxAgeMs.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/certificateMaxAgeMs",schemaPath:"#/properties/certificateMaxAgeMs/anyOf/0/type",keyword:"type",params:{type: "number"},schema:schema137.properties.certificateMaxAgeMs.anyOf[0].type,parentSchema:schema137.properties.certificateMaxAgeMs.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid6 = valid6 || _valid1;
const _errs25 = errors;
if(data6 !== null){
const err26 = {instancePath:instancePath+"/certificateMaxAgeMs",schemaPath:"#/properties/certificateMaxAgeMs/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema137.properties.certificateMaxAgeMs.anyOf[1].type,parentSchema:schema137.properties.certificateMaxAgeMs.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const err27 = {instancePath:instancePath+"/certificateMaxAgeMs",schemaPath:"#/properties/certificateMaxAgeMs/anyOf",keyword:"anyOf",params:{},schema:schema137.properties.certificateMaxAgeMs.anyOf,parentSchema:schema137.properties.certificateMaxAgeMs,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
}
if(data.roles !== undefined){
let data7 = data.roles;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.certify === undefined){
const err28 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "certify"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7.live === undefined){
const err29 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "live"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data7.production === undefined){
const err30 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "production"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data7.rollback === undefined){
const err31 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "rollback"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data7.hold === undefined){
const err32 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "hold"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data7.unhold === undefined){
const err33 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "unhold"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data7.retire === undefined){
const err34 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "retire"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data7.quarantine === undefined){
const err35 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "quarantine"},schema:schema137.properties.roles.required,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key1 in data7){
if(!((((((((key1 === "certify") || (key1 === "live")) || (key1 === "production")) || (key1 === "rollback")) || (key1 === "hold")) || (key1 === "unhold")) || (key1 === "retire")) || (key1 === "quarantine"))){
const err36 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data7.certify !== undefined){
let data8 = data7.certify;
if(!(((((data8 === "read") || (data8 === "triage")) || (data8 === "write")) || (data8 === "maintain")) || (data8 === "admin"))){
const err37 = {instancePath:instancePath+"/roles/certify",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.live !== undefined){
let data9 = data7.live;
if(!(((((data9 === "read") || (data9 === "triage")) || (data9 === "write")) || (data9 === "maintain")) || (data9 === "admin"))){
const err38 = {instancePath:instancePath+"/roles/live",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data7.production !== undefined){
let data10 = data7.production;
if(!(((((data10 === "read") || (data10 === "triage")) || (data10 === "write")) || (data10 === "maintain")) || (data10 === "admin"))){
const err39 = {instancePath:instancePath+"/roles/production",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data10};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data7.rollback !== undefined){
let data11 = data7.rollback;
if(!(((((data11 === "read") || (data11 === "triage")) || (data11 === "write")) || (data11 === "maintain")) || (data11 === "admin"))){
const err40 = {instancePath:instancePath+"/roles/rollback",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data7.hold !== undefined){
let data12 = data7.hold;
if(!(((((data12 === "read") || (data12 === "triage")) || (data12 === "write")) || (data12 === "maintain")) || (data12 === "admin"))){
const err41 = {instancePath:instancePath+"/roles/hold",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data7.unhold !== undefined){
let data13 = data7.unhold;
if(!(((((data13 === "read") || (data13 === "triage")) || (data13 === "write")) || (data13 === "maintain")) || (data13 === "admin"))){
const err42 = {instancePath:instancePath+"/roles/unhold",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data7.retire !== undefined){
let data14 = data7.retire;
if(!(((((data14 === "read") || (data14 === "triage")) || (data14 === "write")) || (data14 === "maintain")) || (data14 === "admin"))){
const err43 = {instancePath:instancePath+"/roles/retire",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data7.quarantine !== undefined){
let data15 = data7.quarantine;
if(!(((((data15 === "read") || (data15 === "triage")) || (data15 === "write")) || (data15 === "maintain")) || (data15 === "admin"))){
const err44 = {instancePath:instancePath+"/roles/quarantine",schemaPath:"settings.schema.json#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},schema:schema137.properties.roles.type,parentSchema:schema137.properties.roles,data:data7};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.teams !== undefined){
let data16 = data.teams;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.live === undefined){
const err46 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/required",keyword:"required",params:{missingProperty: "live"},schema:schema137.properties.teams.required,parentSchema:schema137.properties.teams,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16.production === undefined){
const err47 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/required",keyword:"required",params:{missingProperty: "production"},schema:schema137.properties.teams.required,parentSchema:schema137.properties.teams,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key2 in data16){
if(!((key2 === "live") || (key2 === "production"))){
const err48 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema137.properties.teams,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data16.live !== undefined){
let data17 = data16.live;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(typeof data18 === "string"){
if(!pattern36.test(data18)){
const err49 = {instancePath:instancePath+"/teams/live/" + i0,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/teams/live/" + i0,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/teams/live",schemaPath:"#/properties/teams/properties/live/type",keyword:"type",params:{type: "array"},schema:schema137.properties.teams.properties.live.type,parentSchema:schema137.properties.teams.properties.live,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data16.production !== undefined){
let data19 = data16.production;
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(typeof data20 === "string"){
if(!pattern36.test(data20)){
const err52 = {instancePath:instancePath+"/teams/production/" + i1,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/teams/production/" + i1,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/teams/production",schemaPath:"#/properties/teams/properties/production/type",keyword:"type",params:{type: "array"},schema:schema137.properties.teams.properties.production.type,parentSchema:schema137.properties.teams.properties.production,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},schema:schema137.properties.teams.type,parentSchema:schema137.properties.teams,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.freeze !== undefined){
let data21 = data.freeze;
const _errs60 = errors;
let valid23 = false;
const _errs61 = errors;
if(typeof data21 === "string"){
if(func3(data21) > 500){
const err56 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema137.properties.freeze.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func3(data21) < 1){
const err57 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema137.properties.freeze.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema137.properties.freeze.anyOf[0].type,parentSchema:schema137.properties.freeze.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid2 = _errs61 === errors;
valid23 = valid23 || _valid2;
const _errs63 = errors;
if(data21 !== null){
const err59 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema137.properties.freeze.anyOf[1].type,parentSchema:schema137.properties.freeze.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid2 = _errs63 === errors;
valid23 = valid23 || _valid2;
if(!valid23){
const err60 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/anyOf",keyword:"anyOf",params:{},schema:schema137.properties.freeze.anyOf,parentSchema:schema137.properties.freeze,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema137.type,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema152 = {"title":"ModelFacts","type":"object","additionalProperties":false,"required":["name","policyDigest","liveTest"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"policyDigest":{"$ref":"common.schema.json#/$defs/Sha256","description":"Of model.yaml and settings as they are on the default branch."},"liveTest":{"type":"boolean","description":"Whether model.yaml declares a live test."}}};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema152.required,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.policyDigest === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policyDigest"},schema:schema152.required,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.liveTest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "liveTest"},schema:schema152.required,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "policyDigest")) || (key0 === "liveTest"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.policyDigest !== undefined){
let data1 = data.policyDigest;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/policyDigest",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/policyDigest",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.liveTest !== undefined){
let data2 = data.liveTest;
if(typeof data2 !== "boolean"){
const err8 = {instancePath:instancePath+"/liveTest",schemaPath:"#/properties/liveTest/type",keyword:"type",params:{type: "boolean"},schema:schema152.properties.liveTest.type,parentSchema:schema152.properties.liveTest,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema152.type,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema155 = {"title":"VersionFacts","type":"object","additionalProperties":false,"required":["version","sha256","merged","modes","pull","commits"],"properties":{"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"merged":{"type":"boolean","description":"Whether the manifest is on the default branch."},"modes":{"type":"array","items":{"$ref":"common.schema.json#/$defs/ModeName"}},"pull":{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}],"description":"The pull request that added it."},"commits":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"description":"The head of that pull request and the commit that merged it."}}};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sha256 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.merged === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "merged"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.modes === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modes"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.pull === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pull"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.commits === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commits"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "version") || (key0 === "sha256")) || (key0 === "merged")) || (key0 === "modes")) || (key0 === "pull")) || (key0 === "commits"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(func3(data0) > 128){
const err7 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data0)){
const err8 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data1 = data.sha256;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err10 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.merged !== undefined){
let data2 = data.merged;
if(typeof data2 !== "boolean"){
const err12 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/type",keyword:"type",params:{type: "boolean"},schema:schema155.properties.merged.type,parentSchema:schema155.properties.merged,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.modes !== undefined){
let data3 = data.modes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((((data4 === "realtime") || (data4 === "batch")) || (data4 === "streaming")) || (data4 === "edge"))){
const err13 = {instancePath:instancePath+"/modes/" + i0,schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/type",keyword:"type",params:{type: "array"},schema:schema155.properties.modes.type,parentSchema:schema155.properties.modes,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.pull !== undefined){
let data5 = data.pull;
const _errs15 = errors;
let valid6 = false;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema155.properties.pull.anyOf[0].type,parentSchema:schema155.properties.pull.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema155.properties.pull.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid6 = valid6 || _valid0;
const _errs18 = errors;
if(data5 !== null){
const err17 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema155.properties.pull.anyOf[1].type,parentSchema:schema155.properties.pull.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err18 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/anyOf",keyword:"anyOf",params:{},schema:schema155.properties.pull.anyOf,parentSchema:schema155.properties.pull,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.commits !== undefined){
let data6 = data.commits;
if(Array.isArray(data6)){
if(data6.length > 10){
const err19 = {instancePath:instancePath+"/commits",schemaPath:"#/properties/commits/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema155.properties.commits,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err20 = {instancePath:instancePath+"/commits/" + i1,schemaPath:"#/properties/commits/items/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema155.properties.commits.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/commits/" + i1,schemaPath:"#/properties/commits/items/type",keyword:"type",params:{type: "string"},schema:schema155.properties.commits.items.type,parentSchema:schema155.properties.commits.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/commits",schemaPath:"#/properties/commits/type",keyword:"type",params:{type: "array"},schema:schema155.properties.commits.type,parentSchema:schema155.properties.commits,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema155.type,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema159 = {"title":"CertificateFacts","type":"object","additionalProperties":false,"required":["digest","subject","verdict","modes","policyDigest","at","trusted"],"properties":{"digest":{"$ref":"common.schema.json#/$defs/Sha256"},"subject":{"$ref":"common.schema.json#/$defs/Sha256","description":"Digest of the artifact that was certified."},"verdict":{"$ref":"common.schema.json#/$defs/Verdict"},"modes":{"type":"array","items":{"$ref":"common.schema.json#/$defs/ModeName"}},"policyDigest":{"$ref":"common.schema.json#/$defs/Sha256"},"at":{"type":"string","format":"date-time"},"trusted":{"type":"boolean","description":"Whether Seatrial's own workflow made it on the default branch after the merge."}}};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.digest === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.subject === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.modes === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modes"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.policyDigest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policyDigest"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.trusted === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trusted"},schema:schema159.required,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "digest") || (key0 === "subject")) || (key0 === "verdict")) || (key0 === "modes")) || (key0 === "policyDigest")) || (key0 === "at")) || (key0 === "trusted"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.digest !== undefined){
let data0 = data.digest;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err8 = {instancePath:instancePath+"/digest",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/digest",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.subject !== undefined){
let data1 = data.subject;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err10 = {instancePath:instancePath+"/subject",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/subject",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.verdict !== undefined){
let data2 = data.verdict;
if(!(((data2 === "pass") || (data2 === "fail")) || (data2 === "inconclusive"))){
const err12 = {instancePath:instancePath+"/verdict",schemaPath:"common.schema.json#/$defs/Verdict/enum",keyword:"enum",params:{allowedValues: schema70.enum},schema:schema70.enum,parentSchema:schema70,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.modes !== undefined){
let data3 = data.modes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((((data4 === "realtime") || (data4 === "batch")) || (data4 === "streaming")) || (data4 === "edge"))){
const err13 = {instancePath:instancePath+"/modes/" + i0,schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/type",keyword:"type",params:{type: "array"},schema:schema159.properties.modes.type,parentSchema:schema159.properties.modes,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.policyDigest !== undefined){
let data5 = data.policyDigest;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err15 = {instancePath:instancePath+"/policyDigest",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/policyDigest",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.at !== undefined){
let data6 = data.at;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err17 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema159.properties.at,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema159.properties.at.type,parentSchema:schema159.properties.at,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.trusted !== undefined){
let data7 = data.trusted;
if(typeof data7 !== "boolean"){
const err19 = {instancePath:instancePath+"/trusted",schemaPath:"#/properties/trusted/type",keyword:"type",params:{type: "boolean"},schema:schema159.properties.trusted.type,parentSchema:schema159.properties.trusted,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema159.type,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.actor === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.thread === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "thread"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.settings === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "settings"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.environments === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environments"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.model === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.version === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.certificate === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "certificate"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.approvals === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "approvals"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema132.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if(typeof data0 === "string"){
if(!(formats0.validate(data0))){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema132.properties.at,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema132.properties.at.type,parentSchema:schema132.properties.at,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.command !== undefined){
if(!(validate109(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.actor !== undefined){
if(!(validate93(data.actor, {instancePath:instancePath+"/actor",parentData:data,parentDataProperty:"actor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "kind"},schema:schema118.required,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.id === undefined){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "id"},schema:schema118.required,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3.url === undefined){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "url"},schema:schema118.required,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3.thread === undefined){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "thread"},schema:schema118.required,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.boundSha === undefined){
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "boundSha"},schema:schema118.required,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "kind") || (key1 === "id")) || (key1 === "url")) || (key1 === "thread")) || (key1 === "boundSha"))){
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.kind !== undefined){
let data4 = data3.kind;
if(!(((((((data4 === "comment") || (data4 === "review")) || (data4 === "label")) || (data4 === "check")) || (data4 === "cli")) || (data4 === "action")) || (data4 === "guard"))){
const err20 = {instancePath:instancePath+"/source/kind",schemaPath:"#/$defs/SourceFacts/properties/kind/enum",keyword:"enum",params:{allowedValues: schema118.properties.kind.enum},schema:schema118.properties.kind.enum,parentSchema:schema118.properties.kind,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.id !== undefined){
let data5 = data3.id;
if(typeof data5 === "string"){
if(func3(data5) > 200){
const err21 = {instancePath:instancePath+"/source/id",schemaPath:"#/$defs/SourceFacts/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema118.properties.id,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func3(data5) < 1){
const err22 = {instancePath:instancePath+"/source/id",schemaPath:"#/$defs/SourceFacts/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema118.properties.id,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/source/id",schemaPath:"#/$defs/SourceFacts/properties/id/type",keyword:"type",params:{type: "string"},schema:schema118.properties.id.type,parentSchema:schema118.properties.id,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.url !== undefined){
let data6 = data3.url;
const _errs14 = errors;
let valid3 = false;
const _errs15 = errors;
if(typeof data6 === "string"){
if(func3(data6) > 2048){
const err24 = {instancePath:instancePath+"/source/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema118.properties.url.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(data6) < 1){
const err25 = {instancePath:instancePath+"/source/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema118.properties.url.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/source/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema118.properties.url.anyOf[0].type,parentSchema:schema118.properties.url.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = valid3 || _valid0;
const _errs17 = errors;
if(data6 !== null){
const err27 = {instancePath:instancePath+"/source/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.url.anyOf[1].type,parentSchema:schema118.properties.url.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err28 = {instancePath:instancePath+"/source/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.url.anyOf,parentSchema:schema118.properties.url,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data3.thread !== undefined){
let data7 = data3.thread;
const _errs20 = errors;
let valid4 = false;
const _errs21 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err29 = {instancePath:instancePath+"/source/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema118.properties.thread.anyOf[0].type,parentSchema:schema118.properties.thread.anyOf[0],data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err30 = {instancePath:instancePath+"/source/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema118.properties.thread.anyOf[0],data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
valid4 = valid4 || _valid1;
const _errs23 = errors;
if(data7 !== null){
const err31 = {instancePath:instancePath+"/source/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.thread.anyOf[1].type,parentSchema:schema118.properties.thread.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err32 = {instancePath:instancePath+"/source/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.thread.anyOf,parentSchema:schema118.properties.thread,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data3.boundSha !== undefined){
let data8 = data3.boundSha;
const _errs26 = errors;
let valid5 = false;
const _errs27 = errors;
if(typeof data8 === "string"){
if(!pattern39.test(data8)){
const err33 = {instancePath:instancePath+"/source/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema118.properties.boundSha.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/source/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema118.properties.boundSha.anyOf[0].type,parentSchema:schema118.properties.boundSha.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid2 = _errs27 === errors;
valid5 = valid5 || _valid2;
const _errs29 = errors;
if(data8 !== null){
const err35 = {instancePath:instancePath+"/source/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.boundSha.anyOf[1].type,parentSchema:schema118.properties.boundSha.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs29 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err36 = {instancePath:instancePath+"/source/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.boundSha.anyOf,parentSchema:schema118.properties.boundSha,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/SourceFacts/type",keyword:"type",params:{type: "object"},schema:schema118.type,parentSchema:schema118,data:data3};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.thread !== undefined){
let data9 = data.thread;
const _errs32 = errors;
let valid6 = false;
const _errs33 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.number === undefined){
const err38 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/required",keyword:"required",params:{missingProperty: "number"},schema:schema136.required,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data9.state === undefined){
const err39 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/required",keyword:"required",params:{missingProperty: "state"},schema:schema136.required,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data9.author === undefined){
const err40 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/required",keyword:"required",params:{missingProperty: "author"},schema:schema136.required,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9.headSha === undefined){
const err41 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/required",keyword:"required",params:{missingProperty: "headSha"},schema:schema136.required,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data9.mergeSha === undefined){
const err42 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/required",keyword:"required",params:{missingProperty: "mergeSha"},schema:schema136.required,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key2 in data9){
if(!(((((key2 === "number") || (key2 === "state")) || (key2 === "author")) || (key2 === "headSha")) || (key2 === "mergeSha"))){
const err43 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.number !== undefined){
let data10 = data9.number;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err44 = {instancePath:instancePath+"/thread/number",schemaPath:"#/$defs/ThreadFacts/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema136.properties.number.type,parentSchema:schema136.properties.number,data:data10};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err45 = {instancePath:instancePath+"/thread/number",schemaPath:"#/$defs/ThreadFacts/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema136.properties.number,data:data10};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data9.state !== undefined){
let data11 = data9.state;
if(!((((data11 === "open") || (data11 === "merged")) || (data11 === "closed")) || (data11 === "issue"))){
const err46 = {instancePath:instancePath+"/thread/state",schemaPath:"#/$defs/ThreadFacts/properties/state/enum",keyword:"enum",params:{allowedValues: schema136.properties.state.enum},schema:schema136.properties.state.enum,parentSchema:schema136.properties.state,data:data11};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.author !== undefined){
let data12 = data9.author;
if(typeof data12 === "string"){
if(func3(data12) > 100){
const err47 = {instancePath:instancePath+"/thread/author",schemaPath:"#/$defs/ThreadFacts/properties/author/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema136.properties.author,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func3(data12) < 1){
const err48 = {instancePath:instancePath+"/thread/author",schemaPath:"#/$defs/ThreadFacts/properties/author/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema136.properties.author,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/thread/author",schemaPath:"#/$defs/ThreadFacts/properties/author/type",keyword:"type",params:{type: "string"},schema:schema136.properties.author.type,parentSchema:schema136.properties.author,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data9.headSha !== undefined){
let data13 = data9.headSha;
const _errs43 = errors;
let valid9 = false;
const _errs44 = errors;
if(typeof data13 === "string"){
if(!pattern39.test(data13)){
const err50 = {instancePath:instancePath+"/thread/headSha",schemaPath:"#/$defs/ThreadFacts/properties/headSha/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema136.properties.headSha.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/thread/headSha",schemaPath:"#/$defs/ThreadFacts/properties/headSha/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema136.properties.headSha.anyOf[0].type,parentSchema:schema136.properties.headSha.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid4 = _errs44 === errors;
valid9 = valid9 || _valid4;
const _errs46 = errors;
if(data13 !== null){
const err52 = {instancePath:instancePath+"/thread/headSha",schemaPath:"#/$defs/ThreadFacts/properties/headSha/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema136.properties.headSha.anyOf[1].type,parentSchema:schema136.properties.headSha.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid4 = _errs46 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err53 = {instancePath:instancePath+"/thread/headSha",schemaPath:"#/$defs/ThreadFacts/properties/headSha/anyOf",keyword:"anyOf",params:{},schema:schema136.properties.headSha.anyOf,parentSchema:schema136.properties.headSha,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
}
if(data9.mergeSha !== undefined){
let data14 = data9.mergeSha;
const _errs49 = errors;
let valid10 = false;
const _errs50 = errors;
if(typeof data14 === "string"){
if(!pattern39.test(data14)){
const err54 = {instancePath:instancePath+"/thread/mergeSha",schemaPath:"#/$defs/ThreadFacts/properties/mergeSha/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema136.properties.mergeSha.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/thread/mergeSha",schemaPath:"#/$defs/ThreadFacts/properties/mergeSha/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema136.properties.mergeSha.anyOf[0].type,parentSchema:schema136.properties.mergeSha.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid5 = _errs50 === errors;
valid10 = valid10 || _valid5;
const _errs52 = errors;
if(data14 !== null){
const err56 = {instancePath:instancePath+"/thread/mergeSha",schemaPath:"#/$defs/ThreadFacts/properties/mergeSha/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema136.properties.mergeSha.anyOf[1].type,parentSchema:schema136.properties.mergeSha.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid5 = _errs52 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const err57 = {instancePath:instancePath+"/thread/mergeSha",schemaPath:"#/$defs/ThreadFacts/properties/mergeSha/anyOf",keyword:"anyOf",params:{},schema:schema136.properties.mergeSha.anyOf,parentSchema:schema136.properties.mergeSha,data:data14};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err58 = {instancePath:instancePath+"/thread",schemaPath:"#/$defs/ThreadFacts/type",keyword:"type",params:{type: "object"},schema:schema136.type,parentSchema:schema136,data:data9};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid3 = _errs33 === errors;
valid6 = valid6 || _valid3;
const _errs54 = errors;
if(data9 !== null){
const err59 = {instancePath:instancePath+"/thread",schemaPath:"#/properties/thread/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema132.properties.thread.anyOf[1].type,parentSchema:schema132.properties.thread.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid3 = _errs54 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const err60 = {instancePath:instancePath+"/thread",schemaPath:"#/properties/thread/anyOf",keyword:"anyOf",params:{},schema:schema132.properties.thread.anyOf,parentSchema:schema132.properties.thread,data:data9};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data.settings !== undefined){
let data15 = data.settings;
const _errs57 = errors;
let valid11 = false;
const _errs58 = errors;
if(typeof data15 === "string"){
if(func3(data15) > 64){
const err61 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema132.properties.settings.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func3(data15) < 1){
const err62 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema132.properties.settings.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema132.properties.settings.anyOf[0].type,parentSchema:schema132.properties.settings.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid6 = _errs58 === errors;
valid11 = valid11 || _valid6;
const _errs60 = errors;
if(data15 !== null){
const err64 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema132.properties.settings.anyOf[1].type,parentSchema:schema132.properties.settings.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid6 = _errs60 === errors;
valid11 = valid11 || _valid6;
if(!valid11){
const err65 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/anyOf",keyword:"anyOf",params:{},schema:schema132.properties.settings.anyOf,parentSchema:schema132.properties.settings,data:data15};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
}
if(data.environments !== undefined){
let data16 = data.environments;
if(Array.isArray(data16)){
if(data16.length > 20){
const err66 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema132.properties.environments,data:data16};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate112(data16[i0], {instancePath:instancePath+"/environments/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err67 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},schema:schema132.properties.environments.type,parentSchema:schema132.properties.environments,data:data16};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.model !== undefined){
if(!(validate114(data.model, {instancePath:instancePath+"/model",parentData:data,parentDataProperty:"model",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
let data19 = data.version;
const _errs67 = errors;
let valid14 = false;
const _errs68 = errors;
if(!(validate116(data19, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var _valid7 = _errs68 === errors;
valid14 = valid14 || _valid7;
const _errs69 = errors;
if(data19 !== null){
const err68 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema132.properties.version.anyOf[1].type,parentSchema:schema132.properties.version.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid7 = _errs69 === errors;
valid14 = valid14 || _valid7;
if(!valid14){
const err69 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/anyOf",keyword:"anyOf",params:{},schema:schema132.properties.version.anyOf,parentSchema:schema132.properties.version,data:data19};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
}
}
if(data.certificate !== undefined){
let data20 = data.certificate;
const _errs72 = errors;
let valid15 = false;
const _errs73 = errors;
if(!(validate118(data20, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
var _valid8 = _errs73 === errors;
valid15 = valid15 || _valid8;
const _errs74 = errors;
if(data20 !== null){
const err70 = {instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema132.properties.certificate.anyOf[1].type,parentSchema:schema132.properties.certificate.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid8 = _errs74 === errors;
valid15 = valid15 || _valid8;
if(!valid15){
const err71 = {instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/anyOf",keyword:"anyOf",params:{},schema:schema132.properties.certificate.anyOf,parentSchema:schema132.properties.certificate,data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
if(data.approvals !== undefined){
let data21 = data.approvals;
if(Array.isArray(data21)){
if(data21.length > 1000){
const err72 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema132.properties.approvals,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.login === undefined){
const err73 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/required",keyword:"required",params:{missingProperty: "login"},schema:schema165.required,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data22.commit === undefined){
const err74 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/required",keyword:"required",params:{missingProperty: "commit"},schema:schema165.required,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data22.owner === undefined){
const err75 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/required",keyword:"required",params:{missingProperty: "owner"},schema:schema165.required,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data22.author === undefined){
const err76 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/required",keyword:"required",params:{missingProperty: "author"},schema:schema165.required,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key3 in data22){
if(!((((key3 === "login") || (key3 === "commit")) || (key3 === "owner")) || (key3 === "author"))){
const err77 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data22.login !== undefined){
let data23 = data22.login;
if(typeof data23 === "string"){
if(func3(data23) > 100){
const err78 = {instancePath:instancePath+"/approvals/" + i1+"/login",schemaPath:"#/$defs/Approval/properties/login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema165.properties.login,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func3(data23) < 1){
const err79 = {instancePath:instancePath+"/approvals/" + i1+"/login",schemaPath:"#/$defs/Approval/properties/login/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165.properties.login,data:data23};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/approvals/" + i1+"/login",schemaPath:"#/$defs/Approval/properties/login/type",keyword:"type",params:{type: "string"},schema:schema165.properties.login.type,parentSchema:schema165.properties.login,data:data23};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data22.commit !== undefined){
let data24 = data22.commit;
if(typeof data24 === "string"){
if(!pattern39.test(data24)){
const err81 = {instancePath:instancePath+"/approvals/" + i1+"/commit",schemaPath:"#/$defs/Approval/properties/commit/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema165.properties.commit,data:data24};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/approvals/" + i1+"/commit",schemaPath:"#/$defs/Approval/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema165.properties.commit.type,parentSchema:schema165.properties.commit,data:data24};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data22.owner !== undefined){
let data25 = data22.owner;
if(typeof data25 !== "boolean"){
const err83 = {instancePath:instancePath+"/approvals/" + i1+"/owner",schemaPath:"#/$defs/Approval/properties/owner/type",keyword:"type",params:{type: "boolean"},schema:schema165.properties.owner.type,parentSchema:schema165.properties.owner,data:data25};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data22.author !== undefined){
let data26 = data22.author;
if(typeof data26 !== "boolean"){
const err84 = {instancePath:instancePath+"/approvals/" + i1+"/author",schemaPath:"#/$defs/Approval/properties/author/type",keyword:"type",params:{type: "boolean"},schema:schema165.properties.author.type,parentSchema:schema165.properties.author,data:data26};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/$defs/Approval/type",keyword:"type",params:{type: "object"},schema:schema165.type,parentSchema:schema165,data:data22};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},schema:schema132.properties.approvals.type,parentSchema:schema132.properties.approvals,data:data21};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema132.type,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="event.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.specversion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specversion"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.id === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.type === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.subject === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.time === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.previous === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "previous"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.data === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema87.required,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema87.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.specversion !== undefined){
let data0 = data.specversion;
if("1.0" !== data0){
const err10 = {instancePath:instancePath+"/specversion",schemaPath:"#/properties/specversion/const",keyword:"const",params:{allowedValue: "1.0"},schema:"1.0",parentSchema:schema87.properties.specversion,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Event" !== data1){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Event"},schema:"Event",parentSchema:schema87.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(typeof data2 === "string"){
if(!pattern23.test(data2)){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}/[0-9]{1,3}$"},schema:"^[0-9a-f]{64}/[0-9]{1,3}$",parentSchema:schema87.properties.id,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema87.properties.id.type,parentSchema:schema87.properties.id,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func3(data3) > 300){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema87.properties.source,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func3(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema87.properties.source,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},schema:schema87.properties.source.type,parentSchema:schema87.properties.source,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if(!(((((((((((((((data4 === "version.certified") || (data4 === "version.rejected")) || (data4 === "version.retired")) || (data4 === "version.quarantined")) || (data4 === "livetest.started")) || (data4 === "livetest.changed")) || (data4 === "livetest.stopped")) || (data4 === "livetest.concluded")) || (data4 === "deployment.promoted")) || (data4 === "deployment.rolledback")) || (data4 === "hold.set")) || (data4 === "hold.cleared")) || (data4 === "certification.requested")) || (data4 === "intent.refused")) || (data4 === "intent.settled"))){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema87.properties.type.enum},schema:schema87.properties.type.enum,parentSchema:schema87.properties.type,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.subject !== undefined){
let data5 = data.subject;
if(typeof data5 === "string"){
if(func3(data5) > 300){
const err18 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema87.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func3(data5) < 1){
const err19 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema87.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema87.properties.subject.type,parentSchema:schema87.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.time !== undefined){
let data6 = data.time;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err21 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema87.properties.time,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},schema:schema87.properties.time.type,parentSchema:schema87.properties.time,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.previous !== undefined){
let data7 = data.previous;
const _errs14 = errors;
let valid1 = false;
const _errs15 = errors;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err23 = {instancePath:instancePath+"/previous",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/previous",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
const _errs18 = errors;
if(data7 !== null){
const err25 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.previous.anyOf[1].type,parentSchema:schema87.properties.previous.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err26 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.previous.anyOf,parentSchema:schema87.properties.previous,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.data !== undefined){
let data8 = data.data;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.model === undefined){
const err27 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "model"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data8.version === undefined){
const err28 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "version"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8.sha256 === undefined){
const err29 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.environment === undefined){
const err30 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "environment"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.intentKey === undefined){
const err31 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "intentKey"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data8.actor === undefined){
const err32 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "actor"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data8.via === undefined){
const err33 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "via"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data8.bound === undefined){
const err34 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "bound"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data8.policy === undefined){
const err35 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "policy"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data8.settings === undefined){
const err36 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "settings"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data8.certificate === undefined){
const err37 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "certificate"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data8.reasonCode === undefined){
const err38 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "reasonCode"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data8.reason === undefined){
const err39 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "reason"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data8.conditions === undefined){
const err40 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "conditions"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data8.conclusion === undefined){
const err41 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data8.revision === undefined){
const err42 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "revision"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data8.deployment === undefined){
const err43 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "deployment"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data8.facts === undefined){
const err44 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "facts"},schema:schema87.properties.data.required,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key1 in data8){
if(!(func1.call(schema87.properties.data.properties, key1))){
const err45 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data8.model !== undefined){
let data9 = data8.model;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err46 = {instancePath:instancePath+"/data/model",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/data/model",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data8.version !== undefined){
let data10 = data8.version;
const _errs27 = errors;
let valid5 = false;
const _errs28 = errors;
if(typeof data10 === "string"){
if(func3(data10) > 128){
const err48 = {instancePath:instancePath+"/data/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!pattern5.test(data10)){
const err49 = {instancePath:instancePath+"/data/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/data/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid5 = valid5 || _valid1;
const _errs31 = errors;
if(data10 !== null){
const err51 = {instancePath:instancePath+"/data/version",schemaPath:"#/properties/data/properties/version/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.version.anyOf[1].type,parentSchema:schema87.properties.data.properties.version.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid1 = _errs31 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err52 = {instancePath:instancePath+"/data/version",schemaPath:"#/properties/data/properties/version/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.version.anyOf,parentSchema:schema87.properties.data.properties.version,data:data10};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data8.sha256 !== undefined){
let data11 = data8.sha256;
const _errs34 = errors;
let valid7 = false;
const _errs35 = errors;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err53 = {instancePath:instancePath+"/data/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/data/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid7 = valid7 || _valid2;
const _errs38 = errors;
if(data11 !== null){
const err55 = {instancePath:instancePath+"/data/sha256",schemaPath:"#/properties/data/properties/sha256/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.sha256.anyOf[1].type,parentSchema:schema87.properties.data.properties.sha256.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid2 = _errs38 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err56 = {instancePath:instancePath+"/data/sha256",schemaPath:"#/properties/data/properties/sha256/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.sha256.anyOf,parentSchema:schema87.properties.data.properties.sha256,data:data11};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data8.environment !== undefined){
let data12 = data8.environment;
const _errs41 = errors;
let valid9 = false;
const _errs42 = errors;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err57 = {instancePath:instancePath+"/data/environment",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/data/environment",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid3 = _errs42 === errors;
valid9 = valid9 || _valid3;
const _errs45 = errors;
if(data12 !== null){
const err59 = {instancePath:instancePath+"/data/environment",schemaPath:"#/properties/data/properties/environment/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.environment.anyOf[1].type,parentSchema:schema87.properties.data.properties.environment.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid3 = _errs45 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err60 = {instancePath:instancePath+"/data/environment",schemaPath:"#/properties/data/properties/environment/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.environment.anyOf,parentSchema:schema87.properties.data.properties.environment,data:data12};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
}
if(data8.intentKey !== undefined){
let data13 = data8.intentKey;
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
const err61 = {instancePath:instancePath+"/data/intentKey",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/data/intentKey",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data8.actor !== undefined){
if(!(validate93(data8.actor, {instancePath:instancePath+"/data/actor",parentData:data8,parentDataProperty:"actor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data8.via !== undefined){
let data15 = data8.via;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.kind === undefined){
const err63 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "kind"},schema:schema118.required,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data15.id === undefined){
const err64 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "id"},schema:schema118.required,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data15.url === undefined){
const err65 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "url"},schema:schema118.required,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data15.thread === undefined){
const err66 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "thread"},schema:schema118.required,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data15.boundSha === undefined){
const err67 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/required",keyword:"required",params:{missingProperty: "boundSha"},schema:schema118.required,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key2 in data15){
if(!(((((key2 === "kind") || (key2 === "id")) || (key2 === "url")) || (key2 === "thread")) || (key2 === "boundSha"))){
const err68 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data15.kind !== undefined){
let data16 = data15.kind;
if(!(((((((data16 === "comment") || (data16 === "review")) || (data16 === "label")) || (data16 === "check")) || (data16 === "cli")) || (data16 === "action")) || (data16 === "guard"))){
const err69 = {instancePath:instancePath+"/data/via/kind",schemaPath:"#/$defs/SourceFacts/properties/kind/enum",keyword:"enum",params:{allowedValues: schema118.properties.kind.enum},schema:schema118.properties.kind.enum,parentSchema:schema118.properties.kind,data:data16};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data15.id !== undefined){
let data17 = data15.id;
if(typeof data17 === "string"){
if(func3(data17) > 200){
const err70 = {instancePath:instancePath+"/data/via/id",schemaPath:"#/$defs/SourceFacts/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema118.properties.id,data:data17};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func3(data17) < 1){
const err71 = {instancePath:instancePath+"/data/via/id",schemaPath:"#/$defs/SourceFacts/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema118.properties.id,data:data17};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/data/via/id",schemaPath:"#/$defs/SourceFacts/properties/id/type",keyword:"type",params:{type: "string"},schema:schema118.properties.id.type,parentSchema:schema118.properties.id,data:data17};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data15.url !== undefined){
let data18 = data15.url;
const _errs59 = errors;
let valid14 = false;
const _errs60 = errors;
if(typeof data18 === "string"){
if(func3(data18) > 2048){
const err73 = {instancePath:instancePath+"/data/via/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema118.properties.url.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func3(data18) < 1){
const err74 = {instancePath:instancePath+"/data/via/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema118.properties.url.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/data/via/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema118.properties.url.anyOf[0].type,parentSchema:schema118.properties.url.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid4 = _errs60 === errors;
valid14 = valid14 || _valid4;
const _errs62 = errors;
if(data18 !== null){
const err76 = {instancePath:instancePath+"/data/via/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.url.anyOf[1].type,parentSchema:schema118.properties.url.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid4 = _errs62 === errors;
valid14 = valid14 || _valid4;
if(!valid14){
const err77 = {instancePath:instancePath+"/data/via/url",schemaPath:"#/$defs/SourceFacts/properties/url/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.url.anyOf,parentSchema:schema118.properties.url,data:data18};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
}
if(data15.thread !== undefined){
let data19 = data15.thread;
const _errs65 = errors;
let valid15 = false;
const _errs66 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err78 = {instancePath:instancePath+"/data/via/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema118.properties.thread.anyOf[0].type,parentSchema:schema118.properties.thread.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err79 = {instancePath:instancePath+"/data/via/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema118.properties.thread.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
var _valid5 = _errs66 === errors;
valid15 = valid15 || _valid5;
const _errs68 = errors;
if(data19 !== null){
const err80 = {instancePath:instancePath+"/data/via/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.thread.anyOf[1].type,parentSchema:schema118.properties.thread.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid5 = _errs68 === errors;
valid15 = valid15 || _valid5;
if(!valid15){
const err81 = {instancePath:instancePath+"/data/via/thread",schemaPath:"#/$defs/SourceFacts/properties/thread/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.thread.anyOf,parentSchema:schema118.properties.thread,data:data19};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
}
if(data15.boundSha !== undefined){
let data20 = data15.boundSha;
const _errs71 = errors;
let valid16 = false;
const _errs72 = errors;
if(typeof data20 === "string"){
if(!pattern39.test(data20)){
const err82 = {instancePath:instancePath+"/data/via/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema118.properties.boundSha.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/data/via/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema118.properties.boundSha.anyOf[0].type,parentSchema:schema118.properties.boundSha.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid6 = _errs72 === errors;
valid16 = valid16 || _valid6;
const _errs74 = errors;
if(data20 !== null){
const err84 = {instancePath:instancePath+"/data/via/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema118.properties.boundSha.anyOf[1].type,parentSchema:schema118.properties.boundSha.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid6 = _errs74 === errors;
valid16 = valid16 || _valid6;
if(!valid16){
const err85 = {instancePath:instancePath+"/data/via/boundSha",schemaPath:"#/$defs/SourceFacts/properties/boundSha/anyOf",keyword:"anyOf",params:{},schema:schema118.properties.boundSha.anyOf,parentSchema:schema118.properties.boundSha,data:data20};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err86 = {instancePath:instancePath+"/data/via",schemaPath:"#/$defs/SourceFacts/type",keyword:"type",params:{type: "object"},schema:schema118.type,parentSchema:schema118,data:data15};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data8.bound !== undefined){
let data21 = data8.bound;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.sha === undefined){
const err87 = {instancePath:instancePath+"/data/bound",schemaPath:"#/properties/data/properties/bound/required",keyword:"required",params:{missingProperty: "sha"},schema:schema87.properties.data.properties.bound.required,parentSchema:schema87.properties.data.properties.bound,data:data21};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data21.digests === undefined){
const err88 = {instancePath:instancePath+"/data/bound",schemaPath:"#/properties/data/properties/bound/required",keyword:"required",params:{missingProperty: "digests"},schema:schema87.properties.data.properties.bound.required,parentSchema:schema87.properties.data.properties.bound,data:data21};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key3 in data21){
if(!((key3 === "sha") || (key3 === "digests"))){
const err89 = {instancePath:instancePath+"/data/bound",schemaPath:"#/properties/data/properties/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema87.properties.data.properties.bound,data:data21};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data21.sha !== undefined){
let data22 = data21.sha;
const _errs80 = errors;
let valid18 = false;
const _errs81 = errors;
if(typeof data22 === "string"){
if(!pattern39.test(data22)){
const err90 = {instancePath:instancePath+"/data/bound/sha",schemaPath:"#/properties/data/properties/bound/properties/sha/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema87.properties.data.properties.bound.properties.sha.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/data/bound/sha",schemaPath:"#/properties/data/properties/bound/properties/sha/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema87.properties.data.properties.bound.properties.sha.anyOf[0].type,parentSchema:schema87.properties.data.properties.bound.properties.sha.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid7 = _errs81 === errors;
valid18 = valid18 || _valid7;
const _errs83 = errors;
if(data22 !== null){
const err92 = {instancePath:instancePath+"/data/bound/sha",schemaPath:"#/properties/data/properties/bound/properties/sha/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.bound.properties.sha.anyOf[1].type,parentSchema:schema87.properties.data.properties.bound.properties.sha.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid7 = _errs83 === errors;
valid18 = valid18 || _valid7;
if(!valid18){
const err93 = {instancePath:instancePath+"/data/bound/sha",schemaPath:"#/properties/data/properties/bound/properties/sha/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.bound.properties.sha.anyOf,parentSchema:schema87.properties.data.properties.bound.properties.sha,data:data22};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
}
if(data21.digests !== undefined){
let data23 = data21.digests;
if(Array.isArray(data23)){
if(data23.length > 100){
const err94 = {instancePath:instancePath+"/data/bound/digests",schemaPath:"#/properties/data/properties/bound/properties/digests/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema87.properties.data.properties.bound.properties.digests,data:data23};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
let data24 = data23[i0];
if(typeof data24 === "string"){
if(!pattern6.test(data24)){
const err95 = {instancePath:instancePath+"/data/bound/digests/" + i0,schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data24};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/data/bound/digests/" + i0,schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data24};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/data/bound/digests",schemaPath:"#/properties/data/properties/bound/properties/digests/type",keyword:"type",params:{type: "array"},schema:schema87.properties.data.properties.bound.properties.digests.type,parentSchema:schema87.properties.data.properties.bound.properties.digests,data:data23};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/data/bound",schemaPath:"#/properties/data/properties/bound/type",keyword:"type",params:{type: "object"},schema:schema87.properties.data.properties.bound.type,parentSchema:schema87.properties.data.properties.bound,data:data21};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data8.policy !== undefined){
let data25 = data8.policy;
const _errs91 = errors;
let valid22 = false;
const _errs92 = errors;
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
const err99 = {instancePath:instancePath+"/data/policy",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data25};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/data/policy",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data25};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid8 = _errs92 === errors;
valid22 = valid22 || _valid8;
const _errs95 = errors;
if(data25 !== null){
const err101 = {instancePath:instancePath+"/data/policy",schemaPath:"#/properties/data/properties/policy/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.policy.anyOf[1].type,parentSchema:schema87.properties.data.properties.policy.anyOf[1],data:data25};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid8 = _errs95 === errors;
valid22 = valid22 || _valid8;
if(!valid22){
const err102 = {instancePath:instancePath+"/data/policy",schemaPath:"#/properties/data/properties/policy/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.policy.anyOf,parentSchema:schema87.properties.data.properties.policy,data:data25};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
errors = _errs91;
if(vErrors !== null){
if(_errs91){
vErrors.length = _errs91;
}
else {
vErrors = null;
}
}
}
}
if(data8.settings !== undefined){
let data26 = data8.settings;
const _errs98 = errors;
let valid24 = false;
const _errs99 = errors;
if(typeof data26 === "string"){
if(func3(data26) > 64){
const err103 = {instancePath:instancePath+"/data/settings",schemaPath:"#/properties/data/properties/settings/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema87.properties.data.properties.settings.anyOf[0],data:data26};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(func3(data26) < 1){
const err104 = {instancePath:instancePath+"/data/settings",schemaPath:"#/properties/data/properties/settings/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema87.properties.data.properties.settings.anyOf[0],data:data26};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/data/settings",schemaPath:"#/properties/data/properties/settings/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema87.properties.data.properties.settings.anyOf[0].type,parentSchema:schema87.properties.data.properties.settings.anyOf[0],data:data26};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid9 = _errs99 === errors;
valid24 = valid24 || _valid9;
const _errs101 = errors;
if(data26 !== null){
const err106 = {instancePath:instancePath+"/data/settings",schemaPath:"#/properties/data/properties/settings/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.settings.anyOf[1].type,parentSchema:schema87.properties.data.properties.settings.anyOf[1],data:data26};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid9 = _errs101 === errors;
valid24 = valid24 || _valid9;
if(!valid24){
const err107 = {instancePath:instancePath+"/data/settings",schemaPath:"#/properties/data/properties/settings/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.settings.anyOf,parentSchema:schema87.properties.data.properties.settings,data:data26};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
else {
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
}
}
if(data8.certificate !== undefined){
let data27 = data8.certificate;
const _errs104 = errors;
let valid25 = false;
const _errs105 = errors;
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
const err108 = {instancePath:instancePath+"/data/certificate",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data27};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/data/certificate",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data27};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid10 = _errs105 === errors;
valid25 = valid25 || _valid10;
const _errs108 = errors;
if(data27 !== null){
const err110 = {instancePath:instancePath+"/data/certificate",schemaPath:"#/properties/data/properties/certificate/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.certificate.anyOf[1].type,parentSchema:schema87.properties.data.properties.certificate.anyOf[1],data:data27};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid10 = _errs108 === errors;
valid25 = valid25 || _valid10;
if(!valid25){
const err111 = {instancePath:instancePath+"/data/certificate",schemaPath:"#/properties/data/properties/certificate/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.certificate.anyOf,parentSchema:schema87.properties.data.properties.certificate,data:data27};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs104;
if(vErrors !== null){
if(_errs104){
vErrors.length = _errs104;
}
else {
vErrors = null;
}
}
}
}
if(data8.reasonCode !== undefined){
let data28 = data8.reasonCode;
if(typeof data28 === "string"){
if(!pattern44.test(data28)){
const err112 = {instancePath:instancePath+"/data/reasonCode",schemaPath:"#/properties/data/properties/reasonCode/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,60}$"},schema:"^[a-z0-9-]{1,60}$",parentSchema:schema87.properties.data.properties.reasonCode,data:data28};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/data/reasonCode",schemaPath:"#/properties/data/properties/reasonCode/type",keyword:"type",params:{type: "string"},schema:schema87.properties.data.properties.reasonCode.type,parentSchema:schema87.properties.data.properties.reasonCode,data:data28};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data8.reason !== undefined){
let data29 = data8.reason;
const _errs113 = errors;
let valid27 = false;
const _errs114 = errors;
if(typeof data29 === "string"){
if(func3(data29) > 500){
const err114 = {instancePath:instancePath+"/data/reason",schemaPath:"#/properties/data/properties/reason/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema87.properties.data.properties.reason.anyOf[0],data:data29};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(func3(data29) < 0){
const err115 = {instancePath:instancePath+"/data/reason",schemaPath:"#/properties/data/properties/reason/anyOf/0/minLength",keyword:"minLength",params:{limit: 0},schema:0,parentSchema:schema87.properties.data.properties.reason.anyOf[0],data:data29};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/data/reason",schemaPath:"#/properties/data/properties/reason/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema87.properties.data.properties.reason.anyOf[0].type,parentSchema:schema87.properties.data.properties.reason.anyOf[0],data:data29};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid11 = _errs114 === errors;
valid27 = valid27 || _valid11;
const _errs116 = errors;
if(data29 !== null){
const err117 = {instancePath:instancePath+"/data/reason",schemaPath:"#/properties/data/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.reason.anyOf[1].type,parentSchema:schema87.properties.data.properties.reason.anyOf[1],data:data29};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid11 = _errs116 === errors;
valid27 = valid27 || _valid11;
if(!valid27){
const err118 = {instancePath:instancePath+"/data/reason",schemaPath:"#/properties/data/properties/reason/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.reason.anyOf,parentSchema:schema87.properties.data.properties.reason,data:data29};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
errors = _errs113;
if(vErrors !== null){
if(_errs113){
vErrors.length = _errs113;
}
else {
vErrors = null;
}
}
}
}
if(data8.conditions !== undefined){
let data30 = data8.conditions;
if(Array.isArray(data30)){
if(data30.length > 400){
const err119 = {instancePath:instancePath+"/data/conditions",schemaPath:"#/properties/data/properties/conditions/maxItems",keyword:"maxItems",params:{limit: 400},schema:400,parentSchema:schema87.properties.data.properties.conditions,data:data30};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const len1 = data30.length;
for(let i1=0; i1<len1; i1++){
if(!(validate98(data30[i1], {instancePath:instancePath+"/data/conditions/" + i1,parentData:data30,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err120 = {instancePath:instancePath+"/data/conditions",schemaPath:"#/properties/data/properties/conditions/type",keyword:"type",params:{type: "array"},schema:schema87.properties.data.properties.conditions.type,parentSchema:schema87.properties.data.properties.conditions,data:data30};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data8.conclusion !== undefined){
let data32 = data8.conclusion;
const _errs122 = errors;
let valid30 = false;
const _errs123 = errors;
if(!(((data32 === "pass") || (data32 === "fail")) || (data32 === "inconclusive"))){
const err121 = {instancePath:instancePath+"/data/conclusion",schemaPath:"common.schema.json#/$defs/Verdict/enum",keyword:"enum",params:{allowedValues: schema70.enum},schema:schema70.enum,parentSchema:schema70,data:data32};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var _valid12 = _errs123 === errors;
valid30 = valid30 || _valid12;
const _errs125 = errors;
if(data32 !== null){
const err122 = {instancePath:instancePath+"/data/conclusion",schemaPath:"#/properties/data/properties/conclusion/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.conclusion.anyOf[1].type,parentSchema:schema87.properties.data.properties.conclusion.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid12 = _errs125 === errors;
valid30 = valid30 || _valid12;
if(!valid30){
const err123 = {instancePath:instancePath+"/data/conclusion",schemaPath:"#/properties/data/properties/conclusion/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.conclusion.anyOf,parentSchema:schema87.properties.data.properties.conclusion,data:data32};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
else {
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
}
}
if(data8.revision !== undefined){
let data33 = data8.revision;
const _errs128 = errors;
let valid32 = false;
const _errs129 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.before === undefined){
const err124 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf/0/required",keyword:"required",params:{missingProperty: "before"},schema:schema87.properties.data.properties.revision.anyOf[0].required,parentSchema:schema87.properties.data.properties.revision.anyOf[0],data:data33};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data33.after === undefined){
const err125 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf/0/required",keyword:"required",params:{missingProperty: "after"},schema:schema87.properties.data.properties.revision.anyOf[0].required,parentSchema:schema87.properties.data.properties.revision.anyOf[0],data:data33};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key4 in data33){
if(!((key4 === "before") || (key4 === "after"))){
const err126 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema87.properties.data.properties.revision.anyOf[0],data:data33};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data33.before !== undefined){
let data34 = data33.before;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err127 = {instancePath:instancePath+"/data/revision/before",schemaPath:"#/properties/data/properties/revision/anyOf/0/properties/before/type",keyword:"type",params:{type: "integer"},schema:schema87.properties.data.properties.revision.anyOf[0].properties.before.type,parentSchema:schema87.properties.data.properties.revision.anyOf[0].properties.before,data:data34};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err128 = {instancePath:instancePath+"/data/revision/before",schemaPath:"#/properties/data/properties/revision/anyOf/0/properties/before/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema87.properties.data.properties.revision.anyOf[0].properties.before,data:data34};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(data33.after !== undefined){
let data35 = data33.after;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err129 = {instancePath:instancePath+"/data/revision/after",schemaPath:"#/properties/data/properties/revision/anyOf/0/properties/after/type",keyword:"type",params:{type: "integer"},schema:schema87.properties.data.properties.revision.anyOf[0].properties.after.type,parentSchema:schema87.properties.data.properties.revision.anyOf[0].properties.after,data:data35};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 1 || isNaN(data35)){
const err130 = {instancePath:instancePath+"/data/revision/after",schemaPath:"#/properties/data/properties/revision/anyOf/0/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema87.properties.data.properties.revision.anyOf[0].properties.after,data:data35};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
}
else {
const err131 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema87.properties.data.properties.revision.anyOf[0].type,parentSchema:schema87.properties.data.properties.revision.anyOf[0],data:data33};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid13 = _errs129 === errors;
valid32 = valid32 || _valid13;
const _errs136 = errors;
if(data33 !== null){
const err132 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.revision.anyOf[1].type,parentSchema:schema87.properties.data.properties.revision.anyOf[1],data:data33};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
var _valid13 = _errs136 === errors;
valid32 = valid32 || _valid13;
if(!valid32){
const err133 = {instancePath:instancePath+"/data/revision",schemaPath:"#/properties/data/properties/revision/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.revision.anyOf,parentSchema:schema87.properties.data.properties.revision,data:data33};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
}
if(data8.deployment !== undefined){
let data36 = data8.deployment;
const _errs139 = errors;
let valid34 = false;
const _errs140 = errors;
if(!(validate100(data36, {instancePath:instancePath+"/data/deployment",parentData:data8,parentDataProperty:"deployment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
var _valid14 = _errs140 === errors;
valid34 = valid34 || _valid14;
const _errs141 = errors;
if(data36 !== null){
const err134 = {instancePath:instancePath+"/data/deployment",schemaPath:"#/properties/data/properties/deployment/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.deployment.anyOf[1].type,parentSchema:schema87.properties.data.properties.deployment.anyOf[1],data:data36};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid14 = _errs141 === errors;
valid34 = valid34 || _valid14;
if(!valid34){
const err135 = {instancePath:instancePath+"/data/deployment",schemaPath:"#/properties/data/properties/deployment/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.deployment.anyOf,parentSchema:schema87.properties.data.properties.deployment,data:data36};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
else {
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
}
}
if(data8.facts !== undefined){
let data37 = data8.facts;
const _errs144 = errors;
let valid35 = false;
const _errs145 = errors;
if(!(validate108(data37, {instancePath:instancePath+"/data/facts",parentData:data8,parentDataProperty:"facts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
var _valid15 = _errs145 === errors;
valid35 = valid35 || _valid15;
const _errs146 = errors;
if(data37 !== null){
const err136 = {instancePath:instancePath+"/data/facts",schemaPath:"#/properties/data/properties/facts/anyOf/1/type",keyword:"type",params:{type: "null"},schema:schema87.properties.data.properties.facts.anyOf[1].type,parentSchema:schema87.properties.data.properties.facts.anyOf[1],data:data37};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid15 = _errs146 === errors;
valid35 = valid35 || _valid15;
if(!valid35){
const err137 = {instancePath:instancePath+"/data/facts",schemaPath:"#/properties/data/properties/facts/anyOf",keyword:"anyOf",params:{},schema:schema87.properties.data.properties.facts.anyOf,parentSchema:schema87.properties.data.properties.facts,data:data37};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs144;
if(vErrors !== null){
if(_errs144){
vErrors.length = _errs144;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema87.properties.data.type,parentSchema:schema87.properties.data,data:data8};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema87.type,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateModel = validate121;
const schema166 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"model.schema.json","title":"Model","description":"What a model must achieve: models/<model>/model.yaml.","type":"object","additionalProperties":false,"required":["apiVersion","kind","name","task","signature","evaluation","gates","modes"],"properties":{"apiVersion":{"const":"seatrial/v1"},"kind":{"const":"Model"},"name":{"$ref":"common.schema.json#/$defs/Identifier","description":"The model's name; equals its folder."},"title":{"type":"string","maxLength":200,"description":"A name for people."},"description":{"type":"string","maxLength":10000},"owners":{"type":"array","maxItems":50,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Handle"},"description":"Users and teams that answer for the model."},"task":{"$ref":"common.schema.json#/$defs/Task"},"tags":{"type":"array","maxItems":50,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":60}},"intendedUse":{"type":"string","maxLength":10000,"description":"What the model may and may not be used for."},"signature":{"$ref":"common.schema.json#/$defs/Signature"},"evaluation":{"description":"The labelled data sets on which every version is scored. The first one is the default of gates and benchmarks.","type":"object","minProperties":1,"maxProperties":20,"propertyNames":{"$ref":"common.schema.json#/$defs/Identifier"},"additionalProperties":{"$ref":"#/$defs/EvaluationSet"}},"gates":{"description":"The conditions that block. Each id is the name of a line in the report. Budgets of modes are gates too.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/GateDeclaration"}},"modes":{"title":"Modes","description":"How the model is deployed, and what that allows it to cost.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"realtime":{"$ref":"#/$defs/Mode"},"batch":{"$ref":"#/$defs/Mode"},"streaming":{"$ref":"#/$defs/Mode"},"edge":{"$ref":"#/$defs/Mode"}}},"onInconclusive":{"enum":["block","warn"],"default":"block","description":"What an undecided gate does to the verdict."},"liveTest":{"$ref":"#/$defs/LiveTestPolicy"}},"$defs":{"DataSource":{"title":"DataSource","description":"A data file, in the registry (path) or elsewhere (uri), bound by its digest.","type":"object","additionalProperties":false,"required":["sha256"],"properties":{"path":{"$ref":"common.schema.json#/$defs/RegistryPath"},"uri":{"$ref":"common.schema.json#/$defs/HttpsUri"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"size":{"type":"integer","minimum":0,"description":"Bytes."},"format":{"enum":["csv","jsonl","npy","npz","parquet"],"description":"Default by the file's ending."}}},"TensorBinding":{"title":"TensorBinding","description":"Where a tensor's values are: columns of a table (with * as wildcard), one column, or an array of an npz file.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"columns":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":256}},"column":{"type":"string","minLength":1,"maxLength":256},"array":{"type":"string","minLength":1,"maxLength":256}}},"ColumnBinding":{"title":"ColumnBinding","description":"One value a row: a column of a table, or an array of an npz file.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"column":{"type":"string","minLength":1,"maxLength":256},"array":{"type":"string","minLength":1,"maxLength":256}}},"Target":{"title":"Target","description":"The true answer of each row.","type":"object","additionalProperties":false,"properties":{"column":{"type":"string","minLength":1,"maxLength":256},"columns":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":256},"description":"Several targets (multilabel)."},"array":{"type":"string","minLength":1,"maxLength":256},"positive":{"$ref":"common.schema.json#/$defs/Scalar","description":"The positive class of a binary problem."},"classes":{"type":"array","minItems":2,"maxItems":100000,"items":{"$ref":"common.schema.json#/$defs/Scalar"},"description":"The labels in the order of the model's output columns. Default: 0, 1, 2, …"},"problem":{"$ref":"common.schema.json#/$defs/Problem","description":"Default by task, positive and columns."}}},"Prediction":{"title":"Prediction","description":"How the model's output is read.","type":"object","additionalProperties":false,"required":["output"],"properties":{"output":{"type":"string","minLength":1,"maxLength":256,"description":"Name of the output tensor."},"index":{"type":"integer","minimum":0,"description":"Column of the output that holds the positive class's probability. Default: the position of positive in classes, else the last."},"kind":{"enum":["probabilities","logits","labels","values","scores"],"description":"Default: probabilities for classification, values for regression, scores for ranking."},"threshold":{"$ref":"common.schema.json#/$defs/Proportion","description":"From which probability the positive class is predicted. Default 0.5."}}},"SliceFilter":{"title":"SliceFilter","description":"A cell's value, or bounds for it; several bounds must all hold.","anyOf":[{"$ref":"common.schema.json#/$defs/Scalar"},{"title":"SliceCondition","type":"object","additionalProperties":false,"minProperties":1,"properties":{"eq":{"$ref":"common.schema.json#/$defs/Scalar"},"ne":{"$ref":"common.schema.json#/$defs/Scalar"},"lt":{"type":"number"},"lte":{"type":"number"},"gt":{"type":"number"},"gte":{"type":"number"},"in":{"type":"array","minItems":1,"items":{"$ref":"common.schema.json#/$defs/Scalar"}}}}]},"SliceDeclaration":{"title":"SliceDeclaration","description":"A part of the rows that is scored by itself: a filter (where), or one part per value of a column (by).","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"where":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/SliceFilter"}},"by":{"type":"string","minLength":1,"maxLength":256},"minRows":{"type":"integer","minimum":1,"default":50,"description":"Smaller groups are shown and not gated."},"protected":{"type":"boolean","default":false,"description":"A protected attribute: group gaps are always reported."}}},"EvaluationSet":{"title":"EvaluationSet","type":"object","additionalProperties":false,"required":["data","inputs","target","prediction"],"properties":{"description":{"type":"string","maxLength":2000},"license":{"type":"string","maxLength":200},"data":{"$ref":"#/$defs/DataSource"},"inputs":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/TensorBinding"},"description":"Input tensor → where its values are."},"target":{"$ref":"#/$defs/Target"},"prediction":{"$ref":"#/$defs/Prediction"},"weight":{"$ref":"#/$defs/ColumnBinding","description":"Sample weights."},"query":{"$ref":"#/$defs/ColumnBinding","description":"The query that a row belongs to (ranking)."},"slices":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/SliceDeclaration"}},"batchSize":{"type":"integer","minimum":1,"maximum":65536,"description":"Rows a call while scoring. Default: found by trial."}}},"Perturbation":{"title":"Perturbation","description":"A disturbance of the numeric inputs: Gaussian noise in units of each column's standard deviation, or a share of cells set to the column's mean.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"gaussian":{"type":"number","exclusiveMinimum":0,"maximum":10},"dropout":{"type":"number","exclusiveMinimum":0,"maximum":1}}},"GateDeclaration":{"title":"GateDeclaration","description":"One condition. Absolute: min or max. Relative: versus production with noWorseBy (prediction) or maxRatio, minRatio (performance). Between groups: slice with maxGap. Robustness: perturb with maxDrop.","type":"object","additionalProperties":false,"required":["id","metric"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"metric":{"$ref":"common.schema.json#/$defs/MetricName"},"description":{"type":"string","maxLength":1000},"data":{"$ref":"common.schema.json#/$defs/Identifier","description":"Evaluation set. Default: the first."},"slice":{"$ref":"common.schema.json#/$defs/Identifier","description":"A slice; with by, every group must pass."},"mode":{"$ref":"common.schema.json#/$defs/ModeName","description":"Mode of a performance gate."},"min":{"type":"number"},"max":{"type":"number"},"versus":{"const":"production"},"noWorseBy":{"type":"number","minimum":0,"description":"Non-inferiority margin in the metric's own unit."},"betterBy":{"type":"number","minimum":0,"description":"Superiority margin in the metric's own unit."},"maxRatio":{"type":"number","exclusiveMinimum":0,"description":"Candidate over production."},"minRatio":{"type":"number","exclusiveMinimum":0,"description":"Candidate over production."},"maxGap":{"type":"number","minimum":0,"description":"Largest difference between the groups of the slice."},"perturb":{"$ref":"#/$defs/Perturbation"},"maxDrop":{"type":"number","minimum":0,"description":"How much worse the metric may get under the perturbation."},"confidence":{"type":"number","minimum":0.5,"exclusiveMaximum":1,"default":0.95},"test":{"enum":["bound","point"],"default":"bound","description":"Whether the interval or the point estimate must hold."},"onInconclusive":{"enum":["block","warn"]}}},"Budgets":{"title":"Budgets","description":"What the mode allows. At least a latency or a throughput budget is needed.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"latency":{"title":"LatencyBudgets","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"common.schema.json#/$defs/Duration"},"p90":{"$ref":"common.schema.json#/$defs/Duration"},"p95":{"$ref":"common.schema.json#/$defs/Duration"},"p99":{"$ref":"common.schema.json#/$defs/Duration"},"p999":{"$ref":"common.schema.json#/$defs/Duration"},"mean":{"$ref":"common.schema.json#/$defs/Duration"}}},"throughput":{"$ref":"common.schema.json#/$defs/Rate","description":"At least so many rows a second."},"coldStart":{"$ref":"common.schema.json#/$defs/Duration","description":"Load and first answer in a fresh process."},"memory":{"$ref":"common.schema.json#/$defs/Size","description":"Peak over an empty session."},"modelSize":{"$ref":"common.schema.json#/$defs/Size","description":"All files of the artifact."}}},"Mode":{"title":"Mode","type":"object","additionalProperties":false,"required":["scenario","budgets"],"properties":{"scenario":{"$ref":"common.schema.json#/$defs/Scenario"},"rate":{"$ref":"common.schema.json#/$defs/Rate","description":"Arrivals (server) or batches (multi-stream) a second."},"threads":{"type":"integer","minimum":1,"maximum":256,"default":1,"description":"Threads inside one call."},"batchSize":{"type":"integer","minimum":1,"maximum":65536,"description":"Rows a call. Default 1; offline: found by trial."},"data":{"$ref":"common.schema.json#/$defs/Identifier","description":"Evaluation set whose rows are sent. Default: the first."},"budgets":{"$ref":"#/$defs/Budgets"}}},"LiveTestPolicy":{"title":"LiveTestPolicy","description":"What a candidate must show on live traffic before it may take all of it.","type":"object","additionalProperties":false,"required":["metrics"],"properties":{"minDuration":{"$ref":"common.schema.json#/$defs/Duration"},"maxDuration":{"$ref":"common.schema.json#/$defs/Duration"},"minRequests":{"type":"integer","minimum":1},"confidence":{"type":"number","minimum":0.5,"exclusiveMaximum":1,"default":0.95},"metrics":{"type":"array","minItems":1,"maxItems":50,"items":{"title":"LiveMetric","type":"object","additionalProperties":false,"required":["id","direction"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"direction":{"enum":["up","down"],"description":"Which way is better."},"role":{"enum":["primary","guardrail"],"default":"primary"},"noWorseBy":{"type":"number","minimum":0},"betterBy":{"type":"number","minimum":0},"labelDelay":{"$ref":"common.schema.json#/$defs/Duration"}}}}}}}};
const func0 = (dependency2.default ?? dependency2);

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.outputs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "inputs") || (key0 === "outputs"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.inputs !== undefined){
let data0 = data.inputs;
if(Array.isArray(data0)){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data0[i0], {instancePath:instancePath+"/inputs/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.inputs.type,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.outputs !== undefined){
let data2 = data.outputs;
if(Array.isArray(data2)){
if(data2.length > 256){
const err6 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate39(data2[i1], {instancePath:instancePath+"/outputs/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.outputs.type,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema172 = {"title":"EvaluationSet","type":"object","additionalProperties":false,"required":["data","inputs","target","prediction"],"properties":{"description":{"type":"string","maxLength":2000},"license":{"type":"string","maxLength":200},"data":{"$ref":"#/$defs/DataSource"},"inputs":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/TensorBinding"},"description":"Input tensor → where its values are."},"target":{"$ref":"#/$defs/Target"},"prediction":{"$ref":"#/$defs/Prediction"},"weight":{"$ref":"#/$defs/ColumnBinding","description":"Sample weights."},"query":{"$ref":"#/$defs/ColumnBinding","description":"The query that a row belongs to (ranking)."},"slices":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/SliceDeclaration"}},"batchSize":{"type":"integer","minimum":1,"maximum":65536,"description":"Rows a call while scoring. Default: found by trial."}}};
const schema177 = {"title":"TensorBinding","description":"Where a tensor's values are: columns of a table (with * as wildcard), one column, or an array of an npz file.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"columns":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":256}},"column":{"type":"string","minLength":1,"maxLength":256},"array":{"type":"string","minLength":1,"maxLength":256}}};
const schema184 = {"title":"ColumnBinding","description":"One value a row: a column of a table, or an array of an npz file.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"column":{"type":"string","minLength":1,"maxLength":256},"array":{"type":"string","minLength":1,"maxLength":256}}};
const schema173 = {"title":"DataSource","description":"A data file, in the registry (path) or elsewhere (uri), bound by its digest.","type":"object","additionalProperties":false,"required":["sha256"],"properties":{"path":{"$ref":"common.schema.json#/$defs/RegistryPath"},"uri":{"$ref":"common.schema.json#/$defs/HttpsUri"},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"},"size":{"type":"integer","minimum":0,"description":"Bytes."},"format":{"enum":["csv","jsonl","npy","npz","parquet"],"description":"Default by the file's ending."}}};
const schema96 = {"description":"A relative path with forward slashes that stays inside the registry. Files beside a manifest are found relative to the model's folder.","type":"string","minLength":1,"maxLength":512,"pattern":"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$"};
const schema175 = {"description":"An https address. The bytes are checked against sha256 while they arrive.","type":"string","maxLength":2048,"pattern":"^https://[^\\s\\u0000-\\u001f]+$"};
const pattern30 = new RegExp("^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$", "u");
const pattern69 = new RegExp("^https://[^\\s\\u0000-\\u001f]+$", "u");

function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sha256 === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema173.required,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "path") || (key0 === "uri")) || (key0 === "sha256")) || (key0 === "size")) || (key0 === "format"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(func3(data0) > 512){
const err2 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/maxLength",keyword:"maxLength",params:{limit: 512},schema:512,parentSchema:schema96,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern30.test(data0)){
const err4 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$"},schema:"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$",parentSchema:schema96,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.uri !== undefined){
let data1 = data.uri;
if(typeof data1 === "string"){
if(func3(data1) > 2048){
const err6 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema175,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern69.test(data1)){
const err7 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s\\u0000-\\u001f]+$"},schema:"^https://[^\\s\\u0000-\\u001f]+$",parentSchema:schema175,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/type",keyword:"type",params:{type: "string"},schema:schema175.type,parentSchema:schema175,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data2 = data.sha256;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err9 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.size !== undefined){
let data3 = data.size;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},schema:schema173.properties.size.type,parentSchema:schema173.properties.size,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema173.properties.size,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.format !== undefined){
let data4 = data.format;
if(!(((((data4 === "csv") || (data4 === "jsonl")) || (data4 === "npy")) || (data4 === "npz")) || (data4 === "parquet"))){
const err13 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema173.properties.format.enum},schema:schema173.properties.format.enum,parentSchema:schema173.properties.format,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema173.type,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema178 = {"title":"Target","description":"The true answer of each row.","type":"object","additionalProperties":false,"properties":{"column":{"type":"string","minLength":1,"maxLength":256},"columns":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":256},"description":"Several targets (multilabel)."},"array":{"type":"string","minLength":1,"maxLength":256},"positive":{"$ref":"common.schema.json#/$defs/Scalar","description":"The positive class of a binary problem."},"classes":{"type":"array","minItems":2,"maxItems":100000,"items":{"$ref":"common.schema.json#/$defs/Scalar"},"description":"The labels in the order of the model's output columns. Default: 0, 1, 2, …"},"problem":{"$ref":"common.schema.json#/$defs/Problem","description":"Default by task, positive and columns."}}};
const schema179 = {"title":"Scalar","description":"A cell value.","type":["string","number","boolean"]};
const schema181 = {"title":"Problem","description":"What kind of answer is scored; decides which metrics fit.","enum":["binary","multiclass","multilabel","regression","ranking"]};

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "column") || (key0 === "columns")) || (key0 === "array")) || (key0 === "positive")) || (key0 === "classes")) || (key0 === "problem"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema178,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err1 = {instancePath:instancePath+"/column",schemaPath:"#/properties/column/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema178.properties.column,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/column",schemaPath:"#/properties/column/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema178.properties.column,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/column",schemaPath:"#/properties/column/type",keyword:"type",params:{type: "string"},schema:schema178.properties.column.type,parentSchema:schema178.properties.column,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.columns !== undefined){
let data1 = data.columns;
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema178.properties.columns,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 256){
const err5 = {instancePath:instancePath+"/columns/" + i0,schemaPath:"#/properties/columns/items/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema178.properties.columns.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data2) < 1){
const err6 = {instancePath:instancePath+"/columns/" + i0,schemaPath:"#/properties/columns/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema178.properties.columns.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/columns/" + i0,schemaPath:"#/properties/columns/items/type",keyword:"type",params:{type: "string"},schema:schema178.properties.columns.items.type,parentSchema:schema178.properties.columns.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"},schema:schema178.properties.columns.type,parentSchema:schema178.properties.columns,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.array !== undefined){
let data3 = data.array;
if(typeof data3 === "string"){
if(func3(data3) > 256){
const err9 = {instancePath:instancePath+"/array",schemaPath:"#/properties/array/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema178.properties.array,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func3(data3) < 1){
const err10 = {instancePath:instancePath+"/array",schemaPath:"#/properties/array/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema178.properties.array,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/array",schemaPath:"#/properties/array/type",keyword:"type",params:{type: "string"},schema:schema178.properties.array.type,parentSchema:schema178.properties.array,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.positive !== undefined){
let data4 = data.positive;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err12 = {instancePath:instancePath+"/positive",schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.classes !== undefined){
let data5 = data.classes;
if(Array.isArray(data5)){
if(data5.length > 100000){
const err13 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/maxItems",keyword:"maxItems",params:{limit: 100000},schema:100000,parentSchema:schema178.properties.classes,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.length < 2){
const err14 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema178.properties.classes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err15 = {instancePath:instancePath+"/classes/" + i1,schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},schema:schema178.properties.classes.type,parentSchema:schema178.properties.classes,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.problem !== undefined){
let data7 = data.problem;
if(!(((((data7 === "binary") || (data7 === "multiclass")) || (data7 === "multilabel")) || (data7 === "regression")) || (data7 === "ranking"))){
const err17 = {instancePath:instancePath+"/problem",schemaPath:"common.schema.json#/$defs/Problem/enum",keyword:"enum",params:{allowedValues: schema181.enum},schema:schema181.enum,parentSchema:schema181,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema178.type,parentSchema:schema178,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema182 = {"title":"Prediction","description":"How the model's output is read.","type":"object","additionalProperties":false,"required":["output"],"properties":{"output":{"type":"string","minLength":1,"maxLength":256,"description":"Name of the output tensor."},"index":{"type":"integer","minimum":0,"description":"Column of the output that holds the positive class's probability. Default: the position of positive in classes, else the last."},"kind":{"enum":["probabilities","logits","labels","values","scores"],"description":"Default: probabilities for classification, values for regression, scores for ranking."},"threshold":{"$ref":"common.schema.json#/$defs/Proportion","description":"From which probability the positive class is predicted. Default 0.5."}}};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.output === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "output"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "output") || (key0 === "index")) || (key0 === "kind")) || (key0 === "threshold"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.output !== undefined){
let data0 = data.output;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err2 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema182.properties.output,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema182.properties.output,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "string"},schema:schema182.properties.output.type,parentSchema:schema182.properties.output,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.index !== undefined){
let data1 = data.index;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "integer"},schema:schema182.properties.index.type,parentSchema:schema182.properties.index,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema182.properties.index,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(!(((((data2 === "probabilities") || (data2 === "logits")) || (data2 === "labels")) || (data2 === "values")) || (data2 === "scores"))){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema182.properties.kind.enum},schema:schema182.properties.kind.enum,parentSchema:schema182.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.threshold !== undefined){
let data3 = data.threshold;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/threshold",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/threshold",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/threshold",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema186 = {"title":"SliceDeclaration","description":"A part of the rows that is scored by itself: a filter (where), or one part per value of a column (by).","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Identifier"},"where":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/SliceFilter"}},"by":{"type":"string","minLength":1,"maxLength":256},"minRows":{"type":"integer","minimum":1,"default":50,"description":"Smaller groups are shown and not gated."},"protected":{"type":"boolean","default":false,"description":"A protected attribute: group gaps are always reported."}}};
const schema188 = {"title":"SliceFilter","description":"A cell's value, or bounds for it; several bounds must all hold.","anyOf":[{"$ref":"common.schema.json#/$defs/Scalar"},{"title":"SliceCondition","type":"object","additionalProperties":false,"minProperties":1,"properties":{"eq":{"$ref":"common.schema.json#/$defs/Scalar"},"ne":{"$ref":"common.schema.json#/$defs/Scalar"},"lt":{"type":"number"},"lte":{"type":"number"},"gt":{"type":"number"},"gte":{"type":"number"},"in":{"type":"array","minItems":1,"items":{"$ref":"common.schema.json#/$defs/Scalar"}}}}]};

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema188.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "eq") || (key0 === "ne")) || (key0 === "lt")) || (key0 === "lte")) || (key0 === "gt")) || (key0 === "gte")) || (key0 === "in"))){
const err2 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema188.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.eq !== undefined){
let data0 = data.eq;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/eq",schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.ne !== undefined){
let data1 = data.ne;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/ne",schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.lt !== undefined){
let data2 = data.lt;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/lt",schemaPath:"#/anyOf/1/properties/lt/type",keyword:"type",params:{type: "number"},schema:schema188.anyOf[1].properties.lt.type,parentSchema:schema188.anyOf[1].properties.lt,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.lte !== undefined){
let data3 = data.lte;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/lte",schemaPath:"#/anyOf/1/properties/lte/type",keyword:"type",params:{type: "number"},schema:schema188.anyOf[1].properties.lte.type,parentSchema:schema188.anyOf[1].properties.lte,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gt !== undefined){
let data4 = data.gt;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/gt",schemaPath:"#/anyOf/1/properties/gt/type",keyword:"type",params:{type: "number"},schema:schema188.anyOf[1].properties.gt.type,parentSchema:schema188.anyOf[1].properties.gt,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.gte !== undefined){
let data5 = data.gte;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/gte",schemaPath:"#/anyOf/1/properties/gte/type",keyword:"type",params:{type: "number"},schema:schema188.anyOf[1].properties.gte.type,parentSchema:schema188.anyOf[1].properties.gte,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.in !== undefined){
let data6 = data.in;
if(Array.isArray(data6)){
if(data6.length < 1){
const err9 = {instancePath:instancePath+"/in",schemaPath:"#/anyOf/1/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema188.anyOf[1].properties.in,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err10 = {instancePath:instancePath+"/in/" + i0,schemaPath:"common.schema.json#/$defs/Scalar/type",keyword:"type",params:{type: schema179.type},schema:schema179.type,parentSchema:schema179,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/in",schemaPath:"#/anyOf/1/properties/in/type",keyword:"type",params:{type: "array"},schema:schema188.anyOf[1].properties.in.type,parentSchema:schema188.anyOf[1].properties.in,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema188.anyOf[1].type,parentSchema:schema188.anyOf[1],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err13 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},schema:schema188.anyOf,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate134.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate134.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema186.required,parentSchema:schema186,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "where")) || (key0 === "by")) || (key0 === "minRows")) || (key0 === "protected"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema186,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.where !== undefined){
let data1 = data.where;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err4 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema186.properties.where,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(validate134(data1[key1], {instancePath:instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/type",keyword:"type",params:{type: "object"},schema:schema186.properties.where.type,parentSchema:schema186.properties.where,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.by !== undefined){
let data3 = data.by;
if(typeof data3 === "string"){
if(func3(data3) > 256){
const err6 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema186.properties.by,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data3) < 1){
const err7 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema186.properties.by,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},schema:schema186.properties.by.type,parentSchema:schema186.properties.by,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.minRows !== undefined){
let data4 = data.minRows;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/minRows",schemaPath:"#/properties/minRows/type",keyword:"type",params:{type: "integer"},schema:schema186.properties.minRows.type,parentSchema:schema186.properties.minRows,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/minRows",schemaPath:"#/properties/minRows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema186.properties.minRows,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.protected !== undefined){
let data5 = data.protected;
if(typeof data5 !== "boolean"){
const err11 = {instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/type",keyword:"type",params:{type: "boolean"},schema:schema186.properties.protected.type,parentSchema:schema186.properties.protected,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema186.type,parentSchema:schema186,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.inputs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.target === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.prediction === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prediction"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema172.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 === "string"){
if(func3(data0) > 2000){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema172.properties.description,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema172.properties.description.type,parentSchema:schema172.properties.description,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.license !== undefined){
let data1 = data.license;
if(typeof data1 === "string"){
if(func3(data1) > 200){
const err7 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema172.properties.license,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: "string"},schema:schema172.properties.license.type,parentSchema:schema172.properties.license,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.data !== undefined){
if(!(validate127(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data.inputs !== undefined){
let data3 = data.inputs;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err9 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema172.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
let data4 = data3[key1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 1){
const err10 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/TensorBinding/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema177,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Object.keys(data4).length < 1){
const err11 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/TensorBinding/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema177,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "columns") || (key2 === "column")) || (key2 === "array"))){
const err12 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/TensorBinding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema177,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.columns !== undefined){
let data5 = data4.columns;
if(Array.isArray(data5)){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns",schemaPath:"#/$defs/TensorBinding/properties/columns/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema177.properties.columns,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func3(data6) > 256){
const err14 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns/" + i0,schemaPath:"#/$defs/TensorBinding/properties/columns/items/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema177.properties.columns.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func3(data6) < 1){
const err15 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns/" + i0,schemaPath:"#/$defs/TensorBinding/properties/columns/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema177.properties.columns.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns/" + i0,schemaPath:"#/$defs/TensorBinding/properties/columns/items/type",keyword:"type",params:{type: "string"},schema:schema177.properties.columns.items.type,parentSchema:schema177.properties.columns.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns",schemaPath:"#/$defs/TensorBinding/properties/columns/type",keyword:"type",params:{type: "array"},schema:schema177.properties.columns.type,parentSchema:schema177.properties.columns,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.column !== undefined){
let data7 = data4.column;
if(typeof data7 === "string"){
if(func3(data7) > 256){
const err18 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/column",schemaPath:"#/$defs/TensorBinding/properties/column/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema177.properties.column,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func3(data7) < 1){
const err19 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/column",schemaPath:"#/$defs/TensorBinding/properties/column/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema177.properties.column,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/column",schemaPath:"#/$defs/TensorBinding/properties/column/type",keyword:"type",params:{type: "string"},schema:schema177.properties.column.type,parentSchema:schema177.properties.column,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.array !== undefined){
let data8 = data4.array;
if(typeof data8 === "string"){
if(func3(data8) > 256){
const err21 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/array",schemaPath:"#/$defs/TensorBinding/properties/array/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema177.properties.array,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func3(data8) < 1){
const err22 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/array",schemaPath:"#/$defs/TensorBinding/properties/array/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema177.properties.array,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/array",schemaPath:"#/$defs/TensorBinding/properties/array/type",keyword:"type",params:{type: "string"},schema:schema177.properties.array.type,parentSchema:schema177.properties.array,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/inputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/TensorBinding/type",keyword:"type",params:{type: "object"},schema:schema177.type,parentSchema:schema177,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},schema:schema172.properties.inputs.type,parentSchema:schema172.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.target !== undefined){
if(!(validate129(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.prediction !== undefined){
if(!(validate131(data.prediction, {instancePath:instancePath+"/prediction",parentData:data,parentDataProperty:"prediction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
if(data.weight !== undefined){
let data11 = data.weight;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 1){
const err26 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/ColumnBinding/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema184,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Object.keys(data11).length < 1){
const err27 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/ColumnBinding/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema184,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data11){
if(!((key3 === "column") || (key3 === "array"))){
const err28 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/ColumnBinding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema184,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.column !== undefined){
let data12 = data11.column;
if(typeof data12 === "string"){
if(func3(data12) > 256){
const err29 = {instancePath:instancePath+"/weight/column",schemaPath:"#/$defs/ColumnBinding/properties/column/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema184.properties.column,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func3(data12) < 1){
const err30 = {instancePath:instancePath+"/weight/column",schemaPath:"#/$defs/ColumnBinding/properties/column/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema184.properties.column,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/weight/column",schemaPath:"#/$defs/ColumnBinding/properties/column/type",keyword:"type",params:{type: "string"},schema:schema184.properties.column.type,parentSchema:schema184.properties.column,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.array !== undefined){
let data13 = data11.array;
if(typeof data13 === "string"){
if(func3(data13) > 256){
const err32 = {instancePath:instancePath+"/weight/array",schemaPath:"#/$defs/ColumnBinding/properties/array/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema184.properties.array,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func3(data13) < 1){
const err33 = {instancePath:instancePath+"/weight/array",schemaPath:"#/$defs/ColumnBinding/properties/array/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema184.properties.array,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/weight/array",schemaPath:"#/$defs/ColumnBinding/properties/array/type",keyword:"type",params:{type: "string"},schema:schema184.properties.array.type,parentSchema:schema184.properties.array,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/ColumnBinding/type",keyword:"type",params:{type: "object"},schema:schema184.type,parentSchema:schema184,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.query !== undefined){
let data14 = data.query;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 1){
const err36 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/ColumnBinding/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema184,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Object.keys(data14).length < 1){
const err37 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/ColumnBinding/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema184,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data14){
if(!((key4 === "column") || (key4 === "array"))){
const err38 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/ColumnBinding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema184,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.column !== undefined){
let data15 = data14.column;
if(typeof data15 === "string"){
if(func3(data15) > 256){
const err39 = {instancePath:instancePath+"/query/column",schemaPath:"#/$defs/ColumnBinding/properties/column/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema184.properties.column,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func3(data15) < 1){
const err40 = {instancePath:instancePath+"/query/column",schemaPath:"#/$defs/ColumnBinding/properties/column/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema184.properties.column,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/query/column",schemaPath:"#/$defs/ColumnBinding/properties/column/type",keyword:"type",params:{type: "string"},schema:schema184.properties.column.type,parentSchema:schema184.properties.column,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.array !== undefined){
let data16 = data14.array;
if(typeof data16 === "string"){
if(func3(data16) > 256){
const err42 = {instancePath:instancePath+"/query/array",schemaPath:"#/$defs/ColumnBinding/properties/array/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema184.properties.array,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func3(data16) < 1){
const err43 = {instancePath:instancePath+"/query/array",schemaPath:"#/$defs/ColumnBinding/properties/array/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema184.properties.array,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/query/array",schemaPath:"#/$defs/ColumnBinding/properties/array/type",keyword:"type",params:{type: "string"},schema:schema184.properties.array.type,parentSchema:schema184.properties.array,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/ColumnBinding/type",keyword:"type",params:{type: "object"},schema:schema184.type,parentSchema:schema184,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.slices !== undefined){
let data17 = data.slices;
if(Array.isArray(data17)){
if(data17.length > 100){
const err46 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema172.properties.slices,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
if(!(validate133(data17[i1], {instancePath:instancePath+"/slices/" + i1,parentData:data17,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/type",keyword:"type",params:{type: "array"},schema:schema172.properties.slices.type,parentSchema:schema172.properties.slices,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.batchSize !== undefined){
let data19 = data.batchSize;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err48 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/type",keyword:"type",params:{type: "integer"},schema:schema172.properties.batchSize.type,parentSchema:schema172.properties.batchSize,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 65536 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},schema:65536,parentSchema:schema172.properties.batchSize,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err50 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema172.properties.batchSize,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema172.type,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema193 = {"title":"GateDeclaration","description":"One condition. Absolute: min or max. Relative: versus production with noWorseBy (prediction) or maxRatio, minRatio (performance). Between groups: slice with maxGap. Robustness: perturb with maxDrop.","type":"object","additionalProperties":false,"required":["id","metric"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"metric":{"$ref":"common.schema.json#/$defs/MetricName"},"description":{"type":"string","maxLength":1000},"data":{"$ref":"common.schema.json#/$defs/Identifier","description":"Evaluation set. Default: the first."},"slice":{"$ref":"common.schema.json#/$defs/Identifier","description":"A slice; with by, every group must pass."},"mode":{"$ref":"common.schema.json#/$defs/ModeName","description":"Mode of a performance gate."},"min":{"type":"number"},"max":{"type":"number"},"versus":{"const":"production"},"noWorseBy":{"type":"number","minimum":0,"description":"Non-inferiority margin in the metric's own unit."},"betterBy":{"type":"number","minimum":0,"description":"Superiority margin in the metric's own unit."},"maxRatio":{"type":"number","exclusiveMinimum":0,"description":"Candidate over production."},"minRatio":{"type":"number","exclusiveMinimum":0,"description":"Candidate over production."},"maxGap":{"type":"number","minimum":0,"description":"Largest difference between the groups of the slice."},"perturb":{"$ref":"#/$defs/Perturbation"},"maxDrop":{"type":"number","minimum":0,"description":"How much worse the metric may get under the perturbation."},"confidence":{"type":"number","minimum":0.5,"exclusiveMaximum":1,"default":0.95},"test":{"enum":["bound","point"],"default":"bound","description":"Whether the interval or the point estimate must hold."},"onInconclusive":{"enum":["block","warn"]}}};
const schema195 = {"description":"A metric, named as in scikit-learn; a parameter follows @, as in ndcg@10, pinball@0.9 or top_k_accuracy@5.","type":"string","pattern":"^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$"};
const schema199 = {"title":"Perturbation","description":"A disturbance of the numeric inputs: Gaussian noise in units of each column's standard deviation, or a share of cells set to the column's mean.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"gaussian":{"type":"number","exclusiveMinimum":0,"maximum":10},"dropout":{"type":"number","exclusiveMinimum":0,"maximum":1}}};
const pattern73 = new RegExp("^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$", "u");

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema193.required,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.metric === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema193.required,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema193.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.metric !== undefined){
let data1 = data.metric;
if(typeof data1 === "string"){
if(!pattern73.test(data1)){
const err5 = {instancePath:instancePath+"/metric",schemaPath:"common.schema.json#/$defs/MetricName/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$"},schema:"^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$",parentSchema:schema195,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/metric",schemaPath:"common.schema.json#/$defs/MetricName/type",keyword:"type",params:{type: "string"},schema:schema195.type,parentSchema:schema195,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 === "string"){
if(func3(data2) > 1000){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema193.properties.description,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema193.properties.description.type,parentSchema:schema193.properties.description,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.data !== undefined){
let data3 = data.data;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err9 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.slice !== undefined){
let data4 = data.slice;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err11 = {instancePath:instancePath+"/slice",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/slice",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data5 = data.mode;
if(!((((data5 === "realtime") || (data5 === "batch")) || (data5 === "streaming")) || (data5 === "edge"))){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.min !== undefined){
let data6 = data.min;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},schema:schema193.properties.min.type,parentSchema:schema193.properties.min,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.max !== undefined){
let data7 = data.max;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},schema:schema193.properties.max.type,parentSchema:schema193.properties.max,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.versus !== undefined){
let data8 = data.versus;
if("production" !== data8){
const err16 = {instancePath:instancePath+"/versus",schemaPath:"#/properties/versus/const",keyword:"const",params:{allowedValue: "production"},schema:"production",parentSchema:schema193.properties.versus,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.noWorseBy !== undefined){
let data9 = data.noWorseBy;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/noWorseBy",schemaPath:"#/properties/noWorseBy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema193.properties.noWorseBy,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/noWorseBy",schemaPath:"#/properties/noWorseBy/type",keyword:"type",params:{type: "number"},schema:schema193.properties.noWorseBy.type,parentSchema:schema193.properties.noWorseBy,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.betterBy !== undefined){
let data10 = data.betterBy;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/betterBy",schemaPath:"#/properties/betterBy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema193.properties.betterBy,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/betterBy",schemaPath:"#/properties/betterBy/type",keyword:"type",params:{type: "number"},schema:schema193.properties.betterBy.type,parentSchema:schema193.properties.betterBy,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.maxRatio !== undefined){
let data11 = data.maxRatio;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 <= 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/maxRatio",schemaPath:"#/properties/maxRatio/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema193.properties.maxRatio,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/maxRatio",schemaPath:"#/properties/maxRatio/type",keyword:"type",params:{type: "number"},schema:schema193.properties.maxRatio.type,parentSchema:schema193.properties.maxRatio,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.minRatio !== undefined){
let data12 = data.minRatio;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/minRatio",schemaPath:"#/properties/minRatio/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema193.properties.minRatio,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/minRatio",schemaPath:"#/properties/minRatio/type",keyword:"type",params:{type: "number"},schema:schema193.properties.minRatio.type,parentSchema:schema193.properties.minRatio,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.maxGap !== undefined){
let data13 = data.maxGap;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/maxGap",schemaPath:"#/properties/maxGap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema193.properties.maxGap,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/maxGap",schemaPath:"#/properties/maxGap/type",keyword:"type",params:{type: "number"},schema:schema193.properties.maxGap.type,parentSchema:schema193.properties.maxGap,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.perturb !== undefined){
let data14 = data.perturb;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 1){
const err27 = {instancePath:instancePath+"/perturb",schemaPath:"#/$defs/Perturbation/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema199,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(Object.keys(data14).length < 1){
const err28 = {instancePath:instancePath+"/perturb",schemaPath:"#/$defs/Perturbation/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema199,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key1 in data14){
if(!((key1 === "gaussian") || (key1 === "dropout"))){
const err29 = {instancePath:instancePath+"/perturb",schemaPath:"#/$defs/Perturbation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema199,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.gaussian !== undefined){
let data15 = data14.gaussian;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 10 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/perturb/gaussian",schemaPath:"#/$defs/Perturbation/properties/gaussian/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema199.properties.gaussian,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 <= 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/perturb/gaussian",schemaPath:"#/$defs/Perturbation/properties/gaussian/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema199.properties.gaussian,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/perturb/gaussian",schemaPath:"#/$defs/Perturbation/properties/gaussian/type",keyword:"type",params:{type: "number"},schema:schema199.properties.gaussian.type,parentSchema:schema199.properties.gaussian,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.dropout !== undefined){
let data16 = data14.dropout;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/perturb/dropout",schemaPath:"#/$defs/Perturbation/properties/dropout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema199.properties.dropout,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16 <= 0 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/perturb/dropout",schemaPath:"#/$defs/Perturbation/properties/dropout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema199.properties.dropout,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/perturb/dropout",schemaPath:"#/$defs/Perturbation/properties/dropout/type",keyword:"type",params:{type: "number"},schema:schema199.properties.dropout.type,parentSchema:schema199.properties.dropout,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/perturb",schemaPath:"#/$defs/Perturbation/type",keyword:"type",params:{type: "object"},schema:schema199.type,parentSchema:schema199,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.maxDrop !== undefined){
let data17 = data.maxDrop;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err37 = {instancePath:instancePath+"/maxDrop",schemaPath:"#/properties/maxDrop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema193.properties.maxDrop,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/maxDrop",schemaPath:"#/properties/maxDrop/type",keyword:"type",params:{type: "number"},schema:schema193.properties.maxDrop.type,parentSchema:schema193.properties.maxDrop,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.confidence !== undefined){
let data18 = data.confidence;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0.5 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},schema:0.5,parentSchema:schema193.properties.confidence,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18 >= 1 || isNaN(data18)){
const err40 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1},schema:1,parentSchema:schema193.properties.confidence,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"},schema:schema193.properties.confidence.type,parentSchema:schema193.properties.confidence,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.test !== undefined){
let data19 = data.test;
if(!((data19 === "bound") || (data19 === "point"))){
const err42 = {instancePath:instancePath+"/test",schemaPath:"#/properties/test/enum",keyword:"enum",params:{allowedValues: schema193.properties.test.enum},schema:schema193.properties.test.enum,parentSchema:schema193.properties.test,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.onInconclusive !== undefined){
let data20 = data.onInconclusive;
if(!((data20 === "block") || (data20 === "warn"))){
const err43 = {instancePath:instancePath+"/onInconclusive",schemaPath:"#/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema193.properties.onInconclusive.enum},schema:schema193.properties.onInconclusive.enum,parentSchema:schema193.properties.onInconclusive,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema193.type,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema200 = {"title":"Mode","type":"object","additionalProperties":false,"required":["scenario","budgets"],"properties":{"scenario":{"$ref":"common.schema.json#/$defs/Scenario"},"rate":{"$ref":"common.schema.json#/$defs/Rate","description":"Arrivals (server) or batches (multi-stream) a second."},"threads":{"type":"integer","minimum":1,"maximum":256,"default":1,"description":"Threads inside one call."},"batchSize":{"type":"integer","minimum":1,"maximum":65536,"description":"Rows a call. Default 1; offline: found by trial."},"data":{"$ref":"common.schema.json#/$defs/Identifier","description":"Evaluation set whose rows are sent. Default: the first."},"budgets":{"$ref":"#/$defs/Budgets"}}};
const schema202 = {"description":"A rate: 150/s, 20000/s or 90/m.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?/(s|m|h)$"};
const pattern76 = new RegExp("^[0-9]+(\\.[0-9]+)?/(s|m|h)$", "u");
const schema204 = {"title":"Budgets","description":"What the mode allows. At least a latency or a throughput budget is needed.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"latency":{"title":"LatencyBudgets","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"common.schema.json#/$defs/Duration"},"p90":{"$ref":"common.schema.json#/$defs/Duration"},"p95":{"$ref":"common.schema.json#/$defs/Duration"},"p99":{"$ref":"common.schema.json#/$defs/Duration"},"p999":{"$ref":"common.schema.json#/$defs/Duration"},"mean":{"$ref":"common.schema.json#/$defs/Duration"}}},"throughput":{"$ref":"common.schema.json#/$defs/Rate","description":"At least so many rows a second."},"coldStart":{"$ref":"common.schema.json#/$defs/Duration","description":"Load and first answer in a fresh process."},"memory":{"$ref":"common.schema.json#/$defs/Size","description":"Peak over an empty session."},"modelSize":{"$ref":"common.schema.json#/$defs/Size","description":"All files of the artifact."}}};
const schema97 = {"description":"A duration with its unit: 250us, 12ms, 1.5s, 20m, 6h or 14d.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"};
const schema99 = {"description":"A size with its unit: 512B, 20KiB, 40MiB, 1.5GiB, or the decimal kB, MB, GB.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$"};
const pattern31 = new RegExp("^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$", "u");
const pattern33 = new RegExp("^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$", "u");

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "latency") || (key0 === "throughput")) || (key0 === "coldStart")) || (key0 === "memory")) || (key0 === "modelSize"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.latency !== undefined){
let data0 = data.latency;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err2 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema204.properties.latency,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data0){
if(!((((((key1 === "p50") || (key1 === "p90")) || (key1 === "p95")) || (key1 === "p99")) || (key1 === "p999")) || (key1 === "mean"))){
const err3 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema204.properties.latency,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.p50 !== undefined){
let data1 = data0.p50;
if(typeof data1 === "string"){
if(!pattern31.test(data1)){
const err4 = {instancePath:instancePath+"/latency/p50",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/latency/p50",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.p90 !== undefined){
let data2 = data0.p90;
if(typeof data2 === "string"){
if(!pattern31.test(data2)){
const err6 = {instancePath:instancePath+"/latency/p90",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/latency/p90",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.p95 !== undefined){
let data3 = data0.p95;
if(typeof data3 === "string"){
if(!pattern31.test(data3)){
const err8 = {instancePath:instancePath+"/latency/p95",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/latency/p95",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.p99 !== undefined){
let data4 = data0.p99;
if(typeof data4 === "string"){
if(!pattern31.test(data4)){
const err10 = {instancePath:instancePath+"/latency/p99",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/latency/p99",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.p999 !== undefined){
let data5 = data0.p999;
if(typeof data5 === "string"){
if(!pattern31.test(data5)){
const err12 = {instancePath:instancePath+"/latency/p999",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/latency/p999",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.mean !== undefined){
let data6 = data0.mean;
if(typeof data6 === "string"){
if(!pattern31.test(data6)){
const err14 = {instancePath:instancePath+"/latency/mean",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/latency/mean",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/type",keyword:"type",params:{type: "object"},schema:schema204.properties.latency.type,parentSchema:schema204.properties.latency,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.throughput !== undefined){
let data7 = data.throughput;
if(typeof data7 === "string"){
if(!pattern76.test(data7)){
const err17 = {instancePath:instancePath+"/throughput",schemaPath:"common.schema.json#/$defs/Rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?/(s|m|h)$"},schema:"^[0-9]+(\\.[0-9]+)?/(s|m|h)$",parentSchema:schema202,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/throughput",schemaPath:"common.schema.json#/$defs/Rate/type",keyword:"type",params:{type: "string"},schema:schema202.type,parentSchema:schema202,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.coldStart !== undefined){
let data8 = data.coldStart;
if(typeof data8 === "string"){
if(!pattern31.test(data8)){
const err19 = {instancePath:instancePath+"/coldStart",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/coldStart",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.memory !== undefined){
let data9 = data.memory;
if(typeof data9 === "string"){
if(!pattern33.test(data9)){
const err21 = {instancePath:instancePath+"/memory",schemaPath:"common.schema.json#/$defs/Size/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$"},schema:"^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$",parentSchema:schema99,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/memory",schemaPath:"common.schema.json#/$defs/Size/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.modelSize !== undefined){
let data10 = data.modelSize;
if(typeof data10 === "string"){
if(!pattern33.test(data10)){
const err23 = {instancePath:instancePath+"/modelSize",schemaPath:"common.schema.json#/$defs/Size/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$"},schema:"^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$",parentSchema:schema99,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/modelSize",schemaPath:"common.schema.json#/$defs/Size/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema204.type,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scenario === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenario"},schema:schema200.required,parentSchema:schema200,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.budgets === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "budgets"},schema:schema200.required,parentSchema:schema200,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "scenario") || (key0 === "rate")) || (key0 === "threads")) || (key0 === "batchSize")) || (key0 === "data")) || (key0 === "budgets"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema200,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.scenario !== undefined){
let data0 = data.scenario;
if(!((((data0 === "single-stream") || (data0 === "multi-stream")) || (data0 === "server")) || (data0 === "offline"))){
const err3 = {instancePath:instancePath+"/scenario",schemaPath:"common.schema.json#/$defs/Scenario/enum",keyword:"enum",params:{allowedValues: schema63.enum},schema:schema63.enum,parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rate !== undefined){
let data1 = data.rate;
if(typeof data1 === "string"){
if(!pattern76.test(data1)){
const err4 = {instancePath:instancePath+"/rate",schemaPath:"common.schema.json#/$defs/Rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?/(s|m|h)$"},schema:"^[0-9]+(\\.[0-9]+)?/(s|m|h)$",parentSchema:schema202,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/rate",schemaPath:"common.schema.json#/$defs/Rate/type",keyword:"type",params:{type: "string"},schema:schema202.type,parentSchema:schema202,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.threads !== undefined){
let data2 = data.threads;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: "integer"},schema:schema200.properties.threads.type,parentSchema:schema200.properties.threads,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 256 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},schema:256,parentSchema:schema200.properties.threads,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema200.properties.threads,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.batchSize !== undefined){
let data3 = data.batchSize;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/type",keyword:"type",params:{type: "integer"},schema:schema200.properties.batchSize.type,parentSchema:schema200.properties.batchSize,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65536 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},schema:65536,parentSchema:schema200.properties.batchSize,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/batchSize",schemaPath:"#/properties/batchSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema200.properties.batchSize,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.data !== undefined){
let data4 = data.data;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err12 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.budgets !== undefined){
if(!(validate141(data.budgets, {instancePath:instancePath+"/budgets",parentData:data,parentDataProperty:"budgets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema200.type,parentSchema:schema200,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema215 = {"title":"LiveTestPolicy","description":"What a candidate must show on live traffic before it may take all of it.","type":"object","additionalProperties":false,"required":["metrics"],"properties":{"minDuration":{"$ref":"common.schema.json#/$defs/Duration"},"maxDuration":{"$ref":"common.schema.json#/$defs/Duration"},"minRequests":{"type":"integer","minimum":1},"confidence":{"type":"number","minimum":0.5,"exclusiveMaximum":1,"default":0.95},"metrics":{"type":"array","minItems":1,"maxItems":50,"items":{"title":"LiveMetric","type":"object","additionalProperties":false,"required":["id","direction"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Identifier"},"direction":{"enum":["up","down"],"description":"Which way is better."},"role":{"enum":["primary","guardrail"],"default":"primary"},"noWorseBy":{"type":"number","minimum":0},"betterBy":{"type":"number","minimum":0},"labelDelay":{"$ref":"common.schema.json#/$defs/Duration"}}}}}};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metrics === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metrics"},schema:schema215.required,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "minDuration") || (key0 === "maxDuration")) || (key0 === "minRequests")) || (key0 === "confidence")) || (key0 === "metrics"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.minDuration !== undefined){
let data0 = data.minDuration;
if(typeof data0 === "string"){
if(!pattern31.test(data0)){
const err2 = {instancePath:instancePath+"/minDuration",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/minDuration",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.maxDuration !== undefined){
let data1 = data.maxDuration;
if(typeof data1 === "string"){
if(!pattern31.test(data1)){
const err4 = {instancePath:instancePath+"/maxDuration",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/maxDuration",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.minRequests !== undefined){
let data2 = data.minRequests;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/minRequests",schemaPath:"#/properties/minRequests/type",keyword:"type",params:{type: "integer"},schema:schema215.properties.minRequests.type,parentSchema:schema215.properties.minRequests,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/minRequests",schemaPath:"#/properties/minRequests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema215.properties.minRequests,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.confidence !== undefined){
let data3 = data.confidence;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0.5 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},schema:0.5,parentSchema:schema215.properties.confidence,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 >= 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1},schema:1,parentSchema:schema215.properties.confidence,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"},schema:schema215.properties.confidence.type,parentSchema:schema215.properties.confidence,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.metrics !== undefined){
let data4 = data.metrics;
if(Array.isArray(data4)){
if(data4.length > 50){
const err11 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema215.properties.metrics,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema215.properties.metrics,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err13 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/properties/metrics/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema215.properties.metrics.items.required,parentSchema:schema215.properties.metrics.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.direction === undefined){
const err14 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/properties/metrics/items/required",keyword:"required",params:{missingProperty: "direction"},schema:schema215.properties.metrics.items.required,parentSchema:schema215.properties.metrics.items,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data5){
if(!((((((key1 === "id") || (key1 === "direction")) || (key1 === "role")) || (key1 === "noWorseBy")) || (key1 === "betterBy")) || (key1 === "labelDelay"))){
const err15 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/properties/metrics/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema215.properties.metrics.items,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err16 = {instancePath:instancePath+"/metrics/" + i0+"/id",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/metrics/" + i0+"/id",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.direction !== undefined){
let data7 = data5.direction;
if(!((data7 === "up") || (data7 === "down"))){
const err18 = {instancePath:instancePath+"/metrics/" + i0+"/direction",schemaPath:"#/properties/metrics/items/properties/direction/enum",keyword:"enum",params:{allowedValues: schema215.properties.metrics.items.properties.direction.enum},schema:schema215.properties.metrics.items.properties.direction.enum,parentSchema:schema215.properties.metrics.items.properties.direction,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.role !== undefined){
let data8 = data5.role;
if(!((data8 === "primary") || (data8 === "guardrail"))){
const err19 = {instancePath:instancePath+"/metrics/" + i0+"/role",schemaPath:"#/properties/metrics/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema215.properties.metrics.items.properties.role.enum},schema:schema215.properties.metrics.items.properties.role.enum,parentSchema:schema215.properties.metrics.items.properties.role,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.noWorseBy !== undefined){
let data9 = data5.noWorseBy;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/metrics/" + i0+"/noWorseBy",schemaPath:"#/properties/metrics/items/properties/noWorseBy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema215.properties.metrics.items.properties.noWorseBy,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metrics/" + i0+"/noWorseBy",schemaPath:"#/properties/metrics/items/properties/noWorseBy/type",keyword:"type",params:{type: "number"},schema:schema215.properties.metrics.items.properties.noWorseBy.type,parentSchema:schema215.properties.metrics.items.properties.noWorseBy,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.betterBy !== undefined){
let data10 = data5.betterBy;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/metrics/" + i0+"/betterBy",schemaPath:"#/properties/metrics/items/properties/betterBy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema215.properties.metrics.items.properties.betterBy,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/metrics/" + i0+"/betterBy",schemaPath:"#/properties/metrics/items/properties/betterBy/type",keyword:"type",params:{type: "number"},schema:schema215.properties.metrics.items.properties.betterBy.type,parentSchema:schema215.properties.metrics.items.properties.betterBy,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.labelDelay !== undefined){
let data11 = data5.labelDelay;
if(typeof data11 === "string"){
if(!pattern31.test(data11)){
const err24 = {instancePath:instancePath+"/metrics/" + i0+"/labelDelay",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/metrics/" + i0+"/labelDelay",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/properties/metrics/items/type",keyword:"type",params:{type: "object"},schema:schema215.properties.metrics.items.type,parentSchema:schema215.properties.metrics.items,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "array"},schema:schema215.properties.metrics.type,parentSchema:schema215.properties.metrics,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema215.type,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="model.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.task === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "task"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.signature === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "signature"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.evaluation === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evaluation"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.gates === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gates"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.modes === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modes"},schema:schema166.required,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema166.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("seatrial/v1" !== data0){
const err9 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "seatrial/v1"},schema:"seatrial/v1",parentSchema:schema166.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Model" !== data1){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Model"},schema:"Model",parentSchema:schema166.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err11 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.title !== undefined){
let data3 = data.title;
if(typeof data3 === "string"){
if(func3(data3) > 200){
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema166.properties.title,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},schema:schema166.properties.title.type,parentSchema:schema166.properties.title,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(typeof data4 === "string"){
if(func3(data4) > 10000){
const err15 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 10000},schema:10000,parentSchema:schema166.properties.description,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema166.properties.description.type,parentSchema:schema166.properties.description,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.owners !== undefined){
let data5 = data.owners;
if(Array.isArray(data5)){
if(data5.length > 50){
const err17 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema166.properties.owners,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern36.test(data6)){
const err18 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data5[i1], data5[j0])){
const err20 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema166.properties.owners,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "array"},schema:schema166.properties.owners.type,parentSchema:schema166.properties.owners,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.task !== undefined){
let data7 = data.task;
if(!(((((((((((data7 === "tabular-classification") || (data7 === "tabular-regression")) || (data7 === "text-classification")) || (data7 === "image-classification")) || (data7 === "audio-classification")) || (data7 === "video-classification")) || (data7 === "voice-activity-detection")) || (data7 === "token-classification")) || (data7 === "time-series-forecasting")) || (data7 === "text-ranking")) || (data7 === "sentence-similarity"))){
const err22 = {instancePath:instancePath+"/task",schemaPath:"common.schema.json#/$defs/Task/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.tags !== undefined){
let data8 = data.tags;
if(Array.isArray(data8)){
if(data8.length > 50){
const err23 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema166.properties.tags,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func3(data9) > 60){
const err24 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 60},schema:60,parentSchema:schema166.properties.tags.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(data9) < 1){
const err25 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema166.properties.tags.items,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},schema:schema166.properties.tags.items.type,parentSchema:schema166.properties.tags.items,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data8[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
const err27 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema166.properties.tags,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema166.properties.tags.type,parentSchema:schema166.properties.tags,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.intendedUse !== undefined){
let data10 = data.intendedUse;
if(typeof data10 === "string"){
if(func3(data10) > 10000){
const err29 = {instancePath:instancePath+"/intendedUse",schemaPath:"#/properties/intendedUse/maxLength",keyword:"maxLength",params:{limit: 10000},schema:10000,parentSchema:schema166.properties.intendedUse,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/intendedUse",schemaPath:"#/properties/intendedUse/type",keyword:"type",params:{type: "string"},schema:schema166.properties.intendedUse.type,parentSchema:schema166.properties.intendedUse,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.signature !== undefined){
if(!(validate122(data.signature, {instancePath:instancePath+"/signature",parentData:data,parentDataProperty:"signature",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.evaluation !== undefined){
let data12 = data.evaluation;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 20){
const err31 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema166.properties.evaluation,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(Object.keys(data12).length < 1){
const err32 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema166.properties.evaluation,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key1 in data12){
const _errs27 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err33 = {instancePath:instancePath+"/evaluation",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/evaluation",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid10 = _errs27 === errors;
if(!valid10){
const err35 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema166.properties.evaluation.propertyNames,parentSchema:schema166.properties.evaluation,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
for(const key2 in data12){
if(!(validate126(data12[key2], {instancePath:instancePath+"/evaluation/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/type",keyword:"type",params:{type: "object"},schema:schema166.properties.evaluation.type,parentSchema:schema166.properties.evaluation,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.gates !== undefined){
let data14 = data.gates;
if(Array.isArray(data14)){
if(data14.length > 500){
const err37 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema166.properties.gates,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len2 = data14.length;
for(let i4=0; i4<len2; i4++){
if(!(validate138(data14[i4], {instancePath:instancePath+"/gates/" + i4,parentData:data14,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "array"},schema:schema166.properties.gates.type,parentSchema:schema166.properties.gates,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.modes !== undefined){
let data16 = data.modes;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err39 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema166.properties.modes,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key3 in data16){
if(!((((key3 === "realtime") || (key3 === "batch")) || (key3 === "streaming")) || (key3 === "edge"))){
const err40 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema166.properties.modes,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16.realtime !== undefined){
if(!(validate140(data16.realtime, {instancePath:instancePath+"/modes/realtime",parentData:data16,parentDataProperty:"realtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data16.batch !== undefined){
if(!(validate140(data16.batch, {instancePath:instancePath+"/modes/batch",parentData:data16,parentDataProperty:"batch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data16.streaming !== undefined){
if(!(validate140(data16.streaming, {instancePath:instancePath+"/modes/streaming",parentData:data16,parentDataProperty:"streaming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data16.edge !== undefined){
if(!(validate140(data16.edge, {instancePath:instancePath+"/modes/edge",parentData:data16,parentDataProperty:"edge",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/type",keyword:"type",params:{type: "object"},schema:schema166.properties.modes.type,parentSchema:schema166.properties.modes,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.onInconclusive !== undefined){
let data21 = data.onInconclusive;
if(!((data21 === "block") || (data21 === "warn"))){
const err42 = {instancePath:instancePath+"/onInconclusive",schemaPath:"#/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema166.properties.onInconclusive.enum},schema:schema166.properties.onInconclusive.enum,parentSchema:schema166.properties.onInconclusive,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.liveTest !== undefined){
if(!(validate147(data.liveTest, {instancePath:instancePath+"/liveTest",parentData:data,parentDataProperty:"liveTest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema166.type,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateSettings = validate94;
const schema95 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"settings.schema.json","title":"Settings","description":"Policy and settings of a registry: .github/seatrial.yml, read from the default branch only.","type":"object","additionalProperties":false,"required":["apiVersion","kind"],"properties":{"apiVersion":{"const":"seatrial/v1"},"kind":{"const":"Settings"},"models":{"$ref":"common.schema.json#/$defs/RegistryPath","default":"models","description":"The folder that holds the models."},"certification":{"title":"CertificationSettings","type":"object","additionalProperties":false,"properties":{"timeout":{"$ref":"common.schema.json#/$defs/Duration","default":"10m","description":"Limit for one version's battery."},"callTimeout":{"$ref":"common.schema.json#/$defs/Duration","default":"30s","description":"Limit for loading a model and for one call."},"memory":{"$ref":"common.schema.json#/$defs/Size","default":"4GiB","description":"Limit for the process that holds the model."},"onInconclusive":{"enum":["block","warn"],"description":"A floor: a model may be stricter."},"requireLicense":{"type":"boolean","default":false}}},"environments":{"description":"Where models run. The name is the folder on the branch seatrial/deployments.","type":"object","minProperties":1,"maxProperties":20,"propertyNames":{"$ref":"common.schema.json#/$defs/Identifier"},"additionalProperties":{"$ref":"#/$defs/EnvironmentSettings"}},"releases":{"enum":["certified","production","none"],"default":"certified","description":"Which versions get a release."}},"$defs":{"Role":{"title":"Role","description":"A repository role, from the least.","enum":["read","triage","write","maintain","admin"]},"EnvironmentSettings":{"title":"EnvironmentSettings","type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"common.schema.json#/$defs/ModeName","description":"The mode whose certificate counts here. Default: every mode of the version."},"shareCap":{"$ref":"common.schema.json#/$defs/Proportion","default":0.5,"description":"Largest share of the traffic that all candidates together may get."},"defaultShare":{"$ref":"common.schema.json#/$defs/Proportion","default":0.1},"directPromotion":{"type":"boolean","default":false,"description":"Whether a version may take all traffic without a live test. The first version of a model always may."},"ownerApproval":{"type":"boolean","default":false,"description":"Whether an owner (CODEOWNERS, owners) who is not the author must have approved the bound commit."},"certificateMaxAge":{"$ref":"common.schema.json#/$defs/Duration"},"roles":{"title":"RoleSettings","description":"The least role for each action.","type":"object","additionalProperties":false,"properties":{"certify":{"$ref":"#/$defs/Role","default":"write"},"live":{"$ref":"#/$defs/Role","default":"write"},"production":{"$ref":"#/$defs/Role","default":"maintain"},"rollback":{"$ref":"#/$defs/Role","default":"write"},"hold":{"$ref":"#/$defs/Role","default":"triage"},"unhold":{"$ref":"#/$defs/Role","default":"maintain"},"retire":{"$ref":"#/$defs/Role","default":"maintain"},"quarantine":{"$ref":"#/$defs/Role","default":"maintain"}}},"teams":{"title":"TeamSettings","description":"Teams that may do an action whatever their role.","type":"object","additionalProperties":false,"properties":{"live":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}},"production":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}}}},"freeze":{"description":"Times in which exposure may not rise.","type":"array","maxItems":100,"items":{"title":"FreezeWindow","type":"object","additionalProperties":false,"required":["from","until","reason"],"properties":{"from":{"type":"string","format":"date-time"},"until":{"type":"string","format":"date-time"},"reason":{"type":"string","minLength":1,"maxLength":500}}}}}}}};
const schema101 = {"title":"EnvironmentSettings","type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"common.schema.json#/$defs/ModeName","description":"The mode whose certificate counts here. Default: every mode of the version."},"shareCap":{"$ref":"common.schema.json#/$defs/Proportion","default":0.5,"description":"Largest share of the traffic that all candidates together may get."},"defaultShare":{"$ref":"common.schema.json#/$defs/Proportion","default":0.1},"directPromotion":{"type":"boolean","default":false,"description":"Whether a version may take all traffic without a live test. The first version of a model always may."},"ownerApproval":{"type":"boolean","default":false,"description":"Whether an owner (CODEOWNERS, owners) who is not the author must have approved the bound commit."},"certificateMaxAge":{"$ref":"common.schema.json#/$defs/Duration"},"roles":{"title":"RoleSettings","description":"The least role for each action.","type":"object","additionalProperties":false,"properties":{"certify":{"$ref":"#/$defs/Role","default":"write"},"live":{"$ref":"#/$defs/Role","default":"write"},"production":{"$ref":"#/$defs/Role","default":"maintain"},"rollback":{"$ref":"#/$defs/Role","default":"write"},"hold":{"$ref":"#/$defs/Role","default":"triage"},"unhold":{"$ref":"#/$defs/Role","default":"maintain"},"retire":{"$ref":"#/$defs/Role","default":"maintain"},"quarantine":{"$ref":"#/$defs/Role","default":"maintain"}}},"teams":{"title":"TeamSettings","description":"Teams that may do an action whatever their role.","type":"object","additionalProperties":false,"properties":{"live":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}},"production":{"type":"array","items":{"$ref":"common.schema.json#/$defs/Handle"}}}},"freeze":{"description":"Times in which exposure may not rise.","type":"array","maxItems":100,"items":{"title":"FreezeWindow","type":"object","additionalProperties":false,"required":["from","until","reason"],"properties":{"from":{"type":"string","format":"date-time"},"until":{"type":"string","format":"date-time"},"reason":{"type":"string","minLength":1,"maxLength":500}}}}}};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema101.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!((((data0 === "realtime") || (data0 === "batch")) || (data0 === "streaming")) || (data0 === "edge"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.shareCap !== undefined){
let data1 = data.shareCap;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/shareCap",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.defaultShare !== undefined){
let data2 = data.defaultShare;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/defaultShare",schemaPath:"common.schema.json#/$defs/Proportion/type",keyword:"type",params:{type: "number"},schema:schema85.type,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.directPromotion !== undefined){
let data3 = data.directPromotion;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/directPromotion",schemaPath:"#/properties/directPromotion/type",keyword:"type",params:{type: "boolean"},schema:schema101.properties.directPromotion.type,parentSchema:schema101.properties.directPromotion,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ownerApproval !== undefined){
let data4 = data.ownerApproval;
if(typeof data4 !== "boolean"){
const err9 = {instancePath:instancePath+"/ownerApproval",schemaPath:"#/properties/ownerApproval/type",keyword:"type",params:{type: "boolean"},schema:schema101.properties.ownerApproval.type,parentSchema:schema101.properties.ownerApproval,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.certificateMaxAge !== undefined){
let data5 = data.certificateMaxAge;
if(typeof data5 === "string"){
if(!pattern31.test(data5)){
const err10 = {instancePath:instancePath+"/certificateMaxAge",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/certificateMaxAge",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.roles !== undefined){
let data6 = data.roles;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!((((((((key1 === "certify") || (key1 === "live")) || (key1 === "production")) || (key1 === "rollback")) || (key1 === "hold")) || (key1 === "unhold")) || (key1 === "retire")) || (key1 === "quarantine"))){
const err12 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema101.properties.roles,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.certify !== undefined){
let data7 = data6.certify;
if(!(((((data7 === "read") || (data7 === "triage")) || (data7 === "write")) || (data7 === "maintain")) || (data7 === "admin"))){
const err13 = {instancePath:instancePath+"/roles/certify",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.live !== undefined){
let data8 = data6.live;
if(!(((((data8 === "read") || (data8 === "triage")) || (data8 === "write")) || (data8 === "maintain")) || (data8 === "admin"))){
const err14 = {instancePath:instancePath+"/roles/live",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.production !== undefined){
let data9 = data6.production;
if(!(((((data9 === "read") || (data9 === "triage")) || (data9 === "write")) || (data9 === "maintain")) || (data9 === "admin"))){
const err15 = {instancePath:instancePath+"/roles/production",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.rollback !== undefined){
let data10 = data6.rollback;
if(!(((((data10 === "read") || (data10 === "triage")) || (data10 === "write")) || (data10 === "maintain")) || (data10 === "admin"))){
const err16 = {instancePath:instancePath+"/roles/rollback",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.hold !== undefined){
let data11 = data6.hold;
if(!(((((data11 === "read") || (data11 === "triage")) || (data11 === "write")) || (data11 === "maintain")) || (data11 === "admin"))){
const err17 = {instancePath:instancePath+"/roles/hold",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.unhold !== undefined){
let data12 = data6.unhold;
if(!(((((data12 === "read") || (data12 === "triage")) || (data12 === "write")) || (data12 === "maintain")) || (data12 === "admin"))){
const err18 = {instancePath:instancePath+"/roles/unhold",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.retire !== undefined){
let data13 = data6.retire;
if(!(((((data13 === "read") || (data13 === "triage")) || (data13 === "write")) || (data13 === "maintain")) || (data13 === "admin"))){
const err19 = {instancePath:instancePath+"/roles/retire",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.quarantine !== undefined){
let data14 = data6.quarantine;
if(!(((((data14 === "read") || (data14 === "triage")) || (data14 === "write")) || (data14 === "maintain")) || (data14 === "admin"))){
const err20 = {instancePath:instancePath+"/roles/quarantine",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema106.enum},schema:schema106.enum,parentSchema:schema106,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},schema:schema101.properties.roles.type,parentSchema:schema101.properties.roles,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.teams !== undefined){
let data15 = data.teams;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!((key2 === "live") || (key2 === "production"))){
const err22 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema101.properties.teams,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data15.live !== undefined){
let data16 = data15.live;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(!pattern36.test(data17)){
const err23 = {instancePath:instancePath+"/teams/live/" + i0,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data17};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/teams/live/" + i0,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/teams/live",schemaPath:"#/properties/teams/properties/live/type",keyword:"type",params:{type: "array"},schema:schema101.properties.teams.properties.live.type,parentSchema:schema101.properties.teams.properties.live,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.production !== undefined){
let data18 = data15.production;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(!pattern36.test(data19)){
const err26 = {instancePath:instancePath+"/teams/production/" + i1,schemaPath:"common.schema.json#/$defs/Handle/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"},schema:"^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$",parentSchema:schema114,data:data19};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/teams/production/" + i1,schemaPath:"common.schema.json#/$defs/Handle/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/teams/production",schemaPath:"#/properties/teams/properties/production/type",keyword:"type",params:{type: "array"},schema:schema101.properties.teams.properties.production.type,parentSchema:schema101.properties.teams.properties.production,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},schema:schema101.properties.teams.type,parentSchema:schema101.properties.teams,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.freeze !== undefined){
let data20 = data.freeze;
if(Array.isArray(data20)){
if(data20.length > 100){
const err30 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema101.properties.freeze,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.from === undefined){
const err31 = {instancePath:instancePath+"/freeze/" + i2,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema101.properties.freeze.items.required,parentSchema:schema101.properties.freeze.items,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data21.until === undefined){
const err32 = {instancePath:instancePath+"/freeze/" + i2,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema101.properties.freeze.items.required,parentSchema:schema101.properties.freeze.items,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data21.reason === undefined){
const err33 = {instancePath:instancePath+"/freeze/" + i2,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema101.properties.freeze.items.required,parentSchema:schema101.properties.freeze.items,data:data21};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data21){
if(!(((key3 === "from") || (key3 === "until")) || (key3 === "reason"))){
const err34 = {instancePath:instancePath+"/freeze/" + i2,schemaPath:"#/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema101.properties.freeze.items,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data21.from !== undefined){
let data22 = data21.from;
if(typeof data22 === "string"){
if(!(formats0.validate(data22))){
const err35 = {instancePath:instancePath+"/freeze/" + i2+"/from",schemaPath:"#/properties/freeze/items/properties/from/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema101.properties.freeze.items.properties.from,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/freeze/" + i2+"/from",schemaPath:"#/properties/freeze/items/properties/from/type",keyword:"type",params:{type: "string"},schema:schema101.properties.freeze.items.properties.from.type,parentSchema:schema101.properties.freeze.items.properties.from,data:data22};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.until !== undefined){
let data23 = data21.until;
if(typeof data23 === "string"){
if(!(formats0.validate(data23))){
const err37 = {instancePath:instancePath+"/freeze/" + i2+"/until",schemaPath:"#/properties/freeze/items/properties/until/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema101.properties.freeze.items.properties.until,data:data23};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/freeze/" + i2+"/until",schemaPath:"#/properties/freeze/items/properties/until/type",keyword:"type",params:{type: "string"},schema:schema101.properties.freeze.items.properties.until.type,parentSchema:schema101.properties.freeze.items.properties.until,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data21.reason !== undefined){
let data24 = data21.reason;
if(typeof data24 === "string"){
if(func3(data24) > 500){
const err39 = {instancePath:instancePath+"/freeze/" + i2+"/reason",schemaPath:"#/properties/freeze/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema101.properties.freeze.items.properties.reason,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func3(data24) < 1){
const err40 = {instancePath:instancePath+"/freeze/" + i2+"/reason",schemaPath:"#/properties/freeze/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema101.properties.freeze.items.properties.reason,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/freeze/" + i2+"/reason",schemaPath:"#/properties/freeze/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema101.properties.freeze.items.properties.reason.type,parentSchema:schema101.properties.freeze.items.properties.reason,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/freeze/" + i2,schemaPath:"#/properties/freeze/items/type",keyword:"type",params:{type: "object"},schema:schema101.properties.freeze.items.type,parentSchema:schema101.properties.freeze.items,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/type",keyword:"type",params:{type: "array"},schema:schema101.properties.freeze.type,parentSchema:schema101.properties.freeze,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="settings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema95.required,parentSchema:schema95,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema95.required,parentSchema:schema95,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "models")) || (key0 === "certification")) || (key0 === "environments")) || (key0 === "releases"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema95,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("seatrial/v1" !== data0){
const err3 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "seatrial/v1"},schema:"seatrial/v1",parentSchema:schema95.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Settings" !== data1){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Settings"},schema:"Settings",parentSchema:schema95.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.models !== undefined){
let data2 = data.models;
if(typeof data2 === "string"){
if(func3(data2) > 512){
const err5 = {instancePath:instancePath+"/models",schemaPath:"common.schema.json#/$defs/RegistryPath/maxLength",keyword:"maxLength",params:{limit: 512},schema:512,parentSchema:schema96,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data2) < 1){
const err6 = {instancePath:instancePath+"/models",schemaPath:"common.schema.json#/$defs/RegistryPath/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern30.test(data2)){
const err7 = {instancePath:instancePath+"/models",schemaPath:"common.schema.json#/$defs/RegistryPath/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$"},schema:"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$",parentSchema:schema96,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/models",schemaPath:"common.schema.json#/$defs/RegistryPath/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.certification !== undefined){
let data3 = data.certification;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((((key1 === "timeout") || (key1 === "callTimeout")) || (key1 === "memory")) || (key1 === "onInconclusive")) || (key1 === "requireLicense"))){
const err9 = {instancePath:instancePath+"/certification",schemaPath:"#/properties/certification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema95.properties.certification,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.timeout !== undefined){
let data4 = data3.timeout;
if(typeof data4 === "string"){
if(!pattern31.test(data4)){
const err10 = {instancePath:instancePath+"/certification/timeout",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/certification/timeout",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.callTimeout !== undefined){
let data5 = data3.callTimeout;
if(typeof data5 === "string"){
if(!pattern31.test(data5)){
const err12 = {instancePath:instancePath+"/certification/callTimeout",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"},schema:"^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$",parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/certification/callTimeout",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.memory !== undefined){
let data6 = data3.memory;
if(typeof data6 === "string"){
if(!pattern33.test(data6)){
const err14 = {instancePath:instancePath+"/certification/memory",schemaPath:"common.schema.json#/$defs/Size/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$"},schema:"^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$",parentSchema:schema99,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/certification/memory",schemaPath:"common.schema.json#/$defs/Size/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.onInconclusive !== undefined){
let data7 = data3.onInconclusive;
if(!((data7 === "block") || (data7 === "warn"))){
const err16 = {instancePath:instancePath+"/certification/onInconclusive",schemaPath:"#/properties/certification/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema95.properties.certification.properties.onInconclusive.enum},schema:schema95.properties.certification.properties.onInconclusive.enum,parentSchema:schema95.properties.certification.properties.onInconclusive,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.requireLicense !== undefined){
let data8 = data3.requireLicense;
if(typeof data8 !== "boolean"){
const err17 = {instancePath:instancePath+"/certification/requireLicense",schemaPath:"#/properties/certification/properties/requireLicense/type",keyword:"type",params:{type: "boolean"},schema:schema95.properties.certification.properties.requireLicense.type,parentSchema:schema95.properties.certification.properties.requireLicense,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/certification",schemaPath:"#/properties/certification/type",keyword:"type",params:{type: "object"},schema:schema95.properties.certification.type,parentSchema:schema95.properties.certification,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.environments !== undefined){
let data9 = data.environments;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length > 20){
const err19 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema95.properties.environments,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(Object.keys(data9).length < 1){
const err20 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema95.properties.environments,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data9){
const _errs24 = errors;
if(typeof key2 === "string"){
if(!pattern4.test(key2)){
const err21 = {instancePath:instancePath+"/environments",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/environments",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid6 = _errs24 === errors;
if(!valid6){
const err23 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema95.properties.environments.propertyNames,parentSchema:schema95.properties.environments,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key3 in data9){
if(!(validate95(data9[key3], {instancePath:instancePath+"/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},schema:schema95.properties.environments.type,parentSchema:schema95.properties.environments,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.releases !== undefined){
let data11 = data.releases;
if(!(((data11 === "certified") || (data11 === "production")) || (data11 === "none"))){
const err25 = {instancePath:instancePath+"/releases",schemaPath:"#/properties/releases/enum",keyword:"enum",params:{allowedValues: schema95.properties.releases.enum},schema:schema95.properties.releases.enum,parentSchema:schema95.properties.releases,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema95.type,parentSchema:schema95,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateModelVersion = validate149;
const schema220 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"version.schema.json","title":"ModelVersion","description":"What was built: models/<model>/versions/<version>.yaml. Immutable once merged.","type":"object","additionalProperties":false,"required":["apiVersion","kind","model","version","artifact","modes"],"properties":{"apiVersion":{"const":"seatrial/v1"},"kind":{"const":"ModelVersion"},"model":{"$ref":"common.schema.json#/$defs/Identifier"},"version":{"$ref":"common.schema.json#/$defs/SemanticVersion"},"description":{"type":"string","maxLength":10000},"artifact":{"title":"Artifact","type":"object","additionalProperties":false,"required":["format","files"],"properties":{"format":{"const":"onnx"},"files":{"description":"The model file first, then every external-data file.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/ArtifactFile"}}}},"modes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/ModeName"},"description":"The modes that this build is meant for."},"signature":{"$ref":"common.schema.json#/$defs/Signature","description":"Only on a new major version whose tensors differ from model.yaml."},"lineage":{"title":"Lineage","description":"Where the build comes from.","type":"object","additionalProperties":false,"properties":{"source":{"type":"string","maxLength":2048,"description":"The training code, as git+https://…@<commit>."},"run":{"type":"string","maxLength":2048,"description":"Address of the training run."},"base":{"type":"string","maxLength":2048,"description":"The model that this one was tuned from."},"data":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/LineageData"}},"params":{"type":"object","maxProperties":500,"additionalProperties":{"type":["string","number","boolean","null"]}}}},"claims":{"type":"object","maxProperties":200,"additionalProperties":{"type":"number"},"propertyNames":{"$ref":"common.schema.json#/$defs/MetricName"},"description":"What the trainer measured: shown beside certification, never trusted."},"card":{"title":"Card","type":"object","additionalProperties":false,"properties":{"license":{"type":"string","maxLength":200,"description":"SPDX expression."},"limitations":{"type":"string","maxLength":20000},"ethics":{"type":"string","maxLength":20000},"citation":{"type":"string","maxLength":20000},"authors":{"type":"array","maxItems":100,"items":{"type":"string","maxLength":200}}}}},"$defs":{"ArtifactFile":{"title":"ArtifactFile","type":"object","additionalProperties":false,"required":["name","size","sha256"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255,"pattern":"^(?!\\.\\.?$)[^/\\\\\\u0000-\\u001f]+$","description":"The name under which the model file refers to it."},"path":{"$ref":"common.schema.json#/$defs/RegistryPath"},"uri":{"$ref":"common.schema.json#/$defs/HttpsUri"},"size":{"type":"integer","minimum":0,"description":"Bytes."},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}},"LineageData":{"title":"LineageData","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256},"uri":{"type":"string","maxLength":2048},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}}}};
const schema223 = {"title":"ArtifactFile","type":"object","additionalProperties":false,"required":["name","size","sha256"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255,"pattern":"^(?!\\.\\.?$)[^/\\\\\\u0000-\\u001f]+$","description":"The name under which the model file refers to it."},"path":{"$ref":"common.schema.json#/$defs/RegistryPath"},"uri":{"$ref":"common.schema.json#/$defs/HttpsUri"},"size":{"type":"integer","minimum":0,"description":"Bytes."},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}};
const pattern94 = new RegExp("^(?!\\.\\.?$)[^/\\\\\\u0000-\\u001f]+$", "u");

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema223.required,parentSchema:schema223,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.size === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},schema:schema223.required,parentSchema:schema223,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sha256 === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema223.required,parentSchema:schema223,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "path")) || (key0 === "uri")) || (key0 === "size")) || (key0 === "sha256"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema223,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 255){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema223.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema223.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern94.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!\\.\\.?$)[^/\\\\\\u0000-\\u001f]+$"},schema:"^(?!\\.\\.?$)[^/\\\\\\u0000-\\u001f]+$",parentSchema:schema223.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema223.properties.name.type,parentSchema:schema223.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 === "string"){
if(func3(data1) > 512){
const err8 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/maxLength",keyword:"maxLength",params:{limit: 512},schema:512,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(data1) < 1){
const err9 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern30.test(data1)){
const err10 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$"},schema:"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\\\u0000-\\u001f]+$",parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/path",schemaPath:"common.schema.json#/$defs/RegistryPath/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.uri !== undefined){
let data2 = data.uri;
if(typeof data2 === "string"){
if(func3(data2) > 2048){
const err12 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema175,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern69.test(data2)){
const err13 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s\\u0000-\\u001f]+$"},schema:"^https://[^\\s\\u0000-\\u001f]+$",parentSchema:schema175,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/uri",schemaPath:"common.schema.json#/$defs/HttpsUri/type",keyword:"type",params:{type: "string"},schema:schema175.type,parentSchema:schema175,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.size !== undefined){
let data3 = data.size;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},schema:schema223.properties.size.type,parentSchema:schema223.properties.size,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema223.properties.size,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.sha256 !== undefined){
let data4 = data.sha256;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err17 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema223.type,parentSchema:schema223,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.outputs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "inputs") || (key0 === "outputs"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.inputs !== undefined){
let data0 = data.inputs;
if(Array.isArray(data0)){
if(data0.length > 256){
const err3 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data0[i0], {instancePath:instancePath+"/inputs/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.inputs.type,parentSchema:schema46.properties.inputs,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.outputs !== undefined){
let data2 = data.outputs;
if(Array.isArray(data2)){
if(data2.length > 256){
const err6 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 256},schema:256,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate39(data2[i1], {instancePath:instancePath+"/outputs/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},schema:schema46.properties.outputs.type,parentSchema:schema46.properties.outputs,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema229 = {"title":"LineageData","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256},"uri":{"type":"string","maxLength":2048},"sha256":{"$ref":"common.schema.json#/$defs/Sha256"}}};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema229.required,parentSchema:schema229,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "uri")) || (key0 === "sha256"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema229,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema229.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema229.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema229.properties.name.type,parentSchema:schema229.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.uri !== undefined){
let data1 = data.uri;
if(typeof data1 === "string"){
if(func3(data1) > 2048){
const err5 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema229.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema229.properties.uri.type,parentSchema:schema229.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data2 = data.sha256;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err7 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/sha256",schemaPath:"common.schema.json#/$defs/Sha256/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema229.type,parentSchema:schema229,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="version.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.model === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.version === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.artifact === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "artifact"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.modes === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modes"},schema:schema220.required,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema220.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("seatrial/v1" !== data0){
const err7 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "seatrial/v1"},schema:"seatrial/v1",parentSchema:schema220.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ModelVersion" !== data1){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ModelVersion"},schema:"ModelVersion",parentSchema:schema220.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.model !== undefined){
let data2 = data.model;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err9 = {instancePath:instancePath+"/model",schemaPath:"common.schema.json#/$defs/Identifier/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/model",schemaPath:"common.schema.json#/$defs/Identifier/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
let data3 = data.version;
if(typeof data3 === "string"){
if(func3(data3) > 128){
const err11 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data3)){
const err12 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/SemanticVersion/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(typeof data4 === "string"){
if(func3(data4) > 10000){
const err14 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 10000},schema:10000,parentSchema:schema220.properties.description,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema220.properties.description.type,parentSchema:schema220.properties.description,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.artifact !== undefined){
let data5 = data.artifact;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.format === undefined){
const err16 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: "format"},schema:schema220.properties.artifact.required,parentSchema:schema220.properties.artifact,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.files === undefined){
const err17 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: "files"},schema:schema220.properties.artifact.required,parentSchema:schema220.properties.artifact,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "format") || (key1 === "files"))){
const err18 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema220.properties.artifact,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.format !== undefined){
let data6 = data5.format;
if("onnx" !== data6){
const err19 = {instancePath:instancePath+"/artifact/format",schemaPath:"#/properties/artifact/properties/format/const",keyword:"const",params:{allowedValue: "onnx"},schema:"onnx",parentSchema:schema220.properties.artifact.properties.format,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.files !== undefined){
let data7 = data5.files;
if(Array.isArray(data7)){
if(data7.length > 1000){
const err20 = {instancePath:instancePath+"/artifact/files",schemaPath:"#/properties/artifact/properties/files/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema220.properties.artifact.properties.files,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/artifact/files",schemaPath:"#/properties/artifact/properties/files/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema220.properties.artifact.properties.files,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate150(data7[i0], {instancePath:instancePath+"/artifact/files/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/artifact/files",schemaPath:"#/properties/artifact/properties/files/type",keyword:"type",params:{type: "array"},schema:schema220.properties.artifact.properties.files.type,parentSchema:schema220.properties.artifact.properties.files,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/type",keyword:"type",params:{type: "object"},schema:schema220.properties.artifact.type,parentSchema:schema220.properties.artifact,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.modes !== undefined){
let data9 = data.modes;
if(Array.isArray(data9)){
if(data9.length < 1){
const err24 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema220.properties.modes,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(!((((data10 === "realtime") || (data10 === "batch")) || (data10 === "streaming")) || (data10 === "edge"))){
const err25 = {instancePath:instancePath+"/modes/" + i1,schemaPath:"common.schema.json#/$defs/ModeName/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i2 = data9.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data9[i2], data9[j0])){
const err26 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},schema:true,parentSchema:schema220.properties.modes,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/modes",schemaPath:"#/properties/modes/type",keyword:"type",params:{type: "array"},schema:schema220.properties.modes.type,parentSchema:schema220.properties.modes,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.signature !== undefined){
if(!(validate152(data.signature, {instancePath:instancePath+"/signature",parentData:data,parentDataProperty:"signature",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.lineage !== undefined){
let data12 = data.lineage;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(((((key2 === "source") || (key2 === "run")) || (key2 === "base")) || (key2 === "data")) || (key2 === "params"))){
const err28 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema220.properties.lineage,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.source !== undefined){
let data13 = data12.source;
if(typeof data13 === "string"){
if(func3(data13) > 2048){
const err29 = {instancePath:instancePath+"/lineage/source",schemaPath:"#/properties/lineage/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema220.properties.lineage.properties.source,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/lineage/source",schemaPath:"#/properties/lineage/properties/source/type",keyword:"type",params:{type: "string"},schema:schema220.properties.lineage.properties.source.type,parentSchema:schema220.properties.lineage.properties.source,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.run !== undefined){
let data14 = data12.run;
if(typeof data14 === "string"){
if(func3(data14) > 2048){
const err31 = {instancePath:instancePath+"/lineage/run",schemaPath:"#/properties/lineage/properties/run/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema220.properties.lineage.properties.run,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/lineage/run",schemaPath:"#/properties/lineage/properties/run/type",keyword:"type",params:{type: "string"},schema:schema220.properties.lineage.properties.run.type,parentSchema:schema220.properties.lineage.properties.run,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.base !== undefined){
let data15 = data12.base;
if(typeof data15 === "string"){
if(func3(data15) > 2048){
const err33 = {instancePath:instancePath+"/lineage/base",schemaPath:"#/properties/lineage/properties/base/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema220.properties.lineage.properties.base,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/lineage/base",schemaPath:"#/properties/lineage/properties/base/type",keyword:"type",params:{type: "string"},schema:schema220.properties.lineage.properties.base.type,parentSchema:schema220.properties.lineage.properties.base,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.data !== undefined){
let data16 = data12.data;
if(Array.isArray(data16)){
if(data16.length > 1000){
const err35 = {instancePath:instancePath+"/lineage/data",schemaPath:"#/properties/lineage/properties/data/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema220.properties.lineage.properties.data,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
if(!(validate156(data16[i3], {instancePath:instancePath+"/lineage/data/" + i3,parentData:data16,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/lineage/data",schemaPath:"#/properties/lineage/properties/data/type",keyword:"type",params:{type: "array"},schema:schema220.properties.lineage.properties.data.type,parentSchema:schema220.properties.lineage.properties.data,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.params !== undefined){
let data18 = data12.params;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 500){
const err37 = {instancePath:instancePath+"/lineage/params",schemaPath:"#/properties/lineage/properties/params/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema220.properties.lineage.properties.params,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key3 in data18){
let data19 = data18[key3];
if((((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (typeof data19 !== "boolean")) && (data19 !== null)){
const err38 = {instancePath:instancePath+"/lineage/params/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lineage/properties/params/additionalProperties/type",keyword:"type",params:{type: schema220.properties.lineage.properties.params.additionalProperties.type},schema:schema220.properties.lineage.properties.params.additionalProperties.type,parentSchema:schema220.properties.lineage.properties.params.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/lineage/params",schemaPath:"#/properties/lineage/properties/params/type",keyword:"type",params:{type: "object"},schema:schema220.properties.lineage.properties.params.type,parentSchema:schema220.properties.lineage.properties.params,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/type",keyword:"type",params:{type: "object"},schema:schema220.properties.lineage.type,parentSchema:schema220.properties.lineage,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.claims !== undefined){
let data20 = data.claims;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length > 200){
const err41 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/maxProperties",keyword:"maxProperties",params:{limit: 200},schema:200,parentSchema:schema220.properties.claims,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key4 in data20){
const _errs43 = errors;
if(typeof key4 === "string"){
if(!pattern73.test(key4)){
const err42 = {instancePath:instancePath+"/claims",schemaPath:"common.schema.json#/$defs/MetricName/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$"},schema:"^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$",parentSchema:schema195,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/claims",schemaPath:"common.schema.json#/$defs/MetricName/type",keyword:"type",params:{type: "string"},schema:schema195.type,parentSchema:schema195,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid14 = _errs43 === errors;
if(!valid14){
const err44 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema220.properties.claims.propertyNames,parentSchema:schema220.properties.claims,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
for(const key5 in data20){
let data21 = data20[key5];
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err45 = {instancePath:instancePath+"/claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/claims/additionalProperties/type",keyword:"type",params:{type: "number"},schema:schema220.properties.claims.additionalProperties.type,parentSchema:schema220.properties.claims.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"},schema:schema220.properties.claims.type,parentSchema:schema220.properties.claims,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.card !== undefined){
let data22 = data.card;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
if(!(((((key6 === "license") || (key6 === "limitations")) || (key6 === "ethics")) || (key6 === "citation")) || (key6 === "authors"))){
const err47 = {instancePath:instancePath+"/card",schemaPath:"#/properties/card/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema220.properties.card,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data22.license !== undefined){
let data23 = data22.license;
if(typeof data23 === "string"){
if(func3(data23) > 200){
const err48 = {instancePath:instancePath+"/card/license",schemaPath:"#/properties/card/properties/license/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema220.properties.card.properties.license,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/card/license",schemaPath:"#/properties/card/properties/license/type",keyword:"type",params:{type: "string"},schema:schema220.properties.card.properties.license.type,parentSchema:schema220.properties.card.properties.license,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.limitations !== undefined){
let data24 = data22.limitations;
if(typeof data24 === "string"){
if(func3(data24) > 20000){
const err50 = {instancePath:instancePath+"/card/limitations",schemaPath:"#/properties/card/properties/limitations/maxLength",keyword:"maxLength",params:{limit: 20000},schema:20000,parentSchema:schema220.properties.card.properties.limitations,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/card/limitations",schemaPath:"#/properties/card/properties/limitations/type",keyword:"type",params:{type: "string"},schema:schema220.properties.card.properties.limitations.type,parentSchema:schema220.properties.card.properties.limitations,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.ethics !== undefined){
let data25 = data22.ethics;
if(typeof data25 === "string"){
if(func3(data25) > 20000){
const err52 = {instancePath:instancePath+"/card/ethics",schemaPath:"#/properties/card/properties/ethics/maxLength",keyword:"maxLength",params:{limit: 20000},schema:20000,parentSchema:schema220.properties.card.properties.ethics,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/card/ethics",schemaPath:"#/properties/card/properties/ethics/type",keyword:"type",params:{type: "string"},schema:schema220.properties.card.properties.ethics.type,parentSchema:schema220.properties.card.properties.ethics,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.citation !== undefined){
let data26 = data22.citation;
if(typeof data26 === "string"){
if(func3(data26) > 20000){
const err54 = {instancePath:instancePath+"/card/citation",schemaPath:"#/properties/card/properties/citation/maxLength",keyword:"maxLength",params:{limit: 20000},schema:20000,parentSchema:schema220.properties.card.properties.citation,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/card/citation",schemaPath:"#/properties/card/properties/citation/type",keyword:"type",params:{type: "string"},schema:schema220.properties.card.properties.citation.type,parentSchema:schema220.properties.card.properties.citation,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.authors !== undefined){
let data27 = data22.authors;
if(Array.isArray(data27)){
if(data27.length > 100){
const err56 = {instancePath:instancePath+"/card/authors",schemaPath:"#/properties/card/properties/authors/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema220.properties.card.properties.authors,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len3 = data27.length;
for(let i4=0; i4<len3; i4++){
let data28 = data27[i4];
if(typeof data28 === "string"){
if(func3(data28) > 200){
const err57 = {instancePath:instancePath+"/card/authors/" + i4,schemaPath:"#/properties/card/properties/authors/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema220.properties.card.properties.authors.items,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/card/authors/" + i4,schemaPath:"#/properties/card/properties/authors/items/type",keyword:"type",params:{type: "string"},schema:schema220.properties.card.properties.authors.items.type,parentSchema:schema220.properties.card.properties.authors.items,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/card/authors",schemaPath:"#/properties/card/properties/authors/type",keyword:"type",params:{type: "array"},schema:schema220.properties.card.properties.authors.type,parentSchema:schema220.properties.card.properties.authors,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/card",schemaPath:"#/properties/card/type",keyword:"type",params:{type: "object"},schema:schema220.properties.card.type,parentSchema:schema220.properties.card,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema220.type,parentSchema:schema220,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
