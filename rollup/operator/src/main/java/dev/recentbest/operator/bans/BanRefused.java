package dev.recentbest.operator.bans;

/** Somebody cannot be banned; the message says who, why, and what to do. */
public final class BanRefused extends RuntimeException {
  BanRefused(String message) {
    super(message);
  }
}
