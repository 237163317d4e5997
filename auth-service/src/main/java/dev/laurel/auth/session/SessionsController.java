package dev.laurel.auth.session;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.SignedInSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/auth/me/sessions}, whoever asks: staff sign out everywhere like anybody else. */
@RestController
@RequestMapping("/api/auth/me/sessions")
class SessionsController {

    private final IdentityProvider identities;

    SessionsController(IdentityProvider identities) {
        this.identities = identities;
    }

    /** All of them, the one that was used last first. */
    record SessionsAnswer(List<SessionAnswer> items) {}

    /**
     * One of them.
     *
     * @param address from where it was begun
     * @param current whether it is the one that asks
     */
    record SessionAnswer(String address, Instant startedAt, Instant lastSeenAt, boolean current) {}

    @GetMapping
    SessionsAnswer all(JwtAuthenticationToken caller) {
        var own = caller.getToken().getClaimAsString("sid");
        return new SessionsAnswer(identities.sessions(caller.getName()).stream()
                .sorted(Comparator.comparing(SignedInSession::lastSeenAt).reversed())
                .map(session -> new SessionAnswer(
                        session.address(),
                        session.startedAt(),
                        session.lastSeenAt(),
                        session.id().equals(own)))
                .toList());
    }

    /** Ends all of them, the one that asks too. What their browsers and apps hold is good for five minutes at most. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(JwtAuthenticationToken caller) {
        identities.signOutEverywhere(caller.getName());
    }
}
