// docs/failures.md: how each invalid response is reported. Made of the cases; `node tests/hostile/table.mjs`
// writes it.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cases } from "./cases.mjs";

export const file = new URL("../../docs/failures.md", import.meta.url);

const outcome = ({ expect }) =>
  "ok" in expect
    ? "the response"
    : [
        `\`${expect.kind}\``,
        expect.reason && `\`${expect.reason}\``,
        `code ${expect.code}`,
        expect.httpStatus && `HTTP ${expect.httpStatus}`,
      ]
        .filter(Boolean)
        .join(", ");

const row = (c) =>
  `| ${c.name} | ${outcome(c)} | ${c.tonic ? `${c.sometimes ? "at times " : ""}otherwise: ${c.tonic}` : ""} |`;

const table = (over, shared) =>
  [
    "| response | result | the Rust feature `tonic` |",
    "|---|---|---|",
    ...cases
      .filter(
        (c) =>
          c.over === over &&
          shared ===
            cases.some(
              (d) => d.over !== c.over && d.name === c.name && JSON.stringify(d.expect) === JSON.stringify(c.expect),
            ),
      )
      .map(row),
  ].join("\n");

export const text = () => `# How invalid responses are reported

Every row is a case of \`tests/hostile/cases.mjs\`. A server sends it to the npm package in Node.js, Chromium and
Firefox, to the crate's \`Client\` in Chromium and natively, and to its \`tonic\` clients in Chromium.
\`node tests/hostile/table.mjs\` generates this page.

\`kind\` is \`rpc\` for an error of ZITADEL, \`protocol\` for an invalid response (a proxy's, or a bug), \`network\` for an
incomplete response (try again later), \`timeout\` and \`canceled\` for calls that the caller ended.

## Over either transport

${table("grpc-web", true)}

## gRPC-Web

${table("grpc-web", false)}

## JSON

${table("json", false)}
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(file, text());

export const written = () => readFileSync(file, "utf8");
