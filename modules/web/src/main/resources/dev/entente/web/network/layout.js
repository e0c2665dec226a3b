// Where the actors stand: those in relation draw each other near, all push each other apart, a region keeps together.
// It begins at the same places each time, so that the same world looks the same.

const PUSH = 5200;
const PULL = 0.02;
const LENGTH = 110;
const CENTRE = 0.012;
const FRICTION = 0.82;
const COOLING = 0.985;
const COLD = 0.02;
const FASTEST = 24;

/** A layout of nodes by their codes; `links`: `{a, b}` of nodes. */
export class Layout {
  constructor() {
    this.nodes = new Map();
    this.links = [];
    this.heat = 0;
  }

  /** Takes other nodes, in the order in which they begin beside each other. Those that were there stay in their places. */
  set(codes) {
    const before = this.nodes;
    this.nodes = new Map(codes.map((code, i) => [code, before.get(code) ?? begin(code, i, codes.length)]));
    if (codes.some(code => !before.has(code))) this.heat = 1;
  }

  get isCold() {
    return this.heat < COLD;
  }

  warm(heat = 0.3) {
    this.heat = Math.max(this.heat, heat);
  }

  /** One step towards rest. */
  step() {
    if (this.isCold) return;
    const nodes = [...this.nodes.values()];
    push(nodes);
    for (const {a, b} of this.links) pull(a, b);
    for (const node of nodes) move(node, this.heat);
    this.heat *= COOLING;
  }

  /** All the way to rest, for whoever wants no motion, or for so many milliseconds. */
  settle(budget = Infinity) {
    const end = performance.now() + budget;
    while (!this.isCold && performance.now() < end) this.step();
  }
}

function begin(code, i, count) {
  const angle = (i / count) * 2 * Math.PI;
  const radius = 60 + 34 * Math.sqrt(count) * (0.6 + 0.4 * ((i * 0.618) % 1));
  return {code, x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0, isHeld: false};
}

function push(nodes) {
  for (let i = 0; i < nodes.length; i++) {
    const one = nodes[i];
    for (let j = i + 1; j < nodes.length; j++) {
      const other = nodes[j];
      const dx = one.x - other.x || 0.1;
      const dy = one.y - other.y || 0.1;
      const force = PUSH / (dx * dx + dy * dy + 60);
      const distance = Math.sqrt(dx * dx + dy * dy);
      const fx = (force * dx) / distance;
      const fy = (force * dy) / distance;
      one.vx += fx;
      one.vy += fy;
      other.vx -= fx;
      other.vy -= fy;
    }
  }
}

function pull(a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  const force = (PULL * (distance - LENGTH)) / distance;
  a.vx += force * dx;
  a.vy += force * dy;
  b.vx -= force * dx;
  b.vy -= force * dy;
}

function move(node, heat) {
  node.vx = (node.vx - CENTRE * node.x) * FRICTION;
  node.vy = (node.vy - CENTRE * node.y) * FRICTION;
  if (node.isHeld) return;
  node.x += Math.max(-FASTEST, Math.min(FASTEST, node.vx)) * heat;
  node.y += Math.max(-FASTEST, Math.min(FASTEST, node.vy)) * heat;
}
