// What the page costs before people can type: requests, bytes, and what moves while they look. Not how long it takes: that
// is the machine's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

/** Of the first screen, with the document: 19 requests of 100 KB on 2026-11-27. */
const LIMITS = { requests: 22, bytes: 102_000 };

/**
 * Below 0.1 is what Core Web Vitals call good. What is left here is the line of preferences in the footer; a registration is
 * longer than what is there before it, so that the footer goes down.
 */
const SHIFT = 0.005;
const SHIFT_OF_REGISTRATION = 0.02;

/** A network on which everything arrives after another, so that what could move does. */
const slowly = () => it.onNetwork("slow 4G");

async function watchShifts() {
  await it.page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => node?.id || node?.nodeName).join(", ");
        if (!hadRecentInput) window.shifts.push({ value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

async function assertNothingMoved(limit = SHIFT) {
  await it.page.waitForLoadState("networkidle");
  const shifts = await it.page.evaluate(() => window.shifts);
  const sum = shifts.reduce((sum, { value }) => sum + value, 0);
  assert.ok(sum <= limit, `${sum}: ${shifts.map(({ value, moved }) => `${value} ${moved}`).join("; ")}`);
}

for (const [query, view, limit] of [
  ["", "user"],
  ["?ui_locales=de", "user"],
  ["?ui_locales=ar", "user"],
  ["?flow=register", "register", SHIFT_OF_REGISTRATION],
]) {
  test(`nothing moves while the page loads: /${query}`, async () => {
    await slowly();
    await watchShifts();
    await it.page.goto(`${it.url}/${query}`);
    await it.seen(view);
    await assertNothingMoved(limit);
  });
}

test("nothing moves while the account loads again", async () => {
  await it.signIn();
  await it.account();
  await slowly();
  await watchShifts();
  await it.page.reload();
  await it.account();
  await assertNothingMoved();
});

test("the first screen takes few requests and few bytes", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.waitForLoadState("networkidle");
  const sizes = await it.page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
      ({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize }),
    ),
  );
  const bytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.map(({ name, bytes }) => `${name} ${bytes}`).join("\n");
  assert.ok(sizes.length <= LIMITS.requests, `${sizes.length} requests:\n${list}`);
  assert.ok(bytes <= LIMITS.bytes, `${bytes} bytes:\n${list}`);
  const hinted = sizes.map(({ name }) => name).filter((name) => /\.wasm$|\/app\.js$|\/texts\//.test(name));
  assert.deepEqual(hinted.sort(), ["/app.js", "/texts/en.json", "/wasm/zitadel_wasm_bg.wasm"], "once each");
});

/** Holds the settings' responses until a request of that kind was sent: what waits for the settings would wait for ever. */
async function holdSettingsUntil(pattern) {
  const sent = it.page.waitForRequest(pattern);
  await it.page.route(/SettingsService\//, async (route) => {
    await sent;
    await route.continue();
  });
}

test("the accounts are asked for beside the settings", async () => {
  await holdSettingsUntil(/SessionService\/ListSessions/);
  await it.page.goto(it.url);
  await it.seen("user");
});

test("the application's name is asked for beside the settings", async () => {
  const redirectUri = "https://shop.example/callback";
  const { clientId } = await it.server.oidcApp({ name: "shop", redirectUris: [redirectUri] });
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  await holdSettingsUntil(/applications\.json/);
  await it.page.goto(`${it.url}/oauth/v2/authorize?${query}`);
  await it.seen("user");
});
