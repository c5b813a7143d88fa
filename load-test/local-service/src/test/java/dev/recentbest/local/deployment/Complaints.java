package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one check finds wrong. Not thread-safe. */
final class Complaints {
  private final List<String> found = new ArrayList<>();

  /** Complains unless it holds. */
  Complaints require(boolean holds, String wanted) {
    if (!holds) {
      found.add("must be so: " + wanted);
    }
    return this;
  }

  /** Complains unless the field under a node, or the item of a list, has the value. */
  Complaints equal(String wanted, JsonNode node, String pointer) {
    String is = node.at(pointer).asText();
    if (!is.equals(wanted)) {
      found.add(pointer + " must be \"" + wanted + "\", found \"" + is + "\"");
    }
    return this;
  }

  /** Complains unless a node has these fields and no others. */
  Complaints fields(Set<String> wanted, JsonNode node, String pointer) {
    Set<String> is = new TreeSet<>();
    node.at(pointer).fieldNames().forEachRemaining(is::add);
    if (!is.equals(wanted)) {
      found.add(pointer + " must have " + new TreeSet<>(wanted) + ", found " + is);
    }
    return this;
  }

  List<String> found() {
    return List.copyOf(found);
  }
}
