package dev.recentbest.model.item;

import static dev.recentbest.model.item.BoardItemFormat.number;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Format 1 of an archive's item: from an archive to its attributes and back. */
public final class ArchiveFormat {
  /** The format that is written, and the newest that is read. */
  public static final int FORMAT = 1;

  private ArchiveFormat() {}

  /** The attributes of an archive, its key among them. */
  public static Map<String, AttributeValue> encode(BoardKey board, Archive archive) {
    Map<String, AttributeValue> map =
        new HashMap<>(board.attributes(board.archiveEventKey(archive.hour())));
    map.put(Names.FORMAT, number(FORMAT));
    map.put(Names.HOUR, AttributeValue.fromS(archive.hour().text()));
    map.put(Names.BOARD_SIZE, number(archive.size()));
    map.put(Names.PLAYS, number(archive.plays()));
    map.put(Names.COUNTED_AT, number(archive.countedAt().getEpochSecond()));
    map.put(Names.DIGEST, AttributeValue.fromS(archive.digest()));
    map.put(
        Names.SCORES,
        AttributeValue.fromL(archive.best().stream().map(CellFormat::encode).toList()));
    return map;
  }

  /**
   * Reads an archive from its attributes.
   *
   * @throws UnreadableBoardItem when the item is of another format, or not as it was written
   */
  public static Archive decode(Map<String, AttributeValue> map) {
    Attributes item = new Attributes("", map);
    long format = item.number(Names.FORMAT);
    if (format != FORMAT) {
      throw new UnreadableBoardItem(
          "board item: archive of format "
              + format
              + ", not "
              + FORMAT
              + ": update what reads it to the newest version");
    }
    try {
      return checked(archive(item), item.text(Names.DIGEST));
    } catch (IllegalArgumentException e) {
      throw new UnreadableBoardItem(
          "board item: a value is out of its range: " + e.getMessage(), e);
    }
  }

  private static Archive archive(Attributes item) {
    String hour = item.text(Names.HOUR);
    return new Archive(
        Hour.parse(hour)
            .orElseThrow(() -> new IllegalArgumentException("must be an hour: hour=" + hour)),
        item.smallNumber(Names.BOARD_SIZE),
        item.number(Names.PLAYS),
        Instant.ofEpochSecond(item.number(Names.COUNTED_AT)),
        item.requiredMaps(Names.SCORES, CellFormat::play));
  }

  private static Archive checked(Archive archive, String digest) {
    if (!archive.digest().equals(digest)) {
      throw new UnreadableBoardItem(
          "board item: the entries of archive "
              + archive.hour().text()
              + " are not those of its digest: count it again");
    }
    return archive;
  }
}
