package dev.laurel.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconKey;
import dev.laurel.draw.BeaconStatement;
import dev.laurel.draw.Bundle;
import dev.laurel.draw.CanonicalJson;
import dev.laurel.draw.EntryLine;
import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.RankOutcome;
import dev.laurel.draw.Ranking;
import dev.laurel.draw.Roll;
import dev.laurel.draw.SealStatement;
import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Seed;
import dev.laurel.draw.SigningKey;
import dev.laurel.draw.Terms;
import dev.laurel.local.command.Command;
import dev.laurel.local.command.VerifyDrawCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./laurel verify-draw}: what it says and how it exits. */
class VerifyDrawCommandTest {

    private static final String GROUP = "ab".repeat(32);
    private static final BeaconKey KEY =
            new BeaconKey("a beacon of these tests' own, known".getBytes(StandardCharsets.UTF_8));
    private static final BeaconChain CHAIN = new BeaconChain(
            BeaconChain.hash(3, 1_767_225_600L, KEY.publicKey(), GROUP, "tests"),
            KEY.publicKey(),
            "bls-unchained-g1-rfc9380",
            3,
            1_767_225_600L);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Command command = new VerifyDrawCommand(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private Path draw;
    private Path beacon;

    @BeforeEach
    void aSavedDraw() throws IOException {
        beacon = Files.writeString(
                folder.resolve("beacon.json"), """
                {"public_key":"%s","period":3,"genesis_time":1767225600,"hash":"%s","groupHash":"%s",
                 "schemeID":"bls-unchained-g1-rfc9380","metadata":{"beaconID":"tests"}}
                """.formatted(CHAIN.publicKey(), CHAIN.chainHash(), GROUP));
        Roll roll = new Roll();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (SealedEntry entry : entries()) {
            roll.add(entry);
            lines.writeBytes(EntryLine.bytes(entry));
        }
        draw = Files.write(folder.resolve("draw.json"), bundle(roll));
        Files.write(folder.resolve("draw.entries.ndjson"), lines.toByteArray());
    }

    @Test
    void aTrueDrawExitsWithZeroAndSaysWhy() throws InterruptedException {
        assertThat(command.run(List.of(draw.toString(), "--beacon", beacon.toString())))
                .isEqualTo(Command.OK);
        assertThat(printed()).contains("NOT from drand's quicknet", "ranking", "This draw holds");
    }

    @Test
    void withoutTheBeaconsFileOnlyQuicknetIsBelieved() throws InterruptedException {
        assertThat(command.run(List.of(draw.toString()))).isEqualTo(Command.FAILED);
        assertThat(printed()).contains("is not drand's quicknet", "does NOT hold");
    }

    @Test
    void aChangedOutcomeFails() throws IOException, InterruptedException {
        Files.writeString(draw, Files.readString(draw).replaceFirst("\"WINNER\"", "\"ALTERNATE\""));

        assertThat(command.run(List.of(draw.toString(), "--beacon", beacon.toString())))
                .isEqualTo(Command.FAILED);
        assertThat(printed()).contains("FAILS   bundle's signature");
    }

    @Test
    void cautionsFailWhenStrict() throws InterruptedException {
        assertThat(command.run(List.of(draw.toString(), "--beacon", beacon.toString(), "--strict")))
                .isEqualTo(Command.FAILED);
    }

    @Test
    void whatIsNotThereOrNotAskedForRightlyFails() throws InterruptedException {
        assertThat(command.run(List.of(folder.resolve("none.json").toString()))).isEqualTo(Command.FAILED);
        assertThat(command.run(List.of())).isEqualTo(Command.MISUSED);
        assertThat(command.run(List.of(draw.toString(), "--beacon"))).isEqualTo(Command.MISUSED);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<SealedEntry> entries() {
        return IntStream.range(10, 40)
                .mapToObj(i -> new SealedEntry("e" + i, "a" + i % 7, i, EntryMethod.FREE))
                .toList();
    }

    private static byte[] bundle(Roll roll) {
        Instant drawAt = Instant.parse("2026-11-20T00:00:00Z");
        Terms terms = new Terms(
                "tests-1",
                "A draw",
                GROUP,
                drawAt.minusSeconds(7_200),
                drawAt.minusSeconds(3_600),
                drawAt,
                2,
                1,
                1_000,
                CHAIN.chainHash(),
                CHAIN.publicKey(),
                CHAIN.scheme(),
                CHAIN.firstRoundFrom(drawAt),
                0);
        SealStatement seal =
                new SealStatement(drawAt.minusSeconds(3_500), roll.size(), roll.totalWeight(), roll.merkleRoot(), null);
        BeaconStatement round = BeaconStatement.of(KEY.sign(terms.round()));
        byte[] seed = Seed.of(terms.hash(), roll.merkleRoot(), round.randomness());
        List<RankOutcome> ranking = Ranking.of(roll, seed, terms.places()).stream()
                .map(place -> RankOutcome.drawn(place, terms.winners()))
                .toList();
        SigningKey key = new SigningKey("b03ecc5e34b0318cbb0bc54dbb80f439e66a744bb25266f2e5ef308f4a918c78");
        return CanonicalJson.bytes(
                key.sign(new Bundle(terms, seal, round, ranking, List.of(), "/entries", roll.methods()).json()));
    }
}
