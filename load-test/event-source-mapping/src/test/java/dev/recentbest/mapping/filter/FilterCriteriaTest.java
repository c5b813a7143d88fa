package dev.recentbest.mapping.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recentbest.mapping.StreamEventJson;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

final class FilterCriteriaTest {
  private static final String STREAM = "arn:aws:dynamodb:eu-central-1:1:table/games/stream/1";
  private static final String NEVER = "{\"eventName\":[\"NEVER\"]}";

  @Test
  void matches_noPatterns_everyRecordPasses() {
    assertThat(matches(FilteredRecords.inserted())).isTrue();
    assertThat(matches(FilteredRecords.expired())).isTrue();
  }

  @Test
  void matches_nameAsLongAsDynamoDbAllows_isRead() {
    var record =
        "{\"eventName\":\"INSERT\",\"" + "n".repeat(65_535) + "\":\"" + "v".repeat(400_000) + "\"}";

    assertThat(FilterCriteria.read(List.of(NEVER)).matches(record)).isFalse();
    assertThat(FilterCriteria.read(List.of("{\"eventName\":[\"INSERT\"]}")).matches(record))
        .isTrue();
  }

  @Test
  void matches_severalPatterns_areOred() {
    var inserted = FilteredRecords.inserted();

    assertThat(matches(inserted, NEVER, newImage("game", "{\"S\":[\"snake\"]}"))).isTrue();
    assertThat(matches(inserted, NEVER, newImage("game", "{\"S\":[\"chess\"]}"))).isFalse();
  }

  @Test
  void matches_typeNamed_matchesTheAttribute() {
    assertThat(insertedMatches("game", "{\"S\":[\"snake\"]}")).isTrue();
  }

  @Test
  void matches_typeNotNamed_neverMatches() {
    assertThat(insertedMatches("game", "[\"snake\"]")).isFalse();
  }

  @Test
  void matches_eventName_isMatchedBesideTheDynamoDbKey() {
    assertThat(matches(FilteredRecords.inserted(), "{\"eventName\":[\"INSERT\"]}")).isTrue();
    assertThat(matches(FilteredRecords.expired(), "{\"eventName\":[\"INSERT\"]}")).isFalse();
  }

  @Test
  void matches_userIdentity_tellsExpiryFromDeletion() {
    var pattern = "{\"userIdentity\":{\"type\":[\"Service\"]}}";

    assertThat(matches(FilteredRecords.expired(), pattern)).isTrue();
    assertThat(matches(FilteredRecords.inserted(), pattern)).isFalse();
  }

  @Test
  void matches_eventSourceArn_isTheStreams() {
    assertThat(
            matches(FilteredRecords.inserted(), "{\"eventSourceARN\":[\"%s\"]}".formatted(STREAM)))
        .isTrue();
  }

  @Test
  void matches_numericOnNumberAttribute_neverMatches() {
    assertThat(insertedMatches("score", "{\"N\":[{\"numeric\":[\">\",0]}]}")).isFalse();
    assertThat(insertedMatches("score", "{\"N\":[{\"numeric\":[\"=\",924]}]}")).isFalse();
  }

  @Test
  void matches_numericOnCreationTime_matches() {
    assertThat(creationMatches("{\"numeric\":[\"=\",1428537600]}")).isTrue();
    assertThat(creationMatches("{\"numeric\":[\"=\",1428537600.0]}")).isTrue();
    assertThat(creationMatches("{\"numeric\":[\">\",1428537599,\"<=\",1428537600]}")).isTrue();
    assertThat(creationMatches("{\"numeric\":[\">\",1428537600]}")).isFalse();
  }

  @Test
  void matches_existsOnLeaf_matches() {
    assertThat(insertedMatches("game", "{\"S\":[{\"exists\":true}]}")).isTrue();
    assertThat(insertedMatches("medals", "{\"L\":{\"S\":[{\"exists\":true}]}}")).isTrue();
    assertThat(insertedMatches("gone", "{\"S\":[{\"exists\":true}]}")).isFalse();
  }

  @Test
  void matches_existsOnIntermediateNode_neverMatches() {
    assertThat(insertedMatches("game", "[{\"exists\":true}]")).isFalse();
  }

  @Test
  void matches_doesNotExist_matchesWhereTheLeafIsMissing() {
    assertThat(insertedMatches("gone", "{\"S\":[{\"exists\":false}]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[{\"exists\":false}]}")).isFalse();
  }

  @Test
  void matches_equalsString_needsTheExactText() {
    assertThat(insertedMatches("game", "{\"S\":[\"Snake\"]}")).isFalse();
    assertThat(insertedMatches("game", "{\"S\":[\"snake \"]}")).isFalse();
  }

  @Test
  void matches_equalsNumberAttribute_needsTheExactTextAsString() {
    assertThat(insertedMatches("score", "{\"N\":[\"924\"]}")).isTrue();
    assertThat(insertedMatches("score", "{\"N\":[\"924.0\"]}")).isFalse();
    assertThat(insertedMatches("score", "{\"N\":[924]}")).isFalse();
  }

  @Test
  void matches_equalsNumber_needsTheExactText() {
    assertThat(creationMatches("1428537600")).isTrue();
    assertThat(creationMatches("1428537600.0")).isFalse();
    assertThat(creationMatches("1.4285376e9")).isFalse();
    assertThat(creationMatches("1.4285376e9,{\"numeric\":[\"=\",1428537600]}")).isTrue();
    assertThat(creationMatches("{\"numeric\":[\"=\",1428537600]},1e400")).isTrue();
  }

  @Test
  void matches_empty_matchesTheEmptyString() {
    assertThat(insertedMatches("note", "{\"S\":[\"\"]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[\"\"]}")).isFalse();
  }

  @Test
  void matches_null_isNotTheNullAttribute() {
    assertThat(insertedMatches("team", "{\"NULL\":[true]}")).isTrue();
    assertThat(insertedMatches("team", "{\"NULL\":[null]}")).isFalse();
  }

  @Test
  void matches_boolean_matchesTheBooleanOnly() {
    assertThat(insertedMatches("won", "{\"BOOL\":[true]}")).isTrue();
    assertThat(insertedMatches("won", "{\"BOOL\":[\"true\"]}")).isFalse();
  }

  @Test
  void matches_set_matchesAnyOfItsElements() {
    assertThat(insertedMatches("tags", "{\"SS\":[\"ranked\"]}")).isTrue();
    assertThat(insertedMatches("tags", "{\"SS\":[\"casual\"]}")).isFalse();
  }

  @Test
  void matches_nestedMap_namesATypeOnEachLevel() {
    assertThat(insertedMatches("level", "{\"M\":{\"name\":{\"S\":[\"cave\"]}}}")).isTrue();
  }

  @Test
  void matches_equalsIgnoreCase_matches() {
    assertThat(insertedMatches("game", "{\"S\":[{\"equals-ignore-case\":\"SnAkE\"}]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[{\"equals-ignore-case\":\"SnAk\"}]}")).isFalse();
  }

  @Test
  void matches_prefix_matches() {
    assertThat(insertedMatches("game", "{\"S\":[{\"prefix\":\"sn\"}]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[{\"prefix\":\"na\"}]}")).isFalse();
  }

  @Test
  void matches_suffix_matches() {
    assertThat(insertedMatches("game", "{\"S\":[{\"suffix\":\"ke\"}]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[{\"suffix\":\"ak\"}]}")).isFalse();
  }

  @Test
  void matches_anythingBut_matchesOtherValues() {
    assertThat(insertedMatches("game", "{\"S\":[{\"anything-but\":[\"chess\",\"go\"]}]}")).isTrue();
    assertThat(insertedMatches("game", "{\"S\":[{\"anything-but\":\"snake\"}]}")).isFalse();
  }

  @Test
  void matches_anythingButOnMissingAttribute_doesNotMatch() {
    assertThat(insertedMatches("gone", "{\"S\":[{\"anything-but\":[\"chess\"]}]}")).isFalse();
  }

  @Test
  void matches_severalValues_areOred() {
    assertThat(insertedMatches("game", "{\"S\":[\"chess\",{\"prefix\":\"sn\"}]}")).isTrue();
  }

  @Test
  void matches_severalFields_areAnded() {
    var image =
        "{\"dynamodb\":{\"NewImage\":{\"game\":{\"S\":[\"snake\"]},\"id\":{\"S\":[\"%s\"]}}}}";

    assertThat(matches(FilteredRecords.inserted(), image.formatted("ana"))).isTrue();
    assertThat(matches(FilteredRecords.inserted(), image.formatted("bob"))).isFalse();
  }

  @Test
  void matches_orOverFields_needsOneOfThem() {
    var either = "{\"$or\":[{\"eventName\":[\"REMOVE\"]},{\"awsRegion\":[\"%s\"]}]}";

    assertThat(matches(FilteredRecords.inserted(), either.formatted("eu-central-1"))).isTrue();
    assertThat(matches(FilteredRecords.inserted(), either.formatted("us-east-1"))).isFalse();
    assertThat(matches(FilteredRecords.expired(), either.formatted("us-east-1"))).isTrue();
  }

  @Test
  void matches_keyWrittenTwice_differentFieldsAreAnded() {
    var pattern =
        "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"ana\"]}}},"
            + "\"dynamodb\":{\"NewImage\":{\"game\":{\"S\":[\"%s\"]}}}}";

    assertThat(matches(FilteredRecords.inserted(), pattern.formatted("snake"))).isTrue();
    assertThat(matches(FilteredRecords.inserted(), pattern.formatted("chess"))).isFalse();
  }

  @Test
  void matches_fieldWrittenTwice_theLastOneCounts() {
    var pattern = "{\"eventName\":[\"%s\"],\"eventName\":[\"%s\"]}";

    assertThat(matches(FilteredRecords.inserted(), pattern.formatted("REMOVE", "INSERT"))).isTrue();
    assertThat(matches(FilteredRecords.inserted(), pattern.formatted("INSERT", "REMOVE")))
        .isFalse();
  }

  @Test
  void matches_recordThatIsNotJson_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterCriteria.read(List.of(NEVER)).matches("{\"eventName\":"))
        .withMessage("must be JSON: recordJson={\"eventName\":");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void read_upToFivePatterns_areTaken(int count) {
    assertThat(FilterCriteria.read(Collections.nCopies(count, NEVER))).isNotNull();
  }

  @Test
  void read_sixPatterns_areRefused() {
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterCriteria.read(Collections.nCopies(6, NEVER)))
        .withMessage("must be at most 5 filter patterns: patterns=6");
  }

  private static boolean insertedMatches(String attribute, String rule) {
    return matches(FilteredRecords.inserted(), newImage(attribute, rule));
  }

  private static boolean creationMatches(String rules) {
    var pattern = "{\"dynamodb\":{\"ApproximateCreationDateTime\":[%s]}}".formatted(rules);
    return matches(FilteredRecords.inserted(), pattern);
  }

  private static String newImage(String attribute, String rule) {
    return "{\"dynamodb\":{\"NewImage\":{\"%s\":%s}}}".formatted(attribute, rule);
  }

  private static boolean matches(Record record, String... patterns) {
    var event = new String(StreamEventJson.encode(List.of(record), STREAM), UTF_8);
    var json = event.substring("{\"Records\":[".length(), event.length() - "]}".length());
    return FilterCriteria.read(List.of(patterns)).matches(json);
  }
}
