// The set-up of the login client proxy's tests: a test server, and zitadel-login in front of it.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { freePort } from "./free-port.mjs";

const REDIRECT_URI = "http://localhost:3999/cb";

class LoginProxySetUp {
  /** Both places where the proxy runs. `origin` starts a login server where that is needed. */
  servers = [
    { name: "test server", origin: () => this.zitadel.url },
    { name: "login server", origin: (t) => this.startLoginServer(t) },
  ];

  async start() {
    this.dir = await mkdtemp(join(tmpdir(), "login-proxy-"));
    this.zitadel = await startTestServer({ command: process.env.TESTSERVER });
    await writeFile(join(this.dir, "token"), `${(await this.zitadel.info()).loginClientToken}\n`, { mode: 0o600 });
  }

  async stop() {
    await this.zitadel?.stop();
    if (this.dir) await rm(this.dir, { recursive: true, force: true });
  }

  /** A login server for one test, so that no other test has used up its limits; returns its origin. */
  async startLoginServer(t, upstream = this.zitadel.url) {
    const address = `127.0.0.1:${await freePort()}`;
    const token = ["--login-client-token-file", join(this.dir, "token")];
    const args = ["--upstream", upstream, ...token, "--listen", address, "--public-origin", `http://${address}`];
    const server = await startTestServer({ command: process.env.LOGINSERVER, args });
    t.after(() => server.stop());
    return server.url;
  }
}

/** Registers the set-up with the file's hooks. */
export function setUpLoginProxy() {
  const setUp = new LoginProxySetUp();
  before(() => setUp.start());
  beforeEach(() => setUp.zitadel.reset());
  after(() => setUp.stop());
  return setUp;
}

/** The error of a call that has to fail. */
export const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have been rejected"),
    (error) => error,
  );

/** The id of that error. */
export const idOf = async (promise) => (await errorOf(promise)).id;

export const password = (text = "Password1!") => ({ password: { password: text } });

export const template = (origin, flow = "reset-password") =>
  `${origin}/?flow=${flow}&userId={{.UserID}}&code={{.Code}}`;

export const application = (zitadel) => zitadel.oidcApp({ name: "app", redirectUris: [REDIRECT_URI] });

/** Begins a sign-in to an application in a browser; the request's id. */
export async function authorize(browser, app, parameters = {}) {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "openid",
    state: "s",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...parameters,
  });
  const response = await browser.visit(`/oauth/v2/authorize?${query}`);
  const location = response.headers.get("location") ?? assert.fail(`${response.status}: ${await response.text()}`);
  return new URL(location, browser.origin).searchParams.get("authRequest");
}
