package dev.laurel.payment.processor.coinbase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.contract.ChargeContract;
import dev.laurel.payment.processor.contract.OpenChargeContract;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Request;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Trouble;
import dev.laurel.payment.processor.contract.RefundContract;
import dev.laurel.payment.processor.contract.RotationContract;
import dev.laurel.payment.processor.contract.StaleWebhookContract;
import dev.laurel.payment.processor.contract.StatementContract;
import dev.laurel.payment.processor.contract.TroubleContract;
import dev.laurel.payment.processor.contract.WebhookContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Coinbase keeps the contracts, and what is its own. */
class CoinbaseProcessorTest
        implements ChargeContract<CoinbaseAtSimulator>,
                OpenChargeContract<CoinbaseAtSimulator>,
                TroubleContract<CoinbaseAtSimulator>,
                RefundContract<CoinbaseAtSimulator>,
                WebhookContract<CoinbaseAtSimulator>,
                StaleWebhookContract<CoinbaseAtSimulator>,
                RotationContract<CoinbaseAtSimulator>,
                StatementContract<CoinbaseAtSimulator> {

    private static final Money PRICE = Money.of(CurrencyUnit.EUR, 20);
    private static final Duration PAST_ALL_DOUBT = Duration.ofMinutes(6);

    private final CoinbaseAtSimulator coinbase = new CoinbaseAtSimulator();

    @Override
    public CoinbaseAtSimulator provider() {
        return coinbase;
    }

    @Override
    public ProviderStatement statement() {
        return coinbase.statement();
    }

    @Test
    void aPaymentOnTheChainIsPendingUntilItIsConfirmed() {
        var reference = started(charge()).reference();
        coinbase.coinbase().act(reference, "pay");
        assertThat(coinbase.processor().lookUp(charge(), reference)).isEqualTo(new ChargeOutcome.Pending(reference));
        coinbase.coinbase().settle(reference, false);
        assertThat(coinbase.processor().lookUp(charge(), reference)).isInstanceOf(ChargeOutcome.Declined.class);
    }

    @Test
    void anExpiredCheckoutWasAbandoned() {
        var reference = started(charge()).reference();
        coinbase.coinbase().act(reference, "expire");
        assertThat(coinbase.processor().lookUp(charge(), reference))
                .isEqualTo(new ChargeOutcome.Cancelled(reference, true));
    }

    @Test
    void whatIsPaidIsToldInTheCurrencyThatWasAskedFor() {
        var charge = charge();
        var reference = started(charge).reference();
        coinbase.coinbase().pay(reference);
        assertThat(coinbase.processor().lookUp(charge, reference))
                .isInstanceOfSatisfying(
                        Captured.class, captured -> assertThat(captured.total()).isEqualTo(PRICE));
    }

    @Test
    void anAttemptWhoseAnswerWasLostIsFoundByItsMarks() {
        var charge = charge();
        coinbase.trouble(Request.START, Trouble.NO_ANSWER_THOUGH_DONE);
        assertThat(coinbase.processor().start(charge)).isInstanceOf(ChargeOutcome.Unknown.class);
        assertThat(coinbase.processor().lookUp(charge, null)).isInstanceOf(RequiresAction.class);
    }

    @Test
    void anAttemptThatCannotArriveAnyMoreIsCertainlyNotThere() {
        var later = coinbase.processorAt(Clock.offset(Clock.systemUTC(), PAST_ALL_DOUBT));
        assertThat(later.lookUp(charge(), null)).isEqualTo(new ChargeOutcome.NotFound());
    }

    @Test
    void aRepeatedStartTellsWhatHasBecomeOfIt() {
        var charge = charge();
        coinbase.coinbase().pay(started(charge).reference());
        var later = coinbase.processorAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        assertThat(later.start(charge)).isInstanceOf(Captured.class);
    }

    @Test
    void aWebhooksBodyTellsWhatWasTaken() {
        var charge = charge();
        var reference = started(charge).reference();
        coinbase.coinbase().pay(reference);
        var delivery = coinbase.deliveryOfCapture(charge);
        assertThat(coinbase.webhooks().told(delivery.body()))
                .hasValueSatisfying(told -> assertThat(told)
                        .isEqualTo(new WebhookReader.Told.OfCharge(
                                coinbase.processor().lookUp(charge, reference))));
        assertThat(coinbase.webhooks().told(coinbase.eventOfUnknownType().getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void aRefundThatFailsHasNotGoneBack() {
        var charge = charge();
        var reference = started(charge).reference();
        coinbase.coinbase().pay(reference);
        var order = new RefundOrder("rf_1", charge, reference, PRICE, "Too late", Instant.now());
        assertThat(coinbase.processor().refund(order)).isInstanceOf(RefundOutcome.Seen.class);
        coinbase.coinbase().settleRefunds(reference, false);
        assertThat(coinbase.processor().lookUpRefund(order, null))
                .isInstanceOfSatisfying(
                        RefundOutcome.Seen.class,
                        seen -> assertThat(seen.refund().state()).isEqualTo(RefundSeen.State.FAILED));
        assertThat(coinbase.refundedMinor(charge)).isZero();
    }

    @Test
    void anotherKeyIsNotLetInAndDecidesNothing() {
        var otherKey = "AAAA" + SimulatedCoinbase.KEY_SECRET.substring(4);
        var properties = CoinbaseAtSimulator.properties(coinbase.coinbase().address(), otherKey);
        var checkouts = new CoinbaseConfiguration().coinbaseCheckouts(properties, Clock.systemUTC());
        var stranger = new CoinbaseProcessor(checkouts, properties, Clock.systemUTC());
        assertThat(stranger.start(charge())).isEqualTo(new ChargeOutcome.Unknown("Unauthorized"));
    }

    @Test
    void aTokenThatIsTooOldIsNotLetIn() {
        var properties = CoinbaseAtSimulator.properties(coinbase.coinbase().address(), SimulatedCoinbase.KEY_SECRET);
        var past = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3));
        var checkouts = new CoinbaseConfiguration().coinbaseCheckouts(properties, past);
        assertThat(new CoinbaseProcessor(checkouts, properties, past).start(charge()))
                .isEqualTo(new ChargeOutcome.Unknown("Unauthorized"));
    }

    @Test
    void withoutAKeyItIsNotOfferedAndStarts() {
        var properties = CoinbaseAtSimulator.properties(coinbase.coinbase().address(), "");
        var checkouts = new CoinbaseConfiguration().coinbaseCheckouts(properties, Clock.systemUTC());
        var processor = new CoinbaseProcessor(checkouts, properties, Clock.systemUTC());
        assertThat(processor.isAvailable()).isFalse();
        assertThat(processor.start(charge())).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    private RequiresAction started(Charge charge) {
        var required = (RequiresAction) coinbase.processor().start(charge);
        assertThat(required.action()).isInstanceOf(NextAction.Redirect.class);
        return required;
    }

    private static Charge charge() {
        return new Charge("pay_1", "pay_1-1", PRICE, null, "Tea", "http://localhost:8080/thanks", Instant.now());
    }
}
