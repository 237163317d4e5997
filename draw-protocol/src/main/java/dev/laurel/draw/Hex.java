package dev.laurel.draw;

import java.util.HexFormat;

/** Lower-case hexadecimal, and no other: two spellings of one value would be a bit that nobody notices flipping. */
public final class Hex {

    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    public static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /**
     * The bytes that a text spells.
     *
     * @throws ProtocolViolation when it is not lower-case hexadecimal, or not of so many bytes
     */
    public static byte[] bytes(String what, String text, int length) {
        if (text.length() != 2 * length || !isHex(text)) {
            throw new ProtocolViolation(what + " is not " + length + " bytes in lower-case hexadecimal");
        }
        return FORMAT.parseHex(text);
    }

    static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!((unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
