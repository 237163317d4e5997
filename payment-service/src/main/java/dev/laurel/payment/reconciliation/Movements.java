package dev.laurel.payment.reconciliation;

import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The lines of a statement that are about one charge, netted. */
record Movements(String reference, List<StatementLine> lines) {

    static Map<String, Movements> byCharge(List<StatementLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        StatementLine::reference,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                own -> new Movements(own.getFirst().reference(), own))));
    }

    boolean hasCharge() {
        return lines.stream().anyMatch(line -> line.kind() == Kind.CHARGE);
    }

    /** What was taken in all. */
    Money charged() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.CHARGE)
                .map(StatementLine::amount)
                .reduce(zero(), Money::plus);
    }

    /** What is gone of each refund, by the provider's id: zero if it came back. */
    Map<String, Money> refunds() {
        return net(Kind.REFUND, Kind.REFUND_RETURNED);
    }

    /** What is gone because of each dispute: zero if it was won. */
    Map<String, Money> disputes() {
        return net(Kind.DISPUTE, Kind.DISPUTE_RETURNED);
    }

    private Map<String, Money> net(Kind gone, Kind returned) {
        return lines.stream()
                .filter(line -> line.kind() == gone || line.kind() == returned)
                .collect(Collectors.toMap(
                        StatementLine::id,
                        line -> line.kind() == gone
                                ? line.amount()
                                : line.amount().negated(),
                        Money::plus));
    }

    private Money zero() {
        return Money.zero(lines.getFirst().amount().getCurrencyUnit());
    }
}
