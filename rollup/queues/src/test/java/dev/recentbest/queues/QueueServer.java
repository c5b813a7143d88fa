package dev.recentbest.queues;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An SQS in this process, with all of its limits, and a client of it. */
public final class QueueServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final SQSRestServer server;
  private final int port;
  private final SqsClient client;

  private QueueServer(int port) {
    this.server = SQSRestServerBuilder.withInterface(LOOPBACK).withPort(port).start();
    this.port = server.waitUntilStarted().localAddress().getPort();
    this.client = client(URI.create("http://" + LOOPBACK + ":" + this.port + "/"));
  }

  /** Starts one on any free port. */
  public static QueueServer start() {
    return new QueueServer(0);
  }

  /** Starts one where another was. */
  public static QueueServer start(int port) {
    return new QueueServer(port);
  }

  public int port() {
    return port;
  }

  public SqsClient client() {
    return client;
  }

  /** A client for a queue of a server like this one. */
  public static SqsClient client(URI queue, ExecutionInterceptor... interceptors) {
    return QueueClients.of(
            queue, o -> List.of(interceptors).forEach(each -> o.addExecutionInterceptor(each)))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /** Makes a queue; the answer is its URL. */
  public URI createQueue(String name) {
    return URI.create(
        client
            .createQueue(
                request ->
                    request
                        .queueName(name)
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30")))
            .queueUrl());
  }

  /** How many messages can be received now. */
  public int visible(URI queue) {
    return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
  }

  /** How many messages somebody is working on. */
  public int inFlight(URI queue) {
    return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  private int count(URI queue, QueueAttributeName what) {
    return Integer.parseInt(
        client
            .getQueueAttributes(request -> request.queueUrl(queue.toString()).attributeNames(what))
            .attributes()
            .get(what));
  }

  /** Takes all messages out of a queue. */
  public List<String> takeAll(URI queue) {
    List<String> bodies = new ArrayList<>();
    List<Message> messages = receive(queue);
    while (!messages.isEmpty()) {
      messages.forEach(message -> bodies.add(message.body()));
      messages = receive(queue);
    }
    client.purgeQueue(request -> request.queueUrl(queue.toString()));
    return bodies;
  }

  private List<Message> receive(URI queue) {
    return client
        .receiveMessage(request -> request.queueUrl(queue.toString()).maxNumberOfMessages(10))
        .messages();
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
