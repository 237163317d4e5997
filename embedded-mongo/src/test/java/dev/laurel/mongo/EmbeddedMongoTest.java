package dev.laurel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Laurel relies on, asked for by the real driver. */
class EmbeddedMongoTest {

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> payments;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        payments = client.getDatabase("shop").getCollection("payments");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private static Document payment(String id, String customer, int version) {
        return new Document("_id", id).append("customer", customer).append("version", version);
    }

    @Test
    void updatesTheDocumentWithThisIdAndVersionOnly() {
        payments.insertMany(List.of(payment("a", "anna", 1), payment("b", "bert", 1)));

        assertThat(payments.updateOne(and(eq("_id", "a"), eq("version", 2)), inc("version", 1))
                        .getMatchedCount())
                .isZero();
        assertThat(payments.updateOne(and(eq("_id", "a"), eq("version", 1)), inc("version", 1))
                        .getModifiedCount())
                .isOne();

        assertThat(payments.find(eq("_id", "a")).first()).containsEntry("version", 2);
        assertThat(payments.find(eq("_id", "b")).first()).containsEntry("version", 1);
    }

    @Test
    void deletesAndModifiesByIdAndMore() {
        payments.insertMany(List.of(payment("a", "anna", 1), payment("b", "bert", 1)));

        assertThat(payments.findOneAndUpdate(
                        and(eq("_id", "a"), eq("customer", "bert")),
                        set("version", 9),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .isNull();
        assertThat(payments.findOneAndUpdate(
                        and(eq("_id", "a"), eq("customer", "anna")),
                        set("version", 9),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .containsEntry("version", 9);
        assertThat(payments.deleteOne(and(eq("_id", "b"), eq("version", 2))).getDeletedCount())
                .isZero();
        assertThat(payments.deleteOne(and(eq("_id", "b"), eq("version", 1))).getDeletedCount())
                .isOne();
        assertThat(payments.countDocuments()).isOne();
    }

    @Test
    void anIdIsTakenOnce() {
        payments.insertOne(payment("a", "anna", 1));

        assertThatThrownBy(() -> payments.insertOne(payment("a", "bert", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(payments.find(eq("_id", "a")).first()).containsEntry("customer", "anna");
    }

    @Test
    void numbersThatAreEqualAreTheSameId() {
        payments.insertOne(new Document("_id", 1).append("customer", "anna"));

        assertThat(payments.find(eq("_id", 1L)).first()).containsEntry("customer", "anna");
        assertThatThrownBy(() -> payments.insertOne(new Document("_id", 1.0))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aUniqueIndexHoldsAndFindsWithMoreConditions() {
        payments.createIndex(Indexes.ascending("provider", "reference"), new IndexOptions().unique(true));
        payments.insertOne(new Document("_id", "a").append("provider", "stripe").append("reference", "r1"));
        payments.insertOne(new Document("_id", "b").append("provider", "stripe").append("reference", "r2"));

        assertThatThrownBy(() -> payments.insertOne(
                        new Document("_id", "c").append("provider", "stripe").append("reference", "r1")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(payments.find(and(eq("provider", "stripe"), eq("reference", "r2"), eq("_id", "b")))
                        .first())
                .isNotNull();
        assertThat(payments.find(and(eq("provider", "stripe"), eq("reference", "r2"), eq("_id", "a")))
                        .first())
                .isNull();

        payments.updateOne(eq("_id", "a"), set("reference", "r3"));
        assertThat(payments.find(and(eq("provider", "stripe"), eq("reference", "r1")))
                        .first())
                .isNull();
        assertThat(payments.find(and(eq("provider", "stripe"), eq("reference", "r3")))
                        .first())
                .containsEntry("_id", "a");
    }

    @Test
    void aSparseUniqueIndexLeavesOutWhoHasNoValue() {
        payments.createIndex(
                Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
        payments.insertMany(List.of(payment("a", "anna", 1), payment("b", "bert", 1)));
        payments.insertOne(payment("c", "carl", 1).append("reference", "r"));

        payments.updateOne(eq("_id", "a"), set("reference", "s"));
        payments.updateOne(eq("_id", "c"), unset("reference"));

        assertThat(ids(payments.find(eq("reference", null)))).containsExactly("b", "c");
        assertThat(ids(payments.find(eq("reference", "s")))).containsExactly("a");
        assertThat(payments.deleteMany(eq("reference", null)).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void everyQueryAnswersAlikeWithAndWithoutIndexes() {
        var plain = client.getDatabase("shop").getCollection("plain");
        var indexed = client.getDatabase("shop").getCollection("indexed");
        indexed.createIndex(Indexes.ascending("customer", "at"));
        indexed.createIndex(Indexes.ascending("outbox.at"));
        indexed.createIndex(Indexes.ascending("amount"), new IndexOptions().sparse(true));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int base = i % 50;
            var document = new Document("_id", "id" + i * 37 % 300)
                    .append("customer", "c" + i % 7)
                    .append("at", i % 11);
            if (i % 3 == 0) {
                document.append("amount", i % 5 == 0 ? new Decimal128(i) : (Object) Integer.valueOf(i));
            }
            if (i % 4 == 0) {
                document.append(
                        "outbox",
                        IntStream.range(0, i % 3)
                                .mapToObj(n -> new Document("at", 100 * n + base))
                                .toList());
            }
            if (i % 29 == 0) {
                document.append("at", null);
            }
            documents.add(document);
        }
        plain.insertMany(documents);
        indexed.insertMany(documents);
        for (int i = 0; i < 300; i += 5) {
            var change = combine(inc("at", 3), set("customer", "c" + i % 4), push("outbox", new Document("at", i)));
            plain.updateOne(eq("_id", "id" + i), i % 29 == 0 ? set("at", 2) : change);
            indexed.updateOne(eq("_id", "id" + i), i % 29 == 0 ? set("at", 2) : change);
        }
        plain.updateMany(eq("customer", "c2"), pull("outbox", new Document("at", 10)));
        indexed.updateMany(eq("customer", "c2"), pull("outbox", new Document("at", 10)));

        var queries = List.of(
                eq("customer", "c1"),
                and(eq("customer", "c1"), gte("at", 3), lt("at", 8)),
                and(eq("customer", "c1"), eq("at", null)),
                in("customer", "c3", "c1", "nobody"),
                and(in("customer", "c3", "c1"), in("at", 4, 5, 2)),
                lt("outbox.at", 30),
                and(gt("outbox.at", 20), lt("outbox.at", 25)),
                eq("outbox.at", 120),
                gt("amount", 100),
                eq("amount", null),
                in("_id", "id7", "id3", "id7", "nobody"),
                and(gt("_id", "id12"), lt("_id", "id2")),
                and(and(eq("customer", "c1"), gt("amount", 10)), lt("at", 9)),
                new Document());
        var orders = List.of(
                descending("_id"),
                ascending("_id"),
                orderBy(ascending("at", "_id")),
                orderBy(descending("at", "_id")),
                orderBy(descending("at"), ascending("_id")),
                orderBy(ascending("customer"), descending("at", "_id")),
                orderBy(descending("amount", "_id")));
        for (var query : queries) {
            assertThat(indexed.countDocuments(query)).as("%s", query).isEqualTo(plain.countDocuments(query));
            for (var order : orders) {
                assertThat(indexed.find(query).sort(order).into(new ArrayList<>()))
                        .as("%s %s", query, order)
                        .isEqualTo(plain.find(query).sort(order).into(new ArrayList<>()));
                assertThat(ids(indexed.find(query).sort(order).skip(2).limit(5)))
                        .as("%s %s", query, order)
                        .isEqualTo(ids(plain.find(query).sort(order).skip(2).limit(5)));
            }
        }
    }

    @Test
    void upsertsByIdAndConditionRefuseASecondDocument() {
        var options = new UpdateOptions().upsert(true);
        payments.updateOne(and(eq("_id", "a"), eq("version", 1)), set("customer", "anna"), options);

        assertThat(payments.find(eq("_id", "a")).first()).containsEntry("version", 1);
        assertThatThrownBy(() ->
                        payments.updateOne(and(eq("_id", "a"), eq("version", 7)), set("customer", "bert"), options))
                .isInstanceOf(MongoWriteException.class);
        assertThat(payments.countDocuments()).isOne();
    }

    @Test
    void aggregatesWhatMatches() {
        payments.insertMany(List.of(payment("a", "anna", 1), payment("b", "bert", 2), payment("c", "anna", 4)));

        assertThat(payments.aggregate(List.of(
                                Aggregates.match(eq("customer", "anna")),
                                Aggregates.group("$customer", Accumulators.sum("sum", "$version"))))
                        .first())
                .containsEntry("sum", 5);
    }

    @Test
    void readersNeverSeeHalfAWrite() throws Exception {
        payments.insertOne(
                new Document("_id", "a").append("left", 0).append("right", 0).append("list", List.of()));
        var finished = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(5)) {
            var torn = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        int seen = 0;
                        while (!finished.get()) {
                            Document found = payments.find(eq("_id", "a")).first();
                            assertThat(found.get("left")).isEqualTo(found.get("right"));
                            assertThat(found.getList("list", Integer.class)).hasSize(found.getInteger("left") % 50);
                            seen++;
                        }
                        return seen;
                    }))
                    .toList();
            for (int i = 1; i <= 500; i++) {
                var list = i % 50 == 0 ? set("list", List.of()) : push("list", i);
                payments.updateOne(eq("_id", "a"), combine(inc("left", 1), list, inc("right", 1)));
            }
            finished.set(true);
            for (var reader : torn) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    @Test
    void conditionalWritesFromManySidesLoseNone() throws Exception {
        payments.insertOne(payment("a", "anna", 0));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        int won = 0;
                        while (won < 50) {
                            int version = payments.find(eq("_id", "a")).first().getInteger("version");
                            won += (int)
                                    payments.updateOne(and(eq("_id", "a"), eq("version", version)), inc("version", 1))
                                            .getModifiedCount();
                        }
                        return won;
                    }))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(payments.find(eq("_id", "a")).first()).containsEntry("version", 400);
    }

    @Test
    void aDroppedCollectionComesBackEmpty() {
        payments.createIndex(Indexes.ascending("customer"), new IndexOptions().unique(true));
        payments.insertOne(payment("a", "anna", 1));
        payments.drop();

        payments.insertOne(payment("b", "anna", 1));
        assertThat(ids(payments.find())).containsExactly("b");
        client.getDatabase("shop").drop();
        assertThat(payments.countDocuments()).isZero();
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }
}
