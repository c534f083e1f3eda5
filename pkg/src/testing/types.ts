// The public types of the test server's controls.

import type { zitadel } from "../contract.js";

/** A message that the server would have sent. */
export interface OutboxMessage {
  /** Its id. */
  readonly id: string;
  /** How it would have been sent. */
  readonly channel: "sms" | "email";
  /** The phone number or e-mail address. */
  readonly to: string;
  /** The code, if it has one. */
  readonly code?: string;
  /** The link, if it has one. */
  readonly url?: string;
  /** The ZITADEL event that made it, such as `user.human.phone.code.added`. */
  readonly kind: string;
  /** When, by the server's clock (RFC 3339). */
  readonly at: string;
}

/** Tokens and ids of the instance. */
export interface TestServerInfo {
  /** A token of a machine user with every permission. */
  readonly adminToken: string;
  /** A token of a machine user with the login client's permissions (IAM_LOGIN_CLIENT). */
  readonly loginClientToken: string;
  /** The id of the organization that users are created in by default. */
  readonly defaultOrgId: string;
  /** The name of that organization. */
  readonly defaultOrgName: string;
  /** The instance's id. */
  readonly instanceId: string;
  /** The id of the administrator. */
  readonly adminUserId: string;
  /** The domain of the instance. */
  readonly instanceDomain: string;
  /** Where the built-in identity provider is. */
  readonly idpUrl: string;
  /** The primary domain of the default organization, behind the `@` of login names. */
  readonly orgDomain: string;
  /** The capabilities of this server, by name, for tests that run against older ones. */
  readonly can: readonly string[];
}

/**
 * Settings of an organization, or of the instance. A member that is absent stays as it is; in one that is present, absent
 * fields have ZITADEL's defaults.
 */
export interface TestSettings {
  /** The organization's id; absent for the instance. */
  org?: string | undefined;
  /** After how many wrong passwords or one-time passwords a user is locked; 0: never. */
  lockout?: { maxPasswordAttempts?: number; maxOtpAttempts?: number } | undefined;
  /** The rules for new passwords. */
  passwordComplexity?:
    | { minLength?: number; hasLowercase?: boolean; hasUppercase?: boolean; hasNumber?: boolean; hasSymbol?: boolean }
    | undefined;
  /** The login settings, and the identity providers that the login offers. */
  login?: (zitadel.settings.v2.LoginSettings & { idps?: { idpId: string }[] }) | undefined;
  /** Colors, logos and fonts. */
  branding?: zitadel.settings.v2.BrandingSettings | undefined;
  /** Links to terms, privacy policy and support. */
  legal?: zitadel.settings.v2.LegalAndSupportSettings | undefined;
  /** How long passwords are valid. */
  passwordExpiry?: zitadel.settings.v2.PasswordExpirySettings | undefined;
  /** How login names are made of user names and domains. */
  domain?: zitadel.settings.v2.DomainSettings | undefined;
  /** Security settings; they belong to the instance only. */
  security?: zitadel.settings.v2.SecuritySettings | undefined;
}

/** A human user. */
export interface SeedUser {
  /** The user's id. Default: a new one. */
  id?: string | undefined;
  /** The user name; the login name is made of it and the organization's domain. */
  userName: string;
  /** The given name. */
  givenName: string;
  /** The family name. */
  familyName: string;
  /** The e-mail address. */
  email: string;
  /** Whether the address is verified. Default: `false`. */
  emailVerified?: boolean | undefined;
  /** The phone number, with `+` and the country code. */
  phone?: string | undefined;
  /** Whether the number is verified. Default: `false`. */
  phoneVerified?: boolean | undefined;
  /** The password; absent for a user without one. */
  password?: string | undefined;
  /** The language of messages: `de`, `en`. */
  preferredLanguage?: string | undefined;
  /** The roles on the instance. Default: none, for users' own accounts only. */
  roles?: ("IAM_OWNER" | "IAM_OWNER_VIEWER" | "IAM_USER_MANAGER" | "IAM_LOGIN_CLIENT")[] | undefined;
}

/** What a server holds from the start. */
export interface Seed {
  /** The instance's domain. */
  domain?: string | undefined;
  /** The name of the default organization. */
  orgName?: string | undefined;
  /** Users of the default organization. */
  users?: SeedUser[] | undefined;
  /** Settings of the instance. */
  settings?: Omit<TestSettings, "org"> | undefined;
  /** OpenID Connect applications. */
  apps?: (OidcApp & { clientId: string })[] | undefined;
  /** Identity providers that every login offers. */
  idps?: (Omit<IdentityProvider, "org"> & { id?: string | undefined })[] | undefined;
}

/** A fault of the next calls of an RPC. */
export interface Fault {
  /** `zitadel.user.v2.UserService/VerifyPhone`, `zitadel.user.v2.UserService/*`, or `*`. */
  rpc: string;
  /** For how many calls; 0 for all until the faults are cleared. Default: 1. */
  times?: number | undefined;
  /** How long the response is delayed: `"2s"`, `"0.25s"`. */
  delay?: string | undefined;
  /**
   * What the call reads is so far behind what was written since the fault was added, as ZITADEL's projections are:
   * `"300ms"`, `"1h"`; `"0s"` for not at all.
   */
  projectionLag?: string | undefined;
  /** An error in the protocol of the call, with a gRPC code. The call is not executed. */
  status?: { code: number; message?: string; id?: string } | undefined;
  /** The response of a proxy in between; `retryAfter` is in seconds. The call is not executed. */
  http?: { status: number; body?: string; contentType?: string; retryAfter?: number } | undefined;
  /** The connection breaks: before the call is executed, after it, or after half of its response. */
  cut?: "call" | "answer" | "half" | undefined;
  /** The response is sent byte by byte. */
  split?: boolean | undefined;
  /** The response has this `content-type`. */
  contentType?: string | undefined;
}

/** An OpenID Connect application. */
export interface OidcApp {
  /** Its name. */
  name: string;
  /** Your own client id. Default: a new one. */
  clientId?: string | undefined;
  /** The project that it becomes part of. Default: a new one. */
  projectId?: string | undefined;
  /** Where sign-ins may return to. */
  redirectUris?: string[] | undefined;
  /** Where sign-outs may return to. */
  postLogoutRedirectUris?: string[] | undefined;
  /** Whether it may use the device grant (RFC 8628). */
  deviceCode?: boolean | undefined;
  /** Whether it gets refresh tokens. */
  refreshToken?: boolean | undefined;
  /** What it is; `api` introspects only. Default: `web`. */
  appType?: "web" | "userAgent" | "native" | "api" | undefined;
  /** How it authenticates. Default: `none`. */
  authMethod?: "none" | "basic" | "post" | "private_key_jwt" | undefined;
  /** The secret of `basic` and `post`. Default: a random one. */
  clientSecret?: string | undefined;
  /** The public key of `private_key_jwt`, as PEM. Default: a new key pair. */
  publicKey?: string | undefined;
  /** Default: `["code"]`. */
  responseTypes?: ("code" | "id_token" | "id_token token")[] | undefined;
  /** As in requests, such as `authorization_code`. Default: those that follow from the other members. */
  grantTypes?: string[] | undefined;
  /** Default: `bearer`. */
  accessTokenType?: "bearer" | "jwt" | undefined;
  /** Whether ID tokens contain the claims of the userinfo endpoint. */
  idTokenUserinfo?: boolean | undefined;
  /** Origins of its pages besides those of its redirect URIs. */
  origins?: string[] | undefined;
}

/** The ids of an application that was created, and what it authenticates with. */
export interface OidcAppIds {
  /** The project's id. */
  readonly projectId: string;
  /** The client id. */
  readonly clientId: string;
  /** The secret of `basic` and `post`. */
  readonly clientSecret?: string;
  /** The key's id. */
  readonly keyId?: string;
  /** The generated key, as ZITADEL's console exports it. */
  readonly key?: { readonly [member: string]: string };
}

/** A machine user. */
export interface MachineUser {
  /** The user name, which is also the client id. */
  username: string;
  /** The display name. */
  name?: string | undefined;
  /** The organization's id. Default: the default organization. */
  org?: string | undefined;
  /** The roles on the instance. */
  roles?: SeedUser["roles"];
  /** Whether a client secret is created. */
  secret?: boolean | undefined;
  /** Whether a key pair is created. */
  key?: boolean | undefined;
  /** Your own public key as PEM, instead of `key`. */
  publicKey?: string | undefined;
  /** Whether a personal access token is created. */
  token?: boolean | undefined;
}

/** The ids of a machine user, and the credentials that were requested. */
export interface MachineUserCredentials {
  /** The user's id. */
  readonly userId: string;
  /** The client id: the user name. */
  readonly clientId: string;
  /** The client secret. */
  readonly clientSecret?: string;
  /** The personal access token. */
  readonly token?: string;
  /** The key's id. */
  readonly keyId?: string;
  /** The generated key, as ZITADEL's console exports it. */
  readonly key?: { readonly [member: string]: string };
}

/** A SAML application: its metadata as XML, or its entity id and assertion consumer. */
export type SamlApp = { name: string } & (
  | { metadata: string }
  | { entityId: string; acsUrl: string; binding?: "post" | "redirect" }
);

/** The ids and addresses of a SAML application. */
export interface SamlAppIds {
  /** The application's id. */
  readonly appId: string;
  /** The project's id. */
  readonly projectId: string;
  /** The entity id of this server, the identity provider. */
  readonly entityId: string;
  /** Where the server's metadata is. */
  readonly metadataUrl: string;
  /** Where requests are sent to. */
  readonly ssoUrl: string;
}

/** A user in state initial. */
export interface InitialUser {
  /** The user name. */
  username: string;
  /** The given name. */
  givenName: string;
  /** The family name. */
  familyName: string;
  /** The e-mail address. */
  email: string;
  /** The phone number, with `+` and the country code. */
  phone?: string | undefined;
  /** The organization's id. Default: the default organization. */
  org?: string | undefined;
}

/** An identity provider. */
export interface IdentityProvider {
  /** Its name, as the login shows it. */
  name: string;
  /** The organization's id; absent for the instance. */
  org?: string | undefined;
  /**
   * The built-in provider, by its protocol; or `oidc` and `oauth` for another one, which is called if there is a
   * `clientSecret`. Default: `oauth`.
   */
  kind?: "oauth" | "oidc" | "loopback-oauth" | "loopback-oidc" | undefined;
  /** The secret of the client that the provider knows; `""` for a public client. Without it, `oidc` and `oauth` are not called. */
  clientSecret?: string | undefined;
  /** Where an `oidc` or `oauth` provider is, and the client that it knows. */
  config?: IdentityProviderConfig | undefined;
  /** ZITADEL's `providerOptions`. */
  options?: IdentityProviderOptions | undefined;
}

/** Where a provider is, and how it is called: the members of ZITADEL's `OIDCConfig` and `OAuthConfig`. */
export interface IdentityProviderConfig {
  /** The issuer of `oidc`: `http://localhost:4000`. Its endpoints are in its discovery document. */
  issuer?: string | undefined;
  /** The client's id. */
  clientId?: string | undefined;
  /** The requested scopes. Default: `openid profile`. */
  scopes?: string[] | undefined;
  /** Whether `oidc` takes the user's claims from the ID token and does not call the userinfo endpoint. */
  isIdTokenMapping?: boolean | undefined;
  /** Where browsers go, of `oauth`. */
  authorizationEndpoint?: string | undefined;
  /** Where codes are exchanged, of `oauth`. */
  tokenEndpoint?: string | undefined;
  /** Where users are read, of `oauth`. */
  userEndpoint?: string | undefined;
  /** The attribute of a user's id, of `oauth`. Default: `sub`. */
  idAttribute?: string | undefined;
}

/** What the login does with the users of an identity provider. */
export interface IdentityProviderOptions {
  /** Whether existing users may be linked. Default: `true`. */
  isLinkingAllowed?: boolean | undefined;
  /** Whether users may be created. Default: `true`. */
  isCreationAllowed?: boolean | undefined;
  /** Whether users are created without a form. */
  isAutoCreation?: boolean | undefined;
  /** Whether users are updated at every sign-in. */
  isAutoUpdate?: boolean | undefined;
  /** By what an existing user is found. */
  autoLinking?: "AUTO_LINKING_OPTION_USERNAME" | "AUTO_LINKING_OPTION_EMAIL" | undefined;
  /** Whether the instance uses PKCE. */
  usePkce?: boolean | undefined;
}

/** The user who signs in at the built-in identity provider, by their claims, or the refusal to. */
export type IdpUser = { sub: string; [claim: string]: unknown } | { deny: true };

/** An event of a user. */
export interface UserEvent {
  /** ZITADEL's event type, such as `user.human.phone.verified`. */
  kind: string;
  /** Its number among the user's events. */
  sequence: number;
  /** When, by the server's clock (RFC 3339). */
  at: string;
  /** The id of the user who caused it. */
  editor: string;
}
