package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * One entry as it is sealed and published.
 *
 * @param entryId lower-case hexadecimal or a UUID, at most 64 characters, unique within the sweepstakes
 * @param entrant the person's pseudonym in this sweepstakes, lower-case hexadecimal, at most 128 characters
 * @param weight from 1 to 2^31 - 1
 */
public record SealedEntry(String entryId, String entrant, int weight, EntryMethod method) {

    /** The order in which entries are sealed: by the UTF-8 bytes of their ids, which are ASCII. */
    public static final Comparator<SealedEntry> ORDER = Comparator.comparing(SealedEntry::entryId);

    public SealedEntry {
        if (entryId.isEmpty() || entryId.length() > 64 || !isId(entryId)) {
            throw new ProtocolViolation("\"" + entryId + "\" is no entry's id: lower-case hexadecimal or a UUID");
        }
        if (entrant.length() > 128 || !Hex.isHex(entrant)) {
            throw new ProtocolViolation("Entry " + entryId + ": the entrant is not lower-case hexadecimal");
        }
        if (weight < 1) {
            throw new ProtocolViolation("Entry " + entryId + ": the weight " + weight + " is below 1");
        }
    }

    /** SHA-256 over the leaf's bytes, with the prefix that tells leaves from nodes (RFC 6962). */
    public byte[] leafHash() {
        return Sha256.of(leaf());
    }

    byte[] leaf() {
        return ("\0" + entryId + "|" + entrant + "|" + weight + "|" + method.word())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!((unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f') || unit == '-')) {
                return false;
            }
        }
        return true;
    }
}
