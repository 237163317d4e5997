package dev.laurel.sweepstakes.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.SealedEntry;
import dev.laurel.sweepstakes.entry.EnterSweepstakes;
import dev.laurel.sweepstakes.entry.World;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Samples;
import dev.laurel.sweepstakes.lifecycle.Seal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurchasesTest {

    private static final Instant SETTLED = Samples.OPENS.plusSeconds(3600);

    private final World world = new World(Samples.open("s"));
    private final InMemoryReturnedMoney returned = new InMemoryReturnedMoney();
    private final HearMoneyMoved moves =
            new HearMoneyMoved(returned, world, world.settle(), world.disqualified, world.takeOut(), world.register);
    private final HearPurchase purchases = new HearPurchase(world.register, world.grantEntries(), returned, moves);

    @Test
    void aPurchaseBringsAnEntryForEachWholeAmountOnceAndWithinTheCap() {
        purchases.hear(paid("p1", 4_990, "USD", SETTLED));
        purchases.hear(paid("p1", 4_990, "USD", SETTLED));
        assertThat(world.sealedWeight()).isEqualTo(4);

        purchases.hear(paid("p2", 999, "USD", SETTLED));
        purchases.hear(paid("p3", 50_000, "EUR", SETTLED));
        assertThat(world.sealedWeight()).isEqualTo(4);

        purchases.hear(paid("p4", 1_000_000, "USD", SETTLED));
        assertThat(world.sealedWeight()).isEqualTo(25);
    }

    @Test
    void theTimeOfSettlementDecidesHoweverLateItIsHeardOf() {
        world.register.change("s", one -> one.close(Samples.CLOSES));

        purchases.hear(paid("early", 1_000, "USD", Samples.OPENS.minusMillis(1)));
        purchases.hear(paid("late", 1_000, "USD", Samples.CLOSES));
        assertThat(world.count("s")).isZero();
        purchases.hear(paid("last", 1_000, "USD", Samples.CLOSES.minusMillis(1)));
        assertThat(world.count("s")).isOne();

        world.register.change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)));
        purchases.hear(paid("too late", 1_000, "USD", SETTLED));
        assertThat(world.count("s")).isOne();
    }

    @Test
    void aRefundBeforeSealingTakesItsShare() {
        purchases.hear(paid("p", 5_000, "USD", SETTLED));

        moves.hear(refunded("p", 2, 5_000, 1_500));
        assertThat(world.sealedWeight()).isEqualTo(3);
        moves.hear(refunded("p", 3, 5_000, 5_000));
        assertThat(world.count("s")).isZero();
        moves.hear(refunded("p", 2, 5_000, 1_500)); // older news
        assertThat(world.count("s")).isZero();
        moves.hear(refunded("p", 4, 5_000, 0)); // the refund failed
        assertThat(world.sealedWeight()).isEqualTo(5);
    }

    @Test
    void aRefundThatIsHeardOfFirstCountsAll() {
        moves.hear(refunded("p", 2, 5_000, 3_000));
        purchases.hear(paid("p", 5_000, "USD", SETTLED));

        assertThat(world.sealedWeight()).isEqualTo(2);
    }

    @Test
    void aRefundAfterSealingDisqualifiesWhatNothingIsLeftOf() {
        purchases.hear(paid("p", 5_000, "USD", SETTLED));
        var entry = seal();

        moves.hear(refunded("p", 2, 5_000, 4_000));
        assertThat(world.disqualified.of("s", List.of(entry.entryId()))).isEmpty();
        moves.hear(refunded("p", 3, 5_000, 5_000));

        assertThat(world.disqualified.of("s", List.of(entry.entryId())))
                .containsEntry(entry.entryId(), HearMoneyMoved.PAYMENT_RETURNED);
        assertThat(world.sealedWeight()).isEqualTo(5);
        moves.hear(refunded("p", 4, 5_000, 0));
        assertThat(world.disqualified.of("s", List.of(entry.entryId()))).isEmpty();
    }

    @Test
    void aRefundAfterTheDrawTakesThePrizeToTheNextRank() {
        purchases.hear(paid("p", 5_000, "USD", SETTLED));
        var entry = seal();
        var ranks = List.of(
                Rank.drawn(0, entry.entryId(), entry.entrant(), "ada"),
                Rank.drawn(1, "e1", "b", "bob"),
                Rank.drawn(2, "e2", "c", "cy"));
        world.register.change("s", one -> one.drawn(ranks, Map.of(), Samples.DRAW));

        moves.hear(refunded("p", 2, 5_000, 5_000));

        var after = world.register.find("s").orElseThrow().progress().ranks();
        assertThat(after.get(0).outcome()).isEqualTo(Rank.Outcome.DISQUALIFIED);
        assertThat(after.get(2).outcome()).isEqualTo(Rank.Outcome.WINNER);
    }

    @Test
    void whoIsOutForAnotherReasonStaysOutThoughTheMoneyComesToStay() {
        purchases.hear(paid("p", 5_000, "USD", SETTLED));
        var entry = seal();
        world.takeOut().disqualify("s", entry.entryId(), "ACCOUNT_CLOSED");

        moves.hear(refunded("p", 2, 5_000, 5_000));
        moves.hear(refunded("p", 3, 5_000, 0));

        assertThat(world.disqualified.of("s", List.of(entry.entryId())))
                .containsEntry(entry.entryId(), "ACCOUNT_CLOSED");
    }

    @Test
    void aCampaignsEntriesFollowTheirPurchase() {
        var earned = new CampaignEntriesEarned("ada:3:entries-earned:c", "ada", 3, "p", "c", 1, "s", 4, SETTLED);
        purchases.hear(earned);
        purchases.hear(earned);
        assertThat(world.sealedWeight()).isEqualTo(4);

        moves.hear(refunded("p", 2, 5_000, 2_500));
        assertThat(world.sealedWeight()).isEqualTo(2);
        moves.hear(refunded("p", 3, 5_000, 5_000));
        assertThat(world.count("s")).isZero();
    }

    @Test
    void aRefundThatIsHeardWhileACampaignGrantsIsNotLost() {
        var earned = new CampaignEntriesEarned("ada:3:entries-earned:c", "ada", 3, "p", "c", 1, "s", 4, SETTLED);
        returned.afterFind = () -> moves.hear(refunded("p", 2, 5_000, 2_500));

        purchases.hear(earned);

        assertThat(world.sealedWeight()).isEqualTo(2);
    }

    @Test
    void whatTheCapGaveToOthersMeanwhileDoesNotComeBack() {
        purchases.hear(paid("p", 20_000, "USD", SETTLED));
        moves.hear(refunded("p", 2, 20_000, 20_000));
        world.enter().enter(new EnterSweepstakes.Request("s", "ada", false, "k", EntryMethod.FREE, 24));

        moves.hear(refunded("p", 3, 20_000, 0));

        assertThat(world.sealedWeight()).isEqualTo(25);
    }

    @Test
    void anOutageElsewhereLosesNoEarnedEntryButIneligiblePeopleEarnNone() {
        world.people.put("ada", new Person(null, "US-CA", false));
        purchases.hear(paid("p", 1_000, "USD", SETTLED));
        assertThat(world.count("s")).isZero();

        world.authSilent = true;
        purchases.hear(paid("q", 1_000, "USD", SETTLED));
        assertThat(world.count("s")).isOne();
    }

    private SealedEntry seal() {
        world.register.change("s", one -> one.close(Samples.CLOSES));
        world.register.change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)));
        world.register.change(
                "s", one -> one.sealed(new Seal(Samples.CLOSES.plusSeconds(61), 1, 5, "00", Map.of(), null)));
        return world.stream("s").findFirst().orElseThrow();
    }

    private static PaymentCompleted paid(String payment, long minor, String currency, Instant at) {
        return new PaymentCompleted(payment + ":completed", payment, 1, "ada", minor, currency, "stripe", at);
    }

    private static PaymentRefunded refunded(String payment, long version, long paid, long back) {
        return new PaymentRefunded(
                payment + ":refund:r:" + version,
                payment,
                version,
                "ada",
                "r",
                1,
                "USD",
                paid,
                back,
                0,
                "stripe",
                SETTLED);
    }

    private static final class InMemoryReturnedMoney implements ReturnedMoney {

        private final Map<String, Standing> all = new HashMap<>();
        /** Done once, right after the next look. */
        private Runnable afterFind = () -> {};

        @Override
        public void keep(Standing standing) {
            all.merge(standing.payment(), standing, (there, next) -> next.version() > there.version() ? next : there);
        }

        @Override
        public Optional<Standing> find(String payment) {
            var found = Optional.ofNullable(all.get(payment));
            var once = afterFind;
            afterFind = () -> {};
            once.run();
            return found;
        }
    }
}
