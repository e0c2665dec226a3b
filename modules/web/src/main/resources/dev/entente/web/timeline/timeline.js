import {html, nothing, svg} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {bounds, dayNumber, dayOfNumber, tellDate, tellSince, today} from '../core/edtf.js';
import {isConflict} from '../knowledge/ontology.js';
import {lineOf} from '../knowledge/tones.js';
import {tell} from '../knowledge/words.js';
import {lanesOf} from './spans.js';

const BAND = 20;
const NAME = 17;
const GAP = 9;
const OVERLAP = 24;
const TOP = 8;
const LEFT = 6;
const CLIMATE = 76;
const EVENTS = 44;
const YEAR = 365.25;

/**
 * A pair on one line of time: facets and documents as bands, events as strokes, the climate as a curve. What is sure is
 * filled; what may have been so already, or still, is hatched; what is awaited is an outline, what is disputed a broken
 * one. `relationship`, `events`, `climate` as the API tells them; `day` is marked. Sends `day` where a day is clicked.
 */
class Timeline extends Component {
  static properties = ['relationship', 'events', 'climate', 'day'];
  width = 900;

  begin() {
    const observer = new ResizeObserver(([{contentRect}]) => {
      this.width = Math.max(300, contentRect.width);
      this.refresh();
    });
    observer.observe(this);
    this.signal.addEventListener('abort', () => observer.disconnect());
  }

  template() {
    const lanes = lanesOf(this.relationship);
    const scale = this.scale(lanes);
    let events = TOP;
    for (const lane of lanes) {
      lane.y = events;
      lane.rows = rowsOf(lane.spans, scale);
      events += NAME + (Math.max(...lane.rows) + 1) * (BAND + 2) + GAP;
    }
    const climate = events + (this.events.length > 0 ? EVENTS : 0);
    const bottom = climate + (this.climate.length > 0 ? CLIMATE : 0);
    return html`
      <svg class="timeline" width=${this.width} height=${bottom + 24} viewBox="0 0 ${this.width} ${bottom + 24}" role="img" aria-label="Timeline of ${lanes.length} facets and documents, ${this.events.length} events and the climate; what it shows is listed below" data-testid="timeline" @click=${event => this.pick(event, scale)}>
        <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="#fff"></rect></pattern>
        <mask id="unsure"><rect width="100%" height="100%" fill="url(#hatch)"></rect></mask></defs>
        ${this.years(scale, bottom)}
        ${lanes.map(lane => this.lane(lane, scale))}
        ${this.events.length > 0 ? this.strokes(scale, events) : nothing}
        ${this.climate.length > 0 ? this.curve(scale, climate) : nothing}
        ${this.day ? svg`<line class="now" x1=${scale(dayNumber(this.day))} x2=${scale(dayNumber(this.day))} y1="0" y2=${bottom}></line>` : nothing}
      </svg>`;
  }

  /** From days to places; the ends of time are the edges. */
  scale(lanes) {
    const days = [
      ...lanes.flatMap(({spans}) => spans.flatMap(({begin, end}) => [begin.first, begin.last, end.first, end.last])),
      ...this.events.flatMap(({date}) => Object.values(bounds(date))),
      ...this.climate.map(({from}) => dayNumber(from)),
      ...(this.day ? [dayNumber(this.day)] : []),
    ].filter(Number.isFinite);
    const end = Math.max(dayNumber(today()), ...days) + YEAR / 8;
    const first = Math.min(end - 2 * YEAR, ...days);
    const begin = first - (end - first) * 0.06;
    const scale = day => LEFT + ((Math.min(Math.max(day, begin), end) - begin) / (end - begin)) * (this.width - 2 * LEFT);
    return Object.assign(scale, {begin, end, day: x => begin + ((x - LEFT) / (this.width - 2 * LEFT)) * (end - begin)});
  }

  years(scale, bottom) {
    const [first, last] = [scale.begin, scale.end].map(day => Number(dayOfNumber(Math.round(day)).slice(0, 4)));
    const step = [1, 2, 5, 10, 20, 50, 100].find(years => (this.width * years) / (last - first + 1) > 54) ?? 100;
    const years = [];
    for (let year = Math.ceil((first + 1) / step) * step; year <= last; year += step) years.push(year);
    return years.map(year => {
      const x = scale(dayNumber(`${year}-01-01`));
      return svg`<g class="year"><line x1=${x} x2=${x} y1="0" y2=${bottom}></line><text x=${x} y=${bottom + 16}>${year}</text></g>`;
    });
  }

  lane({text, spans, rows, y}, scale) {
    return svg`<g class="lane"><text class="name" x=${LEFT} y=${y + 12}>${text}</text>${spans.map((span, i) => this.band(span, scale, y + NAME + rows[i] * (BAND + 2)))}</g>`;
  }

  band(span, scale, y) {
    const title = svg`<title>${tellSpan(span)}</title>`;
    const [may, sure, unsure, over] = [span.begin.first, span.begin.last, span.end.first, span.end.last].map(scale);
    if (span.isPending || span.isDisputed) {
      const kind = span.isPending ? 'pending' : 'disputed';
      return svg`<g class="band ${kind}" data-tone=${span.tone}>${title}<rect x=${may} y=${y + 3} width=${Math.max(6, scale(Infinity) - may)} height=${BAND - 6}></rect>${this.words(`${kind}: ${span.text}`, may, scale(Infinity), y)}</g>`;
    }
    const begin = Math.min(sure, Math.max(unsure, may));
    const end = Math.max(begin, Math.min(unsure, over));
    return svg`
      <g class="band" data-tone=${span.tone} data-basis=${span.basis ?? ''}>${title}
        ${begin > may ? svg`<rect class="unsure" mask="url(#unsure)" x=${may} y=${y} width=${begin - may} height=${BAND}></rect>` : nothing}
        ${end > begin ? svg`<rect class="sure" x=${begin} y=${y} width=${end - begin} height=${BAND}></rect>` : nothing}
        ${over > end ? svg`<rect class="unsure" mask="url(#unsure)" x=${end} y=${y} width=${over - end} height=${BAND}></rect>` : nothing}
        ${this.words(`${lineOf(span.tone).mark} ${span.text}${span.begin.isDoubtful ? ' (date in doubt)' : ''}`, may, over, y, end - begin > 60 ? begin : undefined)}
      </g>`;
  }

  /** Its words stand where it is sure, where that is wide enough; else over all of it, on a ground of their own. */
  words(text, may, over, y, sure) {
    const from = sure ?? may;
    const room = Math.floor((over - from - 8) / 6.4);
    if (room < 3) return nothing;
    return svg`<text class=${sure === undefined ? 'on-ground' : ''} x=${from + 6} y=${y + 14}>${text.length > room ? `${text.slice(0, room - 1)}…` : text}</text>`;
  }

  /** Events as strokes: cooperation upwards, conflict downwards; of what has no one day, the whole time that it may be. */
  strokes(scale, y) {
    const middle = y + EVENTS / 2;
    const paths = {coop: '', conflict: '', coopSpan: '', conflictSpan: ''};
    for (const {date, type, status} of this.events) {
      if (!date || status !== 'OCCURRED') continue;
      const {first, last} = bounds(date);
      const kind = isConflict(type) ? 'conflict' : 'coop';
      const away = kind === 'coop' ? -1 : 1;
      if (last - first <= 1) paths[kind] += `M${scale(last).toFixed(1)} ${middle}v${away * 13}`;
      else paths[`${kind}Span`] += `M${scale(first).toFixed(1)} ${middle + away * 4}H${scale(last).toFixed(1)}`;
    }
    return svg`<g class="strokes"><text class="name" x=${LEFT} y=${y + 6}>Events: cooperation above, conflict below</text><line class="axis" x1=${LEFT} x2=${this.width - LEFT} y1=${middle} y2=${middle}></line>
      ${Object.entries(paths).map(([kind, path]) => svg`<path class=${kind} d=${path}></path>`)}</g>`;
  }

  curve(scale, y) {
    const height = value => y + 18 + ((10 - value) / 20) * (CLIMATE - 30);
    const path = this.climate.map(({from, value}, i) => `${i ? 'H' : 'M'}${scale(dayNumber(from)).toFixed(1)}${i ? 'V' : ' '}${height(value).toFixed(1)}`).join('');
    const last = this.climate.at(-1);
    return svg`<g class="climate"><text class="name" x=${LEFT} y=${y + 8}>Climate, from −10 to +10: ${last.value.toFixed(1)} at last</text>
      <line class="axis" x1=${LEFT} x2=${this.width - LEFT} y1=${height(0)} y2=${height(0)}></line>
      <path d="${path}H${scale(Infinity).toFixed(1)}"></path></g>`;
  }

  pick(event, scale) {
    const {left} = event.currentTarget.getBoundingClientRect();
    const day = Math.min(Math.round(scale.day(event.clientX - left)), dayNumber(today()));
    this.dispatchEvent(new CustomEvent('day', {detail: dayOfNumber(day)}));
  }
}

/** Spans that may be of one time stand in rows below each other. */
function rowsOf(spans, scale) {
  const ends = [];
  return spans.map(({begin, end, isPending, isDisputed}) => {
    const from = scale(begin.first);
    let row = ends.findIndex(over => over - from < OVERLAP);
    if (row < 0) row = ends.length;
    ends[row] = scale(isPending || isDisputed ? Infinity : end.last);
    return row;
  });
}

function tellSpan({value, from, to, basis, isPending, isDisputed}) {
  if (isPending) return `${tell(value)}: agreed or announced, ${tellDate(from)}`;
  if (isDisputed) return `${tell(value)}: others say so, ${tellSince(from)}`;
  return `${tell(value)} ${tellSince(from)}${to ? `, until ${tellDate(to)}` : ''}${basis === 'ASSERTED' ? ' (as said)' : ''}`;
}

Timeline.define('en-timeline');
