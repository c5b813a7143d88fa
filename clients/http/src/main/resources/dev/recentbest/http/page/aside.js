/*
 * What stands beside the board: the chart, and its plays as a table. Both are made anew only when
 * something of them changes, so that who hears the page, or marks a line of it, is not brought back
 * to the beginning each second.
 */

import { draw, table } from "./chart.js";
import { count } from "./text.js";
import { setText } from "./view.js";

/** Where there is less room the chart is drawn smaller. */
const NARROWEST_CHART = 240;

/** Into so many parts the window is cut: of an hour ten seconds, in which the chart moves by a pixel. */
const STEPS = 360;

/**
 * @typedef {object} Places
 * @property {HTMLElement} aside all of it
 * @property {HTMLElement} chart
 * @property {HTMLElement} caption
 * @property {HTMLDetailsElement} details with the table
 * @property {HTMLElement} table
 */

export class Aside {
  #places;
  #drawn = "";
  #listed = "";

  constructor(/** @type {Places} */ places) {
    this.#places = places;
  }

  show(/** @type {import("./chart.js").Scene} */ scene) {
    const { aside, caption, details } = this.#places;
    aside.hidden = scene.plays.length === 0;
    if (scene.plays.length === 0) {
      return;
    }
    this.#draw(scene);
    setText(
      caption,
      `${count(scene.plays.length, "play")} that can still be on the board, by when they ended; ` +
        "the line is the best since. Plays that can never be on it again are not shown.",
    );
    if (details.open) {
      this.#list(scene);
    }
  }

  #draw(/** @type {import("./chart.js").Scene} */ scene) {
    const { chart } = this.#places;
    const fontPixels = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = Math.max(NARROWEST_CHART, Math.round((chart.clientWidth * 16) / fontPixels));
    const step = Math.floor((scene.now * STEPS) / scene.windowSeconds);
    const drawn = JSON.stringify({ ...scene, now: step, width });
    if (drawn !== this.#drawn) {
      chart.replaceChildren(draw(scene, width));
      this.#drawn = drawn;
    }
  }

  #list(/** @type {import("./chart.js").Scene} */ scene) {
    // Times of another day are written with it.
    const listed = JSON.stringify([scene.plays, new Date(scene.now * 1000).toDateString()]);
    if (listed !== this.#listed) {
      this.#places.table.replaceChildren(table(scene));
      this.#listed = listed;
    }
  }
}
