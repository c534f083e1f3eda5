// A browser in Node: fetch with the cookies and headers of a page of one origin, and clients of the package that use it.
import { createClient } from "../../pkg/index.js";
import { CookieJar } from "./cookie-jar.mjs";

/** A browser that shows the page of `origin`. */
export class Browser {
  #jar = new CookieJar();
  /** The Set-Cookie headers of all responses, in their order. */
  setCookies = [];

  constructor(origin) {
    this.origin = origin;
  }

  /** Value of each cookie by its name. */
  get cookies() {
    return this.#jar.cookies;
  }

  /** What the page's own requests carry: browsers set these two headers, and pages cannot. */
  get headers() {
    return { origin: this.origin, "sec-fetch-site": "same-origin" };
  }

  async send(input, { headers, ...init }) {
    const sent = new Headers(headers);
    for (const [name, value] of Object.entries(this.#jar.headers)) sent.set(name, value);
    const response = await fetch(input, { ...init, redirect: "manual", headers: sent });
    this.setCookies.push(...response.headers.getSetCookie());
    this.#jar.store(response.headers.getSetCookie());
    return response;
  }

  /** A navigation or fetch to a path of the origin, or to another URL. Redirects are not followed. */
  visit(path, init = {}) {
    return this.send(new URL(path, this.origin), { headers: {}, ...init });
  }

  #client(path, headers) {
    return createClient({
      baseUrl: this.origin + path,
      transport: "grpc-web",
      headers: { ...this.headers, ...headers },
      fetch: (input, init) => this.send(input, init),
      retry: false,
    });
  }

  /** A client that calls as the login client; `session` names the session of calls without a field for it. */
  login({ session, headers } = {}) {
    return this.#client("/login-client", { ...(session && { "x-login-session": session }), ...headers });
  }

  /** A client that calls as the user of a session. */
  own(session) {
    return this.#client(`/login-session/${session}`);
  }

  /** Signs a user in with a password; the session's id. */
  async signIn(loginName, password = "Password1!") {
    const login = await this.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName } } });
    await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password } } });
    return sessionId;
  }
}
