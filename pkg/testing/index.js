// For tests of pages: speaks to the controls of a running zitadel-testserver, or starts one (in Node).

/** The controls of the server at `url`. */
export const testServer = (url) => new TestServer(String(url).replace(/\/+$/, ""));

class TestServer {
  #known;

  constructor(url) {
    this.url = url;
  }

  async #ask(method, path, body) {
    let answer;
    try {
      answer = await fetch(`${this.url}/_test/${path}`, {
        method,
        headers: body ? { "content-type": "application/json" } : {},
        body: body && JSON.stringify(body),
      });
    } catch (cause) {
      throw new Error(`no zitadel-testserver answers at ${this.url}: is it running?`, { cause });
    }
    if (!answer.headers.has("x-not-zitadel")) throw new Error(`what answers at ${this.url} is not zitadel-testserver`);
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${method} /_test/${path}: ${json.error}`);
    return json;
  }

  /** Tokens and ids of the instance. They stay the same for as long as the server runs, so they are asked for once. */
  info() {
    this.#known ??= this.#ask("GET", "info").catch((error) => {
      this.#known = undefined;
      throw error;
    });
    return this.#known;
  }

  async outbox(to) {
    return (await this.#ask("GET", to === undefined ? "outbox" : `outbox?to=${encodeURIComponent(to)}`)).messages;
  }

  async lastCode(to) {
    return (await this.outbox(to)).findLast((message) => message.code)?.code;
  }

  async now() {
    return new Date((await this.#ask("GET", "clock")).now);
  }

  async advance(by) {
    return new Date((await this.#ask("POST", "clock", { advance: by })).now);
  }

  async freeze() {
    return new Date((await this.#ask("POST", "clock", { freeze: true })).now);
  }

  async thaw() {
    return new Date((await this.#ask("POST", "clock", { freeze: false })).now);
  }

  async reset() {
    await this.#ask("POST", "reset", {});
  }

  async seed(seed) {
    return (await this.#ask("POST", "seed", seed)).userIds;
  }

  async org(name) {
    return (await this.#ask("POST", "orgs", { name })).orgId;
  }

  async settings(settings) {
    await this.#ask("POST", "settings", settings);
  }

  oidcApp(app) {
    return this.#ask("POST", "oidc-apps", app);
  }

  async idp(idp) {
    return (await this.#ask("POST", "idps", idp)).idpId;
  }

  async fault(fault) {
    await this.#ask("POST", "faults", fault);
  }

  async faults() {
    return (await this.#ask("GET", "faults")).faults;
  }

  async clearFaults() {
    await this.#ask("DELETE", "faults");
  }

  async events(userId) {
    return (await this.#ask("GET", `events?aggregate=${encodeURIComponent(userId)}`)).events;
  }

  async rpcs() {
    return this.#ask("GET", "rpcs");
  }

  /** RFC 6238 as ZITADEL has it: SHA-1, six digits, thirty seconds; at the server's time. */
  async totp(secret, steps = 0) {
    const bits = [...secret.toUpperCase()].map((c) =>
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"),
    );
    const bytes = bits
      .join("")
      .match(/.{8}/g)
      .map((byte) => parseInt(byte, 2));
    const counter = new DataView(new ArrayBuffer(8));
    counter.setBigUint64(0, BigInt(Math.floor((await this.now()).getTime() / 30_000) + steps));
    const key = await crypto.subtle.importKey("raw", new Uint8Array(bytes), { name: "HMAC", hash: "SHA-1" }, false, [
      "sign",
    ]);
    const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter));
    const code = (mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff) % 1_000_000;
    return String(code).padStart(6, "0");
  }
}

/** Starts a server and waits until it can answer. In Node only. */
export async function startTestServer({ command = "zitadel-testserver", args = [], inheritLogs = false } = {}) {
  const [{ spawn }, { createInterface }] = await Promise.all([import("node:child_process"), import("node:readline")]);
  const listen = args.includes("--listen") ? [] : ["--listen", "127.0.0.1:0"];
  const child = spawn(command, [...listen, ...args], { stdio: ["ignore", "pipe", inheritLogs ? "inherit" : "pipe"] });
  let logs = "";
  child.stderr?.on("data", (text) => (logs = (logs + text).slice(-4000)));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const first = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", (cause) => reject(new Error(`${command} cannot be started: ${cause.message}`, { cause })));
    child.once("close", (code) => reject(new Error(`${command} ended with ${code} before it could answer\n${logs}`)));
  });
  const server = new TestServer(JSON.parse(first).listening);
  server.stop = async () => {
    child.kill();
    await ended;
  };
  return server;
}
