package dev.laurel.sweepstakes.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.ProtocolViolation;
import dev.laurel.draw.Receipt;
import dev.laurel.draw.Roll;
import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a sweepstakes is sealed, once. */
class SealSweepstakesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:02:00Z");
    private static final Instant LATEST = NOW.plusSeconds(60);

    private final InMemorySeals seals = new InMemorySeals();
    private final SealSweepstakes seal = new SealSweepstakes(seals, Clock.fixed(NOW, ZoneOffset.UTC));
    private final SealedEntries sealed = new SealedEntries(seals);
    private final Terms terms = Entrants.terms(Instant.parse("2026-11-30T12:05:00Z"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 2_048, 5_000})
    void theSealIsOverAllEntries(int count) {
        List<SealedEntry> entries = Entrants.entries(count);
        Roll roll = new Roll();
        entries.forEach(roll::add);

        StoredSeal made = sealed(entries.stream());

        assertThat(made.statement().merkleRoot()).isEqualTo(roll.merkleRoot());
        assertThat(made.statement().entryCount()).isEqualTo(count);
        assertThat(made.statement().totalWeight()).isEqualTo(roll.totalWeight());
        assertThat(made.methods()).isEqualTo(roll.methods());
        assertThat(made.statement().sealedAt()).isEqualTo(NOW);
        assertThat(read(made)).isEqualTo(entries);
    }

    @Test
    void everyEntrantGetsAReceiptThatProvesHisEntry() {
        List<SealedEntry> all = Entrants.entries(2_500);
        StoredSeal made = sealed(all.stream());
        // every eleventh, which meets all three blocks, and the last of all
        List<SealedEntry> entries = IntStream.range(0, all.size())
                .filter(i -> i % 11 == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();

        Map<String, Receipt> receipts = sealed.receipts(
                terms.sweepstakesId(),
                Stream.concat(entries.stream().map(SealedEntry::entryId), Stream.of("00000001", "ffffffff", "0"))
                        .toList());

        assertThat(receipts).hasSameSizeAs(entries);
        assertThat(entries)
                .allMatch(entry -> receipts.get(entry.entryId())
                        .proves(entry, made.statement().merkleRoot()));
    }

    @Test
    void beforeTheSealThereAreNoReceipts() {
        assertThat(sealed.receipts(terms.sweepstakesId(), List.of("00000000"))).isEmpty();
    }

    @Test
    void sealingAgainGivesTheSealThatIsThere() {
        StoredSeal first = sealed(Entrants.entries(10).stream());

        assertThat(sealed(Entrants.entries(11).stream())).isEqualTo(first);
        assertThat(seal.seal(terms, List.of(), Instant.MIN, Stream.empty())).isEqualTo(new Sealing.Sealed(first));
    }

    @Test
    void whatIsTooLateIsNotSealed() {
        assertThat(seal.seal(terms, List.of(), NOW.minusMillis(1), Entrants.entries(3).stream()))
                .isEqualTo(new Sealing.TooLate(NOW));
        assertThat(seal.find(terms.sweepstakesId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCrashAtAnyWriteEndsInTheSameSeal(int writes) {
        List<SealedEntry> entries = Entrants.entries(2_500);
        seals.dieAfter(writes);
        assertThatIllegalStateException().isThrownBy(() -> sealed(entries.stream()));
        assertThat(seal.find(terms.sweepstakesId())).isEmpty();

        seals.dieAfter(Integer.MAX_VALUE);
        StoredSeal made = sealed(entries.stream());

        assertThat(read(made)).isEqualTo(entries);
        assertThat(seals.blocks()).isEqualTo(3);
    }

    @Test
    void twoWhoSealAtOnceGetOneSeal() throws Exception {
        List<SealedEntry> entries = Entrants.entries(3_000);
        Callable<StoredSeal> once = () -> sealed(entries.stream());
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<StoredSeal>> made = threads.invokeAll(List.of(once, once, once, once));

            for (Future<StoredSeal> one : made) {
                assertThat(one.get()).isSameAs(seal.find(terms.sweepstakesId()).orElseThrow());
            }
        }
    }

    @Test
    void entriesOutOfOrderAreNotSealed() {
        List<SealedEntry> entries = Entrants.entries(3);

        assertThatExceptionOfType(ProtocolViolation.class)
                .isThrownBy(() -> sealed(Stream.of(entries.get(1), entries.get(0))));
    }

    @Test
    void aWeightAboveTheCapIsNotSealed() {
        Stream<SealedEntry> heavy = Stream.of(
                new SealedEntry("01", "aa", 600_000, EntryMethod.FREE),
                new SealedEntry("02", "aa", 400_001, EntryMethod.POINTS));

        assertThatIllegalStateException().isThrownBy(() -> sealed(heavy)).withMessageContaining("cap");
    }

    @Test
    void theEntriesAreWrittenAsTheyAreRead() throws IOException {
        StoredSeal made = sealed(Entrants.entries(1_500).stream());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        sealed.writeTo(out, made);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1_500);
    }

    private StoredSeal sealed(Stream<SealedEntry> entries) {
        return ((Sealing.Sealed) seal.seal(terms, List.of(), LATEST, entries)).seal();
    }

    private List<SealedEntry> read(StoredSeal made) {
        List<SealedEntry> entries = new ArrayList<>();
        sealed.of(made).forEach(entries::add);
        return entries;
    }
}
