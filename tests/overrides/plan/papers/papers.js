/** Papers for the tests: one of the definitions, and what a filled in one says. */

/** @param {{lijst: readonly {id: string}[]}} stukken @param {string} id */
export function paperNamed({ lijst }, id) {
  return lijst.find((stuk) => stuk.id === id);
}

/** A paper as `tests/overrides/paper_cases.py` has it: what it says, without what says nothing and what only the page needs. */
export function told({ kopregels, onderdelen }) {
  return {
    kopregels: kopregels.filter(({ delen }) => delen.length).map(({ label, delen }) => ({ label, delen })),
    onderdelen: onderdelen.filter(({ delen }) => delen.length).map(({ id, titel, delen }) => ({ id, titel, delen: delen.map(({ eigen: _, ...part }) => part) })),
  };
}
