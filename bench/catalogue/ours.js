/** Works our own page as a visitor does: sets a control and lets the form hear of it. Answers like the rivals. */

const vak = document.querySelector("[data-component=catalogus]");
const form = vak.querySelector("[data-filter]");
const NIETS = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
let staat = NIETS;

const hoor = (veld, soort) => veld.dispatchEvent(new Event(soort, { bubbles: true }));

function schrijf(naam, waarde) {
  const veld = form.elements.namedItem(naam);
  if (veld.value === waarde) return;
  veld.value = waarde;
  hoor(veld, "input");
}

/** Two fields: what is measured is the second, with which the question is complete. */
function schrijfLeeftijd([van, tot]) {
  form.elements.namedItem("leeftijd-van").value = String(van);
  schrijf("leeftijd-tot", String(tot));
}

function kies(naam, waarden) {
  for (const veld of form.querySelectorAll(`[name="${naam}"]`)) {
    const gekozen = waarden.includes(veld.value);
    if (veld.checked === gekozen) continue;
    veld.checked = gekozen;
    if (gekozen || veld.type === "checkbox") hoor(veld, "change");
  }
}

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
  },
  aantal() {
    let aantal = 0;
    vak.dispatchEvent(new CustomEvent("lijst-gevraagd", { detail: ({ ids, zonderLeeftijd }) => { aantal = ids.length + zonderLeeftijd.length; } }));
    return aantal;
  },
};
