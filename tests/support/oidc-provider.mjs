// A real OpenID provider, npm's `oidc-provider`, with a page of its own on which people sign in.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider, { interactionPolicy } from "oidc-provider";
import { CookieJar } from "./cookie-jar.mjs";

/** The people whom the provider knows, by their user names. */
export const ACCOUNTS = {
  ada: {
    preferred_username: "ada",
    given_name: "Ada",
    family_name: "Example",
    name: "Ada Example",
    locale: "en",
    email: "ada@corp.example.com",
    email_verified: true,
  },
  nia: { preferred_username: "nia", given_name: "Nia", family_name: "Neu" },
};

const CLIENT_ID = "zitadel";

const page = (uid, client) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Corp</title><link rel="icon" href="data:,"></head>
<body><h1>Sign in to Corp</h1><p>to continue to ${client}</p>
<form method="post" action="/interaction/${uid}">
<label>Corp user name <input name="account" autocomplete="username" autofocus></label>
<button>Sign in to Corp</button>
<button name="cancel" value="yes">Cancel</button></form></body></html>`;

/** ZITADEL sends `prompt=select_account`; with one account there is nothing to select, as at most providers. */
function policy() {
  const { Prompt, base } = interactionPolicy;
  const select = new Prompt({ name: "select_account", requestable: true });
  select.checks.clear();
  const prompts = base();
  prompts.add(select, 0);
  return prompts;
}

/** People confirm nothing: the client is the company's own. */
async function grant({ oidc }) {
  const { Grant } = oidc.provider;
  const given = new Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  given.addOIDCScope("openid profile email");
  await given.save();
  return given;
}

async function readForm(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return new URLSearchParams(Buffer.concat(pieces).toString());
}

/**
 * Starts the provider. `callback` is where browsers go back to; `authMethod` how the client authenticates at the token
 * endpoint.
 */
export async function startOidcProvider({ callback, authMethod = "client_secret_basic" }) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const clientSecret = authMethod === "none" ? "" : "a secret: with/characters+that %are encoded";
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_name: "ZITADEL",
        ...(clientSecret && { client_secret: clientSecret }),
        redirect_uris: [callback],
        token_endpoint_auth_method: authMethod,
      },
    ],
    clientAuthMethods: [authMethod],
    pkce: { required: () => authMethod === "none" },
    cookies: { keys: ["of tests"] },
    claims: {
      openid: ["sub"],
      profile: ["preferred_username", "given_name", "family_name", "name", "locale"],
      email: ["email", "email_verified"],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { policy: policy(), url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => {
      const account = ACCOUNTS[accountId.replace("corp-", "")];
      return account && { accountId, claims: () => ({ sub: accountId, ...account }) };
    },
    loadExistingGrant: grant,
    ttl: { Session: 3600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const handle = provider.callback();
  const interact = async (request, response, uid) => {
    if (request.method === "GET") {
      const { params } = await provider.interactionDetails(request, response);
      response.setHeader("content-type", "text/html; charset=utf-8");
      return response.end(page(uid, params.client_id));
    }
    const form = await readForm(request);
    const result = form.has("cancel")
      ? { error: "access_denied", error_description: "the user canceled" }
      : { login: { accountId: `corp-${form.get("account")}` } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  server.on("request", (request, response) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url) ?? [];
    if (!uid) return handle(request, response);
    interact(request, response, uid).catch((error) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret,
    /** What `POST /_test/idps` takes. */
    idp: (more) => ({
      name: "Corp",
      kind: "oidc",
      clientSecret,
      config: { issuer, clientId: CLIENT_ID, scopes: ["openid", "profile", "email"] },
      ...more,
    }),
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A browser without pages, at the provider. */
export class ProviderVisitor {
  #cookies = new CookieJar();

  async #request(url, init = {}) {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, ...this.#cookies.headers },
    });
    this.#cookies.store(response.headers.getSetCookie());
    return response;
  }

  /** Follows the provider's redirects from an address on; the first address that is elsewhere, or the page that it ends at. */
  async #follow(url, init) {
    const { origin } = new URL(url);
    let response = await this.#request(url, init);
    let at = url;
    while (response.status >= 300 && response.status < 400) {
      at = new URL(response.headers.get("location"), at).href;
      if (new URL(at).origin !== origin) return { elsewhere: at };
      response = await this.#request(at);
    }
    return { page: at, status: response.status };
  }

  /** Signs in, or cancels without an account; the address of the callback. A second time there is no page. */
  async signIn(authUrl, account) {
    const first = await this.#follow(authUrl);
    if (first.elsewhere) return first.elsewhere;
    const body = new URLSearchParams(account ? { account } : { cancel: "yes" });
    const { elsewhere, status } = await this.#follow(first.page, { method: "POST", body });
    if (!elsewhere) throw new Error(`the provider's page stays, with HTTP status ${status}`);
    return elsewhere;
  }
}
