import { t as registerProve } from "./prove.js";

export { registerProve };