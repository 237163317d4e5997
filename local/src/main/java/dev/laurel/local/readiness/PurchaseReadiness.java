package dev.laurel.local.readiness;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.api.SignIns;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ready when a purchase could be made: a customer can sign in, Stripe is available and points can be read, all through
 * the gateway. Healthy services are not enough: the gateway has to have heard of them.
 */
public final class PurchaseReadiness implements Readiness, AutoCloseable {

    private static final List<String> NEEDED = List.of("auth-service", "payment-service", "loyalty-service");
    private static final int TOO_MANY_REQUESTS = 429;

    private final LaurelClient gateway;
    private final List<HttpReadiness> registered;
    private @Nullable String token;
    private String lastAnswer = "the registry does not list the services yet";

    public PurchaseReadiness(String gateway, String discovery) {
        this.gateway = new LaurelClient(gateway);
        this.registered = NEEDED.stream()
                .map(service -> new HttpReadiness(URI.create(discovery + "/eureka/apps/" + service)))
                .toList();
    }

    @Override
    public boolean isReady() {
        // Signing in is limited to a few attempts: do not try before the registry lists the services.
        if (!registered.stream().allMatch(HttpReadiness::isReady)) {
            return false;
        }
        try {
            return isSignedIn() && stripeIsAvailable() && accountIsThere();
        } catch (IOException e) {
            lastAnswer = "the gateway cannot be reached: " + e.getMessage();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What stood in the way at the last look. */
    public String obstacle() {
        return lastAnswer;
    }

    private boolean isSignedIn() throws IOException, InterruptedException {
        if (token != null) {
            return true;
        }
        Answer answer =
                gateway.post("/api/auth/login", Map.of("email", SignIns.CUSTOMER, "password", SignIns.PASSWORD));
        if (answer.status() == TOO_MANY_REQUESTS) {
            throw new IOException("the limit of sign-ins is used up; it is given back within 15 minutes");
        }
        if (isAsWanted("POST /api/auth/login", answer, answer.body().hasNonNull("accessToken"))) {
            token = answer.body().get("accessToken").asString();
            return true;
        }
        return false;
    }

    private boolean stripeIsAvailable() throws IOException, InterruptedException {
        Answer answer = signedIn().get("/api/payment/processors");
        boolean available = StreamSupport.stream(answer.body().spliterator(), false)
                .anyMatch(processor -> processor.path("id").asString("").equals("stripe")
                        && processor.path("available").asBoolean(false));
        return isAsWanted("GET /api/payment/processors (stripe available)", answer, available);
    }

    private boolean accountIsThere() throws IOException, InterruptedException {
        return isAsWanted("GET /api/loyalty/account", signedIn().get("/api/loyalty/account"), true);
    }

    private LaurelClient signedIn() {
        return token == null ? gateway : gateway.withToken(token);
    }

    private boolean isAsWanted(String request, Answer answer, boolean content) {
        boolean wanted = answer.isOk() && content;
        if (!wanted) {
            lastAnswer = request + " answered " + answer.status() + " " + answer.body();
        }
        return wanted;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
