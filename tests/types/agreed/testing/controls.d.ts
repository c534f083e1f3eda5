import type { Fault, IdentityProvider, IdpUser, InitialUser, MachineUser, MachineUserCredentials, OidcApp, OidcAppIds, OutboxMessage, SamlApp, SamlAppIds, Seed, TestServerInfo, TestSettings, UserEvent } from "./types.js";
/** The controls of the server that runs at `url`. Sends nothing yet. */
export declare const testServer: (url: string | URL) => TestServer;
/** The controls of one server. A control that fails rejects with an `Error` that says why. */
export declare class TestServer {
    #private;
    /** The server's URL, without a slash at the end. */
    readonly url: string;
    /** Sends requests to the server, as the platform's `fetch` does. */
    readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
    /** Tokens and ids of the instance. They stay the same for as long as the server runs, and are read once. */
    info(): Promise<TestServerInfo>;
    /** The messages to that phone number or e-mail address, oldest first; all messages without one. */
    outbox(to?: string): Promise<OutboxMessage[]>;
    /** The code in the newest message to that number or address that has one. */
    lastCode(to: string): Promise<string | undefined>;
    /** The server's own time. */
    now(): Promise<Date>;
    /** Moves the clock forward: `"90s"`, `"15m"`, `"2h"`. Returns the new time. */
    advance(by: string): Promise<Date>;
    /** Stops the clock. Returns its time. */
    freeze(): Promise<Date>;
    /** Lets the clock run again, from the time at which it was stopped. Returns that time. */
    thaw(): Promise<Date>;
    /** Resets state, outbox, clock and faults to those after a start. Tokens stay valid. */
    reset(): Promise<void>;
    /** Adds what a seed holds. Returns the ids of its users, in their order. */
    seed(seed: Seed): Promise<string[]>;
    /** Creates an organization. Returns its id. */
    org(name: string): Promise<string>;
    /** Changes settings of an organization, or of the instance. */
    settings(settings: TestSettings): Promise<void>;
    /** Creates an OpenID Connect application. Returns its ids. */
    oidcApp(app: OidcApp): Promise<OidcAppIds>;
    /** Creates a machine user, with the credentials that are requested. */
    machineUser(user: MachineUser): Promise<MachineUserCredentials>;
    /** Creates a SAML application. */
    samlApp(app: SamlApp): Promise<SamlAppIds>;
    /** Creates a user in state initial, as v1 of ZITADEL's API does, and delivers the mail for it. Returns its id. */
    initialUser(user: InitialUser): Promise<string>;
    /** Delivers the mail of a user in state initial again. */
    resendInitialUser(userId: string): Promise<void>;
    /** Signs in at the built-in identity provider without its page. Returns path and query of the callback. */
    idpLogin(authUrl: string, user: IdpUser): Promise<string>;
    /** Creates an identity provider. Without a `kind` no server is behind it. Returns its id. */
    idp(idp: IdentityProvider): Promise<string>;
    /** Makes the next calls of an RPC fail. */
    fault(fault: Fault): Promise<void>;
    /** The faults that still wait for their calls. */
    faults(): Promise<Fault[]>;
    /** Removes every fault. */
    clearFaults(): Promise<void>;
    /** The events of a user, oldest first. */
    events(userId: string): Promise<UserEvent[]>;
    /** The contract's RPCs by their names, `package.Service/Method`, as far as this server has them. */
    rpcs(): Promise<{
        implemented: string[];
        unimplemented: string[];
    }>;
    /** A TOTP code of a base32 secret at the server's own time, `steps` periods of thirty seconds later. */
    totp(secret: string, steps?: number): Promise<string>;
}
