package dev.laurel.loyalty.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the explanation of a lot goes on.
 *
 * @param seq the highest number that was not looked at
 * @param missing how many of the lot's points come from there and below
 */
record Place(long seq, long missing) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}-[1-9][0-9]{0,17}");

    static Optional<Place> parse(String cursor) {
        if (!FORM.matcher(cursor).matches()) {
            return Optional.empty();
        }
        int dash = cursor.indexOf('-');
        return Optional.of(
                new Place(Long.parseLong(cursor.substring(0, dash)), Long.parseLong(cursor.substring(dash + 1))));
    }

    @Override
    public String toString() {
        return seq + "-" + missing;
    }
}
