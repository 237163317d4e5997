package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.WebhookReader.Owner;
import dev.laurel.payment.processor.paypal.PaypalReports.Dispute;
import dev.laurel.payment.processor.paypal.PaypalReports.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts one report's transactions into the port's words, by their <a
 * href="https://developer.paypal.com/docs/transaction-search/transaction-event-codes/">event codes</a>. The report speaks
 * of captures; of which order one is, PayPal is asked where the line does not tell.
 */
final class PaypalStatementLines {

    private final PaypalReports reports;
    private final PaypalDisputes disputes;
    private final Map<String, String> ordersByCapture = new HashMap<>();

    PaypalStatementLines(PaypalReports reports, PaypalDisputes disputes) {
        this.reports = reports;
        this.disputes = disputes;
    }

    List<StatementLine> of(List<Transaction> transactions) throws ApiException, IOException {
        List<StatementLine> lines = new ArrayList<>();
        for (var transaction : transactions) {
            if (hasMoved(transaction)) {
                var line = line(transaction);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Succeeded, or succeeded and sent back since. Not pending or denied. */
    private static boolean hasMoved(Transaction transaction) {
        return "S".equals(transaction.status()) || "V".equals(transaction.status());
    }

    private @Nullable StatementLine line(Transaction transaction) throws ApiException, IOException {
        return switch (transaction.code()) {
            case "T0006" -> charge(transaction);
            // Whatever sort of payment PayPal makes of it: it is ours.
            case String code
            when code.startsWith("T00")
                    && PaypalMark.owner(transaction.customId()).isPresent() -> charge(transaction);
            case "T1107" -> refund(transaction);
            // A chargeback, and what PayPal holds while it looks into a dispute of its own.
            case "T1201", "T1110" -> disputed(transaction, Kind.DISPUTE);
            case "T1202", "T1111" -> disputed(transaction, Kind.DISPUTE_RETURNED);
            // PayPal takes money back: after a dispute, or for reasons of its own.
            case "T1106" ->
                dispute(transaction).isPresent() ? disputed(transaction, Kind.DISPUTE) : refund(transaction);
            default -> null;
        };
    }

    private StatementLine charge(Transaction transaction) throws ApiException, IOException {
        var order = "ODR".equals(transaction.aboutType()) && transaction.about() != null
                ? transaction.about()
                : orderOf(transaction.id());
        return line(transaction, Kind.CHARGE, order, order);
    }

    private StatementLine refund(Transaction transaction) throws ApiException, IOException {
        var mark = PaypalMark.refund(transaction.customId());
        var order = mark.isPresent() ? mark.get().order() : orderOf(capture(transaction));
        var kind = transaction.amount().value().startsWith("-") ? Kind.REFUND : Kind.REFUND_RETURNED;
        return line(transaction, kind, order, transaction.id());
    }

    private StatementLine disputed(Transaction transaction, Kind kind) throws ApiException, IOException {
        var dispute = dispute(transaction).map(Dispute::id).orElse(transaction.id());
        return line(transaction, kind, orderOf(capture(transaction)), dispute);
    }

    /** The last dispute that was opened before the money moved. */
    private Optional<Dispute> dispute(Transaction transaction) {
        var items = reports.disputesOf(capture(transaction)).items();
        return Objects.requireNonNullElse(items, List.<Dispute>of()).stream()
                .filter(dispute -> !dispute.createTime().isAfter(transaction.at()))
                .max(Comparator.comparing(Dispute::createTime));
    }

    private static String capture(Transaction transaction) {
        return Objects.requireNonNull(
                transaction.about(), "PayPal does not say what " + transaction.id() + " is about");
    }

    private String orderOf(String captureId) throws ApiException, IOException {
        var known = ordersByCapture.get(captureId);
        if (known != null) {
            return known;
        }
        var order = disputes.orderOf(captureId);
        ordersByCapture.put(captureId, order);
        return order;
    }

    private static StatementLine line(Transaction transaction, Kind kind, String order, String id) {
        var amount = transaction.amount();
        return new StatementLine(
                kind,
                order,
                id,
                PaypalTranslator.money(amount.currency(), amount.value()).abs(),
                transaction.at().toInstant(),
                PaypalMark.owner(transaction.customId()).map(Owner::attemptId).orElse(null));
    }
}
