// The same page with the official client, as its README shows it.
import { createClientFor } from "@zitadel/client";
import {
  createOIDCServiceClient,
  createSessionServiceClient,
  createSettingsServiceClient,
  createUserServiceClient,
} from "@zitadel/client/v2";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { measure } from "./measure.js";

measure(async ({ baseUrl, token }) => {
  const bearer = (next) => (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };
  const transport = createGrpcWebTransport({ baseUrl, interceptors: [bearer] });
  const services = [
    createSessionServiceClient,
    createUserServiceClient,
    createSettingsServiceClient,
    createOIDCServiceClient,
  ];
  const [session] = services.map((create) => create(transport));
  globalThis.unused = createClientFor;
  return () => session.listSessions({ query: { limit: 10 } });
});
