package dev.laurel.social.graph;

import com.restfb.FacebookClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A connection as the service makes it. */
public final class GraphPages {

    public static final String TOKEN = "a-page-token";
    public static final String SECRET = "an-app-secret";

    private GraphPages() {}

    public static FacebookClient at(URI address) {
        return new GraphConfiguration()
                .pageClient(new GraphSettings(
                        address,
                        "100",
                        TOKEN,
                        List.of(SECRET),
                        "verify",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2)));
    }
}
