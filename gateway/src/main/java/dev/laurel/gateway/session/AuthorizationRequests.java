package dev.laurel.gateway.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** The request that a browser takes to the identity provider: code flow, PKCE with SHA-256, state, nonce. */
final class AuthorizationRequests {

    private AuthorizationRequests() {}

    /**
     * The same for the same attempt, whichever gateway makes it.
     *
     * @param purpose what the browser goes there for
     * @param language of the pages there; the identity provider's own choice when null
     */
    static OAuth2AuthorizationRequest of(
            ClientRegistration client, String state, Attempt attempt, Purpose purpose, @Nullable String language) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(state)
                .attributes(kept -> kept.put(PkceParameterNames.CODE_VERIFIER, attempt.verifier()))
                .additionalParameters(more -> {
                    more.put(OidcParameterNames.NONCE, attempt.nonce());
                    more.put(PkceParameterNames.CODE_CHALLENGE, challenge(attempt.verifier()));
                    more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    more.putAll(purpose.parameters());
                    if (language != null) {
                        more.put("ui_locales", language);
                    }
                })
                .build();
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
