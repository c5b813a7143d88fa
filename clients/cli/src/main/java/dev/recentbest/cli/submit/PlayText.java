package dev.recentbest.cli.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.client.Achievement;
import dev.recentbest.client.PlayThrough;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A play as a JSON object on one line, each attribute as it stands in the table. */
final class PlayText {
  private static final Set<String> PLAY =
      Set.of(
          "event_key",
          "start_timestamp",
          "length_seconds",
          "completed",
          "score",
          "handle",
          "achievements");
  private static final Set<String> ACHIEVEMENT = Set.of("bonus_score", "id", "shortname");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PlayText() {}

  /**
   * @throws RefusedPlay when it is not one JSON object, or its attributes are no play's
   */
  static PlayThrough parse(String line) {
    JsonNode play = json(line);
    checkNames(play, PLAY, "a play-through");
    List<Achievement> achievements = achievements(play);
    try {
      return new PlayThrough(
          text(play, "event_key"),
          number(play, "start_timestamp"),
          number(play, "length_seconds"),
          flag(play, "completed"),
          number(play, "score"),
          text(play, "handle"),
          achievements);
    } catch (IllegalArgumentException e) {
      throw new RefusedPlay(inAttributes(String.valueOf(e.getMessage())));
    }
  }

  private static JsonNode json(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new RefusedPlay("must be one JSON object: " + e.getOriginalMessage());
    }
    throw new RefusedPlay("must be one JSON object, a play-through");
  }

  /** A play without what was given with it would be another one. */
  private static void checkNames(JsonNode object, Set<String> known, String what) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new RefusedPlay("must not be there, for " + what + " has none: " + name);
              }
            });
  }

  private static List<Achievement> achievements(JsonNode play) {
    List<Achievement> achievements = new ArrayList<>();
    JsonNode list = play.path("achievements");
    if (!list.isMissingNode() && !list.isArray()) {
      throw new RefusedPlay("must be a list: achievements=" + list);
    }
    for (JsonNode element : list) {
      if (!element.isObject()) {
        throw new RefusedPlay("must be a list of objects: achievements=" + list);
      }
      checkNames(element, ACHIEVEMENT, "an achievement");
      achievements.add(achievement(element));
    }
    return achievements;
  }

  private static Achievement achievement(JsonNode element) {
    try {
      return new Achievement(
          number(element, "bonus_score"), text(element, "id"), text(element, "shortname"));
    } catch (IllegalArgumentException e) {
      throw new RefusedPlay(String.valueOf(e.getMessage()));
    }
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = value(object, name);
    if (!value.isTextual()) {
      throw new RefusedPlay("must be a text: " + name + "=" + value);
    }
    return value.textValue();
  }

  private static long number(JsonNode object, String name) {
    JsonNode value = value(object, name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new RefusedPlay("must be a whole number of 64 bits: " + name + "=" + value);
    }
    return value.longValue();
  }

  private static boolean flag(JsonNode object, String name) {
    JsonNode value = value(object, name);
    if (!value.isBoolean()) {
      throw new RefusedPlay("must be true or false: " + name + "=" + value);
    }
    return value.booleanValue();
  }

  private static JsonNode value(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      throw new RefusedPlay("must be present: " + name);
    }
    return value;
  }

  /** The writer's words, with the names that stand in the line. */
  private static String inAttributes(String message) {
    return message
        .replace("eventKey", "event_key")
        .replace("startTimestamp", "start_timestamp")
        .replace("lengthSeconds", "length_seconds");
  }
}
