import { t as registerReconcile } from "./reconcile3.js";

export { registerReconcile };