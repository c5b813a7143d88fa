/*
 * A small picture of the window: the plays that the board's item holds, by when they ended and what
 * they scored, the tab's window marked, and the best score since each moment as a line. It shows
 * what is still in contention, not all that was played: what can never be on the board again is not
 * kept. The same plays stand in a table for those who cannot see it.
 */

import { clockText, count, isoText, lengthText, nameOf, printable, scoreText, shortLengthText } from "./text.js";

/** @typedef {import("./board.js").Play} Play */

/**
 * @typedef {object} Scene
 * @property {Play[]} plays all that are still in contention, best first
 * @property {Play[]} board those that the tab shows, best first
 * @property {number} windowSeconds of the board
 * @property {number} tabSeconds of the tab
 * @property {number[]} tabs the windows that have a tab
 * @property {number} now epoch second
 */

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 210;
const LEFT = 10;
const RIGHT = 14;
const TOP = 24;
const BOTTOM = 26;

/** Below this scores are written out beside the picture. */
const SHORT_SCORE = 1e7;

/**
 * The picture.
 *
 * @param {Scene} scene
 * @param {number} width pixels, at a font size of 16; it grows with the font
 * @returns {SVGElement}
 */
export function draw(scene, width) {
  const scale = scales(scene, width);
  const svg = node("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img" });
  svg.setAttribute("aria-labelledby", "chart-title chart-text");
  svg.append(
    node("title", { id: "chart-title" }, "Scores by the time they were reached"),
    node("desc", { id: "chart-text" }, describe(scene)),
    node("rect", {
      class: "band",
      x: scale.x(scene.now - scene.tabSeconds),
      y: TOP - 12,
      width: scale.x(scene.now) - scale.x(scene.now - scene.tabSeconds),
      height: HEIGHT - TOP - BOTTOM + 20,
      rx: 6,
    }),
    ...axis(scene, scale),
    node("path", { class: "best", d: bestSince(scene, scale) }),
    ...dots(scene, scale),
  );
  return svg;
}

/** The picture in a sentence or two. */
export function describe(/** @type {Scene} */ scene) {
  const first = scene.plays[0];
  const last = scene.plays.at(-1);
  if (first === undefined || last === undefined) {
    return `No plays in the past ${lengthText(scene.windowSeconds)}.`;
  }
  return (
    `${count(scene.plays.length, "play")} of the past ${lengthText(scene.windowSeconds)} can still be on the board, ` +
    `with scores from ${scoreText(last.score_text)} to ${scoreText(first.score_text)}. ` +
    `The highest is ${nameOf(first)}'s, at ${clockText(first.completed_at, scene.now)}.`
  );
}

/** The plays as a table, the newest first. */
export function table(/** @type {Scene} */ scene) {
  const made = document.createElement("table");
  made.append(row("th", ["Ended", "Player", "Score"]));
  for (const play of newestFirst(scene.plays)) {
    const line = row("td", ["", printable(play.handle), scoreText(play.score_text)]);
    const time = document.createElement("time");
    time.dateTime = isoText(play.completed_at);
    time.textContent = clockText(play.completed_at, scene.now);
    line.children[0]?.append(time);
    line.children[1]?.setAttribute("dir", "auto");
    made.append(line);
  }
  return made;
}

/** Where an instant and a score lie. */
function scales(/** @type {Scene} */ scene, /** @type {number} */ width) {
  const scores = scene.plays.map((play) => Number(play.score_text));
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const range = highest - lowest || 1;
  const inner = HEIGHT - TOP - BOTTOM;
  return {
    width,
    lowest,
    highest,
    x: (/** @type {number} */ second) => {
      const ago = Math.min(scene.windowSeconds, Math.max(0, scene.now - second));
      return rounded(LEFT + (1 - ago / scene.windowSeconds) * (width - LEFT - RIGHT));
    },
    y: (/** @type {number} */ score) =>
      rounded(highest === lowest ? TOP + inner / 2 : TOP + ((highest - score) / range) * inner),
  };
}

/** @typedef {ReturnType<typeof scales>} Scale */

function axis(/** @type {Scene} */ scene, /** @type {Scale} */ scale) {
  const base = HEIGHT - BOTTOM + 10;
  const marks = scene.tabs.map((seconds) => ({ at: scale.x(scene.now - seconds), text: shortLengthText(seconds) }));
  const parts = [
    node("line", { class: "base", x1: LEFT, x2: scale.width - RIGHT, y1: base, y2: base }),
    node("text", { x: scale.width - RIGHT, y: HEIGHT - 1, "text-anchor": "end" }, "now"),
  ];
  for (const { at, text } of marks) {
    const room = scale.width - RIGHT - at > 62 || text.length < 3;
    parts.push(node("line", { class: "base", x1: at, x2: at, y1: base - 3, y2: base + 3 }));
    if (room) {
      parts.push(node("text", { x: at, y: HEIGHT - 1, "text-anchor": at < 40 ? "start" : "middle" }, text));
    }
  }
  if (scene.plays.length > 0) {
    parts.push(
      node("text", { x: LEFT, y: TOP - 14 }, shortScore(scale.highest)),
      node("text", { x: LEFT, y: base - 6, class: "low" }, scale.lowest === scale.highest ? "" : shortScore(scale.lowest)),
    );
  }
  return parts;
}

/** From now backwards the best score so far, as steps. */
function bestSince(/** @type {Scene} */ scene, /** @type {Scale} */ scale) {
  let best = -Infinity;
  let path = "";
  for (const play of newestFirst(scene.plays)) {
    const score = Number(play.score_text);
    if (score > best) {
      const x = scale.x(play.completed_at);
      path += path === "" ? `M${scale.x(scene.now)} ${scale.y(score)}H${x}` : `H${x}V${scale.y(score)}`;
      best = score;
    }
  }
  return path === "" ? path : `${path}H${LEFT}`;
}

function dots(/** @type {Scene} */ scene, /** @type {Scale} */ scale) {
  const ranks = new Map(scene.board.map((play, index) => [play, index + 1]));
  // The board's own last, so that they lie above the others.
  const order = [...scene.plays].sort((one, other) => (ranks.get(other) ?? 999) - (ranks.get(one) ?? 999));
  return order.map((play) => {
    const rank = ranks.get(play);
    const dot = node("circle", {
      class: rank === undefined ? "dot" : "dot shown",
      cx: scale.x(play.completed_at),
      cy: scale.y(Number(play.score_text)),
      r: rank === undefined ? 2.5 : rank <= 3 ? 5 : 4,
      ...(rank === undefined ? {} : { "data-place": rank }),
    });
    dot.append(
      node("title", {}, `${nameOf(play)}: ${scoreText(play.score_text)}, ${clockText(play.completed_at, scene.now)}`),
    );
    return dot;
  });
}

function newestFirst(/** @type {Play[]} */ plays) {
  return [...plays].sort((one, other) => other.completed_at - one.completed_at);
}

function shortScore(/** @type {number} */ score) {
  const text = Math.abs(score) < SHORT_SCORE ? scoreText(String(score)) : score.toExponential(1).replace("e+", "e");
  return text.replace("-", "\u2212");
}

function row(/** @type {"th" | "td"} */ cell, /** @type {string[]} */ texts) {
  const line = document.createElement("tr");
  for (const text of texts) {
    const made = document.createElement(cell);
    if (cell === "th") {
      made.scope = "col";
    }
    made.textContent = text;
    line.append(made);
  }
  return line;
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} text */
function node(name, attributes, text = "") {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(value));
  }
  if (text !== "") {
    made.textContent = text;
  }
  return made;
}

/** A tenth of a pixel is more than the eye sees. */
function rounded(/** @type {number} */ pixels) {
  return Math.round(pixels * 10) / 10;
}
