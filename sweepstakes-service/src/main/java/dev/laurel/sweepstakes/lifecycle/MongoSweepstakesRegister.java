package dev.laurel.sweepstakes.lifecycle;

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

    private final MongoTemplate mongo;
    private final Announcements announcements;
    private final OutboxRelay relay;

    MongoSweepstakesRegister(MongoTemplate mongo, Announcements announcements, OutboxRelay relay) {
        this.mongo = mongo;
        this.announcements = announcements;
        this.relay = relay;
    }

    @Override
    public void insert(Sweepstakes draft) {
        in(all -> all.insertOne(fields(draft).append("_id", draft.id())));
    }

    @Override
    public Optional<Sweepstakes> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION, all -> all.find(Filters.eq(id)).first()))
                .map(this::sweepstakes);
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
                        new Document("_id", current.id()).append("version", current.version()),
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
        return new Document("version", sweepstakes.version())
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
