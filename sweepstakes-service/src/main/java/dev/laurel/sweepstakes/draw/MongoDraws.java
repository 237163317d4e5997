package dev.laurel.sweepstakes.draw;

import com.mongodb.client.model.Filters;
import dev.laurel.draw.BeaconStatement;
import dev.laurel.draw.Rank;
import dev.laurel.platform.store.FirstInsert;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Draws in MongoDB, a document each, whose id is the decision. */
@Repository
class MongoDraws implements Draws {

    private static final String COLLECTION = "draws";

    private final MongoTemplate mongo;

    MongoDraws(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean insert(Draw draw) {
        return FirstInsert.into(mongo.getCollection(COLLECTION), document(draw));
    }

    @Override
    public Optional<Draw> find(String sweepstakesId) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.eq(id(sweepstakesId)))
                        .first())
                .map(document -> draw(sweepstakesId, document));
    }

    private static String id(String sweepstakesId) {
        return "draw:" + sweepstakesId;
    }

    private static Document document(Draw draw) {
        return new Document("_id", id(draw.sweepstakesId()))
                .append("drawnAt", Date.from(draw.drawnAt()))
                .append("signature", draw.beacon().signature())
                .append("randomness", draw.beacon().randomness())
                .append(
                        "ranking",
                        draw.ranking().stream()
                                .map(rank -> new Document("entryId", rank.entryId()).append("entrant", rank.entrant()))
                                .toList());
    }

    private static Draw draw(String sweepstakesId, Document document) {
        List<Document> ranking = document.getList("ranking", Document.class);
        return new Draw(
                sweepstakesId,
                document.getDate("drawnAt").toInstant(),
                new BeaconStatement(document.getString("signature"), document.getString("randomness")),
                IntStream.range(0, ranking.size())
                        .mapToObj(rank -> new Rank(
                                rank,
                                ranking.get(rank).getString("entryId"),
                                ranking.get(rank).getString("entrant")))
                        .toList());
    }
}
