package dev.laurel.auth.profile;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Profiles counted in the store. */
@Repository
public class ProfileFigures {
    static final String CREATED_AT = "createdAt";

    private final MongoTemplate mongo;

    ProfileFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How many are older than this. */
    public long before(Instant time) {
        return mongo.getCollection(Profiles.COLLECTION).countDocuments(Filters.lt(CREATED_AT, Date.from(time)));
    }

    /** How many began in this time, by the day (UTC); days without any are absent. */
    public Map<LocalDate, Long> registered(Instant from, Instant until) {
        var day = new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$" + CREATED_AT));
        Map<LocalDate, Long> days = new HashMap<>();
        mongo.getCollection(Profiles.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(Filters.and(
                                Filters.gte(CREATED_AT, Date.from(from)), Filters.lt(CREATED_AT, Date.from(until)))),
                        Aggregates.group(day, Accumulators.sum("count", 1L))))
                .forEach(group -> days.put(
                        LocalDate.parse(group.getString("_id")),
                        group.get("count", Number.class).longValue()));
        return days;
    }

    /** How many told all that {@link Profile#missing()} asks for. */
    public long complete() {
        return mongo.getCollection(Profiles.COLLECTION)
                .countDocuments(Filters.and(
                        Filters.ne("displayName", null), Filters.ne("birthDate", null), Filters.ne("region", null)));
    }
}
