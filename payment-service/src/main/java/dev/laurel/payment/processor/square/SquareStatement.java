package dev.laurel.payment.processor.square;

import com.squareup.square.types.Dispute;
import com.squareup.square.types.Payment;
import com.squareup.square.types.PaymentRefund;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The account's payments, refunds and disputes. Square has no list of all movements: payouts come days later and in
 * sums. Money counts from when the payment or refund was made; of disputes, inquiries move none.
 */
final class SquareStatement implements ProviderStatement {

    private final SquareAccount account;

    SquareStatement(SquareAccount account) {
        this.account = account;
    }

    @Override
    public String provider() {
        return SquareProcessor.PROVIDER;
    }

    @Override
    public Set<String> processors() {
        return Arrays.stream(SquareRail.values()).map(SquareRail::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        try {
            return Stream.of(
                            account.payments(from, until, null).flatMap(SquareStatement::lines),
                            account.refunds(from, until).flatMap(SquareStatement::lines),
                            account.disputes().flatMap(SquareStatement::lines))
                    .flatMap(lines -> lines)
                    .filter(line -> !line.at().isBefore(from) && line.at().isBefore(until))
                    .toList();
        } catch (RuntimeException lost) {
            throw new StatementUnavailableException(provider(), lost);
        }
    }

    private static Stream<StatementLine> lines(Payment payment) {
        if (payment.getStatus().filter("COMPLETED"::equals).isEmpty()) {
            return Stream.empty();
        }
        var id = payment.getId().orElseThrow();
        return Stream.of(new StatementLine(
                Kind.CHARGE,
                id,
                id,
                SquareTranslator.money(payment.getTotalMoney().orElseThrow()),
                SquareTranslator.at(payment.getCreatedAt()),
                SquareReference.owner(payment.getReferenceId().orElse(null))
                        .map(owner -> owner.attemptId())
                        .orElse(null)));
    }

    private static Stream<StatementLine> lines(PaymentRefund refund) {
        if (refund.getStatus().filter("COMPLETED"::equals).isEmpty()
                || refund.getPaymentId().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new StatementLine(
                Kind.REFUND,
                refund.getPaymentId().orElseThrow(),
                refund.getId(),
                SquareTranslator.money(refund.getAmountMoney()),
                SquareTranslator.at(refund.getCreatedAt()),
                null));
    }

    /** The amount is withheld from when the dispute is made until it is won. */
    private static Stream<StatementLine> lines(Dispute dispute) {
        var state = dispute.getState().orElseThrow().toString();
        if (state.startsWith("INQUIRY_")) {
            return Stream.empty();
        }
        var withheld = line(Kind.DISPUTE, dispute, SquareTranslator.at(dispute.getCreatedAt()));
        return state.equals("WON")
                ? Stream.of(withheld, line(Kind.DISPUTE_RETURNED, dispute, SquareTranslator.at(dispute.getUpdatedAt())))
                : Stream.of(withheld);
    }

    private static StatementLine line(Kind kind, Dispute dispute, Instant at) {
        var seen = SquareTranslator.dispute(dispute);
        return new StatementLine(kind, seen.reference(), seen.id(), seen.amount(), at, null);
    }
}
