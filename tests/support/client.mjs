// Helpers of the client's tests.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { isZitadelError } from "../../pkg/index.js";

export const transports = ["grpc-web", "json"];

/** The ZitadelError of a call that has to fail. */
export async function failure(promise) {
  try {
    await promise;
  } catch (error) {
    assert.ok(isZitadelError(error), `a ZitadelError and not ${error}`);
    assert.ok(error instanceof Error && error.stack);
    return error;
  }
  assert.fail("it should have failed");
}

/** Runs `work` against a server that responds with 500; returns the number of its requests. */
export async function countRequests(work) {
  let count = 0;
  const http = createServer((_, response) => {
    count += 1;
    response.writeHead(500).end();
  });
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  try {
    await work(`http://127.0.0.1:${http.address().port}`);
  } finally {
    http.close();
  }
  return count;
}
