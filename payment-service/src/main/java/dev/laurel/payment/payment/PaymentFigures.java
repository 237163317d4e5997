package dev.laurel.payment.payment;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.joda.money.CurrencyUnit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Payments counted and added up in the store, so that a long time costs no more to send than a short one. */
@Repository
public class PaymentFigures {

    /** Only of payments that are paid is what went back a loss; anything else never was a gain. */
    private static final Bson PAID = Filters.in(
            "status",
            Arrays.stream(PaymentStatus.values())
                    .filter(PaymentStatus::isPaid)
                    .map(PaymentStatus::name)
                    .toList());

    private final MongoTemplate mongo;

    PaymentFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How many payments of a rail are in a status. */
    public record Started(PaymentStatus status, String processor, long payments) {}

    /** What a sum is of. */
    public enum Movement {
        /** Prices, on the day on which all of the money was here. */
        CAPTURED,
        /** Refunds that arrived, on the provider's day. */
        REFUNDED,
        /** What banks took back and have not given back, on the day on which the dispute was opened. */
        DISPUTED
    }

    /** Money that moved on one day (UTC) by one rail, in minor units. */
    public record Moved(
            Movement movement, LocalDate day, CurrencyUnit currency, String processor, long count, long minor) {}

    /** Payments that were created in this time, by how they stand now. */
    public List<Started> started(Instant from, Instant until) {
        return aggregate(
                        Aggregates.match(between("createdAt", from, until)),
                        Aggregates.group(
                                new Document("status", "$status").append("processor", "$processor"),
                                Accumulators.sum("count", 1L)))
                .map(group -> {
                    var id = group.get("_id", Document.class);
                    return new Started(
                            PaymentStatus.valueOf(id.getString("status")),
                            id.getString("processor"),
                            number(group, "count"));
                })
                .toList();
    }

    /** What moved in this time. */
    public List<Moved> moved(Instant from, Instant until) {
        List<Moved> all = new ArrayList<>();
        sums(Movement.CAPTURED, "settledAt", "amountMinor", Aggregates.match(between("settledAt", from, until)))
                .forEach(all::add);
        sums(
                        Movement.REFUNDED,
                        "refunds.at",
                        "refunds.amountMinor",
                        Aggregates.match(within("refunds", from, until)),
                        Aggregates.unwind("$refunds"),
                        Aggregates.match(Filters.and(
                                Filters.eq("refunds.state", Refund.State.SUCCEEDED.name()),
                                between("refunds.at", from, until))))
                .forEach(all::add);
        sums(
                        Movement.DISPUTED,
                        "disputes.at",
                        "disputes.amountMinor",
                        Aggregates.match(within("disputes", from, until)),
                        Aggregates.unwind("$disputes"),
                        Aggregates.match(Filters.and(
                                Filters.in("disputes.stage", Dispute.Stage.OPENED.name(), Dispute.Stage.LOST.name()),
                                between("disputes.at", from, until))))
                .forEach(all::add);
        return all;
    }

    private Stream<Moved> sums(Movement movement, String at, String minor, Bson... selection) {
        var day = new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$" + at));
        List<Bson> stages = new ArrayList<>(List.of(selection));
        stages.add(Aggregates.match(PAID));
        stages.add(Aggregates.group(
                new Document("day", day).append("currency", "$currency").append("processor", "$processor"),
                Accumulators.sum("count", 1L),
                Accumulators.sum("minor", "$" + minor)));
        return aggregate(stages.toArray(Bson[]::new)).map(group -> {
            var id = group.get("_id", Document.class);
            return new Moved(
                    movement,
                    LocalDate.parse(id.getString("day")),
                    CurrencyUnit.of(id.getString("currency")),
                    id.getString("processor"),
                    number(group, "count"),
                    number(group, "minor"));
        });
    }

    private Stream<Document> aggregate(Bson... stages) {
        return mongo.getCollection(Payments.COLLECTION).aggregate(List.of(stages)).into(new ArrayList<>()).stream();
    }

    private static Bson within(String field, Instant from, Instant until) {
        return Filters.elemMatch(field, between("at", from, until));
    }

    private static Bson between(String field, Instant from, Instant until) {
        return Filters.and(Filters.gte(field, Date.from(from)), Filters.lt(field, Date.from(until)));
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
