// Runs the cases with the npm package, in Node or in a page: what was not as expected, in words.

/** What `call` made of a case: `{ ok }`, or the error's members. */
async function outcome(call) {
  try {
    return { ok: await call() };
  } catch (error) {
    return error;
  }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function differences(expect, got, isZitadelError) {
  if ("ok" in expect) return "ok" in got && same(got.ok, expect.ok) ? [] : [`got ${JSON.stringify(got)} ${got}`];
  if (!isZitadelError(got)) return [`got ${JSON.stringify(got)} ${got}, which is no ZitadelError`];
  const wrong = Object.entries(expect).filter(([key, value]) => !same(got[key], value));
  const secret = /s3cret/.test(JSON.stringify(got) + got.message + got.stack)
    ? ["the error tells the request's secret"]
    : [];
  return [
    ...wrong.map(
      ([key, value]) => `${key} is ${JSON.stringify(got[key])} and not ${JSON.stringify(value)} (${got.message})`,
    ),
    ...secret,
  ];
}

/** All cases, eight at once on one client per case; then the client has to be as good as new. */
export async function runCases({ createClient, isZitadelError }, server, inBrowser) {
  const { method, request, cases } = await (await fetch(`${server}/cases`)).json();
  const todo = cases.filter((c) => inBrowser || !c.browser);
  const failed = [];
  const one = async (c) => {
    const client = await createClient({
      baseUrl: `${server}/${c.id}`,
      transport: c.over,
      token: "s3cretToken",
      maxResponseBytes: 1_000_000,
    });
    const got = await outcome(() => client.call(method, request, { timeoutMs: 10_000, ...c.options }));
    for (const difference of differences(c.expect, got, isZitadelError))
      failed.push(`${c.over}: ${c.name}: ${difference}`);
  };
  const next = async () => {
    for (let c; (c = todo.shift()); ) await one(c);
  };
  const count = todo.length;
  await Promise.all(Array.from({ length: 8 }, next));
  return { count, failed };
}
