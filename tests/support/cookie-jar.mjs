// The cookies of a browser, as far as tests of one origin need them.

export class CookieJar {
  /** Value of each cookie by its name. */
  cookies = new Map();

  /** What the browser sends; nothing without cookies. */
  get headers() {
    return this.cookies.size ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {};
  }

  /** Stores the cookies of `Set-Cookie` headers, and deletes those that have expired. */
  store(setCookies) {
    for (const line of setCookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/;\s*max-age=0\b/i.test(line) || value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
