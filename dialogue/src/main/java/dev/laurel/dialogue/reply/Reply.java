package dev.laurel.dialogue.reply;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said back, for adapters to render.
 *
 * @param text to read; at most {@link #LONGEST} characters
 * @param speech to hear: the same without what cannot be spoken; plain text, no SSML
 * @param choices in order; by voice they are within the speech already
 * @param card something to keep, such as a voucher's code
 * @param ends whether nothing is expected from the other side (by voice: the session ends)
 */
public record Reply(
        String text,
        String speech,
        List<Choice> choices,
        @Nullable Card card,
        @Nullable Link link,
        boolean ends) {

    /** Messenger's limit, which is the tightest. */
    public static final int LONGEST = 2000;

    /** A title and a body to keep. */
    public record Card(String title, String body) {}

    /** A page that says more. */
    public record Link(String label, URI address) {}

    /** A plain one. */
    public static Reply of(String text, String speech) {
        return new Reply(cut(text), cut(speech), List.of(), null, null, false);
    }

    /** With these to choose from. */
    public Reply with(List<Choice> offered) {
        return new Reply(text, speech, offered.stream().limit(Choice.MOST).toList(), card, link, ends);
    }

    /** With something to keep. */
    public Reply with(Card kept) {
        return new Reply(text, speech, choices, kept, link, ends);
    }

    /** With a page that says more. */
    public Reply with(Link page) {
        return new Reply(text, speech, choices, card, page, ends);
    }

    /** As the last one of a conversation. */
    public Reply ending() {
        return new Reply(text, speech, choices, card, link, true);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
