package dev.recentbest.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.settings.SetAsideSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a record is told when it is too large to be sent. */
final class SetAsideMessageTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SMALLEST = SetAsideSettings.SMALLEST_MESSAGE_BYTES;

  @Test
  void of_tooLarge_tellsKeysNameTimeAndTheBeginningOfEachImage() throws JsonProcessingException {
    String newImage = image("n".repeat(100_000));
    String oldImage = image("small");
    String content = content("{\"event_key\":{\"S\":\"p\"}}", newImage, oldImage);
    JsonNode message = JSON.readTree(message(content, SMALLEST));

    assertThat(message.toString())
        .startsWith(
            "{\"event\":\"set_aside\",\"format\":1,\"board\":\"recent-best\",\"sequence_number\":\"17\","
                + "\"refusal\":\"unreadable\",\"reason\":\"too bad\",\"record_bytes\":"
                + content.length()
                + ",\"event_name\":\"MODIFY\",\"created\":1428071603,\"keys\":{\"event_key\":{\"S\":\"p\"}},"
                + "\"new_image\":{\"bytes\":"
                + newImage.length()
                + ",\"cut\":true,\"text\":\"{");
    assertThat(message.at("/new_image/text").asText()).isEqualTo(newImage.substring(0, 8192));
    assertThat(message.at("/old_image").toString())
        .isEqualTo(
            "{\"bytes\":"
                + oldImage.length()
                + ",\"cut\":false,\"text\":"
                + JSON.writeValueAsString(oldImage)
                + "}");
  }

  @Test
  void of_characterAtTheCut_isNotSplit() throws JsonProcessingException {
    String image = image("\uD83D\uDE00".repeat(50_000));
    JsonNode message = JSON.readTree(message(content("{}", image, "{}"), SMALLEST));

    String text = message.at("/new_image/text").asText();
    assertThat(image).startsWith(text);
    assertThat(text).endsWith("\uD83D\uDE00");
    assertThat(MessageText.bytes(text)).isBetween(8189, 8192);
  }

  @Test
  void of_exactlyTheLimit_isWhole() {
    String content = content("{}", image("n".repeat(70_000)), "{}");
    int whole = MessageText.bytes(message(content, 1_000_000));

    assertThat(message(content, whole)).contains(content);
    assertThat(message(content, whole - 1)).doesNotContain(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\", "\u0001", "\uFFFE", "\uD83D\uDE00", "n", "{\"a\":"})
  void of_whateverStandsInTheRecord_fitsTheSmallestLimit(String hostile) {
    String text = hostile.repeat(100_000);
    String escaped = JSON.valueToTree(text).toString();
    String image = "{\"x\":{\"S\":" + escaped + "}}";
    for (String keys : new String[] {"{\"event_key\":{\"S\":\"p\"}}", image}) {
      SetAsideRecord record =
          new SetAsideRecord(text, Refusal.UNREADABLE, text, content(keys, image, image));
      String message = SetAsideMessage.of("b".repeat(100), record, SMALLEST);

      assertThat(MessageText.bytes(message)).isLessThanOrEqualTo(SMALLEST);
    }
  }

  @Test
  void of_keysOfTheLargestKind_standAsTheyAre() {
    String keys =
        "{\"event_key\":{\"S\":"
            + JSON.valueToTree("\u0001".repeat(2048))
            + "},\"start_timestamp\":{\"N\":\"1428071547\"}}";
    assertThat(message(content(keys, image("n".repeat(100_000)), "{}"), SMALLEST))
        .contains("\"keys\":" + keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "[]", "{\"dynamodb\":17}", "{\"dynamodb\":{\"Keys\":"})
  void of_noRecordAtAll_isToldByItsReason(String beginning) throws JsonProcessingException {
    String content = beginning + " ".repeat(100_000);
    JsonNode message = JSON.readTree(message(content, SMALLEST));

    assertThat(message.get("reason").asText()).isEqualTo("too bad");
    assertThat(message.get("record_bytes").asInt()).isEqualTo(content.length());
  }

  private static String message(String content, int maxBytes) {
    return SetAsideMessage.of(
        "recent-best", new SetAsideRecord("17", Refusal.UNREADABLE, "too bad", content), maxBytes);
  }

  private static String image(String text) {
    return "{\"x\":{\"S\":\"" + text + "\"}}";
  }

  private static String content(String keys, String newImage, String oldImage) {
    return "{\"eventName\":\"MODIFY\",\"dynamodb\":{\"ApproximateCreationDateTime\":1428071603,\"Keys\":"
        + keys
        + ",\"NewImage\":"
        + newImage
        + ",\"OldImage\":"
        + oldImage
        + "},\"eventSource\":\"aws:dynamodb\"}";
  }
}
