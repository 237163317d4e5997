package dev.laurel.payment.reconciliation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The accounts of all reconciliations. */
@Repository
class Runs {

    static final String COLLECTION = "reconciliationRuns";

    private static final String COMPARED_UNTIL = "comparedUntil";

    private final MongoTemplate mongo;

    Runs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Run keep(Run run) {
        var document = new Document("_id", id(run))
                .append("provider", run.provider())
                .append("from", Date.from(run.from()))
                .append("until", Date.from(run.until()))
                .append("at", Date.from(run.at()))
                .append("lines", run.lines())
                .append("payments", run.payments())
                .append("differences", run.differences());
        if (run.failure() != null) {
            document.append("failure", run.failure());
        }
        mongo.getCollection(COLLECTION).insertOne(document);
        return run;
    }

    /** Keeps that, with this run, everything up to then has been compared. */
    void goOnFrom(Run run, Instant comparedUntil) {
        mongo.getCollection(COLLECTION)
                .updateOne(Filters.eq(id(run)), Updates.set(COMPARED_UNTIL, Date.from(comparedUntil)));
    }

    /** Until when this provider's statements have been compared, without a gap. */
    Optional<Instant> comparedUntil(String provider) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.and(Filters.eq("provider", provider), Filters.exists(COMPARED_UNTIL)))
                        .sort(Sorts.descending(COMPARED_UNTIL))
                        .first())
                .map(run -> run.getDate(COMPARED_UNTIL).toInstant());
    }

    private static String id(Run run) {
        return run.provider() + ":" + run.at().toEpochMilli();
    }

    /** The latest, newest first. */
    List<Run> latest(int most) {
        return mongo.getCollection(COLLECTION)
                .find()
                .sort(Sorts.descending("at"))
                .limit(most)
                .map(Runs::run)
                .into(new ArrayList<>());
    }

    private static Run run(Document stored) {
        return new Run(
                stored.getString("provider"),
                stored.getDate("from").toInstant(),
                stored.getDate("until").toInstant(),
                stored.getDate("at").toInstant(),
                stored.getInteger("lines"),
                stored.getInteger("payments"),
                stored.getInteger("differences"),
                stored.getString("failure"));
    }
}
