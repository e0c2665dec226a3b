import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {onTheme} from '../core/theme.js';
import {actor, actorName, pairName} from '../knowledge/actors.js';
import {count, tell} from '../knowledge/words.js';
import {Layout} from './layout.js';
import {coloursOf, paint} from './painter.js';

const NEAR = 7;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');
const FIRST_SETTLING = 250;
const REST = 150;
const COLLATOR = new Intl.Collator('en');

/**
 * The network of actors. `rows`: relations (knowledge/histories.js). An actor can be dragged, the
 * whole moved and, with the wheel or the buttons, made larger. Sends `actor` with the code that was clicked, `relation`
 * with the row. All that it shows is in the table beside it, for those who do not see it.
 */
class Network extends Component {
  static properties = ['rows'];
  layout = new Layout();
  view = {x: 0, y: 0, scale: 1};
  size = {width: 0, height: 0};
  nodes = [];
  links = [];

  begin() {
    onTheme(() => this.recolour(), this.signal);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this);
    this.arrange();
  }

  end() {
    this.observer.disconnect();
    clearTimeout(this.resting);
    cancelAnimationFrame(this.frame);
  }

  changed() {
    this.arrange();
  }

  template() {
    const known = this.rows.filter(row => row.isKnown).length;
    return html`
      <canvas role="img" data-testid="network" aria-label="Network of ${count(this.nodes.length, 'actor')} and ${count(known, 'known relation')}. The table has the same."
        @pointerdown=${this.press} @pointermove=${this.point} @pointerup=${this.release} @pointercancel=${this.release} @pointerleave=${() => this.hover(undefined)} @wheel=${{handleEvent: event => this.zoomAt(event), passive: false}}></canvas>
      <div class="tip" hidden></div>
      <div class="zoom" role="group" aria-label="Size of the network">
        <button type="button" aria-label="Larger" @click=${() => this.zoom(1.3)}>+</button>
        <button type="button" aria-label="Smaller" @click=${() => this.zoom(1 / 1.3)}>−</button>
        <button type="button" aria-label="Fit into the frame" @click=${() => this.fit()}>⤢</button>
      </div>`;
  }

  drawn() {
    if (this.context) return;
    this.canvas = this.querySelector('canvas');
    this.context = this.canvas.getContext('2d');
    this.colours = coloursOf(this);
    this.resize();
  }

  /** Places what is to be shown; what was there stays where it was. */
  arrange() {
    const degree = new Map();
    for (const {pair} of this.rows) pair.forEach(code => degree.set(code, (degree.get(code) ?? 0) + 1));
    if (degree.size !== this.nodes.length || this.nodes.some(({code}) => !degree.has(code))) this.place(degree);
    for (const node of this.nodes) node.radius = 4 + 1.6 * Math.sqrt(degree.get(node.code));
    const links = this.rows.map(row => ({a: this.layout.nodes.get(row.pair[0]), b: this.layout.nodes.get(row.pair[1]), row}));
    this.links = [...links.filter(({row}) => !row.isKnown), ...links.filter(({row}) => row.isKnown)];
    this.layout.links = links;
    if (!this.layout.isCold && !this.isTouched) {
      this.layout.settle(STILL.matches ? Infinity : FIRST_SETTLING);
      this.fit();
    }
    this.stir();
  }

  /** Other actors than before: those that stay keep their place, neighbours begin as neighbours. */
  place(degree) {
    const codes = [...degree.keys()].sort((one, other) => COLLATOR.compare(home(one), home(other)));
    this.layout.set(codes);
    this.nodes = [...this.layout.nodes.values()];
    for (const node of this.nodes) node.name = actorName(node.code);
  }

  resize() {
    if (!this.context) return;
    const {width, height} = this.getBoundingClientRect();
    const ratio = devicePixelRatio || 1;
    this.size = {width, height};
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    if (!this.isTouched) this.fit();
    this.repaint();
  }

  recolour() {
    this.colours = coloursOf(this);
    this.repaint();
  }

  /** Paints at the next frame, and goes on while anything moves. */
  repaint() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (!this.context) return;
      if (STILL.matches) this.layout.settle(50);
      else this.layout.step();
      if (!this.isTouched && !this.layout.isCold) this.fit();
      this.isMoving = !this.layout.isCold || performance.now() < this.restsAt;
      paint(this.context, this);
      if (!this.layout.isCold) this.repaint();
    });
  }

  /** What follows soon is painted faster; when it rests, in full. */
  stir() {
    this.restsAt = performance.now() + REST;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.repaint(), REST + 10);
    this.repaint();
  }

  fit() {
    if (this.nodes.length === 0 || this.size.width === 0) return;
    const xs = this.nodes.map(node => node.x);
    const ys = this.nodes.map(node => node.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = {width: this.size.width - 110, height: this.size.height - 90};
    const scale = Math.min(1.6, room.width / (right - left || 1), room.height / (bottom - top || 1));
    this.view = {
      scale,
      x: this.size.width / 2 - (scale * (left + right)) / 2,
      y: this.size.height / 2 - (scale * (top + bottom)) / 2 - 8,
    };
    this.repaintIfCold();
  }

  repaintIfCold() {
    if (this.layout.isCold) this.repaint();
  }

  zoom(factor, at = {x: this.size.width / 2, y: this.size.height / 2}) {
    const scale = Math.max(0.1, Math.min(6, this.view.scale * factor));
    const real = scale / this.view.scale;
    this.view = {scale, x: at.x - (at.x - this.view.x) * real, y: at.y - (at.y - this.view.y) * real};
    this.isTouched = true;
    this.stir();
  }

  zoomAt(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 400), this.whereIs(event));
  }

  whereIs(event) {
    const {left, top} = this.canvas.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  }

  press(event) {
    const at = this.whereIs(event);
    this.canvas.setPointerCapture(event.pointerId);
    this.held = {node: this.nodeAt(at), from: at, last: at, hasMoved: false};
    if (this.held.node) this.held.node.isHeld = true;
  }

  point(event) {
    const at = this.whereIs(event);
    if (!this.held) {
      this.hover(this.nodeAt(at) ?? this.linkAt(at), at);
      return;
    }
    const {node, from, last} = this.held;
    this.held.hasMoved ||= Math.hypot(at.x - from.x, at.y - from.y) > 4;
    if (!this.held.hasMoved) return;
    this.isTouched = true;
    if (node) {
      Object.assign(node, this.inWorld(at));
      this.layout.warm();
    } else {
      this.view = {...this.view, x: this.view.x + at.x - last.x, y: this.view.y + at.y - last.y};
    }
    this.held.last = at;
    this.stir();
  }

  release(event) {
    const {node, hasMoved} = this.held ?? {};
    if (node) node.isHeld = false;
    this.held = undefined;
    if (hasMoved || event.type === 'pointercancel') return;
    const at = this.whereIs(event);
    const link = node ? undefined : this.linkAt(at);
    if (node) this.dispatchEvent(new CustomEvent('actor', {detail: node.code}));
    if (link) this.dispatchEvent(new CustomEvent('relation', {detail: link.row}));
  }

  inWorld({x, y}) {
    return {x: (x - this.view.x) / this.view.scale, y: (y - this.view.y) / this.view.scale};
  }

  nodeAt(at) {
    const {x, y} = this.inWorld(at);
    return this.nodes.find(node => Math.hypot(node.x - x, node.y - y) < node.radius + NEAR / this.view.scale);
  }

  linkAt(at) {
    const point = this.inWorld(at);
    const reach = NEAR / this.view.scale;
    return this.links.findLast(({a, b}) => distance(point, a, b) < reach);
  }

  hover(found, at) {
    this.inFocus = found?.code;
    const tip = this.querySelector('.tip');
    tip.hidden = !found;
    this.canvas.classList.toggle('over', Boolean(found));
    if (found) {
      tip.textContent = found.code ? found.name : `${pairName(found.row.pair)}: ${tellRow(found.row)}`;
      tip.style.translate = `${Math.round(at.x + 12)}px ${Math.round(at.y + 12)}px`;
    }
    this.repaint();
  }
}

function tellRow({sight, facet}) {
  if (sight.value) return tell(sight.value);
  return sight.pending ? `${tell(sight.pending[0])}, pending` : `nothing known of ${facet}`;
}

/** By this actors are ordered at the beginning. */
function home(code) {
  const found = actor(code);
  return `${found?.continent ?? '~'} ${found?.region ?? '~'} ${code}`;
}

/** How far a point is from the line between two. */
function distance(point, a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

Network.define('en-network');
