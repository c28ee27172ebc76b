/** Double offer in 2a: activities with the same aim, for the same ages, in the same area. Pure. */

import { wordsOf } from "../../lib/fold.js";
import { cut } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { childrenOf } from "./ages.js";
import { EVERYWHERE, areasOf, keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { goalsOf, listed, offerOf, placeOf } from "./offer.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./offer.js").Activity} Activity */
/** Activities with one aim in one area; `aim` says in words what they have in common. @typedef {{aim: string, strength: number, area: string, all: Activity[]}} Bucket */

const KIND = "dubbel";
const SHORTEST = 4;
/** Of a longer text only the first words are compared. */
const MOST_WORDS = 40;
/** Words that say what almost every activity for parents is about. */
const COMMON = new Set(("ouder ouders kind kinderen peuter peuters kleuter kleuters baby babys dreumes gezin gezinnen moeder moeders vader vaders doelgroep doelgroeppeuters "
  + "hebben zijn worden wordt kunnen weten leren leert krijgen geven maken doen meedoen komen gaan moeten willen vinden zien helpen steunen stimuleren ondersteunen ondersteuning "
  + "versterken verbeteren vergroten bevorderen bereiken betrekken betrokken betrokkenheid ouderbetrokkenheid ontwikkeling ontwikkelen opvoeding opvoeden vaardigheden kennis "
  + "meer beter goed goede vaker minder veel alle elke elkaar samen thuis eigen andere deze voor over door naar hoe wat waar zodat tijdens rond binnen buiten tussen zonder "
  + "school scholen opvang peuteropvang voorschool locatie locaties gemeente wijk wijken activiteit activiteiten doel doelen programma informatie hulp").split(" "));

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([{
  kind: KIND, step: 2, title: "Misschien dubbel", basis: "afgeleid",
  words: "Wij zoeken in werkblad 2a activiteiten in dezelfde wijk, voor leeftijden die overlappen, met hetzelfde doel. Hetzelfde doel is: hetzelfde hoofddoel in werkblad 5a, dezelfde "
    + "tekst bij ‘Doelen’, of een woord van vier letters of meer dat in beide teksten staat en niet in bijna elk doel. Hoofdletters, accenten en leestekens maken niet uit. Wat voor de hele gemeente "
    + "is, vergelijken wij alleen met elkaar. Twee locaties van één instelling tellen niet als dubbel, en wat u stopt ook niet. Staat de wijk of de leeftijd er niet, dan kijken wij niet. Naar tijdstip en taal kijken wij ook niet.",
}]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const names = new Map(areasOf(facts).list.map(({ key, naam }) => [key, naam]));
  /** @type {{bucket: Bucket, all: Activity[]}[]} */
  const groups = [];
  /** Groups by one of their activities, to see quickly whether a group is part of another. @type {Map<string, Set<string>[]>} */
  const kept = new Map();
  for (const bucket of bucketsOf(facts)) {
    for (const all of atOneAge(bucket.all).filter(isDouble)) {
      const ids = all.map(({ id }) => `${bucket.area} ${id}`);
      if (kept.get(ids[0])?.some((group) => ids.every((id) => group.has(id)))) continue;
      const group = new Set(ids);
      for (const id of ids) kept.set(id, kept.get(id) ?? []).get(id)?.push(group);
      groups.push({ bucket, all });
    }
  }
  return groups.map(({ bucket, all }) => finding(KIND, all.map(({ id }) => id), sentence(bucket, all, names.get(bucket.area)), all.map((one) => placeOf(one))));
}

/** The strongest likeness and the largest groups first. @param {Facts} facts @returns {Bucket[]} */
function bucketsOf(facts) {
  const goals = new Map(goalsOf(facts).map(({ id, naam }) => [id, naam]));
  /** @type {Map<string, Bucket>} */
  const found = new Map();
  for (const activity of offerOf(facts).filter(({ stops, ages }) => ages && !stops)) {
    for (const { key, aim, strength } of aimsOf(activity, goals)) {
      for (const area of activity.areas) {
        const name = `${area}\n${key}`;
        const bucket = found.get(name) ?? { aim, strength, area, all: [] };
        bucket.all.push(activity);
        found.set(name, bucket);
      }
    }
  }
  return [...found.values()].filter(({ all }) => all.length > 1).sort((one, other) => one.strength - other.strength || other.all.length - one.all.length);
}

/** @param {Activity} activity @param {ReadonlyMap<string, string>} goals */
function aimsOf({ main, cellen }, goals) {
  const text = own(cellen, "doelen") ?? "";
  const words = new Set(wordsOf(text).filter((word) => word.length >= SHORTEST && !COMMON.has(word)).slice(0, MOST_WORDS));
  return [
    ...main.map((id) => ({ key: `doel ${id}`, strength: 0, aim: `het hoofddoel is ‘${goals.get(id)}’` })),
    ...(keyOf(text) ? [{ key: `tekst ${keyOf(text)}`, strength: 0, aim: `het doel is ‘${cut(text)}’` }] : []),
    ...[...words].map((word) => ({ key: `woord ${word}`, strength: 1, aim: `in de doelen staat steeds ‘${cut(word)}’` })),
  ];
}

/** The groups that share an age, none within another. Every such group shares the age at which one of them starts. @param {readonly Activity[]} all */
function atOneAge(all) {
  const starts = [...new Set(all.map(({ ages }) => ages?.van ?? 0))];
  return starts.map((start) => all.filter(({ ages }) => ages && ages.van <= start && start < (ages.tot ?? Infinity))).filter(({ length }) => length > 1)
    .sort((one, other) => other.length - one.length);
}

/** Whether it is more than the locations of one organisation, each with their own. @param {readonly Activity[]} all */
function isDouble(all) {
  const places = all.map(({ cellen }) => [own(cellen, "instelling") ?? "", own(cellen, "locatie") ?? ""].map(keyOf));
  const isOne = new Set(places.map(([organisation]) => organisation)).size === 1;
  return !(isOne && places.every(([organisation, place]) => organisation && place) && new Set(places.map(([, place]) => place)).size === places.length);
}

/** @param {Bucket} bucket @param {readonly Activity[]} all @param {string} [area] */
function sentence({ aim, area: key }, all, area = "") {
  const names = all.map(({ name }) => name);
  const van = Math.max(...all.map(({ ages }) => ages?.van ?? 0));
  const tot = Math.min(...all.map(({ ages }) => ages?.tot ?? Infinity));
  const where = key === EVERYWHERE ? "in de hele gemeente" : `in ${cut(area)}`;
  const ages = childrenOf({ van, tot: tot === Infinity ? null : tot });
  if (new Set(names.map(keyOf)).size === 1) return `‘${names[0]}’ staat ${names.length} keer in werkblad 2a, ${where} en voor ${ages}: ${aim}.`;
  return `${listed(names)} lijken ${where} hetzelfde te doen, voor ${ages}: ${aim}.`;
}
