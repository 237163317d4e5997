// Makes ui/src/api/generated from the services' descriptions in openapi/. What is the same already is left as it is.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const descriptions = new URL("openapi/", import.meta.url);
const generated = new URL("ui/src/api/generated/", import.meta.url);

await mkdir(generated, { recursive: true });
const wanted = new Set();
for (const file of (await readdir(descriptions)).filter((name) => name.endsWith(".json"))) {
  const target = new URL(`${basename(file, ".json")}.ts`, generated);
  const types = await openapiTS(await readFile(new URL(file, descriptions), "utf8"), { emptyObjectsUnknown: true });
  const text = `// From openapi/${file}; not to be edited.\n${astToString(types)}`;
  wanted.add(basename(target.pathname));
  if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    await writeFile(target, text);
  }
}
for (const file of await readdir(generated)) {
  if (!wanted.has(file)) {
    await rm(new URL(file, generated));
  }
}
