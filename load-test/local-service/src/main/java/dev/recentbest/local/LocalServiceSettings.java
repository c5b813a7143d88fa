package dev.recentbest.local;

import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TableTemplate;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.rollup.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a service on one machine is made of.
 *
 * @param function the settings of the function: which table, which board, and all the others
 * @param table how the table is made if it is not there
 * @param mapping how the table's stream is delivered
 * @param place where the function runs
 * @param dynamoDb where the table is
 * @param dataDirectory keeps the embedded DynamoDB, how far delivery has come, and what was set
 *     aside, from one run to the next; empty: all of it ends with the service
 * @param http how the board is answered for over HTTP; empty: it is not
 */
public record LocalServiceSettings(
    Settings function,
    TableTemplate table,
    MappingSettings mapping,
    FunctionPlace place,
    DynamoDbPlace dynamoDb,
    Optional<Path> dataDirectory,
    Optional<HttpPlace> http) {

  /**
   * Everything in this process, in memory, on any free port, by the template that is deployed.
   *
   * @param function the settings of the function
   */
  public static LocalServiceSettings inMemory(Settings function) {
    return of(function, ServiceTemplate.bundled());
  }

  /**
   * Everything in this process, in memory, on any free port.
   *
   * @param function the settings of the function
   * @param template says how the table is made and its stream delivered
   * @throws dev.recentbest.local.template.TemplateException when it does not
   */
  public static LocalServiceSettings of(Settings function, ServiceTemplate template) {
    ServiceTemplate ours = template.forBoard(function.board().boardId());
    return new LocalServiceSettings(
        function,
        ours.table(),
        ours.mapping(),
        new FunctionPlace.InProcess(),
        new DynamoDbPlace.Embedded(0),
        Optional.empty(),
        Optional.empty());
  }

  public LocalServiceSettings withMapping(MappingSettings newMapping) {
    return new LocalServiceSettings(
        function, table, newMapping, place, dynamoDb, dataDirectory, http);
  }

  public LocalServiceSettings withFunction(FunctionPlace newPlace) {
    return new LocalServiceSettings(
        function, table, mapping, newPlace, dynamoDb, dataDirectory, http);
  }

  /** Embedded, on this port of 127.0.0.1; 0 for any free one. */
  public LocalServiceSettings withPort(int port) {
    return new LocalServiceSettings(
        function, table, mapping, place, new DynamoDbPlace.Embedded(port), dataDirectory, http);
  }

  /** With a DynamoDB that runs elsewhere. */
  public LocalServiceSettings withEndpoint(URI endpoint) {
    return new LocalServiceSettings(
        function,
        table,
        mapping,
        place,
        new DynamoDbPlace.Elsewhere(endpoint),
        dataDirectory,
        http);
  }

  public LocalServiceSettings withDataDirectory(Path directory) {
    return new LocalServiceSettings(
        function, table, mapping, place, dynamoDb, Optional.of(directory), http);
  }

  /** With the board and its page over HTTP. */
  public LocalServiceSettings withHttp(HttpPlace newHttp) {
    return new LocalServiceSettings(
        function, table, mapping, place, dynamoDb, dataDirectory, Optional.of(newHttp));
  }
}
