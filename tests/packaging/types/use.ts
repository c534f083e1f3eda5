import { type ClientOptions, type ZitadelClient, ZitadelError, createClient } from "zitadel-wasm";
import { createClient as createFetched } from "zitadel-wasm/fetched";
import { SessionFlow, loadFlows, qrSvg } from "zitadel-wasm/flows";
import { qrSvg as qrInline } from "zitadel-wasm/flows/inline";
import flowsWasm from "zitadel-wasm/flows/wasm/zitadel_flows_bg.wasm";
import { createClient as createInline } from "zitadel-wasm/inline";
import { startTestServer } from "zitadel-wasm/testing";
import wasm from "zitadel-wasm/wasm/zitadel_wasm_bg.wasm";

const options: ClientOptions = { baseUrl: "https://zitadel.example", wasm };
export const clients: Promise<ZitadelClient>[] = [createClient, createFetched, createInline].map((create) =>
  create(options),
);
export const texts: Promise<string | undefined>[] = [qrSvg, qrInline].map((svg) => svg("text"));
export const loaded: Promise<void> = loadFlows({ wasm: flowsWasm });
export const isFailure = (value: unknown): value is ZitadelError => value instanceof ZitadelError;

export async function names(): Promise<(string | undefined)[]> {
  const server = await startTestServer();
  const zitadel = await createClient({ baseUrl: server.url });
  const { user } = await zitadel.user.getUserByID({ userId: "1" });
  const flow = await SessionFlow.begin(zitadel, { loginName: "ada" });
  return [user?.username, flow.sessionToken];
}
