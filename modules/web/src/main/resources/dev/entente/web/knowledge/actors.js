// Who can be a party. Asked for once; until then, and of whom is unknown, a code is its own name.
import {get} from '../core/api.js';

let asked;
const byCode = new Map();

/** All actors, by code. */
export function actors() {
  asked ??= get('v1/actors').then(
    ({actors: found}) => {
      found.forEach(actor => byCode.set(actor.code, actor));
      return byCode;
    },
    error => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The actor of a code, once they are known. */
export function actor(code) {
  return byCode.get(code);
}

export function actorName(code) {
  return byCode.get(code)?.name ?? code;
}

/** The two codes of a key such as ARM-KAZ or ARM-X-NKR. */
export function pairOf(key) {
  const [, a, b] = /^((?:X-)?[^-]+)-(.+)$/.exec(key) ?? [key, key, ''];
  return [a, b];
}

/** The names of a pair, in its order. */
export function pairName([a, b]) {
  return `${actorName(a)} and ${actorName(b)}`;
}

/** The regions of the world, by continent: `[['Asia', ['Central Asia', ...]], ...]`. */
export function regions() {
  const continents = new Map();
  for (const {continent, region} of byCode.values()) {
    if (region) continents.set(continent, (continents.get(continent) ?? new Set()).add(region));
  }
  return [...continents].sort().map(([continent, names]) => [continent, [...names].sort()]);
}

/** True where the actor is in that region or on that continent. */
export function isIn(code, place) {
  const found = byCode.get(code);
  return found !== undefined && (found.region === place || found.continent === place);
}

/** True where code or name has the text in it, whatever its case. */
export function isNamed(code, text) {
  const wanted = text.toLowerCase();
  return code.toLowerCase().includes(wanted) || actorName(code).toLowerCase().includes(wanted);
}
