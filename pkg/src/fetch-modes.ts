// How a request treats cookies and redirects. No redirect is followed: it could carry the token to another host.

/** The part of fetch's options that runtimes differ in. */
export type FetchModes = Pick<RequestInit, "credentials" | "redirect">;

let canSayError: boolean | undefined;

/** Whether the runtime takes `redirect: "error"`: Cloudflare's throws for it, and for `credentials`, as it has no cookies. */
function takesModes(): boolean {
  if (typeof Request !== "function") return true;
  try {
    new Request("https://zitadel.invalid", { redirect: "error", credentials: "same-origin" });
    return true;
  } catch {
    return false;
  }
}

/** The modes of every request; without `redirect: "error"`, what comes is checked by `throwForRedirect`. */
export function fetchModes(credentials: RequestCredentials): FetchModes {
  canSayError ??= takesModes();
  return canSayError ? { credentials, redirect: "error" } : { redirect: "manual" };
}

/** Throws for a redirect that fetch returned in place of an error, as fetch itself does with `redirect: "error"`. */
export function throwForRedirect({ status, type }: Response): void {
  const isRedirect = type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(status);
  if (!canSayError && isRedirect) throw new TypeError("the response is a redirect, which is not followed");
}
