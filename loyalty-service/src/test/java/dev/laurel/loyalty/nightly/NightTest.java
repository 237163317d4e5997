package dev.laurel.loyalty.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NightTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T00:10:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final Kept kept = new Kept();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Noted first = new Noted("first");
    private final Noted second = new Noted("second");
    private final List<String> everybody =
            IntStream.range(0, 100).mapToObj("member-%02d"::formatted).toList();

    /** The process ended here. */
    private static final class Crash extends RuntimeException {}

    private static final class Kept implements Progress {
        final Map<String, TaskProgress> tasks = new HashMap<>();
        int saves;
        int crashAt = Integer.MAX_VALUE;

        @Override
        public Optional<TaskProgress> find(String task) {
            return Optional.ofNullable(tasks.get(task));
        }

        @Override
        public void save(Collection<TaskProgress> progress) {
            saves++;
            if (saves == crashAt) {
                throw new Crash();
            }
            progress.forEach(task -> tasks.put(task.task(), task));
        }
    }

    /** Notes for whom it ran, and fails for one member if it should. */
    private record Noted(String name, List<String> runs, List<String> failing) implements MemberTask {

        Noted(String name) {
            this(name, Collections.synchronizedList(new ArrayList<>()), new ArrayList<>());
        }

        @Override
        public void run(Head member, LocalDate day) {
            if (failing.contains(member.member())) {
                throw new IllegalStateException("not " + member.member());
            }
            runs.add(day + " " + member.member());
        }

        List<String> membersOf(LocalDate day) {
            return runs.stream()
                    .filter(run -> run.startsWith(day.toString()))
                    .map(run -> run.substring(11))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void aHundredMembers() {
        everybody.forEach(member -> Program.award(journal, member, "p", 1_000, "USD", clock.instant()));
    }

    @Test
    void eachTaskRunsOnceForEachMemberAndDay() throws InterruptedException {
        night().run(false, () -> true);
        night().run(false, () -> true);

        assertThat(first.membersOf(TODAY)).isEqualTo(everybody);
        assertThat(second.membersOf(TODAY)).isEqualTo(everybody);
        assertThat(night().progress())
                .containsExactly(
                        new TaskProgress("first", TODAY, "member-99", true, 100, 0),
                        new TaskProgress("second", TODAY, "member-99", true, 100, 0));
        assertThat(meters.counter("laurel.loyalty.nightly.members", "task", "first")
                        .count())
                .isEqualTo(100);
    }

    @Test
    void onDemandTodayIsDoneAgain() throws InterruptedException {
        night().run(false, () -> true);
        night().run(true, () -> true);

        assertThat(first.membersOf(TODAY)).hasSize(200);
    }

    @Test
    void afterACrashTheWorkGoesOnWhereItWas() throws InterruptedException {
        kept.crashAt = 5; // in the fifth portion, of ten members each
        assertThatThrownBy(() -> night().run(false, () -> true)).isInstanceOf(Crash.class);
        kept.crashAt = Integer.MAX_VALUE;

        night().run(false, () -> true);

        assertThat(first.membersOf(TODAY)).hasSize(110).containsAll(everybody);
        assertThat(Collections.frequency(first.membersOf(TODAY), "member-39")).isEqualTo(1);
        assertThat(Collections.frequency(first.membersOf(TODAY), "member-40")).isEqualTo(2);
    }

    @Test
    void whoIsTakenOverStops() throws InterruptedException {
        List<Boolean> beats = new ArrayList<>(List.of(true, true, false));
        night().run(false, beats::removeFirst);

        assertThat(first.membersOf(TODAY)).hasSize(30);
        night().run(false, () -> true);
        assertThat(first.membersOf(TODAY)).isEqualTo(everybody);
    }

    @Test
    void missedNightsAreMadeUpForInTheirOrder() throws InterruptedException {
        night().run(false, () -> true);
        clock.advance(Duration.ofDays(3));

        night().run(false, () -> true);

        assertThat(first.membersOf(TODAY.plusDays(1))).isEqualTo(everybody);
        assertThat(first.membersOf(TODAY.plusDays(3))).isEqualTo(everybody);
        assertThat(first.runs()).hasSize(400);
        assertThat(first.runs().get(399)).startsWith(TODAY.plusDays(3).toString());
    }

    @Test
    void afterAStandstillOfMonthsNotEveryDayIsMadeUpFor() throws InterruptedException {
        night().run(false, () -> true);
        clock.advance(Duration.ofDays(300));

        night().run(false, () -> true);

        assertThat(first.runs()).hasSize(100 * (1 + 36));
    }

    @Test
    void oneMembersTroubleIsNobodyElses() throws InterruptedException {
        first.failing().add("member-17");

        night().run(false, () -> true);

        assertThat(first.membersOf(TODAY)).hasSize(99).doesNotContain("member-17");
        assertThat(second.membersOf(TODAY)).isEqualTo(everybody);
        assertThat(night().progress().getFirst().failed()).isEqualTo(1);
        assertThat(meters.counter("laurel.loyalty.nightly.failures", "task", "first")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatIsNewBeginsWithToday() throws InterruptedException {
        new Night(store, List.of(first), kept, settings(), meters, clock).run(false, () -> true);
        clock.advance(Duration.ofDays(1));

        night().run(false, () -> true);

        assertThat(second.membersOf(TODAY)).isEmpty();
        assertThat(second.membersOf(TODAY.plusDays(1))).isEqualTo(everybody);
    }

    private Night night() {
        return new Night(store, List.of(first, second), kept, settings(), meters, clock);
    }

    private static NightlySettings settings() {
        return new NightlySettings("-", 2, 10, 35);
    }
}
