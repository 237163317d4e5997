package dev.laurel.payment.processor.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.RefundOrder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is said to Coinbase, and how its words are understood. */
class CoinbaseWordsTest {

    private static final URI COINBASE = URI.create("https://business.coinbase.com");
    private static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Money PRICE = Money.of(CurrencyUnit.EUR, 20);

    @Test
    void aStatusThatNobodyKnowsTellsNothing() {
        assertThat(CoinbaseTranslator.outcome(checkout("ON_HOLD", List.of()), false))
                .isEqualTo(new ChargeOutcome.Unknown("Coinbase status ON_HOLD"));
    }

    @Test
    void aRefundInUsdcIsWorthItsShare() {
        var refund = new Checkout.Refund("r1", new BigDecimal("11.00"), "COMPLETED", MADE, "by hand", null, null);
        var seen = CoinbaseTranslator.refund(checkout("PARTIALLY_REFUNDED", List.of(refund)), refund);
        assertThat(seen.amount()).isEqualTo(Money.of(CurrencyUnit.EUR, 10));
        assertThat(seen.refundId()).isNull();
    }

    @Test
    void ourRefundIsKnownByItsReasonHoweverLongThatIs() {
        var order = new RefundOrder("rf_1", charge(null), "c", PRICE, "[why] " + "x".repeat(600), MADE);
        var reason = CoinbaseMarks.reason(order);
        assertThat(reason).hasSize(500);
        assertThat(CoinbaseMarks.refundId(
                        new Checkout.Refund("r1", BigDecimal.ONE, "PENDING", MADE, reason, null, null)))
                .isEqualTo("rf_1");
    }

    @Test
    void keysAreUuidsOfVersion4AndAlwaysTheSame() {
        var key = UUID.fromString(CoinbaseMarks.key("pay_1-1"));
        assertThat(key.version()).isEqualTo(4);
        assertThat(key.variant()).isEqualTo(2);
        assertThat(CoinbaseMarks.key("pay_1-1")).isEqualTo(key.toString());
        assertThat(CoinbaseMarks.key("pay_1-2")).isNotEqualTo(key.toString());
    }

    @Test
    void theSameChargeIsAskedForInTheSameWords() {
        var charge = charge("https://shop.example/thanks");
        assertThat(NewCheckout.of(charge, Duration.ofHours(1), COINBASE))
                .isEqualTo(NewCheckout.of(charge, Duration.ofHours(1), COINBASE));
    }

    @Test
    void coinbaseIsNotToldOfAddressesThatItRefuses() {
        var window = Duration.ofHours(1);
        assertThat(NewCheckout.of(charge("http://localhost/thanks"), window, COINBASE)
                        .successRedirectUrl())
                .isNull();
        assertThat(NewCheckout.of(charge("https://shop.example/thanks"), window, COINBASE)
                        .successRedirectUrl())
                .isEqualTo("https://shop.example/thanks");
        assertThat(NewCheckout.of(charge(null), window, COINBASE).failRedirectUrl())
                .isNull();
    }

    private static Charge charge(String returnUrl) {
        return new Charge("pay_1", "pay_1-1", PRICE, null, "Tea", returnUrl, MADE);
    }

    private static Checkout checkout(String status, List<Checkout.Refund> refunds) {
        return new Checkout(
                "68f7a946db0529ea9b6d3a12",
                "https://payments.coinbase.com/payment-links/pl_1",
                new BigDecimal("22.00"),
                "USDC",
                status,
                Map.of(),
                new BigDecimal("20.00"),
                "EUR",
                refunds,
                MADE,
                MADE);
    }
}
