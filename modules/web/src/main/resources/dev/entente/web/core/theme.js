// Light or dark: as the system prefers, until the reader chooses.

const KEY = 'entente.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** `light`, `dark`, or `auto` where the system decides. */
export function chosenTheme() {
  return document.documentElement.dataset.theme ?? 'auto';
}

export function chooseTheme(theme) {
  show(theme);
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage it holds until the page closes.
  }
}

function show(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  dispatchEvent(new Event('themechange'));
}

/** Paper is light, whatever the screen is. */
let onScreen = 'auto';
addEventListener('beforeprint', () => {
  onScreen = chosenTheme();
  show('light');
});
addEventListener('afterprint', () => show(onScreen));

/** Calls back when the colours of the page have changed. */
export function onTheme(listener, signal) {
  addEventListener('themechange', listener, {signal});
  dark.addEventListener('change', listener, {signal});
}
