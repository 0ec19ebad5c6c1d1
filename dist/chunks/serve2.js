import { t as registerServe } from "./serve.js";

export { registerServe };