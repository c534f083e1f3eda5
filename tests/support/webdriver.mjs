// Browsers through WebDriver (https://www.w3.org/TR/webdriver2/), which all of them speak.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const CHROMIUM = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Driver, its arguments, and what to ask of the browser; `undefined` where the driver is not there. */
export const browsers = {
  Chromium: process.env.CHROMEDRIVER && { driver: process.env.CHROMEDRIVER, args: ["--port=0"], wants: { "goog:chromeOptions": { args: CHROMIUM, ...(process.env.CHROME && { binary: process.env.CHROME }) } } },
  Firefox: process.env.GECKODRIVER && { driver: process.env.GECKODRIVER, args: ["--port", "0"], wants: { "moz:firefoxOptions": { args: ["-headless"], ...(process.env.FIREFOX && { binary: process.env.FIREFOX }) } } },
};

/** Opens `url`, and answers what the page's `globalThis.finished` promises. */
export async function visit({ driver, args, wants }, url, timeoutMs = 120_000) {
  const child = spawn(driver, args, { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const lines = createInterface({ input: child.stdout });
    const port = await new Promise((resolve, reject) => {
      lines.on("line", (line) => {
        const found = /(?:successfully on port |Listening on [\d.]+:)(\d+)/.exec(line);
        if (found) resolve(found[1]);
      });
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${driver} ended with ${code}`)));
    });
    const ask = async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "content-type": "application/json" }, body: body && JSON.stringify(body) });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
      return value;
    };
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: wants } });
    const session = `/session/${sessionId}`;
    try {
      await ask("POST", `${session}/timeouts`, { script: timeoutMs });
      await ask("POST", `${session}/url`, { url });
      const script = "const done = arguments[0]; globalThis.finished.then(done, (e) => done({ threw: String(e?.stack ?? e) }));";
      const told = await ask("POST", `${session}/execute/async`, { script, args: [] });
      if (told?.threw) throw new Error(told.threw);
      return told;
    } finally {
      await ask("DELETE", session);
    }
  } finally {
    child.kill();
  }
}
