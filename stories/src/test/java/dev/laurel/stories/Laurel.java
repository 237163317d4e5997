package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.local.suite.Port;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Training;
import dev.laurel.local.suite.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The running suite, as the people and providers in the stories meet it. */
final class Laurel {

    static final String PASSWORD = "Laurel-local-1";

    private final Suite suite;
    private final Http gateway;
    private final Simulator simulator;
    private String adminToken = "";
    private Instant adminSignedInAt = Instant.EPOCH;

    Laurel(Suite suite) {
        this.suite = suite;
        this.gateway = new Http(suite.settings().gateway());
        this.simulator = new Simulator(new Http(suite.settings().simulator()));
    }

    Suite suite() {
        return suite;
    }

    Http gateway() {
        return gateway;
    }

    /** A service's own address, which nobody outside reaches. */
    Http service(Port port) {
        return new Http(suite.settings().address(port));
    }

    Simulator simulator() {
        return simulator;
    }

    /** Registers and signs in somebody new. */
    Customer newCustomer() {
        var email = "story-" + UUID.randomUUID() + "@example.com";
        var registered = gateway.post("/api/auth/register", Map.of(), """
                {"email":"%s","password":"%s","displayName":"Story Teller","birthDate":"1990-05-17","region":"US-CA","marketingConsent":false}""".formatted(email, PASSWORD));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return new Customer(this, email);
    }

    /** An access token of somebody known. */
    String signIn(String email) {
        var answer = gateway.post(
                "/api/auth/login", Map.of(), "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("accessToken").asString();
    }

    Http.Answer asAdmin(String path) {
        return gateway.get(path, Map.of("Authorization", "Bearer " + adminToken()));
    }

    /** Signed in anew every two minutes: many sign-ins at once would lock the account. */
    private synchronized String adminToken() {
        if (adminSignedInAt.plus(Customer.SIGNED_IN_FOR).isBefore(Instant.now())) {
            adminToken = signIn("admin@laurel.local");
            adminSignedInAt = Instant.now();
        }
        return adminToken;
    }

    Http.Answer asStaff(String path, String body) {
        return gateway.post(
                path,
                Map.of(
                        "Authorization",
                        "Bearer " + adminToken(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                body);
    }

    /** Staff send so much of a payment back. */
    JsonNode refund(String paymentId, String amount) {
        var answer = asStaff("/api/admin/payments/" + paymentId + "/refunds", """
                {"amount":{"value":"%s","currency":"USD"},"reason":"A story"}""".formatted(amount));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** Compares all providers' statements since then with our payments; one account for each provider. */
    JsonNode reconcile(Instant since) {
        var answer = asStaff("/api/admin/payments/reconciliation", """
                {"from":"%s","until":"%s"}""".formatted(
                        since.minusSeconds(60), Instant.now().plusSeconds(60)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("runs");
    }

    /** The cases that nobody has looked into. */
    JsonNode cases() {
        return asAdmin("/api/admin/payments/reconciliation?limit=100").json().get("items");
    }

    /** The auditor's report. */
    JsonNode audit() {
        var answer = asAdmin("/api/admin/loyalty/audit");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The auditor finds nothing wrong, once what is still travelling has arrived. */
    void awaitNoDrift() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var report = audit();
                    assertThat(report.get("drift").size())
                            .as(report.toPrettyString())
                            .isZero();
                });
    }

    /** Ends a part without a farewell. */
    void kill(String component) {
        suite.kill(component);
    }

    /** Freezes a part: it answers nobody and does not end. */
    void hold(String component) {
        signal("-STOP", component);
    }

    /** Lets a frozen part go on. */
    void release(String component) {
        signal("-CONT", component);
    }

    private void signal(String signal, String component) {
        var process = suite.process(component).orElseThrow();
        try {
            var sent = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            assertThat(sent.waitFor()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts what does not run. */
    void mend() {
        suite.start(Watcher.SILENT).ifPresent(failure -> {
            throw new IllegalStateException(failure.toString());
        });
    }

    /** Starts one part again, without its neighbours being looked at. */
    void restart(String component) {
        suite.start(List.of(component), Watcher.SILENT).ifPresent(failure -> {
            throw new IllegalStateException(failure.toString());
        });
    }

    /** Records what makes the next starts of a part faster. */
    void train(String component) throws InterruptedException {
        new Training(suite).run(System.out, component::equals);
    }

    void awaitPurchasesPossible() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            var token = Map.of("Authorization", "Bearer " + signIn("customer@laurel.local"));
            assertThat(gateway.get("/api/payment/processors", token).status()).isEqualTo(200);
            assertThat(gateway.get("/api/loyalty/account", token).status()).isEqualTo(200);
        });
    }
}
