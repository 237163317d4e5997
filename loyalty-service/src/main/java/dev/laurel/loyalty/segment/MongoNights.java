package dev.laurel.loyalty.segment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Nights in MongoDB, the day as id. */
@Repository
class MongoNights implements Nights {

    private static final String COLLECTION = "segmentNights";

    private final MongoTemplate mongo;

    MongoNights(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void save(Night night) {
        String day = night.day().toString();
        mongo.getCollection(COLLECTION)
                .replaceOne(Filters.eq(day), document(day, night), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Night> last() {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find()
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoNights::parse);
    }

    private static Document document(String day, Night night) {
        return new Document("_id", day)
                .append("version", night.version())
                .append("members", night.members())
                .append("sizes", new Document(night.sizes()))
                .append("atRisk", new Document(night.atRisk()))
                .append("recency", list(night.bounds().recency()))
                .append("frequency", list(night.bounds().frequency()))
                .append("monetary", list(night.bounds().monetary()))
                .append("gapDays", night.bounds().gapDays())
                .append("at", Date.from(night.at()))
                .append("tookMillis", night.tookMillis());
    }

    private static Night parse(Document stored) {
        return new Night(
                LocalDate.parse(stored.getString("_id")),
                stored.get("version", Number.class).intValue(),
                stored.get("members", Number.class).longValue(),
                counts(stored.get("sizes", Document.class)),
                counts(stored.get("atRisk", Document.class)),
                new Bounds(
                        fifths(stored.getList("recency", Number.class)),
                        fifths(stored.getList("frequency", Number.class)),
                        fifths(stored.getList("monetary", Number.class)),
                        stored.getDouble("gapDays")),
                stored.getDate("at").toInstant(),
                stored.get("tookMillis", Number.class).longValue());
    }

    private static List<Long> list(Fifths fifths) {
        return List.of(fifths.first(), fifths.second(), fifths.third(), fifths.fourth());
    }

    private static Fifths fifths(List<Number> stored) {
        return new Fifths(
                stored.get(0).longValue(),
                stored.get(1).longValue(),
                stored.get(2).longValue(),
                stored.get(3).longValue());
    }

    private static SortedMap<String, Long> counts(Document stored) {
        TreeMap<String, Long> counts = new TreeMap<>();
        stored.forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
        return counts;
    }
}
