// A page with this package: its first response, and many.
import { createClient } from "zitadel-wasm";
import { measure } from "./measure.js";

measure(async ({ baseUrl, token }) => {
  const client = await createClient({ baseUrl, token });
  return () => client.session.listSessions({ query: { limit: 10 } });
});
