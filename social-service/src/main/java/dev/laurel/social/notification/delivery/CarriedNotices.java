package dev.laurel.social.notification.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.social.notification.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What was carried to customers, or could not be, for staff. */
@Repository
public class CarriedNotices {

    private final MongoTemplate mongo;

    CarriedNotices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How a delivery ended. */
    public record Carried(String eventId, Channel channel, DeliveryEnd end, Instant at) {}

    /** Those of a customer that ended, the latest first. */
    public List<Carried> ofCustomer(String customer, int most) {
        return mongo.getCollection(DeliveryForm.COLLECTION)
                .find(Filters.and(Filters.eq(DeliveryForm.CUSTOMER, customer), Filters.exists(DeliveryForm.ENDED_AT)))
                .sort(Sorts.descending(DeliveryForm.ENDED_AT))
                .limit(most)
                .map(CarriedNotices::carried)
                .into(new ArrayList<>());
    }

    private static Carried carried(Document stored) {
        return new Carried(
                stored.getString(DeliveryForm.EVENT),
                Channel.valueOf(stored.getString(DeliveryForm.CHANNEL)),
                DeliveryEnd.valueOf(stored.getString(DeliveryForm.END)),
                stored.getDate(DeliveryForm.ENDED_AT).toInstant());
    }
}
