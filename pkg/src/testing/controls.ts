// The controls of a running zitadel-testserver, over its paths below /_test/.

import { totpCode } from "./totp.js";
import type {
  Fault,
  IdentityProvider,
  IdpUser,
  InitialUser,
  MachineUser,
  MachineUserCredentials,
  OidcApp,
  OidcAppIds,
  OutboxMessage,
  SamlApp,
  SamlAppIds,
  Seed,
  TestServerInfo,
  TestSettings,
  UserEvent,
} from "./types.js";

/** The controls of the server that runs at `url`. Sends nothing yet. */
export const testServer = (url: string | URL): TestServer => new TestServer(String(url).replace(/\/+$/, ""));

/** The controls of one server. A control that fails rejects with an `Error` that says why. */
export class TestServer {
  /** The server's URL, without a slash at the end. */
  readonly url: string;
  /** Sends requests to the server, as the platform's `fetch` does. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  #info: Promise<TestServerInfo> | undefined;

  /** @internal */
  constructor(url: string, send?: TestServer["fetch"]) {
    this.url = url;
    // Looked up at each request: tests replace the global one.
    this.fetch = send ?? ((input, init) => globalThis.fetch(input, init));
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    const headers: Record<string, string> = body ? { "content-type": "application/json" } : {};
    let response: Response;
    try {
      response = await this.fetch(`${this.url}/_test/${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new Error(`no response from a zitadel-testserver at ${this.url}: is it running?`, { cause });
    }
    if (!response.headers.has("x-not-zitadel")) throw new Error(`the server at ${this.url} is not zitadel-testserver`);
    const json = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(`${method} /_test/${path}: ${json.error}`);
    return json;
  }

  /** Tokens and ids of the instance. They stay the same for as long as the server runs, and are read once. */
  info(): Promise<TestServerInfo> {
    this.#info ??= this.#send<TestServerInfo>("GET", "info").catch((error) => {
      this.#info = undefined;
      throw error;
    });
    return this.#info;
  }

  /** The messages to that phone number or e-mail address, oldest first; all messages without one. */
  async outbox(to?: string): Promise<OutboxMessage[]> {
    const path = to === undefined ? "outbox" : `outbox?to=${encodeURIComponent(to)}`;
    return (await this.#send<{ messages: OutboxMessage[] }>("GET", path)).messages;
  }

  /** The code in the newest message to that number or address that has one. */
  async lastCode(to: string): Promise<string | undefined> {
    return (await this.outbox(to)).reverse().find((message) => message.code)?.code;
  }

  async #clock(method: string, body?: object): Promise<Date> {
    return new Date((await this.#send<{ now: string }>(method, "clock", body)).now);
  }

  /** The server's own time. */
  now(): Promise<Date> {
    return this.#clock("GET");
  }

  /** Moves the clock forward: `"90s"`, `"15m"`, `"2h"`. Returns the new time. */
  advance(by: string): Promise<Date> {
    return this.#clock("POST", { advance: by });
  }

  /** Stops the clock. Returns its time. */
  freeze(): Promise<Date> {
    return this.#clock("POST", { freeze: true });
  }

  /** Lets the clock run again, from the time at which it was stopped. Returns that time. */
  thaw(): Promise<Date> {
    return this.#clock("POST", { freeze: false });
  }

  /** Resets state, outbox, clock and faults to those after a start. Tokens stay valid. */
  async reset(): Promise<void> {
    await this.#send("POST", "reset", {});
  }

  /** Adds what a seed holds. Returns the ids of its users, in their order. */
  async seed(seed: Seed): Promise<string[]> {
    return (await this.#send<{ userIds: string[] }>("POST", "seed", seed)).userIds;
  }

  /** Creates an organization. Returns its id. */
  async org(name: string): Promise<string> {
    return (await this.#send<{ orgId: string }>("POST", "orgs", { name })).orgId;
  }

  /** Changes settings of an organization, or of the instance. */
  async settings(settings: TestSettings): Promise<void> {
    await this.#send("POST", "settings", settings);
  }

  /** Creates an OpenID Connect application. Returns its ids. */
  oidcApp(app: OidcApp): Promise<OidcAppIds> {
    return this.#send("POST", "oidc-apps", app);
  }

  /** Creates a machine user, with the credentials that are requested. */
  machineUser(user: MachineUser): Promise<MachineUserCredentials> {
    return this.#send("POST", "machine-users", user);
  }

  /** Creates a SAML application. */
  samlApp(app: SamlApp): Promise<SamlAppIds> {
    return this.#send("POST", "saml-apps", app);
  }

  /** Creates a user in state initial, as v1 of ZITADEL's API does, and delivers the mail for it. Returns its id. */
  async initialUser(user: InitialUser): Promise<string> {
    return (await this.#send<{ userId: string }>("POST", "initial-users", user)).userId;
  }

  /** Delivers the mail of a user in state initial again. */
  async resendInitialUser(userId: string): Promise<void> {
    await this.#send("POST", "initial-users", { resend: userId });
  }

  /** Signs in at the built-in identity provider without its page. Returns path and query of the callback. */
  async idpLogin(authUrl: string, user: IdpUser): Promise<string> {
    return (await this.#send<{ callback: string }>("POST", "idp-login", { authUrl, user })).callback;
  }

  /** Creates an identity provider. Without a `kind` no server is behind it. Returns its id. */
  async idp(idp: IdentityProvider): Promise<string> {
    return (await this.#send<{ idpId: string }>("POST", "idps", idp)).idpId;
  }

  /** Makes the next calls of an RPC fail. */
  async fault(fault: Fault): Promise<void> {
    await this.#send("POST", "faults", fault);
  }

  /** The faults that still wait for their calls. */
  async faults(): Promise<Fault[]> {
    return (await this.#send<{ faults: Fault[] }>("GET", "faults")).faults;
  }

  /** Removes every fault. */
  async clearFaults(): Promise<void> {
    await this.#send("DELETE", "faults");
  }

  /** The events of a user, oldest first. */
  async events(userId: string): Promise<UserEvent[]> {
    const path = `events?aggregate=${encodeURIComponent(userId)}`;
    return (await this.#send<{ events: UserEvent[] }>("GET", path)).events;
  }

  /** The contract's RPCs by their names, `package.Service/Method`, as far as this server has them. */
  rpcs(): Promise<{ implemented: string[]; unimplemented: string[] }> {
    return this.#send("GET", "rpcs");
  }

  /** A TOTP code of a base32 secret at the server's own time, `steps` periods of thirty seconds later. */
  async totp(secret: string, steps = 0): Promise<string> {
    return totpCode(secret, await this.now(), steps);
  }
}
