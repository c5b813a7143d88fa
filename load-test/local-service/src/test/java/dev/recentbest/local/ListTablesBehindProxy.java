package dev.recentbest.local;

import java.net.URI;

/** A process that asks for the tables of an endpoint, through a proxy if its clients take one. */
final class ListTablesBehindProxy {
  private ListTablesBehindProxy() {}

  /** Prints the tables of the endpoint that is the only argument. */
  public static void main(String[] arguments) {
    try (var clients = LocalClients.open(URI.create(arguments[0]))) {
      System.out.println(clients.dynamoDb().listTables().tableNames());
      System.out.println(clients.streams().listStreams().streams().size());
    }
  }
}
