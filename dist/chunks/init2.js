import { t as registerInit } from "./init.js";

export { registerInit };