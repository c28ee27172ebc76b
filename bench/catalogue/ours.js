/**
 * Works our own page as a visitor does: sets a control and lets the form hear of it. Answers like the rivals. The name of the
 * page says how it is looked at: as a list, as the age map, or with "Toon alle" after every choice.
 */

const vak = document.querySelector("[data-component=catalogus]");
const form = vak.querySelector("[data-filter]");
const NIETS = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
const meer = vak.querySelector("[data-meer]");
const toontAlles = location.pathname.endsWith("-alles.html");
let staat = NIETS;

const hoor = (veld, soort) => veld.dispatchEvent(new Event(soort, { bubbles: true }));

function schrijf(naam, waarde) {
  const veld = form.elements.namedItem(naam);
  if (veld.value === waarde) return;
  veld.value = waarde;
  hoor(veld, "input");
}

/** Two fields, of which the first alone asks for one age. */
function schrijfLeeftijd([van, tot]) {
  schrijf("leeftijd-van", String(van));
  schrijf("leeftijd-tot", tot === null ? "" : String(tot));
}

const leesAantal = (woorden) => Number((woorden ?? "0").replaceAll(".", ""));

function kies(naam, waarden) {
  for (const veld of form.querySelectorAll(`[name="${naam}"]`)) {
    const gekozen = waarden.includes(veld.value);
    if (veld.checked === gekozen) continue;
    veld.checked = gekozen;
    if (gekozen || veld.type === "checkbox") hoor(veld, "change");
  }
}

if (location.pathname.endsWith("-kaart.html")) vak.querySelector("a[data-weergave=leeftijdskaart]").click();

globalThis.rivaal = {
  zet(nieuw) {
    if (!nieuw) {
      vak.querySelector("[data-wis]").click();
    } else {
      for (const [naam, waarde] of Object.entries(nieuw.een)) kies(naam, [waarde]);
      for (const [naam, waarden] of [...Object.entries(nieuw.of), ...Object.entries(nieuw.en)]) kies(naam, waarden);
      if (nieuw.tekst !== staat.tekst) schrijf("tekst", nieuw.tekst);
      if (nieuw.leeftijd) schrijfLeeftijd(nieuw.leeftijd);
    }
    staat = nieuw ?? NIETS;
    if (toontAlles && !meer.hidden) meer.querySelector("button").click();
  },
  /** What the page tells: how many fit, and how many more have no age. Each is a list of its own. */
  delen() {
    const { textContent } = vak.querySelector("[data-telling]");
    const [, past, onbekend] = /^([\d.]+)(?: van [\d.]+)? \D+(?:([\d.]+) \D+)?$/.exec(textContent);
    return [past, onbekend].map(leesAantal);
  },
};
