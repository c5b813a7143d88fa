package dev.recentbest.rollup.stream;

import dev.recentbest.model.play.Play;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads rows of the score table by the rules that hold for the images of its stream. Not
 * thread-safe.
 */
public final class PlayRowReader {
  private final RecordInterpreter interpreter;
  private final ImageFields fields = new ImageFields();

  public PlayRowReader(ReaderRules rules) {
    this.interpreter = new RecordInterpreter(rules);
  }

  /**
   * The play that a row holds; empty when it cannot stand on a board: a game that is not completed,
   * a row that the stream's reader would set aside, or one of a board.
   *
   * @param nowEpochSecond when the row was read: a play that ends much later is refused
   */
  public Optional<Play> read(Map<String, AttributeValue> row, long nowEpochSecond) {
    return content(row, nowEpochSecond) instanceof RowContent.Ranking ranking
        ? Optional.of(ranking.play())
        : Optional.empty();
  }

  /**
   * What a row is to a board, and why not if it is nothing.
   *
   * @param nowEpochSecond when the row was read: a play that ends much later is refused
   */
  public RowContent content(Map<String, AttributeValue> row, long nowEpochSecond) {
    fields.read(row);
    return interpreter.content(fields, nowEpochSecond);
  }
}
