/*
 * The board as rows of the table. A player keeps his row while he is on the board, and it glides to
 * its new rank; who comes fades in, who leaves fades out; nothing moves for those who asked their
 * system for less motion. Text from anybody goes in as text alone.
 */

import { leavesAt } from "./board.js";
import { countdown, isBlank, printable, scoreText } from "./text.js";

/** @typedef {import("./board.js").Play} Play */

const GLIDE = { duration: 420, easing: "cubic-bezier(.2,.7,.2,1)" };
const FADE = { duration: 300, easing: "ease-out" };
const FLASH = { duration: 1600, easing: "ease-in" };

/** For so long a row shows how it moved. */
const MARK_MILLIS = 8000;

/** Names of more characters are set smaller. */
const LONG_NAME = 48;

/** A play with less than this share of the window left stands out. */
const SOON_SHARE = 0.1;

/**
 * @typedef {object} Row
 * @property {HTMLElement} line
 * @property {HTMLElement} rank
 * @property {HTMLElement} move
 * @property {HTMLElement} name
 * @property {HTMLElement} score
 * @property {HTMLElement} left
 * @property {number} place
 * @property {string} digits of the score that it shows
 * @property {number} markedAtMillis
 */

export class BoardView {
  #body;
  #departures;
  /** @type {Map<string, Row>} */
  #rows = new Map();
  #startsOver = true;

  /**
   * @param {HTMLElement} body of the table
   * @param {HTMLElement} departures where rows fade out
   */
  constructor(body, departures) {
    this.#body = body;
    this.#departures = departures;
  }

  /** Another window is looked at: its rows have not moved from anywhere. */
  startOver() {
    this.#rows.clear();
    this.#body.replaceChildren();
    this.#departures.replaceChildren();
    this.#startsOver = true;
  }

  /**
   * @param {Play[]} plays best first
   * @param {number} windowSeconds
   * @param {number} tickSeconds
   * @param {number} now epoch second
   */
  show(plays, windowSeconds, tickSeconds, now) {
    const moves = !this.#startsOver && this.#isReordered(plays) && mayMove();
    const before = moves ? this.#tops() : new Map();
    this.#arrange(plays);
    for (const play of plays) {
      const left = leavesAt(play, windowSeconds, tickSeconds) - now;
      fill(/** @type {Row} */ (this.#rows.get(play.event_key)), play, left, windowSeconds);
    }
    if (moves) {
      this.#glide(before);
    }
    this.#startsOver = false;
  }

  #isReordered(/** @type {Play[]} */ plays) {
    const players = [...this.#rows.keys()];
    return players.length !== plays.length || plays.some((play, index) => play.event_key !== players[index]);
  }

  /** A row for each player, in the new order; those of players who left go. */
  #arrange(/** @type {Play[]} */ plays) {
    /** @type {Map<string, Row>} */
    const next = new Map();
    plays.forEach((play, index) => {
      const row = this.#rows.get(play.event_key) ?? newRow();
      mark(row, index + 1, this.#startsOver);
      next.set(play.event_key, row);
    });
    this.#depart([...this.#rows].filter(([player]) => !next.has(player)).map(([, row]) => row.line));
    const lines = [...next.values()].map((row) => row.line);
    if (lines.some((line, index) => this.#body.children[index] !== line)) {
      this.#body.replaceChildren(...lines);
    }
    this.#rows = next;
  }

  /** All are measured before the first goes: those below it move up. */
  #depart(/** @type {HTMLElement[]} */ lines) {
    const ghosts = mayMove() ? lines.map(ghostOf) : [];
    lines.forEach((line) => line.remove());
    this.#departures.append(...ghosts);
    for (const ghost of ghosts) {
      const fade = ghost.animate(
        [{ opacity: 1 }, { opacity: 0, transform: "translateX(1.5rem)" }],
        { ...FADE, fill: "forwards" },
      );
      fade.onfinish = () => ghost.remove();
    }
  }

  #tops() {
    return new Map([...this.#rows].map(([player, row]) => [player, row.line.getBoundingClientRect().top]));
  }

  #glide(/** @type {Map<string, number>} */ before) {
    const after = this.#tops();
    for (const [player, row] of this.#rows) {
      const from = before.get(player);
      const by = (from ?? 0) - (after.get(player) ?? 0);
      if (from === undefined) {
        row.line.animate([{ opacity: 0, transform: "translateY(.6rem)" }, { opacity: 1, transform: "none" }], FADE);
      } else if (by !== 0) {
        row.line.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], GLIDE);
      }
    }
  }
}

function mayMove() {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** @returns {Row} */
function newRow() {
  const line = element("tr", "row", "row");
  const rank = element("span", "medal");
  const move = element("span", "move");
  move.setAttribute("aria-hidden", "true");
  const name = element("bdi", "name");
  name.dir = "auto";
  const score = element("td", "score", "cell");
  const left = element("time", "time");
  const bar = element("span", "bar");
  const rankCell = element("td", "rank", "cell");
  const playerCell = element("th", "player", "rowheader");
  playerCell.setAttribute("scope", "row");
  const leftCell = element("td", "left", "cell");
  rankCell.append(rank, move);
  playerCell.append(name);
  leftCell.append(left, bar);
  line.append(rankCell, playerCell, score, leftCell);
  return { line, rank, move, name, score, left, place: 0, digits: "", markedAtMillis: -Infinity };
}

/** Says how a row got to its place; for a while. */
function mark(/** @type {Row} */ row, /** @type {number} */ place, /** @type {boolean} */ first) {
  const nowMillis = performance.now();
  if (!first && row.place !== place) {
    row.markedAtMillis = nowMillis;
    row.line.dataset.move = row.place === 0 ? "new" : row.place > place ? "up" : "down";
    setText(row.move, row.place === 0 ? "new" : `${row.place > place ? "▲" : "▼"}${Math.abs(row.place - place)}`);
  } else if (nowMillis - row.markedAtMillis > MARK_MILLIS) {
    delete row.line.dataset.move;
    setText(row.move, "");
  }
  row.place = place;
  row.line.dataset.place = String(place);
  setText(row.rank, String(place));
}

/**
 * @param {Row} row
 * @param {Play} play
 * @param {number} leftSeconds
 * @param {number} windowSeconds
 */
function fill(row, play, leftSeconds, windowSeconds) {
  showName(row.name, play);
  if (row.digits !== "" && row.digits !== play.score_text) {
    flash(row.score);
  }
  row.digits = play.score_text;
  setText(row.score, scoreText(play.score_text));
  setText(row.left, countdown(Math.max(0, leftSeconds)));
  row.left.setAttribute("datetime", `PT${Math.max(0, leftSeconds)}S`);
  const share = Math.min(1, Math.max(0, leftSeconds / windowSeconds));
  row.line.style.setProperty("--share", share.toFixed(4));
  row.line.classList.toggle("soon", share < SOON_SHARE);
}

function flash(/** @type {HTMLElement} */ place) {
  if (mayMove()) {
    place.animate([{ color: "var(--accent-text)" }, { color: "inherit" }], FLASH);
  }
}

function showName(/** @type {HTMLElement} */ name, /** @type {Play} */ play) {
  const blank = isBlank(play.handle);
  const text = blank ? "(no name)" : printable(play.handle);
  setText(name, text);
  name.classList.toggle("blank", blank);
  name.classList.toggle("long", text.length > LONG_NAME);
  name.classList.toggle("cut", play.handle_cut === true);
  name.title = play.handle_cut === true ? "The board keeps only the beginning of this name" : "";
}

/** The same row, in its place, for the eye alone. */
function ghostOf(/** @type {HTMLElement} */ line) {
  const ghost = element("div", "ghost");
  ghost.append(...[...line.children].map(asPlain));
  ghost.style.top = `${line.offsetTop}px`;
  ghost.style.height = `${line.offsetHeight}px`;
  return ghost;
}

/** The same cell for the eye alone. */
function asPlain(/** @type {Element} */ cell) {
  const plain = element("div", cell.className);
  plain.append(...cell.cloneNode(true).childNodes);
  return plain;
}

function element(/** @type {string} */ tag, /** @type {string} */ className, /** @type {string} */ role = "") {
  const made = document.createElement(tag);
  made.className = className;
  if (role !== "") {
    made.setAttribute("role", role);
  }
  return made;
}

/** Leaves what is right as it is: nothing is laid out or read out again for it. */
export function setText(/** @type {Element} */ place, /** @type {string} */ text) {
  if (place.textContent !== text) {
    place.textContent = text;
  }
}
