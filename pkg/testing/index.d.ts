// For tests of pages: the controls of a running `zitadel-testserver`. Nothing of this belongs in a page.

import type { zitadel } from "../index.js";

/** A message that the server would have sent. */
export interface OutboxMessage {
  readonly id: string;
  readonly channel: "sms" | "email";
  readonly to: string;
  readonly code?: string;
  readonly url?: string;
  /** The ZITADEL event that made it, such as `user.human.phone.code.added`. */
  readonly kind: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Tokens and ids of the instance. */
export interface TestServerInfo {
  readonly adminToken: string;
  readonly loginClientToken: string;
  readonly defaultOrgId: string;
  readonly defaultOrgName: string;
  readonly instanceId: string;
  readonly adminUserId: string;
  readonly instanceDomain: string;
  readonly orgDomain: string;
  readonly can: readonly string[];
}

/**
 * Settings of an organisation, or of the instance. A member that is absent stays as it is; of one that is there, what it does
 * not say is as ZITADEL's defaults have it.
 */
export interface TestSettings {
  org?: string | undefined;
  lockout?: { maxPasswordAttempts?: number; maxOtpAttempts?: number } | undefined;
  passwordComplexity?:
    | { minLength?: number; hasLowercase?: boolean; hasUppercase?: boolean; hasNumber?: boolean; hasSymbol?: boolean }
    | undefined;
  login?: (zitadel.settings.v2.LoginSettings & { idps?: { idpId: string }[] }) | undefined;
  branding?: zitadel.settings.v2.BrandingSettings | undefined;
  legal?: zitadel.settings.v2.LegalAndSupportSettings | undefined;
  passwordExpiry?: zitadel.settings.v2.PasswordExpirySettings | undefined;
  domain?: zitadel.settings.v2.DomainSettings | undefined;
  /** The instance's alone. */
  security?: zitadel.settings.v2.SecuritySettings | undefined;
}

/** A person. */
export interface SeedUser {
  id?: string | undefined;
  userName: string;
  givenName: string;
  familyName: string;
  email: string;
  emailVerified?: boolean | undefined;
  phone?: string | undefined;
  phoneVerified?: boolean | undefined;
  password?: string | undefined;
  preferredLanguage?: string | undefined;
  /** What he may do on the instance; nobody but himself when absent. */
  roles?: ("IAM_OWNER" | "IAM_OWNER_VIEWER" | "IAM_USER_MANAGER" | "IAM_LOGIN_CLIENT")[] | undefined;
}

/** What a server may hold from the start. */
export interface Seed {
  domain?: string | undefined;
  orgName?: string | undefined;
  users?: SeedUser[] | undefined;
  settings?: Omit<TestSettings, "org"> | undefined;
  apps?:
    | {
        clientId: string;
        name: string;
        redirectUris: string[];
        postLogoutRedirectUris?: string[];
        deviceCode?: boolean;
        refreshToken?: boolean;
      }[]
    | undefined;
  /** Identity providers, offered to everybody; nothing listens at their ends. */
  idps?: { id?: string; name: string }[] | undefined;
}

/** What is to go wrong with the next calls of an RPC. */
export interface Fault {
  /** `zitadel.user.v2.UserService/VerifyPhone`, `zitadel.user.v2.UserService/*`, or `*`. */
  rpc: string;
  /** With how many of them; 1 when absent, 0 for all until the faults are cleared. */
  times?: number | undefined;
  /** How long the answer is held back, such as `"2s"` or `"0.25s"`. */
  delay?: string | undefined;
  /** A refusal, in the protocol of the call. The call does not happen. */
  status?: { code: number; message?: string; id?: string } | undefined;
  /** An answer of something in between. The call does not happen. */
  http?: { status: number; body?: string; contentType?: string; retryAfter?: number } | undefined;
  /** The connection breaks: before the call happens, after it, or after half of its answer. */
  cut?: "call" | "answer" | "half" | undefined;
  /** The answer comes a byte at a time. */
  split?: boolean | undefined;
  /** The answer says that it is of this type. */
  contentType?: string | undefined;
}

/** The controls of one server. A control that cannot be done throws an `Error` that says why. */
export interface TestServer {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  info(): Promise<TestServerInfo>;
  /** What was sent to that phone number or e-mail address, oldest first; all without one. */
  outbox(to?: string): Promise<OutboxMessage[]>;
  /** The code in the newest message to that number or address which has one. */
  lastCode(to: string): Promise<string | undefined>;
  /** The server's own time. */
  now(): Promise<Date>;
  /** Moves it forward: `"90s"`, `"15m"`, `"2h"`. */
  advance(by: string): Promise<Date>;
  /** Stops it. */
  freeze(): Promise<Date>;
  /** Lets it go on from where it stands. */
  thaw(): Promise<Date>;
  /** State, outbox, clock and faults as after a start. Tokens stay good. */
  reset(): Promise<void>;
  /** Adds what a seed holds; the ids of its users. */
  seed(seed: Seed): Promise<string[]>;
  /** Makes an organisation; its id. */
  org(name: string): Promise<string>;
  settings(settings: TestSettings): Promise<void>;
  /** Makes an application of OpenID Connect. */
  oidcApp(app: {
    name: string;
    redirectUris?: string[] | undefined;
    postLogoutRedirectUris?: string[] | undefined;
    deviceCode?: boolean | undefined;
    refreshToken?: boolean | undefined;
  }): Promise<{ projectId: string; clientId: string }>;
  /** Makes an identity provider at whose end nothing listens; its id. */
  idp(idp: { name: string; org?: string | undefined }): Promise<string>;
  fault(fault: Fault): Promise<void>;
  /** The faults that still wait for their calls. */
  faults(): Promise<Fault[]>;
  clearFaults(): Promise<void>;
  /** What happened to a user, oldest first. */
  events(userId: string): Promise<{ kind: string; sequence: number; at: string; editor: string }[]>;
  rpcs(): Promise<{ implemented: string[]; unimplemented: string[] }>;
  /** A TOTP code of that secret at the server's own time, so many steps of thirty seconds from now. */
  totp(secret: string, steps?: number): Promise<string>;
}

/** The controls of the server that runs at `url`. Asks it nothing yet. */
export function testServer(url: string | URL): TestServer;

/** Starts a server on a free port of loopback, and waits until it can answer. In Node only. */
export function startTestServer(options?: {
  /** `zitadel-testserver` when absent. */
  command?: string | undefined;
  /** Its flags. */
  args?: string[] | undefined;
  /** Whether its log goes to this program's stderr. */
  inheritLogs?: boolean | undefined;
}): Promise<TestServer & { stop(): Promise<void> }>;
