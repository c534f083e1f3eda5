// The code of the documents, by its fences: the word after the language is the name of a file, `run` behind it a program.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The blocks of a document: `language`, `file` (if it has a name), `runs`, `code`, and `at`, where it is. */
export async function codeBlocks(document) {
  const markdown = await readFile(root + document, "utf8");
  return [...markdown.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [language, file, ...rest] = match[1].trim().split(/\s+/);
    const line = markdown.slice(0, match.index).split("\n").length;
    return { language, file, runs: rest.includes("run"), code: match[2], at: `${document}:${line}` };
  });
}

/** The commands of a shell block, without prompts, comments and continued lines. */
export const commands = (code) =>
  code
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter(Boolean)
    .flatMap((line) => line.replace(/^\((.*)\)[^)]*$/, "$1").split(/\s*(?:;|&&|\|)\s*/))
    .map((command) => command.split(/\s+/));
