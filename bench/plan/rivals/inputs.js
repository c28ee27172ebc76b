/** The same table with a live control in every cell, in plain elements: what a form is without a library. */

const { kolommen, soorten, rijen } = globalThis.given;

const table = document.createElement("table");
const head = table.createTHead().insertRow();
for (const { label } of kolommen) head.append(Object.assign(document.createElement("th"), { textContent: label }));
const body = table.createTBody();
for (const row of rijen) {
  const line = body.insertRow();
  for (const kolom of kolommen) line.insertCell().append(control(kolom, row));
}
document.getElementById("vak").append(table);

/** @param {{id: string, label: string, soort: string, opties?: string[]}} kolom @param {{cellen: Record<string, string>}} row */
function control(kolom, row) {
  const choices = kolom.opties ?? soorten[kolom.soort].keuzes;
  const kind = choices ? "select" : soorten[kolom.soort].lang ? "textarea" : "input";
  const element = document.createElement(kind);
  if (choices) for (const choice of ["", ...choices]) element.append(Object.assign(document.createElement("option"), { textContent: choice }));
  element.setAttribute("aria-label", kolom.label);
  element.value = row.cellen[kolom.id] ?? "";
  const { patroon } = soorten[kolom.soort];
  const fits = patroon ? new RegExp(`^(?:${patroon})?$`) : null;
  element.addEventListener("input", () => {
    row.cellen[kolom.id] = element.value;
    element.setAttribute("aria-invalid", String(Boolean(fits && !fits.test(element.value))));
  });
  return element;
}

globalThis.rival = {
  focus: (number, column) => body.rows[number].cells[kolommen.findIndex(({ id }) => id === column)].firstElementChild.focus(),
  text: (number, column) => rijen[number].cellen[column] ?? "",
};
