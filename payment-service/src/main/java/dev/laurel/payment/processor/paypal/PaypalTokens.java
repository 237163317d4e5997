package dev.laurel.payment.processor.paypal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The access token that PayPal's API wants: kept until shortly before its end, or until PayPal refuses it. */
final class PaypalTokens {

    static final String PATH = "/v1/oauth2/token";

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestClient client;
    private final String id;
    private final String secret;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Token token;

    private record Token(String value, Instant goodUntil) {

        /** None in logs. */
        @Override
        public String toString() {
            return "Token[" + goodUntil + "]";
        }
    }

    private record Answer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") long expiresIn) {

        @Override
        public String toString() {
            return "Answer[" + expiresIn + "]";
        }
    }

    PaypalTokens(RestClient client, PaypalProperties properties, Clock clock) {
        this.client = client;
        this.id = Objects.requireNonNullElse(properties.clientId(), "");
        this.secret = Objects.requireNonNullElse(properties.clientSecret(), "");
        this.clock = clock;
    }

    /** One that should be good. */
    String current() {
        var known = token;
        return known != null && clock.instant().isBefore(known.goodUntil) ? known.value : otherThan(known);
    }

    /** Another one, because PayPal has refused this. */
    String insteadOf(String refused) {
        var known = token;
        return known != null && !known.value.equals(refused) ? known.value : otherThan(known);
    }

    /** Who comes while somebody fetches one takes that one. */
    private String otherThan(@Nullable Token worn) {
        renewing.lock();
        try {
            var known = token;
            if (known == null || known.equals(worn)) {
                known = fetch();
                token = known;
            }
            return known.value;
        } finally {
            renewing.unlock();
        }
    }

    private Token fetch() {
        var asked = clock.instant();
        var answer = client.post()
                .uri(PATH)
                .headers(headers -> headers.setBasicAuth(id, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .body("grant_type=client_credentials")
                .retrieve()
                .body(Answer.class);
        if (answer == null || answer.accessToken == null) {
            throw new IllegalStateException("PayPal answered without a token");
        }
        return new Token(answer.accessToken, asked.plusSeconds(answer.expiresIn).minus(MARGIN));
    }
}
