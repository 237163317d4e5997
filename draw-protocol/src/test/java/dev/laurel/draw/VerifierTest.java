package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verifier makes of what was published. */
class VerifierTest {

    /** All bits take minutes; by default every so many-th is flipped, which meets each position within a byte in turn. */
    private static final int STEP = Integer.getInteger("laurel.flip-step", 101);

    private final List<SealedEntry> entries = Samples.entries(new SplittableRandom(1), 40, 12, 5);
    private final byte[] bundle = Samples.bundle(entries);

    @TempDir
    Path folder;

    @Test
    void aTrueDrawHolds() {
        Report report = verify(bundle, entries);

        assertThat(report.holds()).isTrue();
        assertThat(report.steps()).extracting(Step::name).contains("terms", "Merkle root", "seed", "ranking");
    }

    @Test
    void aSealAloneHolds() {
        Report report = verify(Samples.sealedBundle(entries), entries);

        assertThat(report.holds()).isTrue();
        assertThat(report.steps().getLast().name()).isEqualTo("not drawn yet");
    }

    @Test
    void anyFlippedBitOfTheBundleFails() {
        for (byte[] flipped : Samples.flips(bundle, STEP)) {
            assertThat(verify(flipped, entries).holds())
                    .as(new String(flipped, StandardCharsets.UTF_8))
                    .isFalse();
        }
    }

    @Test
    void anyFlippedBitOfTheEntriesFails() throws IOException {
        Path file = Files.write(folder.resolve("draw.json"), bundle);
        for (byte[] flipped : Samples.flips(Samples.lines(entries), STEP)) {
            Files.write(folder.resolve("entries.ndjson"), flipped);
            assertThat(open(file).verify(Samples.CHAIN).holds())
                    .as(new String(flipped, StandardCharsets.ISO_8859_1))
                    .isFalse();
        }
    }

    @Test
    void anEntryMoreOrLessFails() {
        List<SealedEntry> fewer = entries.subList(1, entries.size());
        List<SealedEntry> more = new ArrayList<>(entries);
        more.add(new SealedEntry("ff".repeat(20), "ab", 1, EntryMethod.FREE));

        assertThat(verify(bundle, fewer).holds()).isFalse();
        assertThat(verify(bundle, more).holds()).isFalse();
    }

    @Test
    void anotherBeaconThanThePinnedFails() {
        Report report = new Verifier(BeaconChain.QUICKNET, PublicKeys.none()).verify(bundle, entries::forEach);

        assertThat(report.holds()).isFalse();
        assertThat(report.steps().toString()).contains("not drand's quicknet");
    }

    @Test
    void anotherBeaconThatWasGivenIsSaid() {
        assertThat(verify(bundle, entries).steps().toString()).contains("NOT from drand's quicknet");
        assertThat(verify(bundle, entries).holdsWithoutCaution()).isFalse();
    }

    @Test
    void aKeyThatTheOperatorDoesNotPublishFails() {
        PublicKeys others = PublicKeys.of(List.of("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

        assertThat(new Verifier(Samples.CHAIN, others)
                        .verify(bundle, entries::forEach)
                        .holds())
                .isFalse();
        assertThat(new Verifier(Samples.CHAIN, PublicKeys.of(List.of(Samples.PUBLIC_KEY)))
                        .verify(bundle, entries::forEach)
                        .holds())
                .isTrue();
    }

    @Test
    void aNameTwiceFails() {
        String json = new String(bundle, StandardCharsets.UTF_8);
        byte[] twice = json.replace("\"entries\":", "\"entries\":\"/other\",\"entries\":")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(verify(twice, entries).holds()).isFalse();
    }

    @Test
    void aSavedDrawMayBeOneFileOrTwo() throws IOException {
        byte[] lines = Samples.lines(entries);
        String json = new String(bundle, StandardCharsets.UTF_8);
        Path two = Files.write(folder.resolve("two.json"), bundle);
        Files.write(folder.resolve("two.entries.ndjson"), lines);
        Path combined = Files.writeString(
                folder.resolve("combined.ndjson"), json + "\n" + new String(lines, StandardCharsets.UTF_8));
        Path pretty = Files.writeString(folder.resolve("pretty.json"), json.replace(",\"", ",\n  \""));
        Files.write(folder.resolve("pretty-entries.ndjson"), lines);

        for (Path file : List.of(two, combined, pretty)) {
            assertThat(open(file).verify(Samples.CHAIN).holds())
                    .as(file.toString())
                    .isTrue();
        }
    }

    private static PublishedDraw open(Path file) throws IOException {
        return PublishedDraw.open(new Location.File(file), null, null);
    }

    private static Report verify(byte[] bundle, List<SealedEntry> entries) {
        return new Verifier(Samples.CHAIN, PublicKeys.none()).verify(bundle, entries::forEach);
    }
}
