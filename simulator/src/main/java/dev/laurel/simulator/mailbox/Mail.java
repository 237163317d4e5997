package dev.laurel.simulator.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it came.
 *
 * @param number counts all that came up from 1
 * @param to whom the envelope names
 * @param html empty without an HTML part
 */
record Mail(
        long number,
        Instant at,
        String from,
        List<String> to,
        String subject,
        String messageId,
        String text,
        String html) {

    static Mail unreadable(long number, Instant at, String from, String to) {
        return new Mail(number, at, from, List.of(to), "(unreadable)", "", "", "");
    }
}
