package dev.laurel.simulator.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The simulated PayPal over HTTP: who is let in, and the page for people. */
class PaypalApiTest extends SimulatorTest {

    private static final String ORDER = """
            {"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"USD","value":"49.90"},
             "description":"Tea & <b>cake</b>"}],
             "payment_source":{"paypal":{"experience_context":{
              "return_url":"http://shop.test/thanks?a=b","cancel_url":"http://shop.test/back"}}}}""";

    @Test
    void nobodyIsLetInWithoutAToken() {
        assertThat(create("Bearer nonsense").statusCode()).isEqualTo(401);
        assertThat(create("Bearer A21AA1.2.3").statusCode()).isEqualTo(401);
        assertThat(token("paypal_client_laurel_local:wrong").statusCode()).isEqualTo(401);
        assertThat(create("Bearer " + token()).statusCode()).isEqualTo(201);
    }

    @Test
    void tokensCanEndBeforeTheirTime() {
        var token = token();
        post("/simulator/paypal/tokens/revoke", "");
        assertThat(create("Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void minimalIsAnsweredUnlessAllIsAskedFor() {
        var order = json.readTree(create("Bearer " + token()).body());
        assertThat(order.propertyNames()).containsExactly("id", "status", "links");
        assertThat(order.get("status").asString()).isEqualTo("PAYER_ACTION_REQUIRED");
    }

    @Test
    void pageShowsWhatIsToBeApprovedAndLeadsBack() {
        var id = json.readTree(create("Bearer " + token()).body()).get("id").asString();
        var page = "/simulator/paypal/approval/" + id;
        assertThat(get(page).body()).contains("49.90 USD", "Tea &amp; &lt;b&gt;cake&lt;/b&gt;", page + "/approve");
        assertThat(location(post(page + "/cancel", ""))).startsWith("http://shop.test/back?token=" + id);
        assertThat(location(post(page + "/approve", ""))).startsWith("http://shop.test/thanks?a=b&token=" + id);
        assertThat(get("/simulator/paypal/approval/NOBODYS").statusCode()).isEqualTo(404);
    }

    @Test
    void ordersThatPaypalWouldNotTakeAreRefused() {
        var bearer = "Bearer " + token();
        assertThat(create(bearer, "not json").statusCode()).isEqualTo(400);
        assertThat(create(bearer, ORDER.replace("49.90", "49.901")).statusCode())
                .isEqualTo(422);
        assertThat(create(bearer, ORDER.replace("\"paypal\"", "\"venmo\"").replace("USD", "EUR"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(create(bearer, ORDER.replace("CAPTURE", "AUTHORIZE")).statusCode())
                .isEqualTo(400);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> create(String authorization) {
        return create(authorization, ORDER);
    }

    private HttpResponse<String> create(String authorization, String order) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/v2/checkout/orders"))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build());
    }

    private String token() {
        return json.readTree(token("paypal_client_laurel_local:paypal_secret_laurel_local")
                        .body())
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> token(String credentials) {
        var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url() + "/v1/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }
}
