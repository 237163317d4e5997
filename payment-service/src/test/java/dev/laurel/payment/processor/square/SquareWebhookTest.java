package dev.laurel.payment.processor.square;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.WebhookReader.Owner;
import dev.laurel.payment.processor.WebhookReader.Reading;
import dev.laurel.payment.processor.WebhookReader.Told;
import dev.laurel.payment.processor.contract.SignedDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deliveries are believed, and what they say. */
class SquareWebhookTest {

    private static final String KEY = "the key";
    private static final String URL = "https://shop.example/api/payment/webhooks/square";
    private static final Money TEN = Money.of(CurrencyUnit.USD, 10);
    private static final String EVENT = """
            {"merchant_id":"M","type":"%s","event_id":"e-1","created_at":"2026-11-23T12:00:00.5Z",
             "data":{"type":"x","id":"x","object":{%s}}}""";
    private static final String PAYMENT = """
            "payment":{"id":"P1","status":"%s","reference_id":"%s","created_at":"2026-11-23T12:00:00Z",
             "total_money":{"amount":1000,"currency":"USD"}}""";
    private static final String REFUND = """
            "refund":{"id":"P1_r","payment_id":"P1","status":"PENDING","reason":"Broken [rf_1]",
             "created_at":"2026-11-23T12:00:00Z","amount_money":{"amount":1000,"currency":"USD"}}""";
    private static final String DISPUTE = """
            "%s":{"id":"D1","state":"WON","reason":"DUPLICATE","disputed_payment":{"payment_id":"P1"},
             "created_at":"2026-11-23T12:00:00Z","amount_money":{"amount":1000,"currency":"USD"}}""";

    private final SquareWebhook webhook = webhook(List.of("", KEY), URL);

    @Test
    void onlyTheAddressThatWasConfiguredIsSignedFor() {
        var text = EVENT.formatted("payment.updated", PAYMENT.formatted("COMPLETED", "pay_1-1"));
        assertThat(read(webhook, SquareAtSimulator.sign(text, KEY, URL))).isInstanceOf(Reading.Authentic.class);
        assertThat(read(webhook, SquareAtSimulator.sign(text, KEY, URL + "/"))).isInstanceOf(Reading.Refused.class);
        assertThat(read(webhook, SquareAtSimulator.sign(text, KEY, ""))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void withoutAddressOrKeyNothingIsBelieved() {
        var text = EVENT.formatted("payment.updated", PAYMENT.formatted("COMPLETED", "pay_1-1"));
        assertThat(read(webhook(List.of(KEY), null), SquareAtSimulator.sign(text, KEY, "")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(read(webhook(List.of(KEY), ""), SquareAtSimulator.sign(text, KEY, "")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(read(webhook(List.of(), URL), SquareAtSimulator.sign(text, KEY, URL)))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, PROCESSING",
        "PENDING, PROCESSING",
        "COMPLETED, CAPTURED",
        "CANCELED, CANCELLED",
        "FAILED, DECLINED",
        "DREAMT, NOTHING"
    })
    void aPaymentsStatusIsWhatItsEventClaims(String status, Claim claim) {
        assertThat(event("payment.updated", PAYMENT.formatted(status, "pay_1-2")))
                .isEqualTo(new ProviderEvent(
                        "e-1",
                        "payment.updated",
                        Instant.parse("2026-11-23T12:00:00.5Z"),
                        claim,
                        "P1",
                        null,
                        new Owner("pay_1", "pay_1-2")));
    }

    @Test
    void paymentsOfOthersOnTheAccountAreTheirs() {
        var event = event("payment.updated", PAYMENT.formatted("COMPLETED", "order 7"));
        assertThat(event.claim()).isEqualTo(Claim.NOTHING);
        assertThat(event.owner()).isNull();
    }

    @Test
    void refundsAndDisputesNameTheirPayment() {
        assertThat(event("refund.created", REFUND))
                .extracting(ProviderEvent::claim, ProviderEvent::reference)
                .containsExactly(Claim.REFUND, "P1");
        for (var place : List.of("dispute", "object")) {
            assertThat(event("dispute.state.updated", DISPUTE.formatted(place)))
                    .extracting(ProviderEvent::claim, ProviderEvent::reference, ProviderEvent::dispute)
                    .containsExactly(Claim.DISPUTE, "P1", "D1");
        }
    }

    @Test
    void bodiesTellHowThingsStood() {
        assertThat(told(PAYMENT.formatted("COMPLETED", "pay_1-1")))
                .isEqualTo(new Told.OfCharge(
                        new ChargeOutcome.Captured("P1", TEN, Instant.parse("2026-11-23T12:00:00Z"), List.of())));
        assertThat(((Told.OfRefund) told(REFUND)).refund())
                .extracting(RefundSeen::id, RefundSeen::refundId, RefundSeen::amount, RefundSeen::state)
                .containsExactly("P1_r", "rf_1", TEN, RefundSeen.State.PENDING);
        assertThat(((Told.OfDispute) told(DISPUTE.formatted("dispute"))).dispute())
                .extracting(DisputeSeen::id, DisputeSeen::reference, DisputeSeen::stage, DisputeSeen::reason)
                .containsExactly("D1", "P1", DisputeSeen.Stage.WON, "duplicate");
        assertThat(webhook.told("{}".getBytes(UTF_8))).isEmpty();
    }

    private Told told(String object) {
        return webhook.told(new SignedDelivery(EVENT.formatted("x.y", object), Map.of()).body())
                .orElseThrow();
    }

    private ProviderEvent event(String type, String object) {
        var delivery = SquareAtSimulator.sign(EVENT.formatted(type, object), KEY, URL);
        return ((Reading.Authentic) read(webhook, delivery)).event();
    }

    private static Reading read(SquareWebhook webhook, SignedDelivery delivery) {
        return webhook.read(delivery.body(), delivery::header);
    }

    private static SquareWebhook webhook(List<String> keys, String url) {
        var properties = new SquareProperties(
                URI.create("http://localhost:1"),
                "token",
                null,
                keys,
                url,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                CurrencyUnit.USD);
        return new SquareWebhook(new SquareConfiguration().squareAccount(properties), properties);
    }
}
