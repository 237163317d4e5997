package dev.laurel.draw;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle and its entries as somebody saved or serves them: entries in a file of their own, in the lines after a bundle
 * that is one line, or as an array in the bundle; at an address where the bundle says.
 */
public final class PublishedDraw {

    private static final int LARGEST_BUNDLE = 64 << 20;

    private final byte[] bundle;
    private final EntryStream entries;
    private final PublicKeys keys;

    private PublishedDraw(byte[] bundle, EntryStream entries, PublicKeys keys) {
        this.bundle = bundle;
        this.entries = entries;
        this.keys = keys;
    }

    /** Checks it. */
    public Report verify(BeaconChain beacon) {
        return new Verifier(beacon, keys).verify(bundle, entries);
    }

    /**
     * Opens what is there; entries are read when they are wanted.
     *
     * @param entries where they are, if somebody knows better
     * @param keys where the operator's keys are, likewise
     * @throws ProtocolViolation when there is no bundle, or no entries with it
     */
    public static PublishedDraw open(Location location, @Nullable Location entries, @Nullable Location keys)
            throws IOException {
        try (InputStream in = new BufferedInputStream(location.open())) {
            byte[] first = line(in);
            int next = in.read();
            boolean combined = next >= 0 && isObject(first);
            byte[] bundle = combined || next < 0 ? first : joined(first, next, in);
            return new PublishedDraw(
                    bundle,
                    entries != null ? new EntryLines(entries, 0) : entriesOf(location, bundle, combined),
                    keys != null ? read(keys) : keysOf(location));
        }
    }

    private static EntryStream entriesOf(Location location, byte[] bundle, boolean combined) {
        if (combined) {
            return new EntryLines(location, 1);
        }
        ObjectNode json = JsonFields.parse("The bundle", bundle);
        JsonNode entries = new JsonFields("The bundle", json).node("entries");
        if (entries.isArray()) {
            return consumer -> entries.forEach(entry -> consumer.accept(EntryLine.parse(entry.toString())));
        }
        Location found = switch (location) {
            case Location.Address address -> address.resolve(entries.asString(""));
            case Location.File file ->
                file.beside(
                                file.stem() + ".entries.ndjson",
                                file.stem() + "-entries.ndjson",
                                file.stem() + ".ndjson",
                                "entries.ndjson",
                                "entries")
                        .orElseThrow(() -> new ProtocolViolation("There are no entries with " + file
                                + ": save them beside it as " + file.stem()
                                + ".entries.ndjson, or say where they are with --entries"));
        };
        return new EntryLines(found, 0);
    }

    private static PublicKeys keysOf(Location location) throws IOException {
        Optional<Location> known = switch (location) {
            case Location.Address address -> Optional.of(address.resolve(PublicKeys.PATH));
            case Location.File file -> file.beside("laurel-draw-keys.json").map(keys -> keys);
        };
        return known.isPresent() ? read(known.get()) : PublicKeys.none();
    }

    private static PublicKeys read(Location keys) throws IOException {
        try (InputStream in = keys.open()) {
            return PublicKeys.parse(in.readAllBytes());
        }
    }

    private static boolean isObject(byte[] line) {
        try {
            JsonFields.parse("The first line", line);
            return true;
        } catch (ProtocolViolation other) {
            return false;
        }
    }

    /** Up to the first line feed, which is taken and left out. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > LARGEST_BUNDLE) {
                throw new ProtocolViolation("This is no bundle: its first line does not end");
            }
        }
        return line.toByteArray();
    }

    private static byte[] joined(byte[] first, int next, InputStream in) throws IOException {
        byte[] rest = in.readNBytes(LARGEST_BUNDLE);
        byte[] whole = Arrays.copyOf(first, first.length + 2 + rest.length);
        whole[first.length] = '\n';
        whole[first.length + 1] = (byte) next;
        System.arraycopy(rest, 0, whole, first.length + 2, rest.length);
        return whole;
    }
}
