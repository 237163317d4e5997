package dev.laurel.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up draws with a beacon and a key of the tests' own. */
final class Samples {

    static final BeaconKey BEACON_KEY =
            new BeaconKey("a beacon that only these tests know".getBytes(StandardCharsets.UTF_8));
    static final BeaconChain CHAIN = BeaconInfo.parse(info().getBytes(StandardCharsets.UTF_8));
    static final String PUBLIC_KEY = "ff90f9a680e29cdf9958d38b29add2eec43d64a4a275f0286640e152a4e1ee41";
    static final SigningKey SIGNING_KEY =
            new SigningKey("b03ecc5e34b0318cbb0bc54dbb80f439e66a744bb25266f2e5ef308f4a918c78");

    private static final List<EntryMethod> METHODS = List.of(EntryMethod.values());

    private Samples() {}

    /** The beacon as a drand server would describe it. */
    static String info() {
        String group = "ab".repeat(32);
        String key = BEACON_KEY.publicKey();
        return """
                {"public_key":"%s","period":3,"genesis_time":1767225600,"hash":"%s","groupHash":"%s",
                 "schemeID":"bls-unchained-g1-rfc9380","metadata":{"beaconID":"samples"}}
                """.formatted(key, BeaconChain.hash(3, 1_767_225_600L, key, group, "samples"), group);
    }

    /** Entries of so many people, in order. */
    static List<SealedEntry> entries(SplittableRandom random, int count, int people, int heaviest) {
        List<SealedEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new SealedEntry(
                    hex(random, 16),
                    "%064x".formatted(random.nextInt(people)),
                    random.nextInt(heaviest) + 1,
                    METHODS.get(random.nextInt(METHODS.size()))));
        }
        entries.sort(SealedEntry.ORDER);
        return entries;
    }

    static Roll roll(List<SealedEntry> entries) {
        Roll roll = new Roll();
        entries.forEach(roll::add);
        return roll;
    }

    static byte[] seed(SplittableRandom random) {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return seed;
    }

    static Terms terms(int winners, int alternates) {
        Instant drawAt = Instant.parse("2026-12-01T00:00:00Z");
        return new Terms(
                "sample-1",
                "A sample – año",
                "ab".repeat(32),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-30T12:00:00Z"),
                drawAt,
                winners,
                alternates,
                1_000_000_000_000L,
                CHAIN.chainHash(),
                CHAIN.publicKey(),
                CHAIN.scheme(),
                CHAIN.firstRoundFrom(drawAt),
                0);
    }

    /** A bundle of the draw of these entries, signed, as bytes. */
    static byte[] bundle(List<SealedEntry> entries) {
        Terms terms = terms(2, 3);
        Roll roll = roll(entries);
        BeaconStatement beacon = BeaconStatement.of(BEACON_KEY.sign(terms.round()));
        byte[] seed = Seed.of(terms.hash(), roll.merkleRoot(), beacon.randomness());
        List<RankOutcome> ranking = Ranking.of(roll, seed, terms.places()).stream()
                .map(place -> RankOutcome.drawn(place, terms.winners()))
                .toList();
        Bundle bundle = new Bundle(terms, seal(roll), beacon, ranking, List.of(), "/entries", roll.methods());
        return CanonicalJson.bytes(SIGNING_KEY.sign(bundle.json()));
    }

    /** The same before the draw. */
    static byte[] sealedBundle(List<SealedEntry> entries) {
        Roll roll = roll(entries);
        Bundle bundle = new Bundle(terms(2, 3), seal(roll), null, null, List.of(), "/entries", roll.methods());
        return CanonicalJson.bytes(SIGNING_KEY.sign(bundle.json()));
    }

    /** All lines of the entries. */
    static byte[] lines(List<SealedEntry> entries) {
        return entries.stream()
                .map(EntryLine::bytes)
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes, (a, b) -> {
                    throw new IllegalStateException();
                })
                .toByteArray();
    }

    /** Copies of the bytes, each with another bit flipped: the n-th, 2n-th and so on, all of them for a step of 1. */
    static List<byte[]> flips(byte[] bytes, int step) {
        return IntStream.iterate(0, bit -> bit < bytes.length * 8, bit -> bit + step)
                .mapToObj(bit -> {
                    byte[] flipped = bytes.clone();
                    flipped[bit / 8] ^= (byte) (1 << bit % 8);
                    return flipped;
                })
                .toList();
    }

    private static SealStatement seal(Roll roll) {
        return new SealStatement(
                Instant.parse("2026-11-30T12:01:00Z"), roll.size(), roll.totalWeight(), roll.merkleRoot(), null);
    }

    private static String hex(SplittableRandom random, int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
