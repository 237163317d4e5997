package dev.laurel.sweepstakes.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.SealedEntry;
import dev.laurel.sweepstakes.automation.TestWorld.Faults;
import dev.laurel.sweepstakes.automation.TestWorld.MovableClock;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The person's cap on the real store: a hundred at once, and a crash after it was reached into. */
@WholeService
class StoreRacesTest {

    private static final int CAP = 5;
    private static final int AT_ONCE = 100;

    private final Api api;
    private final MovableClock clock;
    private final Neighbours neighbours;
    private final Faults faults;
    private final SweepstakesRegister register;
    private final Participations participations;
    private final Entries entries;
    private final Advance advance;
    private final String ada = UUID.randomUUID().toString();

    StoreRacesTest(
            @LocalServerPort int port,
            MovableClock clock,
            Neighbours neighbours,
            Faults faults,
            SweepstakesRegister register,
            Participations participations,
            Entries entries,
            Advance advance) {
        this.api = new Api(port);
        this.clock = clock;
        this.neighbours = neighbours;
        this.faults = faults;
        this.register = register;
        this.participations = participations;
        this.entries = entries;
        this.advance = advance;
    }

    @BeforeEach
    void noFaults() {
        faults.stop();
        neighbours.spent.clear();
    }

    @Test
    void ofHundredEntriesAtOnceTheCapsNumberCounts() throws Exception {
        var id = open();
        var requests = IntStream.range(0, AT_ONCE)
                .<Callable<Api.Answer>>mapToObj(
                        number -> () -> api.enter(id, ada, "k" + number, number % 2 == 0 ? "free" : "points", 1))
                .toList();
        var granted = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : workers.invokeAll(requests)) {
                assertThat(answer.get().status()).isIn(201, 409, 429);
                granted += answer.get().status() == 201 ? 1 : 0;
            }
        }

        assertThat(granted).isEqualTo(CAP);
        assertThat(participation(id).weight()).isEqualTo(CAP);
        assertThat(entriesWeigh(id)).isEqualTo(CAP);
        assertThat(neighbours.spent).hasSize((int) participation(id).grants().stream()
                .filter(grant -> grant.points() > 0 && grant.weight() > 0)
                .count());
    }

    @Test
    void aCrashBetweenTheCapAndTheEntryIsMadeUpForByTheSameKey() {
        var id = open();
        faults.crashAt(1, false); // the person's document is written, the entry is not
        assertThat(api.enter(id, ada, "k", "free", 2).status()).isEqualTo(500);
        faults.stop();
        assertThat(participation(id).weight()).isEqualTo(2);
        assertThat(entriesWeigh(id)).isZero();

        assertThat(api.enter(id, ada, "k", "free", 2).status()).isEqualTo(201);
        assertThat(participation(id).weight()).isEqualTo(2);
        assertThat(entriesWeigh(id)).isEqualTo(2);
    }

    @Test
    void aCrashBetweenTheCapAndTheEntryIsMadeUpForBeforeTheSeal() {
        var id = open();
        faults.crashAt(1, false);
        assertThat(api.enter(id, ada, "k", "points", 2).status()).isEqualTo(500);
        faults.stop();
        assertThat(entriesWeigh(id)).isZero();

        clock.to(register.find(id).orElseThrow().plan().closesAt().plusSeconds(61));
        assertThat(advance.advance(id).steps()).endsWith("sealed");

        assertThat(entriesWeigh(id)).isEqualTo(2);
        assertThat(neighbours.spent.values()).containsExactly(200L);
    }

    private String open() {
        var id = api.published(clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(advance.advance(id).steps()).containsExactly("opened");
        return id;
    }

    private Participation participation(String id) {
        return participations.find(Participation.id(id, ada)).orElseThrow();
    }

    private long entriesWeigh(String id) {
        try (var found = entries.stream(id)) {
            return found.mapToLong(SealedEntry::weight).sum();
        }
    }
}
