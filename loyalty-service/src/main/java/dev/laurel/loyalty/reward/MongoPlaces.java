package dev.laurel.loyalty.reward;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Places in MongoDB, one document each, made when it is first taken. The insert of {@code of#number}, or the conditional
 * write on one that was given back, decides; the unique pair of owner and holder keeps a holder from having two.
 */
@Repository
class MongoPlaces implements Places {

    static final String COLLECTION = "places";
    static final String OF = "of";
    static final String NUMBER = "number";
    static final String HOLDER = "holder";
    static final String FREE = "free";

    private static final int ATTEMPTS = 1_000;
    private static final int QUEUES = 64;

    private final MongoTemplate mongo;
    /** Within this process those who want a place of the same thing wait in line instead of losing one race after another. */
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(QUEUES).toList();

    MongoPlaces(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean take(String of, long capacity, String holder) {
        Lock queue = queues.get(Math.floorMod(of.hashCode(), QUEUES));
        queue.lock();
        try {
            return access(places -> takeInTurn(places, of, capacity, holder));
        } finally {
            queue.unlock();
        }
    }

    private static boolean takeInTurn(MongoCollection<Document> places, String of, long capacity, String holder) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (held(places, of, holder) != null || takenFromFree(places, of, capacity, holder)) {
                return true;
            }
            long highest = highest(places, of);
            if (highest >= capacity) {
                return false;
            }
            if (inserted(places, of, highest + 1, holder)) {
                return true;
            }
        }
        throw new IllegalStateException(
                "No place of " + of + " in " + ATTEMPTS + " attempts: others kept being faster");
    }

    private static boolean takenFromFree(MongoCollection<Document> places, String of, long capacity, String holder) {
        return unlessDuplicate(() -> places.findOneAndUpdate(
                        Filters.and(Filters.eq(OF, of), Filters.eq(FREE, true), Filters.lte(NUMBER, capacity)),
                        Updates.combine(Updates.set(FREE, false), Updates.set(HOLDER, holder)))
                != null);
    }

    private static boolean inserted(MongoCollection<Document> places, String of, long number, String holder) {
        return unlessDuplicate(() -> places.insertOne(new Document("_id", of + '#' + number)
                        .append(OF, of)
                        .append(NUMBER, number)
                        .append(FREE, false)
                        .append(HOLDER, holder))
                .wasAcknowledged());
    }

    @Override
    public void leave(String of, String holder) {
        access(places -> {
            Document held = held(places, of, holder);
            if (held != null) {
                places.updateOne(
                        Filters.and(Filters.eq(held.getString("_id")), Filters.eq(HOLDER, holder)),
                        Updates.combine(Updates.set(FREE, true), Updates.set(HOLDER, "free:" + held.getLong(NUMBER))));
            }
            return true;
        });
    }

    @Override
    public long left(String of, long capacity) {
        return access(places -> {
            long neverTaken = Math.max(0, capacity - highest(places, of));
            return neverTaken
                    + places.countDocuments(
                            Filters.and(Filters.eq(OF, of), Filters.eq(FREE, true), Filters.lte(NUMBER, capacity)));
        });
    }

    private static @Nullable Document held(MongoCollection<Document> places, String of, String holder) {
        return places.find(new Document(OF, of).append(HOLDER, holder)).first();
    }

    private static long highest(MongoCollection<Document> places, String of) {
        Bson owner = Filters.eq(OF, of);
        Document last = places.find(owner)
                .sort(Sorts.descending(NUMBER))
                .projection(Projections.include(NUMBER))
                .first();
        return last == null ? 0 : last.getLong(NUMBER);
    }

    /** False when the place, or another one for this holder, was taken meanwhile; the next look tells which. */
    private static boolean unlessDuplicate(Write write) {
        try {
            return write.done();
        } catch (MongoServerException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @FunctionalInterface
    private interface Write {
        boolean done();
    }

    private <T> T access(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
