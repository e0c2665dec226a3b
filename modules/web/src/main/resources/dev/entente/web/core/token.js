// The token that the server may ask for: kept for this tab only, and gone when it closes.

const KEY = 'entente.token';
let asking = null;
let ask = () => Promise.reject(new Error('Nobody can be asked for a token'));

export function token() {
  return sessionStorage.getItem(KEY);
}

export function forgetToken() {
  sessionStorage.removeItem(KEY);
  dispatchEvent(new Event('tokenchange'));
}

/** Calls back when a token was entered or forgotten. */
export function onToken(listener, signal) {
  addEventListener('tokenchange', listener, {signal});
}

/** Who asks the reader: a function that returns a promise of the token, refused where the reader declines. */
export function tokensAreAskedBy(asker) {
  ask = asker;
}

/** Asks for a token, once however many requests want one. */
export function wantToken(reason) {
  asking ??= ask(reason)
    .then(given => {
      sessionStorage.setItem(KEY, given);
      dispatchEvent(new Event('tokenchange'));
    })
    .finally(() => {
      asking = null;
    });
  return asking;
}
