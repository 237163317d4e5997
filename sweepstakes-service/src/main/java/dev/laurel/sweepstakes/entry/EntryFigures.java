package dev.laurel.sweepstakes.entry;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Entries counted in the store. */
@Repository
public class EntryFigures {

    private static final String GRANTS = "state.grants";

    private final MongoTemplate mongo;

    EntryFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Entries that count, and what they weigh together. */
    public record Counted(long entries, long weight) {

        public static final Counted NONE = new Counted(0, 0);
    }

    /**
     * Entries of this time by the day (UTC) of what earned them; days without any are absent.
     *
     * @param sweepstakes the ids of those in which to look
     */
    public Map<LocalDate, Counted> byDay(Collection<String> sweepstakes, Instant from, Instant until) {
        Map<LocalDate, Counted> days = new HashMap<>();
        if (sweepstakes.isEmpty()) {
            return days;
        }
        var day =
                new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$" + GRANTS + ".at"));
        mongo.getCollection(MongoParticipations.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(Filters.or(
                                sweepstakes.stream().map(EntryFigures::of).toList())),
                        Aggregates.project(Projections.include(GRANTS)),
                        Aggregates.unwind("$" + GRANTS),
                        Aggregates.match(Filters.and(
                                Filters.gt(GRANTS + ".weight", 0),
                                Filters.gte(GRANTS + ".at", Date.from(from)),
                                Filters.lt(GRANTS + ".at", Date.from(until)))),
                        Aggregates.group(
                                day,
                                Accumulators.sum("entries", 1L),
                                Accumulators.sum("weight", "$" + GRANTS + ".weight"))))
                .forEach(group -> days.put(
                        LocalDate.parse(group.getString("_id")),
                        new Counted(number(group, "entries"), number(group, "weight"))));
        return days;
    }

    /** A range of ids, which every store answers by its first index. */
    private static Bson of(String sweepstakesId) {
        return Filters.and(Filters.gte("_id", sweepstakesId + ":"), Filters.lt("_id", sweepstakesId + ";"));
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
