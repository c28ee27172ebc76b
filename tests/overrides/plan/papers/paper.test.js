import assert from "node:assert/strict";
import { test } from "node:test";

import { paperNamed } from "../../../../overrides/plan/papers/definition.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { definitie, stukgevallen, stukken, uitgewerkt, voorbeeldplan } from "../built.js";
import { told } from "./papers.js";
import { BARE, planOf } from "./plans.js";

const EMPTY = { ...BARE, eigenTekst: undefined };
const paper = (name, plan) => paperOf(paperNamed(stukken, name), plan, definitie);

for (const stuk of stukken.lijst) {
  test(`the worked plan gives the worked paper, and nothing is open: ${stuk.titel}`, () => {
    const made = paperOf(stuk, voorbeeldplan, definitie);
    assert.deepEqual(told(made), uitgewerkt[stuk.id]);
    assert.deepEqual([...made.kopregels, ...made.onderdelen].flatMap(({ open }) => open), []);
  });

  test(`an empty plan has every section, says nothing about itself, and waits for what it names: ${stuk.titel}`, () => {
    const made = paperOf(stuk, EMPTY, definitie);
    assert.deepEqual(made.onderdelen.map(({ id }) => id), stuk.onderdelen.map(({ id }) => id));
    assert.deepEqual(made.nietVerwerkt, []);
    assert.ok(made.onderdelen.every(({ delen }) => delen.every(({ kind }) => kind !== "tabel")));
    const open = [...made.kopregels, ...made.onderdelen].flatMap((part) => part.open);
    assert.ok(open.length > 5 && open.every(({ words, sheet, own }) => words && (sheet || own)));
  });
}

for (const geval of stukgevallen) {
  test(`as in Python: ${geval.geval}`, () => assert.deepEqual(told(paper(geval.stuk, planOf(geval))), geval.geeft));
}

test("a sentence that waits says for what, and what it would say", () => {
  const { onderdelen } = paper("college-of-raadsvoorstel", planOf({ velden: { "begroting-en-dekking.nagekeken-door": "Controller" } }));
  const about = onderdelen.flatMap(({ open }) => open).find(({ field }) => field === "nagekeken-op");
  assert.deepEqual(about, {
    words: "Nagekeken op", sheet: "begroting-en-dekking", field: "nagekeken-op",
    sentence: "De bedragen zijn op [nagekeken op] nagekeken door: [nagekeken door].",
  });
});

test("own words stand at their place, as typed lines and points", () => {
  const eigenTekst = { "beleidsnota.kaders": "Eerst dit **niet vet**.\n\n- een punt\n 2. genummerd\n<b>regel</b>", "beleidsnota.visie": "Achteraan." };
  const { onderdelen } = paper("beleidsnota", { ...planOf({ velden: { "doelen.visie": "Wij doen mee." } }), eigenTekst });
  const [frame, vision] = ["kaders", "visie"].map((name) => onderdelen.find(({ id }) => id === name));
  assert.deepEqual(frame.delen.filter(({ eigen }) => eigen), [
    { kind: "alinea", delen: [["Eerst dit **niet vet**."]], eigen: true }, { kind: "punt", delen: [["een punt"]], eigen: true },
    { kind: "nummer", delen: [["genummerd"]], eigen: true }, { kind: "alinea", delen: [["<b>regel</b>"]], eigen: true },
  ]);
  assert.equal(frame.delen.at(-1).eigen, undefined, "the sources stay last");
  assert.deepEqual(vision.delen.at(-1), { kind: "alinea", delen: [["Achteraan."]], eigen: true });
  assert.equal(vision.eigen, "Achteraan.");
});

test("own words whose section is gone are told", () => {
  const { nietVerwerkt } = paper("beleidsnota", { ...EMPTY, eigenTekst: { "beleidsnota.weg": "Bewaar mij", "jaarverslag.weg": "Niet hier" } });
  assert.deepEqual(nietVerwerkt.map(({ words, field }) => [words, field]), [["Bewaar mij", "beleidsnota.weg"]]);
});
