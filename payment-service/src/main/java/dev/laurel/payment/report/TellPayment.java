package dev.laurel.payment.report;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfers;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.payment.reconciliation.Case;
import dev.laurel.payment.reconciliation.Cases;
import dev.laurel.payment.report.TimelineEvent.Target;
import dev.laurel.payment.webhook.WebhookInbox;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to a payment. */
@Component
class TellPayment {

    private final WebhookInbox inbox;
    private final Transfers transfers;
    private final Cases cases;

    TellPayment(WebhookInbox inbox, Transfers transfers, Cases cases) {
        this.inbox = inbox;
        this.transfers = transfers;
        this.cases = cases;
    }

    /** What was learned of it, in no order. */
    static Stream<TimelineEvent> history(Payment payment) {
        var id = payment.id().value();
        var history = payment.history();
        return IntStream.range(0, history.size()).mapToObj(line -> {
            var entry = history.get(line);
            return new TimelineEvent(
                    "%s:%04d".formatted(id, line),
                    entry.at(),
                    "payment." + entry.what(),
                    HistoryWords.of(entry),
                    entry.who(),
                    Target.payment(id));
        });
    }

    /** That, and all else that belongs to it: deliveries, staff's words about transfers, differences. In no order. */
    Stream<TimelineEvent> whole(Payment payment) {
        var id = payment.id().value();
        return Stream.of(history(payment), deliveries(id), receipts(id), differences(id))
                .flatMap(events -> events);
    }

    private Stream<TimelineEvent> deliveries(String payment) {
        return inbox.received(payment).stream()
                .map(received -> new TimelineEvent(
                        "webhook:" + received.id(),
                        received.at(),
                        "payment.webhook",
                        "%s told: %s%s.".formatted(received.provider(), received.type(), standing(received)),
                        received.provider(),
                        Target.payment(payment)));
    }

    private static String standing(WebhookInbox.Received received) {
        if (received.givenUp()) {
            return ", which nobody could act upon";
        }
        return received.due() ? ", which is still to be acted upon" : "";
    }

    private Stream<TimelineEvent> receipts(String payment) {
        return transfers.find(payment).stream()
                .flatMap(page -> IntStream.range(0, page.receipts().size())
                        .boxed()
                        .flatMap(line -> {
                            var id = "receipt:%s:%04d".formatted(payment, line);
                            var receipt = page.receipts().get(line);
                            return Stream.of(
                                            said(payment, id, receipt, "confirmed", receipt.confirmed()),
                                            said(payment, id, receipt, "approved", receipt.approved()),
                                            said(payment, id, receipt, "undone", receipt.undone()))
                                    .flatMap(told -> told);
                        }));
    }

    private static Stream<TimelineEvent> said(
            String payment, String id, Receipt receipt, String what, @Nullable Word word) {
        return Stream.ofNullable(word)
                .map(given -> new TimelineEvent(
                        id + ":" + what,
                        given.at(),
                        "payment.receipt-" + what,
                        "Staff %s: %s came by bank under %s."
                                .formatted(
                                        what.equals("undone") ? "took back" : what,
                                        receipt.amount(),
                                        receipt.bankReference()),
                        given.by(),
                        Target.payment(payment)));
    }

    private Stream<TimelineEvent> differences(String payment) {
        return cases.about(payment).stream()
                .flatMap(found -> Stream.concat(
                        Stream.of(opened(found)),
                        IntStream.range(0, found.notes().size()).mapToObj(line -> noted(found, line))));
    }

    private static TimelineEvent opened(Case found) {
        return new TimelineEvent(
                "case:" + found.id(),
                found.firstSeenAt(),
                "payment.case-opened",
                "Reconciliation found a difference: " + found.text(),
                null,
                new Target("case", found.id()));
    }

    private static TimelineEvent noted(Case found, int line) {
        var note = found.notes().get(line);
        return new TimelineEvent(
                "case:%s:%04d".formatted(found.id(), line),
                note.at(),
                note.resolves() ? "payment.case-resolved" : "payment.case-note",
                (note.resolves() ? "The difference was settled: " : "About the difference: ") + note.text(),
                note.by(),
                new Target("case", found.id()));
    }
}
