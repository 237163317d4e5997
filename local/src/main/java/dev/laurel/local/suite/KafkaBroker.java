package dev.laurel.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A lone Kafka broker that is its own controller. */
record KafkaBroker(Settings settings) {

    /** Any will do for a cluster of one; it must stay the same over starts. */
    private static final String CLUSTER_ID = "TGF1cmVsTG9jYWxLYWZrYQ";

    ProcessBuilder command() {
        Path folder = settings.data().resolve("kafka");
        Path properties = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Files.write(properties, properties(folder.resolve("log")));
            if (!Files.exists(folder.resolve("log/meta.properties"))) {
                format(properties);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProcessBuilder(new Libraries(settings)
                .command("kafka.Kafka", options())
                .withArguments(properties.toString())
                .line());
    }

    private void format(Path properties) throws IOException {
        Process process = new ProcessBuilder(new Libraries(settings)
                        .command("kafka.tools.StorageTool", options())
                        .withArguments("format", "-t", CLUSTER_ID, "-c", properties.toString(), "--ignore-formatted")
                        .line())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Kafka's log folder cannot be formatted: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> options() {
        List<String> all = new ArrayList<>(JvmOptions.compiledBy(JvmOptions.KAFKA, settings.given("LAUREL_COMPILERS")));
        all.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        all.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        all.add("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");
        return all;
    }

    private List<String> properties(Path log) {
        int port = settings.port(Port.KAFKA);
        int controller = settings.port(Port.KAFKA_CONTROLLER);
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@localhost:" + controller,
                "listeners=BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=BROKER://localhost:" + port,
                "inter.broker.listener.name=BROKER",
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + log,
                "num.partitions=4",
                "auto.create.topics.enable=true",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                // The default of 50 costs a second of start and 50 open files for a handful of groups.
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                // Who joins an empty group gets its partitions at once.
                "group.initial.rebalance.delay.ms=0",
                // After kill -9 the old session must lapse before the broker may come back.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                // Of consumers likewise: a killed service's partitions are handed on after that.
                "group.min.session.timeout.ms=1000",
                "num.network.threads=2",
                "num.io.threads=4",
                "num.replica.alter.log.dirs.threads=1",
                "num.recovery.threads.per.data.dir=1",
                "background.threads=2",
                "log.cleaner.dedupe.buffer.size=2097152",
                "log.segment.bytes=67108864",
                "log.index.size.max.bytes=1048576",
                "log.retention.hours=168");
    }
}
