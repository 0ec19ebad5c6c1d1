import { t as registerCatalog } from "./catalog2.js";

export { registerCatalog };