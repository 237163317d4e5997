package dev.laurel.auth.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.identity.SignedInSession;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** The users of the realm, through Keycloak's admin REST API. */
final class Users {
    /** Keycloak's own ids; anything else in its place would be another path of the API. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final RestClient http;
    private final ServiceToken token;
    private final String path;

    Users(RestClient http, ServiceToken token, String realm) {
        this.http = http;
        this.token = token;
        this.path = "/admin/realms/" + realm + "/users";
    }

    /** A user in Keycloak's words; what is not named here stays unread. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(String id, @Nullable String email, boolean emailVerified, boolean enabled, long createdTimestamp) {
        Optional<Account> toAccount() {
            return EmailAddress.of(email)
                    .map(address ->
                            new Account(id, address, emailVerified, enabled, Instant.ofEpochMilli(createdTimestamp)));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Role(String id, String name) {}

    /** A session in Keycloak's words; times are milliseconds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record UserSession(String id, @Nullable String ipAddress, long start, long lastAccess) {
        SignedInSession toSession() {
            return new SignedInSession(
                    id,
                    ipAddress == null ? "" : ipAddress,
                    Instant.ofEpochMilli(start),
                    Instant.ofEpochMilli(lastAccess));
        }
    }

    private record NewUser(String username, String email, boolean enabled, List<NewPassword> credentials) {}

    private record NewPassword(String type, String value, boolean temporary) {}

    AccountCreation create(EmailAddress email, Password password) {
        NewUser user = new NewUser(
                email.value(), email.value(), true, List.of(new NewPassword("password", password.value(), false)));
        return call(HttpMethod.POST, path, user, answer -> switch (HttpStatus.resolve(
                answer.getStatusCode().value())) {
            case CREATED -> new AccountCreation.Created(idIn(answer.getHeaders().getLocation()));
            case CONFLICT -> new AccountCreation.EmailTaken();
            case BAD_REQUEST -> Refusal.of(answer.bodyTo(Refusal.class));
            case null, default -> throw unexpected(answer);
        });
    }

    Optional<Account> byId(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return call(HttpMethod.GET, path + "/" + id, null, answer -> switch (HttpStatus.resolve(
                answer.getStatusCode().value())) {
            case OK -> Objects.requireNonNull(answer.bodyTo(User.class)).toAccount();
            case NOT_FOUND -> Optional.empty();
            case null, default -> throw unexpected(answer);
        });
    }

    Optional<Account> byEmail(EmailAddress email) {
        return call(
                HttpMethod.GET,
                path + "?exact=true&email={email}",
                null,
                answer -> {
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw unexpected(answer);
                    }
                    User[] found = Objects.requireNonNull(answer.bodyTo(User[].class));
                    return found.length == 0 ? Optional.empty() : found[0].toAccount();
                },
                email.value());
    }

    /** Those given to the user himself; what a composite role brings along is not among them. */
    Set<String> roles(String id) {
        return mapped(id, "").stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    void grant(String id, String role) {
        map(HttpMethod.POST, id, role, "/available");
    }

    void withdraw(String id, String role) {
        map(HttpMethod.DELETE, id, role, "");
        logout(id);
    }

    /** Keycloak wants a role as it told of it, so it is asked for those that the user has, or could be given. */
    private void map(HttpMethod how, String id, String role, String among) {
        List<Role> named = mapped(id, among).stream()
                .filter(one -> one.name().equals(role))
                .toList();
        if (!named.isEmpty()) {
            call(how, mappings(id), named, answer -> done(id, answer));
        }
    }

    private List<Role> mapped(String id, String among) {
        if (!ID.matcher(id).matches()) {
            return List.of();
        }
        return call(HttpMethod.GET, mappings(id) + among, null, answer -> switch (HttpStatus.resolve(
                answer.getStatusCode().value())) {
            case OK -> List.of(Objects.requireNonNull(answer.bodyTo(Role[].class)));
            case NOT_FOUND -> List.of();
            case null, default -> throw unexpected(answer);
        });
    }

    private String mappings(String id) {
        return path + "/" + id + "/role-mappings/realm";
    }

    private static String done(String id, ConvertibleClientHttpResponse answer) throws IOException {
        if (!answer.getStatusCode().is2xxSuccessful() && answer.getStatusCode() != HttpStatus.NOT_FOUND) {
            throw unexpected(answer);
        }
        return id;
    }

    List<SignedInSession> sessions(String id) {
        if (!ID.matcher(id).matches()) {
            return List.of();
        }
        return call(HttpMethod.GET, path + "/" + id + "/sessions", null, answer -> switch (HttpStatus.resolve(
                answer.getStatusCode().value())) {
            case OK ->
                Arrays.stream(Objects.requireNonNull(answer.bodyTo(UserSession[].class)))
                        .map(UserSession::toSession)
                        .toList();
            case NOT_FOUND -> List.of();
            case null, default -> throw unexpected(answer);
        });
    }

    void logout(String id) {
        if (!ID.matcher(id).matches()) {
            return;
        }
        call(HttpMethod.POST, path + "/" + id + "/logout", null, answer -> done(id, answer));
    }

    void delete(String id) {
        if (!ID.matcher(id).matches()) {
            return;
        }
        call(HttpMethod.DELETE, path + "/" + id, null, answer -> done(id, answer));
    }

    private interface Reading<T> {
        T of(ConvertibleClientHttpResponse answer) throws IOException;
    }

    /** Asks with the current token, and once more with a new one if Keycloak no longer knows it. */
    private <T> T call(HttpMethod method, String uri, @Nullable Object body, Reading<T> reading, Object... variables) {
        String current = token.value();
        return send(method, uri, body, reading, current, variables).orElseGet(() -> {
            token.forget(current);
            return send(method, uri, body, reading, token.value(), variables)
                    .orElseThrow(() -> new IllegalStateException("Keycloak refuses this service's new token"));
        });
    }

    private <T> Optional<T> send(
            HttpMethod method,
            String uri,
            @Nullable Object body,
            Reading<T> reading,
            String bearer,
            Object... variables) {
        RestClient.RequestBodySpec request =
                http.method(method).uri(uri, variables).headers(headers -> headers.setBearerAuth(bearer));
        if (body != null) {
            request.body(body);
        }
        return Objects.requireNonNull(request.exchange((sent, answer) -> {
            if (answer.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                return Optional.empty();
            }
            return Optional.of(reading.of(answer));
        }));
    }

    private static RuntimeException unexpected(ConvertibleClientHttpResponse answer) throws IOException {
        String what = "Keycloak answered " + answer.getStatusCode();
        return answer.getStatusCode().is5xxServerError()
                ? new ResourceAccessException(what)
                : new IllegalStateException(what);
    }

    private static String idIn(@Nullable URI location) {
        String path = Objects.requireNonNull(location).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
