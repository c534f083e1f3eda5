// The same page with connect-web and one of ZITADEL's services.
import { createClient } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { SessionService } from "@zitadel/proto/zitadel/session/v2/session_service_pb.js";
import { measure } from "./measure.js";

measure(async ({ baseUrl, token }) => {
  const bearer = (next) => (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };
  const session = createClient(SessionService, createGrpcWebTransport({ baseUrl, interceptors: [bearer] }));
  return () => session.listSessions({ query: { limit: 10 } });
});
