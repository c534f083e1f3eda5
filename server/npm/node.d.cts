// For `require`: the same declarations.
import type { TestServer as Server } from "./index.js" with { "resolution-mode": "import" };

export declare const TestServer: typeof Server;
export type TestServer = Server;
export type * from "./index.js" with { "resolution-mode": "import" };
