// What people decide about claims. Who rules is remembered for the tab, so that it is written once.
import {all, at, post, remove} from '../core/api.js';

const KEY = 'entente.by';

export function rememberedName() {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Rules; answers when the ledger's input has it. `ruling`: `{verdict, pair, claims or added, by, reason}`. */
export function rule(ruling) {
  sessionStorage.setItem(KEY, ruling.by);
  return post('v1/rulings', ruling);
}

/** Takes a ruling back, as if it had never been made. */
export function withdraw(ruling, by, reason) {
  sessionStorage.setItem(KEY, by);
  return remove(at('rulings', ruling.id), {by, reason});
}

/** The rulings in force about what an article says, by claim. */
export async function rulingsOn(article, signal) {
  const {rulings} = await all('v1/rulings', 'rulings', {article}, signal);
  const byClaim = new Map();
  for (const ruling of rulings.filter(({inForce, withdrawn}) => inForce && !withdrawn)) {
    for (const claim of ruling.claims ?? []) byClaim.set(claim, ruling);
  }
  return byClaim;
}
