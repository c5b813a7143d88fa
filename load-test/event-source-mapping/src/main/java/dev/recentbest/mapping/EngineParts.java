package dev.recentbest.mapping;

import dev.recentbest.mapping.record.RecordFilter;

/** What the parts of one engine share. */
record EngineParts(
    String streamArn,
    MappingSettings settings,
    MappingEdges edges,
    StreamSource source,
    AsyncFunction function,
    RecordFilter filter,
    Steps steps,
    Tally tally) {

  MappingListener listener() {
    return edges.listener();
  }

  BackOff backOff() {
    return new BackOff(edges.random());
  }
}
