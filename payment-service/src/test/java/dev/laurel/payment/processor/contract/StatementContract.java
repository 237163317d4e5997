package dev.laurel.payment.processor.contract;

import static dev.laurel.payment.processor.contract.Charges.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The provider's account of the money that it moved. */
public interface StatementContract<P extends ProviderUnderTest> extends ProviderContract<P> {

    ProviderStatement statement();

    @Test
    default void statementShowsWhatWasTakenAndWhatWentBack() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        var order = Charges.refund(charge, captured, Money.of(CurrencyUnit.USD, 20));
        var refund = ((RefundOutcome.Seen) provider().processor().refund(order)).refund();
        provider().refundsArrive();

        assertThat(statement().processors())
                .contains(provider().processor().capabilities().id());
        var now = Instant.now();
        assertThat(statement().read(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))))
                .extracting(StatementLine::kind, StatementLine::reference, StatementLine::id, StatementLine::amount)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHARGE, captured.reference(), captured.reference(), PRICE),
                        tuple(Kind.REFUND, captured.reference(), refund.id(), order.amount()));
        assertThat(statement().read(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2))))
                .isEmpty();
    }
}
