// Names of the reader's own page, which fragments of the documents use.
import type { ZitadelClient } from "zitadel-wasm";
import type { SessionFlow } from "zitadel-wasm/flows";

declare global {
  /** A client with the user's token, and one of the login client. */
  const zitadel: ZitadelClient;
  const login: ZitadelClient;
  const flow: SessionFlow;
  const userId: string;
  const loginName: string;
  const password: string;
  const code: string;
  const verificationCode: string;
  const authRequestId: string;
  const signal: AbortSignal;
  const element: Element;
  function getAccessToken(refresh: boolean): Promise<string>;
  function show(sentence: string): void;
  function showAccount(): void;
  function offerNewCode(): void;
  function offerRetry(): void;
  function svg(text: string): Element;
}
