/*
 * The page: asks for the skyband document, and each second shows the board that follows from it at
 * the server's time. Everything that it knows lies in this file's `page`; the other modules work
 * things out (board, text, news, state), draw (view, aside, chart, tabs) or ask (poll, config).
 */

import { Aside } from "./aside.js";
import { boardAt, playsWithin, readSkyband, tabWindows } from "./board.js";
import { boardSecond, ServerClock } from "./clock.js";
import { readConfig } from "./config.js";
import { News } from "./news.js";
import { ask, Poll } from "./poll.js";
import { stateOf } from "./state.js";
import { Tabs } from "./tabs.js";
import { clockText, lengthText, nameOf, scoreText } from "./text.js";
import { BoardView, setText } from "./view.js";

/** How often a demonstration is asked for its clock, and how often its board moves between two answers. */
const CLOCK_MILLIS = 5000;
const FAST_TICK_MILLIS = 250;

/** Scores of more digits get a line of their own where there is little room. */
const LONG_SCORE = 9;

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const page = {
  /** @type {import("./config.js").Config | undefined} the newest */
  config: undefined,
  /** @type {import("./config.js").Config | undefined} of the board that is shown */
  shown: undefined,
  configuredAtMillis: 0,
  /** @type {import("./board.js").Skyband | undefined} */
  skyband: undefined,
  /** @type {number | undefined} epoch second of the last answer */
  answeredAt: undefined,
  updating: false,
  failures: 0,
  /** @type {unknown} */
  failure: undefined,
};

const clock = new ServerClock(() => Date.now(), () => performance.now());
const view = new BoardView(place("rows"), place("departures"));
const aside = new Aside({
  aside: place("aside"),
  chart: place("chart"),
  caption: place("caption"),
  details: /** @type {HTMLDetailsElement} */ (place("plays")),
  table: place("plays-table"),
});
const news = new News(place("news"));
const poll = new Poll(once);
const tabs = new Tabs(place("tabs"), place("panel"), () => {
  view.startOver();
  news.startOver();
  show();
});

async function once() {
  try {
    const config = await configured();
    const answer = await ask(config.address);
    const skyband = readSkyband(answer.json);
    learn(answer, skyband);
    takeIn(config, skyband);
  } catch (failure) {
    page.failures++;
    page.failure = failure;
    throw failure;
  } finally {
    page.updating = false;
    clock.settle();
    show();
  }
}

/**
 * Takes in an answer; another board than the one before is no news of that one.
 *
 * @param {import("./config.js").Config} config
 * @param {import("./board.js").Skyband} skyband
 */
function takeIn(config, skyband) {
  if (page.shown?.address.href !== config.address.href) {
    view.startOver();
    news.startOver();
  }
  page.shown = config;
  page.skyband = skyband;
  page.answeredAt = clock.now();
  page.failures = 0;
  tabs.offer(tabWindows(skyband.window_seconds));
}

/**
 * The settings. They are read again after a failure, for another service may have taken the place
 * of this one, and in a demonstration, whose change when its games begin and when they have caught
 * up. Until there are new ones the old ones hold.
 */
async function configured() {
  const old = page.config;
  const isDemonstration = old?.clock !== undefined;
  const isDue = isDemonstration && performance.now() - page.configuredAtMillis > CLOCK_MILLIS;
  if (old !== undefined && page.failures === 0 && !isDue) {
    return old;
  }
  try {
    const { json } = await ask(new URL("config.json", location.href), "no-store");
    page.configuredAtMillis = performance.now();
    return (page.config = readConfig(json, new URL(location.href)));
  } catch (failure) {
    if (old === undefined) {
      throw failure;
    }
    return old;
  }
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
  const now = boardSecond(clock.nowMillis(), page.shown?.clock);
  const windowSeconds = tabs.windowSeconds();
  const board = boardAt(skyband, now, skyband.size, windowSeconds);
  const first = board.plays[0];
  setText(place("board-name"), page.shown?.board ?? "");
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
  showAside(skyband, board.plays, windowSeconds, now);
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
  const known = name === "outdated" ? skyband.read_at : page.answeredAt;
  return name === "live" || known === undefined ? "" : ` as of ${clockText(known, clock.now())}`;
}

/**
 * @param {import("./board.js").Skyband} skyband
 * @param {import("./board.js").Play[]} board
 * @param {number} tabSeconds
 * @param {number} now
 */
function showAside(skyband, board, tabSeconds, now) {
  aside.show({
    plays: playsWithin(skyband, now),
    board,
    tabSeconds,
    now,
    windowSeconds: skyband.window_seconds,
    tabs: tabWindows(skyband.window_seconds),
  });
}

function showState() {
  const state = stateNow();
  place("state").dataset.state = state.name;
  setText(place("state"), state.text);
  place("notice").hidden = state.notice === "";
  setText(place("notice"), state.notice);
}

const stateNow = () => stateOf(page, clock.now());

/** Somebody looks again after a while in which nothing was asked: what is there may be old. */
function lookAgain() {
  page.updating = true;
  (clock.hasJumped() ? showState : show)();
  poll.go();
}

/** The seconds between two answers are shown as they pass; after a jump of the clock only the next answer. */
function tick() {
  if (clock.hasJumped()) {
    lookAgain();
  } else if (!document.hidden) {
    show();
  }
  const fast = (page.shown?.clock?.speed ?? 0) > 1;
  setTimeout(tick, fast ? FAST_TICK_MILLIS : 1000 - (Date.now() % 1000));
}

document.addEventListener("visibilitychange", () => (document.hidden ? poll.pause() : lookAgain()));
addEventListener("online", () => poll.go());
place("plays").addEventListener("toggle", show);
place("skip").addEventListener("click", (event) => {
  event.preventDefault(); // What follows the # is the tab's.
  place("panel").focus();
});
tick();
poll.go();
