package dev.recentbest.local;

import dev.recentbest.mapping.EventSourceMapping;
import dev.recentbest.mapping.FileCheckpointStore;
import dev.recentbest.mapping.MappingEdges;
import dev.recentbest.mapping.StreamFunction;
import dev.recentbest.mapping.destination.JsonLinesFailureDestination;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.queues.SqsSetAside;
import dev.recentbest.rollup.setaside.JsonLinesSetAside;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.SetAsideSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The whole service on one machine: a DynamoDB with the score table, the mapping that delivers the
 * table's stream, the function that keeps the board up to date, and, where it is wanted, the page
 * and the read API over HTTP. Thread-safe.
 */
public final class LocalService implements AutoCloseable {
  private final LocalServiceSettings settings;
  private final ServiceListener listener;
  private final CloseInReverse opened = new CloseInReverse();
  private final URI endpoint;
  private final LocalClients clients;
  private final ScoreTable.Ready table;
  private final LocalRollUp board;
  private final EventSourceMapping mapping;
  private final Optional<URI> httpEndpoint;

  private LocalService(LocalServiceSettings settings, ServiceListener listener) {
    this.settings = settings;
    this.listener = listener;
    try {
      Optional<DataDirectory> data = settings.dataDirectory().map(DataDirectory::open);
      data.ifPresent(directory -> opened.add(directory::close));
      this.endpoint = openDynamoDb(data);
      this.clients = LocalClients.open(endpoint);
      opened.add(clients::close);
      SetAside setAside = openSetAside(data);
      this.board = function(setAside);
      this.table =
          ScoreTable.ensure(clients.dynamoDb(), table(), settings.table(), this::mayBeUnfinished);
      new FirstLook(clients.dynamoDb(), settings, board)
          .take(table.made() || data.filter(this::isAllAhead).isPresent(), listener);
      this.httpEndpoint = settings.http().map(this::openHttp);
      this.mapping = openMapping(setAside, edges(data));
      settings.published().ifPresent(this::openPublishing);
    } catch (RuntimeException e) {
      closeAfter(e);
      throw e;
    }
  }

  /**
   * Starts everything; when this returns, plays can be written and are delivered.
   *
   * @param listener is told what happens, from now until the service is closed
   * @throws PortUnavailableException when the embedded DynamoDB, or HTTP, cannot have its port
   * @throws ScoreTableException when the DynamoDB does not answer, or the table is not fit
   * @throws DataDirectoryException when the data directory is in use or cannot be written
   * @throws dev.recentbest.mapping.CheckpointUnreadableException when the data directory does not
   *     say how far delivery has come
   * @throws dev.recentbest.runtime.PackageUnreadable when the function's zip cannot be read
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the board cannot be read
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there is no board
   */
  public static LocalService start(LocalServiceSettings settings, ServiceListener listener) {
    return new LocalService(settings, listener);
  }

  public LocalServiceSettings settings() {
    return settings;
  }

  /** Where DynamoDB answers, such as {@code http://127.0.0.1:8000}. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Where the board and its page are, such as {@code http://127.0.0.1:8080}; empty when nowhere.
   */
  public Optional<URI> httpEndpoint() {
    return httpEndpoint;
  }

  public String table() {
    return settings.function().table();
  }

  /** Whether the table was made by this service, and so began empty. */
  public boolean isTableNew() {
    return table.made();
  }

  public String streamArn() {
    return table.streamArn();
  }

  /** Connections to the DynamoDB; they end with the service. */
  public LocalClients clients() {
    return clients;
  }

  /** The mapping, which is running. */
  public EventSourceMapping mapping() {
    return mapping;
  }

  /** Writes the empty board unless there is one; answers what stands there. */
  public synchronized BoardItem ensureBoard() {
    return board.ensureBoard();
  }

  /** The board as it stands; empty when there is none. */
  public synchronized Optional<BoardItem> readBoard() {
    return board.readBoard();
  }

  /**
   * Delivers no more, lets the invocations in flight finish, keeps how far they came, and stops
   * what this service started. Closing again does nothing.
   */
  @Override
  public synchronized void close() {
    opened.close();
  }

  /** Whether a process may have ended after it made the table, before it wrote the board. */
  private boolean mayBeUnfinished() {
    return isEmbedded() && board.readBoard().isEmpty();
  }

  /** Whether everything in the table will yet be delivered, so that the board will know it all. */
  private boolean isAllAhead(DataDirectory data) {
    return isEmbedded()
        && WholeStream.isAhead(
            settings,
            clients,
            streamArn(),
            new FileCheckpointStore(data.checkpoints(streamArn())).load().isEmpty());
  }

  private boolean isEmbedded() {
    return settings.dynamoDb() instanceof DynamoDbPlace.Embedded;
  }

  private URI openDynamoDb(Optional<DataDirectory> data) {
    if (settings.dynamoDb() instanceof DynamoDbPlace.Elsewhere elsewhere) {
      return elsewhere.endpoint();
    }
    int port = ((DynamoDbPlace.Embedded) settings.dynamoDb()).port();
    EmbeddedDynamoDb dynamoDb =
        data.isPresent()
            ? EmbeddedDynamoDb.start(port, data.get().dynamoDb())
            : EmbeddedDynamoDb.start(port);
    opened.add(dynamoDb::close);
    return dynamoDb.endpoint();
  }

  private URI openHttp(HttpPlace place) {
    WebSite site = WebSite.of(place, clients.dynamoDb(), settings.function());
    HttpServer server = HttpServer.start(place.port(), place.orAnother(), site);
    opened.add(server::close);
    return server.address();
  }

  private EventSourceMapping openMapping(SetAside setAside, MappingEdges edges) {
    StreamFunction functions = openFunction(setAside);
    EventSourceMapping opening =
        new EventSourceMapping(
            clients.streams(), streamArn(), functions, settings.mapping(), edges);
    opened.add(opening::close);
    opening.start();
    return opening;
  }

  private void openPublishing(Path folder) {
    EventSourceMapping publishing =
        PublishingFunction.start(
            folder, settings.function().board(), clients, streamArn(), listener);
    opened.add(publishing::close);
  }

  private StreamFunction openFunction(SetAside setAside) {
    if (settings.place() instanceof FunctionPlace.Packaged packaged) {
      PackagedStreamFunction function =
          PackagedStreamFunction.open(
              packaged, endpoint, settings.function().invocationTime(), listener);
      opened.add(function::close);
      return function;
    }
    return new FunctionPool(() -> function(setAside), listener);
  }

  private LocalRollUp function(SetAside setAside) {
    return new LocalRollUp(clients.dynamoDb(), settings.function(), setAside);
  }

  private MappingEdges edges(Optional<DataDirectory> data) {
    MappingEdges edges = MappingEdges.ofMachine().withListener(listener);
    return data.map(directory -> edgesIn(directory, edges)).orElse(edges);
  }

  private MappingEdges edgesIn(DataDirectory data, MappingEdges edges) {
    FileCheckpointStore checkpoints = new FileCheckpointStore(data.checkpoints(streamArn()));
    // The mapping would meet a broken file on its own thread, when all of this looks well.
    checkpoints.load();
    return edges
        .withCheckpoints(checkpoints)
        .withDestination(new JsonLinesFailureDestination(data.givenUp()));
  }

  private SetAside openSetAside(Optional<DataDirectory> data) {
    SetAsideSettings place = settings.function().setAside();
    if (place.queue().isPresent()) {
      SqsClient client = LocalQueue.open(place.queue().get());
      opened.add(client::close);
      return new SqsSetAside(
          client,
          place.queue().get(),
          settings.function().board().boardId(),
          place.maxMessageBytes());
    }
    return data.<SetAside>map(directory -> new JsonLinesSetAside(directory.setAside()))
        .orElse((records, timeLeft) -> {});
  }

  private void closeAfter(RuntimeException failure) {
    try {
      opened.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
