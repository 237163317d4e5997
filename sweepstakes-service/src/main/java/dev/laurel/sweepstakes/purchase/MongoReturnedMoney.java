package dev.laurel.sweepstakes.purchase;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoReturnedMoney implements ReturnedMoney {

    private static final String COLLECTION = "returnedMoney";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoReturnedMoney(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Standing standing) {
        var document = new Document("_id", standing.payment())
                .append(VERSION, standing.version())
                .append("paidMinor", standing.paidMinor())
                .append("returnedMinor", standing.returnedMinor())
                .append("currency", standing.currency());
        try {
            mongo.getCollection(COLLECTION)
                    .replaceOne(
                            Filters.and(Filters.eq(standing.payment()), Filters.lt(VERSION, standing.version())),
                            document,
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // the same news or later ones are there
        }
    }

    @Override
    public Optional<Standing> find(String payment) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.eq(payment))
                        .first())
                .map(stored -> new Standing(
                        payment,
                        stored.get(VERSION, Number.class).longValue(),
                        stored.get("paidMinor", Number.class).longValue(),
                        stored.get("returnedMinor", Number.class).longValue(),
                        stored.getString("currency")));
    }
}
