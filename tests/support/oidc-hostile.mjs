// An OpenID provider that is wrong in one thing, whatever a test says.
import { createSign, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function sign(claims, key) {
  const text = `${base64url({ alg: "RS256", kid: "k1" })}.${base64url(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

const json = (response, body, status = 200) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/**
 * Starts it. `behavior` is what it does differently, and can be set anew: functions of `/discovery`, `/token`, `/keys` and
 * `/userinfo` that take the response, `claims` of the ID token, `forged` for another key; `requests` are those it got.
 */
export async function startHostileProvider() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const it = { issuer, behavior: {}, requests: [] };
  const usual = {
    discovery: (response) =>
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        ...it.behavior.document,
      }),
    token: (response) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: "c1", sub: "eve", iat: now, exp: now + 60, ...it.behavior.claims };
      const idToken = sign(claims, it.behavior.forged ? stranger : privateKey);
      json(response, { access_token: "at", token_type: "Bearer", id_token: idToken });
    },
    keys: (response) => json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig" }] }),
    userinfo: (response) => json(response, { sub: "eve", given_name: "Eve" }),
  };
  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url, issuer);
    const name = pathname === "/.well-known/openid-configuration" ? "discovery" : pathname.slice(1);
    it.requests.push(name);
    const respond = it.behavior[name] ?? usual[name];
    if (respond) respond(response);
    else response.writeHead(404).end();
  });
  it.stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  it.idp = (more) => ({ name: "Evil", kind: "oidc", clientSecret: "s1", config: { issuer, clientId: "c1" }, ...more });
  return it;
}
