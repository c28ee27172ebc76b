import assert from "node:assert/strict";
import { test } from "node:test";

import { sheetOf, tableOf } from "../../../../overrides/plan/definition.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { definitie, stukgevallen, stukken, uitgewerkt, voorbeeldplan } from "../built.js";
import { paperNamed, told } from "./papers.js";
import { BARE, planOf } from "./plans.js";

const EMPTY = { ...BARE, eigenTekst: undefined };
const paper = (name, plan) => paperOf(paperNamed(stukken, name), plan, definitie);

const vragen = (antwoorden) => tableOf(sheetOf(definitie, "startcheck"), "vragen").startrijen.slice(0, antwoorden.length)
  .map(({ cellen }, at) => ({ ...cellen, toelichting: "Zie de map", ...(antwoorden[at] && { antwoord: antwoorden[at] }) }));

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

test("a share that may not be shown is no sentence, and says why", () => {
  const wijken = [{ wijk: "Noord", doelgroeppeuters: "<10", geplaatst: "12" }];
  const { onderdelen } = paper("raadsinformatiebrief", planOf({ tabellen: { "ouderkaart.wijken": wijken } }));
  const open = onderdelen.flatMap((section) => section.open).find(({ field }) => field === "non-bereik-procent");
  assert.equal(open?.words, "Non-bereik in procenten");
  const few = [{ wijk: "Noord", doelgroeppeuters: "20", geplaatst: "15" }];
  const hidden = paper("raadsinformatiebrief", planOf({ tabellen: { "ouderkaart.wijken": few } })).onderdelen.flatMap((section) => section.open);
  assert.equal(hidden.find(({ field }) => field === "non-bereik-procent")?.words, "Non-bereik in procenten (niet getoond (<10))");
});

test("a sum that cannot be made names no cell of a sheet", () => {
  const plan = planOf({ tabellen: { "activiteitenplan.plan": [{ activiteit: "Huisbezoek", kosten: "weten we nog niet" }, { activiteit: "Voorlezen", kosten: "1000" }] } });
  const [costs] = paper("beleidsnota", plan).onderdelen.find(({ id }) => id === "bijlage-budget").delen;
  assert.deepEqual(costs.rijen, [["Huisbezoek", "weten we nog niet"], ["Voorlezen", "€\u00a01.000"], ["Totaal", "niet te berekenen"]]);
});

test("a table that no row belongs in waits only for rows that did not choose yet", () => {
  const open = (...antwoorden) => {
    const { onderdelen } = paper("antwoord-aan-de-wethouder", planOf({ tabellen: { "startcheck.vragen": vragen(antwoorden) } }));
    return [...new Set(onderdelen.find(({ id }) => id === "stand").open.map(({ words, field }) => `${words}: ${field}`))];
  };
  assert.deepEqual(open(), ["Vraag: vraag", "Antwoord: antwoord", "Op orde: vraag", "Niet op orde: vraag"]);
  assert.deepEqual(open("ja", "ja"), []);
  assert.deepEqual(open("ja", ""), ["Antwoord (voor ‘Niet op orde’): antwoord"]);
});

test("what is not in a paper says why for all its tables, and of a row that is there for a part what is not", () => {
  const told = (name) => paper(name, voorbeeldplan).nietVerwerkt.map(({ words, why }) => `${words} | ${why}`);
  assert.ok(told("antwoord-aan-de-wethouder").includes("Het plan is nog van kracht | Hier staan alleen rijen met ‘Antwoord’: ja of nee."));
  assert.ok(told("lea-annotatie").includes("Hoe wij met ouders omgaan: ‘Tussen wie?’ en ‘Herzien op’ | Hier staan alleen rijen met ‘Soort afspraak’: bestuur."));
  assert.ok(told("overdracht").includes("1. Waarom ouderbeleid? | Hier staan alleen rijen met ‘Status’: nog niet begonnen, bezig of uitgesteld."));
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

test("words that papers share are typed once, and other own places are of one paper", () => {
  const { plaatsen } = paper("college-of-raadsvoorstel", voorbeeldplan);
  const key = plaatsen.find(({ naam }) => naam === "portefeuille").sleutel;
  const plan = { ...EMPTY, eigenTekst: { [key]: "Jeugd", "raadsinformatiebrief.[datum]": "1 mei 2027" } };
  const [letter, proposal] = ["raadsinformatiebrief", "college-of-raadsvoorstel"].map((name) => paper(name, plan));
  assert.deepEqual(letter.kopregels.filter(({ delen }) => delen.length).map(({ delen }) => delen[0][0]), ["Het college, portefeuille Jeugd", "1 mei 2027", "Stand van het ouderbeleid"]);
  assert.deepEqual(proposal.kopregels.find(({ label }) => label === "Portefeuille").delen, [["Jeugd"]]);
  assert.deepEqual([...letter.nietVerwerkt, ...proposal.nietVerwerkt], []);
});

test("own words whose section is gone are told", () => {
  const { nietVerwerkt } = paper("beleidsnota", { ...EMPTY, eigenTekst: { "beleidsnota.weg": "Bewaar mij", "jaarverslag.weg": "Niet hier" } });
  assert.deepEqual(nietVerwerkt.map(({ words, field }) => [words, field]), [["Bewaar mij", "beleidsnota.weg"]]);
});

test("the nota of 200 activities and 200 posts takes a small part of the two seconds that its file may take", () => {
  const grown = (rows) => Array.from({ length: 200 }, (_, at) => ({ ...rows[at % rows.length], id: `rij${at}` }));
  const antwoorden = structuredClone(voorbeeldplan.antwoorden);
  for (const [sheet, table] of [["activiteitenplan", "plan"], ["begroting-en-dekking", "begroting"]]) {
    antwoorden[sheet].tabellen[table] = grown(antwoorden[sheet].tabellen[table]);
  }
  const start = process.cpuUsage();
  const { onderdelen } = paper("beleidsnota", { ...voorbeeldplan, antwoorden });
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 1_000_000, "microseconds of processor time");
  assert.equal(onderdelen.find(({ id }) => id === "bijlage-budget").delen[0].rijen.length, 201);
});
