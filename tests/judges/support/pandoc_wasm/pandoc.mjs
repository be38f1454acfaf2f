// SPDX-License-Identifier: MIT
// Runs pandoc.wasm with the command line of pandoc, over the WASI of node: all options work, Lua filters too, since the module has
// the `_start` of a program. Files are those of the machine; there are neither processes nor a network in there.
import fs from "node:fs";
import { WASI } from "node:wasi";

const file = process.env.PANDOC_WASM;
if (!file) {
  fs.writeSync(2, "pandoc.wasm: PANDOC_WASM does not say where the module is\n");
  process.exit(2);
}
const module = await WebAssembly.compile(fs.readFileSync(file));
const wasi = new WASI({
  version: "preview1",
  args: ["pandoc", ...process.argv.slice(2)],
  // pandoc begins by going to the folder PWD, which has to lie below one that is opened for it.
  env: { PWD: process.cwd(), LANG: "C.UTF-8" },
  preopens: { "/": "/" },
  returnOnExit: true,
});
const status = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
process.exit(status);
