// @vitest-environment jsdom
// The form without a network: the server runs inside the test.
import { TestServer } from "zitadel-testserver";
import { createClient } from "zitadel-wasm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createLoginForm } from "../src/login-form.js";

let server, onSignedIn;

beforeAll(async () => {
  server = await TestServer.inProcess();
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.reset();
  document.body.innerHTML = "<div></div>";
  // The form calls as the login client, through the proxy that adds its token.
  const login = await createClient({ baseUrl: `${server.url}/login-client`, fetch: server.fetch });
  onSignedIn = vi.fn();
  createLoginForm(document.querySelector("div"), { login, onSignedIn });
});

function submit(values) {
  const form = document.querySelector("form");
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.requestSubmit();
}

const shows = (text) => vi.waitFor(() => expect(document.querySelector("[role=alert]").textContent).toBe(text));

test("signs in with a password", async () => {
  submit({ loginName: "mia", password: "Password1!" });
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
});

test("says that the password is wrong", async () => {
  submit({ loginName: "mia", password: "wrong" });
  await shows("The password is wrong.");
  expect(onSignedIn).not.toHaveBeenCalled();
});

test("asks for the code of users with an authenticator app", async () => {
  const { adminToken } = await server.info();
  const admin = await createClient({ baseUrl: server.url, token: adminToken, fetch: server.fetch });
  const { result } = await admin.user.listUsers({});
  const { userId } = result.find((user) => user.username === "mia");
  const { secret } = await admin.user.registerTOTP({ userId });
  await admin.user.verifyTOTPRegistration({ userId, code: await server.totp(secret) });

  submit({ loginName: "mia", password: "Password1!" });
  await vi.waitFor(() => expect(document.querySelector("form").elements.code.parentElement.hidden).toBe(false));
  submit({ code: "000000" });
  await shows("The code is wrong.");
  submit({ code: await server.totp(secret) });
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
});

test("says that the connection failed, and works the next time", async () => {
  await server.fault({ rpc: "zitadel.session.v2.SessionService/CreateSession", cut: "call" });
  submit({ loginName: "mia", password: "Password1!" });
  await shows("Something went wrong. Check your connection, and try again.");
  submit({ loginName: "mia", password: "Password1!" });
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
});
