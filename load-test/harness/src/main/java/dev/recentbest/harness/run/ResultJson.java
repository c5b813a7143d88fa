package dev.recentbest.harness.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recentbest.harness.run.load.Account;
import dev.recentbest.harness.run.load.Distribution;
import java.time.Duration;

/** The numbers of a run as JSON: times in milliseconds, money in dollars. */
final class ResultJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MILLI_NANOS = 1e6;

  private ResultJson() {}

  static String text(RunResult result) {
    ObjectNode root = JSON.createObjectNode();
    root.put("begun", result.begun().toString());
    root.put("rate_wanted", result.settings().rate());
    root.put("rate_confirmed", result.rate());
    root.put("seconds", result.loadTime().toMillis() / 1000.0);
    root.put("kept_up", result.keptUp());
    plays(root.putObject("plays"), result);
    times(root.putObject("write_latency_ms"), result.latency());
    times(root.putObject("write_service_ms"), result.service());
    times(root.putObject("visible_ms"), result.visible());
    root.put("look_every_ms", result.settings().lookEvery().toMillis());
    result.batches().ifPresent(batches -> batches(root.putObject("function"), batches));
    ObjectNode errors = root.putObject("errors");
    result.errors().forEach(errors::put);
    costs(root.putObject("dollars"), result);
    verdict(root.putObject("verdict"), result.verdict());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static void plays(ObjectNode node, RunResult result) {
    Account account = result.verdict().account();
    node.put("due", result.due());
    node.put("never_sent", result.neverSent());
    node.put("held_back", result.heldBack());
    node.put("sent", account.sent());
    node.put("confirmed", account.confirmed());
    node.put("refused", account.refused());
    node.put("unknown_in_table", account.unknownButThere());
    node.put("unknown_not_in_table", account.unknownAndNotThere());
    node.put("read_back", account.readBack());
    node.put("lost", account.lost().size());
  }

  private static void times(ObjectNode node, Distribution times) {
    node.put("count", times.count());
    node.put("p50", millis(times.p50()));
    node.put("p90", millis(times.p90()));
    node.put("p99", millis(times.p99()));
    node.put("p99.9", millis(times.p999()));
    node.put("max", millis(times.max()));
  }

  private static void batches(ObjectNode node, RunResult.Batches batches) {
    node.put("batches", batches.handled());
    node.put("writes", batches.writes());
    node.put("lost_races", batches.lostRaces());
  }

  private static void costs(ObjectNode node, RunResult result) {
    node.put("run", result.costs().total());
    result.costs().perMillionPlays().ifPresent(dollars -> node.put("million_plays", dollars));
    node.put("month", result.costs().perMonth());
    node.put("function_included", result.costs().isWhole());
  }

  private static void verdict(ObjectNode node, Verdict verdict) {
    node.put("right", verdict.isRight());
    node.put("caught_up", verdict.caughtUp());
    node.put("boards_compared", verdict.comparison().compared());
    node.put("boards_different", verdict.comparison().different());
    node.put("boards_inexact", verdict.comparison().inexact());
  }

  private static double millis(Duration time) {
    return time.toNanos() / MILLI_NANOS;
  }
}
