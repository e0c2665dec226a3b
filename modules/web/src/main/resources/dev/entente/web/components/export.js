// What is seen, taken along: a table as CSV, a drawing as PNG.

/** A CSV document of rows of texts. A cell that a spreadsheet would take for a formula is made text. */
export function csvOf(rows) {
  return rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value) {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function saveCsv(name, rows) {
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  save(new Blob(['\ufeff', csvOf(rows)], {type: 'text/csv;charset=utf-8'}), `${name}.csv`);
}

export function saveCanvas(name, canvas) {
  canvas.toBlob(blob => save(blob, `${name}.png`), 'image/png');
}

/** A drawing with the styles that it has on the page, at twice its size. */
export async function saveSvg(name, svg) {
  const {width, height} = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  copyStyles(svg, copy);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const source = new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'});
  const url = URL.createObjectURL(source);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: width * 2, height: height * 2});
  const context = canvas.getContext('2d');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  saveCanvas(name, canvas);
}

const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'mask'];

function copyStyles(from, to) {
  const style = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, style.getPropertyValue(name));
  [...from.children].forEach((child, i) => copyStyles(child, to.children[i]));
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
