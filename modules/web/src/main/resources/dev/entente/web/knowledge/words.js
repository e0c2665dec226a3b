// The ledger's constants as people read them.

const BASIS = {FORMAL: 'by an act', ASSERTED: 'as said'};
const KINDS = {
  TRANSITION: 'News: it has changed in the world',
  BACKFILL: 'History learnt late',
  CORRECTION: 'Our own saying mended, by a revision or a ruling',
  RETRACTION: 'An article was withdrawn',
  DISPUTE: 'Sources begin or cease to contradict each other',
};
const OUTCOMES = {
  READ: 'read',
  EMPTY: 'read: nothing in it is about two parties',
  OTHER_LANGUAGE: 'set aside: in a language that is not read',
  DUPLICATE: 'set aside: the same as another',
  RETRACTED: 'withdrawn',
  SUPERSEDED: 'replaced by a newer revision',
};

/** STRATEGIC_PARTNERSHIP: "Strategic partnership". */
export function tell(constant) {
  const words = constant.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function tellBasis(basis) {
  return BASIS[basis] ?? '';
}

export function tellOutcome(outcome) {
  return OUTCOMES[outcome] ?? tell(outcome).toLowerCase();
}

/** What a kind of change tells of the news in it. */
export function tellKind(kind) {
  return KINDS[kind] ?? '';
}

/** "1 source", "3 sources". */
export function count(number, noun) {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
