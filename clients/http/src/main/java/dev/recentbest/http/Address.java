package dev.recentbest.http;

import java.util.List;

/** What can be asked for. */
sealed interface Address {
  /** The best of a board's window. */
  record OfBoard(String id) implements Address {}

  /** All that a board's item says of plays. */
  record OfSkyband(String id) implements Address {}

  /** What this API is. */
  record OfDescription() implements Address {}

  String BOARDS = "boards";
  String SKYBAND = "skyband";
  String DESCRIPTION = "/openapi.json";

  /**
   * What lies at a path.
   *
   * @param path percent-encoded
   * @throws Refused when nothing does
   */
  static Address of(String path) {
    if (path.equals(DESCRIPTION)) {
      return new OfDescription();
    }
    List<String> segments = List.of(path.split("/", -1));
    boolean isBoard =
        segments.size() >= 3 && segments.get(0).isEmpty() && segments.get(1).equals(BOARDS);
    if (isBoard && segments.size() == 3) {
      return new OfBoard(decoded(segments.get(2)));
    }
    if (isBoard && segments.size() == 4 && segments.get(3).equals(SKYBAND)) {
      return new OfSkyband(decoded(segments.get(2)));
    }
    throw new Refused(
        Problem.notFound(
            "nothing lies at "
                + Problem.quote(path)
                + ": there are /boards/{id}, /boards/{id}/skyband and "
                + DESCRIPTION));
  }

  private static String decoded(String id) {
    return PercentText.decode(id)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.badQuestion(
                        "the path must be percent-encoded UTF-8, found " + Problem.quote(id))));
  }
}
