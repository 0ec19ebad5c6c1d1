import { t as registerValidate } from "./validate.js";

export { registerValidate };