package dev.laurel.sweepstakes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.EnterSweepstakes.Request;
import dev.laurel.sweepstakes.lifecycle.Samples;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a crash, a silent neighbour or the seal comes between: points spent equal entries bought, weight the entries. */
class CrashedEntriesTest {

    private static final int MORE_THAN_ALL_STEPS = 12;

    @ParameterizedTest
    @EnumSource(
            value = EntryMethod.class,
            names = {"FREE", "POINTS"})
    void aCrashAnywhereIsFinishedByTheNextLook(EntryMethod method) {
        var crashes = 0;
        for (var steps = 0; steps < MORE_THAN_ALL_STEPS; steps++) {
            var world = new World(Samples.open("s"));
            world.stepsLeft = steps;
            crashes += crashed(world, method) ? 1 : 0;
            world.stepsLeft = Integer.MAX_VALUE;

            world.openSince(world.instant(), 10).forEach(person -> finish(world, person));

            assertWhole(world, method);
        }
        assertThat(crashes).isEqualTo(method == EntryMethod.FREE ? 3 : 6);
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryMethod.class,
            names = {"FREE", "POINTS"})
    void aCrashAnywhereIsFinishedBeforeSealing(EntryMethod method) {
        for (var steps = 0; steps < MORE_THAN_ALL_STEPS; steps++) {
            var world = new World(Samples.open("s"));
            world.stepsLeft = steps;
            crashed(world, method);
            world.stepsLeft = Integer.MAX_VALUE;

            assertThat(world.admission().finish(ended(world))).isEmpty();

            assertWhole(world, method);
            assertThat(world.openOf("s")).isEmpty();
        }
    }

    @Test
    void whatIsAskedForAgainAfterACrashIsTheSame() {
        var world = new World(Samples.open("s"));
        world.stepsLeft = 1;
        assertThat(crashed(world, EntryMethod.FREE)).isTrue();
        world.stepsLeft = Integer.MAX_VALUE;

        assertThat(world.enter().enter(request(EntryMethod.FREE))).isInstanceOf(Entered.Granted.class);
        assertThat(world.sealedWeight()).isEqualTo(2);
    }

    @Test
    void whoComesWhileAdmissionEndsIsRefusedUnlessTheSealSawHim() {
        var world = new World(Samples.open("s"));
        world.at(Samples.CLOSES.minusMillis(1));
        // admission ends, and the seal looks, right after the first write of the request
        world.stepsLeft = 1;
        assertThat(crashed(world, EntryMethod.FREE)).isTrue();
        world.stepsLeft = Integer.MAX_VALUE;
        ended(world);
        var person = world.participation("ada");

        var refused =
                world.settle().begun(person, "request:k").grant("request:k").orElseThrow();

        assertThat(refused.state()).isEqualTo(Grant.State.VOIDED);
        assertThat(world.count("s")).isZero();
    }

    @Test
    void whatTheSealFinishedIsNotUndoneByWhoComesLate() {
        var world = new World(Samples.open("s"));
        world.at(Samples.CLOSES.minusMillis(1));
        // between the look at admission and the entry's write the seal comes and goes
        world.beforeEntry =
                () -> assertThat(world.admission().finish(ended(world))).isEmpty();

        var entered = world.enter().enter(request(EntryMethod.POINTS));

        assertThat(entered).isInstanceOf(Entered.Granted.class);
        assertWhole(world, EntryMethod.POINTS);
    }

    @Test
    void pointsThatNobodyKnowsOfKeepTheSealWaitingUntilTheLastCall() {
        var world = new World(Samples.open("s"));
        world.pointsSilent = true;
        assertThat(world.enter().enter(request(EntryMethod.POINTS))).isInstanceOf(Entered.InProgress.class);
        var ended = ended(world);

        assertThat(world.admission().finish(ended)).isPresent();
        world.at(ended.roundTime().minus(Samples.PROTOCOL.sealBeforeRound()));
        assertThat(world.admission().finish(ended)).isEmpty();

        assertThat(world.count("s")).isZero();
        world.pointsSilent = false;
        world.openOf("s").forEach(person -> world.settle().beforeSealing(person, "request:k"));
        assertThat(world.pointsSpent()).isZero();
        assertThat(world.openOf("s")).isEmpty();
    }

    @Test
    void whoIsNoLongerEligibleAtSealingIsTakenOutAndGetsThePointsBack() {
        var world = new World(Samples.open("s"));
        world.enter().enter(request(EntryMethod.POINTS));
        world.people.put("ada", dev.laurel.sweepstakes.lifecycle.Person.UNKNOWN);

        world.authSilent = true;
        assertThat(world.admission().finish(ended(world))).isPresent();
        world.authSilent = false;
        assertThat(world.admission().finish(ended(world))).isEqualTo(Optional.empty());

        assertThat(world.count("s")).isZero();
        assertThat(world.pointsSpent()).isZero();
    }

    @Test
    void whatIsCalledOffGivesEverySpendBackHoweverOftenItIsInterrupted() {
        for (var steps = 0; steps < MORE_THAN_ALL_STEPS; steps++) {
            var world = new World(Samples.open("s"));
            world.enter().enter(request(EntryMethod.POINTS));
            world.register.change("s", one -> one.cancel("No permit", "admin", world.instant()));
            var unwinding = new Unwinding(world, world.settle());
            world.stepsLeft = steps;
            try {
                unwinding.unwind(world.register.find("s").orElseThrow());
            } catch (World.Crash crash) {
                world.stepsLeft = Integer.MAX_VALUE;
            }
            world.stepsLeft = Integer.MAX_VALUE;

            assertThat(unwinding.unwind(world.register.find("s").orElseThrow())).isZero();
            assertThat(world.pointsSpent()).isZero();
        }
    }

    @Test
    void theTestCanCrash() {
        var world = new World(Samples.open("s"));
        world.stepsLeft = 0;

        assertThatThrownBy(() -> world.enter().enter(request(EntryMethod.FREE))).isInstanceOf(World.Crash.class);
    }

    private static void assertWhole(World world, EntryMethod method) {
        var weight = world.find("s:ada").map(Participation::weight).orElse(0L);
        assertThat(world.sealedWeight()).isEqualTo(weight);
        assertThat(world.pointsSpent()).isEqualTo(method == EntryMethod.POINTS ? 100 * weight : 0);
    }

    private static void finish(World world, Participation person) {
        var current = person;
        for (var grant : person.open().toList()) {
            current = world.settle().found(current, grant.key());
        }
    }

    private static boolean crashed(World world, EntryMethod method) {
        try {
            world.enter().enter(request(method));
            return false;
        } catch (World.Crash crash) {
            return true;
        }
    }

    private static Sweepstakes ended(World world) {
        world.register.change("s", one -> one.close(Samples.CLOSES));
        return world.register
                .change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)))
                .sweepstakes();
    }

    private static Request request(EntryMethod method) {
        return new Request("s", "ada", false, "k", method, 2);
    }
}
