// Draws the network on a canvas, in the colours of the page.
import {lineOf, toneNames, toneOf} from '../knowledge/tones.js';

const ARROW = 7;
const LABELS_BELOW = 90;

/** The colours as the style sheets have them now. */
export function coloursOf(element) {
  const style = getComputedStyle(element);
  const colour = name => style.getPropertyValue(name).trim();
  return {
    tones: Object.fromEntries(toneNames().map(tone => [tone, colour(`--tone-${tone}`)])),
    ink: colour('--ink'),
    faint: colour('--ink-faint'),
    paper: colour('--paper'),
    sheet: colour('--sheet'),
    accent: colour('--accent'),
    font: colour('--sans'),
  };
}

/**
 * Paints nodes `{code, x, y, radius}` and links `{a, b, row}`, seen through `view` `{x, y, scale}`.
 * `inFocus`: code of the actor whose relations stand out; `isMoving`: true while more frames follow, which are painted
 * without dashes and halos, for these take most of the time.
 */
export function paint(context, {nodes, links, view, size, colours, inFocus: focus, isMoving}) {
  const ratio = devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.sheet;
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.x, ratio * view.y);
  for (const [tone, alpha, those] of alike(links, focus)) lines(context, tone, alpha, those, colours, isMoving);
  context.setLineDash([]);
  context.globalAlpha = 1;
  const near = focus ? new Set(links.flatMap(({a, b}) => (a.code === focus || b.code === focus ? [a.code, b.code] : []))) : undefined;
  for (const node of nodes) dot(context, node, colours, near && !near.has(node.code), node.code === focus);
  text(context, nodes, colours, view, near, isMoving);
}

/** Links that are painted alike are painted in one stroke: `[tone, alpha, links]`. */
function alike(links, focus) {
  const groups = new Map();
  for (const link of links) {
    const {a, b, row} = link;
    const tone = toneOf(row.facet, row.sight.value ?? row.sight.pending?.[0]);
    const isDim = focus !== undefined && a.code !== focus && b.code !== focus;
    const key = `${tone} ${isDim}`;
    if (!groups.has(key)) groups.set(key, [tone, isDim ? 0.1 : row.isKnown ? 1 : 0.55, []]);
    groups.get(key)[2].push(link);
  }
  return groups.values();
}

function lines(context, tone, alpha, links, colours, isMoving) {
  const {width, dash} = lineOf(tone);
  context.globalAlpha = alpha;
  context.strokeStyle = colours.tones[tone];
  context.lineWidth = width;
  context.setLineDash(isMoving ? [] : dash);
  context.beginPath();
  const tips = links.flatMap(link => line(context, link));
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colours.tones[tone];
  for (const [from, to] of tips) arrow(context, from, to);
}

/** What has a direction is bent, so that both directions can be seen, and ends in an arrow, which is answered. */
function line(context, {a, b, row}) {
  if (!row.source) {
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    return [];
  }
  const [from, to] = row.source === a.code ? [a, b] : [b, a];
  const bend = {x: (from.x + to.x) / 2 + (to.y - from.y) * 0.12, y: (from.y + to.y) / 2 - (to.x - from.x) * 0.12};
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  return [[bend, to]];
}

function arrow(context, from, to) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = {x: to.x - (to.radius + 2) * Math.cos(angle), y: to.y - (to.radius + 2) * Math.sin(angle)};
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - ARROW * Math.cos(angle - 0.45), tip.y - ARROW * Math.sin(angle - 0.45));
  context.lineTo(tip.x - ARROW * Math.cos(angle + 0.45), tip.y - ARROW * Math.sin(angle + 0.45));
  context.fill();
}

function dot(context, node, colours, isDim, isFocus) {
  context.globalAlpha = isDim ? 0.25 : 1;
  context.beginPath();
  context.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
  context.fillStyle = isFocus ? colours.accent : colours.ink;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.sheet;
  context.stroke();
}

/** The names of few are written out; of many the codes, and only where there is room. */
function text(context, nodes, colours, view, near, isMoving) {
  const isCrowded = nodes.length > LABELS_BELOW;
  const size = Math.max(9, Math.min(13, 12.5 / Math.sqrt(view.scale)));
  context.font = `500 ${size}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  for (const node of nodes) {
    const isDim = near && !near.has(node.code);
    if (isDim || (isCrowded && !near && node.radius * view.scale < 5)) continue;
    const label = isCrowded && !near ? node.code : node.name;
    if (!isMoving) {
      context.lineWidth = 3;
      context.strokeStyle = colours.sheet;
      context.strokeText(label, node.x, node.y + node.radius + 3);
    }
    context.fillStyle = colours.ink;
    context.fillText(label, node.x, node.y + node.radius + 3);
  }
  context.globalAlpha = 1;
}
