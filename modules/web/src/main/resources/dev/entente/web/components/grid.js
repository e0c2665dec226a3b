import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';

const ROW = 34;
const MARGIN = 12;
const COLLATOR = new Intl.Collator('en');

/**
 * A table of any length: only the rows in sight are in the page, and readers of the screen are told how many there are.
 * `columns`: `{name, text, cell(row), key(row)}`, where `key` is what the column is sorted by;
 * `rows`: `{key, ...}`. Attribute `sorted`: the column that orders at first.
 */
class Grid extends Component {
  static properties = ['columns', 'rows', 'label'];
  top = 0;
  height = 600;

  begin() {
    this.classList.add('grid');
    const first = this.columns.findIndex(column => column.name === this.getAttribute('sorted'));
    this.order = {column: Math.max(0, first), isUp: true};
    const observer = new ResizeObserver(([{contentRect}]) => {
      this.height = contentRect.height || 600;
      this.refresh();
    });
    observer.observe(this);
    this.addEventListener('scroll', () => this.scrolled(), {signal: this.signal, passive: true});
    addEventListener('beforeprint', () => this.show(true), {signal: this.signal});
    addEventListener('afterprint', () => this.show(false), {signal: this.signal});
  }

  changed(property) {
    if (property === 'rows' || property === 'columns') this.sorted = undefined;
  }

  template() {
    const rows = this.inOrder();
    const first = this.isWhole ? 0 : Math.max(0, Math.floor(this.top / ROW) - MARGIN);
    const last = this.isWhole ? rows.length : Math.min(rows.length, Math.ceil((this.top + this.height) / ROW) + MARGIN);
    return html`
      <table aria-label=${this.label} aria-rowcount=${rows.length + 1} data-testid="grid">
        <thead><tr aria-rowindex="1">${this.columns.map((column, i) => this.head(column, i))}</tr></thead>
        <tbody>
          ${spacer(first, this.columns.length)}
          ${rows.slice(first, last).map((row, i) => html`
            <tr aria-rowindex=${first + i + 2} data-key=${row.key}>
              ${this.columns.map(column => html`<td data-column=${column.name}>${column.cell(row)}</td>`)}
            </tr>`)}
          ${spacer(rows.length - last, this.columns.length)}
        </tbody>
      </table>`;
  }

  head(column, i) {
    const isSorted = this.order.column === i;
    return html`
      <th scope="col" aria-sort=${isSorted ? (this.order.isUp ? 'ascending' : 'descending') : nothing}>
        <button type="button" @click=${() => this.sortBy(i)}>${column.text}<i aria-hidden="true">${isSorted ? (this.order.isUp ? '↑' : '↓') : ''}</i></button>
      </th>`;
  }

  /** The rows as they are sorted, which is also how they are exported. */
  inOrder() {
    if (!this.sorted) {
      const {key} = this.columns[this.order.column];
      const sign = this.order.isUp ? 1 : -1;
      this.sorted = this.rows
        .map(row => ({row, key: key(row)}))
        .sort((one, other) => sign * compare(one.key, other.key))
        .map(({row}) => row);
    }
    return this.sorted;
  }

  sortBy(column) {
    this.order = {column, isUp: this.order.column === column ? !this.order.isUp : true};
    this.sorted = undefined;
    this.refresh();
  }

  scrolled() {
    if (Math.abs(this.scrollTop - this.top) < ROW * (MARGIN / 2) && this.scrollTop > 0) return;
    this.top = this.scrollTop;
    this.refresh();
  }

  show(isWhole) {
    this.isWhole = isWhole;
    this.refresh();
  }
}

function spacer(rows, columns) {
  return rows > 0 ? html`<tr class="spacer" aria-hidden="true"><td colspan=${columns} .height=${String(rows * ROW)}></td></tr>` : nothing;
}

function compare(one, other) {
  return typeof one === 'number' && typeof other === 'number' ? one - other : COLLATOR.compare(one, other);
}

Grid.define('en-grid');
