package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store's invoices and claimed refunds as a statement. A charge stands at the time of its last payment, a refund at
 * that of its claim.
 */
final class BtcpayStatement implements ProviderStatement {

    private static final int PAGE = 100;

    private final Greenfield greenfield;
    private final BtcpayProperties properties;

    BtcpayStatement(Greenfield greenfield, BtcpayProperties properties) {
        this.greenfield = greenfield;
        this.properties = properties;
    }

    @Override
    public String provider() {
        return BtcpayProcessor.ID;
    }

    @Override
    public Set<String> processors() {
        return Set.of(BtcpayProcessor.ID);
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        try {
            List<StatementLine> lines = new ArrayList<>();
            invoices(from.minus(properties.lateness()), until)
                    .forEach(invoice -> charge(invoice).ifPresent(lines::add));
            lines.addAll(refunds());
            return lines.stream()
                    .filter(line -> !line.at().isBefore(from) && line.at().isBefore(until))
                    .toList();
        } catch (RuntimeException lost) {
            throw new StatementUnavailableException(provider(), lost);
        }
    }

    /** By id: an invoice that is made meanwhile pushes the others on, and one of them is met twice. */
    private Iterable<Invoice> invoices(Instant from, Instant until) {
        Map<String, Invoice> found = new LinkedHashMap<>();
        for (var skip = 0; ; skip += PAGE) {
            var page =
                    greenfield.invoices(properties.store(), from.getEpochSecond(), until.getEpochSecond(), skip, PAGE);
            page.forEach(invoice -> found.put(invoice.id(), invoice));
            if (page.size() < PAGE) {
                return found.values();
            }
        }
    }

    private Optional<StatementLine> charge(Invoice invoice) {
        var isOpen = invoice.paidAmount().signum() == 0 && !invoice.status().equals("Settled");
        if (isOpen) {
            return Optional.empty();
        }
        var outcome = BtcpayTranslator.outcome(invoice, Takings.of(invoice, methods(invoice)), false);
        return outcome instanceof ChargeOutcome.Captured(var reference, var total, var at, var none)
                ? Optional.of(new StatementLine(Kind.CHARGE, reference, reference, total, at, attempt(invoice)))
                : Optional.empty();
    }

    private List<StatementLine> refunds() {
        var payouts = greenfield.allPayouts(properties.store()).stream()
                .filter(payout -> payout.pullPaymentId() != null && payout.isPaid())
                .collect(Collectors.groupingBy(PullPayment.Payout::pullPaymentId));
        return greenfield.pullPayments(properties.store()).stream()
                .filter(pull -> payouts.containsKey(pull.id()))
                .flatMap(pull -> BtcpayMarks.refunds(pull)
                        .map(refunds -> refund(pull, refunds, payouts.getOrDefault(pull.id(), List.of())))
                        .stream())
                .toList();
    }

    private StatementLine refund(PullPayment pull, BtcpayMarks.Refunds refunds, List<PullPayment.Payout> payouts) {
        var invoice = greenfield.invoice(refunds.invoice());
        var seen = BtcpayRefunds.seen(pull, refunds, payouts, invoice, methods(invoice));
        return new StatementLine(Kind.REFUND, refunds.invoice(), pull.id(), seen.amount(), seen.at(), attempt(invoice));
    }

    private List<Invoice.Method> methods(Invoice invoice) {
        return invoice.paymentMethods() == null ? greenfield.paymentMethods(invoice.id()) : invoice.paymentMethods();
    }

    private static @Nullable String attempt(Invoice invoice) {
        return BtcpayMarks.owner(invoice.metadata()).map(Owner::attemptId).orElse(null);
    }
}
