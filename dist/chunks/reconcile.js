import { t as registerReconcile } from "./reconcile2.js";

export { registerReconcile };