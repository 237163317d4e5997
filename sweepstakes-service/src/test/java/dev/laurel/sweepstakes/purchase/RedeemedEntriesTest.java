package dev.laurel.sweepstakes.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.EnterSweepstakes;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.World;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Samples;
import dev.laurel.sweepstakes.lifecycle.Ways;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a reward was redeemed for is granted whole and once, or its points go back: never both, never neither. */
class RedeemedEntriesTest {

    private static final Instant REDEEMED = Samples.OPENS.plusSeconds(3600);

    private final World world = new World(Samples.open("s"));
    private final HearRedemption redemptions = new HearRedemption(world.register, world.grantEntries());

    @Test
    void redeemedEntriesAreBonusEntriesGrantedOnce() {
        redemptions.hear(redeemed("r", "s", 5, REDEEMED));
        redemptions.hear(redeemed("r", "s", 5, REDEEMED));

        assertThat(world.sealedWeight()).isEqualTo(5);
        assertThat(world.stream("s"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.method()).isEqualTo(EntryMethod.BONUS));
        assertThat(world.refused).isEmpty();
    }

    @Test
    void theyComeWholeOrNotAtAllAndThatIsForGood() {
        free(23);
        redemptions.hear(redeemed("r", "s", 3, REDEEMED));
        assertThat(world.refused).containsExactly("r:LIMIT_REACHED");
        assertThat(world.sealedWeight()).isEqualTo(23);

        redemptions.hear(redeemed("fits", "s", 2, REDEEMED));
        redemptions.hear(redeemed("r", "s", 3, REDEEMED));
        assertThat(world.sealedWeight()).isEqualTo(25);
        assertThat(world.refused).containsExactly("r:LIMIT_REACHED");
    }

    @Test
    void whatIsNotOpenThenOrNotOfferedOrNotThereIsRefused() {
        redemptions.hear(redeemed("early", "s", 1, Samples.OPENS.minusMillis(1)));
        redemptions.hear(redeemed("late", "s", 1, Samples.CLOSES));
        redemptions.hear(redeemed("nowhere", "x", 1, REDEEMED));
        redemptions.hear(redeemed("nowhere", "x", 1, REDEEMED));
        world.register.put(Samples.open("n", withoutBonus()));
        redemptions.hear(redeemed("no bonus", "n", 1, REDEEMED));

        assertThat(world.refused)
                .containsExactly(
                        "early:NOT_OPEN", "late:NOT_OPEN", "nowhere:NO_SUCH_SWEEPSTAKES", "no bonus:NOT_OFFERED");
        assertThat(world.count("s")).isZero();
    }

    @Test
    void whoMayNotTakePartGetsThePointsBackAtOnceOrAtTheSeal() {
        world.people.put("ada", new Person(null, "US-CA", false));
        redemptions.hear(redeemed("r", "s", 1, REDEEMED));
        assertThat(world.refused).containsExactly("r:UNKNOWN_BIRTH_DATE");

        world.authSilent = true;
        redemptions.hear(redeemed("q", "s", 1, REDEEMED));
        assertThat(world.count("s")).isOne();
        world.authSilent = false;
        world.register.change("s", one -> one.close(Samples.CLOSES));
        var ended = world.register.change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)));
        assertThat(world.admission().finish(ended.sweepstakes())).isEmpty();

        assertThat(world.count("s")).isZero();
        assertThat(world.refused).containsExactly("r:UNKNOWN_BIRTH_DATE", "q:UNKNOWN_BIRTH_DATE");
    }

    @Test
    void whatIsCalledOffIsGivenBackOnce() {
        redemptions.hear(redeemed("r", "s", 2, REDEEMED));
        world.register.change("s", one -> one.cancel("No permit", "admin", REDEEMED));

        assertThat(world.unwinding().unwind(world.register.find("s").orElseThrow()))
                .isZero();
        assertThat(world.unwinding().unwind(world.register.find("s").orElseThrow()))
                .isZero();
        redemptions.hear(redeemed("r", "s", 2, REDEEMED));
        redemptions.hear(redeemed("later", "s", 2, REDEEMED));

        assertThat(world.refused).containsExactly("r:CALLED_OFF", "later:NOT_OPEN");
    }

    @Test
    void aCrashAnywhereEndsInEntriesOrInARefusal() {
        for (var steps = 0; steps < 5; steps++) {
            var fresh = new World(Samples.open("s"));
            var hearing = new HearRedemption(fresh.register, fresh.grantEntries());
            fresh.stepsLeft = steps;
            try {
                hearing.hear(redeemed("r", "s", 2, REDEEMED));
            } catch (World.Crash crash) {
                fresh.stepsLeft = Integer.MAX_VALUE;
                hearing.hear(redeemed("r", "s", 2, REDEEMED));
            }
            assertThat(fresh.sealedWeight()).isEqualTo(2);
            assertThat(fresh.refused).isEmpty();
            assertThat(fresh.participation("ada").grants())
                    .singleElement()
                    .satisfies(grant -> assertThat(grant.state()).isEqualTo(Grant.State.GRANTED));
        }
    }

    @Test
    void whatTheClosingCameBeforeIsRefusedThoughItWasInTime() {
        world.register.change("s", one -> one.close(Samples.CLOSES));
        world.register.change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)));

        redemptions.hear(redeemed("r", "s", 1, REDEEMED));

        assertThat(world.refused).containsExactly("r:NOT_OPEN");
    }

    private void free(int quantity) {
        world.enter().enter(new EnterSweepstakes.Request("s", "ada", false, "k", EntryMethod.FREE, quantity));
    }

    private static Plan withoutBonus() {
        var plan = Samples.plan();
        return Samples.with(plan, new Ways(25, 100L, null, false));
    }

    private static RewardEntriesGranted redeemed(String redemption, String sweepstakes, int entries, Instant at) {
        return new RewardEntriesGranted(
                redemption + ":entries-granted", "ada", redemption, "rwd", sweepstakes, entries, at);
    }
}
