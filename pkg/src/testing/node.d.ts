// The part of Node's modules that starting a server needs; without @types/node, this package has no dependency.

declare module "node:child_process" {
  interface Readable {
    on(event: "data", listener: (text: unknown) => void): void;
  }
  interface ChildProcess {
    stdout: Readable | null;
    stderr: Readable | null;
    once(event: "error", listener: (error: Error) => void): void;
    once(event: "close", listener: (code: number | null) => void): void;
    kill(): void;
  }
  export function spawn(command: string, args: string[], options: { stdio: string[] }): ChildProcess;
}

declare module "node:module" {
  export function createRequire(from: string): { resolve(name: string): string };
}

declare module "node:process" {
  const process: {
    cwd(): string;
    readonly env: { readonly [name: string]: string | undefined };
    readonly execPath: string;
  };
  export default process;
}

declare module "node:readline" {
  export function createInterface(options: { input: unknown }): {
    once(event: "line", listener: (line: string) => void): void;
  };
}
