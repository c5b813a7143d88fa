/*
 * Which board to show and where it is read: config.json beside the page, and the page's own
 * address, whose `?board=` names another board of the same place.
 */

/** As the service allows them. */
const BOARD_ID = /^[A-Za-z0-9._-]{1,100}$/;

/** The page can show nothing before somebody puts its config.json or its address right. */
export class Misconfigured extends Error {}

/**
 * @typedef {object} Config
 * @property {string} board the board's id
 * @property {URL} address of its skyband document
 * @property {import("./clock.js").GameClock | undefined} clock only where games run faster than time
 */

/**
 * @param {unknown} json what config.json says: `api`, the base address of the API, empty for the
 * * @param {URL} page the page's own address
 * @returns {Config}
 * @throws {Misconfigured} when one of them says something else
 */
export function readConfig(json, page) {
  const said = /** @type {{api?: unknown, board?: unknown, clock?: unknown}} */ (json ?? {});
  const board = page.searchParams.get("board") ?? said.board;
  if (typeof board !== "string" || !BOARD_ID.test(board)) {
    throw new Misconfigured("a board's id has 1 to 100 letters, digits, dots, underscores and hyphens");
  }
  if (typeof said.api !== "string") {
    throw new Misconfigured('config.json lacks "api": the API\'s address, or nothing between the quotes');
  }
  return { board, address: new URL(`boards/${board}/skyband`, base(said.api, page)), clock: clock(said.clock) };
}

function clock(/** @type {unknown} */ said) {
  const game = /** @type {import("./clock.js").GameClock} */ (said);
  if (said !== undefined && ![game?.at, game?.shows, game?.speed].every(Number.isSafeInteger)) {
    throw new Misconfigured('config.json\'s "clock" has whole numbers for "at", "shows" and "speed"');
  }
  return said === undefined ? undefined : game;
}

function base(/** @type {string} */ api, /** @type {URL} */ page) {
  if (api !== "" && !URL.canParse(`${api}/`)) {
    throw new Misconfigured(`config.json's "api" is no address: ${api}`);
  }
  return api === "" ? page : new URL(`${api}/`);
}
