// Before anything is drawn: the chosen theme, so that the page does not flash in the other one.
try {
  const theme = localStorage.getItem('entente.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's preference holds.
}
