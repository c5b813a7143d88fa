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
 * @param published a folder to publish the board into, with its page; empty: it is not published
 */
public record LocalServiceSettings(
    Settings function,
    TableTemplate table,
    MappingSettings mapping,
    FunctionPlace place,
    DynamoDbPlace dynamoDb,
    Optional<Path> dataDirectory,
    Optional<HttpPlace> http,
    Optional<Path> published) {

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
        Optional.empty(),
        Optional.empty());
  }

  public LocalServiceSettings withMapping(MappingSettings newMapping) {
    return new LocalServiceSettings(
        function, table, newMapping, place, dynamoDb, dataDirectory, http, published);
  }

  public LocalServiceSettings withFunction(FunctionPlace newPlace) {
    return new LocalServiceSettings(
        function, table, mapping, newPlace, dynamoDb, dataDirectory, http, published);
  }

  /** Embedded, on this port of 127.0.0.1; 0 for any free one. */
  public LocalServiceSettings withPort(int port) {
    return new LocalServiceSettings(
        function,
        table,
        mapping,
        place,
        new DynamoDbPlace.Embedded(port),
        dataDirectory,
        http,
        published);
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
        http,
        published);
  }

  public LocalServiceSettings withDataDirectory(Path directory) {
    return new LocalServiceSettings(
        function, table, mapping, place, dynamoDb, Optional.of(directory), http, published);
  }

  /** With the board and its page over HTTP. */
  public LocalServiceSettings withHttp(HttpPlace newHttp) {
    return new LocalServiceSettings(
        function, table, mapping, place, dynamoDb, dataDirectory, Optional.of(newHttp), published);
  }

  /** With the board and its page published into a folder. */
  public LocalServiceSettings withPublished(Path folder) {
    return new LocalServiceSettings(
        function, table, mapping, place, dynamoDb, dataDirectory, http, Optional.of(folder));
  }
}
