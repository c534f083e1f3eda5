// Who signs in at the test server's own identity provider.

/** What the provider knows of its user. */
export const ADA = {
  sub: "ada-at-corp",
  given_name: "Ada",
  family_name: "Example",
  email: "ada@corp.example.com",
  email_verified: true,
};

/** Calls a control of the test server that its client has no method for. */
export async function control(server, path, body) {
  const response = await fetch(`${server.url}/_test/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
  return json;
}

/** Adds a directory (LDAP) called Staff, which knows ADA as "ada" with the password "Directory1!", and takes new users. */
export function addDirectory(server) {
  const directory = [{ username: "ada", password: "Directory1!", user: ADA }];
  const options = { isCreationAllowed: true, isAutoCreation: true };
  return control(server, "idps", { name: "Staff", kind: "ldap", directory, options });
}
