package dev.laurel.payment.payment;

import dev.laurel.payment.processor.NextAction;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is written in the store. By hand, because it is on the path of every purchase and because the shape of
 * what outlives the code should not follow from the code's.
 */
final class PaymentDocuments {

    private PaymentDocuments() {}

    static Document whole(Payment payment) {
        var terms = payment.terms();
        var document = changing(payment)
                .append("_id", payment.id().value())
                .append("customerId", terms.customerId())
                .append("amountMinor", terms.amount().getAmountMinorLong())
                .append("currency", payment.currency().getCode())
                .append("processor", payment.attempt().processor())
                .append("createdAt", Date.from(terms.createdAt()))
                .append("fingerprint", payment.fingerprint())
                .append("history", history(payment.history()));
        append(document, "description", terms.description());
        append(document, "returnUrl", terms.returnUrl());
        return document;
    }

    /** What a later write changes, but for what only grows by pushing. */
    static Document update(Payment payment, List<HistoryEntry> news) {
        var update = new Document("$set", changing(payment));
        var absent = new Document();
        if (payment.look() == null) {
            absent.append("lookAt", "");
        }
        if (disputedAt(payment.standing()) == null) {
            absent.append("disputedAt", "");
        }
        if (!absent.isEmpty()) {
            update.append("$unset", absent);
        }
        return news.isEmpty()
                ? update
                : update.append("$push", new Document("history", new Document("$each", history(news))));
    }

    /** Absent fields stay absent, because the sparse indexes leave out only documents without them. */
    private static Document changing(Payment payment) {
        var standing = payment.standing();
        var look = payment.look();
        var document = new Document("version", payment.version())
                .append("status", payment.status().name())
                .append("attempts", each(standing.attempts(), PaymentDocuments::attempt))
                .append("refunds", each(standing.refunds(), ReturnDocuments::refund))
                .append("disputes", each(standing.disputes(), ReturnDocuments::dispute))
                .append("looks", look == null ? 0 : look.taken());
        append(document, "settledAt", date(payment.settledAt()));
        append(document, "lookAt", look == null ? null : date(look.at()));
        append(document, "disputedAt", date(disputedAt(standing)));
        return document;
    }

    /** When the first of the open disputes was opened. */
    private static @Nullable Instant disputedAt(Standing standing) {
        return standing.disputes().stream()
                .filter(dispute -> dispute.stage().isOpen())
                .map(Dispute::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Document> history(List<HistoryEntry> entries) {
        return each(
                entries,
                entry -> new Document("at", Date.from(entry.at()))
                        .append("who", entry.who())
                        .append("what", entry.what())
                        .append("detail", entry.detail()));
    }

    static Payment payment(Document stored) {
        var currency = CurrencyUnit.of(stored.getString("currency"));
        var lookAt = instant(stored, "lookAt");
        return new Payment(
                new PaymentId(stored.getString("_id")),
                new Terms(
                        stored.getString("customerId"),
                        Money.ofMinor(currency, stored.getLong("amountMinor")),
                        stored.getString("description"),
                        stored.getString("returnUrl"),
                        stored.getDate("createdAt").toInstant()),
                stored.getString("fingerprint"),
                new Standing(
                        each(stored, "attempts").map(PaymentDocuments::attempt).toList(),
                        each(stored, "refunds")
                                .map(refund -> ReturnDocuments.refund(refund, currency))
                                .toList(),
                        each(stored, "disputes")
                                .map(dispute -> ReturnDocuments.dispute(dispute, currency))
                                .toList()),
                instant(stored, "settledAt"),
                each(stored, "history").map(PaymentDocuments::entry).toList(),
                lookAt == null ? null : new Payment.Look(lookAt, stored.getInteger("looks")),
                stored.getLong("version"));
    }

    private static Document attempt(Attempt attempt) {
        var progress = attempt.progress();
        var document = new Document("id", attempt.id())
                .append("processor", attempt.processor())
                .append("choice", attempt.choice())
                .append("startedAt", Date.from(attempt.startedAt()))
                .append("actBy", Date.from(attempt.actBy()))
                .append("state", progress.state().name())
                .append("authorizedMinor", progress.authorizedMinor())
                .append("capturedMinor", progress.capturedMinor())
                .append("surplusMinor", progress.surplusMinor());
        append(document, "token", attempt.token());
        append(document, "trace", attempt.trace());
        append(document, "reference", progress.reference());
        append(document, "capturedAt", date(progress.capturedAt()));
        if (progress.nextAction() != null) {
            document.append("nextAction", action(progress.nextAction()));
        }
        if (progress.failure() != null) {
            document.append("failureCode", progress.failure().code())
                    .append("failureMessage", progress.failure().message());
        }
        return document;
    }

    private static Attempt attempt(Document stored) {
        var action = stored.get("nextAction", Document.class);
        var failureCode = stored.getString("failureCode");
        return new Attempt(
                stored.getString("id"),
                stored.getString("processor"),
                stored.getString("choice"),
                stored.getString("token"),
                stored.getString("trace"),
                stored.getDate("startedAt").toInstant(),
                stored.getDate("actBy").toInstant(),
                new Progress(
                        AttemptState.valueOf(stored.getString("state")),
                        stored.getString("reference"),
                        stored.getLong("authorizedMinor"),
                        stored.getLong("capturedMinor"),
                        stored.getLong("surplusMinor"),
                        instant(stored, "capturedAt"),
                        action == null ? null : action(action),
                        failureCode == null ? null : new Failure(failureCode, stored.getString("failureMessage"))));
    }

    private static Document action(NextAction action) {
        var stored = new Document("type", action.type());
        return switch (action) {
            case NextAction.Redirect(var url) -> stored.append("url", url);
            case NextAction.Confirm(var clientSecret) -> stored.append("clientSecret", clientSecret);
            case NextAction.Instructions(var reference, var recipient, var text) ->
                stored.append("reference", reference)
                        .append("recipient", recipient)
                        .append("text", text);
        };
    }

    private static NextAction action(Document stored) {
        return switch (stored.getString("type")) {
            case "redirect" -> new NextAction.Redirect(stored.getString("url"));
            case "confirm" -> new NextAction.Confirm(stored.getString("clientSecret"));
            case "instructions" ->
                new NextAction.Instructions(
                        stored.getString("reference"), stored.getString("recipient"), stored.getString("text"));
            default -> throw new IllegalStateException("Stored next action of type " + stored.getString("type"));
        };
    }

    private static HistoryEntry entry(Document stored) {
        return new HistoryEntry(
                stored.getDate("at").toInstant(),
                stored.getString("who"),
                stored.getString("what"),
                stored.getString("detail"));
    }

    private static Stream<Document> each(Document stored, String field) {
        return stored.getList(field, Document.class, List.of()).stream();
    }

    private static <T> List<Document> each(List<T> values, Function<T, Document> written) {
        return values.stream().map(written).toList();
    }

    static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    static @Nullable Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
