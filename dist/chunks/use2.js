import { t as registerUse } from "./use.js";

export { registerUse };