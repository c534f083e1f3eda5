// A user's project: a folder outside of the repository, with the package installed from its tarball.
import { execFile, spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, "../..");
const exec = promisify(execFile);

/** Tools that report on their users must not. */
const QUIET = { NG_CLI_ANALYTICS: "false", NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" };
const environment = {
  ...process.env,
  ...QUIET,
  WRANGLER_SEND_METRICS: "false",
  CI: "1",
  NO_COLOR: "1",
  FORCE_COLOR: "0",
};

/** A folder for all projects of a run, with the tarball in it. */
export async function pack() {
  const folder = await mkdtemp(join(tmpdir(), "zitadel-wasm-packaging-"));
  const { stdout } = await exec("npm", ["pack", join(repository, "pkg"), "--silent"], { cwd: folder });
  return {
    folder,
    repository,
    tarball: join(folder, stdout.trim()),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export class Project {
  constructor(folder) {
    this.folder = folder;
  }

  /** Copies the files of the fixture and of `shared/`, and installs `packages` and the tarball. */
  static async create(tools, { name, from = name, packages = {}, files = [], setUp }) {
    const { folder, tarball } = tools;
    const project = new Project(join(folder, name));
    await mkdir(project.folder, { recursive: true });
    for (const [file, to] of files.map((file) => [file].flat())) await project.copy(`shared/${file}`, to ?? file);
    await cp(join(here, from), project.folder, { recursive: true }).catch((error) => {
      if (error.code !== "ENOENT") throw error;
    });
    const dependencies = { "zitadel-wasm": `file:${tarball}`, ...packages };
    const manifest = { private: true, type: "module", dependencies };
    await writeFile(join(project.folder, "package.json"), JSON.stringify(manifest, null, 2));
    await setUp?.(project, tools);
    const network = Object.keys(packages).length === 0 ? ["--offline"] : ["--prefer-offline"];
    await project.run(["npm", "install", ...network, "--no-audit", "--no-fund", "--no-package-lock"]);
    return project;
  }

  copy(from, to) {
    return cp(join(here, from), join(this.folder, to), { recursive: true });
  }

  copyFolder(from, to) {
    return cp(from, join(this.folder, to), { recursive: true });
  }

  #command([program, ...args]) {
    const own = join(this.folder, "node_modules/.bin");
    const path = [own, join(repository, "node_modules/.bin"), process.env.PATH].join(":");
    return [program, args, { cwd: this.folder, env: { ...environment, PATH: path } }];
  }

  /** Runs a program to its end; what it printed. */
  async run(command, env = {}) {
    const [program, args, options] = this.#command(command);
    const limits = { maxBuffer: 64 << 20, timeout: 400_000 };
    try {
      const { stdout } = await exec(program, args, { ...options, ...limits, env: { ...options.env, ...env } });
      return stdout.trim();
    } catch (error) {
      throw new Error(`${command.join(" ")}: ${error.message}\n${error.stdout}\n${error.stderr}`.slice(0, 6000));
    }
  }

  /** Starts a server and waits until it responds; `stop` ends it and what it has started. */
  async start(command, url, env = {}) {
    const [program, args, options] = this.#command(command);
    const child = spawn(program, args, { ...options, env: { ...options.env, ...env }, detached: true });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        log = (log + text).slice(-6000);
      });
    }
    const closed = once(child, "close");
    let ended = false;
    closed.then(() => {
      ended = true;
    });
    while (!(await responds(url))) {
      if (ended) throw new Error(`${command.join(" ")} ended before it listened\n${log}`);
      await nextTry();
    }
    const stop = async () => {
      process.kill(-child.pid);
      await closed;
    };
    return { stop, log: () => log };
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** A server says nothing when it begins to listen: it is asked again. */
const nextTry = () => new Promise((resolve) => setTimeout(resolve, 200));

const responds = (url) =>
  fetch(url, { signal: AbortSignal.timeout(60_000) }).then(
    () => true,
    () => false,
  );

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".css": "text/css",
};

/** Serves a folder as any server does, with the policy that the README names; `status` of what is not there is 404. */
export async function serve(folder, policy = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'") {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!(await stat(file).catch(() => undefined))?.isFile()) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-security-policy": policy });
    createReadStream(file).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
