package dev.laurel.gateway.arrival;

/**
 * Whether a request's path can mean only one thing. What two programs could read differently (dot segments, empty
 * segments, matrix parameters, encoded slashes, dots, percents or control characters) is how a path that is closed is
 * reached by another name, so such a path is refused whatever it would lead to.
 */
final class RawPath {

    private static final String PLAIN = "-._~/:@!$&'()*+,=";

    private RawPath() {}

    /** @param target the request target as received; with anything but a plain absolute path in front it is not plain */
    static boolean plain(String target) {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return false; // absolute form, authority form, asterisk form
        }
        int segment = 1;
        for (int at = 1; at < target.length(); at++) {
            char character = target.charAt(at);
            if (character == '?') {
                return segmentEnds(target, segment, at, true);
            }
            if (character == '/') {
                if (!segmentEnds(target, segment, at, false)) {
                    return false;
                }
                segment = at + 1;
            } else if (character == '%') {
                if (!harmlessEscape(target, at)) {
                    return false;
                }
                at += 2;
            } else if (!letterOrDigit(character) && PLAIN.indexOf(character) < 0) {
                return false;
            }
        }
        return segmentEnds(target, segment, target.length(), true);
    }

    /** A segment must not be empty, unless it is the last one, and must not be a dot segment. */
    private static boolean segmentEnds(String target, int from, int to, boolean last) {
        return switch (to - from) {
            case 0 -> last;
            case 1 -> target.charAt(from) != '.';
            case 2 -> target.charAt(from) != '.' || target.charAt(from + 1) != '.';
            default -> true;
        };
    }

    private static boolean harmlessEscape(String target, int at) {
        if (at + 2 >= target.length()) {
            return false;
        }
        int high = Character.digit(target.charAt(at + 1), 16);
        int low = Character.digit(target.charAt(at + 2), 16);
        int octet = high * 16 + low;
        return high >= 0 && low >= 0 && octet > 0x20 && octet != 0x7F && "./\\%;?#".indexOf(octet) < 0;
    }

    private static boolean letterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
