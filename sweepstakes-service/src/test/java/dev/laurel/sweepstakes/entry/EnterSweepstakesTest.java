package dev.laurel.sweepstakes.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.lifecycle.Ineligibility;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnterSweepstakesTest {

    private static final int CAP = 25;

    private final World world = new World(Samples.open("s"));

    @Test
    void aFreeEntryCountsOnceHoweverOftenItIsAskedFor() {
        var first = enter("ada", "k", EntryMethod.FREE, 3);
        var again = enter("ada", "k", EntryMethod.FREE, 3);

        assertThat(first).isInstanceOfSatisfying(Entered.Granted.class, granted -> {
            assertThat(granted.weight()).isEqualTo(3);
            assertThat(granted.replayed()).isFalse();
        });
        assertThat(again)
                .isInstanceOfSatisfying(
                        Entered.Granted.class,
                        granted -> assertThat(granted.replayed()).isTrue());
        assertThat(world.sealedWeight()).isEqualTo(3);
        assertThat(enter("ada", "k", EntryMethod.FREE, 4)).isInstanceOf(Entered.KeyReused.class);
    }

    @Test
    void anEntryForPointsTakesThemOnce() {
        enter("ada", "k", EntryMethod.POINTS, 2);
        enter("ada", "k", EntryMethod.POINTS, 2);

        assertThat(world.pointsSpent()).isEqualTo(200);
        assertThat(world.sealedWeight()).isEqualTo(2);
    }

    @Test
    void whoHasTooFewPointsGetsNothingAndKeepsTheRoom() {
        world.balance = 99;

        assertThat(enter("ada", "k", EntryMethod.POINTS, 1)).isEqualTo(new Entered.InsufficientPoints(100));
        assertThat(enter("ada", "k", EntryMethod.POINTS, 1)).isEqualTo(new Entered.InsufficientPoints(100));
        assertThat(world.participation("ada").weight()).isZero();
        assertThat(enter("ada", "free", EntryMethod.FREE, CAP)).isInstanceOf(Entered.Granted.class);
    }

    @Test
    void aHundredEntriesAtOnceStayWithinTheCap() throws Exception {
        List<Callable<Entered>> requests = IntStream.range(0, 100)
                .<Callable<Entered>>mapToObj(number ->
                        () -> enter("ada", "k" + number, number % 2 == 0 ? EntryMethod.FREE : EntryMethod.POINTS, 1))
                .toList();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : workers.invokeAll(requests)) {
                assertThat(answer.get()).isInstanceOfAny(Entered.Granted.class, Entered.LimitReached.class);
            }
        }

        assertThat(world.participation("ada").weight()).isEqualTo(CAP);
        assertThat(world.sealedWeight()).isEqualTo(CAP);
        assertThat(world.pointsSpent())
                .isEqualTo(100
                        * world.stream("s")
                                .filter(entry -> entry.method() == EntryMethod.POINTS)
                                .count());
    }

    @Test
    void theClosingInstantItselfIsTooLate() {
        world.at(Samples.CLOSES.minusMillis(1));
        assertThat(enter("ada", "last", EntryMethod.FREE, 1)).isInstanceOf(Entered.Granted.class);
        world.at(Samples.CLOSES);

        assertThat(enter("ada", "late", EntryMethod.FREE, 1)).isInstanceOf(Entered.NotOpen.class);
        assertThat(enter("ada", "last", EntryMethod.FREE, 1)).isInstanceOf(Entered.Granted.class);
    }

    @Test
    void whoMayNotTakePartLearnsWhy() {
        world.people.put("child", new Person(LocalDate.of(2010, 1, 1), "US-CA", false));
        world.people.put("new-yorker", new Person(LocalDate.of(1990, 1, 1), "US-NY", false));
        world.people.put("abroad", new Person(LocalDate.of(1990, 1, 1), "DE", false));
        world.people.put("unknown", Person.UNKNOWN);
        world.people.put("homeless", new Person(LocalDate.of(1990, 1, 1), null, false));
        world.people.put("clerk", new Person(LocalDate.of(1990, 1, 1), "US-CA", true));

        assertThat(why("child")).isEqualTo(Ineligibility.UNDER_AGE);
        assertThat(why("new-yorker")).isEqualTo(Ineligibility.INELIGIBLE_REGION);
        assertThat(why("abroad")).isEqualTo(Ineligibility.INELIGIBLE_REGION);
        assertThat(why("unknown")).isEqualTo(Ineligibility.UNKNOWN_BIRTH_DATE);
        assertThat(why("homeless")).isEqualTo(Ineligibility.UNKNOWN_REGION);
        assertThat(why("clerk")).isEqualTo(Ineligibility.STAFF);
        assertThat(world.count("s")).isZero();
    }

    @Test
    void theFreeWayHasItsPaceAndSaysWhenToComeBack() {
        var sparing = new World(Samples.open("s", Samples.paced(7)));
        var began = sparing.instant();

        assertThat(sparing.enter().enter(request("ada", "a", EntryMethod.FREE, 4)))
                .isInstanceOf(Entered.Granted.class);
        sparing.at(began.plusSeconds(3600));
        assertThat(sparing.enter().enter(request("ada", "b", EntryMethod.FREE, 3)))
                .isInstanceOf(Entered.Granted.class);
        assertThat(sparing.enter().enter(request("ada", "c", EntryMethod.FREE, 1)))
                .isEqualTo(new Entered.TooOften(Duration.ofHours(23)));
        sparing.at(began.plusSeconds(24 * 3600));
        assertThat(sparing.enter().enter(request("ada", "c", EntryMethod.FREE, 4)))
                .isInstanceOf(Entered.Granted.class);
    }

    @Test
    void theCapLeavesRoomOnlyForWhatFits() {
        enter("ada", "a", EntryMethod.FREE, CAP - 2);

        assertThat(enter("ada", "b", EntryMethod.POINTS, 3)).isEqualTo(new Entered.LimitReached(2));
        assertThat(world.pointsSpent()).isZero();
    }

    @Test
    void whetherSomebodyMayTakePartIsNotGuessed() {
        world.authSilent = true;

        assertThat(enter("ada", "k", EntryMethod.FREE, 1)).isInstanceOf(Entered.Unavailable.class);
    }

    @Test
    void entriesOfOneSweepstakesAreInOneDrawForOnePerson() {
        enter("ada", "a", EntryMethod.FREE, 1);
        enter("ada", "b", EntryMethod.POINTS, 1);
        enter("bob", "a", EntryMethod.FREE, 1);

        assertThat(world.stream("s").map(entry -> entry.entrant()).distinct()).hasSize(2);
        assertThat(world.stream("s").map(entry -> entry.entryId()).distinct()).hasSize(3);
        assertThat(world.participation("ada").entrant()).matches("[0-9a-f]{64}");
    }

    private Ineligibility why(String customer) {
        return ((Entered.Ineligible) enter(customer, "k", EntryMethod.FREE, 1)).why();
    }

    private Entered enter(String customer, String key, EntryMethod method, int quantity) {
        return world.enter().enter(request(customer, key, method, quantity));
    }

    private static EnterSweepstakes.Request request(String customer, String key, EntryMethod method, int quantity) {
        return new EnterSweepstakes.Request("s", customer, false, key, method, quantity);
    }
}
