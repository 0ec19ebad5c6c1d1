import { t as registerProve } from "./prove2.js";

export { registerProve };