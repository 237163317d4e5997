package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RefusalTest extends SimulatorTest {

    private JsonNode refused(String form, int status) {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/v1/payment_intents"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body()).get("error");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "currency=usd, parameter_missing, amount",
                "amount=1000, parameter_missing, currency",
                "amount=abc&currency=usd, parameter_invalid_integer, amount",
                "amount=10.5&currency=usd, parameter_invalid_integer, amount",
                "amount=-5&currency=usd, parameter_invalid_integer, amount",
                "amount=0&currency=usd, parameter_invalid_integer, amount",
                "amount=49&currency=usd, amount_too_small, amount",
                "amount=100000000&currency=usd, amount_too_large, amount",
                "amount=99999999999999999999&currency=usd, parameter_invalid_integer, amount",
                "amount=1000&currency=zzz, -, currency",
                "amount=1000&currency=usd&amuont=5, parameter_unknown, amuont",
                "amount=1000&currency=usd&capture_method=never, -, capture_method",
                "amount=1000&currency=usd&confirm=maybe, -, confirm",
                "amount=1000&currency=usd&payment_method=pm_1234, resource_missing, payment_method",
                "amount=1000&currency=usd&confirm=true&payment_method=pm_card_visa, -, return_url",
                "amount=1000&currency=usd&confirm=true&payment_method=pm_card_visa&return_url=nowhere, url_invalid, return_url",
                "amount=1000&currency=usd&expand[]=customer, -, expand",
                "amount=1000&currency=usd&payment_method_types[]=cash, -, payment_method_types",
            })
    void aRequestThatIsWrongSaysWhichParameter(String form, String code, String param) {
        var error = refused(form, 400);

        assertThat(error.get("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("code").asString(null)).isEqualTo(code);
        assertThat(error.get("param").asString()).isEqualTo(param);
        assertThat(read("/simulator/stripe/statement").get("payments")).isEmpty();
    }

    @Test
    void aWrongKeyIsNotLetIn() {
        var refused = catchThrowableOfType(
                AuthenticationException.class,
                () -> client("sk_test_somebody_else")
                        .v1()
                        .paymentIntents()
                        .create(purchase("pm_card_visa").build()));

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getMessage()).contains("Invalid API Key").doesNotContain("somebody");
        assertThat(get("/v1/payment_intents").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsMissing() {
        var payment = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe().paymentIntents().retrieve("pi_none"));
        assertThat(payment.getStatusCode()).isEqualTo(404);
        assertThat(payment.getCode()).isEqualTo("resource_missing");
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe().charges().retrieve("ch_none"))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe().refunds().retrieve("re_none"))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe().events().retrieve("evt_none"))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherApiVersionIsRefusedSoThatAChangedSdkIsNoticed() {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/v1/payment_intents"))
                .header("Authorization", "Bearer " + KEY)
                .header("Stripe-Version", "2020-08-27")
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid Stripe API version");
    }

    @Test
    void whatIsNotSimulatedSaysSo() {
        var refused = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe().customers().retrieve("cus_1"));

        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).contains("Unrecognized request URL (GET: /v1/customers/cus_1)");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/v1/payment_intents"))
                .header("Authorization", "Bearer " + KEY)
                .header("Idempotency-Key", "k".repeat(256))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("amount=1000&currency=usd"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
