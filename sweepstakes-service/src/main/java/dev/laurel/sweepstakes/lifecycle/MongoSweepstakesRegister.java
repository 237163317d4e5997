package dev.laurel.sweepstakes.lifecycle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.sweepstakes.lifecycle.Transition.Moved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Sweepstakes in MongoDB, each with its events in its outbox. */
@Repository
class MongoSweepstakesRegister implements SweepstakesRegister {

    static final String COLLECTION = "sweepstakes";

    static final String STATUS = "status";

    private static final Logger log = LoggerFactory.getLogger(MongoSweepstakesRegister.class);
    private static final String STATE = "state";
    private static final String VERSION = "version";
    private static final long MOST_REMEMBERED = 1_000;

    private final MongoTemplate mongo;
    private final Announcements announcements;
    private final OutboxRelay relay;
    private final Cache<String, Sweepstakes> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    MongoSweepstakesRegister(MongoTemplate mongo, Announcements announcements, OutboxRelay relay) {
        this.mongo = mongo;
        this.announcements = announcements;
        this.relay = relay;
    }

    @Override
    public void insert(Sweepstakes draft) {
        in(all -> all.insertOne(fields(draft).append("_id", draft.id())));
    }

    /** The store is always asked; what it has said before is not read again. Every entry looks here twice. */
    @Override
    public Optional<Sweepstakes> find(String id) {
        var known = remembered.getIfPresent(id);
        if (known != null && isCurrent(known)) {
            return Optional.of(known);
        }
        var found = Optional.ofNullable(mongo.execute(
                        COLLECTION, all -> all.find(Filters.eq(id)).first()))
                .map(this::sweepstakes);
        found.ifPresent(sweepstakes -> remembered.put(id, sweepstakes));
        return found;
    }

    private boolean isCurrent(Sweepstakes known) {
        return mongo.execute(
                        COLLECTION,
                        all -> all.find(sameVersion(known))
                                .projection(Projections.include("_id"))
                                .first())
                != null;
    }

    private static Document sameVersion(Sweepstakes known) {
        return new Document("_id", known.id()).append(VERSION, known.version());
    }

    @Override
    public List<Sweepstakes> all() {
        return in(all -> all.find().map(this::sweepstakes).into(new ArrayList<>())).stream()
                .sorted(Comparator.comparing((Sweepstakes one) -> one.plan().opensAt())
                        .reversed()
                        .thenComparing(Sweepstakes::id))
                .toList();
    }

    @Override
    public List<Sweepstakes> in(Set<Status> statuses) {
        var names = statuses.stream().map(Status::name).toList();
        return in(all ->
                all.find(Filters.in(STATUS, names)).map(this::sweepstakes).into(new ArrayList<>()));
    }

    @Override
    public Transition change(String id, Function<Sweepstakes, Transition> move) {
        while (true) {
            var current = find(id).orElseThrow();
            var transition = move.apply(current);
            if (!(transition instanceof Moved(var next, var happenings)) || written(current, next, happenings)) {
                return transition;
            }
        }
    }

    private boolean written(Sweepstakes current, Sweepstakes next, List<Happening> happenings) {
        var items = happenings.stream()
                .map(happening -> OutboxDocuments.document(announcements.of(next, happening)))
                .toList();
        var update = new Document("$set", fields(next));
        if (!items.isEmpty()) {
            update.append("$push", new Document(OutboxItem.FIELD, new Document("$each", items)));
        }
        var written = mongo.execute(
                COLLECTION,
                all -> all.findOneAndUpdate(
                        sameVersion(current),
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(OutboxItem.FIELD))));
        if (written == null) {
            return false;
        }
        relay.publish(COLLECTION, next.id(), OutboxDocuments.items(written));
        log.info(
                "Sweepstakes {}: {} -> {}, version {} ({})",
                next.id(),
                current.status(),
                next.status(),
                next.version(),
                next.history().getLast().what());
        return true;
    }

    private Document fields(Sweepstakes sweepstakes) {
        var state = new Document();
        mongo.getConverter().write(sweepstakes, state);
        return new Document(VERSION, sweepstakes.version())
                .append(STATUS, sweepstakes.status().name())
                .append("opensAt", Date.from(sweepstakes.plan().opensAt()))
                .append(STATE, state);
    }

    private Sweepstakes sweepstakes(Document stored) {
        return mongo.getConverter().read(Sweepstakes.class, stored.get(STATE, Document.class));
    }

    private <T> T in(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
