// Browsers with cookies, for tests in Node: fetch as a page of one origin has it, and clients of the package that use it.
import { createClient } from "../../pkg/node.js";

/** Says which browser a request of a client belongs to; taken out before it is sent. */
const MARK = "x-test-browser";
const browsers = new Map();

const plainFetch = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  const browser = browsers.get(headers.get(MARK));
  if (!browser) return plainFetch(input, init);
  headers.delete(MARK);
  return browser.send(input, { ...init, headers });
};

/** A browser that shows the page of `origin`. */
export class Browser {
  #id = String(browsers.size + 1);
  /** Name and value of each cookie. */
  cookies = new Map();
  /** The Set-Cookie headers that came, in their order. */
  setCookies = [];

  constructor(origin) {
    this.origin = origin;
    browsers.set(this.#id, this);
  }

  /** What the page's own requests carry: browsers set these two headers, and pages cannot. */
  get headers() {
    return { origin: this.origin, "sec-fetch-site": "same-origin" };
  }

  async send(input, { headers, ...init }) {
    const sent = new Headers(headers);
    if (this.cookies.size) sent.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await plainFetch(input, { redirect: "manual", ...init, headers: sent });
    for (const line of response.headers.getSetCookie()) {
      this.setCookies.push(line);
      const [pair, ...attributes] = line.split("; ");
      const [name] = pair.split("=", 1);
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
    return response;
  }

  /** A navigation or fetch to a path of the origin, or to another URL. Redirects are not followed. */
  visit(path, init = {}) {
    return this.send(new URL(path, this.origin), { headers: {}, ...init });
  }

  /** A client that calls as the login client; `session` is the one that calls without a session field are about. */
  login({ session, headers } = {}) {
    const about = session === undefined ? {} : { "x-login-session": session };
    return createClient({
      baseUrl: `${this.origin}/login-client`,
      transport: "grpc-web",
      headers: { ...this.headers, ...about, ...headers, [MARK]: this.#id },
      retry: false,
    });
  }

  /** A client that calls as the user of a session. */
  own(session) {
    return createClient({
      baseUrl: `${this.origin}/login-session/${session}`,
      transport: "grpc-web",
      headers: { ...this.headers, [MARK]: this.#id },
      retry: false,
    });
  }

  /** Signs somebody in with a password; the session's id. */
  async signIn(loginName, password = "Password1!") {
    const login = await this.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName } } });
    await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password } } });
    return sessionId;
  }
}

/** A port that is free now. */
export async function freePort() {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
