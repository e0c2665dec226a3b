import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {dayNumber, dayOfNumber, tellDate, today} from '../core/edtf.js';

const MONTH = 30;
const YEAR = 365;
const BARS = 96;

/**
 * A day of the world, from the first on which anything is known: by hand, by keys (a day; with Page Up and Down a year,
 * with Shift a month), or written. At the right end it is all that is known, which also holds what no day is known of.
 * Over it stands when much moved. Sends `day` with the day, or with nothing for the latest.
 */
class DaySlider extends Component {
  static properties = ['day', 'days'];

  template() {
    const {first, last} = this.range();
    const number = this.day ? dayNumber(this.day) : last + 1;
    return html`
      <div class="day-slider">
        ${this.bars(first, last)}
        <input type="range" min=${first} max=${last + 1} step="1" .value=${String(number)} data-testid="day-slider"
          aria-label="The world as of" aria-valuetext=${this.day ? tellDate(this.day) : 'latest, all that is known'}
          @input=${event => this.move(Number(event.target.value))} @keydown=${event => this.key(event, number)}>
        <div class="ends" aria-hidden="true"><span>${dayOfNumber(first).slice(0, 4)}</span><span>${dayOfNumber(last).slice(0, 4)}</span></div>
      </div>
      <label class="as-of">As of <input type="date" .value=${this.day ?? ''} min=${dayOfNumber(first)} data-testid="as-of" @change=${event => this.tell(event.target.value)}></label>
      <button type="button" class="plain" aria-pressed=${!this.day} data-testid="latest" @click=${() => this.tell('')}>Latest</button>`;
  }

  range() {
    const last = dayNumber(today());
    if (this.ranged?.days !== this.days) {
      const numbers = (this.days ?? []).map(dayNumber).filter(number => number <= last);
      this.ranged = {days: this.days, numbers, first: numbers.reduce((least, number) => Math.min(least, number), last - YEAR)};
    }
    const first = Math.min(this.ranged.first, this.day ? dayNumber(this.day) : last);
    return {first: first - MONTH, last};
  }

  bars(first, last) {
    const heights = new Array(BARS).fill(0);
    for (const number of this.ranged.numbers) {
      heights[Math.min(BARS - 1, Math.floor(((number - first) / (last + 1 - first)) * BARS))]++;
    }
    const most = Math.max(...heights);
    if (most === 0) return nothing;
    const path = heights.map((height, i) => (height > 0 ? `M${i} 12h.8v${-2 - (10 * height) / most}h-.8z` : '')).join('');
    return html`<svg class="bars" viewBox="0 0 ${BARS} 12" preserveAspectRatio="none" aria-hidden="true"><path d=${path}></path></svg>`;
  }

  key(event, number) {
    const step = {
      PageUp: YEAR,
      PageDown: -YEAR,
      ...(event.shiftKey && {ArrowRight: MONTH, ArrowUp: MONTH, ArrowLeft: -MONTH, ArrowDown: -MONTH}),
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.move(number + step);
  }

  move(number) {
    const {first, last} = this.range();
    this.tell(number > last ? '' : dayOfNumber(Math.max(first, number)));
  }

  tell(day) {
    this.dispatchEvent(new CustomEvent('day', {detail: day || undefined}));
  }
}

DaySlider.define('en-day-slider');
