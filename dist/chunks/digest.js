import { t as registerDigest } from "./digest2.js";

export { registerDigest };