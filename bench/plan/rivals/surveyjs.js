/** The same table as a dynamic matrix of SurveyJS, which hears each key. */

import { Model } from "survey-core";
import "survey-core/survey-core.css";
import "survey-js-ui";

const { kolommen, soorten, rijen } = globalThis.given;

/** @param {{id: string, label: string, soort: string, opties?: string[]}} kolom */
function column(kolom) {
  const choices = kolom.opties ?? soorten[kolom.soort].keuzes;
  const cellType = choices ? "dropdown" : soorten[kolom.soort].lang ? "comment" : "text";
  const { patroon } = soorten[kolom.soort];
  return {
    name: kolom.id, title: kolom.label, cellType, ...(choices && { choices }),
    ...(patroon && { validators: [{ type: "regex", regex: `^(?:${patroon})?$`, text: "past niet" }] }),
  };
}

const survey = new Model({
  textUpdateMode: "onTyping", checkErrorsMode: "onValueChanged", showNavigationButtons: "none",
  elements: [{ type: "matrixdynamic", name: "tabel", title: "Inventarisatie", rowCount: 0, maxRowCount: rijen.length, columns: kolommen.map(column) }],
});
survey.data = { tabel: rijen.map(({ cellen }) => cellen) };
survey.render(document.getElementById("vak"));

globalThis.rival = {
  // By its name: a message about an answer is a row of the table too.
  focus: (number, name) => {
    const { label } = kolommen.find(({ id }) => id === name);
    document.querySelector(`#vak [aria-label="row ${number + 1}, column ${label}"]`).focus();
  },
  text: (number, name) => survey.data.tabel[number][name] ?? "",
};
