/**
 * Sentences for violations; every language has the same function.
 * @module zitadel-wasm/messages/en
 */
export * from "../../pkg/messages/en.js";
