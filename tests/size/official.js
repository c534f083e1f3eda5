// What a login page of the official client imports: its README's imports and the four login services of v2.
import { createClientFor } from "@zitadel/client";
import {
  createOIDCServiceClient,
  createSessionServiceClient,
  createSettingsServiceClient,
  createUserServiceClient,
} from "@zitadel/client/v2";
import { createGrpcWebTransport } from "@connectrpc/connect-web";

const transport = createGrpcWebTransport({ baseUrl: "https://example.com" });
export const services = [
  createUserServiceClient,
  createSessionServiceClient,
  createSettingsServiceClient,
  createOIDCServiceClient,
].map((create) => create(transport));
export { createClientFor };
