const { call } = require("./call.cjs");

test("the package works", async () => {
  expect(await call(JSON.parse(process.env.SERVERS))).toBe(process.env.EXPECTED);
}, 120_000);
