package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@LaurelTest
class EdgeTest {

    private final TestIssuer issuer = TestIssuer.shared();
    private final RestClient http;

    private final HealthEndpointGroups groups;

    EdgeTest(@LocalServerPort int port, HealthEndpointGroups groups) {
        this.groups = groups;
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @Test
    void aValidTokenSaysWhoCalls() {
        var answer = get("/who", issuer.customer("alice"));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).containsEntry("subject", "alice");
    }

    static Stream<Arguments> forgeries() {
        return TestIssuer.shared().forgeries("alice").entrySet().stream()
                .map(forgery -> Arguments.of(forgery.getKey(), forgery.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedTokenIsRefused(String what, String authorization) {
        assertProblem(get("/who", authorization), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", "bearer nonsense", "Bearer a b", "Basic YTpi"})
    void whatIsNoTokenIsRefused(String authorization) {
        assertProblem(get("/who", authorization), 401, "unauthorized");
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertProblem(http.get().uri("/who").retrieve().toEntity(MAP), 401, "unauthorized");
    }

    @Test
    void aRoleThatDoesNotSufficeIsRefused() {
        assertProblem(get("/staff", issuer.customer("alice")), 403, "forbidden");
    }

    @Test
    void theTraceOfTheCallerIsContinuedAndAnswered() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var answer = http.get()
                .uri("/who")
                .header("Authorization", issuer.customer("alice"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .retrieve()
                .toEntity(MAP);

        assertThat(answer.getBody()).containsEntry("correlationId", trace);
        assertThat(answer.getHeaders().getFirst("X-Correlation-Id")).isEqualTo(trace);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"item":"book","quantity":0}                | quantity
                    {"item":" ","quantity":1}                   | item
                    {"item":"book","quantity":1,"price":0}      | price
                    {"item":"book","quantity":"many"}           | quantity
                    """)
    void aFaultyFieldIsNamed(String body, String field) {
        var answer = post("/open/orders", body);

        assertProblem(answer, 400, "validation");
        assertThat(answer.getBody().get("errors")).asString().contains("field=" + field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "{ | malformed-request\n[] | malformed-request")
    void aBodyThatCannotBeReadIsSaidSo(String body, String slug) {
        assertProblem(post("/open/orders", body), 400, slug);
    }

    @Test
    void aMissingHeaderIsNamed() {
        var answer = http.post()
                .uri("/open/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"item\":\"book\",\"quantity\":1}")
                .retrieve()
                .toEntity(MAP);

        assertProblem(answer, 400, "validation");
        assertThat(answer.getBody().get("errors")).asString().contains("Idempotency-Key");
    }

    @Test
    void whatFailsUnexpectedlyTellsNothingButItsId() {
        var answer = http.get().uri("/open/broken").retrieve().toEntity(MAP);

        assertProblem(answer, 500, "internal");
        assertThat(answer.getBody().toString()).doesNotContain("secret");
    }

    @Test
    void aStoreThatIsAwayIsUnavailabilityAndNotAFault() {
        var answer = http.get().uri("/open/store-away").retrieve().toEntity(MAP);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(answer.getBody().toString()).doesNotContain("secret");
    }

    @Test
    void anUnknownPathIsNotFoundForWhoMayAsk() {
        assertProblem(get("/nowhere", issuer.customer("alice")), 404, "not-found");
        assertProblem(http.get().uri("/open/nowhere").retrieve().toEntity(MAP), 404, "not-found");
        assertProblem(http.get().uri("/open/nothing").retrieve().toEntity(MAP), 404, "not-found");
    }

    @Test
    void aProblemIsThrownWithItsHeaders() {
        var answer = http.get().uri("/open/later").retrieve().toEntity(MAP);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("7");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aWrongMethodIsAProblemToo() {
        assertProblem(http.get().uri("/open/orders").retrieve().toEntity(MAP), 405, "http-405");
    }

    @Test
    void isReadyOnceTheStoreAnswersAndItsIndexesStand() {
        var health = http.get().uri("/actuator/health/readiness").retrieve().toEntity(MAP);

        assertThat(health.getBody()).containsEntry("status", "UP");
        assertThat(groups.get("readiness").isMember("mongo")).isTrue();
        assertThat(groups.get("liveness").isMember("mongo")).isFalse();
    }

    private static final org.springframework.core.ParameterizedTypeReference<Map<String, Object>> MAP =
            new org.springframework.core.ParameterizedTypeReference<>() {};

    private ResponseEntity<Map<String, Object>> get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header("Authorization", authorization)
                .retrieve()
                .toEntity(MAP);
    }

    private ResponseEntity<Map<String, Object>> post(String path, String body) {
        return http.post()
                .uri(path)
                .header("Idempotency-Key", "key")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(MAP);
    }

    private static void assertProblem(ResponseEntity<Map<String, Object>> answer, int status, String slug) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody())
                .containsEntry("type", "https://laurel.dev/problems/" + slug)
                .containsEntry("status", status)
                .containsEntry("correlationId", answer.getHeaders().getFirst("X-Correlation-Id"))
                .containsKeys("title", "detail")
                .doesNotContainKey("instance");
    }
}
