import { t as registerVerify } from "./verify.js";

export { registerVerify };