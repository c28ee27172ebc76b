/**
 * The engine of a site and its index, without a page: questions in (a list on stdin), and for each the addresses found, the bytes fetched until
 * the first ten results can be shown, gzipped, and the milliseconds of the search once its parts are there. Arguments: the folder of the site, and
 * what is always fetched.
 */

const { readFileSync } = require("node:fs");
const { gzipSync } = require("node:zlib");

const SHOWN = 10;
const [site, ...scripts] = process.argv.slice(2);
const sizes = new Map();

function run(script) {
  const text = readFileSync(`${site}/${script}`);
  if (!sizes.has(script)) sizes.set(script, gzipSync(text).length);
  (0, eval)(text.toString());
  return sizes.get(script);
}

const always = scripts.map(run).reduce((sum, size) => sum + size, 0);
const index = globalThis.handboekZoekindex;

async function ask(question) {
  let bytes = always;
  const searcher = new globalThis.handboekZoeker(index, async (name) => {
    bytes += run(`${index.map}${name}.js`);
    return globalThis[`handboekZoekdeel_${name}`];
  });
  const { findings, read } = await searcher.search(question);
  await read(findings.slice(0, SHOWN), false);
  const fetched = bytes;
  const start = process.cpuUsage();
  await searcher.search(question);
  const { user, system } = process.cpuUsage(start);
  const addresses = (await read(findings, false)).map(({ address }) => address);
  return { bytes: fetched, milliseconds: (user + system) / 1000, addresses };
}

async function all(questions) {
  const found = {};
  for (const question of questions) found[question] = await ask(question);
  process.stdout.write(JSON.stringify(found));
}

all(JSON.parse(readFileSync(0, "utf8")));
