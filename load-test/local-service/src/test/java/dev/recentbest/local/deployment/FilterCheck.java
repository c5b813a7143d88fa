package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.mapping.filter.FilterCriteria;
import dev.recentbest.mapping.filter.FilterPatternRefusedException;
import dev.recentbest.model.item.BoardKey;
import java.util.List;

/**
 * What the filter lets through: every change of a play, broken ones too, and of the list of the
 * banned; not the board's own changes, nor rows that expired.
 */
final class FilterCheck {
  private static final String EXPIRED =
      "\"userIdentity\":{\"principalId\":\"dynamodb.amazonaws.com\",\"type\":\"Service\"},";

  private static final String BROKEN =
      """
      "NewImage":{"event_key":{"S":"p"},"start_timestamp":{"N":"1428071547"}},\
      """;

  private FilterCheck() {}

  static List<String> complaints(DeployedTemplate template) {
    List<String> patterns =
        template
            .properties("ScoreStreamMapping")
            .at("/FilterCriteria/Filters")
            .valueStream()
            .map(filter -> filter.path("Pattern"))
            .map(JsonNode::asText)
            .toList();
    Complaints complaints = new Complaints();
    try {
      look(complaints, FilterCriteria.read(patterns), new BoardKey(template.parameter("BoardId")));
    } catch (FilterPatternRefusedException e) {
      complaints.require(false, "Lambda takes the patterns: " + e.getMessage());
    }
    return complaints.found();
  }

  private static void look(Complaints complaints, FilterCriteria filter, BoardKey board) {
    for (String event : List.of("INSERT", "MODIFY", "REMOVE")) {
      complaints
          .require(filter.matches(record(event, "", "p", "")), event + " of a play comes in")
          .require(
              filter.matches(record(event, "", board.bansEventKey(), "")),
              event + " of the banned comes in")
          .require(
              filter.matches(record(event, "", "board#other", "")),
              event + " under another board's name comes in, to be set aside")
          .require(
              !filter.matches(record(event, "", board.eventKey(), "")),
              event + " of the board stays out");
    }
    complaints
        .require(filter.matches(record("INSERT", "", "p", BROKEN)), "a broken play comes in")
        .require(!filter.matches(record("REMOVE", EXPIRED, "p", "")), "an expired play stays out");
  }

  private static String record(String event, String identity, String key, String image) {
    return """
        {"eventID":"1","eventName":"%s",%s"eventSource":"aws:dynamodb",
         "dynamodb":{"Keys":{"event_key":{"S":"%s"},"start_timestamp":{"N":"0"}},%s
                     "SequenceNumber":"1","StreamViewType":"NEW_AND_OLD_IMAGES"}}
        """
        .formatted(event, identity, key, image);
  }
}
