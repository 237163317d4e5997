package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.api.SignIns;
import dev.laurel.local.demo.UnexpectedAnswerException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who signs in when that is needed, and again before the token ends. */
final class Someone {

    private static final String BOUNDARY = "laurel-history";
    private static final Duration SIGNED_IN_FOR = Duration.ofMinutes(4);

    private final LaurelClient gateway;
    private final String email;
    private @Nullable LaurelClient signedIn;
    private long signedInAt;

    Someone(LaurelClient gateway, String email) {
        this.gateway = gateway;
        this.email = email;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Until.answered(() -> client().get(path));
    }

    /** What stands there; anything but 200 is unexpected. */
    Answer read(String path) throws IOException, InterruptedException {
        return Expected.of("GET " + path + " for " + email, get(path), 200);
    }

    /** Posts once. */
    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts under a key that is the same whenever the history is lived. */
    Answer post(String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return Until.answered(() -> client().post(path, body, key));
    }

    /** Posts and expects one of these statuses. */
    Answer does(String path, Map<String, ?> body, int... statuses) throws IOException, InterruptedException {
        return Expected.of("POST " + path + " by " + email, post(path, body), statuses);
    }

    /** Brings what has versions one step on, from the version that stands there now. */
    Answer steps(String path, String step) throws IOException, InterruptedException {
        String tag = read(path).tag();
        return Expected.of(
                step + " " + path,
                client().post(path + "/" + step, "application/json", "{}", Map.of("If-Match", tag)),
                200);
    }

    /** Sends a file of comma-separated values. */
    Answer uploads(String path, String name, String file) throws IOException, InterruptedException {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        return client().post(path, "multipart/form-data; boundary=" + BOUNDARY, body, Map.of());
    }

    synchronized LaurelClient client() throws IOException, InterruptedException {
        if (signedIn == null || System.nanoTime() - signedInAt > SIGNED_IN_FOR.toNanos()) {
            Answer answer = Until.answered(
                    () -> gateway.post("/api/auth/login", Map.of("email", email, "password", SignIns.PASSWORD)));
            if (!answer.body().hasNonNull("accessToken")) {
                throw new UnexpectedAnswerException(email + " signs in", answer);
            }
            signedIn = gateway.withToken(answer.body().get("accessToken").asString());
            signedInAt = System.nanoTime();
        }
        return signedIn;
    }
}
