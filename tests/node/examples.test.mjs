// The examples that need no server: a form in React, and tracing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { copyExample, removeCopies, runNode, runTool } from "../support/examples.mjs";

after(removeCopies);

test("examples/react compiles in strict TypeScript, and its form has a sentence at every field", async () => {
  const dir = await copyExample("react");
  await runTool(dir, "typescript/bin/tsc", "--noEmit");
  assert.match(await runNode(dir, "--test", "--test-reporter=tap", "form.test.mjs"), /^# pass 2$/m);
});

test("examples/opentelemetry sends a context with every request", async () => {
  const dir = await copyExample("opentelemetry");
  assert.match(await runNode(dir, "--test", "--test-reporter=tap", "tracing.test.mjs"), /^# pass 2$/m);
});
