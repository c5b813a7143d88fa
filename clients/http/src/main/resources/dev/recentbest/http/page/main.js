/*
 * The page: asks for the skyband document, and each second shows the board that follows from it at
 * the server's time. Everything that it knows lies in this file's `page`; the other modules work
 * things out (board, text, news), draw (view, chart, tabs) or ask (poll, config).
 */

import { boardAt, playsWithin, readSkyband, tabWindows } from "./board.js";
import { draw, table } from "./chart.js";
import { boardSecond, ServerClock } from "./clock.js";
import { Misconfigured, readConfig } from "./config.js";
import { News } from "./news.js";
import { ask, Poll, Refused } from "./poll.js";
import { Tabs } from "./tabs.js";
import { clockText, count, lengthText, nameOf, scoreText } from "./text.js";
import { BoardView, setText } from "./view.js";

/** Once is an accident; the second time in a row it is told. */
const TOLD_FROM_FAILURE = 2;

/** How often a demonstration is asked for its clock, and how often its board moves between two answers. */
const CLOCK_MILLIS = 5000;
const FAST_TICK_MILLIS = 250;

/** Where there is less room the chart is drawn smaller. */
const NARROWEST_CHART = 240;

/** Scores of more digits get a line of their own where there is little room. */
const LONG_SCORE = 9;

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const page = {
  /** @type {import("./config.js").Config | undefined} */
  config: undefined,
  configuredAtMillis: 0,
  /** @type {import("./board.js").Skyband | undefined} */
  skyband: undefined,
  /** @type {number | undefined} epoch second of the last answer */
  answeredAt: undefined,
  failures: 0,
  /** @type {unknown} */
  failure: undefined,
};

const clock = new ServerClock(() => Date.now(), () => performance.now());
const view = new BoardView(place("rows"), place("departures"));
const news = new News(place("news"));
const poll = new Poll(once);
const tabs = new Tabs(place("tabs"), place("panel"), () => {
  view.startOver();
  news.startOver();
  show();
});

async function once() {
  try {
    const answer = await ask((await configured()).address);
    const skyband = readSkyband(answer.json);
    learn(answer, skyband);
    page.skyband = skyband;
    page.answeredAt = clock.now();
    page.failures = 0;
    tabs.offer(tabWindows(skyband.window_seconds));
  } catch (failure) {
    page.failures++;
    page.failure = failure;
    throw failure;
  } finally {
    clock.settle();
    show();
  }
}

/** The settings; a demonstration's change when its games begin and when they have caught up. */
async function configured() {
  const old = page.config;
  if (old === undefined || (old.clock && performance.now() - page.configuredAtMillis > CLOCK_MILLIS)) {
    const { json } = await ask(new URL("config.json", location.href), "no-store");
    page.configuredAtMillis = performance.now();
    return (page.config = readConfig(json, new URL(location.href)));
  }
  return old;
}

function learn(/** @type {import("./poll.js").Answer} */ answer, /** @type {import("./board.js").Skyband} */ skyband) {
  if (answer.serverSecond === undefined) {
    clock.learnAtLeast(skyband.read_at, answer.receivedMillis);
  } else {
    clock.learn(answer.serverSecond, answer.sentMillis, answer.receivedMillis);
  }
}

function show() {
  showState();
  if (page.skyband !== undefined) {
    showBoard(page.skyband);
  }
}

function showBoard(/** @type {import("./board.js").Skyband} */ skyband) {
  const now = boardSecond(clock.nowMillis(), page.config?.clock);
  const windowSeconds = tabs.windowSeconds();
  const board = boardAt(skyband, now, skyband.size, windowSeconds);
  const first = board.plays[0];
  setText(place("board-name"), page.config?.board ?? "");
  setText(place("heading"), `Best of the past ${lengthText(windowSeconds)}`);
  document.title =
    first === undefined
      ? `Best of the past ${lengthText(windowSeconds)}`
      : `${scoreText(first.score_text)} ${nameOf(first)} · past ${lengthText(windowSeconds)}`;
  place("columns").hidden = false;
  view.show(board.plays, windowSeconds, skyband.tick_seconds, now);
  place("table").classList.toggle("wide", board.plays.some((play) => play.score_text.length > LONG_SCORE));
  place("table").hidden = board.plays.length === 0;
  place("empty").hidden = board.plays.length > 0;
  setText(place("empty"), `No plays in the past ${lengthText(windowSeconds)}`);
  showFacts(skyband, board, windowSeconds, now);
  showChart(skyband, board.plays, windowSeconds, now);
  news.follow(board.plays, performance.now());
}

/**
 * @param {import("./board.js").Skyband} skyband
 * @param {import("./board.js").Board} board
 * @param {number} windowSeconds
 * @param {number} now
 */
function showFacts(skyband, board, windowSeconds, now) {
  const exact =
    board.exactFrom === undefined
      ? `Exact${asOf(skyband)}, to ${skyband.tick_seconds} s`
      : `Not exact yet: plays from before ${clockText(board.exactFrom - windowSeconds, now)} may be missing. ` +
        `Exact from ${clockText(board.exactFrom, now)}`;
  setText(place("exact"), exact);
  place("exact").dataset.exact = String(board.exact);
  const changed = skyband.last_change_at;
  setText(place("changed"), changed === undefined ? "" : `Last change ${clockText(changed, clock.now())}`);
}

/** Of when the board is known, where it is not of now. */
function asOf(/** @type {import("./board.js").Skyband} */ skyband) {
  const { name } = stateNow();
  const known = name === "offline" ? page.answeredAt : name === "outdated" ? skyband.read_at : undefined;
  return known === undefined ? "" : ` as of ${clockText(known, clock.now())}`;
}

/**
 * @param {import("./board.js").Skyband} skyband
 * @param {import("./board.js").Play[]} board
 * @param {number} tabSeconds
 * @param {number} now
 */
function showChart(skyband, board, tabSeconds, now) {
  const plays = playsWithin(skyband, now);
  const scene = {
    plays,
    board,
    tabSeconds,
    now,
    windowSeconds: skyband.window_seconds,
    tabs: tabWindows(skyband.window_seconds),
  };
  place("aside").hidden = plays.length === 0;
  if (plays.length === 0) {
    return;
  }
  const fontPixels = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = (place("chart").clientWidth * 16) / fontPixels;
  place("chart").replaceChildren(draw(scene, Math.max(NARROWEST_CHART, Math.round(width))));
  setText(
    place("caption"),
    `${count(plays.length, "play")} that can still be on the board, by when they ended; the line is the best since. ` +
      "Plays that can never be on it again are not shown.",
  );
  if (/** @type {HTMLDetailsElement} */ (place("plays")).open) {
    place("plays-table").replaceChildren(table(scene));
  }
}

/** What stands above the board: that it is live, or what is wrong. */
function showState() {
  const state = stateNow();
  place("state").dataset.state = state.name;
  setText(place("state"), state.text);
  place("notice").hidden = state.notice === "";
  setText(place("notice"), state.notice);
}

function stateNow() {
  const { skyband, failures } = page;
  if (skyband === undefined) {
    return failures === 0
      ? { name: "loading", text: "Loading the board", notice: "" }
      : { name: "offline", text: "No board", notice: reason() };
  }
  const now = clock.now();
  if (failures >= TOLD_FROM_FAILURE) {
    const since = clockText(page.answeredAt ?? now, now);
    return {
      name: "offline",
      text: "Not live",
      notice: `Cannot reach the board since ${since}; showing what was known then. Trying again.`,
    };
  }
  if (skyband.outdated) {
    return {
      name: "outdated",
      text: "Not up to date",
      notice:
        `The service cannot read the board's table since ${clockText(skyband.read_at, now)}; ` +
        "newer plays may be missing.",
    };
  }
  return { name: "live", text: "Live", notice: "" };
}

/** Why there is nothing to show. */
function reason() {
  if (page.failure instanceof Refused && page.failure.status === 404 && page.config !== undefined) {
    return `There is no board "${page.config.board}" here. Ask whoever runs this page for its name.`;
  }
  if (page.failure instanceof Misconfigured) {
    return `This page cannot show a board: ${page.failure.message}.`;
  }
  return "Cannot reach the board. Trying again.";
}

/** The seconds between two answers are shown as they pass; after a jump of the clock only the next answer. */
function tick() {
  if (clock.hasJumped()) {
    poll.go();
  } else if (!document.hidden) {
    show();
  }
  const fast = (page.config?.clock?.speed ?? 0) > 1;
  setTimeout(tick, fast ? FAST_TICK_MILLIS : 1000 - (Date.now() % 1000));
}

document.addEventListener("visibilitychange", () => (document.hidden ? poll.pause() : poll.go()));
addEventListener("online", () => poll.go());
place("plays").addEventListener("toggle", show);
place("skip").addEventListener("click", (event) => {
  event.preventDefault(); // What follows the # is the tab's.
  place("panel").focus();
});
tick();
poll.go();
