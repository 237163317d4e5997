package dev.laurel.simulator.graph;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Who may call: the Page's token, in the parameters or as bearer, with the proof that the app's secret makes of it. */
@Component
class GraphGate {

    private static final String BEARER = "Bearer ";

    private final GraphProperties properties;
    private final AtomicBoolean revoked = new AtomicBoolean();

    GraphGate(GraphProperties properties) {
        this.properties = properties;
    }

    /** Why the call is refused; nothing if it is not. */
    Optional<GraphError> refusal(GraphCall call) {
        var header = call.authorization();
        var token = header.startsWith(BEARER) ? header.substring(BEARER.length()) : call.text("access_token");
        if (token.isEmpty()) {
            return Optional.of(GraphError.of(2500, null, "An active access token must be used."));
        }
        if (!properties.accessTokens().contains(token)) {
            return Optional.of(GraphError.token(467, "The session is invalid."));
        }
        if (revoked.get()) {
            return Optional.of(GraphError.token(460, "The session has been invalidated."));
        }
        var proof = call.text("appsecret_proof");
        if (proof.isEmpty()) {
            return Optional.of(GraphError.proof("API calls from the server require an appsecret_proof argument"));
        }
        return proof.equals(AppSecret.proof(properties.appSecret(), token))
                ? Optional.empty()
                : Optional.of(GraphError.proof("Invalid appsecret_proof provided in the API argument"));
    }

    /** Somebody changes the password, so that all tokens end; or gives the permission again. */
    void revoke(boolean isRevoked) {
        revoked.set(isRevoked);
    }
}
