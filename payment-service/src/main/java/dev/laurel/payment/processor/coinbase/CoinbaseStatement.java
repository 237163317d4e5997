package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Coinbase's checkouts as a statement. A charge stands at the time when its checkout was made, as that never changes; it
 * can be paid as long as the approval window after it.
 */
final class CoinbaseStatement implements ProviderStatement {

    private static final List<String> PAID = List.of("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED");

    private final CheckoutList list;

    CoinbaseStatement(Checkouts checkouts) {
        this.list = new CheckoutList(checkouts);
    }

    @Override
    public String provider() {
        return CoinbaseProcessor.ID;
    }

    @Override
    public Set<String> processors() {
        return Set.of(CoinbaseProcessor.ID);
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        try {
            // A set: one that moves from one status to the next meanwhile is met twice.
            Set<StatementLine> lines = new LinkedHashSet<>();
            PAID.forEach(status -> list.each(status, checkout -> lines.addAll(lines(checkout))));
            return lines.stream()
                    .filter(line -> !line.at().isBefore(from) && line.at().isBefore(until))
                    .toList();
        } catch (RuntimeException lost) {
            throw new StatementUnavailableException(provider(), lost);
        }
    }

    private static List<StatementLine> lines(Checkout checkout) {
        var attempt =
                CoinbaseMarks.owner(checkout.metadata()).map(Owner::attemptId).orElse(null);
        List<StatementLine> lines = new ArrayList<>();
        lines.add(new StatementLine(
                Kind.CHARGE,
                checkout.id(),
                checkout.id(),
                CoinbaseTranslator.total(checkout),
                checkout.createdAt(),
                attempt));
        for (var refund : checkout.allRefunds()) {
            var seen = CoinbaseTranslator.refund(checkout, refund);
            if (seen.state() == RefundSeen.State.SUCCEEDED) {
                lines.add(new StatementLine(Kind.REFUND, checkout.id(), seen.id(), seen.amount(), seen.at(), attempt));
            }
        }
        return lines;
    }
}
