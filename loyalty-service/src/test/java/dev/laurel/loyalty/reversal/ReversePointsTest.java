package dev.laurel.loyalty.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReversePointsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);

    @Test
    void aRefundTakesItsShareAndSaysHow() {
        ToldPayment story = bought("p1", 4_990);
        Entry entry = hear(story.refund(2_000));

        assertThat(entry.booking().kind()).isEqualTo(EntryKind.REVERSE);
        assertThat(entry.booking().postings())
                .containsExactly(new Posting(LedgerAccount.AVAILABLE, LedgerAccount.REVERSED, 20));
        assertThat(entry.booking().reason()).isEqualTo("Refund: 20.00 of 49.90 USD returned, 20 of 49 points back");
        assertThat(entry.booking().working().lines())
                .containsExactly(
                        "20.00 of 49.90 USD returned",
                        "49.9 × 29.90 / 49.90, rounded down: 29 of 49 points stay, 20 are due back"
                                + " (earn rule 1, entry 1)",
                        "now: 20 back, 0 held");
        assertThat(entry.standing().balances()).isEqualTo(new Balances(29, 0, 49));
        assertThat(qualifying()).isEqualTo(29);
    }

    @Test
    void refundsInManyPartsEndExactlyWhereOneWould() {
        ToldPayment story = bought("p1", 4_990);
        for (int i = 0; i < 10; i++) {
            hear(story.refund(499));
        }

        assertThat(last().standing().balances()).isEqualTo(new Balances(0, 0, 49));
        assertThat(last().standing().lots().open()).isEmpty();
        assertThat(qualifying()).isZero();
        assertThat(last().booking().working().lines()).contains("before: 45 back, 0 held", "now: 49 back, 0 held");
    }

    @Test
    void aDisputeHoldsPointsAndWinningItReleasesThem() {
        ToldPayment story = bought("p1", 4_990);
        Entry held = hear(story.disputed(4_990));

        assertThat(held.booking().kind()).isEqualTo(EntryKind.HOLD);
        assertThat(held.standing().balances()).isEqualTo(new Balances(0, 49, 49));
        assertThat(held.booking().lots()).isEmpty();
        assertThat(qualifying()).isEqualTo(49);
        assertThat(held.booking().reason()).isEqualTo("Dispute: 49.90 of 49.90 USD held, 49 of 49 points held");

        Entry won = hear(story.disputeWon());
        assertThat(won.booking().kind()).isEqualTo(EntryKind.RELEASE);
        assertThat(won.standing().balances()).isEqualTo(new Balances(49, 0, 49));
        assertThat(won.booking().reason()).isEqualTo("Dispute won: all of 49.90 USD stays, no points back");
    }

    @Test
    void aLostDisputeTakesThePointsThatWereHeldAndARefundBeforeItIsNotTakenTwice() {
        ToldPayment story = bought("p1", 4_990);
        hear(story.refund(2_000));
        Entry held = hear(story.disputed(2_990));
        assertThat(held.standing().balances()).isEqualTo(new Balances(0, 29, 49));
        Entry lost = hear(story.disputeLost());

        assertThat(lost.booking().postings())
                .containsExactly(new Posting(LedgerAccount.PENDING, LedgerAccount.REVERSED, 29));
        assertThat(lost.standing().balances()).isEqualTo(new Balances(0, 0, 49));
    }

    @Test
    void aRefundThatFailsAfterAllGivesBackToTheAwardsOwnLot() {
        ToldPayment story = bought("p1", 4_990);
        Standing before = last().standing();
        hear(story.refund(2_000));
        clock.advance(Duration.ofDays(45));
        Entry entry = hear(story.refundFailed(2_000));

        assertThat(entry.booking().kind()).isEqualTo(EntryKind.RESTORE);
        assertThat(entry.standing()).isEqualTo(before);
        assertThat(hear(story.withdrawn()).standing().balances()).isEqualTo(new Balances(0, 0, 49));
        assertThat(hear(story.reinstated()).standing()).isEqualTo(before);
    }

    @Test
    void moneyThatMovesNoPointIsRememberedAllTheSame() {
        ToldPayment story = bought("p1", 4_990);
        Event opened = story.disputed(4_990);
        Entry won = hear(story.disputeWon());

        assertThat(won.booking().kind()).isEqualTo(EntryKind.NOTE);
        assertThat(won.booking().postings()).isEmpty();
        assertThat(hear(opened)).isEqualTo(won);
        assertThat(last().standing().balances()).isEqualTo(new Balances(49, 0, 49));
    }

    @Test
    void moneyThatMovesBeforeItsAwardIsDeferredAndFollowedRightAfterIt() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);
        Entry deferred = hear(story.refund(2_000));
        assertThat(deferred.booking().kind()).isEqualTo(EntryKind.DEFER);
        assertThat(deferred.standing().deferred()).containsExactly("p1");
        assertThat(deferred.standing().tier().name()).isEqualTo("Bronze");

        hear(story.completed());
        assertThat(journal.downFrom("anna", 3, 3))
                .extracting(entry -> entry.booking().kind())
                .containsExactly(EntryKind.REVERSE, EntryKind.EARN, EntryKind.DEFER);
        assertThat(last().standing().balances()).isEqualTo(new Balances(29, 0, 49));
        assertThat(last().standing().deferred()).isEmpty();
        assertThat(hear(story.completed()).seq()).isEqualTo(3);
    }

    @Test
    void pointsThatWereSpentAreOwedAndLaterPointsMakeUpForThem() {
        ToldPayment story = bought("p1", 4_990);
        Spending.spend(journal, "anna", "s1", 40);
        Entry refunded = hear(story.refund(4_990));

        assertThat(refunded.standing().balances()).isEqualTo(new Balances(-40, 0, 49));
        assertThat(refunded.standing().lots().open()).isEmpty();

        bought("p2", 3_000);
        assertThat(last().standing().balances().available()).isEqualTo(-10);
        assertThat(last().booking().working().lines())
                .endsWith("30 of them make up for points that went back after they were spent");
        bought("p3", 3_000);
        assertThat(last().standing().balances().available()).isEqualTo(20);
        assertThat(last().standing().lots().open()).extracting(Lot::points).containsExactly(20L);
    }

    @Test
    void pointsComeFromTheAwardsOwnLotFirstAndThenFromTheEarliest() {
        bought("p1", 1_000);
        clock.advance(Duration.ofDays(40));
        ToldPayment second = bought("p2", 1_000);
        clock.advance(Duration.ofDays(40));
        bought("p3", 1_000);
        Spending.spend(journal, "anna", "s1", 3);

        assertThat(hear(second.refund(200)).booking().lots())
                .extracting(Lot::toString)
                .containsExactly("Lot[earnedIn=2027-01, expiresOn=2028-02-01, points=-2]");
        Spending.spend(journal, "anna", "s2", 10); // the rest of the first lot and 3 of the second
        assertThat(hear(second.refund(800)).booking().lots())
                .extracting(Lot::toString)
                .containsExactly(
                        "Lot[earnedIn=2027-01, expiresOn=2028-02-01, points=-5]",
                        "Lot[earnedIn=2027-02, expiresOn=2028-03-01, points=-3]");
    }

    @Test
    void withinTheBalanceOnlyWhatIsThereIsTakenAndTheNextStepTriesAgain() {
        hearing = new Hearing(journal, clock, ReversalPolicy.WITHIN_BALANCE);
        ToldPayment story = bought("p1", 4_990);
        Spending.spend(journal, "anna", "s1", 40);
        Entry refunded = hear(story.refund(2_000));

        assertThat(refunded.standing().balances()).isEqualTo(new Balances(0, 0, 49));
        assertThat(refunded.booking().points()).isEqualTo(-9);
        assertThat(qualifying()).isEqualTo(29);
        assertThat(refunded.booking().working().lines())
                .contains("11 of them are not there to be taken (WITHIN_BALANCE)");

        bought("p2", 10_000);
        assertThat(hear(story.refund(2_990)).standing().balances()).isEqualTo(new Balances(60, 0, 149));
    }

    @Test
    void withinTheBalanceMoneyThatIsGoneComesBeforeMoneyThatIsHeld() {
        hearing = new Hearing(journal, clock, ReversalPolicy.WITHIN_BALANCE);
        ToldPayment story = bought("p1", 10_000);
        Spending.spend(journal, "anna", "s1", 70);
        story.refund(2_000);
        Entry entry = hear(story.disputed(8_000));

        assertThat(entry.standing().balances()).isEqualTo(new Balances(0, 10, 100));
        assertThat(hear(story.disputeLost()).standing().balances()).isEqualTo(new Balances(0, 0, 100));
        assertThat(hear(story.reinstated()).standing().balances()).isEqualTo(new Balances(30, 0, 100));
    }

    @Test
    void theTierStaysAndItsPointsNoLongerCount() {
        ToldPayment story = bought("p1", 120_000);
        assertThat(last().standing().tier().name()).isEqualTo("Silver");
        Entry entry = hear(story.refund(120_000));

        assertThat(entry.standing().tier().name()).isEqualTo("Silver");
        assertThat(entry.booking().changesTier()).isFalse();
        assertThat(qualifying()).isZero();
    }

    @Test
    void qualifyingPointsGoBackInTheMonthThatBroughtThemAsLongAsItCounts() {
        ToldPayment old = bought("p1", 10_000);
        clock.advance(Duration.ofDays(60));
        ToldPayment young = bought("p2", 20_000);
        hear(old.refund(5_000));
        assertThat(qualifying()).isEqualTo(250);

        clock.advance(Duration.ofDays(345)); // November 2026 has stopped counting, January 2027 has not
        hear(old.refund(5_000));
        assertThat(qualifying()).isEqualTo(200);
        hear(young.refund(20_000));
        assertThat(qualifying()).isZero();
    }

    private ToldPayment bought(String payment, long minor) {
        ToldPayment story = new ToldPayment(payment, "anna", minor);
        hear(story.completed());
        return story;
    }

    private Entry hear(Event event) {
        hearing.hear(event);
        return last();
    }

    private Entry last() {
        return journal.entry("anna", journal.head("anna").seq()).orElseThrow();
    }

    private long qualifying() {
        return last().standing().window().points(Standing.monthOf(clock.instant()));
    }
}
