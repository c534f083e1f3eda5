// What projects with the resolution of TypeScript 4 can import: it knows no `exports`.
import { ZitadelError, createClient } from "zitadel-wasm";
import { createClient as createFetched } from "zitadel-wasm/fetched";
import { qrSvg } from "zitadel-wasm/flows";
import { qrSvg as qrInline } from "zitadel-wasm/flows/inline";
import { createClient as createInline } from "zitadel-wasm/inline";
import { startTestServer } from "zitadel-wasm/testing";
import wasm from "zitadel-wasm/wasm/zitadel_wasm_bg.wasm";

export const all = [createClient, createFetched, createInline, qrSvg, qrInline, startTestServer, wasm];
export const isFailure = (value: unknown): value is ZitadelError => value instanceof ZitadelError;
