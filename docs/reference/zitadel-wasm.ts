/**
 * The client: what `createClient` takes, its services, and its errors.
 * @module zitadel-wasm
 */
export * from "../../pkg/index.js";
