package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever the function, the stream and the one who stops and starts the mapping do: every record
 * is delivered or told of, the order of each key holds, and no lane has two calls under way.
 */
final class MappingPropertyTest {
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anyHandlerAnyStream_everyRecordIsDeliveredOrToldOf(@ForAll long seed) {
    var story = new RandomStory(seed);
    story.play();

    assertThat(story.problems()).as("seed %s, %s", seed, story.settings()).isEmpty();
    assertThat(story.unaccounted()).as("seed %s, %s", seed, story.settings()).isEqualTo(Set.of());
  }
}
