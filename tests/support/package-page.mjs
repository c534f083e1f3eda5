// A page in Chromium that can import the package: `import("/index.js")`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { startBrowser } from "./browser.mjs";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };
const root = new URL("../../pkg/", import.meta.url);

/** Serves the package, and `documents` by their paths. Two names of one machine are two origins. */
export async function startPackagePage(documents = {}) {
  const web = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const html = pathname === "/" ? "<!doctype html><title>test</title>" : documents[pathname];
    if (html !== undefined) return response.writeHead(200, { "content-type": "text/html" }).end(html);
    try {
      const bytes = await readFile(new URL(`.${pathname}`, root));
      response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/plain" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => web.listen(0, "127.0.0.1", done));
  const { port } = web.address();
  const browser = await startBrowser();
  const page = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(page);
  await page.goto(`http://localhost:${port}/`);
  return {
    page,
    devtools,
    port,
    async stop() {
      await browser.stop();
      web.closeAllConnections();
      web.close();
    },
  };
}
