// The cookies of one origin, as a browser keeps them (RFC 6265).

interface Cookie {
  readonly value: string;
  readonly path: string;
  /** In milliseconds since 1970; `Infinity` for a session cookie. */
  readonly expires: number;
}

/** The directory of a path, which a cookie without one belongs to (RFC 6265 §5.1.4). */
const defaultPath = (path: string) => path.slice(0, Math.max(1, path.lastIndexOf("/")));

/** Whether a cookie of `path` is sent to `requestPath` (RFC 6265 §5.1.4). */
const matches = (path: string, requestPath: string) =>
  requestPath === path || requestPath.startsWith(path.endsWith("/") ? path : `${path}/`);

/** When a cookie expires. `Max-Age` has precedence (RFC 6265 §5.3). */
function expiry(attributes: ReadonlyMap<string, string>): number {
  const age = Number.parseInt(attributes.get("max-age") ?? "", 10);
  if (!Number.isNaN(age)) return age <= 0 ? 0 : Date.now() + age * 1000;
  const date = Date.parse(attributes.get("expires") ?? "");
  return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
}

/** The cookies that one origin set. */
export class CookieJar {
  /** By name and path. */
  readonly #cookies = new Map<string, Cookie & { name: string }>();

  /** The `cookie` header of a request to that path; `undefined` without cookies. */
  header(requestPath: string): string | undefined {
    const sent = [];
    for (const [key, cookie] of this.#cookies) {
      if (cookie.expires <= Date.now()) this.#cookies.delete(key);
      else if (matches(cookie.path, requestPath)) sent.push(cookie);
    }
    // Longer paths first (RFC 6265 §5.4).
    sent.sort((a, b) => b.path.length - a.path.length);
    return sent.length ? sent.map(({ name, value }) => `${name}=${value}`).join("; ") : undefined;
  }

  /** Stores what a response to that path sets. */
  store(setCookie: string, requestPath: string): void {
    const [pair = "", ...rest] = setCookie.split(";");
    const at = pair.indexOf("=");
    if (at <= 0) return;
    const attributes = new Map(
      rest.map((attribute) => {
        const [name = "", ...value] = attribute.split("=");
        return [name.trim().toLowerCase(), value.join("=").trim()] as const;
      }),
    );
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const stated = attributes.get("path") ?? "";
    const path = stated.startsWith("/") ? stated : defaultPath(requestPath);
    this.#cookies.set(`${name};${path}`, { name, value, path, expires: expiry(attributes) });
  }

  /** Forgets every cookie. */
  clear(): void {
    this.#cookies.clear();
  }
}
