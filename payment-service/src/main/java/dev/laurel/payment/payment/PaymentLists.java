package dev.laurel.payment.payment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Payments in order, a page at a time. Each list has an index in its order and is read from the cursor on. */
@Repository
public class PaymentLists {

    private final MongoTemplate mongo;

    PaymentLists(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What to leave out of a list of payments; nothing is left out for what is absent.
     *
     * @param customerId whose
     * @param status in which status
     * @param processor by which rail
     * @param from created then or later
     * @param to created before then
     */
    public record Selection(
            @Nullable String customerId,
            @Nullable PaymentStatus status,
            @Nullable String processor,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static Selection ofCustomer(String customerId) {
            return new Selection(customerId, null, null, null, null);
        }
    }

    /** The selected payments, the newest first. */
    public List<Payment> newest(Selection selection, @Nullable PaymentCursor after, int most) {
        List<Bson> filters = new ArrayList<>();
        equal(filters, "customerId", selection.customerId());
        equal(
                filters,
                "status",
                selection.status() == null ? null : selection.status().name());
        equal(filters, "processor", selection.processor());
        if (selection.from() != null) {
            filters.add(Filters.gte("createdAt", Date.from(selection.from())));
        }
        if (selection.to() != null) {
            filters.add(Filters.lt("createdAt", Date.from(selection.to())));
        }
        if (after != null) {
            var at = Date.from(after.at());
            filters.add(Filters.lte("createdAt", at));
            filters.add(Filters.or(Filters.lt("createdAt", at), Filters.lt("_id", after.id())));
        }
        return read(filters, Sorts.descending("createdAt", "_id"), most);
    }

    /** The settled payments, the earliest first. */
    public List<Payment> settled(Instant until, @Nullable PaymentCursor after, int most) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.lte("settledAt", Date.from(until)));
        if (after != null) {
            var at = Date.from(after.at());
            filters.add(Filters.gte("settledAt", at));
            filters.add(Filters.or(Filters.gt("settledAt", at), Filters.gt("_id", after.id())));
        }
        return read(filters, Sorts.ascending("settledAt", "_id"), most);
    }

    /** Those of which something was sent back in the span, however it ended. */
    public List<Payment> refunded(Instant from, Instant until) {
        var within = new Document("$gte", Date.from(from)).append("$lt", Date.from(until));
        return read(
                List.of(Filters.elemMatch("refunds", new Document("at", within))),
                Sorts.ascending("_id"),
                Integer.MAX_VALUE);
    }

    /** Those with an open dispute, the longest open first. */
    public List<Payment> disputed(int most) {
        return read(List.of(Filters.exists("disputedAt")), Sorts.ascending("disputedAt", "_id"), most);
    }

    private List<Payment> read(List<Bson> filters, Bson order, int most) {
        return Objects.requireNonNull(mongo.execute(
                Payments.COLLECTION,
                payments -> payments.find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                        .sort(order)
                        .limit(most)
                        .map(PaymentDocuments::payment)
                        .into(new ArrayList<>())));
    }

    private static void equal(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }
}
