// SPDX-License-Identifier: MIT
// usage: mammoth.cjs NODE_MODULES FILE.docx...: what mammoth makes of each, a list of HTML as JSON on standard output.
const path = require("path");
const mammoth = require(path.join(path.resolve(process.argv[2]), "mammoth"));

async function main() {
    const pages = [];
    for (const file of process.argv.slice(3)) pages.push((await mammoth.convertToHtml({path: file})).value);
    process.stdout.write(JSON.stringify(pages));
}
main();
