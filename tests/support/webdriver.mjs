// Browsers through WebDriver (https://www.w3.org/TR/webdriver2/), which all of them speak.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const CHROMIUM = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Driver, its arguments for a port, and what to ask of the browser; `undefined` where the driver is not there. */
export const browsers = {
  Chromium: process.env.CHROMEDRIVER && {
    command: (port) => [process.env.CHROMEDRIVER, `--port=${port}`],
    wants: { "goog:chromeOptions": { args: CHROMIUM, ...(process.env.CHROME && { binary: process.env.CHROME }) } },
  },
  Firefox: process.env.GECKODRIVER && {
    command: (port) => [process.env.GECKODRIVER, "--port", port],
    wants: {
      "moz:firefoxOptions": { args: ["-headless"], ...(process.env.FIREFOX && { binary: process.env.FIREFOX }) },
    },
  },
  // WebKitGTK has no headless mode: it needs a virtual screen.
  WebKit: process.env.WEBKITDRIVER && {
    command: (port) => ["xvfb-run", "--auto-servernum", process.env.WEBKITDRIVER, `--port=${port}`],
    wants: {},
  },
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs `work` with a browser's session: `ask(method, path, body)` speaks WebDriver to it. */
export async function withBrowser({ command, wants }, work, timeoutMs = 120_000) {
  const port = await freePort();
  const [driver, ...args] = command(port);
  // A group of its own, so that what the driver has started ends with it.
  const child = spawn(driver, args, { stdio: "ignore", detached: true });
  let ended;
  child.once("error", (error) => (ended = error));
  child.once("exit", (code) => (ended = new Error(`${driver} ended with ${code}`)));
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    for (;;) {
      if (ended) throw ended;
      if (
        await ask("GET", "/status").then(
          (status) => status.ready,
          () => false,
        )
      )
        break;
      await pause(50);
    }
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: wants } });
    const session = `/session/${sessionId}`;
    try {
      await ask("POST", `${session}/timeouts`, { script: timeoutMs });
      return await work((method, path, body) => ask(method, session + path, body));
    } finally {
      await ask("DELETE", session).catch(() => {});
    }
  } finally {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended by itself.
    }
  }
}

/** Opens `url`, and returns what the page's `globalThis.finished` promises. */
export function visit(browser, url, timeoutMs) {
  return withBrowser(
    browser,
    async (ask) => {
      await ask("POST", "/url", { url });
      const script =
        "const done = arguments[0]; globalThis.finished.then(done, (e) => done({ threw: String(e?.stack ?? e) }));";
      const result = await ask("POST", "/execute/async", { script, args: [] });
      if (result?.threw) throw new Error(result.threw);
      return result;
    },
    timeoutMs,
  );
}
