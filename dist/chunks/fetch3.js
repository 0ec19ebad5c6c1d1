import { t as registerFetch } from "./fetch2.js";

export { registerFetch };