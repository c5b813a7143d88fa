package dev.recentbest.environment.log;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPMDCAdapter;

/**
 * What all lines have in common while an invocation lasts: what was put into SLF4J's MDC. It holds
 * for every thread, for Lambda runs one invocation at a time in a process, and threads of the SDK
 * outlive the one that started them: what they inherited would name an invocation that is over.
 * Thread-safe.
 */
final class LogContext extends NOPMDCAdapter {
  private final Map<String, String> fields = new TreeMap<>();

  @Override
  public synchronized void put(String key, @Nullable String value) {
    fields.put(key, String.valueOf(value));
  }

  @Override
  public synchronized @Nullable String get(String key) {
    return fields.get(key);
  }

  @Override
  public synchronized void remove(String key) {
    fields.remove(key);
  }

  @Override
  public synchronized void clear() {
    fields.clear();
  }

  @Override
  public synchronized Map<String, String> getCopyOfContextMap() {
    return Map.copyOf(fields);
  }

  @Override
  public synchronized void setContextMap(Map<String, String> contextMap) {
    fields.clear();
    fields.putAll(contextMap);
  }
}
