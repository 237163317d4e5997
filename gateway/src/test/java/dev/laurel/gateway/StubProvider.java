package dev.laurel.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider that keeps to the code flow as Keycloak does: codes and refresh tokens work once, PKCE and the
 * client's secret are checked. Instead of a sign-in page there is {@link #codeFor}.
 */
final class StubProvider implements AutoCloseable {

    static final String SECRET = "the gateway's secret";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("laurel-web:the+gateway%27s+secret".getBytes(US_ASCII));

    private record Granted(String subject, String session, String nonce, String challenge) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Duration accessLife = Duration.ofMinutes(5);
    private volatile Duration refreshLife = Duration.ofMinutes(30);
    private volatile boolean away;

    StubProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stub").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var keys = new JWKSet(key.toPublicJWK()).toString();
        server.createContext("/realms/laurel/protocol/openid-connect/certs", exchange -> answer(exchange, 200, keys));
        server.createContext("/realms/laurel/protocol/openid-connect/token", this::token);
        server.createContext("/realms/laurel/protocol/openid-connect/logout", this::logout);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/laurel";
    }

    /** The code with which a browser comes back that was sent to this address and signed in as this subject. */
    String codeFor(URI address, String subject) {
        var asked = parameters(address.getRawQuery());
        var code = "code-" + made.incrementAndGet();
        codes.put(
                code,
                new Granted(
                        subject,
                        "provider-session-" + made.incrementAndGet(),
                        asked.get("nonce"),
                        asked.get("code_challenge")));
        return code;
    }

    /** How long what it gives from now on is good for. */
    void gives(Duration access, Duration refresh) {
        accessLife = access;
        refreshLife = refresh;
    }

    void isAway(boolean now) {
        away = now;
    }

    int renewals() {
        return renewals.get();
    }

    int openSessions() {
        return refreshTokens.size();
    }

    /** Ends all its sessions, as an administrator may. */
    void endsAllSessions() {
        refreshTokens.clear();
    }

    String anySession() {
        return refreshTokens.values().iterator().next().session();
    }

    /** A logout token for a session, with further claims that may spoil it. */
    String logoutToken(String session, Map<String, Object> further) {
        var claims = claims("a-customer", "laurel-web", Duration.ofMinutes(2))
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        further.forEach(claims::claim);
        return signed(claims.build(), "logout+jwt");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (away) {
            answer(exchange, 503, "{}");
        } else if (!BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            renewals.incrementAndGet();
            give(exchange, refreshTokens.remove(form.get("refresh_token")));
        } else {
            var granted = codes.remove(form.get("code"));
            give(
                    exchange,
                    granted != null && granted.challenge().equals(hash(form.get("code_verifier"))) ? granted : null);
        }
    }

    private void give(HttpExchange exchange, Granted granted) throws IOException {
        if (granted == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var access = signed(
                claims(granted.subject(), "laurel-api", accessLife)
                        .claim("realm_access", Map.of("roles", List.of("customer")))
                        .claim("jti", "access-" + made.incrementAndGet())
                        .build(),
                "JWT");
        var id = signed(
                claims(granted.subject(), "laurel-web", accessLife)
                        .claim("nonce", granted.nonce())
                        .claim("sid", granted.session())
                        .build(),
                "JWT");
        var refresh = "refresh-" + made.incrementAndGet();
        refreshTokens.put(refresh, granted);
        answer(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","refresh_expires_in":%d,
                "id_token":"%s"}""".formatted(access, accessLife.toSeconds(), refresh, refreshLife.toSeconds(), id));
    }

    private void logout(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var ended = away || !SECRET.equals(form.get("client_secret"))
                ? null
                : refreshTokens.remove(form.get("refresh_token"));
        answer(exchange, ended == null ? 503 : 204, "");
    }

    private JWTClaimsSet.Builder claims(String subject, String audience, Duration life) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
    }

    private String signed(JWTClaimsSet claims, String type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType(type))
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> parameters(String query) {
        var all = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            all.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return all;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
