/**
 * Works our own page as a visitor does: sets a control and lets the form hear of it. Answers like the rivals. The name of the
 * page says how it is looked at: as a list, as the age map, or with "Toon alle" after every choice.
 */

const root = document.querySelector("[data-component=catalogus]");
const form = root.querySelector("[data-filter]");
const more = root.querySelector("[data-meer]");
const showsAll = location.pathname.endsWith("-all.html");
const NOTHING = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
let current = NOTHING;

const tell = (field, event) => field.dispatchEvent(new Event(event, { bubbles: true }));

function write(name, value) {
  const field = form.elements.namedItem(name);
  if (field.value === value) return;
  field.value = value;
  tell(field, "input");
}

/** Two fields, of which the first alone asks for one age. */
function writeLeeftijd([van, tot]) {
  write("leeftijd-van", String(van));
  write("leeftijd-tot", tot === null ? "" : String(tot));
}

const readCount = (words) => Number((words ?? "0").replaceAll(".", ""));

function choose(name, values) {
  for (const field of form.querySelectorAll(`[name="${name}"]`)) {
    const isChosen = values.includes(field.value);
    if (field.checked === isChosen) continue;
    field.checked = isChosen;
    if (isChosen || field.type === "checkbox") tell(field, "change");
  }
}

if (location.pathname.endsWith("-map.html")) root.querySelector("a[data-weergave=leeftijdskaart]").click();

globalThis.rival = {
  set(choice) {
    if (!choice) {
      root.querySelector("[data-wis]").click();
    } else {
      for (const [name, value] of Object.entries(choice.een)) choose(name, [value]);
      for (const [name, values] of [...Object.entries(choice.of), ...Object.entries(choice.en)]) choose(name, values);
      if (choice.tekst !== current.tekst) write("tekst", choice.tekst);
      if (choice.leeftijd) writeLeeftijd(choice.leeftijd);
    }
    current = choice ?? NOTHING;
    if (showsAll && !more.hidden) more.querySelector("button").click();
  },
  /** What the page says: how many match, and how many more have no stated age. Each is a list of its own. */
  parts() {
    const { textContent } = root.querySelector("[data-telling]");
    const [, matching, unknown] = /^([\d.]+)(?: van [\d.]+)? \D+(?:([\d.]+) \D+)?$/.exec(textContent);
    return [matching, unknown].map(readCount);
  },
};
