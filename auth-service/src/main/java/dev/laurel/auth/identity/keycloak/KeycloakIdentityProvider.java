package dev.laurel.auth.identity.keycloak;

import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.identity.RefreshToken;
import dev.laurel.auth.identity.SignIn;
import dev.laurel.auth.identity.SignedInSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@link IdentityProvider} by Keycloak. */
final class KeycloakIdentityProvider implements IdentityProvider {
    private final TokenEndpoint tokens;
    private final Client apiClients;
    private final Users users;

    KeycloakIdentityProvider(TokenEndpoint tokens, Client apiClients, Users users) {
        this.tokens = tokens;
        this.apiClients = apiClients;
        this.users = users;
    }

    @Override
    public AccountCreation create(EmailAddress email, Password password) {
        return users.create(email, password);
    }

    @Override
    public Optional<Account> account(String id) {
        return users.byId(id);
    }

    @Override
    public Optional<Account> account(EmailAddress email) {
        return users.byEmail(email);
    }

    @Override
    public Set<String> roles(String id) {
        return users.roles(id);
    }

    @Override
    public void grant(String id, String role) {
        users.grant(id, role);
    }

    @Override
    public void withdraw(String id, String role) {
        users.withdraw(id, role);
    }

    @Override
    public void delete(String id) {
        users.delete(id);
    }

    @Override
    public SignIn signIn(EmailAddress email, Password password) {
        return grant("password", Map.of("username", email.value(), "password", password.value()));
    }

    @Override
    public SignIn refresh(RefreshToken token) {
        return grant("refresh_token", Map.of("refresh_token", token.value()));
    }

    @Override
    public void signOut(RefreshToken token) {
        tokens.logout(apiClients, token.value());
    }

    @Override
    public List<SignedInSession> sessions(String id) {
        return users.sessions(id);
    }

    @Override
    public void signOutEverywhere(String id) {
        users.logout(id);
    }

    private SignIn grant(String type, Map<String, String> parameters) {
        return tokens.grant(apiClients, type, parameters)
                .<SignIn>map(granted -> new SignIn.SignedIn(
                        granted.accessToken(),
                        new RefreshToken(Objects.requireNonNull(granted.refreshToken())),
                        Duration.ofSeconds(granted.expiresIn())))
                .orElseGet(SignIn.Refused::new);
    }
}
