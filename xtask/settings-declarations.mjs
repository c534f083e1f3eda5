// The part of contract.d.ts that the npm package zitadel-testserver needs: the types that the declarations of its controls
// name, and those that these name. All of the contract would be a tenth of a megabyte.
//
//   node settings-declarations.mjs CONTRACT TYPES > OUT
import { readFileSync } from "node:fs";
import ts from "typescript";

const [file, types] = process.argv.slice(2);
const program = ts.createProgram([file], { noLib: true, noResolve: true, types: [] });
const checker = program.getTypeChecker();
const contract = program.getSourceFile(file);
const exported = (symbol, name) => symbol?.exports?.get(ts.escapeLeadingUnderscores(name));

const needed = new Set();
/** A type that is declared in a namespace, and those that it names. */
function need(declaration) {
  if (!ts.isModuleBlock(declaration.parent) || needed.has(declaration)) return;
  needed.add(declaration);
  const visit = (node) => {
    if (ts.isTypeReferenceNode(node)) checker.getSymbolAtLocation(node.typeName)?.declarations?.forEach(need);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
}
for (const [name] of readFileSync(types, "utf8").matchAll(/\b(?:zitadel|google)\.[\w.]+/g)) {
  const symbol = name.split(".").reduce(exported, contract.symbol);
  symbol?.declarations?.filter(ts.isTypeAliasDeclaration).forEach(need);
}
if (needed.size === 0) throw new Error("the declarations of the controls name no type of the contract");

/** The statements that are needed, with their comments and the namespaces that they are in. */
function render(node) {
  if (!ts.isModuleDeclaration(node)) return needed.has(node) ? node.getFullText() : "";
  const inner = node.body.statements.map(render).join("");
  if (inner === "") return "";
  const head = contract.text.slice(node.getFullStart(), node.body.getStart());
  const [indent] = /^ */.exec(head.split("\n").at(-1));
  return `${head}{${inner}\n${indent}}`;
}
// What is before the namespaces, without the options of the client's calls, and they.
const last = contract.statements.findLastIndex(ts.isModuleDeclaration);
const parts = contract.statements
  .slice(0, last + 1)
  .filter((statement) => !ts.isImportDeclaration(statement))
  .map((statement) => (ts.isModuleDeclaration(statement) ? render(statement) : statement.getFullText()));
process.stdout.write(`// Generated from proto/; do not edit.\n\n${parts.join("").trim()}\n`);
