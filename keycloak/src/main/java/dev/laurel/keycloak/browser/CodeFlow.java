package dev.laurel.keycloak.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The authorization code flow of a confidential client (RFC 6749, 4.1) with PKCE (RFC 7636), as an app in front of
 * somebody goes it: signs in, gives consent, and exchanges the code. Not thread-safe; one for each person.
 */
public final class CodeFlow {

    private static final int MOST_PAGES = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI issuer;
    private final String client;
    private final URI redirect;
    private final String verifier = random(48);

    /**
     * For a client.
     *
     * @param redirect where the code goes; nothing listens there
     */
    public CodeFlow(URI issuer, String client, URI redirect) {
        this.issuer = issuer;
        this.client = client;
        this.redirect = redirect;
    }

    /** Signs in, agrees to whatever is asked, and returns the code that the redirect address would be called with. */
    public String signIn(String user, String password, String scope) {
        String state = random(12);
        var answer = get(URI.create(endpoint("auth") + "?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect.toString(),
                        "scope",
                        scope,
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256"))));
        for (int page = 0; page < MOST_PAGES; page++) {
            if (answer.statusCode() == 200) {
                answer = submit(answer, user, password);
                continue;
            }
            String location = answer.headers().firstValue("Location").orElse("");
            if (location.startsWith(redirect.toString())) {
                var parameters = parameters(URI.create(location).getRawQuery());
                return Optional.ofNullable(parameters.get("code"))
                        .filter(code -> state.equals(parameters.get("state")))
                        .orElseThrow(() -> new IllegalStateException("No code for this state: " + location));
            }
            if (location.isEmpty()) {
                throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
            }
            answer = get(answer.uri().resolve(location));
        }
        throw new IllegalStateException("The sign-in does not end");
    }

    /** Exchanges the code for tokens; the answer's JSON, which may tell of an error. */
    public String tokens(String code, String secret) {
        return ask(
                secret,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect.toString(),
                        "code_verifier",
                        verifier));
    }

    /** Exchanges a refresh token for new ones. */
    public String refreshed(String refreshToken, String secret) {
        return ask(secret, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** The client authenticates itself by HTTP Basic, its name and secret encoded first (RFC 6749, 2.3.1). */
    private String ask(String secret, Map<String, String> grant) {
        String credentials = encoded(client) + ":" + encoded(secret);
        return send(HttpRequest.newBuilder(URI.create(endpoint("token")))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(grant))))
                .body();
    }

    private HttpResponse<String> submit(HttpResponse<String> shown, String user, String password) {
        Page page = Page.of(shown.body());
        Map<String, String> fields = new TreeMap<>(page.hidden());
        fields.putAll(
                page.asksForPassword() ? Map.of("username", user, "password", password) : Map.of("accept", "Yes"));
        return send(HttpRequest.newBuilder(shown.uri().resolve(page.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    /** Cookies are kept here: to Java, unlike to browsers, this machine is no secure place. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
