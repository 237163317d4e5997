package dev.laurel.auth.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.client.ResourceAccessException;

/** An identity provider in memory: accounts by address, sessions by refresh token, and a switch that takes it away. */
public final class FakeIdentityProvider implements IdentityProvider {
    private record Held(Account account, Password password) {}

    private final Map<EmailAddress, Held> accounts = new ConcurrentHashMap<>();
    private final Map<RefreshToken, Held> sessions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private volatile boolean away;

    /** Gives the account a role beside that of a customer. */
    public void employ(String id, String role) {
        roles.put(id, Set.of("customer", role));
    }

    /** Makes every call fail as a connection that is refused, or no longer. */
    public void away(boolean now) {
        away = now;
    }

    @Override
    public AccountCreation create(EmailAddress email, Password password) {
        answerOnlyIfThere();
        if (password.value().length() < 10) {
            return new AccountCreation.PasswordRefused("must have at least 10 characters");
        }
        Account account = new Account(UUID.randomUUID().toString(), email, false, true, Instant.EPOCH);
        return accounts.putIfAbsent(email, new Held(account, password)) == null
                ? new AccountCreation.Created(account.id())
                : new AccountCreation.EmailTaken();
    }

    @Override
    public Optional<Account> account(String id) {
        answerOnlyIfThere();
        return accounts.values().stream()
                .map(Held::account)
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Account> account(EmailAddress email) {
        answerOnlyIfThere();
        return Optional.ofNullable(accounts.get(email)).map(Held::account);
    }

    @Override
    public Set<String> roles(String id) {
        answerOnlyIfThere();
        return roles.getOrDefault(id, Set.of("customer"));
    }

    @Override
    public void grant(String id, String role) {
        Set<String> all = new HashSet<>(roles(id));
        all.add(role);
        roles.put(id, Set.copyOf(all));
    }

    @Override
    public void withdraw(String id, String role) {
        Set<String> all = new HashSet<>(roles(id));
        all.remove(role);
        roles.put(id, Set.copyOf(all));
        sessions.values().removeIf(held -> held.account().id().equals(id));
    }

    @Override
    public void delete(String id) {
        answerOnlyIfThere();
        accounts.values().removeIf(held -> held.account().id().equals(id));
        sessions.values().removeIf(held -> held.account().id().equals(id));
    }

    @Override
    public SignIn signIn(EmailAddress email, Password password) {
        answerOnlyIfThere();
        Held held = accounts.get(email);
        return held != null && held.password().equals(password) ? session(held) : new SignIn.Refused();
    }

    @Override
    public SignIn refresh(RefreshToken token) {
        answerOnlyIfThere();
        Held held = sessions.remove(token);
        return held == null ? new SignIn.Refused() : session(held);
    }

    @Override
    public void signOut(RefreshToken token) {
        answerOnlyIfThere();
        sessions.remove(token);
    }

    @Override
    public List<SignedInSession> sessions(String id) {
        answerOnlyIfThere();
        return sessions.entrySet().stream()
                .filter(session -> session.getValue().account().id().equals(id))
                .map(session -> new SignedInSession(
                        session.getKey().value(), "192.0.2.7", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
                .toList();
    }

    @Override
    public void signOutEverywhere(String id) {
        answerOnlyIfThere();
        sessions.values().removeIf(held -> held.account().id().equals(id));
    }

    private SignIn session(Held held) {
        RefreshToken token = new RefreshToken(UUID.randomUUID().toString());
        sessions.put(token, held);
        return new SignIn.SignedIn("access-" + held.account().id(), token, Duration.ofMinutes(5));
    }

    private void answerOnlyIfThere() {
        if (away) {
            throw new ResourceAccessException("Connection refused");
        }
    }
}
