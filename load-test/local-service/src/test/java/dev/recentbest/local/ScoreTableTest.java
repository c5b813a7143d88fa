package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TableTemplate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScoreTableTest {
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());

  @AfterAll
  void close() {
    clients.close();
    dynamoDb.close();
  }

  @BeforeAll
  void createTablesThatDoNotFit() {
    createTable("silent", null);
    createTable("keys", StreamViewType.KEYS_ONLY);
  }

  @Test
  void create_newTable_isReadyWithItsStream() {
    var arn = ScoreTable.create(clients.dynamoDb(), "made");

    var table = clients.dynamoDb().describeTable(request -> request.tableName("made")).table();
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(table.latestStreamArn()).isEqualTo(arn);
    assertThat(table.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(table.keySchema())
        .extracting(key -> key.attributeName() + " " + key.keyType())
        .containsExactly("event_key " + KeyType.HASH, "start_timestamp " + KeyType.RANGE);
    assertThat(table.attributeDefinitions())
        .extracting(attribute -> attribute.attributeName() + " " + attribute.attributeType())
        .containsExactlyInAnyOrder(
            "event_key " + ScalarAttributeType.S, "start_timestamp " + ScalarAttributeType.N);
    assertThat(ScoreTable.streamArn(clients.dynamoDb(), "made")).isEqualTo(arn);
  }

  @Test
  void create_newTable_expiresRowsByExpiresAt() {
    ScoreTable.create(clients.dynamoDb(), "expiring");

    var ttl =
        clients
            .dynamoDb()
            .describeTimeToLive(request -> request.tableName("expiring"))
            .timeToLiveDescription();
    assertThat(ttl.attributeName()).isEqualTo("expires_at");
    assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
  }

  @Test
  void create_tableExists_saysSo() {
    assertThatThrownBy(() -> ScoreTable.create(clients.dynamoDb(), "silent"))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "table silent exists already at "
                + dynamoDb.endpoint()
                + ": use it, delete it, or choose another name");
  }

  @Test
  void ensure_noTable_makesItAndFindsItThen() {
    var template = ServiceTemplate.bundled().table();

    var made = ScoreTable.ensure(clients.dynamoDb(), "ensured", template);
    var found = ScoreTable.ensure(clients.dynamoDb(), "ensured", template);

    assertThat(made.made()).isTrue();
    assertThat(found).isEqualTo(new ScoreTable.Ready(made.streamArn(), false));
  }

  @Test
  void ensure_tableWithoutStream_saysHowToEnableIt() {
    assertThatThrownBy(
            () ->
                ScoreTable.ensure(clients.dynamoDb(), "silent", ServiceTemplate.bundled().table()))
        .isInstanceOf(ScoreTableException.class)
        .hasMessageStartingWith("table silent has no stream: enable it with `aws dynamodb ");
  }

  @Test
  void ensure_otherKey_saysWhatDiffersAndWhatToDo() {
    var template = ServiceTemplate.bundled().table();
    ScoreTable.create(clients.dynamoDb(), "otherKey");
    var byPlayer =
        new TableTemplate(
            template.request().toBuilder()
                .keySchema(
                    KeySchemaElement.builder()
                        .attributeName("player")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("player")
                        .attributeType(ScalarAttributeType.B)
                        .build())
                .build(),
            template.timeToLive());

    assertThatThrownBy(() -> ScoreTable.ensure(clients.dynamoDb(), "otherKey", byPlayer))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "table otherKey has the key event_key (S, HASH), start_timestamp (N, RANGE), but the"
                + " template declares the key player (B, HASH): give the template that the table"
                + " was made from, or another table or data directory");
  }

  @Test
  void ensure_otherExpiry_saysWhatDiffersAndWhatToDo() {
    var template = ServiceTemplate.bundled().table();
    var withoutExpiry = new TableTemplate(template.request(), Optional.empty());
    ScoreTable.create(clients.dynamoDb(), "lasting", withoutExpiry);
    ScoreTable.create(clients.dynamoDb(), "passing", template);

    assertThatThrownBy(() -> ScoreTable.ensure(clients.dynamoDb(), "passing", withoutExpiry))
        .hasMessage(
            "table passing has rows that expire by expires_at, but the template declares rows that"
                + " never expire: give the template that the table was made from, or another"
                + " table or data directory");
    assertThat(ScoreTable.ensure(clients.dynamoDb(), "lasting", withoutExpiry).made()).isFalse();
    assertThat(ScoreTable.ensure(clients.dynamoDb(), "lasting", template).made()).isFalse();
    assertThat(expiryOf("lasting")).isEqualTo(TimeToLiveStatus.DISABLED);
  }

  @Test
  void ensure_unfinishedTable_isFinished() {
    var template = ServiceTemplate.bundled().table();
    ScoreTable.create(
        clients.dynamoDb(), "half", new TableTemplate(template.request(), Optional.empty()));

    var found = ScoreTable.ensure(clients.dynamoDb(), "half", template, () -> true);

    assertThat(found.made()).isFalse();
    assertThat(ScoreTable.ensure(clients.dynamoDb(), "half", template)).isEqualTo(found);
    assertThat(expiryOf("half")).isEqualTo(TimeToLiveStatus.ENABLED);
  }

  private TimeToLiveStatus expiryOf(String table) {
    return clients
        .dynamoDb()
        .describeTimeToLive(request -> request.tableName(table))
        .timeToLiveDescription()
        .timeToLiveStatus();
  }

  @Test
  void ensure_templateNamesAnotherTable_saysSo() {
    var template = ServiceTemplate.bundled().table();
    var named =
        new TableTemplate(
            template.request().toBuilder().tableName("plays").build(), template.timeToLive());

    assertThatThrownBy(() -> ScoreTable.ensure(clients.dynamoDb(), "scores", named))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "the template declares table plays, not scores: give --table plays, or make the name a"
                + " parameter of the template");
    assertThat(ScoreTable.ensure(clients.dynamoDb(), "plays", named).made()).isTrue();
  }

  @Test
  void ensure_noTableCanHaveThatName_saysWhy() {
    assertThatThrownBy(
            () -> ScoreTable.ensure(clients.dynamoDb(), "no", ServiceTemplate.bundled().table()))
        .isInstanceOf(ScoreTableException.class)
        .hasMessageMatching(
            "table no at http://127.0.0.1:\\d+ can be neither looked up nor made \\(.+\\): name a"
                + " DynamoDB's endpoint and the right table");
  }

  @Test
  void create_anotherTemplate_isFollowed() {
    var template = ServiceTemplate.bundled().table();
    var withoutExpiry = new TableTemplate(template.request(), Optional.empty());

    ScoreTable.create(clients.dynamoDb(), "kept", withoutExpiry);

    assertThat(
            clients
                .dynamoDb()
                .describeTimeToLive(request -> request.tableName("kept"))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.DISABLED);
  }

  @Test
  void streamArn_noSuchTable_saysSo() {
    assertThatThrownBy(() -> ScoreTable.streamArn(clients.dynamoDb(), "missing"))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "table missing does not exist at "
                + dynamoDb.endpoint()
                + ": create it, or name the right table and endpoint");
  }

  @Test
  void streamArn_noStream_saysHowToEnableIt() {
    assertThatThrownBy(() -> ScoreTable.streamArn(clients.dynamoDb(), "silent"))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "table silent has no stream: enable it with `aws dynamodb update-table --table-name"
                + " silent --stream-specification"
                + " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES --endpoint-url "
                + dynamoDb.endpoint()
                + "`");
  }

  @Test
  void streamArn_otherViewType_saysHowToChangeIt() {
    assertThatThrownBy(() -> ScoreTable.streamArn(clients.dynamoDb(), "keys"))
        .isInstanceOf(ScoreTableException.class)
        .hasMessage(
            "the stream of table keys carries KEYS_ONLY, not NEW_AND_OLD_IMAGES: disable it with"
                + " `aws dynamodb update-table --table-name keys --stream-specification"
                + " StreamEnabled=false --endpoint-url %1$s`, then enable it with `aws dynamodb"
                + " update-table --table-name keys --stream-specification"
                + " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES --endpoint-url %1$s`",
            dynamoDb.endpoint());
  }

  @Test
  void streamArn_nothingListens_saysWhereAndWhatToDo() throws IOException {
    var endpoint = "http://127.0.0.1:" + portThatNobodyHas();
    try (var dead = LocalClients.open(URI.create(endpoint))) {
      assertThatThrownBy(() -> ScoreTable.streamArn(dead.dynamoDb(), "scores"))
          .isInstanceOf(ScoreTableException.class)
          .hasMessage(
              endpoint
                  + " does not answer (connection refused): start DynamoDB Local there, or name the"
                  + " right endpoint");
    }
  }

  @Test
  void streamArn_listenerNeverAnswers_givesUpAndSaysWhere() throws IOException {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var clientsOfSilent =
            LocalClients.open(URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
      assertThatThrownBy(
              () ->
                  ScoreTable.streamArn(clientsOfSilent.dynamoDb(), "scores", Duration.ofMillis(50)))
          .isInstanceOf(ScoreTableException.class)
          .hasMessage(
              "http://127.0.0.1:%d does not answer (timed out): start DynamoDB Local there, or"
                  + " name the right endpoint",
              silent.getLocalPort());
    }
  }

  private static int portThatNobodyHas() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void createTable(String name, @Nullable StreamViewType viewType) {
    clients
        .dynamoDb()
        .createTable(
            request -> {
              request
                  .tableName(name)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(
                      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                  .attributeDefinitions(
                      AttributeDefinition.builder()
                          .attributeName("id")
                          .attributeType(ScalarAttributeType.S)
                          .build());
              if (viewType != null) {
                request.streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(viewType));
              }
            });
  }
}
