import { expect, test } from "vitest";
import { use } from "./use.js";

test("the test server works in the tab that runs the test", async () => {
  expect(await use({ listens: false })).toBe("it works");
}, 120_000);
