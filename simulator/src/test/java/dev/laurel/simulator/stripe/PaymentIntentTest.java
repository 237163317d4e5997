package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import dev.laurel.simulator.SimulatorTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIntentTest extends SimulatorTest {

    @Test
    void confirmedWithAGoodCardItSucceeds() throws StripeException {
        var payment = pay("pm_card_visa");

        assertThat(payment.getStatus()).isEqualTo("succeeded");
        assertThat(payment.getAmountReceived()).isEqualTo(1999);
        assertThat(payment.getCurrency()).isEqualTo("usd");
        assertThat(payment.getMetadata()).containsEntry("paymentId", "p-1");
        assertThat(payment.getLivemode()).isFalse();
        assertThat(payment.getLastResponse().requestId()).startsWith("req_");

        var charge = stripe().charges().retrieve(payment.getLatestCharge());
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getCaptured()).isTrue();
        assertThat(charge.getAmountCaptured()).isEqualTo(1999);
        assertThat(charge.getPaymentIntent()).isEqualTo(payment.getId());
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
    }

    @Test
    void theLatestChargeIsWrittenOutWhenAskedFor() throws StripeException {
        var payment = pay("pm_card_visa");

        var expanded = stripe().paymentIntents()
                .retrieve(
                        payment.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());

        assertThat(payment.getLatestChargeObject()).isNull();
        assertThat(expanded.getLatestChargeObject().getBalanceTransaction()).startsWith("txn_");
    }

    @Test
    void withoutConfirmationNothingIsTaken() throws StripeException {
        var bare = stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(500L)
                        .setCurrency("eur")
                        .build());
        assertThat(bare.getStatus()).isEqualTo("requires_payment_method");
        assertThat(bare.getLatestCharge()).isNull();

        var chosen = stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(500L)
                        .setCurrency("eur")
                        .setPaymentMethod("pm_card_visa")
                        .build());
        assertThat(chosen.getStatus()).isEqualTo("requires_confirmation");

        var confirmation = PaymentIntentConfirmParams.builder()
                .setReturnUrl("https://shop.example/back")
                .build();
        var paid = stripe().paymentIntents().confirm(chosen.getId(), confirmation);
        assertThat(paid.getStatus()).isEqualTo("succeeded");

        var missing = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe().paymentIntents().confirm(bare.getId(), confirmation));
        assertThat(missing.getCode()).isEqualTo("payment_intent_unexpected_state");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card",
        "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
        "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc",
        "pm_card_chargeDeclinedProcessingError, processing_error, processing_error",
    })
    void aDeclinedCardTakesNothingAndTheNextMayPay(String method, String code, String declineCode)
            throws StripeException {
        var declined = catchThrowableOfType(CardException.class, () -> pay(method));

        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo(code);
        assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
        assertThat(declined.getCharge()).startsWith("ch_");
        var left = declined.getStripeError().getPaymentIntent();
        assertThat(left.getStatus()).isEqualTo("requires_payment_method");
        assertThat(left.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
        assertThat(stripe().charges().retrieve(declined.getCharge()).getStatus())
                .isEqualTo("failed");
        awaitReceived("payment_intent.payment_failed");

        var paid = stripe().paymentIntents()
                .confirm(
                        left.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_mastercard")
                                .build());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getLastPaymentError()).isNull();
        assertThat(paid.getLatestCharge()).isNotEqualTo(declined.getCharge());
    }

    @Test
    void aManualCaptureTakesTheMoneyLaterAndNotMoreThanWasAuthorized() throws StripeException {
        var authorized = stripe().paymentIntents()
                .create(purchase("pm_card_visa")
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build());
        assertThat(authorized.getStatus()).isEqualTo("requires_capture");
        assertThat(authorized.getAmountCapturable()).isEqualTo(1999);
        assertThat(authorized.getAmountReceived()).isZero();

        var tooMuch = catchThrowableOfType(InvalidRequestException.class, () -> capture(authorized, 2000));
        assertThat(tooMuch.getCode()).isEqualTo("amount_too_large");

        var captured = capture(authorized, 1500);
        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(1500);
        assertThat(captured.getAmountCapturable()).isZero();

        var again = catchThrowableOfType(InvalidRequestException.class, () -> capture(authorized, 499));
        assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
    }

    private PaymentIntent capture(PaymentIntent payment, long amount) throws StripeException {
        return stripe().paymentIntents()
                .capture(
                        payment.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .build());
    }

    @Test
    void whatIsNotPaidMayBeCanceledAndWhatIsPaidMayNot() throws StripeException {
        var authorized = stripe().paymentIntents()
                .create(purchase("pm_card_visa")
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build());
        var canceled = stripe().paymentIntents()
                .cancel(
                        authorized.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());
        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("abandoned");
        assertThat(canceled.getCanceledAt()).isPositive();

        var paid = pay("pm_card_visa");
        var refused = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe().paymentIntents().cancel(paid.getId()));
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void currenciesWithoutFractionsAreCharged() throws StripeException {
        var yen = stripe().paymentIntents()
                .create(purchase("pm_card_visa")
                        .setAmount(500L)
                        .setCurrency("jpy")
                        .build());

        assertThat(yen.getStatus()).isEqualTo("succeeded");
        assertThat(yen.getAmountReceived()).isEqualTo(500);
        assertThat(yen.getPaymentMethodTypes()).containsExactly("card");
    }

    @Test
    void aListIsPagedNewestFirst() throws StripeException {
        var all = new ArrayList<String>();
        for (var number = 0; number < 7; number++) {
            all.addFirst(pay("pm_card_visa").getId());
        }

        var first = stripe().paymentIntents()
                .list(PaymentIntentListParams.builder().setLimit(3L).build());
        assertThat(first.getData().stream().map(PaymentIntent::getId)).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(first.getHasMore()).isTrue();

        var paged = new ArrayList<String>();
        first.autoPagingIterable().forEach(payment -> paged.add(payment.getId()));
        assertThat(paged).containsExactlyElementsOf(all);

        var back = stripe().paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setLimit(2L)
                        .setEndingBefore(all.get(3))
                        .build());
        assertThat(back.getData().stream().map(PaymentIntent::getId)).containsExactlyElementsOf(all.subList(1, 3));
    }
}
