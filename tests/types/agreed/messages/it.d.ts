import { type Described } from "./sentences.js";
/** A sentence in Italian for a violation: of its `rule` (or `code`) and `limit`. */
export declare const violationMessage: (violation: Described) => string;
