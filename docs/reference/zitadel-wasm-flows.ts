/**
 * Sign-ins: sessions that know their next step, passkeys, authenticator apps, codes.
 * @module zitadel-wasm/flows
 */
export * from "../../pkg/flows/index.js";
