import { TestServer } from "./controls.js";
/** How to start a server. */
export interface StartOptions {
    /**
     * The program. Default: the one that the environment variable `ZITADEL_TESTSERVER` names, else the npm package
     * `zitadel-testserver`, else a binary of that name on the PATH.
     */
    command?: string | undefined;
    /** Its flags. `--listen` is set to a free port of loopback unless given. */
    args?: string[] | undefined;
    /** Whether its log goes to this program's stderr. Default: `false`. */
    inheritLogs?: boolean | undefined;
}
/** A server that was started here. */
export interface StartedTestServer extends TestServer {
    /** Stops the server and waits for its end. */
    stop(): Promise<void>;
}
/** Starts a server on a free port of loopback and waits until it listens. In Node only. Rejects if it cannot be started. */
export declare function startTestServer({ command: named, args, inheritLogs, }?: StartOptions): Promise<StartedTestServer>;
