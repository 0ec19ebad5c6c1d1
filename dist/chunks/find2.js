import { t as registerFind } from "./find.js";

export { registerFind };