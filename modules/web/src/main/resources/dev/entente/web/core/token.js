// The token that the server may ask for: kept for this tab only, and gone when it closes.

const KEY = 'entente.token';
let asking = null;
let declined = false;
let ask = () => Promise.reject(new Error('Nobody can be asked for a token'));

export function token() {
  return sessionStorage.getItem(KEY);
}

export function forgetToken() {
  sessionStorage.removeItem(KEY);
  tell();
}

/** True where the reader was asked for a token and gave none. */
export function isTokenDeclined() {
  return declined;
}

/** Calls back when a token was entered, declined or forgotten. */
export function onToken(listener, signal) {
  addEventListener('tokenchange', listener, {signal});
}

/** Who asks the reader: a function that returns a promise of the token, refused where the reader declines. */
export function tokensAreAskedBy(asker) {
  ask = asker;
}

/** Asks for a token, once however many requests want one. Who has declined is asked again by `again` only. */
export function wantToken(reason, again = false) {
  if (declined && !again) return Promise.reject(new Error('This server shows nothing of this without a token.'));
  asking ??= ask(reason)
    .then(
      given => {
        sessionStorage.setItem(KEY, given);
        declined = false;
      },
      refusal => {
        declined = true;
        throw refusal;
      },
    )
    .finally(() => {
      asking = null;
      tell();
    });
  return asking;
}

function tell() {
  dispatchEvent(new Event('tokenchange'));
}
