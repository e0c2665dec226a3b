/**
 * A text cut where claims begin and end: `[{text, claims}]`, where `claims` are those whose sentence the piece is part
 * of; claims may overlap. Offsets are of UTF-16, as the API and JavaScript count.
 */
export function pieces(text, claims) {
  const cuts = new Set([0, text.length]);
  for (const {begin, end} of claims) {
    if (begin >= 0 && end <= text.length) cuts.add(begin).add(end);
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, i) => ({
    text: text.slice(from, places[i + 1]),
    claims: claims.filter(({begin, end}) => begin <= from && end >= places[i + 1]),
  }));
}
