import { ZitadelError, createClient } from "zitadel-wasm";
import { qrSvg } from "zitadel-wasm/flows";
import { qrSvg as qrInline } from "zitadel-wasm/flows/inline";
import { createClient as createInline } from "zitadel-wasm/inline";
import { startTestServer } from "zitadel-wasm/testing";

export const all = [createClient, createInline, qrSvg, qrInline, startTestServer];
export const isFailure = (value: unknown): value is ZitadelError => value instanceof ZitadelError;
