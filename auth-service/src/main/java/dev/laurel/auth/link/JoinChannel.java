package dev.laurel.auth.link;

import dev.laurel.auth.erasure.PersonalData;
import dev.laurel.auth.profile.ErasedCustomers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Joins channels with customers: the customer shows a code to the channel, or the channel shows a link to the customer. */
@Component
class JoinChannel implements PersonalData {

    private final Links links;
    private final LinkCodes codes;
    private final LinkTokens tokens;
    private final LinkTries tries;
    private final ErasedCustomers erased;
    private final LinkSettings settings;
    private final Clock clock;

    JoinChannel(
            Links links,
            LinkCodes codes,
            LinkTokens tokens,
            LinkTries tries,
            ErasedCustomers erased,
            LinkSettings settings,
            Clock clock) {
        this.links = links;
        this.codes = codes;
        this.tokens = tokens;
        this.tries = tries;
        this.erased = erased;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something that joins, as long as it lasts. */
    record Offer(String secret, Instant expiresAt) {}

    /** What came of it. */
    sealed interface Outcome {

        record Joined(String customerId) implements Outcome {}

        /** There is no such code or token, or it is used or too old. */
        record NotValid() implements Outcome {}

        record TooManyTries() implements Outcome {}

        /** The identity speaks for another customer. */
        record Elsewhere() implements Outcome {}
    }

    /** A code for the customer to say on the channel, in place of the one before. */
    Offer code(LinkChannel channel, String customerId) {
        Instant expiresAt = clock.instant().plus(settings.codeLasts());
        return new Offer(codes.issue(channel, customerId, expiresAt), expiresAt);
    }

    /** A token for the identity to open in the portal. */
    Offer token(LinkChannel channel, String externalId) {
        Instant expiresAt = clock.instant().plus(settings.tokenLasts());
        return new Offer(tokens.issue(channel, externalId, expiresAt), expiresAt);
    }

    /** An identity names a code. */
    Outcome byCode(LinkChannel channel, String externalId, String digits) {
        Instant now = clock.instant();
        if (tries.count(channel, externalId, now, settings.triesWindow()) > settings.tries()) {
            return new Outcome.TooManyTries();
        }
        Optional<String> customer = codes.claim(channel, digits, externalId, now);
        customer.ifPresent(right -> tries.forgive(channel, externalId, now, settings.triesWindow()));
        return customer.map(id -> join(channel, id, externalId, now)).orElseGet(Outcome.NotValid::new);
    }

    /** A customer sends what the identity's link carried. */
    Outcome byToken(LinkChannel channel, String token, String customerId) {
        Instant now = clock.instant();
        return tokens.claim(channel, token, customerId, now)
                .map(externalId -> join(channel, customerId, externalId, now))
                .orElseGet(Outcome.NotValid::new);
    }

    @Override
    public void forget(String customerId) {
        codes.forget(customerId);
        links.forget(customerId);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        Instant now = clock.instant();
        codes.removeExpired(now);
        tokens.removeExpired(now);
        tries.removeExpired(now);
    }

    private Outcome join(LinkChannel channel, String customerId, String externalId, Instant now) {
        if (!links.join(channel, customerId, externalId, now)) {
            return new Outcome.Elsewhere();
        }
        if (erased.contains(customerId)) {
            forget(customerId); // the erasure may have passed before the link was there
            return new Outcome.NotValid();
        }
        return new Outcome.Joined(customerId);
    }
}
