package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.customer.Customer;
import dev.laurel.loyalty.customer.Customers;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.reversal.MoneyPosition;
import dev.laurel.loyalty.reversal.ReversePoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings a claim on by one step after the other, from wherever it stands; any number may be at it at once. */
public final class AdvanceClaim {

    /** How long a step may take before somebody else takes it up. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration DAY = Duration.ofHours(24);

    private final Claims claims;
    private final Bonus bonus;
    private final Customers customers;
    private final ReversePoints money;
    private final ReferralTerms terms;
    private final Clock clock;

    public AdvanceClaim(
            Claims claims, Bonus bonus, Customers customers, ReversePoints money, ReferralTerms terms, Clock clock) {
        this.claims = claims;
        this.bonus = bonus;
        this.customers = customers;
        this.money = money;
        this.terms = terms;
        this.clock = clock;
    }

    /** A purchase of this member settled: it counts for his claim if he has an open one. */
    Optional<Claim> purchased(String friend, Entry award) {
        String payment = award.booking().reference().id();
        return changed(friend, claim -> {
                    boolean counts = claim.state().awaitsPurchase()
                            && claim.payment() == null
                            && award.booking().points() >= terms.minimumPoints()
                            && !isAllBack(friend, payment);
                    return counts ? Optional.of(claim.purchased(payment, now())) : Optional.empty();
                })
                .map(this::goOnWithoutAsking);
    }

    /** The money of this purchase is said to have gone back as a whole; the journal knows whether that is the last word. */
    void wentBack(String friend, String payment) {
        changed(
                        friend,
                        claim -> payment.equals(claim.payment()) && isAllBack(friend, payment)
                                ? afterRefund(claim)
                                : Optional.empty())
                .ifPresent(this::goOnWithoutAsking);
    }

    /** A payment's event does not wait for auth-service: what needs that is left to whoever checks the claim. */
    private Claim goOnWithoutAsking(Claim claim) {
        return claim.state() == ClaimState.CHECKING ? claim : goOn(claim);
    }

    private boolean isAllBack(String friend, String payment) {
        return money.position(friend, payment).map(MoneyPosition::isAllBack).orElse(false);
    }

    private Optional<Claim> afterRefund(Claim claim) {
        return switch (claim.state()) {
            case CHECKING, HELD, OPEN, QUALIFIED -> Optional.of(claim.withoutPurchase());
            case GRANTING -> claim.refunded() ? Optional.empty() : Optional.of(claim.noticingRefund());
            case REWARDED ->
                now().isAfter(rewardedAt(claim).plus(terms.takeBackWindow()))
                        ? Optional.empty()
                        : Optional.of(claim.takingBack(in(PATIENCE)));
            case TAKING_BACK, TAKEN_BACK, REFUSED, LAPSED -> Optional.empty();
        };
    }

    /** Changes the claim of this friend, if he has one; answers with it as it is then. */
    private Optional<Claim> changed(String friend, Function<Claim, Optional<Claim>> change) {
        while (true) {
            Optional<Claim> claim = claims.find(Claim.idOf(friend));
            Optional<Claim> next = claim.flatMap(change);
            if (next.isEmpty() || claims.replace(next.get())) {
                return next.or(() -> claim);
            }
        }
    }

    /** Takes as many steps as are possible now. */
    Claim goOn(Claim claim) {
        Claim current = claim;
        Optional<Claim> next = next(current);
        while (next.isPresent()) {
            current = claims.replace(next.get())
                    ? next.get()
                    : claims.find(claim.id()).orElseThrow();
            next = next(current);
        }
        return current;
    }

    private Optional<Claim> next(Claim claim) {
        return switch (claim.state()) {
            case CHECKING -> Optional.of(checked(claim));
            case OPEN -> Optional.ofNullable(claim.payment()).map(payment -> claim.qualified(in(terms.settleAfter())));
            case QUALIFIED ->
                isDue(claim) ? Optional.of(claim.granting(terms.bonuses(), in(PATIENCE))) : Optional.empty();
            case GRANTING -> {
                bonus.grant(claim);
                yield Optional.of(claim.rewarded(now()));
            }
            case REWARDED -> claim.refunded() ? Optional.of(claim.takingBack(in(PATIENCE))) : Optional.empty();
            case TAKING_BACK -> {
                bonus.takeBack(claim);
                yield Optional.of(claim.takenBack());
            }
            case HELD, TAKEN_BACK, REFUSED, LAPSED -> Optional.empty();
        };
    }

    private Claim checked(Claim claim) {
        Optional<Customer> friend = customers.byId(claim.friend());
        if (friend.isEmpty()
                || claim.claimedAt().isAfter(friend.get().memberSince().plus(terms.signUpWindow()))) {
            return claim.lapsed();
        }
        Optional<Claim> referrersOwn = claims.find(Claim.idOf(claim.referrer()));
        Instant dayBefore = claim.claimedAt().minus(DAY);
        List<String> odd = new Acquaintance(
                        friend.get(),
                        customers.byId(claim.referrer()).orElse(null),
                        referrersOwn
                                .filter(own -> own.referrer().equals(claim.friend()))
                                .isPresent(),
                        referrersOwn
                                .filter(own -> own.claimedAt()
                                        .plus(terms.chainWindow())
                                        .isAfter(claim.claimedAt()))
                                .isPresent(),
                        (int) claims.on(claim.referrer()).stream()
                                .filter(other -> other.claimedAt().isAfter(dayBefore))
                                .count())
                .reasonsToHold(terms);
        return odd.isEmpty() ? claim.open(now()) : claim.held(odd);
    }

    private boolean isDue(Claim claim) {
        Instant lookAt = claim.lookAt();
        return lookAt != null && !now().isBefore(lookAt);
    }

    private static Instant rewardedAt(Claim claim) {
        return Optional.ofNullable(claim.rewardedAt()).orElseThrow();
    }

    private Instant in(Duration duration) {
        return now().plus(duration);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
