package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.customer.KnownCustomers;
import dev.laurel.loyalty.journal.Crashes;
import dev.laurel.loyalty.journal.CrashingJournal;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.ClaimReferral.Claimed;
import dev.laurel.loyalty.referral.ClaimReferral.Why;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.reversal.Reversals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final ReferralTerms TERMS = new ReferralTerms(
            250, 500, 1, Duration.ofDays(30), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(24), 3);

    private MovableClock clock = new MovableClock(START);
    private Crashes crashes = new Crashes();
    private CrashingJournal store = new CrashingJournal(crashes);
    private InMemoryClaims claims = new InMemoryClaims(crashes);
    private ReferralTerms terms = TERMS;
    private final KnownCustomers customers = new KnownCustomers();

    ReferralTest() {
        customers.add("rita", "rita@example.com", "Rita Referrer", START.minus(Duration.ofDays(900)));
        customers.add("fred", "fred@example.org", "Fred Friend", START);
    }

    @Test
    void bothGetTheirBonusAfterTheFirstSettledPurchaseAndOnlyThen() {
        claimed("fred", "rita");
        assertThat(available("rita")).isZero();
        ToldPayment first = buys("fred", "p1", 5_000);
        buys("fred", "p2", 5_000);
        hear(first.completed()); // told again

        assertThat(available("fred")).isEqualTo(50 + 50 + 250);
        assertThat(available("rita")).isEqualTo(500);
        assertThat(claim("fred").state()).isEqualTo(ClaimState.REWARDED);
    }

    @Test
    void nobodyClaimsTwiceOrHisOwnCodeOrAfterHisFirstPurchase() {
        customers.add("otto", "otto@example.net", "Otto", START);
        assertThat(claim("rita", "rita")).isEqualTo(new Claimed.Refused(Why.OWN_CODE));
        assertThat(claims().claim("fred", "ABCDE-FGH23")).isEqualTo(new Claimed.Refused(Why.UNKNOWN_CODE));
        assertThat(claims().claim("fred", "0000000000")).isEqualTo(new Claimed.Refused(Why.UNKNOWN_CODE));
        claimed("fred", "rita");
        assertThat(claim("fred", "otto")).isEqualTo(new Claimed.Refused(Why.ALREADY_CLAIMED));
        claimed("fred", "rita"); // the same again says the same
        buys("otto", "p1", 100);
        assertThat(claim("otto", "rita")).isEqualTo(new Claimed.Refused(Why.NOT_NEW));
    }

    @Test
    void aHundredClaimsAtOnceAreOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            customers.add("r" + i, "r" + i + "@example.net", "R" + i, START);
        }
        List<Callable<Claimed>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String referrer = "r" + i % 10;
            work.add(() -> claim("fred", referrer));
        }
        List<String> won = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(work)) {
                if (done.get() instanceof Claimed.Accepted(Claim claim)) {
                    won.add(claim.referrer());
                }
            }
        }
        buys("fred", "p1", 5_000);

        assertThat(won.stream().distinct()).hasSize(1);
        assertThat(claims.claims).hasSize(1);
        long bonuses = 0;
        for (int i = 0; i < 10; i++) {
            bonuses += available("r" + i);
        }
        assertThat(bonuses).isEqualTo(500);
    }

    @Test
    void aRefundOfTheWholePurchaseTakesBothBonusesBackEvenIfTheyAreSpent() {
        claimed("fred", "rita");
        ToldPayment first = buys("fred", "p1", 5_000);
        Moves.movePoints(journal()).spend("rita", Moves.redeem("r1", 400));
        hear(first.refund(2_000));
        assertThat(available("rita")).isEqualTo(100);
        hear(first.refund(3_000));
        hear(first.refund(0)); // said again in a later version

        assertThat(available("fred")).isZero();
        assertThat(available("rita")).isEqualTo(-400);
        assertThat(claim("fred").state()).isEqualTo(ClaimState.TAKEN_BACK);
        buys("fred", "p2", 5_000);
        assertThat(available("rita")).isEqualTo(-400);
    }

    @Test
    void aRefundAfterTheWindowLeavesTheBonus() {
        claimed("fred", "rita");
        ToldPayment first = buys("fred", "p1", 5_000);
        clock.advance(Duration.ofDays(31));
        hear(first.refund(5_000));

        assertThat(available("fred")).isEqualTo(250);
        assertThat(available("rita")).isEqualTo(500);
    }

    @Test
    void aPurchaseThatWentBackBeforeTheBonusDoesNotCountAndTheNextOneDoes() {
        terms = new ReferralTerms(
                250, 500, 20, TERMS.signUpWindow(), Duration.ofDays(14), TERMS.takeBackWindow(), Duration.ZERO, 3);
        claimed("fred", "rita");
        buys("fred", "p0", 1_900); // earns less than counts
        ToldPayment first = new ToldPayment("p1", "fred", 5_000);
        hear(first.refund(5_000)); // heard before its purchase
        hear(first.completed());
        ToldPayment second = buys("fred", "p2", 5_000);
        hear(second.refund(5_000));
        buys("fred", "p3", 5_000);
        clock.advance(Duration.ofDays(13));
        resolve();
        assertThat(available("rita")).isZero();

        clock.advance(Duration.ofDays(1));
        resolve();

        assertThat(claim("fred").payment()).isEqualTo("p3");
        assertThat(available("rita")).isEqualTo(500);
    }

    @Test
    void whatLooksOddIsHeldUntilStaffDecideAndAPurchaseMeanwhileIsNotForgotten() {
        customers.add("fake", "r.ita+2@example.com", "Someone", START);
        claimed("fake", "rita");
        assertThat(claim("fake").state()).isEqualTo(ClaimState.HELD);
        assertThat(claim("fake").signs()).containsExactly("both addresses lead to one mailbox");
        buys("fake", "p1", 5_000);
        assertThat(available("rita")).isZero();

        Claim approved = claim("fake").decided(true, new Claim.Decision("admin", START, "her husband"), START);
        assertThat(claims.replace(approved)).isTrue();
        resolve();

        assertThat(available("rita")).isEqualTo(500);
    }

    @Test
    void mutualReferralsChainsAndManyClaimsADayAreHeld() {
        customers.add("mia", "mia@example.net", "Mia", START);
        claimed("fred", "rita");
        claimed("mia", "fred");
        assertThat(claim("mia").signs()).containsExactly("the referrer was referred himself a short time ago");
        claimed("rita", "fred");
        assertThat(claim("rita").state()).isEqualTo(ClaimState.LAPSED); // a member for years

        customers.add("zoe", "zoe@example.net", "Zoe", START);
        customers.add("max", "max@example.net", "Max", START);
        claimed("zoe", "max");
        clock.advance(Duration.ofDays(2));
        claimed("max", "zoe");
        assertThat(claim("max").signs()).containsExactly("the two refer each other");
        for (int i = 0; i < 5; i++) {
            String friend = "friend" + "abcde".charAt(i);
            customers.add(friend, friend + "@mail.test", friend, clock.instant());
            claimed(friend, "rita");
            assertThat(claim(friend).state()).isEqualTo(i < 3 ? ClaimState.OPEN : ClaimState.HELD);
        }
    }

    @Test
    void anEqualNameAloneHoldsNothing() {
        customers.add("rita2", "other@example.net", "rita referrer ", START);
        claimed("rita2", "rita");
        assertThat(claim("rita2").state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void whileAuthServiceIsAwayAClaimWaitsAndItsPurchaseWithIt() {
        customers.away = true;
        ClaimReferral claiming = new ClaimReferral(claims, claims, advance(), journal(), unwatched -> {}, clock);
        claiming.claim("fred", claims.codeOf("rita").shown());
        buys("fred", "p1", 5_000); // nothing that is heard waits for it
        clock.advance(Duration.ofMinutes(1));
        resolve();
        assertThat(claim("fred").state()).isEqualTo(ClaimState.CHECKING);

        customers.away = false;
        clock.advance(Duration.ofMinutes(1));
        resolve();

        assertThat(available("rita")).isEqualTo(500);
    }

    @Test
    void whereverItCrashesBothGetTheirBonusOnceAndARefundTakesAllOfIt() {
        for (boolean refunded : List.of(false, true)) {
            int point = 0;
            boolean crashed = true;
            while (crashed) {
                freshStores();
                crashes.after(point);
                untilDone(() -> claim("fred", "rita"));
                ToldPayment first = new ToldPayment("p1", "fred", 5_000);
                untilDone(() -> hear(first.completed()));
                if (refunded) {
                    Event refund = first.refund(5_000);
                    untilDone(() -> hear(refund));
                }
                crashed = !crashes.isAhead();
                crashes.never();
                clock.advance(Duration.ofMinutes(1));
                resolve();
                String where = "point " + point + (refunded ? ", refunded" : "");
                assertThat(available("rita")).as(where).isEqualTo(refunded ? 0 : 500);
                assertThat(available("fred")).as(where).isEqualTo(refunded ? 0 : 300);
                point++;
            }
            assertThat(point).isGreaterThan(16);
        }
    }

    private void freshStores() {
        clock = new MovableClock(START);
        crashes = new Crashes();
        store = new CrashingJournal(crashes);
        claims = new InMemoryClaims(crashes);
    }

    /** As a client and as Kafka do: what was not acknowledged comes again. */
    private static void untilDone(Runnable work) {
        boolean done = false;
        while (!done) {
            try {
                work.run();
                done = true;
            } catch (Crash crash) {
                done = false;
            }
        }
    }

    private ToldPayment buys(String member, String payment, long minor) {
        ToldPayment told = new ToldPayment(payment, member, minor);
        hear(told.completed());
        return told;
    }

    private void hear(Event event) {
        new Hearing(journal(), clock, ReversalPolicy.ALLOW_NEGATIVE, new FollowPurchases(advance())).hear(event);
    }

    private void claimed(String friend, String referrer) {
        assertThat(claim(friend, referrer)).isInstanceOf(Claimed.Accepted.class);
    }

    private Claimed claim(String friend, String referrer) {
        return claims().claim(friend, claims.codeOf(referrer).shown().toLowerCase(Locale.ROOT));
    }

    private ClaimReferral claims() {
        return new ClaimReferral(claims, claims, advance(), journal(), Runnable::run, clock);
    }

    private AdvanceClaim advance() {
        Journal journal = journal();
        return new AdvanceClaim(
                claims,
                new Bonus(Moves.movePoints(journal)),
                customers,
                Reversals.reversePoints(journal, ReversalPolicy.ALLOW_NEGATIVE),
                terms,
                clock);
    }

    private void resolve() {
        new ClaimResolver(claims, advance(), clock).round();
    }

    private Claim claim(String friend) {
        return claims.claims.get(Claim.idOf(friend));
    }

    private long available(String member) {
        return journal().head(member).standing().balances().available();
    }

    private Journal journal() {
        return new Journal(store, store, clock, 10);
    }
}
