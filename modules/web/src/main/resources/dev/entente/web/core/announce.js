// Tells readers of the screen what those who see it see.
let region;

/** The element whose text is read out. */
export function announceIn(element) {
  region = element;
}

export function announce(text) {
  if (region) region.textContent = text;
}
