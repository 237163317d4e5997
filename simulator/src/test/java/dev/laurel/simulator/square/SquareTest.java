package dev.laurel.simulator.square;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The simulated Square over HTTP: what is not obvious from an adapter's use of it. */
class SquareTest extends SimulatorTest {

    private static final String TOKEN = "EAAAl_laurel_local";
    private static final String PAYMENT = """
            {"source_id":"%s","idempotency_key":"%s","reference_id":"%s","amount_money":{"amount":1999,"currency":"USD"}}""";

    private record Answer(int status, JsonNode body) {

        String error() {
            return body.path("errors").path(0).path("code").asString("");
        }
    }

    @Test
    void onlyTheAccountsTokenIsLetIn() {
        var body = PAYMENT.formatted("cnon:card-nonce-ok", "k1", "r1");
        assertThat(ask("POST", "/v2/payments", body, "another").error()).isEqualTo("UNAUTHORIZED");
        assertThat(ask("POST", "/v2/payments", body, TOKEN).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "cnon:card-nonce-declined, GENERIC_DECLINE",
        "cnon:card-nonce-rejected-cvv, CVV_FAILURE",
        "cnon:card-nonce-rejected-postalcode, ADDRESS_VERIFICATION_FAILURE",
        "cnon:card-nonce-rejected-expiration, INVALID_EXPIRATION",
        "wnon:cash-app-declined, GENERIC_DECLINE"
    })
    void declinesLeaveAFailedPaymentThatTookNothing(String source, String code) {
        var answer = pay(source, "k1", "r1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/category").asString()).isEqualTo("PAYMENT_METHOD_ERROR");
        assertThat(answer.body().at("/payment/status").asString()).isEqualTo("FAILED");
        assertThat(read("/simulator/square/statement").get("payments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"source_id\":\"cnon:card-nonce-ok\", \"source_id\":7, EXPECTED_STRING",
        "\"idempotency_key\":\"k1\", \"idempotency_key\":\"1234567890123456789012345678901234567890123456\", VALUE_TOO_LONG",
        "\"reference_id\":\"r1\", \"reference_id\":\"12345678901234567890123456789012345678901\", VALUE_TOO_LONG",
        "\"reference_id\":\"r1\", \"surprise\":\"r1\", UNKNOWN_BODY_PARAMETER",
        "\"reference_id\":\"r1\", \"location_id\":\"elsewhere\", NOT_FOUND",
        "\"amount\":1999, \"amount\":0, VALUE_TOO_LOW",
        "USD, EUR, INVALID_VALUE",
        "cnon:card-nonce-ok, cnon:card-nonce-already-used, CARD_TOKEN_USED",
        "cnon:card-nonce-ok, nobody's, NOT_FOUND"
    })
    void whatSquareWouldNotTakeIsRefusedAndTheKeyStaysFree(String right, String wrong, String code) {
        var body = PAYMENT.formatted("cnon:card-nonce-ok", "k1", "r1");
        assertThat(ask("POST", "/v2/payments", body.replace(right, wrong), TOKEN)
                        .error())
                .isEqualTo(code);
        assertThat(ask("POST", "/v2/payments", body, TOKEN).status()).isEqualTo(200);
    }

    @Test
    void aKeyMakesOnePaymentAndIsGoodForNoOther() {
        var first = pay("cnon:card-nonce-ok", "k1", "r1");
        assertThat(pay("cnon:card-nonce-ok", "k1", "r1")).isEqualTo(first);
        assertThat(pay("cnon:card-nonce-ok", "k1", "r2").error()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(read("/simulator/square/statement").at("/sums/USD/payments").asInt())
                .isOne();
    }

    @Test
    void anApprovedPaymentIsCompletedOrCancelledOnce() {
        var completed = approve("k1");
        assertThat(status(ask("POST", "/v2/payments/" + completed + "/complete", "{}", TOKEN)))
                .isEqualTo("COMPLETED");
        assertThat(ask("POST", "/v2/payments/" + completed + "/cancel", "{}", TOKEN)
                        .status())
                .isEqualTo(400);
        var cancelled = approve("k2");
        assertThat(ask("POST", "/v2/payments/cancel", "{\"idempotency_key\":\"k2\"}", TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(status(ask("GET", "/v2/payments/" + cancelled, "", TOKEN))).isEqualTo("CANCELED");
        assertThat(ask("POST", "/v2/payments/cancel", "{\"idempotency_key\":\"never used\"}", TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(read("/simulator/square/statement").at("/sums/USD/captured").asLong())
                .isEqualTo(1999);
    }

    @Test
    void whatFailedToGoBackCanGoBackAgain() {
        var payment = id(pay("cnon:card-nonce-ok", "k1", "r1"));
        var refund = refund("f1", payment, 1500);
        assertThat(refund.body().at("/refund/status").asString()).isEqualTo("PENDING");
        assertThat(refund("f1", payment, 1500)).isEqualTo(refund);
        assertThat(refund("f2", payment, 500).error()).isEqualTo("REFUND_AMOUNT_INVALID");
        operate("refunds/" + refund.body().at("/refund/id").asString() + "/fail");
        assertThat(refund("f3", payment, 1999).status()).isEqualTo(200);
        operate("refunds/settle");
        var line = read("/simulator/square/statement").at("/payments/0");
        assertThat(line.get("refunded").asLong()).isEqualTo(1999);
        assertThat(line.at("/refunds/0/status").asString()).isEqualTo("FAILED");
        assertThat(line.at("/refunds/1/status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void disputedMoneyDoesNotGoBackTwice() {
        var payment = id(pay("wnon:cash-app-ok", "k1", "r1"));
        var dispute = json.readTree(operate("payments/" + payment + "/dispute"))
                .get("id")
                .asString();
        assertThat(refund("f1", payment, 100).error()).isEqualTo("PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE");
        operate("disputes/" + dispute + "/win");
        operate("disputes/" + dispute + "/lose");
        assertThat(ask("GET", "/v2/disputes/" + dispute, "", TOKEN)
                        .body()
                        .at("/dispute/state")
                        .asString())
                .isEqualTo("WON");
        assertThat(refund("f1", payment, 100).status()).isEqualTo(200);
    }

    @Test
    void listsAreReadPageByPageInEitherOrder() {
        for (var each = 1; each <= 5; each++) {
            pay("cnon:card-nonce-ok", "k" + each, "r" + each);
        }
        var path = "/v2/payments?sort_order=ASC&total=1999&limit=2";
        var first = ask("GET", path, "", TOKEN).body();
        assertThat(first.at("/payments/0/reference_id").asString()).isEqualTo("r1");
        var second = ask("GET", path + "&cursor=" + first.get("cursor").asString(), "", TOKEN)
                .body();
        var third = ask("GET", path + "&cursor=" + second.get("cursor").asString(), "", TOKEN)
                .body();
        assertThat(third.at("/payments/0/reference_id").asString()).isEqualTo("r5");
        assertThat(third.has("cursor")).isFalse();
        assertThat(ask("GET", "/v2/payments", "", TOKEN)
                        .body()
                        .at("/payments/0/reference_id")
                        .asString())
                .isEqualTo("r5");
        assertThat(ask("GET", "/v2/payments?end_time=2020-01-01T00:00:00Z", "", TOKEN)
                        .body()
                        .has("payments"))
                .isFalse();
        assertThat(ask("GET", "/v2/payments?surprise=1", "", TOKEN).error()).isEqualTo("UNKNOWN_QUERY_PARAMETER");
        assertThat(ask("GET", "/v2/payments?cursor=elsewhere", "", TOKEN).error())
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void faultsStrikeByOperationAndReference() {
        assertThat(post("/simulator/faults", """
                {"provider":"square","on":{"operation":"payments.create","metadata":{"reference_id":"r1"}},"times":1,
                 "do":{"kind":"status","code":503,"afterCommit":true}}""").statusCode()).isEqualTo(201);
        assertThat(pay("cnon:card-nonce-ok", "k2", "r2").status()).isEqualTo(200);
        assertThat(pay("cnon:card-nonce-ok", "k1", "r1").error()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(read("/simulator/square/statement?key=reference_id&value=r1").get("payments"))
                .hasSize(1);
    }

    private Answer pay(String source, String key, String reference) {
        return ask("POST", "/v2/payments", PAYMENT.formatted(source, key, reference), TOKEN);
    }

    private String approve(String key) {
        var body = PAYMENT.formatted("cnon:card-nonce-ok", key, key).replaceFirst("\\{", "{\"autocomplete\":false,");
        var answer = ask("POST", "/v2/payments", body, TOKEN);
        assertThat(status(answer)).isEqualTo("APPROVED");
        return id(answer);
    }

    private Answer refund(String key, String payment, long amount) {
        var body = """
                {"idempotency_key":"%s","payment_id":"%s","amount_money":{"amount":%d,"currency":"USD"},"reason":"Broken"}""".formatted(key, payment, amount);
        return ask("POST", "/v2/refunds", body, TOKEN);
    }

    private static String id(Answer answer) {
        return answer.body().at("/payment/id").asString();
    }

    private static String status(Answer answer) {
        return answer.body().at("/payment/status").asString();
    }

    private String operate(String path) {
        var answer = post("/simulator/square/" + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body();
    }

    private Answer ask(String method, String path, String body, String token) {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }
}
