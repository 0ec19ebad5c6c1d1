import { t as registerApply } from "./apply.js";

export { registerApply };