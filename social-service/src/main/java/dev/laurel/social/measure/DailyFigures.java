package dev.laurel.social.measure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.laurel.social.conversation.TurnWatch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Figures by the day (UTC), one document each, to which turns are added. A turn that was written and then not counted,
 * because the process died in between, is missing here: figures are no ledger.
 */
@Repository
class DailyFigures implements TurnWatch {

    private static final Logger log = LoggerFactory.getLogger(DailyFigures.class);
    private static final String COLLECTION = "dialogueDays";
    private static final String COUNTS = "counts";
    /** In field names a dot would be a path. */
    private static final char DOT = '.';

    private static final char STORED = '/';

    private final MongoTemplate mongo;

    DailyFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void took(Turned turn) {
        List<Bson> more = new ArrayList<>();
        more.add(one("turns"));
        if (turn.firstOfVisit()) {
            more.add(one("visits"));
        }
        if (turn.handedOver()) {
            more.add(one("handovers"));
        }
        if (turn.firstHandover()) {
            more.add(one("visits-handed-over"));
        }
        var understood = turn.understood();
        if (understood == null) {
            more.add(one("band.person"));
        } else {
            more.add(one("band." + understood.band().word()));
            understood.likeliest().ifPresent(intent -> more.add(one("intent." + intent.id())));
        }
        long took = turn.took().toMillis();
        more.add(one(Figures.took(Figures.boundOf(took))));
        more.add(Updates.inc(field("took-ms"), took));
        add(turn.at().atOffset(ZoneOffset.UTC).toLocalDate(), more);
    }

    /** Of these days, each on which there was something. */
    Map<LocalDate, Figures> between(LocalDate first, LocalDate last) {
        Map<LocalDate, Figures> days = new TreeMap<>();
        for (Document day : mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.gte("_id", first.toString()), Filters.lte("_id", last.toString())))) {
            Map<String, Long> counts = new TreeMap<>();
            day.get(COUNTS, Document.class)
                    .forEach((name, count) -> counts.put(name.replace(STORED, DOT), ((Number) count).longValue()));
            days.put(LocalDate.parse(day.getString("_id")), new Figures(counts));
        }
        return days;
    }

    private void add(LocalDate day, List<Bson> more) {
        try {
            mongo.getCollection(COLLECTION)
                    .updateOne(Filters.eq(day.toString()), Updates.combine(more), new UpdateOptions().upsert(true));
        } catch (RuntimeException failure) {
            // The turn is done and its answer is due; a lost count is no reason to fail it.
            log.warn("A turn was not counted: {}", failure.toString());
        }
    }

    private static Bson one(String name) {
        return Updates.inc(field(name), 1L);
    }

    private static String field(String name) {
        return COUNTS + DOT + name.replace(DOT, STORED);
    }
}
