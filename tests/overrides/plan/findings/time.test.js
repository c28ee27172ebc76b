import assert from "node:assert/strict";
import { test } from "node:test";

import * as clash from "../../../../overrides/plan/findings/clash.js";
import * as decisions from "../../../../overrides/plan/findings/decisions.js";
import * as depends from "../../../../overrides/plan/findings/depends.js";
import * as late from "../../../../overrides/plan/findings/late.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { typing } from "../../../../overrides/plan/planning/typed.js";
import { definitie, kennis } from "../built.js";
import { TODAY, foundBy, planned } from "./planned.js";

const rows = (...steps) => ({ tijdpad: steps });

test("what had to be ready before today and is not is late; ready today, or finished, is not", () => {
  const found = foundBy(late.find, "te-laat");
  assert.deepEqual(found(rows({ stap: "stap-2", gereed: "2027-03-09", status: "bezig" })), [["‘2. Wat is er al?’ moest klaar zijn op 09-03-2027. De status is ‘bezig’.", "t1"]]);
  assert.deepEqual(found(rows({ stap: "Brief", gereed: "2027-03-09" })), [["‘Brief’ moest klaar zijn op 09-03-2027. Er staat geen status bij.", "t1"]]);
  assert.deepEqual(found(rows({ stap: "Brief", gereed: "2027-03-01", status: "uitgesteld" })), [["‘Brief’ is uitgesteld, maar heeft nog de oude datum: 01-03-2027. Kies een nieuwe datum.", "t1"]]);
  assert.deepEqual(found(rows({ gereed: TODAY, status: "bezig" }, { gereed: "2027-03-09", status: "klaar" }, { gereed: "begin maart", status: "bezig" })), []);
});

test("what has not begun is late after its start, its day to hand in or its meeting; what has begun is not", () => {
  const found = foundBy(late.find, "te-laat");
  assert.deepEqual(found(rows({ stap: "Nota", start: "2027-03-09", status: "nog niet begonnen" })), [["‘Nota’ zou beginnen op 09-03-2027, maar is nog niet begonnen.", "t1"]]);
  assert.deepEqual(found(rows({ stap: "Nota", inleverdatum: "2027-03-01", gereed: "2027-04-01", status: "nog niet begonnen" })), [["‘Nota’ is nog niet begonnen, maar ‘Inleveren voor het college’ was op 01-03-2027.", "t1"]]);
  assert.deepEqual(found(rows({ start: "2027-03-01", status: "bezig" }, { "raad-datum": "2027-03-01", status: "bezig" }, { start: TODAY, status: "nog niet begonnen" }, { start: "2027-01-01" }, { start: "2027-01-01", status: "uitgesteld" })), []);
});

test("one owner with several things on one day is told once for each largest group; one after the other is not", () => {
  const found = foundBy(clash.find, "botsing");
  const step = (stap, start, gereed, more) => ({ stap, verantwoordelijk: "Beleid", start, gereed, ...more });
  assert.deepEqual(found(rows(step("A", "2027-01-01", "2027-02-10"), step("B", "2027-02-01", "2027-03-10", { verantwoordelijk: " beleid " }), step("C", "2027-02-20", "2027-05-01"))), [
    ["‘Beleid’ heeft van 01-02-2027 tot en met 10-02-2027 2 dingen tegelijk: ‘A’ en ‘B’.", "t1", "t2"],
    ["‘beleid’ heeft van 20-02-2027 tot en met 10-03-2027 2 dingen tegelijk: ‘B’ en ‘C’.", "t2", "t3"],
  ]);
  assert.deepEqual(found(rows(step("A", "2027-01-01", "2027-03-01"), step("B", "2027-02-01", "2027-03-01"), step("C", "2027-03-01", "2027-04-01"))),
    [["‘Beleid’ heeft op 01-03-2027 3 dingen tegelijk: ‘A’, ‘B’ en ‘C’.", "t1", "t2", "t3"]]);
  assert.deepEqual(found(rows(step("A", "2027-01-01", "2027-01-31"), step("B", "2027-02-01", "2027-03-01"), step("C", "2027-02-01", "2027-03-01", { status: "klaar" }), step("D", "2027-02-01", "2027-03-01", { verantwoordelijk: "Ander" }))), []);
  assert.deepEqual(found(rows({ stap: "A", start: "2027-01-01", gereed: "2027-03-01" }, { stap: "B", start: "2027-01-01", gereed: "2027-03-01" })), []);
});

test("of many things at once the first few are named, and all are linked", () => {
  const [[sentence, ...ids]] = foundBy(clash.find, "botsing")(rows(..."ABCDEFG".split("").map((stap) => ({ stap, verantwoordelijk: "Beleid", start: "2027-01-01", gereed: "2027-01-31" }))));
  assert.match(sentence, /7 dingen tegelijk: ‘A’, ‘B’, ‘C’, ‘D’ en 3 andere\.$/);
  assert.equal(ids.length, 7);
});

test("ready after the day to hand in clashes, or after the meeting where no such day is given; ready that day does not", () => {
  const found = foundBy(clash.find, "botsing");
  assert.deepEqual(found(rows({ stap: "Nota", gereed: "2027-05-19", inleverdatum: "2027-05-18", "college-datum": "2027-06-08", "raad-datum": "2027-05-01" })),
    [["‘Nota’ is gereed op 19-05-2027, maar voor het college moeten de stukken binnen zijn op 18-05-2027 en voor de raad is de vergadering op 01-05-2027.", "t1"]]);
  const lea = (gereed, day) => found(rows({ stap: "Nota", gereed, "lea-inleveren": "2027-03-04", "lea-datum": day }));
  assert.equal(lea("2027-03-05", "2027-03-18").length, 1);
  assert.deepEqual([lea("2027-03-19", "2027-03-18"), lea("2027-03-05", "")], [[], []]);
  assert.deepEqual(found(rows({ gereed: "2027-05-18", inleverdatum: "2027-05-18" }, { gereed: "2027-05-19", inleverdatum: "2027-05-18", status: "klaar" })), []);
});

test("a row waits for one that ends later or was postponed, by number or by name; for one that ends in time, or is finished, it is not told", () => {
  const found = foundBy(depends.find, "afhankelijk");
  const other = (gereed, status) => ({ stap: "stap-3", gereed, status });
  const mine = (words) => ({ stap: "Nota", gereed: "2027-05-01", "afhankelijk-van": words });
  for (const words of ["Stap 3", "stap 2, 3 en 4", "stappen 1 t/m 4", "stap 2-4", "na stap 1 en stap 3", "eerst 3. Voor wie? afmaken"]) {
    assert.deepEqual(found(rows(mine(words), other("2027-05-02"))), [["‘Nota’ wacht op ‘3. Voor wie?’: die is pas gereed op 02-05-2027, en dit moet klaar zijn op 01-05-2027.", "t1", "t2"]], words);
  }
  assert.deepEqual(["na de brief.", "na het briefadvies"].map((words) => found(rows(mine(words), { stap: "Brief", gereed: "2027-05-02" })).length), [1, 0]);
  for (const words of ["stap 2 en 4", "stap 13", "de cijfers", "Nota"]) assert.deepEqual(found(rows(mine(words), other("2027-05-02"))), [], words);
  assert.deepEqual(found(rows(mine("stap 3"), other("", "uitgesteld"))).length, 1);
  for (const fine of [other("2027-05-01"), other("2027-05-02", "klaar"), other("")]) assert.deepEqual(found(rows(mine("stap 3"), fine)), []);
});

test("days in the wrong order in one row are told; the same day is not", () => {
  const found = foundBy(decisions.find, "verkeerde-volgorde");
  assert.deepEqual(found(rows({ stap: "Nota", start: "2027-05-02", gereed: "2027-05-01", "college-datum": "2027-07-02", "raad-datum": "2027-07-01" })),
    [["Bij ‘Nota’ ligt ‘Start’ (02-05-2027) na ‘Gereed’ (01-05-2027) en ‘Datum college’ (02-07-2027) na ‘Datum raad’ (01-07-2027).", "t1"]]);
  assert.deepEqual(found(rows({ start: "2027-05-01", gereed: "2027-05-01", inleverdatum: "2027-06-01", "college-datum": "2027-06-01", "raad-datum": "2027-06-01" })), []);
});

test("a meeting in a weekend is told; on a working day, or one that was, is not", () => {
  const found = foundBy(decisions.find, "in-het-weekend");
  assert.deepEqual(found(rows({ stap: "Nota", "raad-datum": "2027-07-03" })), [["Bij ‘Nota’ valt ‘Datum raad’ (03-07-2027) in een weekend.", "t1"]]);
  assert.deepEqual(found(rows({ "raad-datum": "2027-07-02", gereed: "2027-07-03" }, { "raad-datum": "2027-07-03", status: "klaar" })), []);
});

test("a day in a period that people typed as free is told with its name; on the day after it, or without such a period, it is not", () => {
  const period = [["naam", "de meivakantie"], ["van", "2027-04-24"], ["tot", "2027-05-09"]];
  const found = (gereed, texts, status = "") => {
    const plan = texts.reduce((dossier, [name, text]) => apply(dossier, typing("vrij", "a1", name, text)), planned(rows({ stap: "Nota", gereed, status })));
    return decisions.find(factsOf(plan, definitie, kennis, TODAY)).map(({ kind, sentence }) => [kind, sentence]);
  };
  assert.deepEqual(found("2027-05-09", period), [["in-vrije-periode", "Bij ‘Nota’ valt ‘Gereed’ (09-05-2027) in de meivakantie."]]);
  for (const fine of [found("2027-05-10", period), found("2027-05-09", []), found("2027-05-09", period.slice(0, 1)), found("2027-05-09", period, "klaar")]) assert.deepEqual(fine, []);
});

test("a decision about activities on a day without college or council is told once a day; a planned one, or without any planned day, is not", () => {
  const found = foundBy(decisions.find, "besluit-niet-gepland");
  const activities = { activiteitenplan: [{ activiteit: "A", "besluit-van": "2027-06-08" }, { activiteit: "B", "besluit-van": "2027-06-09" }, { activiteit: "C", "besluit-van": "2027-06-09" }, { activiteit: "D" }] };
  assert.deepEqual(found({ ...activities, ...rows({ "college-datum": "2027-06-08" }) }), [["Op 09-06-2027 besluiten college of raad over 2 activiteiten, maar in het tijdpad staat dan geen college of raad.", "a2", "a3"]]);
  assert.deepEqual(found({ ...activities, ...rows({ "college-datum": "2027-06-08", "raad-datum": "2027-06-09" }) }), []);
  assert.deepEqual(found({ ...activities, ...rows({ gereed: "2027-06-08" }) }), []);
});
