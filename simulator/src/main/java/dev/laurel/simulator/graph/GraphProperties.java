package dev.laurel.simulator.graph;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated app and its one Page.
 *
 * @param appSecret signs webhooks and signed requests, and proves tokens
 * @param accessTokens the Page's tokens
 * @param webhook where the Page's events go
 */
@ConfigurationProperties("laurel.simulator.graph")
record GraphProperties(String appSecret, String pageId, List<String> accessTokens, Webhook webhook) {

    static final String PROVIDER = "graph";

    /** The subscription. */
    record Webhook(URI url) {}

    GraphProperties {
        if (appSecret.isBlank() || pageId.isBlank() || accessTokens.isEmpty()) {
            throw new IllegalArgumentException("laurel.simulator.graph: secret, page and token are needed");
        }
        accessTokens = List.copyOf(accessTokens);
    }

    /** Whether a path's node is the Page: by its id, or as the one that the token belongs to. */
    boolean isPage(String node) {
        return node.equals("me") || node.equals(pageId);
    }
}
