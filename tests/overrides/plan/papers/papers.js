/** A paper as `tests/overrides/paper_cases.py` has it: what it says, without what says nothing and what only the page needs. */

export function told({ kopregels, onderdelen }) {
  return {
    kopregels: kopregels.filter(({ delen }) => delen.length).map(({ label, delen }) => ({ label, delen })),
    onderdelen: onderdelen.filter(({ delen }) => delen.length).map(({ id, titel, delen }) => ({ id, titel, delen: delen.map(({ eigen: _, ...part }) => part) })),
  };
}
