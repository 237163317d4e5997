package dev.laurel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there again, however the process that acknowledged it ended. */
class DurabilityTest {

    private static final int WRITERS = 6;
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    private final Map<String, Integer> acknowledgedInserts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> acknowledgedChanges = new ConcurrentHashMap<>();
    private final Random random = new Random(7);

    @Test
    void noAcknowledgedWriteIsLostByKilling() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            try (var client = MongoClients.create(addressOf(process))) {
                var shop = client.getDatabase("shop");
                assertAllThere(shop.getCollection("payments"), shop.getCollection("accounts"));
                shop.getCollection("payments")
                        .createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
                shop.getCollection("payments").createIndex(Indexes.ascending("writer"));
                writeUntilKilled(client, process, kill);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        try (var mongo = EmbeddedMongo.at(folder.resolve("mongo.db"), 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var shop = client.getDatabase("shop");
            assertAllThere(shop.getCollection("payments"), shop.getCollection("accounts"));
        }
        assertThat(acknowledgedInserts).hasSizeGreaterThan(KILLS * WRITERS);
    }

    @Test
    void aClosedStoreOpensAgainWithItsIndexes() throws IOException {
        Path file = folder.resolve("closed.db");
        for (int round = 1; round <= 3; round++) {
            try (var mongo = EmbeddedMongo.at(file, 0);
                    var client = MongoClients.create(mongo.connectionString())) {
                var accounts = client.getDatabase("shop").getCollection("accounts");
                accounts.createIndex(Indexes.ascending("member"), new IndexOptions().unique(true));
                accounts.insertOne(new Document("member", round));
                assertThat(accounts.countDocuments()).isEqualTo(round);
                assertThat(accounts.find(eq("member", round)).first()).isNotNull();
                assertThat(accounts.listIndexes().into(new ArrayList<>())).hasSize(2);
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("journal")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void theFileDoesNotGrowWithWritesThatReplaceEachOther() throws IOException {
        Path file = folder.resolve("small.db");
        for (int round = 0; round < 6; round++) {
            try (var mongo = EmbeddedMongo.at(file, 0);
                    var client = MongoClients.create(mongo.connectionString())) {
                var accounts = client.getDatabase("shop").getCollection("accounts");
                var text = "x".repeat(20_000);
                IntStream.range(0, 500)
                        .mapToObj(i -> new Document("_id", i % 20).append("text", text + i))
                        .forEach(document -> accounts.replaceOne(
                                eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
            }
        }
        assertThat(Files.size(file)).isLessThan(8 << 20);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedMongoApplication.class.getName(),
                        folder.resolve("mongo.db").toString(),
                        "0",
                        // So small that a checkpoint runs at every look, under way when the kill comes.
                        "1000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String addressOf(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("mongodb://")) {
                return line.substring(line.indexOf("mongodb://")).trim() + "/?serverSelectionTimeoutMS=500";
            }
        }
        throw new IOException("the store did not say its address");
    }

    private void writeUntilKilled(MongoClient client, Process process, int round) throws Exception {
        var shop = client.getDatabase("shop");
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                String writer = "w" + i;
                threads.execute(
                        () -> write(shop.getCollection("payments"), shop.getCollection("accounts"), writer, round));
            }
            // The kill comes at a moment that no condition can name.
            process.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
        }
    }

    /** Writes until the store is gone, noting only what was acknowledged. */
    private void write(
            MongoCollection<Document> payments, MongoCollection<Document> accounts, String writer, int round) {
        var changes = acknowledgedChanges.computeIfAbsent(writer, w -> new AtomicInteger());
        try {
            for (int n = 0; ; n++) {
                String id = writer + "-" + round + "-" + n;
                payments.insertOne(new Document("_id", id)
                        .append("reference", "r" + id)
                        .append("writer", writer)
                        .append("n", n)
                        .append("text", "x".repeat(n % 700)));
                acknowledgedInserts.put(id, n);
                accounts.updateOne(
                        eq("_id", writer),
                        combine(inc("changes", 1), push("list", n)),
                        new UpdateOptions().upsert(true));
                changes.incrementAndGet();
            }
        } catch (MongoException killed) {
            // Expected: what it was about was not acknowledged.
        }
    }

    private void assertAllThere(MongoCollection<Document> payments, MongoCollection<Document> accounts) {
        Map<String, Document> found = new ConcurrentHashMap<>();
        payments.find().forEach(document -> found.put(document.getString("_id"), document));
        assertThat(found.keySet()).containsAll(acknowledgedInserts.keySet());
        acknowledgedInserts.forEach((id, n) -> assertThat(found.get(id)).containsEntry("n", n));
        acknowledgedChanges.forEach((writer, changes) -> {
            Document account = accounts.find(eq("_id", writer)).first();
            // The one that was under way when the store was killed may have been done without an answer.
            assertThat(account.getInteger("changes")).isBetween(changes.get(), changes.get() + 1);
            assertThat(account.getList("list", Integer.class)).hasSize(account.getInteger("changes"));
            changes.set(account.getInteger("changes"));
        });
        for (String writer : List.copyOf(acknowledgedChanges.keySet())) {
            assertThat(payments.countDocuments(eq("writer", writer)))
                    .isEqualTo(found.values().stream()
                            .filter(document -> writer.equals(document.getString("writer")))
                            .count());
        }
        acknowledgedInserts.keySet().stream()
                .limit(200)
                .forEach(id -> assertThat(
                                payments.find(eq("reference", "r" + id)).first())
                        .containsEntry("_id", id));
    }
}
