// docs/failures.md: what happened to an answer, and what comes of it. Made of the cases; `node tests/hostile/table.mjs`
// writes it.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cases } from "./cases.mjs";

export const file = new URL("../../docs/failures.md", import.meta.url);

const told = ({ expect }) =>
  "ok" in expect
    ? "the answer"
    : [
        `\`${expect.kind}\``,
        expect.reason && `\`${expect.reason}\``,
        `code ${expect.code}`,
        expect.httpStatus && `HTTP ${expect.httpStatus}`,
      ]
        .filter(Boolean)
        .join(", ");

const row = (c) =>
  `| ${c.name} | ${told(c)} | ${c.tonic ? `${c.sometimes ? "at times " : ""}otherwise: ${c.tonic}` : ""} |`;

const table = (over, shared) =>
  [
    "| what comes | what it becomes | the Rust feature `tonic` |",
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

export const text = () => `# What comes of a broken answer

Every line is a case of \`tests/hostile/cases.mjs\`, played by a server and read by the npm package in Node, Chromium and Firefox, by the
crate's \`Client\` and by its \`tonic\` clients in Chromium. This page is made of that list; \`node tests/hostile/table.mjs\` writes it.

\`kind\` says who has to act: \`rpc\` is ZITADEL's own refusal, \`protocol\` an answer that is none (somebody's proxy, or a bug), \`network\` no
whole answer (try later), \`timeout\` and \`canceled\` the caller's own doing.

## Over either transport

${table("grpc-web", true)}

## gRPC-Web

${table("grpc-web", false)}

## JSON

${table("json", false)}
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(file, text());

export const written = () => readFileSync(file, "utf8");
