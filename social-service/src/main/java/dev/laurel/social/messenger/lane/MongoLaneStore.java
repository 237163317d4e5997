package dev.laurel.social.messenger.lane;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.store.FirstInsert;
import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Parcels in four collections: {@code <name>} what waits, {@code <name>Done} the ids of what is done, {@code <name>Dead}
 * what was set aside, {@code <name>Leases}. An id is marked as done before it is taken from what waits; whoever puts it
 * in again looks for the mark afterwards, and whoever takes it looks as well.
 */
public final class MongoLaneStore implements LaneStore, IndexSource {

    private static final String LANE = "lane";
    private static final String ORDER = "order";
    private static final String DUE_AT = "dueAt";
    private static final String TRIES = "tries";
    private static final String CONTENT = "content";
    private static final String UNTIL = "until";
    private static final String AT = "at";

    private final String name;
    private final MongoCollection<Document> waiting;
    private final MongoCollection<Document> done;
    private final MongoCollection<Document> dead;
    private final MongoCollection<Document> leases;

    public MongoLaneStore(MongoTemplate mongo, String name) {
        this.name = name;
        this.waiting = mongo.getCollection(name);
        this.done = mongo.getCollection(name + "Done");
        this.dead = mongo.getCollection(name + "Dead");
        this.leases = mongo.getCollection(name + "Leases");
    }

    @Override
    public List<MongoIndex> indexes() {
        return List.of(
                MongoIndex.plain(name, LANE, ORDER, "_id"),
                MongoIndex.plain(name, DUE_AT),
                MongoIndex.plain(name + "Done", AT));
    }

    @Override
    public Set<String> put(Collection<Parcel> parcels) {
        Map<String, Document> fresh = new LinkedHashMap<>();
        parcels.forEach(parcel -> fresh.putIfAbsent(parcel.id(), document(parcel)));
        if (fresh.isEmpty()) {
            return Set.of();
        }
        Set<String> news = new HashSet<>(fresh.keySet());
        var documents = List.copyOf(fresh.values());
        try {
            waiting.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            for (var error : failure.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw failure;
                }
                news.remove(documents.get(error.getIndex()).getString("_id"));
            }
        }
        Set<String> old = new HashSet<>();
        done.find(Filters.in("_id", news)).forEach(mark -> old.add(mark.getString("_id")));
        if (!old.isEmpty()) {
            waiting.deleteMany(Filters.in("_id", old));
            news.removeAll(old);
        }
        return news;
    }

    @Override
    public Optional<Parcel> first(String lane) {
        return Optional.ofNullable(waiting.find(Filters.eq(LANE, lane))
                        .sort(Sorts.ascending(ORDER, "_id"))
                        .first())
                .map(MongoLaneStore::parcel);
    }

    @Override
    public boolean isDone(String id) {
        return done.find(Filters.eq("_id", id)).first() != null;
    }

    /** Whether it waits still. */
    public boolean isWaiting(String id) {
        return waiting.find(Filters.eq("_id", id)).first() != null;
    }

    /** Whether nothing could be done about it. */
    public boolean isSetAside(String id) {
        return dead.find(Filters.eq("_id", id)).first() != null;
    }

    @Override
    public void done(Parcel parcel, Instant now) {
        mark(parcel.id(), now);
        waiting.deleteOne(Filters.eq("_id", parcel.id()));
    }

    private void mark(String id, Instant now) {
        FirstInsert.into(done, new Document("_id", id).append(AT, Date.from(now)));
    }

    @Override
    public void postpone(Parcel parcel, Instant dueAt, int tries) {
        waiting.updateOne(
                Filters.eq("_id", parcel.id()),
                Updates.combine(Updates.set(DUE_AT, Date.from(dueAt)), Updates.set(TRIES, tries)));
    }

    @Override
    public void amend(String id, Map<String, Object> fields) {
        var set = new Document();
        fields.forEach((field, value) -> set.append(CONTENT + "." + field, value));
        waiting.updateOne(Filters.eq("_id", id), new Document("$set", set));
    }

    @Override
    public void setAside(Parcel parcel, String why, Instant now) {
        FirstInsert.into(dead, document(parcel).append("why", why).append(AT, Date.from(now)));
        done(parcel, now);
    }

    @Override
    public List<String> lanesDue(Instant now, int most) {
        Set<String> lanes = new HashSet<>();
        waiting.find(Filters.lte(DUE_AT, Date.from(now)))
                .projection(Projections.include(LANE))
                .sort(Sorts.ascending(DUE_AT))
                .limit(most)
                .forEach(found -> lanes.add(found.getString(LANE)));
        return List.copyOf(lanes);
    }

    @Override
    public boolean lease(String lane, String holder, Instant now, Instant until) {
        if (FirstInsert.into(
                leases, new Document("_id", lane).append("holder", holder).append(UNTIL, Date.from(until)))) {
            return true;
        }
        var ended = Filters.and(Filters.eq("_id", lane), Filters.lt(UNTIL, Date.from(now)));
        return leases.updateOne(
                                ended,
                                Updates.combine(Updates.set("holder", holder), Updates.set(UNTIL, Date.from(until))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void renew(Collection<String> lanes, String holder, Instant until) {
        leases.updateMany(
                Filters.and(Filters.in("_id", lanes), Filters.eq("holder", holder)),
                Updates.set(UNTIL, Date.from(until)));
    }

    @Override
    public void release(String lane, String holder) {
        leases.deleteOne(Filters.and(Filters.eq("_id", lane), Filters.eq("holder", holder)));
    }

    /** What was set aside, the latest first. */
    public List<DeadParcel> dead(int most) {
        return dead.find()
                .sort(Sorts.descending(AT))
                .limit(most)
                .map(found -> new DeadParcel(
                        found.getString("_id"),
                        found.getString(LANE),
                        found.getString("why"),
                        found.getDate(AT).toInstant()))
                .into(new ArrayList<>());
    }

    /** Puts it into its lane again, as if nobody had tried. Answers the lane, or nothing if there is no such thing. */
    public Optional<String> replay(String id, Instant now) {
        return Optional.ofNullable(dead.find(Filters.eq("_id", id)).first()).map(found -> {
            // The mark goes first: in between, a crash leaves it set aside, to be replayed once more.
            done.deleteOne(Filters.eq("_id", id));
            var old = parcel(found);
            FirstInsert.into(waiting, document(Parcel.fresh(id, old.lane(), old.order(), old.content(), now)));
            dead.deleteOne(Filters.eq("_id", id));
            return old.lane();
        });
    }

    /** Forgets all that somebody has waiting or set aside. */
    public void forget(String lane) {
        waiting.deleteMany(Filters.eq(LANE, lane));
        dead.deleteMany(Filters.eq(LANE, lane));
    }

    /** Forgets the marks of what was done before the first time, and what was set aside before the second. */
    public void forgetOlder(Instant doneBefore, Instant deadBefore) {
        done.deleteMany(Filters.lt(AT, Date.from(doneBefore)));
        dead.deleteMany(Filters.lt(AT, Date.from(deadBefore)));
    }

    private static Document document(Parcel parcel) {
        return new Document("_id", parcel.id())
                .append(LANE, parcel.lane())
                .append(ORDER, parcel.order())
                .append(DUE_AT, Date.from(parcel.dueAt()))
                .append(TRIES, parcel.tries())
                .append(CONTENT, parcel.content());
    }

    private static Parcel parcel(Document found) {
        return new Parcel(
                found.getString("_id"),
                found.getString(LANE),
                found.getLong(ORDER),
                found.get(CONTENT, Document.class),
                found.getInteger(TRIES),
                found.getDate(DUE_AT).toInstant());
    }
}
